using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Rdf.Tests.W3c;

/// <summary>Reads the manifests of the W3C RDF 1.1 suites with the Turtle reader under test.</summary>
internal static class RdfSuite
{
    private const string Manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Kinds = "http://www.w3.org/ns/rdftest#";

    /// <summary>Rows of kind, file to read and file that holds the expected triples (empty where none); none where the suite is absent.</summary>
    public static TheoryData<string, string, string> Rows(string suite)
    {
        var rows = new TheoryData<string, string, string>();
        try
        {
            var manifest = SharedMaterial.PathTo("w3c", "rdf11", suite, "manifest.ttl");
            foreach (var row in Read(manifest)) rows.Add(row.Kind, row.Action, row.Result);
        }
        catch (SkipException)
        {
            // Without the material the theory has no rows and says so itself.
        }

        return rows;
    }

    public static void Run(string suite, RdfFormat format, string assumedBase, string kind, string action, string result)
    {
        var file = SharedMaterial.PathTo("w3c", "rdf11", suite, action);
        using var input = File.OpenRead(file);
        if (kind.EndsWith("NegativeSyntax", StringComparison.Ordinal))
        {
            Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadGraph(input, format, assumedBase + action));
            return;
        }

        var graph = RdfReader.ReadGraph(input, format, assumedBase + action);
        if (result.Length == 0) return;
        using var expectedInput = File.OpenRead(SharedMaterial.PathTo("w3c", "rdf11", suite, result));
        var expected = RdfReader.ReadGraph(expectedInput, RdfFormat.NTriples);
        Documents.AssertIsomorphic(expected, graph);
    }

    /// <summary>As <see cref="Run"/>, for datasets.</summary>
    public static void RunQuads(string suite, RdfQuadFormat format, string assumedBase, string kind, string action, string result)
    {
        using var input = File.OpenRead(SharedMaterial.PathTo("w3c", "rdf11", suite, action));
        if (kind.Contains("Negative", StringComparison.Ordinal))
        {
            Assert.Throws<RdfSyntaxException>(() => RdfQuads.ReadDataset(input, format, assumedBase + action));
            return;
        }

        var dataset = RdfQuads.ReadDataset(input, format, assumedBase + action);
        if (result.Length == 0) return;
        using var expected = File.OpenRead(SharedMaterial.PathTo("w3c", "rdf11", suite, result));
        Documents.AssertIsomorphic(RdfQuads.ReadDataset(expected, RdfQuadFormat.NQuads), dataset);
    }

    /// <summary>As <see cref="Rows"/>, with the name of the row first.</summary>
    public static TheoryData<string, string, string, string> NamedRows(string suite)
    {
        var rows = new TheoryData<string, string, string, string>();
        try
        {
            foreach (var row in Read(SharedMaterial.PathTo("w3c", "rdf11", suite, "manifest.ttl"))) rows.Add(row.Name, row.Kind, row.Action, row.Result);
        }
        catch (SkipException)
        {
            // Without the material the theory has no rows and says so itself.
        }

        return rows;
    }

    private static IEnumerable<(string Name, string Kind, string Action, string Result)> Read(string manifest)
    {
        const string Base = "http://manifest.test/";
        using var input = File.OpenRead(manifest);
        var graph = RdfReader.ReadGraph(input, RdfFormat.Turtle, Base + "manifest.ttl");
        foreach (var entry in graph.Find(null, RdfTerm.Iri(Manifest + "action")))
        {
            var kind = graph.Object(entry.Subject, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")!.Value.Value[Kinds.Length..];
            var result = graph.Object(entry.Subject, Manifest + "result")?.Value[Base.Length..] ?? "";
            var name = graph.Object(entry.Subject, Manifest + "name")!.Value.Value;
            yield return (name, kind, entry.Object.Value[Base.Length..], result);
        }
    }
}
