using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog;

/// <summary>A record on its way into the store: mapped, normalised, with the source's bytes.</summary>
public sealed record HarvestedRecord
{
    /// <summary>Our id.</summary>
    public required DatasetId Id { get; init; }

    /// <summary>The identifier within the source.</summary>
    public required string SourceIdentifier { get; init; }

    /// <summary>The name to give the entry if it is new.</summary>
    public required string ProposedName { get; init; }

    /// <summary>The normalised content.</summary>
    public required CatalogResource Resource { get; init; }

    /// <summary>The normalised content as <see cref="CatalogJson"/> writes it: what the store keeps.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What the rules changed or missed.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What it is worth as delivered and as normalised; null where it could not be assessed.</summary>
    public AssessedWay? Assessment { get; init; }

    /// <summary>Hash of the normalised content; decides between changed and unchanged.</summary>
    public required ContentHash ContentHash { get; init; }

    /// <summary>Hash of the folded title (<see cref="OpenDataNrw.Catalog.TitleHash"/>), by which a change of identifiers is recognised.</summary>
    public required ulong TitleHash { get; init; }

    /// <summary>Hash of the source's bytes; lets the next run skip the record without mapping it.</summary>
    public required ContentHash SourceHash { get; init; }

    /// <summary>The source's bytes as received.</summary>
    public required ReadOnlyMemory<byte> SourceBytes { get; init; }

    /// <summary>Media type of the source's bytes.</summary>
    public required string SourceMediaType { get; init; }
}

/// <summary>What the store did with a record.</summary>
public enum StoreOutcome
{
    /// <summary>A new entry.</summary>
    Created,

    /// <summary>A new version of an entry.</summary>
    Updated,

    /// <summary>The content is as it was; no version was made.</summary>
    Unchanged,
}

/// <summary>The bytes a source delivered for one entry.</summary>
/// <param name="Bytes">As received.</param>
/// <param name="MediaType">Their media type.</param>
/// <param name="ReceivedAt">When.</param>
public sealed record SourceBytes(ReadOnlyMemory<byte> Bytes, string MediaType, DateTimeOffset ReceivedAt);

/// <summary>An earlier or present version of an entry's content.</summary>
/// <param name="Version">From 1.</param>
/// <param name="StoredAt">When it became the current one.</param>
/// <param name="Resource">The content.</param>
public sealed record DatasetVersion(int Version, DateTimeOffset StoredAt, CatalogResource Resource);
