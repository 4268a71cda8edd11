namespace OpenDataNrw.Engines.Memory;

/// <summary>Makes one set of postings of several: their tokens are in order, so they run into one another like cards.</summary>
internal sealed class PostingsMerger(IReadOnlyList<SegmentView> views, int[][] numbers)
{
    private readonly List<string> _terms = new(views.Max(v => v.Segment.Postings.Terms.Length));
    private readonly List<int> _starts = [0];
    private readonly ushort[] _docs = new ushort[views.Sum(v => v.Segment.Postings.Docs.Length)];
    private readonly ushort[] _marks = new ushort[views.Sum(v => v.Segment.Postings.Docs.Length)];

    // The new number of each token of each segment.
    private readonly int[][] _places = [.. views.Select(v => new int[v.Segment.Postings.Terms.Length])];
    private int _filled;

    public (Postings Postings, WordColumn Words) Merge(int count)
    {
        var heads = new PriorityQueue<int, string>(StringComparer.Ordinal);
        var at = new int[views.Count];
        for (var i = 0; i < views.Count; i++) Queue(i);
        var same = new List<int>();
        while (heads.TryPeek(out _, out var term))
        {
            same.Clear();
            while (heads.TryPeek(out var head, out var headTerm) && headTerm == term) same.Add(heads.Dequeue());
            same.Sort();
            Append(term, same, at);
            foreach (var i in same)
            {
                at[i]++;
                Queue(i);
            }
        }

        return (new Postings([.. _terms], [.. _starts], _docs.AsSpan(0, _filled).ToArray(), _marks.AsSpan(0, _filled).ToArray()), MergeWords(count));

        void Queue(int i)
        {
            var terms = views[i].Segment.Postings.Terms;
            if (at[i] < terms.Length) heads.Enqueue(i, terms[at[i]]);
        }
    }

    // Segments come in order and keep the order of their documents, so the new numbers ascend.
    private void Append(string term, List<int> segments, int[] at)
    {
        var before = _filled;
        foreach (var i in segments)
        {
            var old = views[i].Segment.Postings;
            _places[i][at[i]] = _terms.Count;
            for (var from = old.Starts[at[i]]; from < old.Starts[at[i] + 1]; from++)
            {
                if (numbers[i][old.Docs[from]] is not (>= 0 and var doc)) continue;
                _docs[_filled] = (ushort)doc;
                _marks[_filled++] = old.Marks[from];
            }
        }

        if (_filled == before) return;
        _terms.Add(term);
        _starts.Add(_filled);
    }

    private WordColumn MergeWords(int count)
    {
        var coded = new List<byte>(views.Sum(v => v.Segment.Words.Coded.Length));
        var ends = new int[count];
        for (var i = 0; i < views.Count; i++)
            for (var doc = 0; doc < numbers[i].Length; doc++)
            {
                if (numbers[i][doc] is not (>= 0 and var to)) continue;
                for (var old = views[i].Segment.Words.Of(doc); old.Length > 0;)
                {
                    var word = WordColumn.Read(ref old);
                    WordColumn.Write(coded, word == 0 ? 0 : _places[i][word - 1] + 1);
                }

                ends[to] = coded.Count;
            }

        return WordColumn.Of(ends, coded);
    }
}
