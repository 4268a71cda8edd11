using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Links;

/// <summary>Decides what a reply says about a link. Pure.</summary>
internal static class LinkReading
{
    private const int LongestMediaType = 127;

    /// <summary>Whether what the headers say needs to be confirmed by asking for the content: many servers and firewalls answer HEAD wrongly.</summary>
    public static bool NeedsContent(LinkReply head, LinkPromise promise) => head.Failure switch
    {
        LinkOutcome.NoConnection or LinkOutcome.TimedOut => true,
        not null => false,
        _ => head.Status switch
        {
            204 or 205 => true,
            >= 200 and < 300 => promise == LinkPromise.File && (head.Length == 0 || IsHtml(head.MediaType)),
            < 400 => false,
            // A login, a wish to be left alone, a legal reason: asking again would only annoy.
            401 or 402 or 407 or 429 or 451 or 503 => false,
            _ => true,
        },
    };

    /// <summary>What was seen.</summary>
    public static LinkObservation Observe(LinkReply reply, LinkPromise promise, DateTimeOffset at)
    {
        var (outcome, detail) = Judge(reply, promise);
        return new LinkObservation
        {
            At = at,
            Method = reply.FailureDetail is LinkDetail.OwnNetwork or LinkDetail.UnsupportedAddress or LinkDetail.ForbiddenPort && !reply.Redirected ? LinkMethod.None : reply.Method,
            Outcome = outcome,
            Detail = detail,
            Status = reply.Status,
            FinalAddress = reply.Redirected ? Shown(reply.Url) : null,
            MovedTo = outcome == LinkOutcome.Reachable ? Shown(reply.MovedTo) : null,
            MediaType = reply.MediaType is { Length: <= LongestMediaType } type ? type : null,
            Length = outcome == LinkOutcome.Reachable && !reply.Packed ? reply.Length : null,
        };
    }

    private static (LinkOutcome, LinkDetail) Judge(LinkReply reply, LinkPromise promise)
    {
        if (reply.Failure is { } failure) return (failure, reply.FailureDetail);
        return reply.Status switch
        {
            >= 200 and < 300 => JudgeContent(reply, promise),
            300 or 304 => (LinkOutcome.Reachable, LinkDetail.None),
            < 400 => (LinkOutcome.WrongAnswer, LinkDetail.RedirectLoop),
            404 or 410 => (LinkOutcome.NotThere, LinkDetail.None),
            408 => (LinkOutcome.TimedOut, LinkDetail.None),
            416 when promise is LinkPromise.File or LinkPromise.Anything => reply.Length == 0 ? Empty(promise) : (LinkOutcome.Reachable, LinkDetail.None),
            425 or 429 or 503 => (LinkOutcome.Busy, LinkDetail.None),
            400 or 500 when IsService(promise) && OgcAddress.Judge(reply.Start.Span) == LinkDetail.ServiceException => (LinkOutcome.WrongAnswer, LinkDetail.ServiceException),
            < 500 => (LinkOutcome.Refused, LinkDetail.None),
            _ => (LinkOutcome.ServerFault, LinkDetail.None),
        };
    }

    /// <summary>Whether a promise is that of a service that has capabilities.</summary>
    public static bool IsService(LinkPromise promise) => promise is not (LinkPromise.Anything or LinkPromise.File);

    private static (LinkOutcome, LinkDetail) JudgeContent(LinkReply reply, LinkPromise promise)
    {
        // 202: the file is still being made (export jobs of ArcGIS Hub). Packed in spite of the request: its beginning tells nothing.
        if (reply.Method == LinkMethod.Head || reply.Packed || reply.Status == 202) return (LinkOutcome.Reachable, LinkDetail.None);
        if (IsService(promise))
            return OgcAddress.Judge(reply.Start.Span) is not LinkDetail.None and var wrong ? (LinkOutcome.WrongAnswer, wrong) : (LinkOutcome.Reachable, LinkDetail.None);
        if (reply.Start.IsEmpty) return Empty(promise);
        return promise == LinkPromise.File && WebPages.IsWebPage(new SourceDocument(reply.Url, reply.Start, reply.MediaType ?? "", null))
            ? (LinkOutcome.WrongAnswer, LinkDetail.WebPage)
            : (LinkOutcome.Reachable, LinkDetail.None);
    }

    // A page that is not promised to be a file may well be empty to a program.
    private static (LinkOutcome, LinkDetail) Empty(LinkPromise promise) =>
        promise == LinkPromise.File ? (LinkOutcome.WrongAnswer, LinkDetail.Empty) : (LinkOutcome.Reachable, LinkDetail.None);

    private static bool IsHtml(string? mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    private static string? Shown(Uri? url) =>
        url?.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped) is { Length: <= LinkAddress.MaxLength } text ? text : null;
}
