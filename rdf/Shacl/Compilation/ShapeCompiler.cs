namespace OpenDataNrw.Rdf.Shacl.Compilation;

/// <summary>Compiles the shapes that have targets and all they refer to.</summary>
internal sealed class ShapeCompiler
{
    private static readonly (string Name, TargetKind Kind)[] TargetParameters =
    [
        ("targetNode", TargetKind.Node),
        ("targetClass", TargetKind.Class),
        ("targetSubjectsOf", TargetKind.SubjectsOf),
        ("targetObjectsOf", TargetKind.ObjectsOf),
    ];

    private readonly ShapesReader _reader;
    private readonly Constants _constants = new();
    private readonly PathCompiler _paths;
    private readonly ConstraintCompiler _constraints;
    private readonly Dictionary<RdfTerm, Shape> _shapes = [];
    private readonly Queue<Shape> _unfilled = [];
    private readonly HashSet<RdfTerm> _classes;
    private readonly HashSet<RdfTerm> _shapeClasses;

    private readonly Background _background;
    private readonly Dictionary<int, ClassConstant> _classConstants = [];

    /// <param name="graph">The shapes graph.</param>
    /// <param name="background">What holds beside every data graph; null where nothing does.</param>
    public ShapeCompiler(RdfGraph graph, RdfGraph? background)
    {
        _background = new Background(background, graph, _constants);
        _reader = new ShapesReader(graph);
        _paths = new PathCompiler(_reader, _constants);
        _constraints = new ConstraintCompiler(_reader, _constants, ClassOf, ShapeOf);
        _classes = _reader.ClassesWithin(Sh.RdfsClass);
        _shapeClasses = [.. _reader.ClassesWithin(Sh.NodeShape), .. _reader.ClassesWithin(Sh.PropertyShape)];
    }

    public CompiledShapes Compile()
    {
        // A processor that offers no entailment must refuse shapes that ask for it (https://www.w3.org/TR/shacl/#shacl-rdfs).
        foreach (var request in _reader.Graph.Find(null, RdfTerm.Iri(Sh.Entailment)))
            throw new ShapesGraphException(request.Subject, $"sh:entailment asks for {request.Object}; no entailment regime is supported.");
        var targeted = new List<Shape>();
        foreach (var node in _reader.Graph.Subjects)
        {
            var targets = TargetsOf(node);
            if (targets.Length == 0) continue;
            var shape = ShapeOf(node);
            shape.Targets = targets;
            targeted.Add(shape);
        }

        // A queue instead of a descent: neither depth nor circles of references matter.
        while (_unfilled.TryDequeue(out var shape)) Fill(shape);
        foreach (var shape in _shapes.Values) shape.IsRecursive = LeadsTo(shape, shape);
        var known = new CompiledShapes.WellKnown(
            _constants.PlaceOf(RdfTerm.Iri(Sh.RdfType)), _constants.PlaceOf(RdfTerm.Iri(Sh.SubClassOf)));
        return new CompiledShapes([.. targeted], _shapes.Count, _constants, _background, known);
    }

    private static bool LeadsTo(Shape from, Shape searched)
    {
        var seen = new HashSet<Shape>();
        var open = new Stack<Shape>([from]);
        while (open.TryPop(out var current))
        {
            foreach (var next in current.Constraints.SelectMany(constraint => constraint.References))
            {
                if (next == searched) return true;
                if (seen.Add(next)) open.Push(next);
            }
        }

        return false;
    }

    private ClassConstant ClassOf(RdfTerm iri)
    {
        var place = _constants.PlaceOf(iri);
        if (!_classConstants.TryGetValue(place, out var known))
            _classConstants.Add(place, known = new ClassConstant(place, _background.Within(place)));
        return known;
    }

    private Shape ShapeOf(RdfTerm node)
    {
        if (_shapes.TryGetValue(node, out var shape)) return shape;
        if (node.IsLiteral) throw new ShapesGraphException(node, "a literal is no shape.");
        shape = new Shape(node, _shapes.Count);
        _shapes.Add(node, shape);
        _unfilled.Enqueue(shape);
        return shape;
    }

    private void Fill(Shape shape)
    {
        var node = shape.Node;
        if (_reader.Single(node, "path") is { } path) shape.Path = _paths.Compile(path);
        if (_reader.Single(node, "severity") is { } severity) shape.Severity = ShapesReader.RequireIri(node, "severity", severity).Value;
        shape.IsDeactivated = _reader.IsTrue(node, "deactivated");
        shape.Messages = [.. _reader.All(node, "message").Select(message => RequireText(node, message))];
        shape.Constraints = [.. _constraints.Compile(shape)];
    }

    private Target[] TargetsOf(RdfTerm node)
    {
        var targets = new List<Target>();
        foreach (var (name, kind) in TargetParameters)
        {
            foreach (var value in _reader.All(node, name))
            {
                if (kind != TargetKind.Node) ShapesReader.RequireIri(node, name, value);
                else if (value.IsBlank) throw new ShapesGraphException(node, "sh:targetNode must be an IRI or a literal.");
                targets.Add(new Target(kind, _constants.PlaceOf(value), kind == TargetKind.Class ? ClassOf(value) : null));
            }
        }

        // A shape that is a class is its own target (https://www.w3.org/TR/shacl/#implicit-targetClass).
        if (node.IsIri && _reader.IsInstanceOf(node, _classes) && _reader.IsInstanceOf(node, _shapeClasses))
            targets.Add(new Target(TargetKind.Class, _constants.PlaceOf(node), ClassOf(node)));
        return [.. targets];
    }

    private static RdfTerm RequireText(RdfTerm node, RdfTerm message) =>
        message.IsLiteral && message.Datatype is null
            ? message
            : throw new ShapesGraphException(node, $"sh:message must be an xsd:string or a language-tagged string, not {message}.");
}
