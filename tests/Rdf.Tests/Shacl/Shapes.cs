using OpenDataNrw.Rdf.Shacl;

namespace OpenDataNrw.Rdf.Tests.Shacl;

/// <summary>Short ways from Turtle to a report and from a report to lines.</summary>
internal static class Shapes
{
    public const string Example = "http://example.org/";

    private const string Prefixes = """
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        @prefix ex: <http://example.org/> .

        """;

    public static RdfGraph Turtle(string text) => Documents.Read(Prefixes + text, RdfFormat.Turtle);

    public static CompiledShapes Compile(string shapes) => ShapesGraph.Compile(Turtle(shapes));

    public static ValidationReport Validate(string shapes, string data) => Compile(shapes).Validate(Turtle(data));

    /// <summary>Validates <c>ex:i</c> against a shape with the given body.</summary>
    public static string[] Lines(string body, string data) => Lines(Validate($"ex:S sh:targetNode ex:i ; {body} .", data));

    /// <summary>One line per result, sorted: component, focus node, path, value.</summary>
    public static string[] Lines(ValidationReport report) => [.. report.Results.Select(Line).Order(StringComparer.Ordinal)];

    private static string Line(ValidationResult result)
    {
        var component = result.SourceConstraintComponent["http://www.w3.org/ns/shacl#".Length..].Replace("ConstraintComponent", "", StringComparison.Ordinal);
        return Short($"{component} {result.FocusNode} {result.Path?.ToString() ?? "-"} {result.Value?.ToString() ?? "-"}");
    }

    private static string Short(string text) => text
        .Replace("<" + Example, "<", StringComparison.Ordinal)
        .Replace("^^<" + Xsd.Namespace, "^^<", StringComparison.Ordinal);
}
