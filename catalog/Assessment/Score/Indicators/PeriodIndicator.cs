namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The period that the data tell of.</summary>
internal static class PeriodIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist kein Zeitraum angegeben.", "No period is stated.");
    private static readonly Shortfall Unreadable = new("unreadable", "Anfang und Ende des Zeitraums sind nicht lesbar.", "The beginning and end of the period cannot be read.");
    private static readonly Shortfall Reversed = new("reversed", "Der Zeitraum endet, bevor er beginnt.", "The period ends before it begins.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "period",
        Criterion = ScoreCriterion.Findable,
        Weights = new ScoreWeights(Dataset: 2, Series: 4),
        German = new IndicatorWords(
            "Zeitraum",
            "Wer Daten über ein bestimmtes Jahr sucht, findet sie nur, wenn der Zeitraum angegeben ist.",
            "Geben Sie Anfang oder Ende des Zeitraums an, den die Daten beschreiben."),
        English = new IndicatorWords(
            "Period",
            "Whoever looks for data about a certain year finds them only where the period is stated.",
            "State the beginning or the end of the period that the data describe."),
        Shortfalls = [Missing, Unreadable, Reversed],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        var best = Reading.None(Missing);
        foreach (var period in given.Resource.Temporal) best = best.Or(One(period));
        return best;
    }

    private static Reading One(PeriodOfTime period)
    {
        var (start, end) = (period.Start?.Instant, period.End?.Instant);
        if (start is null && end is null) return Reading.Of(10, Unreadable);
        // A year as the end means all of it.
        return start > end && !period.End!.Value.Lexical.StartsWith(period.Start!.Value.Lexical, StringComparison.Ordinal)
            && !period.Start.Value.Lexical.StartsWith(period.End.Value.Lexical, StringComparison.Ordinal)
                ? Reading.Of(40, Reversed)
                : Reading.Full;
    }
}
