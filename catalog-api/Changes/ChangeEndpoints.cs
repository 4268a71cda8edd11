using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.OpenApi;

namespace OpenDataNrw.CatalogApi.Changes;

/// <summary>What changed after a number.</summary>
/// <param name="After">The number asked for.</param>
/// <param name="Items">The changes, ascending; each entry stands once, with its latest change.</param>
/// <param name="Next">What to give as <c>after</c> next time.</param>
/// <param name="More">Whether there is more to read at once.</param>
/// <param name="Links">Addresses of this page and the next.</param>
public sealed record ChangeList(long After, IReadOnlyList<ChangeView> Items, long Next, bool More, PageLinks Links);

/// <summary>A change of an entry.</summary>
/// <param name="Number">Number of the change.</param>
/// <param name="Id">The entry.</param>
/// <param name="Kind">Where the entry stands now: present, missing or withdrawn.</param>
/// <param name="LastChanged">When its content last changed.</param>
/// <param name="RouteOf">The entry that is shown in its stead at present, because both describe the same dataset; absent where it is shown itself.</param>
/// <param name="Routes">The entries that are not shown at present because this one is; absent for none.</param>
/// <param name="Api">The entry in this API.</param>
public sealed record ChangeView(long Number, string Id, string Kind, DateTimeOffset LastChanged, string? RouteOf, IReadOnlyList<string>? Routes, string Api);

/// <summary>The change feed: how others keep a copy current without reading everything again.</summary>
internal static class ChangeEndpoints
{
    private const int MaxChanges = 1000;

    public static void MapChanges(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGroup("/api/v1").WithTags("Changes").MapRead("/changes", ReadAsync)
            .WithName("listChanges")
            .WithSummary("What changed after a number, deletions included.")
            .WithDescription("Start with after=0, then give each answer's 'next'. Whoever reads to the end holds the present state; entries of kind 'withdrawn' are to be deleted. "
                + "Every route to a dataset is an entry of its own here. Whoever wants each dataset once keeps entries without 'routeOf': where an item has 'routeOf', drop it and fetch the entry named, unless held; "
                + "drop those an item names in 'routes', and fetch again those it named before and names no longer.")
            .DescribeParameters(
            [
                new ParameterText("after", "The number up to which changes are known; default 0.", Number: true),
                new ParameterText("limit", $"The most changes, 1 to {MaxChanges}; default 100.", Number: true),
            ])
            .Produces<ChangeList>().ProducesApiProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> ReadAsync(HttpRequest request, IChangeFeed feed, DuplicateIndex duplicates, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var after = reader.Number("after", 0, 0, long.MaxValue);
        var limit = reader.Integer("limit", 100, 1, MaxChanges);
        var changes = await feed.ReadAfterAsync(after, limit, cancellationToken);
        var latest = await feed.ReadLatestNumberAsync(cancellationToken);
        var next = changes.Count > 0 ? changes[^1].ChangeNumber : after;
        var more = next < latest && changes.Count > 0;
        string Address(long number) => $"{catalog.BaseUrl.AbsoluteUri}api/v1/changes?after={number}&limit={limit}";
        var list = new ChangeList(
            after,
            [.. changes.Select(c => View(c, duplicates.RoutesOf(c.Id), catalog))],
            next,
            more,
            new PageLinks(Address(after), more ? Address(next) : null));
        return ApiJson.Document(list, ApiJson.Context.ChangeList);
    }

    private static ChangeView View(StoredDataset entry, DatasetRoutes routes, CatalogDescription catalog)
    {
        var isShown = routes.Shown is null || routes.Shown == entry.Id;
        return new ChangeView(
            entry.ChangeNumber,
            entry.Id.ToString(),
            DatasetSummaries.StateOf(entry.State),
            entry.LastChanged,
            isShown ? null : routes.Shown.ToString(),
            isShown && routes.Routes.Count > 0 ? [.. routes.Hidden.Select(h => h.ToString())] : null,
            $"{catalog.BaseUrl.AbsoluteUri}api/v1/datasets/{entry.Id}");
    }
}
