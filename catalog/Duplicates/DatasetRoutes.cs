namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>By which routes a dataset reached the catalogue.</summary>
/// <param name="Shown">
/// The entry that lists, searches and counts show for the dataset. The entry asked for where it is that one or alone; null
/// where it is withdrawn and no other route is left.
/// </param>
/// <param name="Routes">All routes, the shown one first, then as they would take its place; empty where there is only one.</param>
public sealed record DatasetRoutes(DatasetId? Shown, IReadOnlyList<Route> Routes)
{
    /// <summary>The entries that are not shown because of <see cref="Shown"/>.</summary>
    public IEnumerable<DatasetId> Hidden => Routes.Skip(1).Select(r => r.Id);
}

/// <summary>One route of a dataset.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Source">Its source.</param>
/// <param name="By">The strongest sign it has in common with another route.</param>
public readonly record struct Route(DatasetId Id, SourceId Source, SignKind By);
