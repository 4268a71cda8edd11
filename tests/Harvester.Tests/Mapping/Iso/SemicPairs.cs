using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Mapping.Iso;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.Mapping.Iso;

public sealed class SemicPairs
{
    [Fact]
    public void Dump()
    {
        foreach (var folder in Directory.GetDirectories(SharedMaterial.PathTo("samples", "iso19139")).Order())
        {
            var graph = RdfReader.ReadGraph(File.OpenRead(Path.Combine(folder, "expected_output.rdf")), RdfFormat.RdfXml, "http://x.example/", new RdfReaderOptions { LenientIris = true, LenientXml = true });
            var subject = DcatReader.FindResources(graph).First();
            var expected = Properties(DcatReader.Read(graph, subject).Value);
            var ours = IsoRecords.Map(new SourceRecord("x", File.ReadAllBytes(Path.Combine(folder, "input.xml")), "application/xml", default), Harvest.Source("csw", "https://x.example/csw"));
            var actual = Properties(ours.Value);
            Console.WriteLine("######## " + Path.GetFileName(folder));
            foreach (var name in expected.Select(p => p.Key).Union(actual.Select(p => p.Key)).Order())
            {
                var (e, a) = (expected[name]?.ToJsonString(), actual[name]?.ToJsonString());
                if (e != a) Console.WriteLine($"== {name}\n  E {e}\n  A {a}");
            }
            foreach (var f in ours.Findings) Console.WriteLine($"  F {f.Rule} {f.Property} {f.Before} -> {f.After}");
        }
    }

    private static JsonObject Properties(CatalogResource resource) => JsonNode.Parse(CatalogJson.Write(resource))!.AsObject();
}
