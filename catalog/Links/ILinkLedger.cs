namespace OpenDataNrw.Catalog.Links;

/// <summary>A link whose turn it is.</summary>
/// <param name="Number">Its number in the ledger.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Promise">What should be there, of all entries' promises the one that accuses least.</param>
public sealed record DueLink(long Number, LinkAddress Address, LinkPromise Promise);

/// <summary>The right of one worker to look at links of one host, until it runs out.</summary>
/// <param name="Host">The host.</param>
/// <param name="Worker">Who holds it.</param>
/// <param name="Links">The links to look at, those whose turn came first in front.</param>
public sealed record HostVisit(string Host, string Worker, IReadOnlyList<DueLink> Links);

/// <summary>Which links a run wants.</summary>
public sealed record VisitWish
{
    /// <summary>The most links of one visit.</summary>
    public required int PerHost { get; init; }

    /// <summary>Until when the visit is the worker's if nobody hears of it; each look that is recorded counts the time anew.</summary>
    public required TimeSpan LeaseTime { get; init; }

    /// <summary>Only hosts whose last visit began before this instant: the start of the run, so that no run comes twice.</summary>
    public required DateTimeOffset VisitedBefore { get; init; }

    /// <summary>Only links of this source's entries; null for all.</summary>
    public SourceId? Source { get; init; }

    /// <summary>Links whose turn comes up to this instant; the present for those that are due.</summary>
    public required DateTimeOffset DueUntil { get; init; }
}

/// <summary>
/// Which links there are, when they were looked at and what was found. The writing side, shared by all workers through the
/// store: a host is visited by one worker at a time.
/// </summary>
public interface ILinkLedger
{
    /// <summary>The change number up to which entries' links are registered; 0 at first.</summary>
    Task<long> ReadFollowedAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Registers what entries link to, in place of what they linked to before, and that changes up to a number were followed,
    /// in one transaction. A link of no entry is forgotten with all that was seen of it.
    /// </summary>
    /// <param name="entries">The entries of a stretch of the change feed.</param>
    /// <param name="after">The number after which the stretch begins.</param>
    /// <param name="upTo">The number with which it ends.</param>
    /// <param name="cancellationToken">Stops the registration.</param>
    /// <returns>False if another worker registered further than <paramref name="after"/> in the meantime; then nothing was written.</returns>
    Task<bool> RegisterAsync(IReadOnlyList<EntryLinks> entries, long after, long upTo, CancellationToken cancellationToken);

    /// <summary>Takes the host that waited longest of those with links whose turn it is, that rest no more and that nobody visits.</summary>
    /// <returns>The visit, or null where no host is left.</returns>
    Task<HostVisit?> TakeHostAsync(string worker, VisitWish wish, CancellationToken cancellationToken);

    /// <summary>Remembers a look at a link, decides when the next one is due, and prolongs the visit. A link that was forgotten meanwhile stays forgotten.</summary>
    Task RecordAsync(HostVisit visit, DueLink link, LinkObservation look, TimeSpan leaseTime, CancellationToken cancellationToken);

    /// <summary>Ends a visit; the host rests until an instant. Links not looked at stay due. Nothing happens where the visit is somebody else's by now.</summary>
    Task EndVisitAsync(HostVisit visit, DateTimeOffset restUntil, CancellationToken cancellationToken);

    /// <summary>How many links are due, and on how many hosts of which each rests or is being visited.</summary>
    Task<LinkBacklog> ReadBacklogAsync(SourceId? source, CancellationToken cancellationToken);
}

/// <summary>What is left to look at.</summary>
/// <param name="Links">Links that are due.</param>
/// <param name="Hosts">Hosts they lie on.</param>
/// <param name="Resting">Of these hosts, how many rest from their last visit or are being visited.</param>
public sealed record LinkBacklog(long Links, long Hosts, long Resting);
