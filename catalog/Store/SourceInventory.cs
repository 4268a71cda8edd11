namespace OpenDataNrw.Catalog;

/// <summary>What the store knows of one entry of a source; small, because a run holds one for each.</summary>
/// <param name="SourceHash">Hash of the bytes last stored.</param>
/// <param name="State">Present, missing or withdrawn.</param>
/// <param name="MissingSince">Since when it is missing; null while present.</param>
/// <param name="TitleHash">Hash of the folded title, by which a change of identifiers is recognised.</param>
public readonly record struct InventoryEntry(ContentHash SourceHash, PublicationState State, DateTimeOffset? MissingSince, ulong TitleHash);

/// <summary>All entries of a source at the start of a run.</summary>
/// <param name="Entries">By id.</param>
public sealed record SourceInventory(IReadOnlyDictionary<DatasetId, InventoryEntry> Entries)
{
    /// <summary>Which entry an identifier means where that is not the one whose id was made of it.</summary>
    public SourceIdentities Identities { get; init; } = SourceIdentities.None;

    /// <summary>What persons decided about entries that are missing.</summary>
    public StandingDecisions Standing { get; init; } = StandingDecisions.None;
}

/// <summary>What persons decided about entries that have been missing ever since; an entry that is listed again is free of it.</summary>
/// <param name="Released">Their absence was accepted: it is no sign of an ill listing any more.</param>
/// <param name="Kept">Their withdrawal was refused: they stay missing.</param>
public sealed record StandingDecisions(IReadOnlySet<DatasetId> Released, IReadOnlySet<DatasetId> Kept)
{
    /// <summary>Nobody decided anything.</summary>
    public static StandingDecisions None { get; } = new(new HashSet<DatasetId>(), new HashSet<DatasetId>());
}

/// <summary>What a complete listing means for the entries it lacked, decided by <c>AbsencePolicy</c>.</summary>
/// <param name="Missing">Present until now, lacking in this listing.</param>
/// <param name="Withdrawn">Missing for longer than the grace and for enough complete runs.</param>
/// <param name="Returned">Missing or withdrawn until now, listed again with unchanged content.</param>
public sealed record Absences(
    IReadOnlyList<DatasetId> Missing,
    IReadOnlyList<DatasetId> Withdrawn,
    IReadOnlyList<DatasetId> Returned);
