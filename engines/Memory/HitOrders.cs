using System.Text;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Memory;

/// <summary>A hit before it is known whether it gets onto the page.</summary>
internal readonly record struct Candidate(Segment Segment, int Doc, float Score)
{
    public DatasetId Id => Segment.Ids[Doc];

    public long Modified => Segment.Keys.Modified[Doc];

    public ReadOnlySpan<byte> Title => Segment.Keys.TitleKeys.Of(Doc);
}

/// <summary>An order without ties. A struct for each, so that comparing costs no call.</summary>
internal interface IHitOrder
{
    /// <summary>Below 0 where <paramref name="a"/> comes first.</summary>
    int Compare(in Candidate a, in Candidate b);

    /// <summary>Looks up once for a segment where the cursor stands in it, for <see cref="IsAfter"/>.</summary>
    int RankBehind(Segment segment, in SearchCursor cursor);

    /// <summary>Whether a hit comes behind the cursor.</summary>
    bool IsAfter(in Candidate hit, in SearchCursor cursor, int rankBehind);
}

/// <summary>Best match first, then last changed, then by id.</summary>
internal readonly struct ByScore : IHitOrder
{
    public int Compare(in Candidate a, in Candidate b)
    {
        var order = b.Score.CompareTo(a.Score);
        return order != 0 ? order : default(ByModified).Compare(a, b);
    }

    public int RankBehind(Segment segment, in SearchCursor cursor) => 0;

    public bool IsAfter(in Candidate hit, in SearchCursor cursor, int rankBehind) =>
        hit.Score < cursor.Score || (hit.Score == cursor.Score && default(ByModified).IsAfter(hit, cursor, rankBehind));
}

/// <summary>Last changed first, then by id.</summary>
internal readonly struct ByModified : IHitOrder
{
    public int Compare(in Candidate a, in Candidate b)
    {
        var order = b.Modified.CompareTo(a.Modified);
        return order != 0 ? order : a.Id.Value.CompareTo(b.Id.Value);
    }

    public int RankBehind(Segment segment, in SearchCursor cursor) => 0;

    public bool IsAfter(in Candidate hit, in SearchCursor cursor, int rankBehind) =>
        hit.Modified < cursor.Modified || (hit.Modified == cursor.Modified && hit.Id.Value.CompareTo(cursor.Id.Value) > 0);
}

/// <summary>By folded title, then by id.</summary>
internal readonly struct ByTitle : IHitOrder
{
    public int Compare(in Candidate a, in Candidate b) => ReferenceEquals(a.Segment, b.Segment)
        ? a.Segment.TitleRanks[a.Doc].CompareTo(b.Segment.TitleRanks[b.Doc])
        : Segment.CompareTitles(a.Title, a.Id, b.Title, b.Id);

    public int RankBehind(Segment segment, in SearchCursor cursor)
    {
        var title = Encoding.UTF8.GetBytes(cursor.Title);
        var (low, high) = (0, segment.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var doc = segment.TitleOrder[middle];
            if (Segment.CompareTitles(segment.Keys.TitleKeys.Of(doc), segment.Ids[doc], title, cursor.Id) <= 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public bool IsAfter(in Candidate hit, in SearchCursor cursor, int rankBehind) => hit.Segment.TitleRanks[hit.Doc] >= rankBehind;
}

/// <summary>Keeps the first few of many hits: a heap with the last of them on top.</summary>
internal sealed class FirstHits<TOrder>(int most)
    where TOrder : struct, IHitOrder
{
    private readonly List<Candidate> _heap = [];

    public void Offer(in Candidate hit)
    {
        if (_heap.Count < most)
        {
            _heap.Add(hit);
            Rise(_heap.Count - 1);
        }
        else if (most > 0 && default(TOrder).Compare(hit, _heap[0]) < 0)
        {
            _heap[0] = hit;
            Sink();
        }
    }

    /// <summary>The hits in order; empties the heap.</summary>
    public List<Candidate> Take()
    {
        var hits = new List<Candidate>(_heap);
        _heap.Clear();
        hits.Sort((a, b) => default(TOrder).Compare(a, b));
        return hits;
    }

    private void Rise(int at)
    {
        while (at > 0 && default(TOrder).Compare(_heap[at], _heap[(at - 1) / 2]) > 0)
        {
            (_heap[at], _heap[(at - 1) / 2]) = (_heap[(at - 1) / 2], _heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var last = at;
            for (var child = 2 * at + 1; child <= 2 * at + 2 && child < _heap.Count; child++)
                if (default(TOrder).Compare(_heap[child], _heap[last]) > 0)
                    last = child;
            if (last == at) return;
            (_heap[at], _heap[last]) = (_heap[last], _heap[at]);
            at = last;
        }
    }
}
