using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Tests.Normalisation;

public sealed class IdempotenceRules
{
    private static readonly string[] Texts =
    [
        "", " ", "Baum", "Baum &amp; Park", "<p>Text</p>", "<script>x</script>", "a;b;c", "Bildung, Kultur", "\u00A0x\r\n", "&lt;b&gt;x", "FÃ¼r", "Köln", "Borken", "05315000", "Deutschland",
        "Stadt Köln", "k.A.", "{x}", "auf Anfrage", "<p>-</p>", "TODO", "Radverkehr", "Landesamt für Statistik",
    ];

    private static readonly string[] Codes =
    [
        "", " ", "csv", "CSV, ZIP", "kml, kmz", "zip:shp", "API", "Excel", "text/csv; charset=x", "application/zip", "monatlich", "R/P1Y", "de", "ger", "Kölsch", "dl-de-by-2.0", "cc-by", "frei",
        "notspecified", "Umwelt", "verkehr", "geo", "Smart City", "public", "stadt", "Open.NRW", "LocalAuthority", "md5", "Georaum",
        "http://publications.europa.eu/mdr/authority/file-type/CSV", "https://publications.europa.eu/resource/authority/frequency/daily/", "http://purl.org/adms/status/Completed",
        "http://dcat-ap.de/def/plannedAvailability/stable", "https://www.dcat-ap.de/def/licenses/20210721.html#cc-zero", "https://lizenz.example/x", "http://inspire.ec.europa.eu/theme/tn",
        "http://publications.europa.eu/resource/authority/file-type/ZIP", "https://www.iana.org/assignments/media-types/text/csv", "http://data.europa.eu/bna/c_ac64a52d",
    ];

    private static readonly string[] Dates =
        ["", "2023", "11.05.2023", "11.05.2023 10:30", "Date changed\t2023-05-11", "31.02.2023", "0001-01-01", "2999-01-01", "1683801000", "9999-12-31", "heute", "Mai 2023", "2023-05-11 10:30"];

    private static readonly string[] Urls =
    [
        "", "https://a.example/x", "https://a.example/ä b.csv", "/rel/x.zip", "www.a.example", "auf Anfrage", "https://a.example/1 https://b.example/2", "mailto:a@b.example",
        "https://a.example/?request=GetCapabilities&service=WMS", "https://a.example/100%", "http://müller.example/x.csv.gz", "http://data.europa.eu/eli/reg_impl/2023/138",
    ];

    private static readonly string[] Shapes = ["POINT (7 51)", "POINT (51 7)", "POINT (13 52)", "POINT (356000 5645000)", "{\"type\":\"Point\",\"coordinates\":[7,51]}", "quer", "<gml:Envelope/>"];

    private static readonly string[] Resolutions = ["10 m", "1,5", "1:5000", "P2W", "Monat", "P1D", ""];

    private static readonly string[] Tags = ["de", "en", "de_DE", "deu", "quatsch!"];

    private static readonly string[] Emails = ["", "a@b.example", "mailto:a@b.example", "a(at)b", "a@b.example, c@d.example", "https://a.example/kontakt"];

    [Fact]
    public void Rules_applied_to_their_own_result_change_nothing_and_all_they_say_has_words()
    {
        var chance = new Random(42);
        var words = FindingTexts.Rules.ToHashSet();
        var seen = new HashSet<string>();
        for (var i = 0; i < 3000; i++)
        {
            var record = Record(chance);

            var (once, findings) = Normaliser.Normalise(record, Cases.Context);
            var (twice, remaining) = Normaliser.Normalise(once, Cases.Context);

            Assert.Equal(Text(once), Text(twice));
            Assert.DoesNotContain(remaining, f => f.Severity == Severity.Note);
            Assert.All(findings, f => Assert.Contains(f.Rule, words));
            seen.UnionWith(findings.Select(f => f.Rule));
        }

        // The generator is worth something only as long as it reaches nearly every rule.
        Assert.True(seen.Count > 60, $"{seen.Count}: {string.Join(' ', seen.Order())}");
    }

    private static string Text(CatalogResource resource) => System.Text.Encoding.UTF8.GetString(CatalogJson.Write(resource));

    private static Dataset Record(Random chance) => new()
    {
        Iri = Maybe(chance, Urls),
        Titles = Words(chance, Texts),
        Descriptions = Words(chance, Texts),
        Keywords = Words(chance, Texts),
        Publisher = Person(chance),
        Creators = Some(chance, c => Person(c)!),
        ContactPoints = Some(chance, c => new ContactPoint { Name = Maybe(c, Texts), Emails = Some(c, x => Pick(x, Emails)), Urls = Some(c, x => Pick(x, Urls)), Telephones = Some(c, _ => "tel: 0221 1") }),
        Themes = Values(chance),
        Types = Values(chance),
        Languages = Values(chance),
        HvdCategories = Values(chance),
        ApplicableLegislation = Some(chance, c => Pick(c, Urls)),
        ContributorIds = Values(chance),
        PoliticalGeocodingLevels = Values(chance),
        AccessRights = Value(chance),
        Availability = Value(chance),
        AccrualPeriodicity = Value(chance),
        Issued = Date(chance),
        Modified = Date(chance),
        Temporal = Some(chance, c => new PeriodOfTime(Date(c), Date(c))),
        SpatialResolutionInMeters = Maybe(chance, Resolutions),
        TemporalResolution = Maybe(chance, Resolutions),
        Identifiers = Some(chance, c => Pick(c, Texts)),
        Spatial = Some(chance, c => new Location { Bbox = Maybe(c, Shapes), Labels = Words(c, Texts), Iri = c.Next(3) == 0 ? "http://dcat-ap.de/def/politicalGeocoding/stateKey/05" : null }),
        LandingPages = Some(chance, c => Pick(c, Urls)),
        Provenance = Words(chance, Texts),
        Distributions = Some(chance, File),
        Samples = Some(chance, File),
    };

    private static Distribution File(Random chance) => new()
    {
        Iri = Maybe(chance, Urls),
        Titles = Words(chance, Texts),
        Descriptions = Words(chance, Texts),
        AccessUrls = Some(chance, c => Pick(c, Urls)),
        DownloadUrls = Some(chance, c => Pick(c, Urls)),
        License = Value(chance),
        Format = Value(chance),
        MediaType = Value(chance),
        CompressFormat = Value(chance),
        PackageFormat = Value(chance),
        Availability = Value(chance),
        Status = Value(chance),
        Languages = Values(chance),
        Issued = Date(chance),
        Modified = Date(chance),
        Checksum = chance.Next(3) == 0 ? new Checksum(new CodedValue(null, Pick(chance, Codes)), "00") : null,
        AttributionTexts = Words(chance, Texts),
        AccessServices = Some(chance, c => new DataService { Titles = Words(c, Texts), EndpointUrls = Some(c, x => Pick(x, Urls)), License = Value(c), Formats = Values(c) }),
    };

    private static Agent? Person(Random chance) => chance.Next(3) == 0
        ? null
        : new Agent { Names = Words(chance, Texts), Email = Maybe(chance, Emails), Homepage = Maybe(chance, Urls), Type = Value(chance) };

    private static T Pick<T>(Random chance, T[] from) => from[chance.Next(from.Length)];

    private static string? Maybe(Random chance, string[] from) => chance.Next(3) == 0 ? null : Pick(chance, from);

    private static IReadOnlyList<T> Some<T>(Random chance, Func<Random, T> make) =>
        [.. Enumerable.Range(0, chance.Next(4)).Select(_ => make(chance)).Where(x => x is not null)];

    private static IReadOnlyList<LangString> Words(Random chance, string[] from) => Some(chance, c => new LangString(Pick(c, from), c.Next(4) == 0 ? Pick(c, Tags) : null));

    private static IReadOnlyList<CodedValue> Values(Random chance) => Some(chance, c => CodedValue.Said(Pick(c, Codes)));

    private static CodedValue? Value(Random chance) => chance.Next(4) == 0 ? null : chance.Next(5) == 0 ? new CodedValue(Pick(chance, Codes), Pick(chance, Codes)) : CodedValue.Said(Pick(chance, Codes));

    private static DcatDate? Date(Random chance) => chance.Next(3) == 0 ? null : new DcatDate(Pick(chance, Dates));
}
