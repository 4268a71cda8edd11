namespace OpenDataNrw.Catalog.Tests.Dcat;

/// <summary>Records in which every property of the model has a value.</summary>
internal static class FullModel
{
    private const string Eu = "http://publications.europa.eu/resource/authority/";
    private const string Law = "http://data.europa.eu/eli/reg_impl/2023/138/oj";

    public static Dataset Dataset { get; } = With(new Dataset
    {
        Distributions = [File, Access, new Distribution { Iri = "https://example.org/f3", AccessUrls = ["https://example.org/3"], Format = new CodedValue(null, "Excel-Tabelle") }],
        Samples = [new Distribution { Iri = "https://example.org/probe", AccessUrls = ["https://example.org/probe.csv"] }],
        AccrualPeriodicity = new CodedValue(Eu + "frequency/DAILY"),
        Version = "3.1",
        VersionNotes = [new LangString("korrigiert", "de"), new LangString("corrected", "en")],
        HasVersions = ["https://example.org/v1", "https://example.org/v2"],
        Provenance = [new LangString("Messung", "de"), new LangString("measured", "en")],
        IsReferencedBy = ["https://example.org/aufsatz"],
        WasGeneratedBy = ["https://example.org/messung"],
        SpatialResolutionInMeters = "12.5",
        TemporalResolution = "PT15M",
    });

    public static DataService Service { get; } = With(new DataService
    {
        EndpointUrls = ["https://example.org/wfs"],
        EndpointDescriptions = ["https://example.org/wfs?request=GetCapabilities"],
        ServesDatasets = ["https://example.org/x"],
        License = new CodedValue(null, "freie Nutzung"),
        Rights = [new CodedValue("https://example.org/agb", "Nutzungsbedingungen")],
        Formats = [new CodedValue(Eu + "file-type/GML"), new CodedValue(null, "NAS")],
    });

    public static DatasetSeries Series { get; } = With(new DatasetSeries { AccrualPeriodicity = new CodedValue(null, "jeden zweiten Montag") });

    private static Distribution File => new()
    {
        Iri = "https://example.org/f1",
        Titles = [new LangString("Datei", "de"), new LangString("file", "en")],
        Descriptions = [new LangString("Zeile 1\nZeile \"2\"")],
        AccessUrls = ["https://example.org/f1.zip"],
        DownloadUrls = ["https://example.org/f1.zip", "https://spiegel.example.org/f1.zip"],
        License = new CodedValue("http://dcat-ap.de/def/licenses/dl-by-de/2.0"),
        AttributionTexts = [new LangString("© Stadt", "de")],
        Rights = [new CodedValue(null, "Nutzung frei")],
        Format = new CodedValue(Eu + "file-type/CSV"),
        MediaType = new CodedValue("https://www.iana.org/assignments/media-types/text/csv"),
        CompressFormat = new CodedValue("https://www.iana.org/assignments/media-types/application/gzip"),
        PackageFormat = new CodedValue("https://www.iana.org/assignments/media-types/application/zip"),
        ByteSize = 5_000_000_000,
        Checksum = new Checksum(new CodedValue("http://spdx.org/rdf/terms#checksumAlgorithm_sha1"), "0AFF"),
        Issued = new DcatDate("2019"),
        Modified = new DcatDate("2020-05"),
        Languages = [new CodedValue(Eu + "language/DEU")],
        Pages = ["https://example.org/anleitung"],
        ConformsTo = [new CodedValue("https://example.org/norm", "Norm 1"), new CodedValue(null, "Hausregel")],
        Availability = new CodedValue(Eu + "planned-availability/STABLE"),
        Status = new CodedValue(Eu + "distribution-status/COMPLETED"),
        Policy = "https://example.org/policy",
        ApplicableLegislation = [Law],
        SpatialResolutionInMeters = "10",
        TemporalResolution = "P1D",
    };

    private static Distribution Access => new()
    {
        Iri = "https://example.org/f2",
        AccessUrls = ["https://example.org/wfs"],
        AccessServices =
        [
            new DataService
            {
                Titles = [new LangString("WFS")],
                EndpointUrls = ["https://example.org/wfs"],
                Publisher = new Agent { Names = [new LangString("Rechenzentrum")] },
                ContactPoints = [new ContactPoint { Emails = ["dienst@example.org"] }],
                Formats = [new CodedValue(null, "GML 3")],
            },
            new DataService { Iri = "https://example.org/wms", EndpointUrls = ["https://example.org/wms"] },
        ],
    };

    private static T With<T>(T resource)
        where T : CatalogResource => (T)(resource with
        {
            Iri = "https://example.org/d",
            Titles = [new LangString("Titel"), new LangString("title", "en")],
            Descriptions = [new LangString("<p>Ein \\ Text</p>", "de")],
            Publisher = new Agent
            {
                Iri = "https://example.org/amt",
                Names = [new LangString("Amt", "de")],
                Type = new CodedValue("http://purl.org/adms/publishertype/LocalAuthority"),
                Email = "amt@example.org",
                Homepage = "https://example.org/amt.html",
            },
            Creators = [new Agent { Names = [new LangString("Erika Muster")] }, new Agent { Email = "m@example.org", Type = new CodedValue(null, "Büro") }],
            Contributors = [new Agent { Names = [new LangString("Büro B")] }],
            Originators = [new Agent { Iri = "https://example.org/o" }],
            Custodians = [new Agent { Names = [new LangString("Pflege")] }],
            ContactPoints =
            [
                new ContactPoint { Name = "Stelle", Organisation = "Stadt", Emails = ["a@example.org", "b@example.org"], Urls = ["https://example.org/formular"], Telephones = ["+49-221-221-0"] },
                new ContactPoint { Iri = "https://example.org/kontakt", Name = "Hotline" },
            ],
            Identifiers = ["id-1", "https://example.org/d"],
            OtherIdentifiers = [new OtherIdentifier("10.1/2", "http://purl.org/spar/datacite/doi"), new OtherIdentifier("alt-7")],
            Keywords = [new LangString("Rad", "de"), new LangString("Fahrrad"), new LangString("bike", "en")],
            Themes = [new CodedValue(Eu + "data-theme/TRAN"), new CodedValue("https://example.org/thema", "Verkehr"), new CodedValue(null, "Straße")],
            Types = [new CodedValue(Eu + "dataset-type/STATISTICAL")],
            Issued = new DcatDate("2020-01-02"),
            Modified = new DcatDate("2021-02-03T04:05:06+01:00"),
            Languages = [new CodedValue(Eu + "language/DEU"), new CodedValue(null, "plattdeutsch")],
            AccessRights = new CodedValue(null, "öffentlich "),
            Availability = new CodedValue(Eu + "planned-availability/STABLE"),
            LandingPages = ["https://example.org/d"],
            Pages = ["https://example.org/hilfe", "kein Link"],
            ConformsTo = [new CodedValue("https://example.org/norm2")],
            ApplicableLegislation = [Law],
            HvdCategories = [new CodedValue("http://data.europa.eu/bna/c_b79e35eb")],
            Spatial =
            [
                new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/districtKey/05315", Ags = "05315", Labels = [new LangString("Köln", "de")] },
                new Location { Bbox = "POLYGON ((6 50, 7 50, 7 51, 6 51, 6 50))", Centroid = "POINT (6.5 50.5)", Geometry = "MULTIPOLYGON (((6 50, 7 50, 7 51, 6 50)))" },
                new Location { Labels = [new LangString("Innenstadt")] },
            ],
            Temporal = [new PeriodOfTime(new DcatDate("2020"), new DcatDate("2020-12-31")), new PeriodOfTime(new DcatDate("2021-01-01T00:00:00Z"), null)],
            PoliticalGeocodingLevels = [new CodedValue("http://dcat-ap.de/def/politicalGeocoding/Level/municipality")],
            ContributorIds = [new CodedValue("http://dcat-ap.de/def/contributors/openNRW"), new CodedValue("https://opendata.example.org/")],
            Relations = ["https://example.org/verwandt"],
            References = ["https://musterdatenkatalog.de/def/musterdatensatz/haushalt/finanzplan"],
            InSeries = ["https://example.org/serie"],
            QualifiedRelations = [new Relationship("https://example.org/ziel", ["https://example.org/rolle"])],
            QualifiedAttributions = [new Attribution(new Agent { Names = [new LangString("IT-Haus")] }, ["https://example.org/hoster"])],
            ExtraTriples =
                "<urn:datenraum:self#contact1of2> <http://www.w3.org/2006/vcard/ns#street-address> \"Platz 1\" .\n"
                + "<urn:datenraum:self> <http://purl.org/dc/terms/isPartOf> <https://example.org/ganzes> .\n",
        });
}
