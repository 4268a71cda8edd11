using System.Security.Cryptography;
using System.Text;

namespace OpenDataNrw.Catalog;

/// <summary>Why a person has to decide about what a complete listing lacked.</summary>
public enum HeldReason
{
    /// <summary>The listing was empty although the source has entries.</summary>
    EmptyListing,

    /// <summary>More entries than usual were absent.</summary>
    ManyAbsent,

    /// <summary>Many entries seem to go by other identifiers.</summary>
    ChangedIdentifiers,

    /// <summary>Entries would be withdrawn while more than usual are missing; nothing else of the run was held.</summary>
    ManyWithdrawn,
}

/// <summary>What would become of an entry.</summary>
public enum HeldFate
{
    /// <summary>Marked missing; an entry that is missing already stays so until its grace is over, and is withdrawn then.</summary>
    Missing,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Kept under the identifier that the source gives it now.</summary>
    Reidentified,
}

/// <summary>Where a held finding stands.</summary>
public enum HeldState
{
    /// <summary>Waits for a person.</summary>
    Open,

    /// <summary>A person let it happen.</summary>
    Released,

    /// <summary>A person decided that everything stays as it is; the same finding is not raised again.</summary>
    Refused,

    /// <summary>A later listing looked well or otherwise.</summary>
    Obsolete,
}

/// <summary>How a person lets a held finding happen.</summary>
public enum HeldRelease
{
    /// <summary>As it is shown: recognised entries keep their ids under the new identifiers, the others go missing.</summary>
    AsShown,

    /// <summary>Only the recognised entries get their new identifiers; the others stay as they are.</summary>
    IdentifiersOnly,

    /// <summary>Recognised entries go missing like the others; what the source lists now comes as new.</summary>
    AsNew,

    /// <summary>The source is empty for good: all entries are withdrawn at once.</summary>
    ForGood,
}

/// <summary>An entry in a held finding.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Fate">What would become of it.</param>
/// <param name="State">The state it had; an entry in another state by the time of the decision is left alone.</param>
/// <param name="SourceHash">The hash of its bytes then; an entry with other bytes is left alone.</param>
/// <param name="NewIdentifier">The identifier the source gives it now; null unless it was recognised.</param>
public sealed record HeldEntry(DatasetId Entry, HeldFate Fate, PublicationState State, ContentHash SourceHash, string? NewIdentifier = null);

/// <summary>What the guard stopped.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, in German.</param>
/// <param name="Present">How many entries the source had.</param>
/// <param name="Ambiguous">How many new records bear known titles and could not be told to be one certain entry.</param>
/// <param name="Entries">The entries concerned.</param>
public sealed record HeldFinding(HeldReason Reason, string Message, int Present, int Ambiguous, IReadOnlyList<HeldEntry> Entries)
{
    /// <summary>The same for findings that show the same entries with the same fates, in whatever order.</summary>
    public ContentHash Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([(byte)Reason]);
        foreach (var entry in Entries.OrderBy(e => e.Entry.Value))
        {
            hash.AppendData(entry.Entry.Value.ToByteArray(bigEndian: true));
            hash.AppendData([(byte)entry.Fate]);
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.NewIdentifier}\n"));
        }

        return ContentHash.FromBytes(hash.GetHashAndReset());
    }
}

/// <summary>What a person decided.</summary>
/// <param name="By">Who.</param>
/// <param name="Why">Why, in their words.</param>
/// <param name="At">When.</param>
/// <param name="Release">How it was released; null where it was refused.</param>
/// <param name="CarriedOut">How many entries were changed.</param>
/// <param name="LeftAlone">How many were not, because they were not as shown any more.</param>
public sealed record HeldDecision(string By, string Why, DateTimeOffset At, HeldRelease? Release, int CarriedOut, int LeftAlone);

/// <summary>What the guard stopped, as the store keeps it; its entries are read apart.</summary>
public sealed record HeldRun
{
    /// <summary>Number of the finding, by which it is decided about.</summary>
    public required long Number { get; init; }

    /// <summary>The source.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The latest run that found it.</summary>
    public required long Run { get; init; }

    /// <summary>When it was first found.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it was last found.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Why it was held.</summary>
    public required HeldReason Reason { get; init; }

    /// <summary>Why, in German.</summary>
    public required string Message { get; init; }

    /// <summary>How many entries the source had.</summary>
    public required int Present { get; init; }

    /// <summary>How many would be marked missing, or stay so until they are withdrawn.</summary>
    public required int Missing { get; init; }

    /// <summary>How many would be withdrawn.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>How many were recognised under other identifiers.</summary>
    public required int Reidentified { get; init; }

    /// <summary>How many new records bear known titles and could not be told to be one certain entry.</summary>
    public required int Ambiguous { get; init; }

    /// <summary>Where it stands.</summary>
    public required HeldState State { get; init; }

    /// <summary>What was decided; null while open and where it became obsolete.</summary>
    public HeldDecision? Decision { get; init; }

    /// <summary>The run that made it obsolete; null unless it is.</summary>
    public long? ObsoleteBy { get; init; }
}
