using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Rdf;

/// <summary>Serves <c>/dataset/{id}</c> to machines, before the page of the same address is considered.</summary>
public static class RdfNegotiation
{
    /// <summary>
    /// Answers <c>/dataset/{id}</c> with DCAT-AP.de when the Accept header prefers an RDF media type to <c>text/html</c>; any
    /// other request goes on to the page. Both answers say <c>Vary: Accept</c>. A withdrawn entry answers 410, an unknown one 404.
    /// </summary>
    public static IApplicationBuilder UseRdfNegotiation(this IApplicationBuilder app) => app.Use(AnswerAsync);

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsRead(http.Request) || IdIn(http.Request.Path) is not { } id)
        {
            await next(http);
            return;
        }

        http.Response.Headers.Append("Vary", "Accept");
        if (RdfRepresentation.PreferredToPage(http.Request.Headers.Accept) is not { } form)
        {
            await next(http);
            return;
        }

        ReadEndpoints.Open(http.Response.Headers);
        var result = await FindAsync(http, id, form);
        await result.ExecuteAsync(http);
    }

    private static async Task<IResult> FindAsync(HttpContext http, string id, RdfRepresentation form)
    {
        var store = http.RequestServices.GetRequiredService<IDatasetStore>();
        var duplicates = http.RequestServices.GetRequiredService<DuplicateIndex>();
        var catalog = http.RequestServices.GetRequiredService<CatalogDescription>();
        var options = http.RequestServices.GetRequiredService<IOptions<CatalogApiOptions>>();
        try
        {
            return await RdfEndpoints.DatasetAsync(id, form, http.Response, store, duplicates, catalog, options.Value, http.RequestAborted);
        }
        catch (ProblemException problem)
        {
            return ProblemFilter.Result(problem, http);
        }
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string? IdIn(PathString path) =>
        path.StartsWithSegments("/dataset", out var rest) && rest.Value is ['/', .. var id] && DatasetId.TryParse(id, out _) ? id : null;
}
