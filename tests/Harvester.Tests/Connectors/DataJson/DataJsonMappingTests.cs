using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.DataJson;

public sealed class DataJsonMappingTests
{
    private static readonly HarvestSource Source = Harvest.Source("datajson", "https://opendata.musterstadt.example/data.json");

    [Fact]
    public void An_entry_of_DCAT_US_1_1_becomes_a_dataset()
    {
        var (resource, findings) = Mapped.Json("""
            {
              "@type": "dcat:Dataset", "identifier": "https://geo.musterstadt.example/maps/baeume", "landingPage": "https://geo.musterstadt.example/maps/baeume",
              "title": "Bäume", "description": "<p>Alle</p>", "keyword": ["Baum", "Straße", ""], "theme": ["geospatial"], "issued": "2019-04-18T13:43:54.000Z", "modified": "R/P1M",
              "publisher": {"@type": "org:Organization", "name": "Stadt Musterstadt", "subOrganizationOf": {"name": "Land"}},
              "contactPoint": {"@type": "vcard:Contact", "fn": "Grünflächenamt", "hasEmail": "mailto:gruen@musterstadt.example"},
              "accessLevel": "restricted public", "rights": "nur mit Antrag", "license": "http://dcat-ap.de/def/licenses/cc-zero", "spatial": "6.7,50.8,7.2,51.1",
              "temporal": "2020-01-01/P1Y6M", "language": ["de", "en-US"], "references": ["https://x.example/doku"], "describedBy": "https://x.example/schema", "conformsTo": "https://x.example/norm",
              "isPartOf": "https://x.example/reihe", "programCode": ["015:001"],
              "distribution": [
                {"@type": "dcat:Distribution", "title": "CSV", "description": null, "format": "CSV", "mediaType": "text/csv", "downloadURL": "https://x.example/baeume.csv", "describedBy": "https://x.example/felder", "byteSize": "10"},
                {"title": "ArcGIS GeoService", "format": "ArcGIS GeoServices REST API", "mediaType": "application/json", "accessURL": "https://x.example/MapServer/0", "license": "cc-by", "rights": "frei"},
                {"title": null, "format": null}
              ]
            }
            """, Source);

        var rights = new[] { new CodedValue(null, "nur mit Antrag") };
        var license = new CodedValue("http://dcat-ap.de/def/licenses/cc-zero");
        Mapped.Equal(
            new Dataset
            {
                Iri = "https://geo.musterstadt.example/maps/baeume",
                Titles = [new LangString("Bäume")],
                Descriptions = [new LangString("<p>Alle</p>")],
                Identifiers = ["https://geo.musterstadt.example/maps/baeume"],
                Keywords = [new LangString("Baum"), new LangString("Straße")],
                Themes = [new CodedValue(null, "geospatial")],
                Publisher = new Agent { Names = [new LangString("Stadt Musterstadt")] },
                ContactPoints = [new ContactPoint { Name = "Grünflächenamt", Emails = ["gruen@musterstadt.example"] }],
                Issued = new DcatDate("2019-04-18T13:43:54.000Z"),
                AccrualPeriodicity = new CodedValue(null, "R/P1M"),
                Languages = [new CodedValue(null, "de"), new CodedValue(null, "en-US")],
                AccessRights = new CodedValue(null, "restricted public"),
                LandingPages = ["https://geo.musterstadt.example/maps/baeume"],
                Pages = ["https://x.example/doku", "https://x.example/schema"],
                ConformsTo = [new CodedValue("https://x.example/norm")],
                Spatial = [new Location { Bbox = "POLYGON((6.7 50.8,7.2 50.8,7.2 51.1,6.7 51.1,6.7 50.8))" }],
                Temporal = [new PeriodOfTime(new DcatDate("2020-01-01"), new DcatDate("2021-06-30"))],
                InSeries = ["https://x.example/reihe"],
                Distributions =
                [
                    new Distribution
                    {
                        Titles = [new LangString("CSV")],
                        AccessUrls = ["https://x.example/baeume.csv"],
                        DownloadUrls = ["https://x.example/baeume.csv"],
                        License = license,
                        Rights = rights,
                        Format = new CodedValue(null, "CSV"),
                        MediaType = new CodedValue(null, "text/csv"),
                        ByteSize = 10,
                        Pages = ["https://x.example/felder"],
                    },
                    new Distribution
                    {
                        Titles = [new LangString("ArcGIS GeoService")],
                        AccessUrls = ["https://x.example/MapServer/0"],
                        License = new CodedValue(null, "cc-by"),
                        Rights = [new CodedValue(null, "frei")],
                        Format = new CodedValue(null, "ArcGIS GeoServices REST API"),
                        MediaType = new CodedValue(null, "application/json"),
                    },
                    new Distribution { License = license, Rights = rights },
                ],
            },
            resource);
        Assert.Equal(
        [
            new Finding("transport.value-left-out", Severity.Warning, Responsibility.Transport, "dcterms:modified", "R/P1M", null),
            new Finding("transport.value-reshaped", Severity.Note, Responsibility.Transport, "dcterms:temporal", "2020-01-01/P1Y6M", "2020-01-01/2021-06-30"),
        ],
            findings.OrderBy(f => f.Property));
    }

    [Fact]
    public void An_entry_with_the_gaps_and_forms_of_real_feeds_is_read_as_far_as_it_goes()
    {
        var (resource, findings) = Mapped.Json("""
            {
              "identifier": "4711", "title": 707, "description": null, "keyword": "Rad; Verkehr", "modified": null, "publisher": "Stadt", "license": "", "landingPage": "",
              "contactPoint": [{"fn": "", "hasEmail": "mailto:"}, {"fn": "A"}], "accessLevel": "public", "spatial": null, "temporal": "2024-01-01/..", "isPartOf": "eltern-1",
              "distribution": [], "webService": "https://x.example/dienst", "accessURL": "https://x.example/daten", "accrualPeriodicity": "R/P1Y"
            }
            """, Source);

        Mapped.Equal(
            new Dataset
            {
                Titles = [new LangString("707")],
                Identifiers = ["4711"],
                Keywords = [new LangString("Rad"), new LangString("Verkehr")],
                Publisher = new Agent { Names = [new LangString("Stadt")] },
                ContactPoints = [new ContactPoint { Name = "A" }],
                AccessRights = new CodedValue(null, "public"),
                Temporal = [new PeriodOfTime(new DcatDate("2024-01-01"), null)],
                AccrualPeriodicity = new CodedValue(null, "R/P1Y"),
                Distributions = [new Distribution { AccessUrls = ["https://x.example/daten"] }, new Distribution { AccessUrls = ["https://x.example/dienst"] }],
            },
            resource);
        Assert.Equal([new Finding("transport.value-left-out", Severity.Warning, Responsibility.Transport, "dcat:inSeries", "eltern-1", null)], findings);
    }

    [Theory]
    [InlineData("\"Köln\"", "Köln", null, null)]
    [InlineData("\"http://www.geonames.org/2886242\"", null, null, "http://www.geonames.org/2886242")]
    [InlineData("\"{\\\"type\\\":\\\"Point\\\",\\\"coordinates\\\":[6.9,50.9]}\"", null, "{\"type\":\"Point\",\"coordinates\":[6.9,50.9]}", null)]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[6.9,50.9]}", null, "{\"type\":\"Point\",\"coordinates\":[6.9,50.9]}", null)]
    [InlineData("{\"@type\":\"dct:Location\",\"prefLabel\":\"Köln\",\"geometry\":\"POINT(6.9 50.9)\"}", "Köln", "POINT(6.9 50.9)", null)]
    public void A_place_is_read_in_each_of_its_forms(string spatial, string? label, string? geometry, string? iri)
    {
        var place = Assert.Single(Mapped.Json($$"""{"identifier":"1","title":"x","spatial":{{spatial}}}""", Source).Value.Spatial);

        Assert.Equal((label, geometry, iri), (place.Labels.In(), place.Geometry, place.Iri));
    }

    [Theory]
    [InlineData("\"7.2,50.8,6.7,51.1\"")]
    [InlineData("\"350000,5600000,360000,5700000\"")]
    [InlineData("\"50.9, 6.9\"")]
    [InlineData("\"{\\\"type\\\": \"")]
    [InlineData("{\"a\":1}")]
    public void A_place_that_cannot_be_told_is_left_out_and_reported(string spatial)
    {
        var (resource, findings) = Mapped.Json($$"""{"identifier":"1","title":"x","spatial":{{spatial}}}""", Source);

        Assert.Empty(resource.Spatial);
        Assert.Contains(findings, f => f is { Rule: "transport.value-left-out", Property: "dcterms:spatial" });
    }

    [Theory]
    [InlineData("2019", "2019", "2019")]
    [InlineData("2010-01-01/2011-12-31", "2010-01-01", "2011-12-31")]
    [InlineData("../2011", null, "2011")]
    [InlineData("2020-01-01/P1W", "2020-01-01", "2020-01-07")]
    [InlineData("2020/P1Y", "2020", null)]
    public void A_period_is_read_in_each_of_its_forms(string temporal, string? start, string? end)
    {
        var period = Assert.Single(Mapped.Json($$"""{"identifier":"1","title":"x","temporal":"{{temporal}}"}""", Source).Value.Temporal);

        Assert.Equal((start, end), (period.Start?.Lexical, period.End?.Lexical));
    }

    [Fact]
    public void Names_that_nobody_knows_are_reported_and_those_of_the_US_administration_are_not() =>
        Assert.Equal(
            [new Finding("transport.unknown-fields", Severity.Note, Responsibility.Transport, "data.json", "eigenes, zweites", null)],
            Mapped.Json("""{"identifier":"1","title":"x","bureauCode":["015:11"],"dataQuality":true,"zweites":2,"eigenes":"a","leer":null}""", Source).Findings);

    [Fact]
    public void A_service_and_a_series_of_DCAT_US_3_are_told_from_datasets()
    {
        var service = Mapped.Json("""{"@type":"DataService","identifier":"s","title":"API","endpointURL":["https://api.x.example/v1"],"servesDataset":[{"@id":"https://x.example/1"}],"contactPoint":[{"fn":"A","hasEmail":"mailto:a@x.example"}]}""", Source).Value;
        var series = Mapped.Json("""{"@type":"DatasetSeries","@id":"https://x.example/reihe","title":"Reihe","seriesMember":[]}""", Source).Value;

        Mapped.Equal(
            new DataService { Titles = [new LangString("API")], Identifiers = ["s"], EndpointUrls = ["https://api.x.example/v1"], ServesDatasets = ["https://x.example/1"], ContactPoints = [new ContactPoint { Name = "A", Emails = ["a@x.example"] }] },
            service);
        Mapped.Equal(new DatasetSeries { Iri = "https://x.example/reihe", Titles = [new LangString("Reihe")], Identifiers = ["https://x.example/reihe"] }, series);
    }

    [Theory]
    [InlineData("""{"title":"x"}""", "record.no-identifier")]
    [InlineData("""{"identifier":"1","title":null}""", "record.no-title")]
    [InlineData("""{"identifier":"1","title":"\udc00"}""", "record.broken-text")]
    [InlineData("5", "record.not-an-object")]
    public void A_record_that_cannot_be_an_entry_is_rejected(string json, string reason) => Assert.Equal(reason, Mapped.Rejected(json, Source).Reason);

    [Fact]
    public void No_member_of_an_unexpected_build_breaks_the_mapping()
    {
        string[] members =
        [
            "description", "keyword", "theme", "publisher", "creator", "contactPoint", "issued", "modified", "language", "accessLevel", "landingPage", "references", "describedBy", "page", "conformsTo",
            "spatial", "temporal", "isPartOf", "inSeries", "distribution", "license", "rights", "accrualPeriodicity", "version", "webService", "accessURL", "mbox", "@id", "@type", "spatialResolutionInMeters",
        ];
        string[] values =
        [
            "null", "5", "-1e400", "[1,2,3,1e999]", "true", "\"\"", "\"[\"", "\"{\"", "\"/\"", "\"R/\"", "\"1,2,3,4,5,6,7,8\"", "\"2020-01-01/P9999Y\"", "[]", "{}", "[[]]", "[null,1,\"a\",{},[]]", "[1,2,3,4]",
            "{\"name\":{}}", "[{\"fn\":[],\"hasEmail\":{},\"downloadURL\":{},\"byteSize\":\"viel\"}]", "{\"type\":1,\"coordinates\":null}", "{\"startDate\":[],\"endDate\":5}",
        ];

        foreach (var member in members)
            foreach (var value in values)
                Assert.NotEmpty(Mapped.Json($$"""{"identifier":"1","title":"x","{{member}}":{{value}}}""", Source).Value.Titles);
    }
}
