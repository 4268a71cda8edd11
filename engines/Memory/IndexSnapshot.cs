namespace OpenDataNrw.Engines.Memory;

/// <summary>The whole index at one moment. Whoever holds it is never disturbed.</summary>
/// <param name="Segments">Its segments.</param>
/// <param name="Values">The facet values.</param>
/// <param name="ValueCounts">How many documents have each facet value.</param>
/// <param name="ChangeNumber">Up to where it shows the store.</param>
internal sealed record IndexSnapshot(SegmentView[] Segments, FacetValues.View Values, int[] ValueCounts, long ChangeNumber)
{
    public static IndexSnapshot Empty => new([], new FacetValues().Current, [], 0);

    public int Live { get; } = Segments.Sum(s => s.Live);

    /// <summary>What it occupies, in bytes, estimated from its columns.</summary>
    public long Bytes => Segments.Sum(s => s.Segment.Bytes + ((s.Deleted?.LongLength ?? 0) * sizeof(ulong))) + (sizeof(int) * ValueCounts.LongLength) + Values.Bytes;

    /// <summary>In how many documents a token occurs, deleted ones included until they are merged away.</summary>
    public long DocumentsWith(string token)
    {
        var count = 0L;
        foreach (var view in Segments)
            if (view.Segment.Postings.Find(token) is >= 0 and var term)
                count += view.Segment.Postings.CountOf(term);
        return count;
    }

    /// <summary>How many postings the tokens with a beginning have.</summary>
    public long PostingsWithBeginning(string prefix)
    {
        var count = 0L;
        foreach (var view in Segments)
        {
            var terms = view.Segment.Postings.Beginning(prefix);
            count += view.Segment.Postings.Starts[terms.End.Value] - view.Segment.Postings.Starts[terms.Start.Value];
        }

        return count;
    }
}
