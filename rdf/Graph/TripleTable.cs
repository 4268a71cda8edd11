namespace OpenDataNrw.Rdf.Graph;

/// <summary>One statement as numbers of terms.</summary>
internal readonly record struct TripleIds(int S, int P, int O);

/// <summary>
/// Distinct triples in the order of their arrival. For each of subject, predicate and object, the triples that share a
/// term form a chain through an array of integers, in the order of their arrival.
/// </summary>
internal sealed class TripleTable
{
    private TripleIds[] _triples = new TripleIds[64];
    private int[] _nextInBucket = new int[64];
    private int[] _buckets = new int[128];
    private readonly Chains _subjects = new();
    private readonly Chains _predicates = new();
    private readonly Chains _objects = new();

    public int Count { get; private set; }

    public TripleIds this[int index] => _triples[index];

    /// <summary>Adds a triple; false where it is already there.</summary>
    public bool Add(TripleIds triple)
    {
        var hash = Hash(triple);
        if (IndexOf(triple, hash) >= 0) return false;
        if (Count == _triples.Length) Widen();
        var index = Count++;
        _triples[index] = triple;
        Link(index, hash);
        _subjects.Append(triple.S, index);
        _predicates.Append(triple.P, index);
        _objects.Append(triple.O, index);
        return true;
    }

    public bool Contains(TripleIds triple) => IndexOf(triple, Hash(triple)) >= 0;

    /// <summary>Forgets all triples and keeps the room for as many.</summary>
    /// <param name="terms">How many terms there may have been.</param>
    public void Clear(int terms)
    {
        Array.Clear(_buckets);
        _subjects.Clear(terms, Count);
        _predicates.Clear(terms, Count);
        _objects.Clear(terms, Count);
        Count = 0;
    }

    /// <summary>The first triple with this subject, or -1; likewise below.</summary>
    public int FirstOfSubject(int s) => _subjects.First(s);

    public int NextOfSubject(int index) => _subjects.Next(index);

    public int FirstOfPredicate(int p) => _predicates.First(p);

    public int NextOfPredicate(int index) => _predicates.Next(index);

    public int FirstOfObject(int o) => _objects.First(o);

    public int NextOfObject(int index) => _objects.Next(index);

    private static int Hash(TripleIds triple) => HashCode.Combine(triple.S, triple.P, triple.O);

    private int IndexOf(TripleIds triple, int hash)
    {
        for (var index = _buckets[hash & (_buckets.Length - 1)] - 1; index >= 0; index = _nextInBucket[index] - 1)
            if (_triples[index] == triple)
                return index;
        return -1;
    }

    private void Link(int index, int hash)
    {
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _nextInBucket[index] = bucket;
        bucket = index + 1;
    }

    private void Widen()
    {
        Array.Resize(ref _triples, _triples.Length * 2);
        _nextInBucket = new int[_triples.Length];
        _buckets = new int[_triples.Length * 2];
        for (var index = 0; index < Count; index++) Link(index, Hash(_triples[index]));
    }

    private sealed class Chains
    {
        // Stored plus one, so that a fresh array says "none".
        private int[] _first = new int[64];
        private int[] _last = new int[64];
        private int[] _next = new int[64];

        public int First(int term) => term < _first.Length ? _first[term] - 1 : -1;

        public int Next(int index) => index < _next.Length ? _next[index] - 1 : -1;

        public void Clear(int terms, int triples)
        {
            Array.Clear(_first, 0, Math.Min(terms, _first.Length));
            Array.Clear(_next, 0, Math.Min(triples, _next.Length));
        }

        public void Append(int term, int index)
        {
            if (term >= _first.Length)
            {
                Array.Resize(ref _first, Math.Max(term + 1, _first.Length * 2));
                Array.Resize(ref _last, _first.Length);
            }

            if (index >= _next.Length) Array.Resize(ref _next, _next.Length * 2);
            if (_first[term] == 0) _first[term] = index + 1;
            else _next[_last[term] - 1] = index + 1;
            _last[term] = index + 1;
        }
    }
}
