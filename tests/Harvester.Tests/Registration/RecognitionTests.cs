using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Registration;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Support;
using OpenDataNrw.Harvester.Tests.Tables;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.Registration;

public sealed class RecognitionTests
{
    private const string Turtle = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . <https://daten.example/id/1> a dcat:Dataset ; dct:title \"Bäume\"@de .";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://archiv.example/")]
    [InlineData("https://archiv.example/oai")]
    [InlineData("https://archiv.example/oai?verb=ListRecords&metadataPrefix=oai_dc")]
    public async Task A_repository_is_found_from_its_home_page_and_from_any_question_to_it(string address)
    {
        var site = new FakeOaiSite().Numbered(2);

        var found = Assert.Single((await ProbeAsync(site, address)).Found);

        Assert.Equal(("oaipmh", new Uri("https://archiv.example/oai")), (found.Kind, found.Url));
        Assert.Equal("+oai:x:1 +oai:x:2", (await ListAsync(site, found)).Where(e => e is ListingEvent.Listed).Shown());
    }

    [Fact]
    public async Task A_repository_of_DCAT_is_read_by_its_protocol_and_not_as_one_page_of_RDF()
    {
        var site = new FakeOaiSite();
        site.Records.Add(("oai:x:1", "2026-01-01T00:00:00Z", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcat=\"http://www.w3.org/ns/dcat#\"/>"));

        Assert.Equal("oaipmh", (await ProbeAsync(site, "https://archiv.example/oai?verb=ListRecords&metadataPrefix=oai_dc")).Found[0].Kind);
    }

    [Theory]
    [InlineData("https://statistik.example/ldbnrwws/rest/2020/")]
    [InlineData("https://statistik.example/ldbnrwws/rest/2020")]
    [InlineData("https://statistik.example/ldbnrwws/rest/2020/catalogue/tables")]
    [InlineData("https://statistik.example/ldbnrw/online/")]
    [InlineData("https://statistik.example/ldbnrw/online?operation=table&code=12411-01i")]
    public async Task A_statistical_database_is_found_by_its_service_and_by_its_web_pages(string address)
    {
        var site = new FakeGenesis().Statistic("12411", "Bevölkerung").Table("12411-01i", "Bevölkerung nach Gemeinden");

        var found = Assert.Single((await ProbeAsync(site, address)).Found);

        Assert.Equal(("genesis", new Uri("https://statistik.example/ldbnrwws/rest/2020/")), (found.Kind, found.Url));
        Assert.Equal("+12411 +12411-01i", (await ListAsync(site, found)).Where(e => e is ListingEvent.Listed).Shown());
    }

    [Fact]
    public async Task The_usual_service_of_a_statistical_database_is_found_from_the_home_page()
    {
        var site = new FakeFiles().With("/genesisws/rest/2020/helloworld/whoami", """{"User-Agent":"x","User-IP":"192.0.2.1"}"""u8.ToArray(), "application/json");

        Assert.Equal(new Uri("https://statistik.example/genesisws/rest/2020/"), Assert.Single((await ProbeAsync(site, "https://statistik.example/")).Found).Url);
    }

    [Theory]
    [InlineData("https://geo.example/produkte/")]
    [InlineData("https://geo.example/produkte/index.json")]
    [InlineData("https://geo.example/produkte/liste.html")]
    public async Task A_file_server_is_found_by_the_index_of_a_folder(string address)
    {
        var site = new FakeFiles()
            .With("/produkte/index.json", """{"folders":[{"name":"hoehe","title":"Höhe"}]}"""u8.ToArray(), "application/json")
            .With("/produkte/hoehe/index.json", """{"datasets":[{"name":"dgm","title":"Geländemodell","files":[{"name":"a.zip"}]}]}"""u8.ToArray(), "application/json");

        var found = Assert.Single((await ProbeAsync(site, address)).Found);

        Assert.Equal(("opengeodata", new Uri("https://geo.example/produkte/")), (found.Kind, found.Url));
        Assert.Equal("+hoehe/dgm", (await ListAsync(site, found)).Shown());
    }

    [Theory]
    [InlineData("https://dkan.example/")]
    [InlineData("https://dkan.example/dataset/1")]
    [InlineData("https://dkan.example/api/1/metastore/schemas/dataset/items?show-reference-ids=false")]
    public async Task DKAN_2_is_read_by_the_data_json_beside_its_metastore(string address)
    {
        const string entry = """{"@type":"dcat:Dataset","title":"Bäume","identifier":"1","accessLevel":"public"}""";
        var site = new FakeFiles()
            .With("/api/1/metastore/schemas", """{"catalog":{},"dataset":{"title":"Project Open Data Dataset"},"distribution":{},"publisher":{}}"""u8.ToArray(), "application/json")
            .With("/api/1/metastore/schemas/dataset/items?show-reference-ids=false", Encoding.UTF8.GetBytes($"[{entry}]"), "application/json")
            .With("/data.json", Encoding.UTF8.GetBytes($$"""{"dataset":[{{entry}}]}"""), "application/json");

        var found = Assert.Single((await ProbeAsync(site, address)).Found);

        Assert.Equal(("datajson", "DKAN 2", new Uri("https://dkan.example/data.json")), (found.Kind, found.Name, found.Url));
        Assert.Equal("+1", (await ListAsync(site, found)).Shown());
    }

    [Fact]
    public void A_ZIP_file_is_told_from_a_workbook_by_what_is_in_it()
    {
        var workbook = TestTables.Xlsx("Inventar", ["Titel"]);
        var found = new[]
        {
            workbook,
            TestTables.Zip(("katalog.ttl", Encoding.UTF8.GetBytes(Turtle))),
            TestTables.Zip(("inventar.xlsx", workbook)),
            [.. "PK\u0003\u0004"u8, .. new byte[40]],
        }.Select(bytes => Probe().Recognise(Document(bytes, "datei"))?.Kind);

        Assert.Equal(["spreadsheet", "folder", "folder", "folder"], found);
    }

    [Fact]
    public async Task An_uploaded_ZIP_file_is_checked_file_by_file()
    {
        await using var rig = new HarvestRig();

        var report = await rig.Get<IFeedCheck>().CheckFileAsync("lieferung.zip", TestTables.Zip(("katalog.ttl", Encoding.UTF8.GetBytes(Turtle)), ("liesmich.txt", "Hallo"u8.ToArray())), null, 3, Cancel);

        Assert.Equal(("folder", 1, 1), (report.Kind, report.Listed, report.Accepted));
    }

    [Fact]
    public async Task JSON_whose_fields_tell_that_it_is_a_catalogue_is_read_by_a_proposed_mapping()
    {
        var json = """
            {"stand":"2026","ergebnis":{"datensaetze":[
              {"ID":7,"Titel":"Bäume","Beschreibung":"Alle Bäume","Schlagwörter":"Baum; Grün","Lizenz":"dl-de-zero-2.0","geändert_am":"06.02.2013","Dateien":[{"url":"/baeume.csv","Format":"CSV"}]},
              {"ID":8,"Titel":"Bänke","Beschreibung":"","Schlagwörter":"","Lizenz":"dl-de-zero-2.0","geändert_am":"07.02.2013","Dateien":[]}]}}
            """;

        var found = Probe().Recognise(Document(Encoding.UTF8.GetBytes(json), "liste"))!;

        Assert.Equal("json", found.Kind);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["items"] = "ergebnis.datensaetze",
                ["map.distribution"] = "Dateien",
                ["map.distribution.url"] = "url",
                ["map.distribution.format"] = "Format",
                ["map.identifier"] = "ID",
                ["map.title"] = "Titel",
                ["map.description"] = "Beschreibung",
                ["map.keyword"] = "Schlagwörter",
                ["map.modified"] = "geändert_am",
                ["map.license"] = "Lizenz",
                ["dateFormat"] = "dd.MM.yyyy",
                ["listSeparator"] = ";",
            }.OrderBy(s => s.Key),
            found.Settings.OrderBy(s => s.Key));
        Assert.Contains("map.title=Titel", found.Why, StringComparison.Ordinal);
        Assert.Equal("+7 +8", (await ListAsync(new FakeDataJsonSite(json), found)).Shown());
    }

    [Theory]
    [InlineData("""[{"nr":"1","kurz":"Bäume","pfad":"a.csv"},{"nr":"2","kurz":"Bänke","pfad":"b.csv"}]""", "Gefundene Felder: nr, kurz, pfad.", "map.identifier=nr", "map.title (wo der Titel steht)")]
    [InlineData("""[{"id":1,"name":"Kita Sonne","url":"https://kita.example/"},{"id":2,"name":"Kita Mond","url":"https://mond.example/"}]""", "Ob es ein Katalog ist", "map.title=name", "Stimmen sie")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":1,"hoehe":3}}]}""", "im Feld 'features'", "record=properties, map.identifier=id", "map.title (wo der Titel steht)")]
    [InlineData("""[{"id":1,"titel":"A"},{"id":1,"titel":"B"}]""", "Gefundene Felder: id, titel.", "map.title=titel", "map.identifier (woran ein Datensatz wiedererkannt wird)")]
    public async Task Other_lists_of_objects_need_a_mapping_and_are_shown_with_their_fields(string json, params string[] told)
    {
        var fault = Assert.Throws<SourceFaultException>(() => Probe().Identify(Document(Encoding.UTF8.GetBytes(json), "liste")));
        var found = await Assert.ThrowsAsync<SourceFaultException>(() => Probe().FindAsync(new Uri("https://www.stadt.example/liste"), Clients(new FakeFiles().With("/liste", Encoding.UTF8.GetBytes(json), "text/plain")), Cancel));

        Assert.Equal(("source.needs-mapping", "source.needs-mapping", fault.Message), (fault.Reason, found.Reason, found.Message));
        Assert.All(told, part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1,2,3]")]
    [InlineData("""{"fehler":{"code":500}}""")]
    [InlineData("""[{"=a":1,"b|c":2,"":3}]""")]
    [InlineData("""[{"id":"\ud800","titel":"A"}]""")]
    [InlineData("""[{"id":1,"titel":"bricht ab""")]
    public void JSON_without_a_list_of_objects_that_can_be_named_is_nothing(string json) =>
        Assert.Equal("source.not-recognised", Assert.Throws<SourceFaultException>(() => Probe().Identify(Document(Encoding.UTF8.GetBytes(json), "liste"))).Reason);

    [Fact]
    public async Task A_portal_beside_a_list_that_needs_a_mapping_is_preferred()
    {
        var site = new FakeFiles()
            .With("/liste.json", """[{"nr":"1","kurz":"Bäume"}]"""u8.ToArray(), "application/json")
            .With("/catalog.ttl", Encoding.UTF8.GetBytes(Turtle), "text/turtle");

        Assert.Equal("dcat", (await Probe().FindAsync(new Uri("https://www.stadt.example/liste.json"), Clients(site), Cancel)).Source.Kind);
    }

    [Fact]
    public async Task The_inventory_of_Moers_is_no_CKAN_and_gets_a_mapping_by_which_it_is_read()
    {
        var content = await File.ReadAllBytesAsync(SharedMaterial.PathTo("feeds", "json-moers", "2014-10-24_2c5dfb5.json"), Cancel);

        var found = Probe().Identify(Document(content, "liste"));

        // Its values stand in the descriptions of a schema.
        Assert.Equal("json", found.Kind);
        Assert.All(["map.identifier=url.description", "map.title=title.description", "map.license=license_id.description"], part => Assert.Contains(part, found.Why, StringComparison.Ordinal));
        Assert.Equal(125, (await ListAsync(new FakeFiles().With("/liste", content, "application/json"), found)).Count(e => e is ListingEvent.Listed));
    }

    [Fact]
    public void A_list_whose_resources_are_no_list_is_no_file_of_packages() =>
        Assert.Equal("source.needs-mapping", Assert.Throws<SourceFaultException>(() => Probe().Identify(Document("""[{"name":{"description":"baeume"},"resources":{"items":[{"url":"a.csv"}]}}]"""u8.ToArray(), "liste"))).Reason);

    private static SourceDocument Document(byte[] content, string name) => new(new Uri("https://datei.example/" + name), content, "", null);

    private static Task<ProbeReport> ProbeAsync(HttpMessageHandler site, string address) => Probe().ProbeAsync(new Uri(address), Clients(site), Cancel);

    private static Task<List<ListingEvent>> ListAsync(HttpMessageHandler site, ProbedSource found) =>
        Harvest.ListAsync(Harvest.Source(found.Kind, found.Url.AbsoluteUri, [.. found.Settings.Select(s => (s.Key, s.Value))]), site);

    private static SourceClientFactory Clients(HttpMessageHandler site) => new(site, Harvest.Options, new ManualTime(), new Random(1));

    private static SourceProbe Probe()
    {
        using var provider = new ServiceCollection().AddConnectors(new ConfigurationBuilder().Build()).BuildServiceProvider();
        return new SourceProbe([.. provider.GetServices<ISourceRecognition>()]);
    }
}
