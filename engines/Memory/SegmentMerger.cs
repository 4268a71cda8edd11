namespace OpenDataNrw.Engines.Memory;

/// <summary>Makes one segment of several, without what was deleted.</summary>
internal static class SegmentMerger
{
    private const int Gone = -1;

    /// <param name="views">Segments with at most <see cref="Segment.MaxCount"/> documents left.</param>
    public static Segment Merge(IReadOnlyList<SegmentView> views)
    {
        var numbers = Renumber(views);
        var count = views.Sum(v => v.Live);
        var keys = new SegmentKeys(
            Column(views, numbers, count, k => k.Ids),
            Column(views, numbers, count, k => k.ChangeNumbers),
            Column(views, numbers, count, k => k.Modified),
            Texts(views, numbers, count, k => k.TitleKeys),
            Texts(views, numbers, count, k => k.Titles));
        var titleOrder = MergeOrders(
            [.. views.Select((v, i) => v.Segment.TitleOrder.Select(doc => numbers[i][doc]).Where(doc => doc != Gone).Select(doc => (ushort)doc).ToArray())],
            (a, b) => Segment.CompareTitles(keys.TitleKeys.Of(a), keys.Ids[a], keys.TitleKeys.Of(b), keys.Ids[b]));
        var (postings, words) = new PostingsMerger(views, numbers).Merge(count);
        return new Segment(
            keys, titleOrder, postings, words,
            MergeFacets(views, count, s => s.Facets), MergeFacets(views, count, s => s.Keywords), RangeColumns.Merge(views, numbers, count));
    }

    /// <summary>The new number of each document of each segment.</summary>
    private static int[][] Renumber(IReadOnlyList<SegmentView> views)
    {
        var next = 0;
        var numbers = new int[views.Count][];
        for (var i = 0; i < views.Count; i++)
        {
            numbers[i] = new int[views[i].Segment.Count];
            for (var doc = 0; doc < numbers[i].Length; doc++) numbers[i][doc] = views[i].IsDeleted(doc) ? Gone : next++;
        }

        return numbers;
    }

    private static T[] Column<T>(IReadOnlyList<SegmentView> views, int[][] numbers, int count, Func<SegmentKeys, T[]> of)
    {
        var column = new T[count];
        for (var i = 0; i < views.Count; i++)
        {
            var old = of(views[i].Segment.Keys);
            for (var doc = 0; doc < old.Length; doc++)
                if (numbers[i][doc] != Gone)
                    column[numbers[i][doc]] = old[doc];
        }

        return column;
    }

    private static TextColumn Texts(IReadOnlyList<SegmentView> views, int[][] numbers, int count, Func<SegmentKeys, TextColumn> of)
    {
        var ends = new int[count];
        var utf8 = new byte[views.Sum(v => of(v.Segment.Keys).Utf8.Length)];
        var length = 0;
        for (var i = 0; i < views.Count; i++)
        {
            var old = of(views[i].Segment.Keys);
            for (var doc = 0; doc < numbers[i].Length; doc++)
            {
                if (numbers[i][doc] == Gone) continue;
                old.Of(doc).CopyTo(utf8.AsSpan(length));
                ends[numbers[i][doc]] = length += old.Of(doc).Length;
            }
        }

        return new TextColumn(ends, utf8.AsSpan(0, length).ToArray());
    }

    private static ushort[] MergeOrders(List<ushort[]> orders, Comparison<ushort> compare)
    {
        while (orders.Count > 1)
        {
            var merged = new List<ushort[]>((orders.Count + 1) / 2);
            for (var i = 0; i + 1 < orders.Count; i += 2) merged.Add(MergeTwo(orders[i], orders[i + 1], compare));
            if (orders.Count % 2 == 1) merged.Add(orders[^1]);
            orders = merged;
        }

        return orders.Count == 0 ? [] : orders[0];
    }

    private static ushort[] MergeTwo(ushort[] a, ushort[] b, Comparison<ushort> compare)
    {
        var merged = new ushort[a.Length + b.Length];
        for (int i = 0, j = 0, to = 0; to < merged.Length; to++)
            merged[to] = j == b.Length || (i < a.Length && compare(a[i], b[j]) < 0) ? a[i++] : b[j++];
        return merged;
    }

    private static FacetColumn MergeFacets(IReadOnlyList<SegmentView> views, int count, Func<Segment, FacetColumn> of)
    {
        var starts = new int[count + 1];
        var ordinals = new int[views.Sum(v => of(v.Segment).Ordinals.Length)];
        var next = 0;
        var to = 0;
        foreach (var view in views)
            for (var doc = 0; doc < view.Segment.Count; doc++)
            {
                if (view.IsDeleted(doc)) continue;
                var values = of(view.Segment).Of(doc);
                values.CopyTo(ordinals.AsSpan(to));
                starts[++next] = to += values.Length;
            }

        return new FacetColumn(starts, ordinals.AsSpan(0, to).ToArray());
    }
}
