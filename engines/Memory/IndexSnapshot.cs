namespace OpenDataNrw.Engines.Memory;

/// <summary>The whole index at one moment. Whoever holds it is never disturbed.</summary>
/// <param name="Segments">Its segments, oldest first.</param>
/// <param name="Values">The facet values.</param>
/// <param name="ChangeNumber">Up to where it shows the store.</param>
internal sealed record IndexSnapshot(SegmentView[] Segments, FacetValues.View Values, long ChangeNumber)
{
    private int[]? _counts;

    public int Live { get; } = Segments.Sum(s => s.Live);

    /// <summary>How many documents have each facet value; counted when first asked for.</summary>
    public int[] ValueCounts => _counts ??= CountValues();

    /// <summary>In how many documents a token occurs, deleted ones included until they are merged away.</summary>
    public long DocumentsWith(string token)
    {
        var count = 0L;
        foreach (var view in Segments)
        {
            var postings = view.Segment.Postings;
            if (postings.Terms.Find(token) is >= 0 and var term) count += postings.Starts[term + 1] - postings.Starts[term];
        }

        return count;
    }

    private int[] CountValues()
    {
        var counts = new int[Values.Count];
        foreach (var view in Segments)
            for (var doc = 0; doc < view.Segment.Count; doc++)
                if (!view.IsDeleted(doc))
                    foreach (var ordinal in view.Segment.Facets.Of(doc))
                        counts[ordinal]++;
        return counts;
    }
}
