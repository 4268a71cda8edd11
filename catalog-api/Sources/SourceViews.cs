using System.Text.Json.Serialization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Sources;

/// <summary>All sources.</summary>
/// <param name="Items">The sources by id.</param>
public sealed record SourceList(IReadOnlyList<SourceDocument> Items);

/// <summary>A source with its figures. The settings of its connector are not public.</summary>
public sealed record SourceDocument
{
    /// <summary>Its short name.</summary>
    public required string Id { get; init; }

    /// <summary>Its name as people read it.</summary>
    public required string Title { get; init; }

    /// <summary>Which connector reads it.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required string Url { get; init; }

    /// <summary>The body responsible.</summary>
    public string? Publisher { get; init; }

    /// <summary>Official municipal key of that body's area.</summary>
    public string? Ags { get; init; }

    /// <summary>Which of several copies of a dataset is shown where all have the same date of change: that of the higher number.</summary>
    public required int Priority { get; init; }

    /// <summary>When it is harvested: a Quartz cron expression in Europe/Berlin; absent for by hand only.</summary>
    public string? Schedule { get; init; }

    /// <summary>Whether the schedule is in force.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Whether its contents are invented for demonstration.</summary>
    public required bool Demonstration { get; init; }

    /// <summary>How many entries it has.</summary>
    public required FiguresView Figures { get; init; }

    /// <summary>Its latest run.</summary>
    public RunView? LastRun { get; init; }

    /// <summary>Its runs in this API.</summary>
    public required string Runs { get; init; }
}

/// <summary>How many entries a source has.</summary>
/// <param name="Present">Listed by the source.</param>
/// <param name="Missing">Marked missing.</param>
/// <param name="Withdrawn">Withdrawn.</param>
public sealed record FiguresView(long Present, long Missing, long Withdrawn);

/// <summary>The latest runs of a source, newest first.</summary>
/// <param name="Source">The source.</param>
/// <param name="Items">The runs.</param>
public sealed record RunList(string Source, IReadOnlyList<RunView> Items);

/// <summary>Figures of a run. Where this is the declared type, what <see cref="RunDocument"/> adds is not written.</summary>
public record RunView
{
    /// <summary>Its running number.</summary>
    public required long Run { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>running, completed, held, failed, abandoned, or decided where a person's decision about a held run was carried out.</summary>
    public required string Outcome { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What failed or why it is held, in German.</summary>
    public string? Message { get; init; }

    /// <summary>Records the source announced.</summary>
    public required int Announced { get; init; }

    /// <summary>New entries.</summary>
    public required int Created { get; init; }

    /// <summary>Entries with new content.</summary>
    public required int Updated { get; init; }

    /// <summary>Entries as they were.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Records not taken over.</summary>
    public required int Rejected { get; init; }

    /// <summary>Entries newly marked missing.</summary>
    public required int Missing { get; init; }

    /// <summary>Entries withdrawn.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Entries that were missing and are listed again.</summary>
    public required int Returned { get; init; }

    /// <summary>Entries that go by another identifier of the source from now on; absent where there are none.</summary>
    public int? Reidentified { get; init; }

    /// <summary>HTTP requests made, retries included.</summary>
    public required int Requests { get; init; }

    /// <summary>Bytes received.</summary>
    public required long Bytes { get; init; }

    /// <summary>Seconds per stage; stages overlap.</summary>
    public required StagesView Seconds { get; init; }

    /// <summary>The run in this API.</summary>
    public required string Api { get; init; }
}

/// <summary>Seconds per stage.</summary>
/// <param name="Fetch">Waiting for and reading the source.</param>
/// <param name="Map">Mapping and normalising.</param>
/// <param name="Store">Writing.</param>
public sealed record StagesView(double Fetch, double Map, double Store);

/// <summary>A run with what it did not take over.</summary>
public sealed record RunDocument : RunView
{
    /// <summary>The records not taken over, the first thousand of them, each with what to change (in German).</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<Rejection> Rejections { get; init; }
}
