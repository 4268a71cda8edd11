using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.OpenApi;

namespace OpenDataNrw.CatalogApi.Links;

/// <summary>How the links of a source stand.</summary>
internal static class LinkEndpoints
{
    private const int MostDead = 1000;

    public static void MapLinks(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGroup("/api/v1").WithTags("Sources").MapRead("/sources/{id}/links", GetAsync)
            .WithName("getSourceLinks")
            .WithSummary("How the links of a source's entries stand, host by host, with the dead ones.")
            .DescribePath("id", "The source's short name.")
            .DescribeParameters([new ParameterText("limit", $"The most dead links, 0 to {MostDead}; default 100.", Number: true)])
            .Produces<SourceLinkDocument>().ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(string id, HttpRequest request, ISourceRegistry sources, ILinkVerdicts links, CancellationToken cancellationToken)
    {
        var limit = new QueryReader(request.Query).Integer("limit", 100, 0, MostDead);
        var source = await sources.RequireAsync(id, cancellationToken);
        var figures = await links.ReadFiguresAsync(source.Id, cancellationToken);
        var dead = await links.ReadDeadAsync(source.Id, limit, cancellationToken);
        return ApiJson.Document(LinkViews.Of(source.Id, figures, dead), ApiJson.Context.SourceLinkDocument);
    }
}
