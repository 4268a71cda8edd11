using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Rdf.Tests;

/// <summary>Every RDF document among the recorded feeds is read, and what was read survives each format.</summary>
public sealed class RealFeeds
{
    private static readonly string[] Extensions = [".rdf", ".ttl", ".n3", ".jsonld", ".xml", ".nt"];

    public static TheoryData<string> Rows
    {
        get
        {
            var rows = new TheoryData<string>();
            try
            {
                var root = SharedMaterial.PathTo("feeds");
                foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                    // Excerpts are cut off in the middle of a statement.
                    if (Extensions.Contains(Path.GetExtension(file)) && !file.Contains(".excerpt.", StringComparison.Ordinal) && Format(file) is not null)
                        rows.Add(Path.GetRelativePath(root, file));
            }
            catch (SkipException)
            {
                // Without the material the theory has no rows and says so itself.
            }

            return rows;
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Rows))]
    public void A_recorded_document_is_read_and_written(string file)
    {
        var path = SharedMaterial.PathTo("feeds", file);
        using var input = File.OpenRead(path);

        var graph = RdfReader.ReadGraph(input, Format(path)!.Value, "http://feed.test/", new RdfReaderOptions { LenientIris = true, LenientXml = true });

        Assert.NotEqual(0, graph.Count);
        foreach (var format in Enum.GetValues<RdfFormat>())
            Documents.AssertIsomorphic(graph, Documents.Read(Documents.Write(graph, format), format, options: new RdfReaderOptions { LenientIris = true }));
    }

    private static RdfFormat? Format(string file)
    {
        var head = new byte[4096];
        using var input = File.OpenRead(file);
        var length = input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var guess = RdfFormats.Guess(head.AsSpan(0, length));
        // Answers of catalogue services may carry RDF inside; as documents they are XML like any other.
        return guess == RdfFormat.RdfXml && head.AsSpan(0, length).IndexOf("<csw:"u8) >= 0 ? null : guess;
    }
}
