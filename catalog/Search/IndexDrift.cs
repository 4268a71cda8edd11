namespace OpenDataNrw.Catalog.Search;

/// <summary>In what an index differs from the store.</summary>
/// <param name="Missing">Entries that it should show and does not.</param>
/// <param name="Surplus">Entries that it shows and should not.</param>
/// <param name="Stale">Entries that it shows as they were before.</param>
public sealed record IndexDrift(IReadOnlyList<DatasetId> Missing, IReadOnlyList<DatasetId> Surplus, IReadOnlyList<DatasetId> Stale)
{
    /// <summary>Whether there is no difference.</summary>
    public bool IsNone => Missing.Count + Surplus.Count + Stale.Count == 0;
}
