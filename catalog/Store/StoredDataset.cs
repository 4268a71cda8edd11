using System.Text.Json.Serialization;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog;

/// <summary>Where an entry stands in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PublicationState>))]
public enum PublicationState
{
    /// <summary>The source lists it.</summary>
    Present,

    /// <summary><i>Vermisst</i>: a complete listing lacked it; still found, marked.</summary>
    Missing,

    /// <summary>Missing for longer than the grace; kept as a page and in the list of the vanished, not found by search.</summary>
    Withdrawn,
}

/// <summary>An entry of the catalogue as the store holds it: what it says and what we know about it.</summary>
public sealed record StoredDataset
{
    /// <summary>Our id.</summary>
    public required DatasetId Id { get; init; }

    /// <summary>A readable name, unique and never changed once given; used by the CKAN façade.</summary>
    public required string Name { get; init; }

    /// <summary>Running number in order of first arrival; pages of the catalogue are windows of it.</summary>
    public required long Sequence { get; init; }

    /// <summary>The source it came from.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The identifier within the source.</summary>
    public required string SourceIdentifier { get; init; }

    /// <summary>The content, normalised.</summary>
    public required CatalogResource Resource { get; init; }

    /// <summary>What the rules changed or missed.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What it was worth as delivered and as normalised when it was last mapped; null where it was not assessed.</summary>
    public AssessedWay? Assessment { get; init; }

    /// <summary>Own score of the normalised content, 0 to 100, also where <see cref="Assessment"/> was not asked for; null where it was not assessed.</summary>
    public double? Score { get; init; }

    /// <summary>Present, missing or withdrawn.</summary>
    public required PublicationState State { get; init; }

    /// <summary>Hash of the normalised content.</summary>
    public required ContentHash ContentHash { get; init; }

    /// <summary>Counts the versions of the content from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Number of the last change of this entry in the store's order of changes.</summary>
    public required long ChangeNumber { get; init; }

    /// <summary>When it first came.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When its content last changed here.</summary>
    public required DateTimeOffset LastChanged { get; init; }

    /// <summary>Since when complete listings lack it; null while present.</summary>
    public DateTimeOffset? MissingSince { get; init; }

    /// <summary>When it was withdrawn; null unless it is.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}
