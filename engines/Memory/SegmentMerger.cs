namespace OpenDataNrw.Engines.Memory;

/// <summary>Makes one segment of several, without what was deleted.</summary>
internal static class SegmentMerger
{
    private const int Gone = -1;

    public static Segment Merge(IReadOnlyList<SegmentView> views)
    {
        var numbers = Renumber(views);
        var count = views.Sum(v => v.Live);
        var ids = Column(views, numbers, count, s => s.Ids);
        var titleKeys = Column(views, numbers, count, s => s.TitleKeys);
        var titleOrder = MergeOrders(
            [.. views.Select((v, i) => v.Segment.TitleOrder.Select(doc => numbers[i][doc]).Where(doc => doc != Gone).ToArray())],
            (a, b) => Segment.CompareTitles(titleKeys[a], ids[a], titleKeys[b], ids[b]));
        return new Segment(
            ids,
            Column(views, numbers, count, s => s.ChangeNumbers),
            Column(views, numbers, count, s => s.Modified),
            titleKeys,
            titleOrder,
            MergePostings(views, numbers),
            MergeFacets(views, count));
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

    private static T[] Column<T>(IReadOnlyList<SegmentView> views, int[][] numbers, int count, Func<Segment, T[]> of)
    {
        var column = new T[count];
        for (var i = 0; i < views.Count; i++)
        {
            var old = of(views[i].Segment);
            for (var doc = 0; doc < old.Length; doc++)
                if (numbers[i][doc] != Gone)
                    column[numbers[i][doc]] = old[doc];
        }

        return column;
    }

    private static int[] MergeOrders(List<int[]> orders, Comparison<int> compare)
    {
        while (orders.Count > 1)
        {
            var merged = new List<int[]>((orders.Count + 1) / 2);
            for (var i = 0; i + 1 < orders.Count; i += 2) merged.Add(MergeTwo(orders[i], orders[i + 1], compare));
            if (orders.Count % 2 == 1) merged.Add(orders[^1]);
            orders = merged;
        }

        return orders.Count == 0 ? [] : orders[0];
    }

    private static int[] MergeTwo(int[] a, int[] b, Comparison<int> compare)
    {
        var merged = new int[a.Length + b.Length];
        for (int i = 0, j = 0, to = 0; to < merged.Length; to++)
            merged[to] = j == b.Length || (i < a.Length && compare(a[i], b[j]) < 0) ? a[i++] : b[j++];
        return merged;
    }

    private static Postings MergePostings(IReadOnlyList<SegmentView> views, int[][] numbers)
    {
        var terms = new TermTable(views.Max(v => v.Segment.Postings.Terms.Count));
        var newTerms = new int[views.Count][];
        var counts = new int[terms.Count + 1024];
        for (var i = 0; i < views.Count; i++)
        {
            var old = views[i].Segment.Postings;
            newTerms[i] = new int[old.Terms.Count];
            for (var term = 0; term < newTerms[i].Length; term++)
            {
                var live = CountLive(views[i], old, term);
                newTerms[i][term] = live == 0 ? Gone : terms.FindOrAdd(old.Terms[term]);
                if (live == 0) continue;
                if (newTerms[i][term] >= counts.Length) Array.Resize(ref counts, counts.Length * 2);
                counts[newTerms[i][term]] += live;
            }
        }

        terms.Trim();
        var starts = new int[terms.Count + 1];
        for (var term = 0; term < terms.Count; term++) starts[term + 1] = starts[term] + counts[term];
        var docs = new int[starts[^1]];
        var impacts = new ushort[starts[^1]];
        var next = starts.AsSpan(0, terms.Count).ToArray();
        for (var i = 0; i < views.Count; i++)
        {
            var old = views[i].Segment.Postings;
            for (var term = 0; term < newTerms[i].Length; term++)
            {
                if (newTerms[i][term] == Gone) continue;
                ref var place = ref next[newTerms[i][term]];
                for (var from = old.Starts[term]; from < old.Starts[term + 1]; from++)
                {
                    var doc = numbers[i][old.Docs[from]];
                    if (doc == Gone) continue;
                    docs[place] = doc;
                    impacts[place++] = old.Impacts[from];
                }
            }
        }

        return new Postings(terms, starts, docs, impacts);
    }

    private static int CountLive(SegmentView view, Postings postings, int term)
    {
        if (view.Deleted is null) return postings.Starts[term + 1] - postings.Starts[term];
        var live = 0;
        for (var i = postings.Starts[term]; i < postings.Starts[term + 1]; i++)
            if (!view.IsDeleted(postings.Docs[i]))
                live++;
        return live;
    }

    private static FacetColumn MergeFacets(IReadOnlyList<SegmentView> views, int count)
    {
        var starts = new int[count + 1];
        var ordinals = new int[views.Sum(v => v.Segment.Facets.Ordinals.Length)];
        var next = 0;
        var to = 0;
        foreach (var view in views)
            for (var doc = 0; doc < view.Segment.Count; doc++)
            {
                if (view.IsDeleted(doc)) continue;
                var values = view.Segment.Facets.Of(doc);
                values.CopyTo(ordinals.AsSpan(to));
                starts[++next] = to += values.Length;
            }

        return new FacetColumn(starts, ordinals.AsSpan(0, to).ToArray());
    }
}
