using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.Catalog.Check;

/// <summary>A record as it would be taken over.</summary>
/// <param name="Identifier">The identifier within the source.</param>
/// <param name="Resource">The content, normalised.</param>
/// <param name="Findings">What the rules changed or missed.</param>
/// <param name="Assessment">What it is worth as delivered and as normalised; null where it could not be assessed.</param>
/// <param name="Copies">What the catalogue holds of it; null where the catalogue was not looked at.</param>
public sealed record CheckedRecord(string Identifier, CatalogResource Resource, IReadOnlyList<Finding> Findings, AssessedWay? Assessment, RecordCopies? Copies = null);

/// <summary>What the catalogue holds of a checked record.</summary>
/// <param name="Same">Entries that are the same dataset, the one that search shows now first; empty for none.</param>
/// <param name="IsShown">Whether search would show the record instead of them.</param>
/// <param name="Possible">Entries that may be the same, for people to look at.</param>
public sealed record RecordCopies(IReadOnlyList<KnownCopy> Same, bool IsShown, IReadOnlyList<KnownCopy> Possible);

/// <summary>An entry of the catalogue that is, or may be, the same as a checked record.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="SourceTitle">The name of its source as people read it.</param>
/// <param name="By">By what it was recognised.</param>
public sealed record KnownCopy(StoredDataset Entry, string SourceTitle, SignKind By);

/// <summary>What a source would deliver.</summary>
public sealed record CheckReport
{
    /// <summary>The kind of source it was read as.</summary>
    public required string Kind { get; init; }

    /// <summary>How many records were looked at.</summary>
    public required int Listed { get; init; }

    /// <summary>How many would be taken over.</summary>
    public required int Accepted { get; init; }

    /// <summary>How many would not be taken over.</summary>
    public required int Rejected { get; init; }

    /// <summary>Whether there are more records than were looked at.</summary>
    public required bool IsCut { get; init; }

    /// <summary>The first of those that would be taken over.</summary>
    public required IReadOnlyList<CheckedRecord> First { get; init; }

    /// <summary>
    /// With how many entries of the catalogue the shown records were compared; null where the catalogue was not looked at, so that
    /// nothing is said about copies.
    /// </summary>
    public int? ComparedEntries { get; init; }

    /// <summary>Records that the source lists more than once, of all that would be taken over.</summary>
    public IReadOnlyList<RepeatedRecord> Repeated { get; init; } = [];

    /// <summary>How often each rule would leave a finding.</summary>
    public required IReadOnlyDictionary<Finding, int> FindingCounts { get; init; }

    /// <summary>Records that would not be taken over, the first hundred.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>What those taken over are worth as they were delivered.</summary>
    public required QualityTally Delivered { get; init; }

    /// <summary>What they are worth after the rules.</summary>
    public required QualityTally Normalised { get; init; }
}

/// <summary>A feed or file cannot be checked.</summary>
/// <param name="reason">Stable id such as <c>source.html-instead-of-json</c>.</param>
/// <param name="message">What happened and what to do, in German.</param>
/// <param name="inner">What was thrown, if anything.</param>
public sealed class FeedNotReadableException(string reason, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable id of the reason.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Reads a feed or a file as a harvest would and stores nothing. Bounded in size, records and time.</summary>
public interface IFeedCheck
{
    /// <summary>The kinds of source that can be read.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>The most bytes of a file.</summary>
    int MostBytes { get; }

    /// <summary>Checks a file.</summary>
    /// <param name="name">What it is called; its ending helps to tell what it is.</param>
    /// <param name="content">Its bytes, at most <see cref="MostBytes"/>.</param>
    /// <param name="kind">The kind of source; null to tell by the content.</param>
    /// <param name="show">How many records to show.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="FeedNotReadableException">It is no feed, or not wholly readable.</exception>
    Task<CheckReport> CheckFileAsync(string name, ReadOnlyMemory<byte> content, string? kind, int show, CancellationToken cancellationToken);

    /// <summary>Checks what stands at an address; addresses within the own network are refused.</summary>
    /// <param name="address">The address, http or https.</param>
    /// <param name="kind">The kind of source; null to tell by the address.</param>
    /// <param name="show">How many records to show.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="FeedNotReadableException">It cannot be reached, is no feed, or not wholly readable.</exception>
    Task<CheckReport> CheckAddressAsync(Uri address, string? kind, int show, CancellationToken cancellationToken);
}
