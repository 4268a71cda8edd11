using OpenDataNrw.Rdf.Graph;
using OpenDataNrw.Rdf.Shacl.Constraints;

namespace OpenDataNrw.Rdf.Shacl;

/// <summary>
/// One run over one data graph, by one thread. Terms are numbers: those the data knows bear the number they have there; constants of
/// the shapes that the data does not know come after these, have no statements and are equal to themselves alone.
/// </summary>
internal sealed class Validation
{
    private readonly CompiledShapes _shapes;
    private readonly TermTable _terms;
    private readonly int _termCount;

    // Stored plus one, so that a fresh array says "not looked up yet".
    private readonly int[] _ids;
    private readonly Dictionary<int, HashSet<int>> _classesWithin = [];
    private readonly Dictionary<int[], HashSet<int>> _sets = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<NodeSet> _spare = [];
    private readonly HashSet<(int Shape, int Node)> _underway = [];
    private int _recursiveChecks;

    public Validation(CompiledShapes shapes, RdfGraph data)
    {
        _shapes = shapes;
        _terms = data.Terms;
        _termCount = data.Terms.Count;
        _ids = new int[shapes.Constants.Count];
        Triples = data.Table;
        Type = Id(shapes.Known.Type);
    }

    public TripleTable Triples { get; }

    /// <summary>The number of rdf:type.</summary>
    public int Type { get; }

    /// <summary>The number of a constant of the shapes.</summary>
    public int Id(int constant)
    {
        if (_ids[constant] is > 0 and var known) return known - 1;
        // A blank node of the shapes is no node of the data, even where both bear the same label.
        var term = _shapes.Constants[constant];
        var id = term.IsBlank ? -1 : _terms.Find(term);
        if (id < 0) id = _termCount + constant;
        _ids[constant] = id + 1;
        return id;
    }

    public RdfTerm TermOf(int id) => id < _termCount ? _terms.TermOf(id) : _shapes.Constants[id - _termCount];

    public TermKind KindOf(int id) => id < _termCount ? _terms.KindOf(id) : _shapes.Constants[id - _termCount].Kind;

    /// <summary>The numbers of many constants as a set; made once per run.</summary>
    public HashSet<int> IdsOf(int[] constants)
    {
        if (_sets.TryGetValue(constants, out var ids)) return ids;
        ids = new HashSet<int>(constants.Length);
        foreach (var constant in constants) ids.Add(Id(constant));
        _sets.Add(constants, ids);
        return ids;
    }

    /// <summary>A class and all below it, by what data and shapes graph say.</summary>
    public HashSet<int> ClassesWithin(int constant)
    {
        var root = Id(constant);
        if (_classesWithin.TryGetValue(root, out var within)) return within;
        var subClassOf = Id(_shapes.Known.SubClassOf);
        within = [root];
        var open = new Stack<int>(within);
        while (open.TryPop(out var current))
        {
            for (var i = Triples.FirstOfObject(current); i >= 0; i = Triples.NextOfObject(i))
                if (Triples[i].P == subClassOf && within.Add(Triples[i].S))
                    open.Push(Triples[i].S);
            foreach (var narrower in NarrowerInShapes(current))
                if (within.Add(narrower))
                    open.Push(narrower);
        }

        _classesWithin.Add(root, within);
        return within;
    }

    public NodeSet Rent() => _spare.TryPop(out var set) ? set : new NodeSet();

    public void Return(NodeSet set)
    {
        set.Clear();
        _spare.Push(set);
    }

    public bool Conforms(Shape shape, int node) => Check(shape, node, null);

    /// <summary>Checks a node against a shape; true where it conforms.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="focus">The node.</param>
    /// <param name="results">Takes the results; null to stop at the first fault.</param>
    public bool Check(Shape shape, int focus, List<ValidationResult>? results)
    {
        if (shape.IsDeactivated) return true;
        if (!shape.IsRecursive) return CheckConstraints(shape, focus, results);
        if (!_underway.Add((shape.Number, focus))) return true;
        if (_underway.Count > CompiledShapes.MaxRecursionDepth)
            throw new ShapeRecursionException(shape.Node, $"the shape refers to itself and leads more than {CompiledShapes.MaxRecursionDepth} steps into the data.");
        if (++_recursiveChecks > CompiledShapes.MaxRecursiveChecks)
            throw new ShapeRecursionException(shape.Node, $"the shape refers to itself and needs more than {CompiledShapes.MaxRecursiveChecks} checks.");
        var conforms = CheckConstraints(shape, focus, results);
        _underway.Remove((shape.Number, focus));
        return conforms;
    }

    private bool CheckConstraints(Shape shape, int focus, List<ValidationResult>? results)
    {
        if (shape.Path is null) return CheckConstraints(new Occasion(shape, focus, new ReadOnlySpan<int>(in focus), results));
        var values = Rent();
        shape.Path.Collect(this, focus, false, values);
        var conforms = CheckConstraints(new Occasion(shape, focus, values.Nodes, results));
        Return(values);
        return conforms;
    }

    private bool CheckConstraints(scoped in Occasion at)
    {
        var conforms = true;
        foreach (var constraint in at.Shape.Constraints)
        {
            if (constraint.Check(this, at)) continue;
            conforms = false;
            if (!at.IsCollecting) break;
        }

        return conforms;
    }

    private IEnumerable<int> NarrowerInShapes(int id)
    {
        if (_shapes.Subclasses.Count == 0) return [];
        var constant = id >= _termCount ? id - _termCount : _shapes.Constants.Find(_terms.TermOf(id));
        return _shapes.Subclasses[constant].Select(Id);
    }
}
