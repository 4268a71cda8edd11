using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.ArcGisHub;

public sealed class HubMappingTests
{
    /// <summary>A feed as hubs write it, with the misspelt address, texts for terms and an empty e-mail.</summary>
    internal const string DcatAp = """
        {"@context":{"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/","foaf":"http://xmlns.com/foaf/0.1/","vcard":"http://www.w3.org/2006/vcard/ns#",
          "ftype":"http://publications.europa.eu/resource/authority/file-type/","lang":"http://publications.europa.eu/resource/authority/language/"},
         "@id":"https://geo.kreis.example","@type":"dcat:Catalog","dct:title":"Kreis",
         "dcat:dataset":[{"@type":"dcat:Dataset","@id":"https://www.arcgis.com/home/item.html?id=0123456789abcdef0123456789abcdef&sublayer=0","dct:title":"Wege","dct:description":"{{description}}",
           "dcat:contactPoint":{"@id":"https://kreis.maps.arcgis.com/sharing/rest/community/users/gis?f=json","@type":"Contact","vcard:fn":"gis","vcard:hasEmail":null},
           "dct:publisher":"Kreis Muster","dcat:theme":"geospatial","dct:accessRights":"public","dct:identifier":"https://www.arcgis.com/home/item.html?id=0123456789abcdef0123456789abcdef&sublayer=0",
           "dct:language":{"@id":"lang:DEU"},"dcat:keyword":["Weg"],"dct:issued":"2021-04-19T13:30:24.055Z",
           "dcat:distribution":[{"@type":"dcat:Distribution","dcat:accessUrl":"https://geo.kreis.example/datasets/kreis::wege.csv","dct:format":{"@id":"ftype:CSV"},"dct:title":"CSV"}]}]}
        """;

    private static readonly HarvestSource Source = Harvest.Source("arcgishub", "https://geo.kreis.example/");

    [Fact]
    public void What_the_templates_of_hubs_get_wrong_is_repaired_and_reported()
    {
        var mapped = Mapped.Json(
            """
            {"@type":"dcat:Dataset","identifier":"https://geo.kreis.example/maps/kreis::wege","landingPage":"https://geo.kreis.example/maps/kreis::wege","title":"Wege","description":"{{description}}",
             "keyword":["Weg"],"publisher":{"name":"{{source}}"},"contactPoint":{"fn":"gis","hasEmail":"mailto:{{orgContactEmail}}"},"license":"https://hub.arcgis.com/api/v2/datasets/0123456789abcdef0123456789abcdef_0/license",
             "spatial":"","accessLevel":"public","distribution":[
               {"title":"ArcGIS Hub Dataset","format":"Web Page","mediaType":"text/html","accessURL":"https://geo.kreis.example/maps/kreis::wege"},
               {"title":"ArcGIS GeoService","format":"ArcGIS GeoServices REST API","mediaType":"application/json","accessURL":"https://gis.kreis.example/arcgis/rest/services/Wege/FeatureServer/0"},
               {"title":"OGC WMS","format":"OGC WMS","mediaType":"application/vnd.ogc.wms_xml","accessURL":"https://gis.kreis.example/wms?request=GetCapabilities&service=WMS"},
               {"title":"CSV","format":"CSV","mediaType":"text/csv","accessURL":"https://geo.kreis.example/datasets/kreis::wege.csv"}]}
            """,
            Source);

        var terms = new CodedValue("https://hub.arcgis.com/api/v2/datasets/0123456789abcdef0123456789abcdef_0/license");
        Distribution Made(string title, string format, string type, string address) => new()
        {
            Titles = [new(title)],
            Format = new(null, format),
            MediaType = new(null, type),
            AccessUrls = [address],
            Rights = [terms],
        };
        Mapped.Equal(
            new Dataset
            {
                Iri = "https://geo.kreis.example/maps/kreis::wege",
                Identifiers = ["https://geo.kreis.example/maps/kreis::wege"],
                LandingPages = ["https://geo.kreis.example/maps/kreis::wege"],
                Titles = [new("Wege")],
                Keywords = [new("Weg")],
                ContactPoints = [new ContactPoint { Name = "gis" }],
                AccessRights = new(null, "public"),
                Distributions =
                [
                    Made("ArcGIS GeoService", "ArcGIS GeoServices REST API", "application/json", "https://gis.kreis.example/arcgis/rest/services/Wege/FeatureServer/0") with
                    {
                        AccessServices =
                        [
                            new DataService
                            {
                                Titles = [new("ArcGIS GeoService")],
                                EndpointUrls = ["https://gis.kreis.example/arcgis/rest/services/Wege/FeatureServer/0"],
                                ServesDatasets = ["https://geo.kreis.example/maps/kreis::wege"],
                            },
                        ],
                    },
                    Made("OGC WMS", "OGC WMS", "application/vnd.ogc.wms_xml", "https://gis.kreis.example/wms?request=GetCapabilities&service=WMS") with
                    {
                        AccessServices =
                        [
                            new DataService
                            {
                                Titles = [new("OGC WMS")],
                                EndpointUrls = ["https://gis.kreis.example/wms"],
                                EndpointDescriptions = ["https://gis.kreis.example/wms?request=GetCapabilities&service=WMS"],
                                ServesDatasets = ["https://geo.kreis.example/maps/kreis::wege"],
                            },
                        ],
                    },
                    Made("CSV", "CSV", "text/csv", "https://geo.kreis.example/datasets/kreis::wege.csv"),
                ],
            },
            mapped.Value);
        Assert.Equal(
            "dcterms:description {{description}}→ | vcard:hasEmail {{orgContactEmail}}→ | foaf:name {{source}}→ | dcat:distribution https://geo.kreis.example/maps/kreis::wege→dcat:landingPage",
            string.Join(" | ", mapped.Findings.Where(f => f.Distribution is null).Select(f => $"{f.Property} {f.Before}→{f.After}")));
        Assert.Equal([1, 2, 3], mapped.Findings.Where(f => f.Property == "dcterms:license").Select(f => f.Distribution!.Value));
    }

    [Theory]
    [InlineData("http://creativecommons.org/licenses/by/4.0")]
    [InlineData("<b>Haftungsausschluss</b>")]
    public void A_licence_that_may_be_one_stays_for_the_rules(string licence)
    {
        var dataset = (Dataset)Mapped.Json($$"""{"identifier":"a","title":"A","license":"{{licence}}","distribution":[{"accessURL":"https://x.example/a.csv"}]}""", Source).Value;

        Assert.Equal(licence, dataset.Distributions.Single().License.ToString());
    }

    [Fact]
    public void The_page_of_a_document_that_is_nothing_else_stays() =>
        Assert.Single(((Dataset)Mapped.Json("""{"identifier":"a","title":"A","landingPage":"https://x.example/a","distribution":[{"format":"Web Page","accessURL":"https://x.example/a"}]}""", Source).Value).Distributions);

    [Fact]
    public async Task An_entry_of_the_DCAT_AP_feed_becomes_a_dataset_with_its_addresses()
    {
        var source = Harvest.Source("arcgishub", "https://geo.kreis.example/api/feed/dcat-ap/2.0.1.json");
        var site = new FakeFiles().With("/api/feed/dcat-ap/2.0.1.json", Encoding.UTF8.GetBytes(DcatAp), "application/json");
        var record = (await Harvest.ListAsync(source, site)).Records().Single();

        var described = Harvest.Connector("arcgishub").Describe(record, source);

        var dataset = (Dataset)described.Mapped.Value;
        Assert.Equal(
            ("Wege", "Kreis Muster", "https://geo.kreis.example/datasets/kreis::wege.csv", 0, "gis"),
            (dataset.Titles.Single().Value, dataset.Publisher?.Names.Single().Value, dataset.Distributions.Single().AccessUrls.Single(), dataset.Descriptions.Count, dataset.ContactPoints.Single().Name));
        Assert.Contains(described.Mapped.Findings, f => f is { Property: "dcat:accessURL", Before: "dcat:accessUrl" });
        // It is assessed as it was delivered, not as it was repaired.
        Assert.Contains(described.Description!.Value.Graph.Triples, t => t.Predicate.Value.EndsWith("accessUrl", StringComparison.Ordinal));
    }
}
