using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// Where, when and how good the documents of a segment are; columns that nobody has a value in are left out. Degrees and scores
/// are rounded to single precision, on both sides of a comparison alike, so that what touches a range stays in it.
/// </summary>
internal sealed class RangeColumns
{
    // West, south, east and north of each document; NaN for none, which no comparison takes.
    private readonly float[]? _bounds;

    // First and last day of each document; from behind until for none.
    private readonly int[]? _days;

    private readonly float[]? _scores;

    private RangeColumns(float[]? bounds, int[]? days, float[]? scores)
    {
        _bounds = bounds;
        _days = days;
        _scores = scores;
    }

    public long Bytes => sizeof(float) * ((_bounds?.LongLength ?? 0) + (_days?.LongLength ?? 0) + (_scores?.LongLength ?? 0));

    public static RangeColumns Of(IReadOnlyList<SearchDocument> documents)
    {
        var (bounds, days, scores) = New(documents.Count, documents.Any(d => d.Bounds is not null), documents.Any(d => d.Period is not null), documents.Any(d => d.Score is not null));
        for (var doc = 0; doc < documents.Count; doc++)
        {
            if (documents[doc].Bounds is { } box) ((ReadOnlySpan<float>)[(float)box.West, (float)box.South, (float)box.East, (float)box.North]).CopyTo(bounds.AsSpan(4 * doc));
            if (documents[doc].Period is { } period) ((ReadOnlySpan<int>)[period.From.DayNumber, period.Until.DayNumber]).CopyTo(days.AsSpan(2 * doc));
            if (documents[doc].Score is { } score) scores![doc] = (float)score;
        }

        return new RangeColumns(bounds, days, scores);
    }

    /// <summary>The documents of several segments under their new numbers.</summary>
    public static RangeColumns Merge(IReadOnlyList<SegmentView> views, int[][] numbers, int count)
    {
        var olds = views.Select(v => v.Segment.Ranges).ToList();
        var (bounds, days, scores) = New(count, olds.Any(o => o._bounds is not null), olds.Any(o => o._days is not null), olds.Any(o => o._scores is not null));
        for (var i = 0; i < olds.Count; i++)
            for (var doc = 0; doc < numbers[i].Length; doc++)
            {
                if (numbers[i][doc] is not (>= 0 and var to)) continue;
                if (olds[i]._bounds is { } oldBounds) oldBounds.AsSpan(4 * doc, 4).CopyTo(bounds.AsSpan(4 * to));
                if (olds[i]._days is { } oldDays) oldDays.AsSpan(2 * doc, 2).CopyTo(days.AsSpan(2 * to));
                if (olds[i]._scores is { } oldScores) scores![to] = oldScores[doc];
            }

        return new RangeColumns(bounds, days, scores);
    }

    /// <summary>Whether a document lies in all ranges that are asked for.</summary>
    public bool Pass(int doc, WantedRanges wanted)
    {
        if (wanted.Box is { } box)
        {
            if (_bounds is null) return false;
            var own = _bounds.AsSpan(4 * doc, 4);
            if (!(own[0] <= (float)box.East && (float)box.West <= own[2] && own[1] <= (float)box.North && (float)box.South <= own[3])) return false;
        }

        if (wanted.Period is { } period && (_days is null || _days[2 * doc] > period.Until.DayNumber || period.From.DayNumber > _days[(2 * doc) + 1])) return false;
        if (wanted.MinScore is { } least && !(_scores is not null && _scores[doc] >= (float)least)) return false;
        return wanted.MaxScore is not { } most || (_scores is not null && _scores[doc] <= (float)most);
    }

    private static (float[]? Bounds, int[]? Days, float[]? Scores) New(int count, bool hasBounds, bool hasDays, bool hasScores)
    {
        var bounds = hasBounds ? new float[4 * count] : null;
        var days = hasDays ? new int[2 * count] : null;
        var scores = hasScores ? new float[count] : null;
        bounds?.AsSpan().Fill(float.NaN);
        scores?.AsSpan().Fill(float.NaN);
        for (var i = 0; i < days?.Length; i += 2) (days[i], days[i + 1]) = (int.MaxValue, int.MinValue);
        return (bounds, days, scores);
    }
}

/// <summary>The ranges of a query.</summary>
/// <param name="Box">Part of the map.</param>
/// <param name="Period">Days.</param>
/// <param name="MinScore">Least score.</param>
/// <param name="MaxScore">Greatest score.</param>
internal sealed record WantedRanges(GeoBox? Box, DayRange? Period, double? MinScore, double? MaxScore)
{
    /// <summary>The ranges of a query; null where it has none.</summary>
    /// <exception cref="InvalidQueryException">A range cannot be one.</exception>
    public static WantedRanges? Of(DatasetQuery query)
    {
        // Written so that not-a-number is refused as well.
        if (query.Box is { IsValid: false })
            throw new InvalidQueryException("bbox", "Der Kartenausschnitt ist ungültig. Erlaubt sind West, Süd, Ost, Nord in Grad: Länge -180 bis 180, Breite -90 bis 90, West nicht größer als Ost, Süd nicht größer als Nord.");
        if (query.Period is { } period && period.From > period.Until)
            throw new InvalidQueryException("period", $"Der Zeitraum beginnt am {period.From:yyyy-MM-dd} und endet davor, am {period.Until:yyyy-MM-dd}. Bitte die Tage vertauschen.");
        CheckScore("minScore", query.MinScore);
        CheckScore("maxScore", query.MaxScore);
        if (query.MinScore > query.MaxScore) throw new InvalidQueryException("minScore", "Die kleinste Bewertung ist größer als die größte. Bitte die Werte vertauschen.");
        return query is { Box: null, Period: null, MinScore: null, MaxScore: null } ? null : new WantedRanges(query.Box, query.Period, query.MinScore, query.MaxScore);
    }

    private static void CheckScore(string parameter, double? score)
    {
        if (score is not (null or (>= 0 and <= 100))) throw new InvalidQueryException(parameter, "Eine Bewertung liegt zwischen 0 und 100.");
    }
}
