using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Dcat;

/// <summary>Documents of real catalogues: every entry reads, writes, parses back and then stays the same.</summary>
public sealed class RealFeedTests
{
    private static readonly Dictionary<string, RdfFormat> Endings = new()
    {
        [".ttl"] = RdfFormat.Turtle,
        [".n3"] = RdfFormat.Turtle,
        [".nt"] = RdfFormat.NTriples,
        [".rdf"] = RdfFormat.RdfXml,
        [".xml"] = RdfFormat.RdfXml,
        [".jsonld"] = RdfFormat.JsonLd,
    };

    public static TheoryData<string, int> Folders => new()
    {
        { "samples/dcat-ap-de-2.0", 8 },
        { "samples/dcat-ap-de-3.0", 5 },
        { "samples/govdata-v3.0", 5 },
        { "samples/semic-dcat-ap-3.0.0", 33 },
        { "samples/semic-hvd-3.0.0", 21 },
        { "samples/ckanext-dcat/dcat", 14 },
        { "feeds/iso19139-to-dcat-semic", 10 },
        { "feeds/dcat-rdf-govdata", 13 },
        { "feeds/dcat-rdf-schleswig-holstein", 86 },
        { "feeds/dcat-csw-udata-fr/dcat", 15 },
        { "feeds/open-nrw-excerpts", 6 },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_entry_survives_reading_writing_and_reading_again(string folder, int atLeast)
    {
        var entries = 0;
        foreach (var file in Directory.EnumerateFiles(SharedMaterial.PathTo(folder), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (TryRead(file) is not { } graph) continue;
            foreach (var subject in DcatReader.FindResources(graph))
            {
                Hold(graph, subject, file);
                entries++;
            }
        }

        Assert.True(entries >= atLeast, $"{folder}: {entries} entries");
    }

    private static void Hold(RdfGraph document, RdfTerm subject, string file)
    {
        var extract = ResourceDescription.Extract(document, subject);
        var first = DcatReader.Read(extract, subject).Value;
        Assert.Equal(Turtle.Json(DcatReader.Read(document, subject).Value), Turtle.Json(first));

        var written = Entries.Written(first);
        var node = written.Triples.Single(t => t.Predicate.Value == FOAF.PrimaryTopic && t.Subject.Value.EndsWith("#record", StringComparison.Ordinal) && t.Subject.Value.StartsWith(Entries.Catalog.BaseUrl.AbsoluteUri, StringComparison.Ordinal)).Object;
        foreach (var format in Formats.Available)
        {
            var parsed = Formats.Reparse(written, format);
            Assert.True(Turtle.Lines(written) == Turtle.Lines(parsed), $"{file} {subject} {format}");
        }

        // What was written is in the form it stays in.
        var second = DcatReader.Read(written, node).Value;
        var again = Entries.Written(second);
        Assert.True(Turtle.Lines(written) == Turtle.Lines(again), $"{file} {subject}:\n{Difference(written, again)}");
    }

    private static string Difference(RdfGraph before, RdfGraph after)
    {
        var (was, becomes) = (Turtle.Lines(before).Split('\n'), Turtle.Lines(after).Split('\n'));
        return string.Join('\n', was.Except(becomes).Select(line => "- " + line).Concat(becomes.Except(was).Select(line => "+ " + line)));
    }

    private static RdfGraph? TryRead(string file)
    {
        if (!Endings.TryGetValue(Path.GetExtension(file), out var format)) return null;
        using var stream = File.OpenRead(file);
        var graph = new RdfGraph();
        try
        {
            RdfReader.Read(stream, format, graph, "https://example.org/dokument", new RdfReaderOptions { LenientIris = true });
        }
        catch (RdfSyntaxException)
        {
            // Some official examples are malformed and the excerpts of web pages end in mid-text: what came before is still to be read.
        }

        return graph;
    }
}
