namespace OpenDataNrw.Engines.Memory;

/// <summary>Documents of a segment that match something, ascending, each with how well.</summary>
internal readonly struct HitList
{
    private readonly ushort[] _docs;
    private readonly int _start;
    private readonly ushort[]? _marks;
    private readonly float _weight;
    private readonly float[]? _scores;

    /// <summary>The documents of one token, straight from its postings.</summary>
    public HitList(Postings postings, int term, float rarity)
        : this(postings.Docs, postings.Starts[term], postings.CountOf(term), postings.Marks, rarity)
    {
    }

    private HitList(ushort[] docs, float[] scores, int count)
    {
        _docs = docs;
        _scores = scores;
        Count = count;
    }

    private HitList(ushort[] docs, int start, int count, ushort[] marks, float weight)
    {
        _docs = docs;
        _start = start;
        Count = count;
        _marks = marks;
        _weight = weight;
    }

    public static HitList None { get; } = new([], [], 0);

    public int Count { get; }

    public ReadOnlySpan<ushort> Docs => _docs.AsSpan(_start, Count);

    public float Score(int at) => _scores is null ? PostingMark.Impact(_marks![_start + at]) * _weight : _scores[at];

    /// <summary>All documents of a segment, none better than another.</summary>
    public static HitList Everything(int count, LentArrays lent)
    {
        var (docs, scores) = (lent.Docs(count), lent.Scores(count));
        for (var doc = 0; doc < count; doc++) (docs[doc], scores[doc]) = ((ushort)doc, 0);
        return new HitList(docs, scores, count);
    }

    /// <summary>The documents that have any of several tokens that lie together, each as good as its best.</summary>
    public static HitList AnyOf(Postings postings, Range terms, int fields, float rarity, int documents, LentArrays lent)
    {
        var best = lent.Scores(documents);
        Array.Clear(best, 0, documents);
        var found = 0;
        for (var i = postings.Starts[terms.Start.Value]; i < postings.Starts[terms.End.Value]; i++)
        {
            if (!PostingMark.IsIn(postings.Marks[i], fields)) continue;
            ref var score = ref best[postings.Docs[i]];
            if (score == 0) found++;
            score = Math.Max(score, PostingMark.Impact(postings.Marks[i]) * rarity);
        }

        var (docs, scores) = (lent.Docs(found), lent.Scores(found));
        for (int doc = 0, to = 0; to < found; doc++)
            if (best[doc] > 0)
                (docs[to], scores[to++]) = ((ushort)doc, best[doc]);
        return new HitList(docs, scores, found);
    }

    /// <summary>Those documents of a token that have it in one of some fields.</summary>
    public HitList In(int fields, LentArrays lent)
    {
        if (_marks is null || fields == PostingMark.AnyField) return this;
        var marks = _marks;
        var start = _start;
        return Where(lent, (_, at) => PostingMark.IsIn(marks[start + at], fields));
    }

    /// <summary>Those documents that pass a test.</summary>
    public HitList Where(LentArrays lent, Func<int, int, bool> test)
    {
        var (docs, scores, found) = (lent.Docs(Count), lent.Scores(Count), 0);
        for (var i = 0; i < Count; i++)
            if (test(Docs[i], i))
                (docs[found], scores[found++]) = (Docs[i], Score(i));
        return new HitList(docs, scores, found);
    }

    /// <summary>The same documents, counting for more or less.</summary>
    public HitList Weighed(float weight)
    {
        if (weight == 1) return this;
        if (_scores is null) return new HitList(_docs, _start, Count, _marks!, _weight * weight);
        for (var i = 0; i < Count; i++) _scores[i] *= weight;
        return this;
    }

    /// <summary>The documents that are not in another list.</summary>
    public HitList Without(HitList others, LentArrays lent)
    {
        if (others.Count == 0 || Count == 0) return this;
        var (docs, scores, found) = (lent.Docs(Count), lent.Scores(Count), 0);
        for (int i = 0, at = 0; i < Count; i++)
        {
            at = Seek(others.Docs, at, Docs[i]);
            if (at < others.Count && others.Docs[at] == Docs[i]) continue;
            (docs[found], scores[found++]) = (Docs[i], Score(i));
        }

        return new HitList(docs, scores, found);
    }

    /// <summary>The documents in all lists, scores added up in the order of the lists, which the index's layout does not change.</summary>
    public static HitList All(ReadOnlySpan<HitList> lists, LentArrays lent)
    {
        if (lists.Length == 1) return lists[0];
        var shortest = 0;
        for (var i = 0; i < lists.Length; i++)
        {
            if (lists[i].Count == 0) return None;
            if (lists[i].Count < lists[shortest].Count) shortest = i;
        }

        var (docs, scores, found) = (lent.Docs(lists[shortest].Count), lent.Scores(lists[shortest].Count), 0);
        var at = new int[lists.Length];
        foreach (var doc in lists[shortest].Docs)
        {
            var inAll = true;
            var score = 0f;
            for (var i = 0; i < lists.Length; i++)
            {
                at[i] = Seek(lists[i].Docs, at[i], doc);
                if (at[i] == lists[i].Count) return new HitList(docs, scores, found);
                if (!(inAll = lists[i].Docs[at[i]] == doc)) break;
                score += lists[i].Score(at[i]);
            }

            if (!inAll) continue;
            docs[found] = doc;
            scores[found++] = score;
        }

        return new HitList(docs, scores, found);
    }

    /// <summary>The documents in either list, with the better score.</summary>
    public static HitList Either(HitList a, HitList b, LentArrays lent)
    {
        if (a.Count == 0) return b;
        if (b.Count == 0) return a;
        var (docs, scores) = (lent.Docs(a.Count + b.Count), lent.Scores(a.Count + b.Count));
        var found = 0;
        for (int i = 0, j = 0; i < a.Count || j < b.Count; found++)
        {
            var docA = i < a.Count ? a.Docs[i] : int.MaxValue;
            var docB = j < b.Count ? b.Docs[j] : int.MaxValue;
            docs[found] = (ushort)Math.Min(docA, docB);
            scores[found] = 0;
            if (docA <= docB) scores[found] = a.Score(i++);
            if (docB <= docA) scores[found] = Math.Max(scores[found], b.Score(j++));
        }

        return new HitList(docs, scores, found);
    }

    // The first place at or behind 'from' whose document is not before the one wanted: by doubling steps, then by halves.
    private static int Seek(ReadOnlySpan<ushort> docs, int from, int wanted)
    {
        if (from == docs.Length || docs[from] >= wanted) return from;
        var step = 1;
        while (from + step < docs.Length && docs[from + step] < wanted) step *= 2;
        var low = from + (step / 2) + 1;
        var high = Math.Min(from + step, docs.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (docs[middle] < wanted) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
