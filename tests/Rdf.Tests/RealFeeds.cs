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

        var graph = RdfReader.ReadGraph(input, Format(path)!.Value, "http://feed.test/", new RdfReaderOptions { LenientIris = true, LenientXml = true });

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
