using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.Opendatasoft;

public sealed class OpendatasoftMappingTests
{
    private const string Page = "https://opendata.musterstadt.example/explore/dataset/baeume/";
    private const string Api = "https://opendata.musterstadt.example/api/explore/v2.1/catalog/datasets/baeume/";

    private static readonly HarvestSource Source = Harvest.Source("opendatasoft", "https://opendata.musterstadt.example/");

    [Fact]
    public void A_dataset_of_Explore_2_1_is_mapped_whole()
    {
        const string json = """
            {"dataset_id":"baeume","dataset_uid":"da_x1","has_records":true,"data_visible":true,"features":["analyze","geo"],
             "attachments":[{"id":"erlaeuterung_pdf","url":"odsfile://erlaeuterung.pdf","title":"Erläuterung","mimetype":"application/pdf"}],
             "alternative_exports":[{"id":"wms","url":"https://geo.musterstadt.example/wms","title":"Kartendienst","description":"WMS","mimetype":"text/xml"}],
             "fields":[{"name":"art","type":"text"}],
             "metas":{
              "default":{"title":"Bäume","description":"<p>Alle Bäume</p>","keyword":["Baum","Grün, öffentlich"],"theme":["Umwelt"],"publisher":"Umweltamt","license":"Datenlizenz Deutschland - Namensnennung - Version 2.0",
               "license_url":"https://www.govdata.de/dl-de/by-2-0","attributions":["Stadt Musterstadt"],"references":"https://www.musterstadt.example/baeume","language":"de","modified":"2026-03-01T08:00:00+00:00","data_processed":"2026-03-02T08:00:00+00:00",
               "metadata_processed":"2026-03-03T08:00:00+00:00","records_count":4711,"territory":["Musterstadt"],"geographic_reference":["de_60_05913"],"federated":false,"timezone":"Europe/Berlin","staffel":"7",
               "bbox":{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[7,51],[8,51],[8,52],[7,52],[7,51]]]},"properties":{}}},
              "dcat":{"created":"2019-01-01T00:00:00+00:00","issued":"2020-01-01T00:00:00+00:00","creator":"Grünflächenamt","contributor":"Forst","contact_name":"Frau Muster","contact_email":"mailto:baum@musterstadt.example",
               "accrualperiodicity":"http://publications.europa.eu/resource/authority/frequency/ANNUAL","spatial":"Stadtgebiet","temporal":"2020-01-01/2025-12-31","granularity":"Baum"},
              "dcat_ap_de":{"contributor_ID":"http://dcat-ap.de/def/contributors/openNRW","politicalGeocodingLevelURI":"http://dcat-ap.de/def/politicalGeocoding/Level/municipality"},
              "custom":{"abteilung":"67/3"},
              "explore":{"popularity_score":9.2}}}
            """;
        var licence = new CodedValue("https://www.govdata.de/dl-de/by-2-0", "Datenlizenz Deutschland - Namensnennung - Version 2.0");
        var loaded = new DcatDate("2026-03-02T08:00:00+00:00");
        Distribution Export(string format, string name, string? type, string? package = null) => new()
        {
            Titles = [new("Export als " + name, "de")],
            AccessUrls = [$"{Api}exports/{format}"],
            DownloadUrls = [$"{Api}exports/{format}"],
            Format = new(null, name),
            MediaType = type is null ? null : new(null, type),
            PackageFormat = package is null ? null : new(null, package),
            License = licence,
            AttributionTexts = [new("Stadt Musterstadt")],
            Modified = loaded,
        };
        Distribution Added(string address, string title, string type, string? description) => new()
        {
            Titles = [new(title)],
            Descriptions = description is null ? [] : [new(description)],
            AccessUrls = [address],
            DownloadUrls = [address],
            MediaType = new(null, type),
            License = licence,
            AttributionTexts = [new("Stadt Musterstadt")],
        };

        var mapped = Mapped.Json(json, Source);

        Mapped.Equal(
            new Dataset
            {
                Iri = Page,
                Identifiers = ["baeume"],
                Titles = [new("Bäume")],
                Descriptions = [new("<p>Alle Bäume</p>")],
                Keywords = [new("Baum"), new("Grün, öffentlich")],
                Themes = [new(null, "Umwelt")],
                Publisher = new Agent { Names = [new("Umweltamt")] },
                Creators = [new Agent { Names = [new("Grünflächenamt")] }],
                Contributors = [new Agent { Names = [new("Forst")] }],
                ContactPoints = [new ContactPoint { Name = "Frau Muster", Emails = ["baum@musterstadt.example"] }],
                Issued = new("2020-01-01T00:00:00+00:00"),
                Modified = new("2026-03-01T08:00:00+00:00"),
                AccrualPeriodicity = new("http://publications.europa.eu/resource/authority/frequency/ANNUAL"),
                Languages = [new(null, "de")],
                LandingPages = ["https://www.musterstadt.example/baeume"],
                Spatial =
                [
                    new Location { Labels = [new("Musterstadt")] },
                    new Location { Ags = "05913" },
                    new Location { Labels = [new("Stadtgebiet")] },
                    new Location { Bbox = """{"type":"Polygon","coordinates":[[[7,51],[8,51],[8,52],[7,52],[7,51]]]}""" },
                ],
                Temporal = [new(new("2020-01-01"), new("2025-12-31"))],
                ContributorIds = [new("http://dcat-ap.de/def/contributors/openNRW")],
                PoliticalGeocodingLevels = [new("http://dcat-ap.de/def/politicalGeocoding/Level/municipality")],
                Distributions =
                [
                    Export("csv", "CSV", "text/csv"),
                    Export("json", "JSON", "application/json") with
                    {
                        AccessServices =
                        [
                            new DataService
                            {
                                Titles = [new("Abfrageschnittstelle (API) des Datensatzes", "de")],
                                EndpointUrls = [Api + "records"],
                                EndpointDescriptions = ["https://help.opendatasoft.com/apis/ods-explore-v2/explore_v2.1.html"],
                                ServesDatasets = [Page],
                                License = licence,
                            },
                        ],
                    },
                    Export("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                    Export("geojson", "GeoJSON", "application/geo+json"),
                    Export("shp", "SHP", null, "application/zip"),
                    Added("https://geo.musterstadt.example/wms", "Kartendienst", "text/xml", "WMS"),
                    Added("https://opendata.musterstadt.example/api/datasets/1.0/baeume/attachments/erlaeuterung_pdf/", "Erläuterung", "application/pdf", null),
                ],
            },
            mapped.Value);
        Assert.Equal(
            "transport.value-reshaped de_60_05913 → 05913; transport.unknown-fields abteilung, granularity, staffel → ",
            string.Join("; ", mapped.Findings.Select(f => $"{f.Rule} {f.Before} → {f.After}")));
    }

    [Theory]
    [InlineData("\"has_records\":false,\"features\":[]", "")]
    [InlineData("\"has_records\":true,\"features\":[],\"metas\":{\"default\":{\"title\":\"x\",\"records_count\":0}}", "")]
    [InlineData("\"has_records\":true,\"features\":[\"analyze\"]", "CSV JSON XLSX")]
    [InlineData("\"has_records\":true,\"features\":[\"geo\"],\"metas\":{\"default\":{\"title\":\"x\",\"records_count\":50000}}", "CSV JSON XLSX GeoJSON SHP")]
    [InlineData("\"has_records\":true,\"features\":[\"geo\"],\"metas\":{\"default\":{\"title\":\"x\",\"records_count\":50001}}", "CSV JSON XLSX GeoJSON")]
    public void Only_exports_that_exist_become_distributions(string members, string formats)
    {
        var metas = members.Contains("metas", StringComparison.Ordinal) ? "" : ",\"metas\":{\"default\":{\"title\":\"x\"}}";

        var dataset = (Dataset)Mapped.Json($$"""{"dataset_id":"a",{{members}}{{metas}}}""", Source).Value;

        Assert.Equal(formats, string.Join(' ', dataset.Distributions.Select(d => d.Format!.Value.Text)));
    }

    [Fact]
    public void The_data_of_a_restricted_dataset_are_not_offered()
    {
        var mapped = Mapped.Json("""{"dataset_id":"a","has_records":true,"data_visible":false,"attachments":[{"id":"x","title":"x"}],"metas":{"default":{"title":"A","license":"cc-by"}}}""", Source);

        Mapped.Equal(
            new Dataset
            {
                Iri = "https://opendata.musterstadt.example/explore/dataset/a/",
                Identifiers = ["a"],
                Titles = [new("A")],
                LandingPages = ["https://opendata.musterstadt.example/explore/dataset/a/"],
                AccessRights = new("http://publications.europa.eu/resource/authority/access-right/RESTRICTED"),
            },
            mapped.Value);
        Assert.Equal("transport.value-left-out dcterms:license cc-by", string.Join("; ", mapped.Findings.Select(f => $"{f.Rule} {f.Property} {f.Before}")));
    }

    [Fact]
    public void A_dataset_of_another_portal_points_to_its_home() =>
        Assert.Equal(
            ["https://daten.kreis.example/explore/dataset/wege%20alt/", "https://www.kreis.example/wege"],
            Mapped.Json("""{"dataset_id":"wege@kreis","metas":{"default":{"title":"Wege","federated":true,"source_domain_address":"daten.kreis.example","source_dataset":"wege alt","references":"https://www.kreis.example/wege, siehe Amt"}}}""", Source).Value.LandingPages);

    [Fact]
    public void Without_words_of_the_publisher_the_last_load_is_the_last_change() =>
        Assert.Equal(
            new DcatDate("2026-02-01T00:00:00+00:00"),
            Mapped.Json("""{"dataset_id":"a","metas":{"default":{"title":"A","data_processed":"2026-02-01T00:00:00+00:00","metadata_processed":"2026-05-01T00:00:00+00:00"}}}""", Source).Value.Modified);

    [Fact]
    public void An_entry_of_Explore_2_0_is_unwrapped_and_keeps_its_version()
    {
        var dataset = (Dataset)Mapped.Json("""{"links":[],"dataset":{"dataset_id":"a","has_records":true,"metas":{"default":{"title":"A"}}}}""", Source).Value;

        Assert.Equal("https://opendata.musterstadt.example/api/explore/v2.0/catalog/datasets/a/exports/csv", dataset.Distributions[0].DownloadUrls[0]);
    }

    [Fact]
    public void An_entry_of_Search_1_0_is_understood()
    {
        var mapped = Mapped.Json(
            """
            {"datasetid":"alt","has_records":true,"features":["geo"],"attachments":[],"fields":[],
             "metas":{"title":"Alt","keyword":"Wege, Plätze","theme":"Bauen, Wohnen","records_count":3,"publisher":"Amt","license":"CC BY 4.0"},
             "interop_metas":{"dcat":{"issued":"2020-01-01"},"inspire":{"contact_individual_name":"ACME","contact_email":"a@acme.example","extend_bounding_box_westbound_longitude":"0.1568",
              "extend_bounding_box_southbound_latitude":"46.4944","extend_bounding_box_eastbound_longitude":"0.5084","extend_bounding_box_northbound_latitude":"46.6848"}}}
            """,
            Source);

        var dataset = (Dataset)mapped.Value;
        Assert.Equal(
            ("Wege, Plätze", "Bauen, Wohnen", "2020-01-01", "ACME", "POLYGON((0.1568 46.4944,0.5084 46.4944,0.5084 46.6848,0.1568 46.6848,0.1568 46.4944))"),
            (dataset.Keywords.Single().Value, dataset.Themes.Single().Text, dataset.Issued?.Lexical, dataset.ContactPoints.Single().Name, dataset.Spatial.Single().Bbox));
        Assert.Equal(
            "https://opendata.musterstadt.example/explore/dataset/alt/download/?format=csv https://opendata.musterstadt.example/api/records/1.0/search/?dataset=alt",
            $"{dataset.Distributions[0].DownloadUrls[0]} {dataset.Distributions[1].AccessServices[0].EndpointUrls[0]}");
        Assert.Empty(mapped.Findings);
    }

    [Theory]
    [InlineData("""{"metas":{"default":{"title":"A"}}}""", "record.no-identifier")]
    [InlineData("""{"dataset_id":"a","metas":{"default":{"title":" "}}}""", "record.no-title")]
    [InlineData("""{"dataset_id":"a"}""", "record.no-title")]
    [InlineData("""{"dataset_id":"a","metas":{"default":{"title":"\ud800"}}}""", "record.broken-text")]
    [InlineData("[]", "record.not-an-object")]
    public void What_cannot_become_an_entry_is_rejected_with_advice(string json, string reason)
    {
        var (found, message) = Mapped.Rejected(json, Source);

        Assert.Equal(reason, found);
        Assert.Contains("Bitte", message, StringComparison.Ordinal);
    }
}
