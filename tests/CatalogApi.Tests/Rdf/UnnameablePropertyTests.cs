using System.Net;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Tests.Host;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.CatalogApi.Tests.Rdf;

public sealed class UnnameablePropertyTests
{
    private const string Odd = "http://example.org/eigenschaft/42";

    [Theory]
    [InlineData("/catalog.rdf", RdfFormat.RdfXml, false)]
    [InlineData("/catalog.ttl", RdfFormat.Turtle, true)]
    public async Task A_property_without_XML_name_costs_only_itself_and_only_in_RDF_XML(string address, RdfFormat format, bool kept)
    {
        await using var host = await ApiHost.StartAsync();
        var source = new HarvestSource { Id = new SourceId("lindenau"), Title = "Stadt Lindenau", Kind = "dcat", Url = new Uri("https://daten.lindenau.example/") };
        await host.HarvestAsync(source, [new Dataset
        {
            Titles = [new LangString("Bäume")],
            Identifiers = ["baeume"],
            ExtraTriples = $"<{CatalogResource.SelfIri}> <{Odd}> \"x\" .\n<{CatalogResource.SelfIri}> <http://example.org/eigenschaft/farbe> \"grün\" .\n",
        }]);

        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var graph = RdfReader.ReadGraph(await response.Content.ReadAsStreamAsync(), format, ApiHost.BaseUrl);
        Assert.Equal(kept, graph.Find(null, RdfTerm.Iri(Odd)).Any());
        Assert.Single(graph.Find(null, RdfTerm.Iri("http://example.org/eigenschaft/farbe")));
    }
}
