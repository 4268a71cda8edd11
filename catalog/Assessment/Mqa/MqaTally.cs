namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// Results of many datasets, of a publisher, a source or the whole: the mean of their points and, per indicator, the share
/// that earn it. Results may come and go, and tallies of parts may be joined. Not safe for concurrent writing.
/// </summary>
public sealed class MqaTally
{
    private readonly long[] _achieved = new long[MqaIndicators.All.Count];
    private readonly long[] _unmeasured = new long[MqaIndicators.All.Count];
    private long _points;
    private long _unmeasuredPoints;

    /// <summary>How many datasets are in it.</summary>
    public long Datasets { get; private set; }

    /// <summary>The mean of their points; null where there are none.</summary>
    public double? MeanPoints => Datasets > 0 ? (double)_points / Datasets : null;

    /// <summary>The mean of the points that nobody has measured; null where there are no datasets.</summary>
    public double? MeanUnmeasuredPoints => Datasets > 0 ? (double)_unmeasuredPoints / Datasets : null;

    /// <summary>The rating of the mean; null where there are no datasets.</summary>
    public MqaBand? Band => MeanPoints is { } mean ? MqaBands.Of(mean) : null;

    /// <summary>Takes a result in.</summary>
    public void Add(MqaResult result) => Count(result, 1);

    /// <summary>Takes a result out that was taken in before.</summary>
    public void Remove(MqaResult result) => Count(result, -1);

    /// <summary>Takes all of another tally in.</summary>
    public void Add(MqaTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Datasets += other.Datasets;
        _points += other._points;
        _unmeasuredPoints += other._unmeasuredPoints;
        for (var i = 0; i < _achieved.Length; i++)
        {
            _achieved[i] += other._achieved[i];
            _unmeasured[i] += other._unmeasured[i];
        }
    }

    /// <summary>The share of datasets that earn an indicator, of those where it was measured; null where it was for none.</summary>
    public double? Share(MqaIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var measured = Datasets - _unmeasured[indicator.Index];
        return measured > 0 ? (double)_achieved[indicator.Index] / measured : null;
    }

    private void Count(MqaResult result, int sign)
    {
        ArgumentNullException.ThrowIfNull(result);
        Datasets += sign;
        _points += sign * result.Points;
        _unmeasuredPoints += sign * result.UnmeasuredPoints;
        foreach (var indicator in MqaIndicators.All)
        {
            var state = result.State(indicator);
            if (state == IndicatorState.Achieved) _achieved[indicator.Index] += sign;
            else if (state == IndicatorState.NotMeasured) _unmeasured[indicator.Index] += sign;
        }
    }
}
