using System.Globalization;
using System.Text;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>One indicator that changed between two assessments.</summary>
/// <param name="Name">The German name of the indicator.</param>
/// <param name="EnglishName">The English name.</param>
/// <param name="Points">How many points it brought; negative where it cost some.</param>
public readonly record struct IndicatorChange(string Name, string EnglishName, double Points)
{
    internal string In(string language) => language == "en" ? EnglishName : Name;
}

/// <summary>
/// What lies between two assessments of an entry, the greatest change first: between delivered and normalised what our rules
/// healed, between normalised and served what is lost on the way out, between two runs what a publisher did.
/// </summary>
public sealed record AssessmentDifference
{
    /// <summary>Indicators of the MQA that changed, with their points of 405.</summary>
    public required IReadOnlyList<IndicatorChange> Mqa { get; init; }

    /// <summary>Indicators of our own score that changed, with their points of 100.</summary>
    public required IReadOnlyList<IndicatorChange> Score { get; init; }

    /// <summary>By how much the points of the MQA changed.</summary>
    public required int MqaPoints { get; init; }

    /// <summary>By how much our own score changed.</summary>
    public required double ScorePoints { get; init; }

    /// <summary>Compares two assessments of the same entry.</summary>
    public static AssessmentDifference Between(ResourceAssessment before, ResourceAssessment after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new AssessmentDifference
        {
            Mqa = OfMqa(before.Mqa, after.Mqa),
            Score = OfScore(before.Score, after.Score),
            MqaPoints = after.Mqa is { } now && before.Mqa is { } then ? now.Points - then.Points : 0,
            ScorePoints = Math.Round(after.Score.Points - before.Score.Points, 1),
        };
    }

    /// <summary>The difference in words of a language (<c>de</c> or <c>en</c>): one sentence per score, none where nothing changed.</summary>
    public IReadOnlyList<string> Sentences(string language)
    {
        var sentences = new List<string>(2);
        var english = language == "en";
        if (Mqa.Count > 0) sentences.Add(Sentence("MQA", MqaPoints, Mqa, language));
        if (Score.Count > 0) sentences.Add(Sentence(english ? "Our score" : "Unsere Bewertung", ScorePoints, Score, language));
        return sentences;
    }

    private static List<IndicatorChange> OfMqa(MqaResult? before, MqaResult? after)
    {
        var changes = new List<IndicatorChange>();
        if (before is null || after is null) return changes;
        foreach (var indicator in MqaIndicators.All)
        {
            var (had, has) = (before.State(indicator) == IndicatorState.Achieved, after.State(indicator) == IndicatorState.Achieved);
            if (had != has) changes.Add(new IndicatorChange(indicator.German.Name, indicator.English.Name, has ? indicator.Points : -indicator.Points));
        }

        return Greatest(changes);
    }

    private static List<IndicatorChange> OfScore(ScoreResult before, ScoreResult after)
    {
        var changes = new List<IndicatorChange>();
        foreach (var reading in after.Readings)
        {
            if (before.Of(reading.Indicator.Id) is not { State: ReadingState.Measured } earlier || reading.Reading.State != ReadingState.Measured) continue;
            if (earlier.Percent == reading.Reading.Percent) continue;
            // Both by the weights of the later one, so that a change elsewhere does not show here.
            var points = after.PointsOf(reading).Gained - after.PointsOf(reading with { Reading = earlier }).Gained;
            changes.Add(new IndicatorChange(reading.Indicator.German.Name, reading.Indicator.English.Name, Math.Round(points, 1)));
        }

        return Greatest(changes);
    }

    private static List<IndicatorChange> Greatest(List<IndicatorChange> changes) =>
        [.. changes.OrderByDescending(c => Math.Abs(c.Points)).ThenBy(c => c.Name, StringComparer.Ordinal)];

    private static string Sentence(string score, double points, IReadOnlyList<IndicatorChange> changes, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "de-DE");
        var text = new StringBuilder(100).Append(score).Append(' ').Append(Signed(points, culture)).Append(": ");
        for (var i = 0; i < changes.Count; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(changes[i].In(language)).Append(" (").Append(Signed(changes[i].Points, culture)).Append(')');
        }

        return text.Append('.').ToString();
    }

    // A minus sign, not a hyphen, so that screen readers say it; ± where changes cancel out.
    private static string Signed(double points, CultureInfo culture) =>
        (points > 0 ? "+" : points < 0 ? "−" : "±") + Math.Abs(points).ToString("0.#", culture);
}
