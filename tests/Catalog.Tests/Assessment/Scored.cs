using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>Entries with nothing left to wish for, one of each kind, to be spoilt in one place by each test, and short ways to score.</summary>
internal static class Scored
{
    public const string Eu = "http://publications.europa.eu/resource/authority/";
    public const string Licences = "http://dcat-ap.de/def/licenses/";
    public const string Media = "https://www.iana.org/assignments/media-types/";
    public const string Law = "http://data.europa.eu/eli/reg_impl/2023/138/oj";

    public static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    public static readonly Distribution File = new()
    {
        AccessUrls = ["https://stadt.example/baeume/works"],
        DownloadUrls = ["https://stadt.example/baeume/works"],
        License = new CodedValue(Licences + "dl-by-de/2.0"),
        AttributionTexts = [new LangString("Stadt Köln")],
        Format = new CodedValue(Eu + "file-type/CSV"),
        MediaType = new CodedValue(Media + "text/csv"),
        ByteSize = 1234,
        ApplicableLegislation = [Law],
    };

    public static readonly Dataset Dataset = Common(new Dataset
    {
        AccrualPeriodicity = Frequency("ANNUAL"),
        Temporal = [new PeriodOfTime(new DcatDate("2020"), null)],
        Distributions = [File],
    });

    public static readonly DataService Service = Common(new DataService
    {
        EndpointUrls = ["https://stadt.example/wfs/works"],
        EndpointDescriptions = ["https://stadt.example/beschreibung/works"],
        ServesDatasets = ["https://stadt.example/baeume"],
        License = new CodedValue(Licences + "dl-zero-de/2.0"),
        Formats = [new CodedValue(Eu + "file-type/WFS_SRVC")],
        Availability = new CodedValue(Eu + "planned-availability/STABLE"),
    });

    public static readonly DatasetSeries Series = Common(new DatasetSeries
    {
        AccrualPeriodicity = Frequency("ANNUAL"),
        Temporal = [new PeriodOfTime(new DcatDate("2020"), null)],
    });

    public static CodedValue Frequency(string code) => new(Eu + "frequency/" + code);

    public static ScoreResult Score(
        CatalogResource resource, ShapeCounts? shapes = null, IReadOnlyList<Finding>? findings = null, Func<string, CheckedLink?>? links = null) =>
        FairScore.Of(new ScoreCase { Resource = resource, Now = Now, Shapes = shapes, Findings = findings, Links = links });

    /// <summary>Scores with everything measured and nothing found.</summary>
    public static ScoreResult Checked(CatalogResource resource) => Score(resource, ShapeCounts.None, [], Graphs.Links);

    /// <summary>The reading of an indicator as <c>40 few</c>, <c>100</c>, <c>-</c> or <c>?</c>.</summary>
    public static string Reading(ScoreResult result, string indicator) => result.Of(indicator) switch
    {
        null => "not looked at",
        { State: ReadingState.NotApplicable } => "-",
        { State: ReadingState.NotMeasured } => "?",
        { Shortfall: { } shortfall, Percent: var percent } => $"{percent} {shortfall.Id}",
        { Percent: var percent } => $"{percent}",
    };

    public static string Of(CatalogResource resource, string indicator) => Reading(Checked(resource), indicator);

    private static T Common<T>(T resource)
        where T : CatalogResource => resource with
        {
            Titles = [new LangString("Baumkataster")],
            Descriptions = [new LangString("Alle Bäume auf städtischen Flächen mit Art, Standort, Pflanzjahr und Stammumfang. Erhoben von Hand, jährlich ergänzt.")],
            Keywords = [new LangString("Baum"), new LangString("Stadtgrün"), new LangString("Umwelt")],
            Themes = [new CodedValue(Eu + "data-theme/ENVI")],
            Spatial = [new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05315000", Ags = "05315000" }],
            PoliticalGeocodingLevels = [new CodedValue("http://dcat-ap.de/def/politicalGeocoding/Level/municipality")],
            Publisher = new Agent { Names = [new LangString("Stadt Köln")], Type = new CodedValue("http://purl.org/adms/publishertype/LocalAuthority") },
            ContactPoints = [new ContactPoint { Name = "Grünflächenamt", Emails = ["opendata@koeln.example"] }],
            Identifiers = ["baeume-1"],
            Pages = ["https://stadt.example/baeume/erklaerung"],
            ConformsTo = [new CodedValue("https://stadt.example/schema")],
            AccessRights = new CodedValue(Eu + "access-right/PUBLIC"),
            Modified = new DcatDate("2026-03-01"),
            ContributorIds = [new CodedValue("http://dcat-ap.de/def/contributors/openNRW")],
            ApplicableLegislation = [Law],
            HvdCategories = [new CodedValue("http://data.europa.eu/bna/c_b79e35eb")],
        };
}
