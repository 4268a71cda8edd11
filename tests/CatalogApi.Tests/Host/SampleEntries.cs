using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Tests.Host;

/// <summary>Entries for tests: one full of everything, others with one peculiarity each.</summary>
internal static class SampleEntries
{
    private const string Eu = "http://publications.europa.eu/resource/authority/";

    public static HarvestSource Koeln { get; } = new()
    {
        Id = new SourceId("koeln"),
        Title = "Offene Daten Köln",
        Kind = "ckan",
        Url = new Uri("https://leser:geheim@offenedaten-koeln.example/api/3"),
        Publisher = "Stadt Köln",
        Ags = "05315000",
        Schedule = "0 0 3 * * ?",
        Settings = new Dictionary<string, string> { ["token"] = "geheim" },
    };

    public static HarvestSource Moers { get; } = new()
    {
        Id = new SourceId("moers"),
        Title = "Offene Daten Moers",
        Kind = "datajson",
        Url = new Uri("https://moers.example/data.json"),
        Demonstration = true,
        Enabled = false,
    };

    public static Dataset Bicycles { get; } = new()
    {
        Titles = [new LangString("Radverkehrszählung", "de"), new LangString("Bicycle counts", "en")],
        Descriptions = [new LangString("<p>Zählstellen &amp; Stundenwerte.</p>")],
        Publisher = new Agent
        {
            Names = [new LangString("Stadt Köln")],
            Type = new CodedValue("http://purl.org/adms/publishertype/LocalAuthority"),
            Email = "daten@koeln.example",
            Homepage = "https://www.koeln.example/",
        },
        Creators = [new Agent { Names = [new LangString("Amt für Straßen und Radwege")] }],
        ContactPoints = [new ContactPoint { Name = "Erika Muster", Emails = ["erika@koeln.example"], Telephones = ["+49 221 123"] }],
        Identifiers = ["rad-1"],
        OtherIdentifiers = [new OtherIdentifier("https://doi.example/10.1/rad")],
        Keywords = [new LangString("Verkehr"), new LangString("Fahrrad", "de")],
        Themes = [new CodedValue(Eu + "data-theme/TRAN")],
        Issued = new DcatDate("2020-05"),
        Modified = new DcatDate("2026-02-01"),
        Languages = [new CodedValue(Eu + "language/DEU")],
        AccessRights = new CodedValue(Eu + "access-right/PUBLIC"),
        LandingPages = ["https://offenedaten-koeln.example/rad"],
        Spatial =
        [
            new Location
            {
                Iri = "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05315000",
                Labels = [new LangString("Köln")],
                Ags = "05315000",
                Bbox = "POLYGON((6.77 50.83,7.16 50.83,7.16 51.08,6.77 51.08,6.77 50.83))",
            },
        ],
        Temporal = [new PeriodOfTime(new DcatDate("2020-01-01"), null)],
        AccrualPeriodicity = new CodedValue(Eu + "frequency/MONTHLY"),
        Version = "7",
        Distributions =
        [
            new Distribution
            {
                Titles = [new LangString("Stundenwerte")],
                AccessUrls = ["https://offenedaten-koeln.example/rad.csv"],
                DownloadUrls = ["https://offenedaten-koeln.example/rad.csv"],
                License = new CodedValue("http://dcat-ap.de/def/licenses/dl-by-de/2.0", "Datenlizenz Deutschland Namensnennung 2.0"),
                AttributionTexts = [new LangString("Stadt Köln")],
                Format = new CodedValue(Eu + "file-type/CSV", "csv"),
                MediaType = new CodedValue("https://www.iana.org/assignments/media-types/text/csv"),
                ByteSize = 1234567,
                Checksum = new Checksum(new CodedValue("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                Modified = new DcatDate("2026-02-01T06:30:00Z"),
            },
            new Distribution
            {
                AccessUrls = ["https://offenedaten-koeln.example/rad/dienst"],
                AccessServices = [new DataService { Titles = [new LangString("Kartendienst")], EndpointUrls = ["https://offenedaten-koeln.example/wms"] }],
                License = new CodedValue("http://dcat-ap.de/def/licenses/dl-by-de/2.0"),
                Format = new CodedValue(null, "Kartendienst"),
            },
        ],
    };

    public static Finding BicyclesFinding { get; } = new("test.rule", Severity.Warning, Responsibility.Source, "dcterms:license", "dl-by", null, 1);

    public static Dataset Trees { get; } = new()
    {
        Iri = "https://offenedaten-koeln.example/baeume",
        Titles = [new LangString("Baumkataster <script>alert(1)</script>")],
        Publisher = new Agent { Names = [new LangString("Stadt Köln")] },
        Keywords = [new LangString("Umwelt")],
        Themes = [new CodedValue(Eu + "data-theme/ENVI")],
        Modified = new DcatDate("2025-06-30"),
        Distributions = [new Distribution { AccessUrls = ["https://offenedaten-koeln.example/baeume.json"], License = new CodedValue("http://dcat-ap.de/def/licenses/cc-zero"), Format = new CodedValue(Eu + "file-type/JSON") }],
    };

    public static Dataset Budget { get; } = new()
    {
        Titles = [new LangString("Haushaltsplan")],
        Publisher = new Agent { Names = [new LangString("Stadt Moers")] },
        Themes = [new CodedValue(Eu + "data-theme/ECON")],
        Modified = new DcatDate("2024-01-15"),
    };

    public static Dataset Fountains { get; } = new()
    {
        Titles = [new LangString("Trinkbrunnen")],
        Publisher = new Agent { Names = [new LangString("Stadt Moers")] },
        Themes = [new CodedValue(Eu + "data-theme/ENVI")],
        Modified = new DcatDate("2023-05-01"),
    };

    public static DataService Maps { get; } = new()
    {
        Titles = [new LangString("Kartendienst Moers")],
        Publisher = new Agent { Names = [new LangString("Stadt Moers")] },
        Modified = new DcatDate("2022-03-03"),
        EndpointUrls = ["https://moers.example/wms"],
        License = new CodedValue("http://dcat-ap.de/def/licenses/cc-zero"),
    };
}
