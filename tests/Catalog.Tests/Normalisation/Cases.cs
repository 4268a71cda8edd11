using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Tests.Normalisation;

/// <summary>A record in standard form, to be spoilt in one place by each test, and short ways to normalise.</summary>
internal static class Cases
{
    public const string Eu = "http://publications.europa.eu/resource/authority/";
    public const string Licences = "http://dcat-ap.de/def/licenses/";
    public const string Media = "https://www.iana.org/assignments/media-types/";

    public static readonly HarvestSource Source = new()
    {
        Id = new SourceId("musterportal"),
        Title = "Offene Daten Köln",
        Kind = "ckan",
        Url = new Uri("https://daten.example/katalog/"),
        Publisher = "Stadt Köln",
        Ags = "05315000",
    };

    public static readonly NormalisationContext Context = new() { Source = Source, Now = new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero) };

    public static readonly Distribution CleanDistribution = new()
    {
        Iri = "https://daten.example/dataset/baeume/resource/1",
        Titles = [new LangString("Baumkataster als CSV")],
        AccessUrls = ["https://daten.example/dateien/baeume.csv"],
        DownloadUrls = ["https://daten.example/dateien/baeume.csv"],
        License = new CodedValue(Licences + "dl-zero-de/2.0"),
        Format = new CodedValue(Eu + "file-type/CSV"),
        MediaType = new CodedValue(Media + "text/csv"),
        Modified = new DcatDate("2024-03-01"),
    };

    public static readonly Dataset Clean = new()
    {
        Iri = "https://daten.example/dataset/baeume",
        Titles = [new LangString("Baumkataster")],
        Identifiers = ["baumkataster-1"],
        AccessRights = new CodedValue(Eu + "access-right/PUBLIC"),
        Descriptions = [new LangString("Alle Bäume auf städtischen Flächen.\n\nMit Art und Pflanzjahr.")],
        Publisher = new Agent { Names = [new LangString("Stadt Köln")], Type = new CodedValue("http://purl.org/adms/publishertype/LocalAuthority") },
        ContactPoints = [new ContactPoint { Name = "Amt für Grünflächen", Emails = ["opendata@koeln.example"] }],
        Keywords = [new LangString("Baum"), new LangString("Bildung, Kultur und Sport")],
        Themes = [new CodedValue(Eu + "data-theme/ENVI")],
        Languages = [new CodedValue(Eu + "language/DEU")],
        Issued = new DcatDate("2020-01-01"),
        Modified = new DcatDate("2024-03-01T10:00:00+01:00"),
        AccrualPeriodicity = new CodedValue(Eu + "frequency/ANNUAL"),
        Spatial = [new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05315000", Ags = "05315000" }],
        PoliticalGeocodingLevels = [new CodedValue("http://dcat-ap.de/def/politicalGeocoding/Level/municipality")],
        LandingPages = ["https://daten.example/dataset/baeume"],
        Distributions = [CleanDistribution],
    };

    public static (Dataset Dataset, IReadOnlyList<Finding> Findings) Normalise(Dataset dataset, HarvestSource? source = null)
    {
        var (value, findings) = Normaliser.Normalise(dataset, Context with { Source = source ?? Source });
        return (Assert.IsType<Dataset>(value), findings);
    }

    /// <summary>Normalises the clean record with another distribution.</summary>
    public static (Distribution Distribution, IReadOnlyList<Finding> Findings) Normalise(Distribution distribution)
    {
        var (dataset, findings) = Normalise(Clean with { Distributions = [distribution] });
        return (Assert.Single(dataset.Distributions), findings);
    }

    public static string Ids(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(f => f.Rule));
}
