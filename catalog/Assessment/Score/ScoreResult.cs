using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>One indicator of a result.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Reading">What it says.</param>
public readonly record struct IndicatorReading(ScoreIndicator Indicator, Reading Reading);

/// <summary>Our own score of one entry, 0 to 100, with all that led to it.</summary>
[JsonConverter(typeof(ScoreResultJsonConverter))]
public sealed class ScoreResult : IEquatable<ScoreResult>
{
    internal ScoreResult(ResourceKind kind, double points, IReadOnlyList<IndicatorReading> readings)
    {
        Kind = kind;
        Points = points;
        Readings = readings;
    }

    /// <summary>What was scored.</summary>
    public ResourceKind Kind { get; }

    /// <summary>The score to one decimal, as it was when it was computed: later weights do not change it.</summary>
    public double Points { get; }

    /// <summary>The rating of <see cref="Points"/>.</summary>
    public ScoreBand Band => ScoreBands.Of(Points);

    /// <summary>The indicators of the kind, in the order of <see cref="ScoreIndicators.All"/>.</summary>
    public IReadOnlyList<IndicatorReading> Readings { get; }

    /// <summary>The reading of an indicator; null where it is not looked at for this kind.</summary>
    public Reading? Of(string indicatorId)
    {
        foreach (var (indicator, reading) in Readings)
            if (indicator.Id == indicatorId)
                return reading;
        return null;
    }

    /// <summary>How many points of 100 an indicator adds to the score, and how many more it would if nothing were missing.</summary>
    public (double Gained, double Missing) PointsOf(IndicatorReading reading)
    {
        if (reading.Reading.State != ReadingState.Measured) return (0, 0);
        var full = 100.0 * reading.Indicator.Weights.For(Kind) / Weight();
        var gained = full * reading.Reading.Percent / 100;
        return (gained, full - gained);
    }

    /// <summary>The score within one criterion, 0 to 100; null where none of its indicators says anything.</summary>
    public double? PointsIn(ScoreCriterion criterion) => Mean(Kind, Readings, criterion);

    /// <inheritdoc />
    public bool Equals(ScoreResult? other) =>
        other is not null && Kind == other.Kind && Points.Equals(other.Points) && Readings.SequenceEqual(other.Readings);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ScoreResult);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Points, Readings.Count);

    /// <summary>The weighted mean of what was measured; null where nothing was.</summary>
    internal static double? Mean(ResourceKind kind, IReadOnlyList<IndicatorReading> readings, ScoreCriterion? criterion)
    {
        var (sum, weights) = (0, 0);
        foreach (var (indicator, reading) in readings)
        {
            if (reading.State != ReadingState.Measured || (criterion is { } wanted && indicator.Criterion != wanted)) continue;
            sum += indicator.Weights.For(kind) * reading.Percent;
            weights += indicator.Weights.For(kind);
        }

        return weights > 0 ? (double)sum / weights : null;
    }

    private int Weight()
    {
        var weights = 0;
        foreach (var (indicator, reading) in Readings)
            if (reading.State == ReadingState.Measured)
                weights += indicator.Weights.For(Kind);
        return weights;
    }
}
