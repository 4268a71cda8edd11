using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>What each indicator says, with the ugly cases of real feeds.</summary>
public sealed class ScoreIndicatorRules
{
    [Theory]
    [InlineData("Baumkataster", "100")]
    [InlineData("B-Plan 12 „Am Bach“", "100")]
    [InlineData("Haushalt 2020.csv und Anlagen", "100")]
    [InlineData("", "0 missing")]
    [InlineData("   ", "0 missing")]
    [InlineData("Test", "0 filler")]
    [InlineData("ohne Titel", "0 filler")]
    [InlineData("baumkataster.csv", "20 file-name")]
    [InlineData("export.tar.gz", "20 file-name")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000", "10 identifier")]
    [InlineData("https://stadt.example/daten", "10 identifier")]
    [InlineData("20200117", "10 identifier")]
    [InlineData("baumkataster_2020_v2", "50 technical")]
    [InlineData("ALK", "40 too-short")]
    public void Titles(string title, string reading) => Assert.Equal(reading, Scored.Of(Scored.Dataset with { Titles = [new LangString(title)] }, "title"));

    [Fact]
    public void Of_several_titles_the_best_counts() =>
        Assert.Equal("100", Scored.Of(Scored.Dataset with { Titles = [new LangString("baum.csv", "en"), new LangString("Bäume", "de")] }, "title"));

    [Fact]
    public void A_title_of_a_page_is_too_long() =>
        Assert.Equal("70 too-long", Scored.Of(Scored.Dataset with { Titles = [new LangString(new string('a', 100) + " " + new string('b', 100))] }, "title"));

    [Theory]
    [InlineData("", "0 missing")]
    [InlineData("<p> </p><br/>", "0 filler")]
    [InlineData("keine Beschreibung vorhanden", "0 filler")]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore.", "0 filler")]
    [InlineData(" baumkataster ", "10 same-as-title")]
    [InlineData("<p>Baumkataster</p>", "10 same-as-title")]
    [InlineData("Alle Bäume der Stadt.", "30 scant")]
    [InlineData("Alle Bäume auf städtischen Flächen mit Art und Pflanzjahr.", "70 short")]
    public void Descriptions(string description, string reading) =>
        Assert.Equal(reading, Scored.Of(Scored.Dataset with { Descriptions = [new LangString(description)] }, "description"));

    [Theory]
    [InlineData("Baum|Grün|Stadt", "100")]
    [InlineData("Baum|baum|BAUM", "40 few")]
    [InlineData("Baum|Grün|Baumkataster", "70 few")]
    [InlineData("Baumkataster|-|x", "0 only-title")]
    [InlineData("", "0 missing")]
    public void Keywords(string keywords, string reading) =>
        Assert.Equal(reading, Scored.Of(Scored.Dataset with { Keywords = [.. keywords.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(k => new LangString(k))] }, "keywords"));

    [Fact]
    public void Themes_in_words_count_little()
    {
        Assert.Equal("40 not-in-list", Scored.Of(Scored.Dataset with { Themes = [new CodedValue(null, "Umwelt")] }, "theme"));
        Assert.Equal("0 missing", Scored.Of(Scored.Dataset with { Themes = [] }, "theme"));
    }

    public static TheoryData<Location, string> Places => new()
    {
        { new Location { Ags = "05315000" }, "100" },
        { new Location { Iri = Scored.Eu + "country/DEU" }, "100" },
        { new Location { Labels = [new LangString("Innenstadt")] }, "50 name-only" },
        { new Location { Iri = "https://stadt.example/ort/7" }, "60 unknown-iri" },
        { new Location { Bbox = "POLYGON((6.8 50.9,7.1 50.9,7.1 51.1,6.8 51.1,6.8 50.9))" }, "100" },
        { new Location { Bbox = "POLYGON Z ((6.8 50.9 10,7.1 50.9 10,7.1 51.1 10,6.8 51.1 10,6.8 50.9 10))" }, "100" },
        { new Location { Geometry = """{"type":"Polygon","crs":{"name":"EPSG:4326"},"coordinates":[[[6.8,50.9],[7.1,50.9],[7.1,51.1],[6.8,50.9]]]}""" }, "100" },
        { new Location { Centroid = """{"type":"Point","coordinates":[6.9,51.0,45]}""" }, "100" },
        { new Location { Bbox = "<http://www.opengis.net/def/crs/EPSG/0/25832> POLYGON((356000 5645000,370000 5645000,370000 5660000,356000 5645000))" }, "100" },
        { new Location { Bbox = "POLYGON((50.9 6.8,50.9 7.1,51.1 7.1,51.1 6.8,50.9 6.8))" }, "40 swapped" },
        { new Location { Bbox = "POLYGON((13.1 52.3,13.7 52.3,13.7 52.6,13.1 52.3))" }, "20 elsewhere" },
        { new Location { Bbox = "POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))" }, "100" },
        { new Location { Centroid = "POINT(0 0)" }, "20 elsewhere" },
        { new Location { Bbox = "überall" }, "10 unreadable" },
        { new Location { Bbox = "1e999 5" }, "10 unreadable" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Geometries_are_looked_at(Location place, string reading) => Assert.Equal(reading, Scored.Of(Scored.Dataset with { Spatial = [place] }, "place"));

    [Theory]
    [InlineData("2020", "2021", "100")]
    [InlineData("2020-05", "2020", "100")]
    [InlineData("2020", null, "100")]
    [InlineData(null, "2020-12-31", "100")]
    [InlineData("2021", "2020", "40 reversed")]
    [InlineData("Sommer", null, "10 unreadable")]
    public void Periods(string? start, string? end, string reading) =>
        Assert.Equal(reading, Scored.Of(Scored.Dataset with { Temporal = [new PeriodOfTime(start is null ? null : new DcatDate(start), end is null ? null : new DcatDate(end))] }, "period"));

    [Theory]
    [InlineData("CSV", "100")]
    [InlineData("GML", "100")]
    [InlineData("GPKG", "100")]
    [InlineData("GEOTIFF", "100")]
    [InlineData("WFS_SRVC", "100")]
    [InlineData("XLSX", "90 vendor")]
    [InlineData("SHP", "90 vendor")]
    [InlineData("XLS", "60 vendor")]
    [InlineData("WMS_SRVC", "60 view-only")]
    [InlineData("TXT", "60 partial")]
    [InlineData("PDF", "20 for-readers")]
    [InlineData("DOC", "10 for-readers")]
    [InlineData("PNG", "20 for-readers")]
    [InlineData("ZIP", "20 archive")]
    [InlineData("OCTET", "10 unknown")]
    public void Formats(string code, string reading) => Assert.Equal(reading, Format(Scored.File with { Format = new CodedValue(Scored.Eu + "file-type/" + code), MediaType = null }));

    [Theory]
    [InlineData("OGC API Features", "100")]
    [InlineData("Parquet", "100")]
    [InlineData("csv", "100")]
    [InlineData("irgendwas", "10 unknown")]
    public void Formats_in_words(string text, string reading) => Assert.Equal(reading, Format(Scored.File with { Format = new CodedValue(null, text), MediaType = null }));

    [Fact]
    public void An_archive_counts_by_what_is_in_it()
    {
        var zip = new CodedValue(Scored.Eu + "file-type/ZIP");
        var package = new CodedValue(Scored.Media + "application/zip");

        Assert.Equal("100", Format(Scored.File with { PackageFormat = package }));
        Assert.Equal("100", Format(Scored.File with { Format = zip, MediaType = new CodedValue(Scored.Media + "text/csv") }));
        Assert.Equal("20 archive", Format(Scored.File with { Format = zip, MediaType = package }));
        Assert.Equal("20 for-readers", Format(Scored.File with { Format = new CodedValue(Scored.Eu + "file-type/PDF"), PackageFormat = package }));
    }

    [Fact]
    public void The_media_type_the_service_or_its_standard_stand_in_for_a_format()
    {
        var bare = Scored.File with { Format = null, MediaType = null };

        Assert.Equal("0 missing", Format(bare));
        Assert.Equal("100", Format(bare with { MediaType = new CodedValue(null, "application/json; charset=utf-8") }));
        Assert.Equal("100", Format(bare with { AccessServices = [new DataService { Formats = [new CodedValue(Scored.Eu + "file-type/WFS_SRVC")] }] }));
        Assert.Equal("100", Format(bare with { AccessServices = [new DataService { ConformsTo = [new CodedValue("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core")] }] }));
        Assert.Equal("60 view-only", Format(bare with { ConformsTo = [new CodedValue("http://www.opengis.net/def/serviceType/ogc/wms")] }));
    }

    [Fact]
    public void Of_several_formats_the_best_counts() =>
        Assert.Equal("100", Scored.Of(Scored.Dataset with { Distributions = [Scored.File with { Format = new CodedValue(null, "PDF"), MediaType = null }, Scored.File] }, "format"));

    [Fact]
    public void Access_by_a_described_service_counts_as_much_as_a_download()
    {
        var bare = new Distribution { Format = new CodedValue(Scored.Eu + "file-type/WFS_SRVC") };
        var endpoint = new DataService { EndpointUrls = ["https://stadt.example/wfs"] };

        Assert.Equal("100", Access(Scored.File));
        Assert.Equal("100", Access(bare with { AccessServices = [endpoint with { EndpointDescriptions = ["https://stadt.example/wfs?beschreibung"] }] }));
        Assert.Equal("100", Access(bare with { AccessUrls = ["https://stadt.example/wfs?SERVICE=WFS&REQUEST=GetCapabilities"] }));
        Assert.Equal("70 undocumented", Access(bare with { AccessServices = [endpoint] }));
        Assert.Equal("80 undeclared", Access(new Distribution { AccessUrls = ["https://stadt.example/baum.csv?v=1"] }));
        Assert.Equal("40 page-only", Access(new Distribution { AccessUrls = ["https://stadt.example/baum.html"] }));
        Assert.Equal("40 page-only", Access(new Distribution { AccessUrls = ["https://stadt.example/"] }));
        Assert.Equal("0 missing", Access(new Distribution()));
    }

    [Fact]
    public void Media_type_and_size_are_the_mean_over_files_and_not_asked_of_services()
    {
        var service = new Distribution { AccessServices = [new DataService()] };
        var bare = Scored.File with { MediaType = null, ByteSize = null };
        var dataset = Scored.Dataset with { Distributions = [Scored.File, bare, service] };

        Assert.Equal(("50 missing", "50 missing"), (Scored.Of(dataset, "media-type"), Scored.Of(dataset, "size")));
        Assert.Equal("-", Scored.Of(Scored.Dataset with { Distributions = [service] }, "size"));
        Assert.Equal("50 not-registered", Scored.Of(Scored.Dataset with { Distributions = [bare with { MediaType = new CodedValue(null, "csv") }] }, "media-type"));
    }

    [Theory]
    [InlineData("works works", "100", "100")]
    [InlineData("works gone", "50 some-broken", "0 one-dead")]
    [InlineData("gone silent", "0 all-broken", "0 one-dead")]
    [InlineData("works unseen", "100", "100")]
    [InlineData("works busy", "100", "100")]
    [InlineData("unseen busy", "?", "?")]
    [InlineData("moved works works gone", "66 some-broken", "0 one-dead")]
    public void Links_count_by_share_and_by_the_worst(string outcomes, string share, string worst)
    {
        var dataset = Scored.Dataset with
        {
            Distributions = [.. outcomes.Split(' ').Select((o, i) => new Distribution { AccessUrls = [$"https://stadt.example/{(o == "works" ? 0 : i)}/{o}"] })],
        };

        Assert.Equal((share, worst), (Scored.Of(dataset, "links"), Scored.Of(dataset, "dead-files")));
    }

    [Fact]
    public void A_file_is_not_dead_while_one_of_its_addresses_of_a_kind_may_work()
    {
        var dataset = Scored.Dataset with { Distributions = [new Distribution { DownloadUrls = ["https://stadt.example/gone", "https://spiegel.example/unseen"] }] };

        Assert.Equal(("0 all-broken", "100"), (Scored.Of(dataset, "links"), Scored.Of(dataset, "dead-files")));
    }

    [Fact]
    public void A_page_of_excuses_is_dead_and_a_doubtful_link_is_neutral_whatever_their_status()
    {
        var dataset = Scored.Dataset with { Distributions = [new Distribution { AccessUrls = ["https://stadt.example/a"] }, new Distribution { AccessUrls = ["https://stadt.example/b"] }] };

        var excuse = Scored.Score(dataset, links: url => new CheckedLink(200, url.EndsWith('a')));
        var doubtful = Scored.Score(dataset, links: url => new CheckedLink(403, url.EndsWith('a') ? true : null));

        Assert.Equal("50 some-broken, 0 one-dead", $"{Scored.Reading(excuse, "links")}, {Scored.Reading(excuse, "dead-files")}");
        Assert.Equal("100, 100", $"{Scored.Reading(doubtful, "links")}, {Scored.Reading(doubtful, "dead-files")}");
    }

    [Fact]
    public void Hundreds_of_files_are_looked_at_each()
    {
        var dataset = Scored.Dataset with
        {
            Distributions = [.. Enumerable.Range(0, 800).Select(i => Scored.File with { AccessUrls = [$"https://stadt.example/{i}/{(i == 700 ? "gone" : "works")}"], DownloadUrls = [] })],
        };

        Assert.Equal(("99 some-broken", "0 one-dead"), (Scored.Of(dataset, "links"), Scored.Of(dataset, "dead-files")));
    }

    public static TheoryData<CodedValue?, string, string, string> LicenceCases => new()
    {
        { new CodedValue(Scored.Licences + "dl-zero-de/2.0"), "100", "100", "-" },
        { new CodedValue(Scored.Licences + "dl-by-de/2.0"), "100", "100", "0 missing" },
        { new CodedValue(Scored.Licences + "cc-by-nc/4.0"), "100", "0 closed", "0 missing" },
        { new CodedValue(Scored.Eu + "licence/CC_BY_4_0"), "70 european", "0 unclear", "-" },
        { new CodedValue(null, "siehe Webseite"), "30 in-words", "0 unclear", "-" },
        { null, "0 missing", "0 unclear", "-" },
    };

    [Theory]
    [MemberData(nameof(LicenceCases))]
    public void Licensing(CodedValue? licence, string listed, string open, string attribution)
    {
        var dataset = Scored.Dataset with { Distributions = [Scored.File with { License = licence, AttributionTexts = [] }] };

        Assert.Equal((listed, open, attribution), (Scored.Of(dataset, "licence"), Scored.Of(dataset, "openness"), Scored.Of(dataset, "attribution")));
        Assert.Equal(listed, Scored.Of(Scored.Service with { License = licence }, "licence"));
    }

    [Theory]
    [InlineData("ANNUAL", "2025-06-15", "100")]
    [InlineData("ANNUAL", "2025-01-01", "100")]
    [InlineData("ANNUAL", "2024-01-01", "50 late")]
    [InlineData("ANNUAL", "2022-01-01", "20 overdue")]
    [InlineData("ANNUAL", "2001-01-01", "0 overdue")]
    [InlineData("ANNUAL", "2025", "100")]
    [InlineData("ANNUAL", "2030-01-01", "0 no-date")]
    [InlineData("ANNUAL", "neulich", "0 no-date")]
    [InlineData("ANNUAL", null, "0 no-date")]
    [InlineData("WEEKLY", "2026-05-26", "100")]
    [InlineData("WEEKLY", "2026-05-20", "50 late")]
    [InlineData("DAILY", "2026-06-01", "100")]
    [InlineData("DAILY", "2026-05-20", "50 late")]
    [InlineData("CONT", "2026-06-10", "100")]
    [InlineData("CONT", "2020-01-01", "0 overdue")]
    [InlineData("HOURLY", "2020-01-01", "0 overdue")]
    [InlineData("IRREG", "2001-01-01", "-")]
    [InlineData("NEVER", "2001-01-01", "-")]
    [InlineData("UNKNOWN", "2026-06-01", "0 no-promise")]
    [InlineData("OTHER", "2026-06-01", "0 no-promise")]
    [InlineData(null, "2026-06-01", "0 no-promise")]
    public void The_last_change_is_held_against_the_promise(string? frequency, string? modified, string reading) =>
        Assert.Equal(reading, Scored.Of(
            Scored.Dataset with
            {
                AccrualPeriodicity = frequency is null ? null : Scored.Frequency(frequency),
                Modified = modified is null ? null : new DcatDate(modified),
            },
            "kept"));

    [Fact]
    public void A_stream_behind_a_service_is_not_measured_by_the_age_of_its_description()
    {
        var stream = Scored.Dataset with { AccrualPeriodicity = Scored.Frequency("UPDATE_CONT"), Modified = new DcatDate("2020"), Distributions = [new Distribution { AccessServices = [new DataService()] }] };

        Assert.Equal("-", Scored.Of(stream, "kept"));
    }

    [Fact]
    public void The_newest_date_of_the_files_counts_as_change()
    {
        var dataset = Scored.Dataset with { Modified = null, Distributions = [Scored.File, Scored.File with { Modified = new DcatDate("2026-06-01") }] };

        Assert.Equal(("100", "70 files-only"), (Scored.Of(dataset, "kept"), Scored.Of(dataset, "modified")));
        Assert.Equal("40 issued-only", Scored.Of(Scored.Dataset with { Modified = null, Issued = new DcatDate("2020") }, "modified"));
        Assert.Equal("0 unusable", Scored.Of(Scored.Dataset with { Modified = new DcatDate("2030") }, "modified"));
    }

    [Fact]
    public void A_promise_is_a_clear_answer()
    {
        Assert.Equal("100", Scored.Of(Scored.Dataset with { AccrualPeriodicity = Scored.Frequency("IRREG") }, "promise"));
        Assert.Equal("20 vague", Scored.Of(Scored.Dataset with { AccrualPeriodicity = new CodedValue(null, "ab und zu") }, "promise"));
        Assert.Equal("0 missing", Scored.Of(Scored.Series with { AccrualPeriodicity = null }, "promise"));
    }

    [Theory]
    [InlineData("opendata@koeln.example", null, null, "100")]
    [InlineData(null, "https://stadt.example/kontakt", null, "100")]
    [InlineData(null, null, "+49 221 2210", "80 phone-only")]
    [InlineData(null, null, "000", "10 unreachable")]
    [InlineData("noreply@koeln.example", null, null, "15 filler")]
    [InlineData("info@example.com", null, null, "15 filler")]
    [InlineData("kein-at-zeichen", null, null, "10 unreachable")]
    [InlineData(null, null, null, "10 unreachable")]
    public void Contacts(string? email, string? url, string? telephone, string reading) =>
        Assert.Equal(reading, Scored.Of(
            Scored.Dataset with
            {
                ContactPoints =
                [
                    new ContactPoint { Name = "Amt", Emails = email is null ? [] : [email], Urls = url is null ? [] : [url], Telephones = telephone is null ? [] : [telephone] },
                ],
            },
            "contact"));

    [Fact]
    public void Publishers_have_a_name_and_a_kind()
    {
        Assert.Equal("0 missing", Scored.Of(Scored.Dataset with { Publisher = null }, "publisher"));
        Assert.Equal("20 no-name", Scored.Of(Scored.Dataset with { Publisher = new Agent { Iri = "https://stadt.example/" } }, "publisher"));
        Assert.Equal("20 no-name", Scored.Of(Scored.Dataset with { Publisher = new Agent { Names = [new LangString("Musterstadt")] } }, "publisher"));
        Assert.Equal("70 no-type", Scored.Of(Scored.Dataset with { Publisher = new Agent { Names = [new LangString("Stadt Köln")], Type = new CodedValue(null, "Stadt") } }, "publisher"));
    }

    [Fact]
    public void German_specifics()
    {
        var id = new CodedValue("http://dcat-ap.de/def/contributors/openNRW");

        Assert.Equal("0 missing", Scored.Of(Scored.Dataset with { ContributorIds = [new CodedValue("https://stadt.example/")] }, "contributor"));
        Assert.Equal("50 several", Scored.Of(Scored.Dataset with { ContributorIds = [id, new CodedValue("http://dcat-ap.de/def/contributors/berlinOpenData")] }, "contributor"));
        Assert.Equal("50 no-key", Scored.Of(Scored.Dataset with { Spatial = [] }, "geocoding"));
        Assert.Equal("50 no-level", Scored.Of(Scored.Dataset with { PoliticalGeocodingLevels = [] }, "geocoding"));
        Assert.Equal("0 missing", Scored.Of(Scored.Dataset with { Spatial = [], PoliticalGeocodingLevels = [] }, "geocoding"));
        Assert.Equal("40 no-law", Scored.Of(Scored.Dataset with { ApplicableLegislation = [] }, "high-value"));
        Assert.Equal("40 no-category", Scored.Of(Scored.Dataset with { HvdCategories = [] }, "high-value"));
        Assert.Equal("-", Scored.Of(Scored.Dataset with { HvdCategories = [], ApplicableLegislation = ["https://recht.example/"] }, "high-value"));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, "100")]
    [InlineData(1, 1, 0, 0, "80 violations")]
    [InlineData(3, 1, 0, 0, "76 violations")]
    [InlineData(500, 1, 0, 0, "60 violations")]
    [InlineData(2, 2, 3, 1, "55 violations")]
    [InlineData(0, 0, 3, 2, "90 warnings")]
    [InlineData(0, 0, 90, 9, "80 warnings")]
    [InlineData(50, 9, 50, 9, "0 violations")]
    public void Conformance_goes_by_number_and_kind(int violations, int kinds, int warnings, int warningKinds, string reading) =>
        Assert.Equal(reading, Scored.Reading(Scored.Score(Scored.Dataset, new ShapeCounts(violations, warnings, 0, kinds, warningKinds)), "conformance"));

    [Fact]
    public void Shape_results_are_counted_by_kind() =>
        Assert.Equal(
            new ShapeCounts(3, 1, 1, 2, 1),
            ShapeCounts.Of([(Severity.Error, "a"), (Severity.Error, "a"), (Severity.Error, "b"), (Severity.Warning, "a"), (Severity.Note, "c")]));

    [Fact]
    public void Form_goes_by_what_could_not_be_read()
    {
        Finding[] findings =
        [
            new("date.unreadable", Severity.Error, Responsibility.Source, "dcterms:issued", "neulich", null),
            new("date.unreadable", Severity.Error, Responsibility.Source, "dcterms:modified", "gestern", null),
            new("licence.unknown", Severity.Warning, Responsibility.Source, "dcterms:license", "frei", null),
            new("format.alias", Severity.Note, Responsibility.Source, "dcterms:format", "csv", "CSV"),
            new("contact.missing", Severity.Warning, Responsibility.Source, "dcat:contactPoint", null, null),
            new("ours", Severity.Error, Responsibility.Platform, "dcterms:title", "a", "b"),
        ];

        Assert.Equal("60 findings", Scored.Reading(Scored.Score(Scored.Dataset, findings: findings), "form"));
        Assert.Equal("100", Scored.Reading(Scored.Score(Scored.Dataset, findings: []), "form"));
    }

    [Fact]
    public void Services_are_asked_for_what_makes_a_service()
    {
        Assert.Equal("0 missing", Scored.Of(Scored.Service with { EndpointUrls = [] }, "endpoint"));
        Assert.Equal("20 not-web", Scored.Of(Scored.Service with { EndpointUrls = ["dienst"] }, "endpoint"));
        Assert.Equal("80 in-address", Scored.Of(Scored.Service with { EndpointDescriptions = [], EndpointUrls = ["https://stadt.example/?request=GetCapabilities"] }, "interface"));
        Assert.Equal("0 missing", Scored.Of(Scored.Service with { EndpointDescriptions = [] }, "interface"));
        Assert.Equal("0 missing", Scored.Of(Scored.Service with { ServesDatasets = [] }, "serves"));
        Assert.Equal("0 missing", Scored.Of(Scored.Service with { Formats = [], ConformsTo = [] }, "standard"));
        Assert.Equal(("50 some-broken", "0 one-dead"), (
            Scored.Of(Scored.Service with { EndpointUrls = ["https://stadt.example/gone"] }, "links"),
            Scored.Of(Scored.Service with { EndpointUrls = ["https://stadt.example/gone"] }, "dead-files")));
    }

    private static string Format(Distribution distribution) => Scored.Of(Scored.Dataset with { Distributions = [distribution] }, "format");

    private static string Access(Distribution distribution) => Scored.Of(Scored.Dataset with { Distributions = [distribution] }, "access");
}
