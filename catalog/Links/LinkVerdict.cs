namespace OpenDataNrw.Catalog.Links;

/// <summary>What is to be thought of a link, from all that was seen of it.</summary>
public sealed record LinkVerdict
{
    /// <summary>A link that nobody looked at.</summary>
    public static LinkVerdict Unknown { get; } = new() { State = LinkState.NotChecked };

    /// <summary>Whether it works.</summary>
    public required LinkState State { get; init; }

    /// <summary>The look that decided: of a dead link the latest that found it dead. Null where there was none.</summary>
    public LinkObservation? Reason { get; init; }

    /// <summary>
    /// Since when it is so: of a dead link the first look that found it dead, of a doubtful one the first after the last that
    /// worked, of a working one the first since the last failure. Null where nothing can be said.
    /// </summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The latest look.</summary>
    public LinkObservation? Latest { get; init; }

    /// <summary>How many looks in a row have not found it working; 0 where it works.</summary>
    public int Series { get; init; }

    /// <summary>How many of the remembered looks say whether it works; refusals and full servers say neither.</summary>
    public int Counted { get; init; }

    /// <summary>How many of those found it working.</summary>
    public int Succeeded { get; init; }

    /// <summary>The latest look that found it working; tells size and media type.</summary>
    public LinkObservation? LastWorking { get; init; }

    /// <summary>Share of looks that found it working, 0 to 1; null where none says anything.</summary>
    public double? Availability => Counted == 0 ? null : (double)Succeeded / Counted;

    /// <summary>Judges a link.</summary>
    /// <param name="history">What was seen, oldest first.</param>
    /// <param name="rule">When a link counts as dead.</param>
    /// <param name="now">The present; what was seen after it is not considered.</param>
    public static LinkVerdict Of(IReadOnlyList<LinkObservation> history, LinkRule rule, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rule);
        List<LinkObservation> seen = [.. history.Where(o => o.At <= now)];
        if (seen.Count == 0) return Unknown;

        var judged = new LinkVerdict
        {
            State = LinkState.NotChecked,
            Latest = seen[^1],
            Counted = seen.Count(o => Says(o.Outcome)),
            Succeeded = seen.Count(o => o.Outcome == LinkOutcome.Reachable),
            LastWorking = seen.FindLast(o => o.Outcome == LinkOutcome.Reachable),
        };
        var fresh = now - TimeSpan.FromDays(rule.StaleDays);
        if (seen[^1].At < fresh) return judged;
        if (seen[^1].Outcome == LinkOutcome.NotChecked) return judged with { Reason = seen[^1] };

        // A server that asks for patience has said nothing about the link: what was known before holds, while it is fresh.
        var last = seen.FindLast(o => o.Outcome is not (LinkOutcome.Busy or LinkOutcome.NotChecked) && o.At >= fresh) ?? seen[^1];
        var series = seen[(seen.FindLastIndex(o => o.Outcome == LinkOutcome.Reachable) + 1)..].FindAll(o => o.Outcome != LinkOutcome.NotChecked);
        if (last.Outcome == LinkOutcome.Reachable)
        {
            var failed = seen.FindLastIndex(seen.IndexOf(last), o => o.Outcome is not (LinkOutcome.Reachable or LinkOutcome.Busy or LinkOutcome.NotChecked));
            return judged with { State = LinkState.Works, Reason = last, Since = seen.Skip(failed + 1).First(o => o.Outcome == LinkOutcome.Reachable).At };
        }

        var death = DeathIn(series);
        return IsConfirmed(death, rule)
            ? judged with { State = LinkState.Dead, Reason = death[^1], Since = death[0].At, Series = series.Count }
            : judged with { State = LinkState.Doubtful, Reason = last, Since = series[0].At, Series = series.Count };
    }

    /// <summary>Whether a look says that a link works or does not.</summary>
    private static bool Says(LinkOutcome outcome) => outcome is not (LinkOutcome.Refused or LinkOutcome.Busy or LinkOutcome.NotChecked);

    /// <summary>
    /// The latest looks that found nothing at the address, oldest first. Faults on the way there say nothing and are passed
    /// over; a server that has something at the address after all ends them.
    /// </summary>
    private static List<LinkObservation> DeathIn(List<LinkObservation> series)
    {
        var death = new List<LinkObservation>();
        for (var i = series.Count - 1; i >= 0; i--)
        {
            if (series[i].Outcome is LinkOutcome.NotThere or LinkOutcome.UnknownHost) death.Insert(0, series[i]);
            else if (series[i].Outcome is LinkOutcome.Refused or LinkOutcome.WrongAnswer) break;
        }

        return death;
    }

    private static bool IsConfirmed(List<LinkObservation> death, LinkRule rule) =>
        death.Exists(first => death.Exists(second =>
            second.At - first.At >= TimeSpan.FromHours(rule.ConfirmHours) && HoursOfDayBetween(first.At, second.At) >= 1));

    /// <summary>How far two instants lie apart on the face of a clock of 24 hours.</summary>
    private static double HoursOfDayBetween(DateTimeOffset one, DateTimeOffset other)
    {
        var apart = Math.Abs((one.UtcDateTime.TimeOfDay - other.UtcDateTime.TimeOfDay).TotalHours);
        return Math.Min(apart, 24 - apart);
    }
}
