using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>A score as the sum and the weights that it is the mean of.</summary>
internal readonly record struct ScoreSum(ResourceKind Kind, int Sum, int Weights)
{
    public double Mean => Weights > 0 ? (double)Sum / Weights : 0;

    public static ScoreSum Of(ScoreResult score)
    {
        var sum = new ScoreSum(score.Kind, 0, 0);
        foreach (var (indicator, reading) in score.Readings) sum = sum.With(indicator, reading, 1);
        return sum;
    }

    /// <summary>With a reading more (1) or less (-1); only what was measured counts.</summary>
    public ScoreSum With(ScoreIndicator indicator, Reading reading, int times)
    {
        if (reading.State != ReadingState.Measured) return this;
        var weight = indicator.Weights.For(Kind) * times;
        return this with { Sum = Sum + (weight * reading.Percent), Weights = Weights + weight };
    }
}

/// <summary>The points between two scores that differ in some indicators only, so that the others need not be looked at.</summary>
internal sealed class ScoreGap(ScoreSum stored)
{
    private ScoreSum _before = stored;
    private ScoreSum _after = stored;

    /// <summary>How much more the second is; may be below 0.</summary>
    public double Points => _after.Mean - _before.Mean;

    /// <summary>Puts two readings of an indicator in place of the stored one.</summary>
    public void Replace(ScoreIndicator indicator, Reading stored, Reading before, Reading after)
    {
        _before = _before.With(indicator, stored, -1).With(indicator, before, 1);
        _after = _after.With(indicator, stored, -1).With(indicator, after, 1);
    }
}
