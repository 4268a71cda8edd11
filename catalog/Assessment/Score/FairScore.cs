namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// Our own score: what the description of an entry is worth to those who need it. Unlike the MQA it looks at content,
/// knows services and series, and leaves out what does not apply or was not measured instead of counting it as missing.
/// </summary>
public static class FairScore
{
    /// <summary>Scores an entry.</summary>
    public static ScoreResult Of(ScoreCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var kind = ResourceKinds.Of(given.Resource);
        var indicators = ScoreIndicators.For(kind);
        var readings = new IndicatorReading[indicators.Count];
        for (var i = 0; i < readings.Length; i++) readings[i] = new IndicatorReading(indicators[i], indicators[i].Judge(given));
        return new ScoreResult(kind, Math.Round(ScoreResult.Mean(kind, readings, null) ?? 0, 1), readings);
    }
}
