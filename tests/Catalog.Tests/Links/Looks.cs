using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Catalog.Tests.Links;

/// <summary>Looks at a link, written as what was found and hours after the beginning.</summary>
internal static class Looks
{
    public static readonly DateTimeOffset Begin = new(2026, 3, 1, 3, 0, 0, TimeSpan.Zero);

    public static readonly LinkRule Rule = new();

    public static LinkObservation At(double hours, LinkOutcome outcome, LinkDetail detail = LinkDetail.None) =>
        new() { At = Begin.AddHours(hours), Method = LinkMethod.Head, Outcome = outcome, Detail = detail, Status = outcome == LinkOutcome.Reachable ? 200 : null };

    public static LinkVerdict Judge(double now, params LinkObservation[] looks) => LinkVerdict.Of(looks, Rule, Begin.AddHours(now));

    public static LinkVerdict Judge(params LinkObservation[] looks) => LinkVerdict.Of(looks, Rule, looks[^1].At);
}
