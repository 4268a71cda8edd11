using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Catalog.Tests.Search;

public sealed class SearchDocumentBuilderTests
{
    private const string Eu = "http://publications.europa.eu/resource/authority/";
    private const string Licences = "http://dcat-ap.de/def/licenses/";
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dataset Trees = new()
    {
        Titles = [new LangString("Straßenbäume", "de"), new LangString("Street trees", "en")],
        Keywords = [new LangString("Baum", "de")],
        Publisher = new Agent { Names = [new LangString("  Stadt   Köln ")] },
        Themes = [new CodedValue(Eu + "data-theme/ENVI"), new CodedValue(null, "Grün")],
        Spatial = [new Location { Ags = "05315000" }],
        AccrualPeriodicity = new CodedValue(Eu + "frequency/ANNUAL"),
        HvdCategories = [new CodedValue("http://data.europa.eu/bna/c_dd313021")],
        Descriptions = [new LangString("<p>Neue B&auml;ume</p><p>Str<b>äuch</b>er</p>", "de")],
        Modified = new DcatDate("2025-06-01"),
        Distributions =
        [
            new Distribution { Titles = [new LangString("Liste")], Format = new CodedValue(Eu + "file-type/CSV"), License = new CodedValue(Licences + "dl-by-de/2.0") },
            new Distribution { Format = new CodedValue(Eu + "file-type/CSV"), License = new CodedValue(Licences + "dl-by-de/2.0") },
        ],
    };

    [Fact]
    public void An_entry_becomes_tokens_values_and_sort_keys()
    {
        var document = SearchDocumentBuilder.Build(Entry(Trees));

        Assert.Equal(["strassenbaum", "street", "tre"], document.Fields[(int)SearchField.Title].Words);
        Assert.Equal(["baum"], document.Fields[(int)SearchField.Keyword].Words);
        Assert.Equal(["stadt", "koln", "koln"], document.Fields[(int)SearchField.Name].Words);
        Assert.Superset(new HashSet<string> { "umwelt", "environment", "csv", "list" }, document.Fields[(int)SearchField.Topic].Words.ToHashSet());
        Assert.Equal(["neu", "baum", "strauch"], document.Fields[(int)SearchField.Description].Words);
        Assert.Equal(("strassenbaume", new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero), 7L), (document.TitleKey, document.Modified, document.ChangeNumber));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["theme"] = "ENVI",
                ["keyword"] = "Baum",
                ["publisher"] = "Stadt Köln",
                ["region"] = "05 053 05315 05315000",
                ["format"] = "CSV",
                ["licence"] = "dl-by-de/2.0",
                ["openness"] = "open",
                ["hvd"] = "c_dd313021",
                ["frequency"] = "ANNUAL",
                ["source"] = "stadt-koeln",
                ["kind"] = "dataset",
                ["state"] = "present",
            },
            Facets.All.Zip(document.FacetValues).ToDictionary(p => p.First.Name, p => string.Join(' ', p.Second)));
    }

    [Theory]
    [InlineData("theme", "ENVI", "Umwelt")]
    [InlineData("hvd", "c_dd313021", "Erdbeobachtung und Umwelt")]
    [InlineData("region", "05315000", "Köln")]
    [InlineData("region", "05315", "Köln (Kreisfreie Stadt)")]
    [InlineData("region", "053", "Regierungsbezirk Köln")]
    [InlineData("region", "05", "Nordrhein-Westfalen")]
    [InlineData("openness", "open", "Offen lizenziert")]
    [InlineData("state", "missing", "Vermisst")]
    [InlineData("kind", "service", "Datendienst")]
    [InlineData("format", "no such format", "no such format")]
    public void Values_have_words(string facet, string value, string german) => Assert.Equal(german, Facets.Find(facet)!.Label(value, "de"));

    [Theory]
    [InlineData("dl-by-de/2.0", "open")]
    [InlineData("other-closed", "restricted")]
    [InlineData(null, "unknown")]
    public void Openness_follows_the_licence(string? licence, string expected)
    {
        var stated = licence is null ? (CodedValue?)null : new CodedValue(Licences + licence);
        var entry = Entry(Trees with { Distributions = [Trees.Distributions[0] with { License = stated }] });

        Assert.Equal([expected], Facets.Find("openness")!.Values(entry));
    }

    [Fact]
    public void One_closed_licence_or_restricted_access_is_no_open_entry()
    {
        var mixed = Entry(Trees with { Distributions = [Trees.Distributions[0], new Distribution { License = new CodedValue(Licences + "other-closed") }] });
        var restricted = Entry(Trees with { AccessRights = new CodedValue(Eu + "access-right/RESTRICTED") });

        Assert.Equal(["restricted"], Facets.Find("openness")!.Values(mixed));
        Assert.Equal(["restricted"], Facets.Find("openness")!.Values(restricted));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gestern")]
    public void Without_a_readable_date_an_entry_sorts_by_its_first_arrival(string? date) =>
        Assert.Equal(Day, SearchDocumentBuilder.Build(Entry(Trees with { Modified = date is null ? null : new DcatDate(date) })).Modified);

    [Fact]
    public void A_date_in_the_future_does_not_stay_on_top() =>
        Assert.Equal(Day.AddDays(1), SearchDocumentBuilder.Build(Entry(Trees with { Modified = new DcatDate("2099-01-01") })).Modified);

    [Fact]
    public void An_entry_of_which_nothing_is_stated_is_still_a_document()
    {
        var document = SearchDocumentBuilder.Build(Entry(new DataService()));

        Assert.All(document.Fields, f => Assert.Equal(0, f.Count));
        Assert.Equal("ein name", document.TitleKey);
        Assert.Equal(["unknown", "stadt-koeln", "service", "present"], document.FacetValues.SelectMany(v => v));
    }

    private static StoredDataset Entry(CatalogResource resource) => new()
    {
        Id = DatasetId.For(new SourceId("stadt-koeln"), "1"),
        Name = "ein-name",
        Sequence = 1,
        Source = new SourceId("stadt-koeln"),
        SourceIdentifier = "1",
        Resource = resource,
        Findings = [],
        State = PublicationState.Present,
        ContentHash = default,
        Version = 1,
        ChangeNumber = 7,
        FirstSeen = Day,
        LastChanged = Day.AddDays(1),
    };
}
