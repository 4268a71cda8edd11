namespace OpenDataNrw.Rdf.Shacl;

/// <summary>A compiled shapes graph (SHACL Core). Immutable; any number of threads may validate with it at the same time.</summary>
public sealed class CompiledShapes
{
    /// <summary>How deep shapes that refer to themselves may be followed through the data.</summary>
    public const int MaxRecursionDepth = 200;

    /// <summary>How many checks of shapes that refer to themselves one validation may make.</summary>
    public const int MaxRecursiveChecks = 1_000_000;

    private readonly Shape[] _targeted;

    internal CompiledShapes(Shape[] targeted, int shapeCount, Constants constants, (int Class, int Parent)[] hierarchy, WellKnown known)
    {
        _targeted = targeted;
        ShapeCount = shapeCount;
        Constants = constants;
        Subclasses = hierarchy.ToLookup(pair => pair.Parent, pair => pair.Class);
        Known = known;
    }

    /// <summary>How many shapes are in use: those with targets and those they refer to.</summary>
    public int ShapeCount { get; }

    /// <summary>The terms that shapes speak of; shapes know them by their place in here.</summary>
    internal Constants Constants { get; }

    /// <summary>What the shapes graph says of rdfs:subClassOf: from a class to those directly below it, as places of constants.</summary>
    internal ILookup<int, int> Subclasses { get; }

    /// <summary>The constants that every validation needs.</summary>
    internal WellKnown Known { get; }

    /// <summary>
    /// Validates a data graph against all shapes that have targets. rdfs:subClassOf counts from the data and from the shapes graph.
    /// </summary>
    /// <remarks>
    /// SHACL leaves shapes that refer to themselves undefined. Here a node that is being checked against a shape already counts as
    /// conforming to it, and following them is bounded by <see cref="MaxRecursionDepth"/> and <see cref="MaxRecursiveChecks"/>.
    /// A value on which <c>sh:pattern</c> takes longer than a second counts as not matching.
    /// </remarks>
    /// <param name="data">The data; read only, must not change meanwhile.</param>
    /// <param name="cancellationToken">Ends the validation between two focus nodes.</param>
    /// <exception cref="ShapeRecursionException">Shapes that refer to themselves led beyond the limits.</exception>
    public ValidationReport Validate(RdfGraph data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var run = new Validation(this, data);
        var results = new List<ValidationResult>();
        foreach (var shape in _targeted)
        {
            var focusNodes = run.Rent();
            foreach (var target in shape.Targets) target.Collect(run, focusNodes);
            for (var i = 0; i < focusNodes.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                run.Check(shape, focusNodes[i], results);
            }

            run.Return(focusNodes);
        }

        return new ValidationReport(results);
    }

    /// <param name="Type">The place of rdf:type.</param>
    /// <param name="SubClassOf">The place of rdfs:subClassOf.</param>
    internal readonly record struct WellKnown(int Type, int SubClassOf);
}
