using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.CatalogApi.Problems;
using OpenDataNrw.CatalogApi.Rdf;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.CatalogApi.FixFirst;

/// <summary>What to fix first in a source, of a publisher or in one dataset, and the corrected records.</summary>
internal static class FixEndpoints
{
    private const int MaxEdits = 500;

    private static readonly ParameterText[] Scope =
    [
        new("source", "Short name of a source."),
        new("publisher", "Name of a publisher, as the facet has it."),
        new("dataset", "A dataset's UUID. Exactly one of source, publisher and dataset is given."),
    ];

    public static void MapFixFirst(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/fix").WithTags("Fix first");
        group.MapRead("/", ListAsync)
            .WithName("listEdits")
            .WithSummary("What to fix first: edits a person can make, the most rewarding first.")
            .WithDescription("Each edit heals one or many entries; the points are those that the entries gain by this edit alone. Lists of sources and publishers may be ten minutes old.")
            .DescribeParameters([.. Scope, new ParameterText("limit", $"The most edits, 1 to {MaxEdits}; default 100.", Number: true)])
            .Produces<FixDocument>().ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);
        group.MapRead("/corrections.csv", CorrectionsAsync)
            .WithName("downloadCorrections")
            .WithSummary("The corrections as a table for spreadsheets: one line per correction.")
            .DescribeParameters([.. Scope, new ParameterText("separator", "semicolon (default, for German spreadsheets) or comma.")])
            .Produces<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Csv).ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);
        foreach (var form in RdfRepresentation.All)
            group.MapRead($"/records.{form.Extension}", (HttpContext http, FixLists lists, ISourceRegistry sources, IDatasetStore store, CatalogDescription catalog, CancellationToken cancellationToken) =>
                    RecordsAsync(form, http, lists, sources, store, catalog, cancellationToken))
                .WithSummary($"The corrected records as DCAT-AP.de 3.0, {form.MediaType}.")
                .DescribeParameters(Scope)
                .Produces<string>(StatusCodes.Status200OK, form.MediaType).ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext http, FixLists lists, ISourceRegistry sources, IDatasetStore store, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var limit = new QueryReader(http.Request.Query).Integer("limit", 100, 1, MaxEdits);
        var (scope, source) = await ScopeAsync(http.Request, sources, store, cancellationToken);
        var language = ReaderLanguage.Of(http.Request);
        var made = await lists.ListAsync(scope, cancellationToken);
        var query = Query(scope);
        var downloads = new Dictionary<string, string> { ["csv"] = $"{catalog.BaseUrl.AbsoluteUri}api/v1/fix/corrections.csv{query}" };
        foreach (var form in RdfRepresentation.All) downloads[form.Extension] = $"{catalog.BaseUrl.AbsoluteUri}api/v1/fix/records.{form.Extension}{query}";
        var answer = new FixDocument(
            made.List.Entries, made.List.Faulty, made.Complete, made.At, made.List.Edits.Count,
            [.. made.List.Edits.Take(limit).Select(e => FixViews.Of(e, source, language))],
            downloads);
        return ApiJson.Document(answer, ApiJson.Context.FixDocument, language, Caching.Minute);
    }

    private static async Task<IResult> CorrectionsAsync(HttpContext http, FixLists lists, ISourceRegistry sources, IDatasetStore store, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var separator = new QueryReader(http.Request.Query).Choice("separator", "semicolon", ["semicolon", "comma"]) == "comma" ? ',' : ';';
        var (scope, _) = await ScopeAsync(http.Request, sources, store, cancellationToken);
        var table = new CorrectionTable(catalog, ReaderLanguage.Of(http.Request), separator);
        CorrectedRecords.Announce(http.Response, "text/csv; charset=utf-8", CorrectedRecords.FileName(scope, "korrekturen", "csv"));
        if (!HttpMethods.IsHead(http.Request.Method)) await CorrectedRecords.WriteTableAsync(table, lists, scope, sources, http.Response.Body, cancellationToken);
        return TypedResults.Empty;
    }

    private static async Task<IResult> RecordsAsync(
        RdfRepresentation form, HttpContext http, FixLists lists, ISourceRegistry sources, IDatasetStore store, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var (scope, _) = await ScopeAsync(http.Request, sources, store, cancellationToken);
        var name = CorrectedRecords.FileName(scope, "datensaetze", form.Extension);
        if (form.Format is RdfFormat.Turtle or RdfFormat.NTriples)
        {
            CorrectedRecords.Announce(http.Response, form.ContentType, name);
            if (!HttpMethods.IsHead(http.Request.Method)) await CorrectedRecords.WriteEachAsync(form, lists, scope, catalog, http.Response.Body, cancellationToken);
            return TypedResults.Empty;
        }

        var bytes = await CorrectedRecords.WholeAsync(form, lists, scope, catalog, cancellationToken);
        CorrectedRecords.Announce(http.Response, form.ContentType, name);
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, cancellationToken);
        return TypedResults.Empty;
    }

    /// <summary>Whose list is asked for, and the source that decides how fields are called.</summary>
    private static async Task<(FixScope Scope, HarvestSource? Source)> ScopeAsync(HttpRequest request, ISourceRegistry sources, IDatasetStore store, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request.Query);
        var (source, publisher, dataset) = (query.Text("source", 64), query.Text("publisher", 200), query.Text("dataset", 40));
        if ((source is null ? 0 : 1) + (publisher is null ? 0 : 1) + (dataset is null ? 0 : 1) != 1)
            throw ProblemException.Invalid("source", "genau eine von source, publisher und dataset muss angegeben werden.", "exactly one of source, publisher and dataset must be given.", ["source", "publisher", "dataset"]);
        if (source is not null)
        {
            var found = await sources.RequireAsync(source, cancellationToken);
            return (new FixScope(Source: found.Id), found);
        }

        if (publisher is not null) return (new FixScope(Publisher: PublisherName.Of(publisher) ?? publisher), null);
        var entry = await store.RequireAsync(dataset, cancellationToken);
        return (new FixScope(Dataset: entry.Id), await sources.FindAsync(entry.Source, cancellationToken));
    }

    private static QueryBuilder Query(FixScope scope) => scope switch
    {
        { Source: { } source } => new QueryBuilder { { "source", source.Value } },
        { Dataset: { } dataset } => new QueryBuilder { { "dataset", dataset.ToString() } },
        _ => new QueryBuilder { { "publisher", scope.Publisher ?? "" } },
    };
}
