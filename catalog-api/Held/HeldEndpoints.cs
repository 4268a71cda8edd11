using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Held;

/// <summary>What waits for a person's decision about a source. For reading only.</summary>
internal static class HeldEndpoints
{
    private const int MostFindings = 50;
    private const int MostEntries = 1000;
    private const string Cache = "no-cache";

    public static void MapHeld(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/sources/{id}/held").WithTags("Sources");
        group.MapRead("/", ListAsync)
            .WithName("listHeld")
            .WithSummary("What the guard of the source's harvests stopped and waits for a person, or waited, newest first.")
            .DescribePath("id", "The source's short name.")
            .DescribeParameters([new ParameterText("limit", $"The most findings, 1 to {MostFindings}; default 10.", Number: true)])
            .Produces<HeldList>().ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);
        group.MapRead("/{number}", GetAsync)
            .WithName("getHeld")
            .WithSummary("One finding with the entries that would vanish or change their identifiers.")
            .DescribePath("id", "The source's short name.")
            .DescribePath("number", "The finding's number.")
            .DescribeParameters([
                new ParameterText("limit", $"The most entries, 1 to {MostEntries}; default 100.", Number: true),
                new ParameterText("offset", "How many entries to leave out; default 0.", Number: true)])
            .Produces<HeldDocument>().ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(string id, HttpRequest request, ISourceRegistry sources, IHeldRuns held, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var limit = new QueryReader(request.Query).Integer("limit", 10, 1, MostFindings);
        var source = await FindAsync(id, sources, cancellationToken);
        var language = ReaderLanguage.Of(request);
        var found = await held.ListAsync(source.Id, openOnly: false, limit, cancellationToken);
        return ApiJson.Document(new HeldList(source.Id.Value, [.. found.Select(h => HeldViews.Complete(h, [], catalog, language))]), ApiJson.Context.HeldList, language, Cache);
    }

    private static async Task<IResult> GetAsync(
        string id, string number, HttpRequest request, ISourceRegistry sources, IHeldRuns held, IDatasetStore store, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request.Query);
        var (limit, offset) = (query.Integer("limit", 100, 1, MostEntries), query.Integer("offset", 0, 0, int.MaxValue));
        var source = await FindAsync(id, sources, cancellationToken);
        var found = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? await held.FindAsync(parsed, cancellationToken) : null;
        if (found is null || found.Source != source.Id)
            throw ProblemException.NotFound("Einen Befund mit dieser Nummer gibt es bei dieser Quelle nicht, oder er wird nicht mehr aufbewahrt.", "This source has no finding of this number, or it is no longer kept.");
        var entries = await held.ReadEntriesAsync(found.Number, offset, limit, cancellationToken);
        var stored = (await store.GetAsync([.. entries.Select(e => e.Entry)], cancellationToken)).ToDictionary(e => e.Id);
        var language = ReaderLanguage.Of(request);
        var document = HeldViews.Complete(found, [.. entries.Where(e => stored.ContainsKey(e.Entry)).Select(e => (e, stored[e.Entry]))], catalog, language);
        return ApiJson.Document(document, ApiJson.Context.HeldDocument, language, Cache);
    }

    private static async Task<HarvestSource> FindAsync(string id, ISourceRegistry sources, CancellationToken cancellationToken) =>
        (SourceId.TryParse(id, out var known) ? await sources.FindAsync(known, cancellationToken) : null) ?? throw ProblemException.NoSuchSource();
}
