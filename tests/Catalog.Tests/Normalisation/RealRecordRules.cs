using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Catalog.Tests.Normalisation;

/// <summary>Records of real catalogues: the rules come to an end at the first pass, and all they say has words.</summary>
public sealed class RealRecordRules
{
    private static readonly Dictionary<string, RdfFormat> Endings = new()
    {
        [".ttl"] = RdfFormat.Turtle,
        [".n3"] = RdfFormat.Turtle,
        [".rdf"] = RdfFormat.RdfXml,
        [".xml"] = RdfFormat.RdfXml,
        [".jsonld"] = RdfFormat.JsonLd,
    };

    public static TheoryData<string, int> Folders => new()
    {
        { "feeds/dcat-rdf-govdata", 13 },
        { "feeds/dcat-rdf-schleswig-holstein", 86 },
        { "feeds/dcat-csw-udata-fr/dcat", 15 },
        { "feeds/open-nrw-excerpts", 6 },
        { "samples/dcat-ap-de-2.0", 8 },
        { "samples/ckanext-dcat/dcat", 14 },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_second_pass_over_real_records_changes_nothing(string folder, int atLeast)
    {
        var words = FindingTexts.Rules.ToHashSet();
        var records = 0;
        foreach (var record in Records(SharedMaterial.PathTo(folder)))
        {
            var (once, findings) = Normaliser.Normalise(record, Cases.Context);
            var (twice, remaining) = Normaliser.Normalise(once, Cases.Context);

            Assert.Equal(System.Text.Encoding.UTF8.GetString(CatalogJson.Write(once)), System.Text.Encoding.UTF8.GetString(CatalogJson.Write(twice)));
            Assert.All(findings, f => Assert.Contains(f.Rule, words));
            Assert.DoesNotContain(remaining, f => f.Severity == Severity.Note);
            records++;
        }

        Assert.True(records >= atLeast, $"{folder}: {records} records");
    }

    private static IEnumerable<CatalogResource> Records(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let graph = TryRead(file)
        where graph is not null
        from subject in DcatReader.FindResources(graph)
        select DcatReader.Read(graph, subject).Value;

    private static RdfGraph? TryRead(string file)
    {
        if (!Endings.TryGetValue(Path.GetExtension(file), out var format)) return null;
        using var stream = File.OpenRead(file);
        var graph = new RdfGraph();
        try
        {
            RdfReader.Read(stream, format, graph, "https://daten.example/", new RdfReaderOptions { LenientIris = true });
        }
        catch (RdfSyntaxException)
        {
            // Some of the documents are broken on purpose or end in mid-text: what came before are records all the same.
        }

        return graph;
    }
}
