using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>
/// What a document says about one node, gathered in one pass, with a mark on each statement that went into the model.
/// What remains unmarked is given back as extra triples.
/// </summary>
internal sealed class NodeDescription
{
    /// <summary>The most statements that are read of anything but the record itself, so that a hub cannot make reading quadratic.</summary>
    public const int MaxPartStatements = 1000;

    private readonly List<Statement> _statements = [];
    private NodeDescription? _parent;
    private string _name = "";

    /// <summary>Gathers the statements of a node; renamed properties are handed to <paramref name="renamed"/> once each.</summary>
    public NodeDescription(RdfGraph graph, RdfTerm node, int limit, Action<string, string, string>? renamed)
    {
        Node = node;
        HashSet<string>? reported = null;
        HashSet<(string, RdfTerm)>? underNewName = null;
        foreach (var triple in graph.Find(node))
        {
            if (_statements.Count == limit)
            {
                IsCut = true;
                break;
            }

            var property = PropertyNames.Canonical(triple.Predicate.Value, out var rule);
            if (rule is not null)
            {
                if (renamed is not null && (reported ??= []).Add(triple.Predicate.Value)) renamed(rule, triple.Predicate.Value, property);
                if (graph.Contains(node, RdfTerm.Iri(property), triple.Object) || !(underNewName ??= []).Add((property, triple.Object))) continue;
            }

            _statements.Add(new Statement(property, triple.Object));
        }
    }

    /// <summary>The node.</summary>
    public RdfTerm Node { get; }

    /// <summary>Whether statements beyond the limit were left unread.</summary>
    public bool IsCut { get; }

    /// <summary>How many statements there are.</summary>
    public int Count => _statements.Count;

    /// <summary>Whether the node is a part of the record, found again on writing by its place or its IRI.</summary>
    public bool IsPart { get; private set; }

    /// <summary>Whether the model keeps the node's IRI.</summary>
    public bool KeepsIri { get; private set; }

    /// <summary>The node's place in the record, such as <c>distribution1of2-checksum</c>; the same that <see cref="RecordWriter"/> gives.</summary>
    public string Label => _parent is { _name.Length: > 0 } ? $"{_parent.Label}-{_name}" : _name;

    /// <summary>Makes the node a part of the record. The first place counts where a node stands in several.</summary>
    public void BecomePart(NodeDescription parent, string name, bool keepsIri)
    {
        if (IsPart) return;
        IsPart = true;
        KeepsIri = keepsIri && Node.IsIri;
        _parent = parent;
        _name = name;
    }

    /// <summary>Makes the node the record itself.</summary>
    public void BecomeSelf() => IsPart = true;

    /// <summary>The property of a statement.</summary>
    public string Property(int index) => _statements[index].Property;

    /// <summary>The value of a statement.</summary>
    public RdfTerm Value(int index) => _statements[index].Value;

    /// <summary>Whether a statement went into the model.</summary>
    public bool IsTaken(int index) => _statements[index].Taken;

    /// <summary>Marks a statement as gone into the model.</summary>
    public void Take(int index)
    {
        var statement = _statements[index];
        _statements[index] = statement with { Taken = true };
    }

    /// <summary>Marks the statement that the node is of a class, which writing states anew.</summary>
    public void TakeType(string type)
    {
        foreach (var i in Find(RDF.Type))
            if (_statements[i].Value is { IsIri: true } value && value.Value == type)
                Take(i);
    }

    /// <summary>The positions of a property's statements, in the order of the document.</summary>
    public Matches Find(string property) => new(_statements, property);

    /// <summary>The position of the first statement of a property, or -1.</summary>
    public int First(string property)
    {
        foreach (var i in Find(property)) return i;
        return -1;
    }

    internal readonly record struct Statement(string Property, RdfTerm Value, bool Taken = false);

    /// <summary>Walks the statements of one property.</summary>
    internal struct Matches
    {
        private readonly List<Statement> _statements;
        private readonly string _property;

        internal Matches(List<Statement> statements, string property)
        {
            _statements = statements;
            _property = property;
            Current = -1;
        }

        public int Current { get; private set; }

        public readonly Matches GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++Current < _statements.Count)
                if (_statements[Current].Property == _property)
                    return true;
            return false;
        }
    }
}
