using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>Finding datasets and reading one.</summary>
internal static class DatasetEndpoints
{
    private const int VersionsPerPage = 100;

    public static void MapDatasets(this IEndpointRouteBuilder endpoints)
    {
        var datasets = endpoints.MapGroup("/api/v1/datasets").WithTags("Datasets");
        datasets.MapRead("/", SearchAsync)
            .WithName("searchDatasets")
            .WithSummary("Find datasets: words, facets, pages without a wall.")
            .WithDescription("Several values of a facet mean any of them; several facets mean all of them. Walk through all hits by following 'links.next'. Withdrawn datasets are not found. A dataset that several sources deliver is one hit; 'source' finds it under each of them.")
            .DescribeParameters(DatasetQueryParameters.All)
            .Produces<DatasetPage>().ProducesApiProblem(StatusCodes.Status400BadRequest);
        datasets.MapRead("/{id}", GetAsync)
            .WithName("getDataset")
            .WithSummary("Everything known of one dataset.")
            .WithDescription("A withdrawn dataset keeps its record: status 200 with \"state\": \"withdrawn\" and the date. Its RDF forms answer 410. Where the same dataset came from several sources, 'routes' lists all of them, and 'routeOf' (also as Link with rel=\"canonical\") names the one that is shown.")
            .DescribePath("id", "The dataset's UUID.")
            .Produces<DatasetDocument>().ProducesApiProblem(StatusCodes.Status404NotFound);
        datasets.MapRead("/{id}/source", GetSourceAsync)
            .WithName("getDatasetSource")
            .WithSummary("The bytes from which the present content was made, as the source delivered them.")
            .DescribePath("id", "The dataset's UUID.")
            .Produces<string>(StatusCodes.Status200OK, MediaTypeNames.Application.Octet).ProducesApiProblem(StatusCodes.Status404NotFound);
        datasets.MapRead("/{id}/versions", GetVersionsAsync)
            .WithName("listDatasetVersions")
            .WithSummary("The history of a dataset: when it changed, and which properties.")
            .WithDescription("Newest first; follow 'next' for earlier versions.")
            .DescribeParameters([
                new ParameterText("limit", $"The most versions, 1 to {VersionsPerPage}; default {VersionsPerPage}.", Number: true),
                new ParameterText("below", "Only versions with a lower number.", Number: true)])
            .DescribePath("id", "The dataset's UUID.")
            .Produces<VersionList>().ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);
        datasets.MapRead("/{id}/versions/{version}", GetVersionAsync)
            .WithName("getDatasetVersion")
            .WithSummary("One version of a dataset with its content.")
            .DescribePath("id", "The dataset's UUID.").DescribePath("version", "The version, from 1.")
            .Produces<VersionDocument>().ProducesApiProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SearchAsync(HttpContext http, IDatasetSearch search, IDatasetStore store, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var language = ReaderLanguage.Of(http.Request);
        var page = await search.SearchAsync(DatasetQueryParameters.Read(http.Request.Query), cancellationToken);
        var entries = await store.GetAsync([.. page.Hits.Select(h => h.Id)], cancellationToken);
        var links = new PageLinks(Address(catalog, http.Request, null), page.Next is { } cursor ? Address(catalog, http.Request, cursor) : null);
        if (links.Next is { } next) http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        var answer = new DatasetPage(
            page.Total,
            // The index may lag behind the store by a moment.
            [.. entries.Where(e => e.State != PublicationState.Withdrawn).Select(e => DatasetSummaries.Of(e, catalog, language))],
            DatasetSummaries.Counted(page, language),
            page.Next,
            links);
        return ApiJson.Document(answer, ApiJson.Context.DatasetPage, language, Caching.Minute);
    }

    private static async Task<IResult> GetAsync(
        string id,
        HttpResponse response,
        IDatasetStore store,
        ISourceRegistry sources,
        ILinkVerdicts links,
        DuplicateIndex duplicates,
        CatalogDescription catalog,
        CancellationToken cancellationToken)
    {
        var entry = await FindAsync(id, store, cancellationToken);
        var source = await sources.FindAsync(entry.Source, cancellationToken);
        var routes = await RouteViews.OfAsync(entry, duplicates, store, sources, catalog, cancellationToken);
        if (routes.RouteOf is { } shown) response.Headers.Link = $"<{shown.Api}>; rel=\"canonical\"";
        var verdicts = await links.FindAsync(EntryLinks.AddressesOf(entry.Resource), cancellationToken);
        return ApiJson.Document(DatasetDocuments.Of(entry, source, routes, verdicts, catalog), ApiJson.Context.DatasetDocument);
    }

    private static async Task<IResult> GetSourceAsync(string id, HttpResponse response, IDatasetStore store, CancellationToken cancellationToken)
    {
        var entry = await FindAsync(id, store, cancellationToken);
        var source = await store.FindSourceBytesAsync(entry.Id, cancellationToken)
            ?? throw ProblemException.NotFound("Zu diesem Datensatz sind keine Quelldaten aufbewahrt.", "No source data is kept for this dataset.");
        // Bytes of strangers under our address: never shown in a browser, whatever they claim to be.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = entry.Name + Extension(source.MediaType) }.ToString();
        var mediaType = MediaTypeHeaderValue.TryParse(source.MediaType, out var parsed) ? parsed.ToString() : MediaTypeNames.Application.Octet;
        return new ConditionalDocument(mediaType, ContentHash.Of(source.Bytes.Span).ToString(), () => source.Bytes) { LastModified = source.ReceivedAt };
    }

    private static async Task<IResult> GetVersionsAsync(string id, HttpRequest request, IDatasetStore store, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request.Query);
        var (limit, below) = (query.Integer("limit", VersionsPerPage, 1, VersionsPerPage), query.Integer("below", int.MaxValue, 1, int.MaxValue));
        var entry = await FindAsync(id, store, cancellationToken);
        // One more than is shown, so that the last one can be compared with what was before it.
        var versions = await store.ReadVersionsAsync(entry.Id, below, limit + 1, cancellationToken);
        return ApiJson.Document(DatasetDocuments.History(entry.Id, versions, limit, catalog), ApiJson.Context.VersionList);
    }

    private static async Task<IResult> GetVersionAsync(string id, string version, IDatasetStore store, CancellationToken cancellationToken)
    {
        var entry = await FindAsync(id, store, cancellationToken);
        var found = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (await store.ReadVersionsAsync(entry.Id, number < int.MaxValue ? number + 1 : number, 1, cancellationToken)).FirstOrDefault(v => v.Version == number)
            : null;
        return found is null
            ? throw ProblemException.NotFound(
                $"Diese Fassung gibt es nicht. Der Datensatz hat die Fassungen 1 bis {entry.Version}; sehr alte werden nicht immer aufbewahrt.",
                $"There is no such version. The dataset has versions 1 to {entry.Version}; very old ones are not always kept.")
            : ApiJson.Document(new VersionDocument(entry.Id.ToString(), found.Version, found.StoredAt, ContentViews.Of(found.Resource)), ApiJson.Context.VersionDocument);
    }

    private static async Task<StoredDataset> FindAsync(string id, IDatasetStore store, CancellationToken cancellationToken) =>
        (DatasetId.TryParse(id, out var known) ? await store.FindAsync(known, cancellationToken) : null)
        ?? throw ProblemException.NoSuchDataset();

    private static string Address(CatalogDescription catalog, HttpRequest request, string? cursor)
    {
        var query = new QueryBuilder(request.Query.Where(p => cursor is null || p.Key != "cursor").SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v ?? "")));
        if (cursor is not null) query.Add("cursor", cursor);
        return $"{catalog.BaseUrl.AbsoluteUri}api/v1/datasets{query}";
    }

    private static string Extension(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/json" => ".json",
        "application/ld+json" => ".jsonld",
        "application/n-triples" => ".nt",
        "text/turtle" => ".ttl",
        "application/rdf+xml" => ".rdf",
        "application/xml" or "text/xml" => ".xml",
        "text/csv" => ".csv",
        _ => ".bin",
    };
}
