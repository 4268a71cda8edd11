namespace OpenDataNrw.Catalog.Links;

/// <summary>What is known of links. The reading side.</summary>
public interface ILinkVerdicts
{
    /// <summary>What is to be thought of links now.</summary>
    /// <param name="addresses">Addresses as entries write them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A verdict for each address that is registered, under the address as it was given.</returns>
    Task<IReadOnlyDictionary<string, LinkVerdict>> FindAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken);

    /// <summary>How many links of a source's entries are in which state, host by host, those with most dead ones first.</summary>
    Task<SourceLinks> ReadFiguresAsync(SourceId source, CancellationToken cancellationToken);

    /// <summary>Dead links of a source's entries, the longest dead first.</summary>
    /// <param name="source">The source.</param>
    /// <param name="take">The most links.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<DeadLink>> ReadDeadAsync(SourceId source, int take, CancellationToken cancellationToken);
}

/// <summary>How many links are in which state.</summary>
/// <param name="Working">They work.</param>
/// <param name="Doubtful">They did not work for us.</param>
/// <param name="Dead">They lead nowhere.</param>
/// <param name="NotChecked">Not looked at yet, not lately, or not by us.</param>
public readonly record struct LinkFigures(long Working, long Doubtful, long Dead, long NotChecked)
{
    /// <summary>All of them.</summary>
    public long Total => Working + Doubtful + Dead + NotChecked;

    /// <summary>The figures of both.</summary>
    public static LinkFigures operator +(LinkFigures one, LinkFigures other) => Add(one, other);

    /// <summary>The figures of both.</summary>
    public static LinkFigures Add(LinkFigures one, LinkFigures other) =>
        new(one.Working + other.Working, one.Doubtful + other.Doubtful, one.Dead + other.Dead, one.NotChecked + other.NotChecked);
}

/// <summary>Figures of a source's links.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Hosts">Host by host.</param>
public sealed record SourceLinks(LinkFigures Total, IReadOnlyList<HostLinks> Hosts);

/// <summary>Figures of the links to one host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Figures">The figures.</param>
public sealed record HostLinks(string Host, LinkFigures Figures);

/// <summary>A dead link.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Verdict">Why it counts as dead and since when.</param>
/// <param name="Entries">Entries of the source that have it, at most ten.</param>
public sealed record DeadLink(string Address, LinkVerdict Verdict, IReadOnlyList<DatasetId> Entries);
