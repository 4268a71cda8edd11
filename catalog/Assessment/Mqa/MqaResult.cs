using System.Numerics;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>One indicator of a result.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="State">Whether the dataset has earned it; of distributions, the best counts.</param>
/// <param name="Achieved">How many have earned it: of the distributions, or 0 or 1 for the dataset.</param>
/// <param name="NotMeasured">How many nobody has looked at.</param>
/// <param name="Of">How many there are: the distributions, or 1 for the dataset.</param>
public readonly record struct MqaMeasure(MqaIndicator Indicator, IndicatorState State, int Achieved, int NotMeasured, int Of)
{
    /// <summary>The points earned.</summary>
    public int Points => State == IndicatorState.Achieved ? Indicator.Points : 0;

    /// <summary>The share that have earned it of those that were looked at; null where none was.</summary>
    public double? Share => Of > NotMeasured ? (double)Achieved / (Of - NotMeasured) : null;
}

/// <summary>The Metadata Quality Assessment of one dataset.</summary>
/// <remarks>A malus of −5 for a missing format or media type stands in the published vocabulary but not on the site; it is not applied (decision 0011).</remarks>
[JsonConverter(typeof(MqaResultJsonConverter))]
public sealed class MqaResult : IEquatable<MqaResult>
{
    private readonly MqaRow[] _distributions;
    private readonly MqaRow _whole;

    internal MqaResult(MqaRow dataset, MqaRow[] distributions)
    {
        Dataset = dataset;
        _distributions = distributions;
        var best = default(MqaRow);
        foreach (var row in distributions) best = best.Best(row);
        _whole = new MqaRow(dataset.Achieved | best.Achieved, dataset.Unmeasured | best.Unmeasured);
    }

    internal MqaRow Dataset { get; }

    internal ReadOnlySpan<MqaRow> Rows => _distributions;

    /// <summary>How many distributions the dataset has.</summary>
    public int Distributions => _distributions.Length;

    /// <summary>The points, 0 to <see cref="MqaIndicators.MostPoints"/>.</summary>
    public int Points => MqaRow.PointsOf(_whole.Achieved);

    /// <summary>The points of which nobody knows yet whether they are earned.</summary>
    public int UnmeasuredPoints => MqaRow.PointsOf(_whole.Unmeasured);

    /// <summary>The rating of <see cref="Points"/>.</summary>
    public MqaBand Band => MqaBands.Of(Points);

    /// <summary>The indicators in the order of <see cref="MqaIndicators.All"/>.</summary>
    public IReadOnlyList<MqaMeasure> Measures => [.. MqaIndicators.All.Select(Measure)];

    /// <summary>The state of an indicator for the dataset.</summary>
    public IndicatorState State(MqaIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _whole[indicator.Index];
    }

    /// <summary>The state of an indicator of distributions for one of them.</summary>
    /// <param name="indicator">An indicator of <see cref="MqaLevel.Distribution"/>.</param>
    /// <param name="distribution">Counted from 0, in the order in which the description names them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such distribution.</exception>
    public IndicatorState State(MqaIndicator indicator, int distribution)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentOutOfRangeException.ThrowIfNegative(distribution);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(distribution, _distributions.Length);
        return _distributions[distribution][indicator.Index];
    }

    /// <summary>The points of a dimension.</summary>
    public int PointsIn(MqaDimension dimension)
    {
        var points = 0;
        for (var rest = _whole.Achieved; rest != 0; rest &= rest - 1)
            if (MqaIndicators.All[BitOperations.TrailingZeroCount(rest)] is var indicator && indicator.Dimension == dimension)
                points += indicator.Points;
        return points;
    }

    /// <inheritdoc />
    public bool Equals(MqaResult? other) =>
        other is not null && Dataset == other.Dataset && _distributions.AsSpan().SequenceEqual(other._distributions);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as MqaResult);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Dataset, _whole, _distributions.Length);

    private MqaMeasure Measure(MqaIndicator indicator)
    {
        var state = _whole[indicator.Index];
        if (indicator.Level == MqaLevel.Dataset)
            return new MqaMeasure(indicator, state, state == IndicatorState.Achieved ? 1 : 0, state == IndicatorState.NotMeasured ? 1 : 0, 1);
        var (achieved, notMeasured) = (0, 0);
        foreach (var row in _distributions)
        {
            if (row[indicator.Index] == IndicatorState.Achieved) achieved++;
            else if (row[indicator.Index] == IndicatorState.NotMeasured) notMeasured++;
        }

        return new MqaMeasure(indicator, state, achieved, notMeasured, _distributions.Length);
    }
}
