using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog;

/// <summary>How a run ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunOutcome>))]
public enum RunOutcome
{
    /// <summary>Under way.</summary>
    Running,

    /// <summary>The listing was complete and everything that follows from it was done.</summary>
    Completed,

    /// <summary>The listing was complete, but what would follow for absent entries waits for a person.</summary>
    Held,

    /// <summary>The source or the store failed; what was stored until then stays, nothing was marked missing.</summary>
    Failed,

    /// <summary>The worker died or was stopped; the next run started over.</summary>
    Abandoned,
}

/// <summary>A record that was not taken over, and what to change about it.</summary>
/// <param name="Identifier">The record's identifier or its place in the listing ("Datensatz 17 auf Seite 2").</param>
/// <param name="Title">Its title, as far as it could be read.</param>
/// <param name="Reason">Stable id of the reason, such as <c>record.no-title</c>.</param>
/// <param name="Message">What is wrong, what to change and where, in German.</param>
public sealed record Rejection(string Identifier, string? Title, string Reason, string Message);

/// <summary>Time spent in the stages of a run; stages overlap, so they may add up to more than the duration.</summary>
/// <param name="Fetch">Waiting for and reading the source.</param>
/// <param name="Map">Mapping and normalising.</param>
/// <param name="Store">Writing.</param>
public sealed record StageTimes(TimeSpan Fetch, TimeSpan Map, TimeSpan Store);

/// <summary>What a run did. The sum of created, updated, unchanged and rejected is what was listed.</summary>
public sealed record RunReport
{
    /// <summary>Running number of the run.</summary>
    public required long Run { get; init; }

    /// <summary>The source.</summary>
    public required SourceId Source { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while running.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How it ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>What failed or why it is held, in German, for the person who has to act; null otherwise.</summary>
    public string? Message { get; init; }

    /// <summary>How many records the source announced, or listed where it announces none.</summary>
    public int Announced { get; init; }

    /// <summary>New entries.</summary>
    public int Created { get; init; }

    /// <summary>Entries with new content.</summary>
    public int Updated { get; init; }

    /// <summary>Entries whose content is as it was.</summary>
    public int Unchanged { get; init; }

    /// <summary>Records not taken over.</summary>
    public int Rejected { get; init; }

    /// <summary>Entries newly marked missing.</summary>
    public int Missing { get; init; }

    /// <summary>Entries withdrawn.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Entries that were missing and are listed again.</summary>
    public int Returned { get; init; }

    /// <summary>HTTP requests made, retries included.</summary>
    public int Requests { get; init; }

    /// <summary>Bytes received.</summary>
    public long Bytes { get; init; }

    /// <summary>Time per stage.</summary>
    public StageTimes Times { get; init; } = new(default, default, default);

    /// <summary>Whether only what had changed since the last run was listed, and not everything the source has.</summary>
    public bool ChangesOnly { get; init; }

    /// <summary>What the next run has to know to ask for changes only; null where it has to list everything.</summary>
    public ListingMark? Mark { get; init; }

    /// <summary>The records not taken over, the first thousand of them.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];
}

/// <summary>What a completed run leaves to the next one, which then may ask for changes only.</summary>
/// <param name="FullAt">When the last full listing began.</param>
/// <param name="SourceTime">What the source's clock said at the beginning of the run; null where it did not say.</param>
/// <param name="Basis">Stands for the registration of the source and the generation of its connector; where it differs, everything is listed again.</param>
public sealed record ListingMark(DateTimeOffset FullAt, DateTimeOffset? SourceTime, string Basis);
