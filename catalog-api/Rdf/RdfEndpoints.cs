using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Rdf;

/// <summary>DCAT-AP.de by address: one entry, and the catalogue in pages.</summary>
internal static class RdfEndpoints
{
    private const int MaxPage = 10_000_000;

    public static void MapRdf(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("").WithTags("DCAT-AP.de");
        foreach (var form in RdfRepresentation.All)
        {
            group.MapRead($"/dataset/{{id}}.{form.Extension}", (string id, HttpResponse response, IDatasetStore store, DuplicateIndex duplicates, CatalogDescription catalog, IOptions<CatalogApiOptions> options, CancellationToken cancellationToken) =>
                    DatasetAsync(id, form, response, store, duplicates, catalog, options.Value, cancellationToken))
                .WithSummary($"One dataset as DCAT-AP.de 3.0, {form.MediaType}.")
                .WithDescription("A withdrawn dataset answers 410; its record stays at /api/v1/datasets/{id}. A dataset that several sources deliver has a dcat:CatalogRecord per route; the routes that are not shown themselves name the shown one as Link with rel=\"canonical\".")
                .DescribePath("id", "The dataset's UUID.")
                .Produces<string>(StatusCodes.Status200OK, form.MediaType)
                .ProducesApiProblem(StatusCodes.Status404NotFound).ProducesApiProblem(StatusCodes.Status410Gone);
            group.MapCatalog($"catalog.{form.Extension}", form);
        }

        group.MapCatalog("catalog.xml", RdfRepresentation.All.First(r => r.Extension == "rdf"));
        group.MapCatalog("catalog", null);
    }

    /// <summary>One entry in a serialisation.</summary>
    public static async Task<IResult> DatasetAsync(
        string id, RdfRepresentation form, HttpResponse response, IDatasetStore store, DuplicateIndex duplicates, CatalogDescription catalog, CatalogApiOptions options,
        CancellationToken cancellationToken)
    {
        var entry = await store.RequireAsync(id, cancellationToken);
        if (entry.State == PublicationState.Withdrawn)
            throw new ProblemException(ProblemKind.Withdrawn, new Words(
                $"Die Quelle führt den Datensatz nicht mehr. Was von ihm bekannt ist, steht unter /api/v1/datasets/{entry.Id}.",
                $"The source no longer lists the dataset. What is known of it stands at /api/v1/datasets/{entry.Id}."));
        var routes = duplicates.RoutesOf(entry.Id);
        if (routes.Shown == entry.Id) return RdfDocuments.Of(entry, await store.GetAsync([.. routes.Hidden], cancellationToken), catalog, form, options);
        if (routes.Shown is { } shown) response.Headers.Link = $"<{catalog.DatasetUrl(shown).AbsoluteUri}>; rel=\"canonical\"";
        return RdfDocuments.Of(entry, [], catalog, form, options);
    }

    private static void MapCatalog(this RouteGroupBuilder group, string path, RdfRepresentation? form)
    {
        var endpoint = group.MapRead("/" + path, (HttpContext http, IDatasetStore store, DuplicateIndex duplicates, CatalogDescription catalog, IOptions<CatalogApiOptions> options, CancellationToken cancellationToken) =>
            CatalogAsync(path, form, http, store, duplicates, catalog, options.Value, cancellationToken));
        endpoint
            .WithSummary(form is null ? "The catalogue as DCAT-AP.de 3.0, serialisation by Accept header (default Turtle)." : $"The catalogue as DCAT-AP.de 3.0, {form.MediaType}.")
            .WithDescription("Paged with complete datasets inline; follow hydra:next (or hydra:nextPage). A page is a fixed window in order of first arrival, so nothing moves between pages while a harvest reads on. A dataset that several sources deliver is listed once, with a dcat:CatalogRecord per route; a page therefore may hold fewer entries than hydra:itemsPerPage, even none.")
            .DescribeParameters([new ParameterText("page", "The page, from 1 (default).", Number: true)])
            .ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);
        if (form is not null) endpoint.Produces<string>(StatusCodes.Status200OK, form.MediaType);
        else
        {
            endpoint.Produces<string>(StatusCodes.Status200OK, RdfRepresentation.All[0].MediaType, [.. RdfRepresentation.All.Skip(1).Select(r => r.MediaType)])
                .ProducesApiProblem(StatusCodes.Status406NotAcceptable);
        }
    }

    private static async Task<IResult> CatalogAsync(
        string path, RdfRepresentation? form, HttpContext http, IDatasetStore store, DuplicateIndex duplicates, CatalogDescription catalog, CatalogApiOptions options, CancellationToken cancellationToken)
    {
        if (form is null)
        {
            http.Response.Headers.Append("Vary", "Accept");
            form = RdfRepresentation.Negotiate(http.Request.Headers.Accept) ?? throw NotAcceptable();
        }

        var number = new QueryReader(http.Request.Query).Integer("page", 1, 1, MaxPage);
        var page = await store.ReadPageAsync(number, options.CatalogPageSize, cancellationToken);
        if (number > page.LastPage)
            throw ProblemException.NotFound($"Der Katalog hat die Seiten 1 bis {page.LastPage}.", $"The catalogue has pages 1 to {page.LastPage}.");
        var hidden = duplicates.HiddenCount;
        page = page with { Items = [.. page.Items.Where(i => !duplicates.IsHidden(i.Id))], TotalItems = Math.Max(0, page.TotalItems - hidden) };
        return RdfDocuments.Of(page, await RoutesAsync(page, store, duplicates, cancellationToken), options, catalog, form, path);
    }

    private static async Task<ILookup<DatasetId, StoredDataset>> RoutesAsync(CatalogPage page, IDatasetStore store, DuplicateIndex duplicates, CancellationToken cancellationToken)
    {
        var shownFor = new Dictionary<DatasetId, DatasetId>();
        foreach (var item in page.Items)
            foreach (var hidden in duplicates.RoutesOf(item.Id).Hidden)
                shownFor[hidden] = item.Id;
        return (await store.GetAsync([.. shownFor.Keys], cancellationToken)).ToLookup(r => shownFor[r.Id]);
    }

    internal static ProblemException NotAcceptable()
    {
        string[] offered = [.. RdfRepresentation.All.Select(r => r.MediaType)];
        return new ProblemException(ProblemKind.NotAcceptable, new Words($"Verfügbar sind: {string.Join(", ", offered)}.", $"Available are: {string.Join(", ", offered)}."))
        {
            Allowed = offered,
        };
    }
}
