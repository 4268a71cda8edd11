namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// Scores of many entries of whatever kind, of a publisher, a source or the whole: their mean, how many reach each rating, and
/// per indicator the mean of what it gives. Results may come and go, and tallies of parts may be joined. Not safe for
/// concurrent writing.
/// </summary>
public sealed class ScoreTally
{
    private readonly long[] _percents = new long[ScoreIndicators.All.Count];
    private readonly long[] _measured = new long[ScoreIndicators.All.Count];
    private readonly long[] _bands = new long[Enum.GetValues<ScoreBand>().Length];

    // Tenths of a point: whole numbers leave no trace when taken out again.
    private long _tenths;

    /// <summary>How many entries are in it.</summary>
    public long Entries { get; private set; }

    /// <summary>The mean of their points; null where there are none.</summary>
    public double? MeanPoints => Entries > 0 ? _tenths / 10.0 / Entries : null;

    /// <summary>The rating of the mean; null where there are no entries.</summary>
    public ScoreBand? Band => MeanPoints is { } mean ? ScoreBands.Of(mean) : null;

    /// <summary>Takes a result in.</summary>
    public void Add(ScoreResult result) => Count(result, 1);

    /// <summary>Takes a result out that was taken in before.</summary>
    public void Remove(ScoreResult result) => Count(result, -1);

    /// <summary>Takes all of another tally in.</summary>
    public void Add(ScoreTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Entries += other.Entries;
        _tenths += other._tenths;
        for (var i = 0; i < _percents.Length; i++)
        {
            _percents[i] += other._percents[i];
            _measured[i] += other._measured[i];
        }

        for (var i = 0; i < _bands.Length; i++) _bands[i] += other._bands[i];
    }

    /// <summary>How many entries reach exactly this rating.</summary>
    public long In(ScoreBand band) => _bands[(int)band];

    /// <summary>What an indicator gives in the mean, 0 to 1, of the entries where it was measured; null where it was for none.</summary>
    public double? Share(ScoreIndicator indicator)
    {
        var i = IndexOf(indicator);
        return _measured[i] > 0 ? _percents[i] / 100.0 / _measured[i] : null;
    }

    private void Count(ScoreResult result, int sign)
    {
        ArgumentNullException.ThrowIfNull(result);
        Entries += sign;
        _tenths += sign * (long)Math.Round(result.Points * 10);
        _bands[(int)result.Band] += sign;
        foreach (var (indicator, reading) in result.Readings)
        {
            if (reading.State != ReadingState.Measured) continue;
            var i = IndexOf(indicator);
            _percents[i] += sign * reading.Percent;
            _measured[i] += sign;
        }
    }

    private static int IndexOf(ScoreIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return ScoreIndicators.IndexOf(indicator.Id);
    }
}
