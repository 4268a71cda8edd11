using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using OpenDataNrw.Harvester.Samples;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Harvester.Tests.Samples;

public sealed partial class SampleCatalogueTests
{
    private const string Lindenau = "daten.lindenau-ruhr.example";
    private const string Eichenfurt = "opendata.eichenfurt.example";
    private const string Moellenbrueck = "offenedaten.moellenbrueck.example";
    private const string Wiesenlippe = "daten.kreis-wiesenlippe.example";
    private const string Hellwegtal = "katalog.hellwegtal.example";
    private const string BadTannenbeck = "opendata.bad-tannenbeck.example";
    private const string Rheinmark = "daten.it-rheinmark.example";

    private const string Dcat = "http://www.w3.org/ns/dcat#";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static TheoryData<string> JsonFiles =>
    [
        .. Directory.EnumerateFiles(SampleFolder.Root, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".json", StringComparison.Ordinal) || file.EndsWith(".jsonld", StringComparison.Ordinal) || file.EndsWith(".geojson", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(SampleFolder.Root, file)),
    ];

    public static TheoryData<string> PackageHosts => [Lindenau, Eichenfurt, Moellenbrueck];

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public void Each_JSON_file_parses(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SampleFolder.Root, file)));
        Assert.True(document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array);
    }

    [Fact]
    public void The_Turtle_catalogue_holds_twelve_datasets_a_series_and_two_services()
    {
        var turtle = SampleFolder.Read(Wiesenlippe, "catalog.ttl").Replace("{base}", "https://daten.example/", StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(turtle));
        var graph = RdfReader.ReadGraph(stream, RdfFormat.Turtle);
        int Count(string type) => graph.SubjectsOf("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", RdfTerm.Iri(Dcat + type)).Count();

        Assert.Equal((12, 1, 2), (Count("Dataset"), Count("DatasetSeries"), Count("DataService")));
    }

    [Fact]
    public void The_Hydra_pages_are_well_formed_and_hold_fifteen_datasets_with_a_link_each_to_the_next()
    {
        XNamespace dcat = Dcat, rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", hydra = "http://www.w3.org/ns/hydra/core#";
        var pages = Enumerable.Range(1, 3).Select(n => LoadXml(Hellwegtal, $"catalog-{n}.rdf")).ToList();

        Assert.Equal([5, 5, 5], pages.Select(page => page.Descendants(dcat + "Dataset").Count()));
        Assert.Equal(15, pages.SelectMany(page => page.Descendants(dcat + "Dataset")).Select(d => d.Attribute(rdf + "about")!.Value).Distinct().Count());
        Assert.Equal(
            [["next 2", "nextPage 2"], ["nextPage 3"], []],
            pages.Select(page => page.Descendants().Where(e => e.Name == hydra + "next" || e.Name == hydra + "nextPage")
                .Select(e => $"{e.Name.LocalName} {e.Attribute(rdf + "resource")!.Value[^1]}").Order(StringComparer.Ordinal).ToArray()));
    }

    [Fact]
    public void The_catalogues_hold_as_many_entries_as_the_readme_says()
    {
        Assert.Equal(45, SampleFolder.ReadJson(Lindenau, "packages.json").GetArrayLength());
        Assert.Equal(12, SampleFolder.ReadJson(Eichenfurt, "packages.json").GetArrayLength());
        Assert.Equal(11, SampleFolder.ReadJson(Moellenbrueck, "packages.json").GetArrayLength());
        Assert.Equal(15, SampleFolder.ReadJson(BadTannenbeck, "data.json").GetProperty("dataset").GetArrayLength());
        var types = SampleFolder.ReadJson(Rheinmark, "catalog.jsonld").GetProperty("@graph").EnumerateArray().Select(node => node.GetProperty("@type").GetString()).ToList();
        Assert.Equal((7, 1), (types.Count(t => t == "dcat:Dataset"), types.Count(t => t == "dcat:DatasetSeries")));
    }

    [Fact]
    public void Each_link_to_a_file_of_ours_leads_to_a_file_and_each_file_is_linked()
    {
        var files = new SampleFiles(SampleFolder.Root);
        var linked = SampleFolder.Catalogues()
            .SelectMany(catalogue => OwnFileLink().Matches(SampleFolder.Read(catalogue.Host, catalogue.File)))
            .Select(match => (Host: match.Groups["host"].Value, Name: match.Groups["name"].Value))
            .ToHashSet();
        linked.Add((Lindenau, "strassenverzeichnis.csv")); // by a relative address: defect F16

        var present = SampleFolder.Hosts()
            .SelectMany(host => Directory.GetFiles(Path.Combine(SampleFolder.Root, host, "files")).Select(file => (Host: host, Name: Path.GetFileName(file))))
            .ToHashSet();

        Assert.True(linked.Count > 70);
        Assert.Equal(present.Order(), linked.Order());
        Assert.All(linked, link => Assert.NotNull(files.Find(link.Host, link.Name)));
    }

    [Fact]
    public void Each_use_of_base_is_such_a_link() =>
        Assert.All(SampleFolder.Catalogues(), catalogue =>
        {
            var text = SampleFolder.Read(catalogue.Host, catalogue.File);
            Assert.Equal(text.Split("{base}").Length - 1, OwnFileLink().Count(text));
        });

    [Theory]
    [MemberData(nameof(PackageHosts))]
    public void Each_published_package_says_once_that_it_is_for_demonstration(string host) =>
        Assert.All(SampleFolder.ReadJson(host, "packages.json").EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object),
            package => Assert.Single(DemonstrationNote().Matches(package.GetProperty("notes").GetString()!)));

    [Fact]
    public void Each_described_resource_of_the_other_catalogues_says_once_that_it_is_for_demonstration()
    {
        Assert.All(SampleFolder.ReadJson(BadTannenbeck, "data.json").GetProperty("dataset").EnumerateArray().Where(d => d.ValueKind == JsonValueKind.Object),
            dataset => Assert.Single(DemonstrationNote().Matches(dataset.GetProperty("description").GetString()!)));

        Assert.All(
            [(Wiesenlippe, "catalog.ttl"), (Rheinmark, "catalog.jsonld"), (Hellwegtal, "catalog-1.rdf"), (Hellwegtal, "catalog-2.rdf"), (Hellwegtal, "catalog-3.rdf")],
            catalogue =>
            {
                var text = SampleFolder.Read(catalogue.Item1, catalogue.Item2);
                Assert.Equal(Description().Count(text), DescribedAsDemonstration().Count(text));
            });
    }

    [Fact]
    public void The_folder_stays_small() =>
        Assert.InRange(Directory.EnumerateFiles(SampleFolder.Root, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 100_000, 600_000);

    [Fact]
    public void Each_defect_of_the_readme_stands_where_it_says()
    {
        var defects = File.ReadLines(Path.Combine(SampleFolder.Root, "README.md")).Where(line => line.StartsWith("| F", StringComparison.Ordinal)).ToList();

        Assert.Equal(Enumerable.Range(1, 77).Select(n => $"F{n:00}"), defects.Select(line => line[2..5]));
        Assert.All(defects, line =>
        {
            var row = DefectRow().Match(line);
            Assert.True(row.Success, line);
            Assert.Contains(row.Groups["found"].Value, File.ReadAllText(Path.Combine(SampleFolder.Root, row.Groups["file"].Value)), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_defects_that_no_quotation_shows_are_there_too()
    {
        var packages = SampleFolder.ReadJson(Lindenau, "packages.json").EnumerateArray().ToList();
        var datasets = SampleFolder.ReadJson(BadTannenbeck, "data.json").GetProperty("dataset").EnumerateArray().ToList();
        var identifiers = datasets.Where(d => d.ValueKind == JsonValueKind.Object && d.TryGetProperty("identifier", out _)).Select(d => d.GetProperty("identifier").GetString()).ToList();

        Assert.True(Named(packages, "verkehrsunfaelle").GetProperty("notes").GetString()!.Length > 60_000);
        Assert.Equal("", Named(packages, "ohne-titel").GetProperty("title").GetString());
        Assert.DoesNotContain(Named(packages, "gebaeude-energie").GetProperty("extras").EnumerateArray(), e => e.GetProperty("key").GetString()!.StartsWith("contact_", StringComparison.Ordinal));
        Assert.Single(packages, p => p.ValueKind == JsonValueKind.String);
        Assert.Single(datasets, d => d.ValueKind == JsonValueKind.Null);
        Assert.Equal("https://opendata.bad-tannenbeck.example/datensatz/verkehrsmengen", Assert.Single(identifiers.GroupBy(i => i), group => group.Count() > 1).Key);
        Assert.Throws<DecoderFallbackException>(() => StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(SampleFolder.Root, Lindenau, "files", "abfallkalender-2026.csv"))));
    }

    [Fact]
    public void Data_files_keep_the_habits_of_German_spreadsheets()
    {
        var budget = File.ReadAllBytes(Path.Combine(SampleFolder.Root, Lindenau, "files", "haushaltsplan-2026.csv"));
        var lines = StrictUtf8.GetString(budget).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], budget[..3]);
        Assert.Equal("Jahr;Produktbereich;Bezeichnung;Erträge_EUR;Aufwendungen_EUR;Ergebnis_EUR", lines[0].TrimStart('\uFEFF'));
        Assert.Matches(@"^2026;01;Innere Verwaltung;\d+,\d\d;\d+,\d\d;-?\d+,\d\d$", lines[1]);
    }

    private static JsonElement Named(List<JsonElement> packages, string name) =>
        packages.Single(p => p.ValueKind == JsonValueKind.Object && p.GetProperty("name").GetString() == name);

    private static XDocument LoadXml(string host, string file)
    {
        using var reader = XmlReader.Create(Path.Combine(SampleFolder.Root, host, file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    [GeneratedRegex("""\{base\}beispieldaten/(?<host>[a-z.-]+)/files/(?<name>[^"<>/\\]+)(?=["<>])""")]
    private static partial Regex OwnFileLink();

    [GeneratedRegex("Demonstrationsdaten: ")]
    private static partial Regex DemonstrationNote();

    [GeneratedRegex("""dcterms:description ("|xml:lang)|"description": \{\s*"de"|<dcterms:description xml""")]
    private static partial Regex Description();

    [GeneratedRegex("""(dcterms:description ("|xml:lang="de">)|"description": \{\s*"de": ")[^"<]*Demonstrationsdaten: """)]
    private static partial Regex DescribedAsDemonstration();

    [GeneratedRegex("^\\| F\\d\\d \\| `(?<file>[^`]+)` \\| `(?<found>[^`]+)` \\| [^|]+ \\|$")]
    private static partial Regex DefectRow();
}
