using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Rdf;
using OpenDataNrw.Rdf.Shacl;
using OpenDataNrw.Vocabularies.Shapes;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>Holds graphs to our shapes, with the concepts of our vocabularies beside the data.</summary>
internal static class Judge
{
    private static readonly Lazy<CompiledShapes> EverydayShapes =
        new(() => Compile(ShapeSet.Profile, ShapeSet.Values, ShapeSet.Recommended, ShapeSet.Conventions));

    private static readonly Lazy<CompiledShapes> HighValueShapes = new(() => Compile(ShapeSet.Profile, ShapeSet.HighValue));

    /// <summary>All shapes as one graph, or those of some sets.</summary>
    public static RdfGraph Read(params ShapeSet[] sets)
    {
        var graph = new RdfGraph();
        foreach (var file in OwnShapes.Files.Where(file => sets.Length == 0 || sets.Contains(file.Set)))
        {
            using var stream = file.Open();
            foreach (var triple in RdfReader.ReadGraph(stream, RdfFormat.Turtle).Triples) graph.Add(Scoped(triple, file.Name));
        }

        return graph;
    }

    /// <summary>What all shapes but those for high-value datasets say of a graph.</summary>
    public static Verdict[] Everyday(RdfGraph data) => Verdicts(EverydayShapes.Value, data);

    /// <summary>What the shapes for high-value datasets say of a graph, and the profile beside them.</summary>
    public static Verdict[] HighValue(RdfGraph data) => Verdicts(HighValueShapes.Value, data);

    private static CompiledShapes Compile(params ShapeSet[] sets) => ShapesGraph.Compile(Read(sets), ProfileBackground.Create());

    private static Verdict[] Verdicts(CompiledShapes shapes, RdfGraph data) =>
        [.. shapes.Validate(data).Results.Select(Verdict.Of).Distinct()];

    // Files name blank nodes on their own, so that the same label in two files means two nodes.
    private static RdfTriple Scoped(RdfTriple triple, string file) => new(Scoped(triple.Subject, file), triple.Predicate, Scoped(triple.Object, file));

    private static RdfTerm Scoped(RdfTerm term, string file) => term.IsBlank ? RdfTerm.Blank($"{Path.GetFileNameWithoutExtension(file)}-{term.Value}") : term;
}

/// <summary>One result of a validation, short enough to be compared in a test.</summary>
/// <param name="Severity">The severity without its namespace.</param>
/// <param name="Focus">The node, prefixed.</param>
/// <param name="Path">The property, prefixed, or a longer path as SHACL writes it; empty for node shapes.</param>
/// <param name="Shape">The shape without the namespace.</param>
internal sealed record Verdict(string Severity, string Focus, string Path, string Shape)
{
    public static Verdict Of(ValidationResult result) => new(
        result.Severity["http://www.w3.org/ns/shacl#".Length..],
        Prefixes.Shorten(result.FocusNode.Value),
        result.Path is PredicatePath path ? Prefixes.Shorten(path.Iri) : result.Path?.ToString() ?? "",
        result.SourceShape.Value[OwnShapes.Namespace.Length..]);
}
