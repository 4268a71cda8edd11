using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.CatalogApi.Datasets;

namespace OpenDataNrw.CatalogApi.Links;

/// <summary>What is known of a link. Observations of ours, never taken into the description itself.</summary>
public sealed record LinkView
{
    /// <summary>Where it leads, as the entry writes it.</summary>
    public required string Url { get; init; }

    /// <summary>works, doubtful (it did not work for us), dead (nothing there, seen at least twice at different hours) or notChecked.</summary>
    public required string Verdict { get; init; }

    /// <summary>
    /// What decided: reachable, refused, busy, notThere, unknownHost, noConnection, badCertificate, serverFault, timedOut, wrongAnswer or notChecked.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>What exactly: webPage, empty, serviceException, noCapabilities, redirectLoop, ownNetwork or unsupportedAddress.</summary>
    public string? Detail { get; init; }

    /// <summary>Since when it is so.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it was looked at last.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>How: head, rangedGet, capabilities or none.</summary>
    public string? Method { get; init; }

    /// <summary>The HTTP status that decided.</summary>
    public int? Status { get; init; }

    /// <summary>Where it has moved for good.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Media type as the server states it.</summary>
    public string? MediaType { get; init; }

    /// <summary>Size as the server states it.</summary>
    public long? ByteSize { get; init; }

    /// <summary>Share of the remembered looks that found it working, 0 to 1.</summary>
    public double? Availability { get; init; }

    /// <summary>How many looks that share is of.</summary>
    public required int Checks { get; init; }

    /// <summary>In German.</summary>
    public required FindingWords De { get; init; }

    /// <summary>In English.</summary>
    public required FindingWords En { get; init; }
}

/// <summary>Links of a source's entries.</summary>
/// <param name="Source">The source.</param>
/// <param name="Figures">All of them.</param>
/// <param name="Hosts">Host by host, those with most dead links first.</param>
/// <param name="Dead">Dead links, the longest dead first, as far as asked for.</param>
public sealed record SourceLinkDocument(string Source, LinkFiguresView Figures, IReadOnlyList<HostLinkView> Hosts, IReadOnlyList<DeadLinkView> Dead);

/// <summary>How many links are in which state.</summary>
/// <param name="Working">They work.</param>
/// <param name="Doubtful">They did not work for us: access refused, server busy, no answer, wrong answer, not found but not confirmed.</param>
/// <param name="Dead">They lead nowhere.</param>
/// <param name="NotChecked">Not looked at yet, not lately, or not by us.</param>
public sealed record LinkFiguresView(long Working, long Doubtful, long Dead, long NotChecked);

/// <summary>Figures of the links to one host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Figures">The figures.</param>
public sealed record HostLinkView(string Host, LinkFiguresView Figures);

/// <summary>A dead link and who has it.</summary>
/// <param name="Link">The link.</param>
/// <param name="Datasets">Ids of entries that have it, at most ten.</param>
public sealed record DeadLinkView(LinkView Link, IReadOnlyList<string> Datasets);

/// <summary>Makes the public view of links.</summary>
internal static class LinkViews
{
    public static LinkView Of(string url, LinkVerdict verdict) => new()
    {
        Url = url,
        Verdict = Name(verdict.State),
        Reason = verdict.Reason is { } reason ? Name(reason.Outcome) : null,
        Detail = verdict.Reason is { Detail: not LinkDetail.None and var detail } ? Name(detail) : null,
        Since = verdict.Since,
        CheckedAt = verdict.Latest?.At,
        Method = verdict.Reason is { } decided ? Name(decided.Method) : null,
        Status = verdict.Reason?.Status,
        MovedTo = verdict.Reason?.MovedTo,
        MediaType = verdict.LastWorking?.MediaType,
        ByteSize = verdict.LastWorking?.Length,
        Availability = verdict.Availability is { } share ? Math.Round(share, 3) : null,
        Checks = verdict.Counted,
        De = Words(verdict, "de"),
        En = Words(verdict, "en"),
    };

    public static SourceLinkDocument Of(SourceId source, SourceLinks links, IReadOnlyList<DeadLink> dead) => new(
        source.Value,
        Of(links.Total),
        [.. links.Hosts.Select(h => new HostLinkView(h.Host, Of(h.Figures)))],
        [.. dead.Select(d => new DeadLinkView(Of(d.Address, d.Verdict), [.. d.Entries.Select(e => e.ToString())]))]);

    private static LinkFiguresView Of(LinkFigures figures) => new(figures.Working, figures.Doubtful, figures.Dead, figures.NotChecked);

    private static FindingWords Words(LinkVerdict verdict, string language)
    {
        var text = LinkTexts.Describe(verdict, language);
        return new FindingWords(text.Title, text.Advice.Length == 0 ? null : text.Advice);
    }

    private static string Name<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
