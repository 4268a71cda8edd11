using System.Buffers;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Documents of a segment that match something, ascending, each with how well.</summary>
internal readonly struct HitList
{
    private readonly int[] _docs;
    private readonly int _start;
    private readonly ushort[]? _impacts;
    private readonly float _rarity;
    private readonly float[]? _scores;

    /// <summary>The documents of one token, straight from its postings.</summary>
    public HitList(Postings postings, int term, float rarity)
    {
        _docs = postings.Docs;
        _start = postings.Starts[term];
        Count = postings.Starts[term + 1] - _start;
        _impacts = postings.Impacts;
        _rarity = rarity;
    }

    private HitList(int[] docs, float[] scores, int count)
    {
        _docs = docs;
        _scores = scores;
        Count = count;
    }

    public static HitList None { get; } = new([], [], 0);

    public int Count { get; }

    public ReadOnlySpan<int> Docs => _docs.AsSpan(_start, Count);

    public float Score(int at) => _scores is null ? _impacts![_start + at] * _rarity : _scores[at];

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

        var docs = lent.Rent<int>(lists[shortest].Count);
        var scores = lent.Rent<float>(lists[shortest].Count);
        var found = 0;
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
        var docs = lent.Rent<int>(a.Count + b.Count);
        var scores = lent.Rent<float>(a.Count + b.Count);
        var found = 0;
        for (int i = 0, j = 0; i < a.Count || j < b.Count; found++)
        {
            var docA = i < a.Count ? a.Docs[i] : int.MaxValue;
            var docB = j < b.Count ? b.Docs[j] : int.MaxValue;
            docs[found] = Math.Min(docA, docB);
            scores[found] = 0;
            if (docA <= docB) scores[found] = a.Score(i++);
            if (docB <= docA) scores[found] = Math.Max(scores[found], b.Score(j++));
        }

        return new HitList(docs, scores, found);
    }

    // The first place at or behind 'from' whose document is not before the one wanted: by doubling steps, then by halves.
    private static int Seek(ReadOnlySpan<int> docs, int from, int wanted)
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

/// <summary>Arrays that a query borrows and gives back all at once.</summary>
internal sealed class LentArrays : IDisposable
{
    private readonly List<Action> _returns = [];

    public T[] Rent<T>(int length)
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        _returns.Add(() => ArrayPool<T>.Shared.Return(array));
        return array;
    }

    public void Dispose()
    {
        foreach (var giveBack in _returns) giveBack();
        _returns.Clear();
    }
}
