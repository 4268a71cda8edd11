using System.Runtime.InteropServices;
using System.Text;

namespace OpenDataNrw.Rdf;

/// <summary>
/// A set of triples in memory: terms interned once, statements as integers, looked up by subject, by object or by predicate.
/// Not safe for concurrent writing; safe for concurrent reading once filled.
/// </summary>
public sealed class RdfGraph : ITripleSink
{
    private readonly Dictionary<RdfTerm, int> _ids = [];
    private readonly List<RdfTerm> _terms = [];
    private readonly HashSet<(int S, int P, int O)> _set = [];
    private readonly List<(int S, int P, int O)> _triples = [];
    private readonly Dictionary<int, List<int>> _bySubject = [];
    private readonly Dictionary<int, List<int>> _byObject = [];
    private readonly Dictionary<int, List<int>> _byPredicate = [];
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    /// <summary>How many distinct triples the graph holds.</summary>
    public int Count => _triples.Count;

    /// <summary>Prefixes declared by the documents that were read into the graph, last declaration wins.</summary>
    public IReadOnlyDictionary<string, string> Prefixes => _prefixes;

    /// <summary>All triples in the order of their arrival.</summary>
    public IEnumerable<RdfTriple> Triples => _triples.Select(ToTriple);

    /// <summary>All distinct subjects in the order of their first arrival.</summary>
    public IEnumerable<RdfTerm> Subjects => _bySubject.Keys.Select(id => _terms[id]);

    /// <summary>Adds a triple; a triple that is already there changes nothing.</summary>
    public void Add(RdfTerm subject, RdfTerm predicate, RdfTerm value)
    {
        var triple = (Intern(subject), Intern(predicate), Intern(value));
        if (!_set.Add(triple)) return;
        var index = _triples.Count;
        _triples.Add(triple);
        Bucket(_bySubject, triple.Item1).Add(index);
        Bucket(_byPredicate, triple.Item2).Add(index);
        Bucket(_byObject, triple.Item3).Add(index);
    }

    /// <summary>Adds a triple; a triple that is already there changes nothing.</summary>
    public void Add(RdfTriple triple) => Add(triple.Subject, triple.Predicate, triple.Object);

    /// <inheritdoc />
    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value) =>
        Add(RdfTerm.From(subject), RdfTerm.From(predicate), RdfTerm.From(value));

    /// <inheritdoc />
    public void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri) =>
        _prefixes[Encoding.UTF8.GetString(prefix)] = Encoding.UTF8.GetString(iri);

    /// <summary>Whether the graph holds the triple.</summary>
    public bool Contains(RdfTerm subject, RdfTerm predicate, RdfTerm value) =>
        _ids.TryGetValue(subject, out var s) && _ids.TryGetValue(predicate, out var p) && _ids.TryGetValue(value, out var o)
        && _set.Contains((s, p, o));

    /// <summary>The triples that match the given parts; null matches anything.</summary>
    public IEnumerable<RdfTriple> Find(RdfTerm? subject = null, RdfTerm? predicate = null, RdfTerm? value = null)
    {
        if (!TryId(subject, out var s) || !TryId(predicate, out var p) || !TryId(value, out var o)) return [];
        IEnumerable<int> candidates =
            s is { } si ? Existing(_bySubject, si)
            : o is { } oi ? Existing(_byObject, oi)
            : p is { } pi ? Existing(_byPredicate, pi)
            : Enumerable.Range(0, _triples.Count);
        return candidates
            .Select(i => _triples[i])
            .Where(t => (s is null || t.S == s) && (p is null || t.P == p) && (o is null || t.O == o))
            .Select(ToTriple);
    }

    /// <summary>The objects of one property of one subject, in the order of their arrival.</summary>
    public IEnumerable<RdfTerm> Objects(RdfTerm subject, string predicate) =>
        Find(subject, RdfTerm.Iri(predicate)).Select(t => t.Object);

    /// <summary>The first object of one property of one subject, or null.</summary>
    public RdfTerm? Object(RdfTerm subject, string predicate)
    {
        foreach (var term in Objects(subject, predicate)) return term;
        return null;
    }

    /// <summary>The subjects that have the given value for a property.</summary>
    public IEnumerable<RdfTerm> SubjectsOf(string predicate, RdfTerm value) =>
        Find(null, RdfTerm.Iri(predicate), value).Select(t => t.Subject);

    private static List<int> Bucket(Dictionary<int, List<int>> index, int key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _) ??= [];

    private static List<int> Existing(Dictionary<int, List<int>> index, int key) => index.GetValueOrDefault(key) ?? [];

    private bool TryId(RdfTerm? term, out int? id)
    {
        id = null;
        if (term is not { } given) return true;
        if (!_ids.TryGetValue(given, out var found)) return false;
        id = found;
        return true;
    }

    private int Intern(RdfTerm term)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, term, out var known);
        if (known) return id;
        id = _terms.Count;
        _terms.Add(term);
        return id;
    }

    private RdfTriple ToTriple((int S, int P, int O) t) => new(_terms[t.S], _terms[t.P], _terms[t.O]);

}
