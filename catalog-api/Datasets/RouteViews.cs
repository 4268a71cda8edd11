using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>One of several routes by which the same dataset reached the catalogue.</summary>
public sealed record RouteView
{
    /// <summary>The entry of this route.</summary>
    public required string Id { get; init; }

    /// <summary>Whether this is the one that search, lists and counts show.</summary>
    public required bool Shown { get; init; }

    /// <summary>Its source.</summary>
    public required string Source { get; init; }

    /// <summary>The source's name as people read it.</summary>
    public string? SourceTitle { get; init; }

    /// <summary>The identifier of the record within the source.</summary>
    public required string Identifier { get; init; }

    /// <summary>present or missing.</summary>
    public required string State { get; init; }

    /// <summary>When it first came by this route.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When its data last changed, as this source says.</summary>
    public string? Modified { get; init; }

    /// <summary>
    /// The strongest sign by which it was recognised: uuid, registered (DOI, URN), address, filesAndTitle, filesAndPublisher,
    /// pageAndTitle or localIdentifier (with the same title and publisher).
    /// </summary>
    public required string RecognisedBy { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    /// <summary>Its complete record in this API.</summary>
    public required string Api { get; init; }
}

/// <summary>Another entry.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title in German, else in whichever language there is.</param>
/// <param name="Url">Its page.</param>
/// <param name="Api">Its complete record in this API.</param>
public sealed record EntryLink(string Id, string Title, string Url, string Api);

/// <summary>What is to be said about the routes of an entry.</summary>
/// <param name="RouteOf">The entry that is shown in its stead; null where it is shown itself.</param>
/// <param name="Routes">All routes; null for one.</param>
/// <param name="PossibleDuplicates">Entries that may describe the same; null for none.</param>
internal sealed record RoutesView(EntryLink? RouteOf, IReadOnlyList<RouteView>? Routes, IReadOnlyList<EntryLink>? PossibleDuplicates);

/// <summary>Gathers the routes of an entry for the API.</summary>
internal static class RouteViews
{
    public static async Task<RoutesView> OfAsync(
        StoredDataset entry, DuplicateIndex duplicates, IDatasetStore store, ISourceRegistry sources, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var routes = duplicates.RoutesOf(entry.Id);
        var possible = duplicates.Suggest(entry.Id);
        var isShown = routes.Shown is null || routes.Shown == entry.Id;
        if (isShown && routes.Routes.Count == 0 && possible.Count == 0) return new RoutesView(null, null, null);

        DatasetId[] wanted = [.. routes.Routes.Select(r => r.Id), .. possible, .. isShown ? [] : new[] { routes.Shown!.Value }];
        var entries = (await store.GetAsync([.. wanted.Distinct()], cancellationToken)).ToDictionary(e => e.Id);
        var titles = (await sources.ListAsync(cancellationToken)).ToDictionary(s => s.Id, s => s.Title);
        return new RoutesView(
            isShown ? null : entries.GetValueOrDefault(routes.Shown!.Value) is { } shown ? Link(shown, catalog) : null,
            routes.Routes.Count == 0 ? null : [.. routes.Routes.Where(r => entries.ContainsKey(r.Id)).Select(r => Of(r, entries[r.Id], routes.Shown, titles.GetValueOrDefault(r.Source), catalog))],
            possible.Count == 0 ? null : [.. possible.Where(entries.ContainsKey).Select(p => Link(entries[p], catalog))]);
    }

    private static RouteView Of(Route route, StoredDataset entry, DatasetId? shown, string? sourceTitle, CatalogDescription catalog) => new()
    {
        Id = entry.Id.ToString(),
        Shown = entry.Id == shown,
        Source = entry.Source.Value,
        SourceTitle = sourceTitle,
        Identifier = entry.SourceIdentifier,
        State = DatasetSummaries.StateOf(entry.State),
        FirstSeen = entry.FirstSeen,
        Modified = entry.Resource.Modified?.Lexical,
        RecognisedBy = SignWords.NameOf(route.By),
        Url = catalog.DatasetUrl(entry.Id).AbsoluteUri,
        Api = Api(entry.Id, catalog),
    };

    /// <summary>The way to an entry.</summary>
    public static EntryLink Link(StoredDataset entry, CatalogDescription catalog) =>
        new(entry.Id.ToString(), entry.Resource.Titles.In() ?? entry.Name, catalog.DatasetUrl(entry.Id).AbsoluteUri, Api(entry.Id, catalog));

    private static string Api(DatasetId id, CatalogDescription catalog) => new Uri(catalog.BaseUrl, $"api/v1/datasets/{id}").AbsoluteUri;
}
