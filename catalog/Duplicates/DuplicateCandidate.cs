namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>What the index of duplicates gets to see of an entry: signs as hashes, and what decides between copies.</summary>
public sealed record DuplicateCandidate
{
    /// <summary>The entry.</summary>
    public required DatasetId Id { get; init; }

    /// <summary>Where it came from; two entries of one source are never taken for the same.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Present, missing or withdrawn.</summary>
    public required PublicationState State { get; init; }

    /// <summary>Its place in order of first arrival, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>
    /// When the source says that it last changed, but never later than we received it, so that a date in the future wins
    /// nothing; null where the source says nothing readable.
    /// </summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Official key of the one place it is about, digits behind a leading 1 (so that zeros stay); 0 for none or several.</summary>
    public int Place { get; init; }

    /// <summary>Hash of its readable name.</summary>
    public required ulong NameHash { get; init; }

    /// <summary>Its signs, each once, in ascending order.</summary>
    public required IReadOnlyList<DuplicateSign> Signs { get; init; }
}

/// <summary>A sign as the index holds it: its kind in the upper four bits, then 60 bits of a SHA-256 of what it says.</summary>
/// <param name="Value">Kind and hash.</param>
public readonly record struct DuplicateSign(ulong Value)
{
    private const int KindShift = 60;

    /// <summary>What it is a sign by.</summary>
    public SignKind Kind => (SignKind)(Value >> KindShift);

    /// <summary>A sign of a kind that says this text.</summary>
    public static DuplicateSign Of(SignKind kind, string text) => new(((ulong)kind << KindShift) | (TextHash.Of(text) >> (64 - KindShift)));
}
