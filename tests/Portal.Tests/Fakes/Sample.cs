using OpenDataNrw.Catalog;

namespace OpenDataNrw.Portal.Tests.Fakes;

/// <summary>A small catalogue as the tests want it: a full entry, a bare one, a hostile one, a missing, a withdrawn one, a service.</summary>
internal static class Sample
{
    internal static readonly DateTimeOffset Now = new(2026, 3, 14, 9, 30, 0, TimeSpan.Zero);
    internal static readonly SourceId Musterstadt = new("musterstadt");
    internal static readonly SourceId Beispielkreis = new("beispielkreis");

    internal static readonly StoredDataset Full = Entry("verkehr-1", new Dataset
    {
        Iri = "https://daten.musterstadt.example/dataset/verkehr-1",
        Titles = [new LangString("Straßenverkehrszählung 2025"), new LangString("Traffic counts 2025", "en")],
        Descriptions = [new LangString("<p>Zählung an <b>120 Stellen</b>, siehe <a href=\"https://musterstadt.example/verkehr\">Erläuterung</a>.</p><ul><li>Kfz</li><li>Rad</li></ul>")],
        Publisher = new Agent { Names = [new LangString("Stadt Musterstadt")], Homepage = "https://musterstadt.example/" },
        ContactPoints = [new ContactPoint { Name = "Amt für Verkehr", Emails = ["verkehr@musterstadt.example"], Telephones = ["+49 (0)221 12345"] }],
        Identifiers = ["verkehr-1"],
        Keywords = [new LangString("Verkehr"), new LangString("Zählstelle")],
        Themes = [new CodedValue("http://publications.europa.eu/resource/authority/data-theme/TRAN")],
        Issued = new DcatDate("2025-02-01"),
        Modified = new DcatDate("2026-03-01"),
        Spatial = [new Location { Ags = "05315000", Labels = [new LangString("Köln")] }],
        Temporal = [new PeriodOfTime(new DcatDate("2025-01-01"), new DcatDate("2025-12-31"))],
        AccrualPeriodicity = new CodedValue("http://publications.europa.eu/resource/authority/frequency/ANNUAL"),
        Languages = [new CodedValue("http://publications.europa.eu/resource/authority/language/DEU")],
        Distributions =
        [
            new Distribution
            {
                Titles = [new LangString("Zählwerte")],
                DownloadUrls = ["https://daten.musterstadt.example/verkehr-1.csv"],
                AccessUrls = ["https://daten.musterstadt.example/verkehr-1.csv"],
                Format = new CodedValue("http://publications.europa.eu/resource/authority/file-type/CSV"),
                License = new CodedValue("http://dcat-ap.de/def/licenses/dl-by-de/2.0"),
                AttributionTexts = [new LangString("Stadt Musterstadt, Amt für Verkehr")],
                ByteSize = 1_234_567,
                Modified = new DcatDate("2026-03-01"),
            },
            new Distribution
            {
                AccessUrls = ["https://geo.musterstadt.example/wfs?service=WFS"],
                Format = new CodedValue(null, "WFS-Dienst"),
                License = new CodedValue("http://dcat-ap.de/def/licenses/dl-zero-de/2.0"),
            },
        ],
    }) with
    {
        Findings =
        [
            new Finding("sample.source", Severity.Warning, Responsibility.Source, "dcterms:license", "dl-de/by-2-0", null, 1),
            new Finding("sample.source", Severity.Warning, Responsibility.Source, "dcterms:license", "dl-de/by-2-0", null, 2),
            new Finding("sample.note", Severity.Note, Responsibility.Platform, "dcterms:issued", "01.02.2025", "2025-02-01"),
        ],
    };

    internal static readonly StoredDataset Bare = Entry("nackt", new Dataset { Titles = [new LangString("Nur ein Titel")] });

    internal static readonly StoredDataset Hostile = Entry("boese", new Dataset
    {
        Iri = "javascript:alert(1)",
        Titles = [new LangString("<script>alert('titel')</script> Wetter \"heute\"")],
        Descriptions = [new LangString("<p onclick=\"alert(2)\">Text<script>alert('text')</script><img src=x onerror=alert(3)><a href=\"javascript:alert(4)\">Klick</a><a href=\" JAVASCRIPT:alert(5)\">Klack</a></p></div></main>")],
        Publisher = new Agent { Names = [new LangString("<b>Amt</b>")], Homepage = "javascript:alert(6)", Email = "x\" onmouseover=alert(7)@example.org" },
        ContactPoints = [new ContactPoint { Name = "</dd><script>", Emails = ["keine adresse"], Urls = ["data:text/html,<script>"], Telephones = ["javascript:1"] }],
        Keywords = [new LangString("\"><script>alert(8)</script>")],
        LandingPages = ["vbscript:msgbox", "//example.org/ohne-schema"],
        Distributions =
        [
            new Distribution
            {
                Titles = [new LangString("</script><script>alert(9)</script>")],
                DownloadUrls = ["javascript:alert(10)"],
                AccessUrls = ["file:///etc/passwd", "https://user:pass@example.org/x"],
                License = new CodedValue("javascript:alert(11)"),
                Format = new CodedValue(null, "<i>CSV</i>"),
            },
        ],
    }) with
    {
        Findings = [new Finding("<script>", Severity.Error, Responsibility.Source, "<b>", "<script>alert(12)</script>", "</ins>")],
    };

    internal static readonly StoredDataset Missing = Entry("weg-1", new Dataset { Titles = [new LangString("Baustellen (vermisst)")] }) with
    {
        State = PublicationState.Missing,
        MissingSince = Now.AddDays(-5),
    };

    internal static readonly StoredDataset Withdrawn = Entry("weg-2", new Dataset { Titles = [new LangString("Altes Baumkataster")] }) with
    {
        State = PublicationState.Withdrawn,
        MissingSince = Now.AddDays(-90),
        WithdrawnAt = Now.AddDays(-30),
    };

    internal static readonly StoredDataset Service = Entry("dienst", new DataService
    {
        Titles = [new LangString("WMS Bebauungspläne")],
        Publisher = new Agent { Names = [new LangString("Beispielkreis")] },
        EndpointUrls = ["https://geo.beispielkreis.example/wms"],
        License = new CodedValue("http://dcat-ap.de/def/licenses/cc-by-nc/4.0"),
        Formats = [new CodedValue("http://publications.europa.eu/resource/authority/file-type/WMS_SRVC")],
    }) with
    {
        Source = Beispielkreis,
    };

    /// <summary>A catalogue of all of these.</summary>
    internal static FakeCatalogue Catalogue()
    {
        var catalogue = new FakeCatalogue();
        catalogue.Entries.AddRange([Full, Bare, Hostile, Missing, Withdrawn, Service]);
        catalogue.Sources.AddRange(
        [
            new HarvestSource { Id = Musterstadt, Title = "Offene Daten Musterstadt", Kind = "ckan", Url = new Uri("https://daten.musterstadt.example/"), Publisher = "Stadt Musterstadt", Ags = "05315000", Schedule = "0 30 3 * * ?", Demonstration = true },
            new HarvestSource { Id = Beispielkreis, Title = "Geoportal Beispielkreis", Kind = "dcat", Url = new Uri("https://geo.beispielkreis.example/catalog.rdf") },
        ]);
        catalogue.Runs.AddRange(
        [
            new RunReport { Run = 7, Source = Musterstadt, StartedAt = Now.AddDays(-1), FinishedAt = Now.AddDays(-1).AddSeconds(95), Outcome = RunOutcome.Completed, Announced = 1234, Created = 2, Updated = 1, Unchanged = 1230, Rejected = 1, Requests = 13, Bytes = 4_500_000, Rejections = [new Rejection("boese-2", "Ohne <b>Titel</b>", "record.no-title", "Der Eintrag hat keinen Titel. Tragen Sie im Feld „Titel“ einen ein.")] },
            new RunReport { Run = 8, Source = Musterstadt, StartedAt = Now, FinishedAt = Now.AddSeconds(3), Outcome = RunOutcome.Failed, Message = "Die Quelle antwortete mit dem Status 502." },
        ]);
        catalogue.Versions[Full.Id] =
        [
            new DatasetVersion(2, Now.AddDays(-13), Full.Resource),
            new DatasetVersion(1, Now.AddDays(-40), Full.Resource with { Titles = [new LangString("Verkehrszählung")], Modified = null }),
        ];
        return catalogue;
    }

    internal static StoredDataset Entry(string identifier, CatalogResource resource, int number = 1) => new()
    {
        Id = DatasetId.For(Musterstadt, identifier),
        Name = identifier,
        Sequence = number,
        Source = Musterstadt,
        SourceIdentifier = identifier,
        Resource = resource,
        Findings = [],
        State = PublicationState.Present,
        ContentHash = default,
        Version = 1,
        ChangeNumber = number,
        FirstSeen = Now.AddDays(-40),
        LastChanged = Now.AddDays(-13),
    };
}
