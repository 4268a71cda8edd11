using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Tests.Host;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.CatalogApi.Tests.Rdf;

/// <summary>What an operator can switch on for readers of DCAT-AP.de 2.0.</summary>
public sealed class FormerProfileTests
{
    private const string District = "http://dcat-ap.de/def/politicalGeocoding/districtKey/05315";

    [Theory]
    [InlineData("Api:DeprecatedGeocoding", true, false)]
    [InlineData("Api:LiteralGeometry", false, true)]
    [InlineData("Api:CatalogPageSize", false, false)]
    public async Task Settings_decide_what_catalogue_and_entries_state_besides(string setting, bool key, bool literal)
    {
        await using var host = await ApiHost.StartAsync((setting, setting.EndsWith("Size", StringComparison.Ordinal) ? "50" : "true"));
        var source = new HarvestSource { Id = new SourceId("lindenau"), Title = "Stadt Lindenau", Kind = "dcat", Url = new Uri("https://daten.lindenau.example/") };
        var dataset = new Dataset
        {
            Titles = [new LangString("Bäume")],
            Identifiers = ["baeume"],
            Spatial = [new Location { Iri = District, Ags = "05315" }, new Location { Labels = [new LangString("Innenstadt")], Geometry = "POINT (7 51)" }],
        };
        await host.HarvestAsync(source, [dataset]);

        foreach (var address in new[] { "/catalog.ttl", $"/dataset/{ApiHost.IdOf(source, dataset)}.ttl" })
        {
            using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
            var graph = RdfReader.ReadGraph(await response.Content.ReadAsStreamAsync(), RdfFormat.Turtle, ApiHost.BaseUrl);

            Assert.Equal(key, graph.Find(null, RdfTerm.Iri(DCATDE.PoliticalGeocodingUri), RdfTerm.Iri(District)).Any());
            Assert.Equal(key, graph.Find(null, RdfTerm.Iri(DCATDE.GeocodingDescription), RdfTerm.Literal("Innenstadt")).Any());
            Assert.Equal(literal, Assert.Single(graph.Find(null, RdfTerm.Iri(LOCN.GeometryProperty), null)).Object.IsLiteral);
            Assert.True(graph.Find(null, RdfTerm.Iri(DCTERMS.Spatial), RdfTerm.Iri(District)).Any());
        }
    }
}
