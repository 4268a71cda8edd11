namespace OpenDataNrw.Catalog;

/// <summary>A place from which records are harvested.</summary>
public sealed record HarvestSource
{
    /// <summary>Its short name.</summary>
    public required SourceId Id { get; init; }

    /// <summary>Its name as people read it.</summary>
    public required string Title { get; init; }

    /// <summary>Which connector reads it: <c>ckan</c>, <c>dcat</c>, <c>datajson</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>Where it is; what exactly it points to is the connector's matter (docs/connectors.md).</summary>
    public required Uri Url { get; init; }

    /// <summary>The body responsible; stands in as publisher (with a finding) where a record names none.</summary>
    public string? Publisher { get; init; }

    /// <summary>Official municipal key of that body's area (2, 3, 5 or 8 digits), if it has one.</summary>
    public string? Ags { get; init; }

    /// <summary>The GovData contributor IRI for its records, if agreed.</summary>
    public string? ContributorId { get; init; }

    /// <summary>
    /// Which of several copies of a dataset is shown where all have the same date of change: that of the source with the higher
    /// number. The nearer a source is to whoever keeps the data, the higher it should be.
    /// </summary>
    public int Priority { get; init; }

    /// <summary>BCP 47 tag of untagged texts.</summary>
    public string Language { get; init; } = "de";

    /// <summary>When to harvest: a Quartz cron expression in Europe/Berlin; null for by hand only.</summary>
    public string? Schedule { get; init; }

    /// <summary>Whether the schedule is in force.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether it is a demonstration source whose contents are invented.</summary>
    public bool Demonstration { get; init; }

    /// <summary>Settings of the connector's own, documented in docs/connectors.md.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}

/// <summary>The sources that are registered.</summary>
public interface ISourceRegistry
{
    /// <summary>All sources by id.</summary>
    Task<IReadOnlyList<HarvestSource>> ListAsync(CancellationToken cancellationToken);

    /// <summary>One source, or null.</summary>
    Task<HarvestSource?> FindAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Registers a source or replaces its registration.</summary>
    Task SaveAsync(HarvestSource source, CancellationToken cancellationToken);
}
