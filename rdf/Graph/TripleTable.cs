using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Graph;

/// <summary>One statement as numbers of terms.</summary>
internal readonly record struct TripleIds(int S, int P, int O);

/// <summary>
/// Distinct triples in the order of their arrival. For each of subject, predicate and object, the triples that share a
/// term form a chain through an array of integers, in the order of their arrival.
/// </summary>
/// <remarks>
/// Whether a triple is there already is seen in the chain of its subject, which mostly lies in one piece and in the cache.
/// Only subjects with more than <see cref="ShortChain"/> statements get their triples hashed.
/// </remarks>
internal sealed class TripleTable
{
    private const int ShortChain = 32;

    private readonly TermChains _subjects = new();
    private readonly TermChains _predicates = new();
    private readonly TermChains _objects = new();
    private TripleIds[] _triples = new TripleIds[64];

    /// <summary>Places of the triples of subjects with long chains plus one, at most half full; 0 is free.</summary>
    private int[] _hashed = [];
    private int _hashedCount;

    public int Count { get; private set; }

    public TripleIds this[int index] => _triples[index];

    /// <summary>Adds a triple; false where it is already there.</summary>
    public bool Add(TripleIds triple)
    {
        if (Contains(triple)) return false;
        if (Count == _triples.Length) Array.Resize(ref _triples, _triples.Length * 2);
        var index = Count++;
        _triples[index] = triple;
        _subjects.Append(triple.S, index);
        _predicates.Append(triple.P, index);
        _objects.Append(triple.O, index);
        var count = _subjects.Count(triple.S);
        if (count > ShortChain + 1) Remember(index);
        else if (count > ShortChain) RememberAll(triple.S);
        return true;
    }

    public bool Contains(TripleIds triple)
    {
        if (_subjects.Count(triple.S) > ShortChain) return IsHashed(triple);
        for (var index = _subjects.First(triple.S); index >= 0; index = _subjects.Next(index))
            if (_triples[index] == triple)
                return true;
        return false;
    }

    /// <summary>Forgets all triples and keeps the room for as many.</summary>
    /// <param name="terms">How many terms there may have been.</param>
    public void Clear(int terms)
    {
        if (_hashedCount > 0) Array.Clear(_hashed);
        _hashedCount = 0;
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

    /// <summary>The chain of the rarest of the given terms, with that term; -1 is not given. Null where none is.</summary>
    public (TermChains? Chains, int Term) Rarest(int s, int p, int o)
    {
        var ofSubject = s < 0 ? int.MaxValue : _subjects.Count(s);
        var ofPredicate = p < 0 ? int.MaxValue : _predicates.Count(p);
        var ofObject = o < 0 ? int.MaxValue : _objects.Count(o);
        if (ofSubject <= ofPredicate && ofSubject <= ofObject) return s < 0 ? (null, -1) : (_subjects, s);
        return ofObject <= ofPredicate ? (_objects, o) : (_predicates, p);
    }

    private static int Hash(TripleIds triple) => ByteHash.Of(triple.S, triple.P, triple.O);

    private bool IsHashed(TripleIds triple)
    {
        var mask = _hashed.Length - 1;
        for (var slot = Hash(triple) & mask; _hashed[slot] != 0; slot = (slot + 1) & mask)
            if (_triples[_hashed[slot] - 1] == triple)
                return true;
        return false;
    }

    private void RememberAll(int subject)
    {
        for (var index = _subjects.First(subject); index >= 0; index = _subjects.Next(index)) Remember(index);
    }

    private void Remember(int index)
    {
        if (++_hashedCount * 2 > _hashed.Length) WidenHashed();
        Place(_hashed, index);
    }

    private void Place(int[] slots, int index)
    {
        var mask = slots.Length - 1;
        var slot = Hash(_triples[index]) & mask;
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        slots[slot] = index + 1;
    }

    private void WidenHashed()
    {
        var wider = new int[Math.Max(256, _hashed.Length * 2)];
        foreach (var place in _hashed)
            if (place != 0)
                Place(wider, place - 1);
        _hashed = wider;
    }
}
