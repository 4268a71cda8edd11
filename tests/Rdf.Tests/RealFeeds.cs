using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Rdf.Tests;

/// <summary>
/// Every RDF document among the recorded feeds, samples and shapes is read, and what was read survives each format. Left out are excerpts, which are
/// cut off in the middle of a statement, and answers of catalogue services, which are XML that may carry RDF inside.
/// </summary>
public sealed class RealFeeds
{
    private static readonly string[] Extensions = [".rdf", ".ttl", ".n3", ".jsonld", ".xml", ".nt"];

    private static readonly RdfReaderOptions Options = new() { LenientIris = true, LenientXml = true };

    /// <summary>Published documents that are none, and what they are told.</summary>
    private static readonly Dictionary<string, string> Faulty = new()
    {
        ["samples/ckanext-dcat/croissant/full_croissant_dataset.jsonld"] =
            "Line 78, column 13: The JSON is not well-formed: The JSON object contains a trailing comma at the end which is not supported in this mode.",
        ["samples/ckanext-dcat/dcat/dataset.ttl"] = "Line 149, column 17: The prefix 'healthdcatap:' is not declared.",
        ["samples/dcat-ap-de-2.0/2024-02-22_UAG_Beispieldatensatz_v1.ttl"] = "Line 1, column 1: The prefix 'Stand:' is not declared.",
        ["samples/dcat-ap-de-3.0/DataService.ttl"] = "Line 13, column 1: Expected '.' after the directive.",
        ["samples/semic-dcat-ap-3.0.0/example-bee-population-dataset-series-api.ttl"] = "Line 20, column 31: Expected a predicate: an IRI, a prefixed name or 'a'.",
        ["samples/semic-dcat-ap-3.0.0/example-bee-population-dataset-series-combined.ttl"] = "Line 32, column 31: Expected a predicate: an IRI, a prefixed name or 'a'.",
        ["samples/semic-hvd-3.0.0/example-bees_wasps_dataset.ttl"] = "Line 2, column 1: Expected '.' after the directive.",
        ["shapes/semic-hvd-3.0.0/context.jsonld"] =
            "JSON-LD, invalid IRI mapping: The term 'Dcat:Catalog' looks like an IRI and is defined as another, 'http://www.w3.org/ns/dcat#Catalog'.",
    };

    public static TheoryData<string> Rows
    {
        get
        {
            var rows = new TheoryData<string>();
            foreach (var folder in new[] { "feeds", "samples", "shapes" })
            {
                try
                {
                    var root = SharedMaterial.PathTo(folder);
                    foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                        if (Extensions.Contains(Path.GetExtension(file)) && !file.Contains(".excerpt.", StringComparison.Ordinal) && Format(file) is not null)
                            rows.Add(Path.Combine(folder, Path.GetRelativePath(root, file)));
                }
                catch (SkipException)
                {
                    // Without the material the theory has no rows and says so itself.
                }
            }

            return rows;
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Rows))]
    public void A_recorded_document_is_read_and_written(string file)
    {
        var path = SharedMaterial.PathTo(file);
        using var input = File.OpenRead(path);
        if (Faulty.TryGetValue(file, out var message))
        {
            Assert.Equal(message, Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadGraph(input, Format(path)!.Value, "http://feed.test/", Options)).Message);
            return;
        }

        var graph = RdfReader.ReadGraph(input, Format(path)!.Value, "http://feed.test/", Options);

        Assert.NotEqual(0, graph.Count);
        foreach (var format in Enum.GetValues<RdfFormat>())
            Documents.AssertIsomorphic(graph, Documents.Read(Documents.Write(graph, format), format, options: new RdfReaderOptions { LenientIris = true }));
        var dataset = new RdfDataset();
        foreach (var triple in graph.Triples) dataset.Add(new RdfQuad(triple.Subject, triple.Predicate, triple.Object, RdfTerm.Blank("graph")));
        foreach (var format in Enum.GetValues<RdfQuadFormat>())
        {
            var back = Documents.ReadDataset(Documents.Write(dataset, format), format, options: new RdfReaderOptions { LenientIris = true });
            Documents.AssertIsomorphic(graph, Assert.Single(back.Named).Graph);
        }
    }

    private static RdfFormat? Format(string file)
    {
        var head = new byte[4096];
        using var input = File.OpenRead(file);
        var length = input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var guess = RdfFormats.Guess(head.AsSpan(0, length));
        return guess == RdfFormat.RdfXml && head.AsSpan(0, length).IndexOf("<csw:"u8) >= 0 ? null : guess;
    }
}
