using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Turns the tokens of documents into postings and word columns.</summary>
internal sealed class PostingsBuilder
{
    private const int ExpectedTermsPerDocument = 40;
    private const int EndOfField = -1;

    private readonly TermTable _terms;

    // Per token what this document says so far; all zero before and after a document.
    private float[] _occurrences = new float[1024];
    private byte[] _fields = new byte[1024];

    private readonly List<int> _termsOfAll;
    private readonly List<ushort> _marksOfAll;
    private readonly List<int> _wordsOfAll;
    private readonly int[] _ends;
    private readonly int[] _wordEnds;

    private PostingsBuilder(int documents)
    {
        _terms = new TermTable(Math.Max(256, documents * 4));
        _termsOfAll = new List<int>(documents * ExpectedTermsPerDocument);
        _marksOfAll = new List<ushort>(documents * ExpectedTermsPerDocument);
        _wordsOfAll = new List<int>(documents * ExpectedTermsPerDocument);
        _ends = new int[documents];
        _wordEnds = new int[documents];
    }

    public static (Postings Postings, WordColumn Words) Build(IReadOnlyList<SearchDocument> documents)
    {
        var builder = new PostingsBuilder(documents.Count);
        for (var doc = 0; doc < documents.Count; doc++) builder.Add(doc, documents[doc]);
        var (sorted, places) = builder._terms.Sort();
        return (builder.Invert(sorted, places), builder.Code(places));
    }

    private void Add(int doc, SearchDocument document)
    {
        var from = _termsOfAll.Count;
        for (var field = 0; field < TermWeights.Fields; field++)
        {
            if (field < document.Fields.Count)
            {
                var tokens = document.Fields[field];
                var each = TermWeights.Occurrence(field, tokens.Words.Count);
                foreach (var token in tokens.Words) _wordsOfAll.Add(Count(token, field, each));
                foreach (var token in tokens.Beside) Count(token, field, each * TermWeights.BesideShare);
            }

            _wordsOfAll.Add(EndOfField);
        }

        for (var i = from; i < _termsOfAll.Count; i++)
        {
            var term = _termsOfAll[i];
            _marksOfAll.Add(PostingMark.Of(_fields[term], TermWeights.Impact(_occurrences[term])));
            (_occurrences[term], _fields[term]) = (0, 0);
        }

        _ends[doc] = _termsOfAll.Count;
        _wordEnds[doc] = _wordsOfAll.Count;
    }

    private int Count(string token, int field, float weight)
    {
        var term = _terms.FindOrAdd(token);
        if (term >= _occurrences.Length)
        {
            Array.Resize(ref _occurrences, term * 2);
            Array.Resize(ref _fields, term * 2);
        }

        if (_fields[term] == 0) _termsOfAll.Add(term);
        _occurrences[term] += weight;
        _fields[term] |= (byte)(1 << field);
        return term;
    }

    private Postings Invert(string[] sorted, int[] places)
    {
        var starts = new int[sorted.Length + 1];
        foreach (var term in _termsOfAll) starts[places[term] + 1]++;
        for (var place = 0; place < sorted.Length; place++) starts[place + 1] += starts[place];

        var next = starts.AsSpan(0, sorted.Length).ToArray();
        var docs = new ushort[_termsOfAll.Count];
        var marks = new ushort[_termsOfAll.Count];
        for (int doc = 0, i = 0; doc < _ends.Length; doc++)
            for (; i < _ends[doc]; i++)
            {
                var to = next[places[_termsOfAll[i]]]++;
                docs[to] = (ushort)doc;
                marks[to] = _marksOfAll[i];
            }

        return new Postings(sorted, starts, docs, marks);
    }

    private WordColumn Code(int[] places)
    {
        var coded = new List<byte>(_wordsOfAll.Count * 2);
        var ends = new int[_wordEnds.Length];
        for (int doc = 0, i = 0; doc < ends.Length; doc++)
        {
            for (; i < _wordEnds[doc]; i++) WordColumn.Write(coded, _wordsOfAll[i] == EndOfField ? 0 : places[_wordsOfAll[i]] + 1);
            ends[doc] = coded.Count;
        }

        return WordColumn.Of(ends, coded);
    }
}
