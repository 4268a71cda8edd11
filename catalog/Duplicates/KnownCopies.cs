namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>A record that is not stored, as far as it can be recognised.</summary>
/// <param name="Signs">Its signs, each once, in ascending order.</param>
/// <param name="Place">Official key of the one place it is about, digits behind a leading 1; 0 for none or several.</param>
/// <param name="Modified">When the source says that it last changed, but never later than now; null where it says nothing readable.</param>
public sealed record UnstoredRecord(IReadOnlyList<DuplicateSign> Signs, int Place, DateTimeOffset? Modified);

/// <summary>What the catalogue holds of a record that is not stored.</summary>
/// <param name="Same">Entries that are the same dataset on other routes, the one that search shows now first; empty for none.</param>
/// <param name="IsShown">Whether search would show the record instead of them, if it were stored as that of a new source.</param>
/// <param name="Possible">
/// Shown entries that may be the same, for people to look at: of the same title and publisher, or such of which a sign says so
/// while another says otherwise.
/// </param>
public sealed record KnownCopies(IReadOnlyList<Route> Same, bool IsShown, IReadOnlyList<Route> Possible);
