using System.Collections.Concurrent;

namespace OpenDataNrw.Rdf.Shacl;

/// <summary>A compiled shapes graph (SHACL Core). Immutable; any number of threads may validate with it at the same time.</summary>
public sealed class CompiledShapes
{
    /// <summary>How deep shapes that refer to themselves may be followed through the data.</summary>
    public const int MaxRecursionDepth = 200;

    /// <summary>How many checks of shapes that refer to themselves one validation may make.</summary>
    public const int MaxRecursiveChecks = 1_000_000;

    private readonly Shape[] _targeted;
    private readonly ConcurrentQueue<Validation> _idle = [];

    internal CompiledShapes(Shape[] targeted, int shapeCount, Constants constants, Background background, WellKnown known)
    {
        _targeted = targeted;
        ShapeCount = shapeCount;
        Constants = constants;
        Background = background;
        Known = known;
    }

    /// <summary>How many shapes are in use: those with targets and those they refer to.</summary>
    public int ShapeCount { get; }

    /// <summary>The terms that shapes and background speak of.</summary>
    internal Constants Constants { get; }

    /// <summary>What holds beside every data graph.</summary>
    internal Background Background { get; }

    /// <summary>The constants that every validation needs.</summary>
    internal WellKnown Known { get; }

    /// <summary>
    /// Validates a data graph against all shapes that have targets. rdfs:subClassOf counts from the data, from the background and from
    /// the shapes graph.
    /// </summary>
    /// <remarks>
    /// With a background the results are those of validating data and background as one graph, with one difference: focus nodes come
    /// from the data alone. A node is in focus of a class when the <em>data</em> says that it is an instance (of that class or one
    /// below it, whoever says so), and of <c>sh:targetSubjectsOf</c> or <c>sh:targetObjectsOf</c> when the <em>data</em> has the
    /// statement. So concepts of a vocabulary in the background are looked up and not themselves validated. Blank nodes of the
    /// background are nodes of their own.
    /// <para />
    /// SHACL leaves shapes that refer to themselves undefined. Here a node that is being checked against a shape already counts as
    /// conforming to it, and following them is bounded by <see cref="MaxRecursionDepth"/> and <see cref="MaxRecursiveChecks"/>.
    /// A value on which <c>sh:pattern</c> takes longer than a second counts as not matching.
    /// </remarks>
    /// <param name="data">The data; read only, must not change meanwhile.</param>
    /// <param name="cancellationToken">Ends the validation between two focus nodes.</param>
    /// <exception cref="ShapeRecursionException">Shapes that refer to themselves led beyond the limits.</exception>
    public ValidationReport Validate(RdfGraph data, CancellationToken cancellationToken = default) => Validate(data, null, cancellationToken);

    /// <summary>Validates some nodes of a data graph: the targets of shapes count as far as they are among these.</summary>
    /// <param name="data">The data; read only, must not change meanwhile.</param>
    /// <param name="among">The nodes that may be in focus; others are still seen where the shapes lead to them. Null for all.</param>
    /// <param name="cancellationToken">Ends the validation between two focus nodes.</param>
    /// <exception cref="ShapeRecursionException">Shapes that refer to themselves led beyond the limits.</exception>
    public ValidationReport Validate(RdfGraph data, IReadOnlySet<RdfTerm>? among, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var run = _idle.TryDequeue(out var idle) ? idle : new Validation(this);
        run.Begin(data);
        var results = new List<ValidationResult>();
        foreach (var shape in _targeted)
        {
            var focusNodes = run.Rent();
            foreach (var target in shape.Targets) target.Collect(run, focusNodes);
            for (var i = 0; i < focusNodes.Count; i++)
            {
                if (among is not null && !among.Contains(run.TermOf(focusNodes[i]))) continue;
                cancellationToken.ThrowIfCancellationRequested();
                run.Check(shape, focusNodes[i], results);
            }

            run.Return(focusNodes);
        }

        // A run that ended by an exception is not used again.
        run.End();
        _idle.Enqueue(run);
        return new ValidationReport(results);
    }

    /// <param name="Type">The place of rdf:type.</param>
    /// <param name="SubClassOf">The place of rdfs:subClassOf.</param>
    internal readonly record struct WellKnown(int Type, int SubClassOf);
}
