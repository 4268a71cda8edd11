using System.Text;
using OpenDataNrw.Rdf.Graph;

namespace OpenDataNrw.Rdf;

/// <summary>
/// A set of triples in memory: terms interned once, statements as integers, looked up along whichever of subject, predicate and object is the rarest.
/// Not safe for concurrent writing; safe for concurrent reading once filled.
/// </summary>
public sealed class RdfGraph : ITripleSink
{
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private int _lastSubject = -1;

    /// <summary>How many distinct triples the graph holds.</summary>
    public int Count => Table.Count;

    /// <summary>Prefixes declared by the documents that were read into the graph, last declaration wins.</summary>
    public IReadOnlyDictionary<string, string> Prefixes => _prefixes;

    /// <summary>All triples in the order of their arrival.</summary>
    public IEnumerable<RdfTriple> Triples
    {
        get
        {
            for (var i = 0; i < Table.Count; i++) yield return ToTriple(i);
        }
    }

    /// <summary>All distinct subjects in the order of their first arrival.</summary>
    public IEnumerable<RdfTerm> Subjects
    {
        get
        {
            for (var i = 0; i < Table.Count; i++)
                if (Table.FirstOfSubject(Table[i].S) == i)
                    yield return Terms.TermOf(Table[i].S);
        }
    }

    internal TermTable Terms { get; } = new();

    internal TripleTable Table { get; } = new();

    /// <summary>Adds a triple; a triple that is already there changes nothing.</summary>
    public void Add(RdfTerm subject, RdfTerm predicate, RdfTerm value) =>
        Table.Add(new TripleIds(Terms.Intern(subject), Terms.Intern(predicate), Terms.Intern(value)));

    /// <summary>Adds a triple; a triple that is already there changes nothing.</summary>
    public void Add(RdfTriple triple) => Add(triple.Subject, triple.Predicate, triple.Object);

    /// <summary>
    /// Forgets all triples and prefixes and keeps the room for as many, so that one graph can hold one small document after the other.
    /// Nothing that was given out before may be enumerated further.
    /// </summary>
    public void Clear()
    {
        Table.Clear(Terms.Count);
        Terms.Clear();
        _lastSubject = -1;
        _prefixes.Clear();
    }

    /// <inheritdoc />
    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        // Statements about one subject mostly follow one another, and to compare it with the one before is cheaper than to look it up.
        if (_lastSubject < 0 || !Terms.Is(_lastSubject, subject)) _lastSubject = Terms.Intern(subject);
        Table.Add(new TripleIds(_lastSubject, Terms.Intern(predicate), Terms.Intern(value)));
    }

    /// <inheritdoc />
    public void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri) =>
        _prefixes[Encoding.UTF8.GetString(prefix)] = Encoding.UTF8.GetString(iri);

    /// <summary>Whether the graph holds the triple.</summary>
    public bool Contains(RdfTerm subject, RdfTerm predicate, RdfTerm value) =>
        Terms.Find(subject) is >= 0 and var s && Terms.Find(predicate) is >= 0 and var p && Terms.Find(value) is >= 0 and var o
        && Table.Contains(new TripleIds(s, p, o));

    /// <summary>Whether the graph holds the triple.</summary>
    public bool Contains(RdfTriple triple) => Contains(triple.Subject, triple.Predicate, triple.Object);

    /// <summary>The triples that match the given parts; null matches anything.</summary>
    public IEnumerable<RdfTriple> Find(RdfTerm? subject = null, RdfTerm? predicate = null, RdfTerm? value = null)
    {
        if (!TryId(subject, out var s) || !TryId(predicate, out var p) || !TryId(value, out var o)) yield break;
        var (chains, term) = Table.Rarest(s, p, o);
        for (var i = chains?.First(term) ?? 0; i >= 0 && i < Table.Count; i = chains?.Next(i) ?? i + 1)
        {
            var t = Table[i];
            if ((s < 0 || t.S == s) && (p < 0 || t.P == p) && (o < 0 || t.O == o)) yield return ToTriple(i);
        }
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

    private bool TryId(RdfTerm? term, out int id)
    {
        id = -1;
        if (term is not { } given) return true;
        id = Terms.Find(given);
        return id >= 0;
    }

    private RdfTriple ToTriple(int index)
    {
        var t = Table[index];
        return new RdfTriple(Terms.TermOf(t.S), Terms.TermOf(t.P), Terms.TermOf(t.O));
    }
}
