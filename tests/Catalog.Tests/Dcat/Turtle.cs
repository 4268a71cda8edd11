using System.Text;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Dcat;

/// <summary>Documents for tests: Turtle with the usual prefixes in, sorted lines out.</summary>
internal static class Turtle
{
    private static readonly string Prefixes = string.Concat(
        Vocabularies.Terms.Prefixes.Standard.Select(p => $"@prefix {p.Key}: <{p.Value}> .\n"))
        + $"@prefix dct: <{DCTERMS.Namespace}> .\n@prefix ex: <https://example.org/> .\n";

    public static RdfTerm Subject { get; } = RdfTerm.Iri("https://example.org/d");

    public static RdfGraph Graph(string turtle)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Prefixes + turtle));
        return RdfReader.ReadGraph(stream, RdfFormat.Turtle, options: new RdfReaderOptions { LenientIris = true });
    }

    public static string Lines(RdfGraph graph) => Encoding.UTF8.GetString(CanonicalNTriples.Write(graph));

    public static string Json(CatalogResource resource) => Encoding.UTF8.GetString(CatalogJson.Write(resource));
}
