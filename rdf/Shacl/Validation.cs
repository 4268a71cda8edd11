using OpenDataNrw.Rdf.Graph;
using OpenDataNrw.Rdf.Shacl.Constraints;

namespace OpenDataNrw.Rdf.Shacl;

/// <summary>
/// Runs over data graphs, one after the other, by one thread at a time. Within a run terms are numbers: those the data knows bear the
/// number they have there; constants that the data does not know come after these.
/// </summary>
internal sealed class Validation
{
    private const int Nowhere = -1;

    private static readonly RdfGraph Nothing = new();

    private readonly CompiledShapes _shapes;
    private readonly Background _background;

    // Stored plus one, so that a cleared array says "not looked up yet".
    private readonly int[] _ids;
    private readonly List<int> _idsInUse = [];
    private readonly Dictionary<int, HashSet<int>> _classesWithin = [];
    private readonly Stack<NodeSet> _spare = [];
    private readonly HashSet<(int Shape, int Node)> _underway = [];
    private TermTable _terms = Nothing.Terms;
    private int[] _places = [];

    // For each node, one bit for each of its properties in the data; several properties may share a bit. Most shapes ask for properties that a node lacks.
    private ulong[] _properties = [];
    private int _recursiveChecks;
    private (int Focus, ShaclPath Path, int Value)? _origin;

    public Validation(CompiledShapes shapes)
    {
        _shapes = shapes;
        _background = shapes.Background;
        _ids = new int[shapes.Constants.Count];
    }

    /// <summary>The statements of the data alone.</summary>
    public TripleTable Triples { get; private set; } = Nothing.Table;

    /// <summary>How many terms the data knows; numbers from here on stand for terms that it does not speak of.</summary>
    public int TermCount { get; private set; }

    /// <summary>The number of rdf:type.</summary>
    public int Type { get; private set; }

    /// <summary>Whether the data says something of rdfs:subClassOf.</summary>
    public bool HasHierarchy { get; private set; }

    /// <summary>Takes up a data graph.</summary>
    public void Begin(RdfGraph data)
    {
        _terms = data.Terms;
        TermCount = data.Terms.Count;
        if (_places.Length < TermCount)
        {
            _places = new int[Math.Max(TermCount, _places.Length * 2)];
            _properties = new ulong[_places.Length];
        }

        Triples = data.Table;
        for (var i = 0; i < Triples.Count; i++) _properties[Triples[i].S] |= Bit(Triples[i].P);
        Type = Id(_shapes.Known.Type);
        HasHierarchy = Triples.FirstOfPredicate(Id(_shapes.Known.SubClassOf)) >= 0;
    }

    /// <summary>Forgets the data graph, so that the next can be taken up.</summary>
    public void End()
    {
        foreach (var place in _idsInUse) _ids[place] = 0;
        _idsInUse.Clear();
        Array.Clear(_places, 0, TermCount);
        Array.Clear(_properties, 0, TermCount);
        _classesWithin.Clear();
        _recursiveChecks = 0;
        _origin = null;
        _terms = Nothing.Terms;
        Triples = Nothing.Table;
    }

    /// <summary>The number of a constant.</summary>
    public int Id(int place)
    {
        if (_ids[place] is > 0 and var known) return known - 1;
        // A blank node of the shapes is no node of the data, even where both bear the same label.
        var term = _shapes.Constants.Utf8Of(place);
        var id = term.Kind == TermKind.BlankNode ? -1 : _terms.Find(term);
        if (id < 0) id = TermCount + place;
        _ids[place] = id + 1;
        _idsInUse.Add(place);
        return id;
    }

    /// <summary>The constant that a number stands for, or -1 where neither shapes nor background speak of the term.</summary>
    public int PlaceOf(int id)
    {
        if (id >= TermCount) return id - TermCount;
        if (_places[id] is not 0 and var known) return known == Nowhere ? -1 : known - 1;
        var place = _shapes.Constants.Find(_terms.Utf8Of(id));
        _places[id] = place < 0 ? Nowhere : place + 1;
        return place;
    }

    public RdfTerm TermOf(int id) => id < TermCount ? _terms.TermOf(id) : _shapes.Constants[id - TermCount];

    public TermKind KindOf(int id) => id < TermCount ? _terms.KindOf(id) : _shapes.Constants.KindOf(id - TermCount);

    public Utf8Term Utf8Of(int id) => id < TermCount ? _terms.Utf8Of(id) : _shapes.Constants.Utf8Of(id - TermCount);

    /// <summary>Adds the values of a property of a node, each once, by what data and background say.</summary>
    public void AddValues(int node, int property, NodeSet into)
    {
        var predicate = Id(property);
        if (predicate < TermCount && node < TermCount && (_properties[node] & Bit(predicate)) != 0)
        {
            // The triples of a graph are distinct, and so are the values found from a single node, unless others are there already.
            var isFirst = into.Count == 0;
            for (var i = Triples.FirstOfSubject(node); i >= 0; i = Triples.NextOfSubject(i))
            {
                var triple = Triples[i];
                if (triple.P != predicate) continue;
                if (isFirst) into.AddNew(triple.O);
                else into.Add(triple.O);
            }
        }

        if (_background.IsEmpty || PlaceOf(node) is not (>= 0 and var place)) return;
        var triples = _background.Triples;
        for (var i = triples.FirstOfSubject(place); i >= 0; i = triples.NextOfSubject(i))
            if (triples[i].P == property)
                into.Add(Id(triples[i].O));
    }

    /// <summary>Adds the nodes that have a node as value of a property, each once, by what data and background say.</summary>
    public void AddSources(int node, int property, NodeSet into)
    {
        var predicate = Id(property);
        if (predicate < TermCount)
        {
            var isFirst = into.Count == 0;
            for (var i = Triples.FirstOfObject(node); i >= 0; i = Triples.NextOfObject(i))
            {
                var triple = Triples[i];
                if (triple.P != predicate) continue;
                if (isFirst) into.AddNew(triple.S);
                else into.Add(triple.S);
            }
        }

        if (_background.IsEmpty || PlaceOf(node) is not (>= 0 and var place)) return;
        var triples = _background.Triples;
        for (var i = triples.FirstOfObject(place); i >= 0; i = triples.NextOfObject(i))
            if (triples[i].P == property)
                into.Add(Id(triples[i].S));
    }

    /// <summary>The background, where it speaks of a node; -1 for its first statement otherwise.</summary>
    public TripleTable BackgroundOf(int node, out int first)
    {
        var place = _background.IsEmpty ? -1 : PlaceOf(node);
        first = place < 0 ? -1 : _background.Triples.FirstOfSubject(place);
        return _background.Triples;
    }

    /// <summary>Whether a node is an instance of a class or of one below it.</summary>
    public bool IsInstance(int node, ClassConstant of)
    {
        for (var i = Triples.FirstOfSubject(node); i >= 0; i = Triples.NextOfSubject(i))
            if (Triples[i].P == Type && IsWithin(Triples[i].O, of))
                return true;
        var background = BackgroundOf(node, out var first);
        for (var i = first; i >= 0; i = background.NextOfSubject(i))
            if (background[i].P == _shapes.Known.Type && IsWithin(Id(background[i].O), of))
                return true;
        return false;
    }

    /// <summary>A class and all below it, by what data, background and shapes graph say.</summary>
    public HashSet<int> ClassesWithin(int place)
    {
        if (_classesWithin.TryGetValue(place, out var within)) return within;
        var subClassOf = Id(_shapes.Known.SubClassOf);
        within = [Id(place)];
        var open = new Stack<int>(within);
        while (open.TryPop(out var current))
        {
            for (var i = Triples.FirstOfObject(current); i >= 0; i = Triples.NextOfObject(i))
                if (Triples[i].P == subClassOf && within.Add(Triples[i].S))
                    open.Push(Triples[i].S);
            foreach (var narrower in _background.Narrower(PlaceOf(current)))
                if (within.Add(Id(narrower)))
                    open.Push(Id(narrower));
        }

        _classesWithin.Add(place, within);
        return within;
    }

    /// <summary>Notes from where an inner property shape is reached; false where that is noted already.</summary>
    public bool Leave(int focus, ShaclPath path, int value)
    {
        if (_origin is not null) return false;
        _origin = (focus, path, value);
        return true;
    }

    /// <summary>Ends what <see cref="Leave"/> began.</summary>
    public void Arrive() => _origin = null;

    /// <summary>From where the shape at work was reached, or null.</summary>
    public ResultOrigin? Origin() => _origin is var (focus, path, value) ? new ResultOrigin(TermOf(focus), path, TermOf(value)) : null;

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

    private static ulong Bit(int predicate) => 1UL << (predicate & 63);

    private bool IsWithin(int id, ClassConstant of) => HasHierarchy ? ClassesWithin(of.Place).Contains(id) : of.Within.Contains(PlaceOf(id));

    private bool CheckConstraints(Shape shape, int focus, List<ValidationResult>? results)
    {
        if (shape.Path is null) return CheckConstraints(new Occasion(shape, focus, new ReadOnlySpan<int>(in focus), results));
        var values = Rent();
        shape.Path.Collect(this, focus, false, values);
        var conforms = (values.Count == 0 && shape.HoldsWithoutValues) || CheckConstraints(new Occasion(shape, focus, values.Nodes, results));
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
}
