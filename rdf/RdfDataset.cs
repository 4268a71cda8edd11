using OpenDataNrw.Rdf.Graph;

namespace OpenDataNrw.Rdf;

/// <summary>
/// A default graph and named graphs in memory (RDF 1.1 Concepts §4). A blank node is the same node in every graph of the
/// dataset. A named graph exists once it holds a statement; the empty named graph that TriG can write is not kept.
/// Not safe for concurrent writing; safe for concurrent reading once filled.
/// </summary>
public sealed class RdfDataset : IQuadSink
{
    // Names are IRIs and blank nodes only, so their numbers are those of their graphs.
    private readonly TermTable _names = new();
    private readonly List<RdfGraph> _named = [];

    /// <summary>The default graph. It also keeps the prefixes that the documents declare.</summary>
    public RdfGraph Default { get; } = new();

    /// <summary>How many distinct statements all graphs hold together.</summary>
    public int Count => Default.Count + _named.Sum(g => g.Count);

    /// <summary>The named graphs in the order of their arrival.</summary>
    public IEnumerable<(RdfTerm Name, RdfGraph Graph)> Named => _named.Select((graph, id) => (_names.TermOf(id), graph));

    /// <summary>All statements: those of the default graph, then those of each named graph.</summary>
    public IEnumerable<RdfQuad> Quads =>
        Default.Triples.Select(t => new RdfQuad(t.Subject, t.Predicate, t.Object, null))
            .Concat(Named.SelectMany(n => n.Graph.Triples.Select(t => new RdfQuad(t.Subject, t.Predicate, t.Object, n.Name))));

    /// <summary>The graph of a name, or null where the dataset has none.</summary>
    public RdfGraph? Graph(RdfTerm name) => _names.Find(name) is >= 0 and var id ? _named[id] : null;

    /// <summary>Whether the dataset holds the statement in that very graph.</summary>
    public bool Contains(RdfQuad quad) =>
        (quad.Graph is { } name ? Graph(name) : Default)?.Contains(quad.Subject, quad.Predicate, quad.Object) ?? false;

    /// <summary>Adds a statement; one that is already there changes nothing.</summary>
    /// <exception cref="ArgumentException">The name of the graph is a literal.</exception>
    public void Add(RdfQuad quad)
    {
        var graph = quad.Graph is not { } name ? Default
            : name.IsLiteral ? throw new ArgumentException("A graph is named by an IRI or a blank node.", nameof(quad))
            : Numbered(_names.Intern(name));
        graph.Add(quad.Subject, quad.Predicate, quad.Object);
    }

    /// <inheritdoc />
    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value) => Default.Triple(subject, predicate, value);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The name of the graph is a literal.</exception>
    public void Quad(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value, scoped in Utf8Term graph)
    {
        if (graph.Kind == TermKind.Literal) throw new ArgumentException("A graph is named by an IRI or a blank node.", nameof(graph));
        Numbered(_names.Intern(graph)).Triple(subject, predicate, value);
    }

    /// <inheritdoc />
    public void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri) => Default.Prefix(prefix, iri);

    /// <summary>The labels of blank nodes that more than one graph speaks of or that name a graph, so that they cannot go unlabelled.</summary>
    internal HashSet<string> SharedBlanks()
    {
        var shared = new HashSet<string>(Named.Where(n => n.Name.IsBlank).Select(n => n.Name.Value), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var graph in _named.Prepend(Default))
            for (var id = 0; id < graph.Terms.Count; id++)
                if (graph.Terms.KindOf(id) == TermKind.BlankNode && !seen.Add(graph.Terms.TextOf(id)))
                    shared.Add(graph.Terms.TextOf(id));
        return shared;
    }

    private RdfGraph Numbered(int id)
    {
        if (id == _named.Count) _named.Add(new RdfGraph());
        return _named[id];
    }
}
