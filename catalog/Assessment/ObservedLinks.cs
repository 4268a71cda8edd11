using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What the link check has seen, as assessments take it.</summary>
public static class ObservedLinks
{
    private const int Ok = 200;

    /// <summary>
    /// What is known of addresses. A link that is doubtful says nothing about the entry, except where an answer came that is not what
    /// was promised: whoever follows it does not get the file.
    /// </summary>
    /// <param name="verdicts">Verdicts by address.</param>
    public static Func<string, CheckedLink?> In(IReadOnlyDictionary<string, LinkVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return address => verdicts.TryGetValue(address, out var verdict) ? Of(verdict) : null;
    }

    private static CheckedLink? Of(LinkVerdict verdict) => verdict.State switch
    {
        LinkState.Works => new CheckedLink(verdict.Reason?.Status ?? Ok, true),
        LinkState.Dead => new CheckedLink(verdict.Reason?.Status ?? 0, false),
        LinkState.Doubtful => new CheckedLink(verdict.Reason?.Status ?? 0, verdict.Reason?.Outcome == LinkOutcome.WrongAnswer ? false : null),
        _ => null,
    };
}
