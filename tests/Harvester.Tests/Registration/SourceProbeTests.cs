using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Registration;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Registration;

public sealed class SourceProbeTests
{
    private const string Page = "<!DOCTYPE html><html><head><title>Stadt Musterstadt</title>{0}</head><body>Willkommen</body></html>";
    private const string Turtle = "@prefix dcat: <http://www.w3.org/ns/dcat#> . <https://daten.example/id/1> a dcat:Dataset .";
    private const string DataJson = """{"conformsTo":"https://project-open-data.cio.gov/v1.1/schema","dataset":[{"title":"Bäume","identifier":"1","accessLevel":"public"}]}""";

    [Theory]
    [InlineData("https://daten.example")]
    [InlineData("https://daten.example/")]
    [InlineData("https://daten.example/dataset/baeume")]
    [InlineData("https://daten.example/de/dataset/baeume")]
    [InlineData("https://daten.example/pt_BR/")]
    [InlineData("https://daten.example/api/3/action/package_list")]
    public async Task A_portal_is_found_from_any_of_its_pages(string address)
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(3));
        site.Status(404, "/dataset/");

        var report = await ProbeAsync(site, address);

        Assert.Equal(("ckan", new Uri("https://daten.example/")), (report.Found[0].Kind, report.Found[0].Url));
        Assert.Equal("+p001 +p002 +p003", (await ListAsync(site, report.Found[0])).Where(e => e is ListingEvent.Listed).Shown());
    }

    [Fact]
    public async Task An_old_DKAN_without_search_is_found_too()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(2)) { IsDkan = true };
        site.Offers.Remove("package_search");

        var report = await ProbeAsync(site, "https://daten.example/start.html");

        Assert.Equal("ckan", Assert.Single(report.Found).Kind);
        Assert.Contains("https://daten.example/api/3/action/package_search?rows=1 (CKAN oder DKAN 1): gibt es nicht.", report.Steps);
    }

    [Fact]
    public async Task A_portal_below_the_home_page_is_found_from_a_page_in_it()
    {
        var site = new FakeFiles()
            .With("/opendata/suche", Html(""), "text/html")
            .With("/opendata/data.json", Encoding.UTF8.GetBytes(DataJson), "application/json");

        var report = await ProbeAsync(site, "https://www.stadt.example/opendata/suche");

        Assert.Equal(("datajson", new Uri("https://www.stadt.example/opendata/data.json")), (Assert.Single(report.Found).Kind, report.Found[0].Url));
    }

    [Fact]
    public async Task A_page_that_names_its_catalogue_leads_there()
    {
        var site = new FakeFiles()
            .With("/", Html("<link rel='stylesheet' href='/x.css'><LINK href=\"/export/katalog?form=ttl&amp;alle=1\" type=text/turtle rel=\"alternate\">"), "text/html")
            .With("/export/katalog?form=ttl&alle=1", Encoding.UTF8.GetBytes(Turtle), "text/plain");

        var report = await ProbeAsync(site, "https://www.stadt.example/");

        var found = Assert.Single(report.Found);
        Assert.Equal(("dcat", "https://www.stadt.example/export/katalog?form=ttl&alle=1"), (found.Kind, found.Url.AbsoluteUri));
        Assert.Equal(2, report.Requests);
    }

    [Fact]
    public async Task Several_interfaces_of_a_portal_are_all_named_the_preferred_one_first()
    {
        var site = new FakeFiles()
            .With("/", Html(""), "text/html")
            .With("/api/3/action/package_search?rows=1", """{"help":"","success":true,"result":{"count":0,"results":[]}}"""u8.ToArray(), "application/json")
            .With("/catalog.ttl", Encoding.UTF8.GetBytes(Turtle), "text/turtle")
            .With("/data.json", Encoding.UTF8.GetBytes(DataJson), "application/json");

        var report = await ProbeAsync(site, "https://www.stadt.example/");

        Assert.Equal(["ckan", "dcat", "datajson"], report.Found.Select(f => f.Kind));
    }

    [Theory]
    [InlineData("/geo/CSWStartup", "service=CSW&version=2.0.2&request=GetCapabilities", "<?xml version=\"1.0\"?><csw:Capabilities xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"/>", "csw", "https://www.stadt.example/geo/CSWStartup")]
    [InlineData("/api/explore/v2.1/catalog/datasets", "limit=1", "{\"total_count\":3,\"results\":[]}", "opendatasoft", "https://www.stadt.example/")]
    [InlineData("/api/datasets/1.0/search", "rows=1", "{\"nhits\":3,\"parameters\":{},\"datasets\":[]}", "opendatasoft", "https://www.stadt.example/")]
    [InlineData("/api/feed/dcat-us/1.1.json", "", DataJson, "arcgishub", "https://www.stadt.example/")]
    public async Task Each_kind_is_found_where_it_usually_answers(string path, string query, string answer, string kind, string url)
    {
        var site = new FakeFiles().With(query.Length > 0 ? $"{path}?{query}" : path, Encoding.UTF8.GetBytes(answer), "text/plain");

        var report = await ProbeAsync(site, $"https://www.stadt.example{(kind == "csw" ? path : "/")}");

        Assert.Equal((kind, new Uri(url)), (Assert.Single(report.Found).Kind, report.Found[0].Url));
    }

    [Fact]
    public void A_workbook_is_told_by_its_beginning_and_a_table_by_its_name()
    {
        var workbook = Probe().Recognise(new SourceDocument(new Uri("https://datei.example/datei"), "PK\u0003\u0004----------------------[Content_Types].xml"u8.ToArray(), "", null));
        var table = Probe().Recognise(new SourceDocument(new Uri("https://datei.example/inventar.CSV"), "Titel;Datei\nBäume;https://a.example/b.csv"u8.ToArray(), "", null));

        Assert.Equal(("spreadsheet", "spreadsheet"), (workbook?.Kind, table?.Kind));
    }

    [Theory]
    [InlineData(Turtle, "dcat", "")]
    [InlineData("<http://a.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .", "dcat", "")]
    [InlineData("<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcat=\"http://www.w3.org/ns/dcat#\"/>", "dcat", "")]
    [InlineData("""{"@context":{"dcat":"http://www.w3.org/ns/dcat#"},"@graph":[]}""", "dcat", "")]
    [InlineData(DataJson, "datajson", "")]
    [InlineData("""[{"title":"Bäume","identifier":1,"distribution":[]}]""", "datajson", "")]
    [InlineData("""{"dataset":[{"title":"bricht ab""", "datajson", "")]
    [InlineData("""[{"name":"baeume","title":"Bäume","resources":[{"url":"https://a.example/b.csv"}]}]""", "ckan", "file")]
    [InlineData("""{"success":true,"result":[[{"name":"baeume","resources":[]}]]}""", "ckan", "file")]
    public void A_file_is_told_by_its_content(string content, string kind, string mode)
    {
        var found = Probe().Recognise(Document(content));

        Assert.Equal((kind, mode), (found?.Kind, found?.Settings.GetValueOrDefault("mode") ?? ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%PDF-1.4")]
    [InlineData("<!DOCTYPE html><html><body>dcat</body></html>")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}")]
    [InlineData("{")]
    [InlineData("[[[[[[")]
    [InlineData("<?xml version=\"1.0\"?><ows:ExceptionReport xmlns:ows=\"http://www.opengis.net/ows\"/>")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("@prefix schema: <https://schema.org/> . <urn:a> a schema:Dataset .")]
    public void What_is_nothing_we_read_is_refused_with_words(string content)
    {
        Assert.Null(Probe().Recognise(Document(content)));

        var fault = Assert.Throws<SourceFaultException>(() => Probe().Identify(Document(content)));
        Assert.Equal("source.not-recognised", fault.Reason);
        Assert.Contains("nicht CKAN oder DKAN 1 (", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_offers_nothing_is_asked_a_bounded_number_of_times_and_told_what_was_tried()
    {
        var site = new FakeFiles().With("/a/b/c/d/e", Html(string.Concat(Enumerable.Range(0, 100).Select(i => $"<link rel=alternate type=text/turtle href=/k{i}>"))), "text/html");

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => Probe().FindAsync(new Uri("https://www.stadt.example/a/b/c/d/e"), Clients(site), TestContext.Current.CancellationToken));

        Assert.Equal("source.not-recognised", fault.Reason);
        Assert.Contains("eine Webseite", fault.Message, StringComparison.Ordinal);
        Assert.InRange(site.Requests.Count, 10, SourceProbe.MostRequests);
        Assert.Equal(site.Requests.Count, site.Requests.Distinct().Count());
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://10.1.2.3/api/3")]
    [InlineData("http://[::1]/")]
    [InlineData("https://name:geheim@daten.example/")]
    public async Task Addresses_within_the_own_network_are_not_probed(string address)
    {
        var site = new FakeCkanSite();

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => ProbeAsync(site, address));

        Assert.Contains(fault.Reason, (string[])["source.forbidden-address", "source.bad-address"]);
        Assert.Empty(site.Requests);
        Assert.DoesNotContain("geheim", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alternates_within_the_own_network_are_not_followed()
    {
        var site = new FakeFiles().With("/", Html("<link rel=alternate type=text/turtle href='http://169.254.169.254/latest'><link rel=alternate type=text/turtle href='file:///etc/passwd'>"), "text/html");

        var report = await ProbeAsync(site, "https://www.stadt.example/");

        Assert.Empty(report.Found);
        Assert.All(site.Requests, r => Assert.Equal("www.stadt.example", r.Host));
    }

    [Fact]
    public async Task A_dead_host_is_not_asked_again_and_again()
    {
        var site = new FakeCkanSite();
        site.Disconnect();

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => ProbeAsync(site, "https://daten.example/"));

        Assert.Equal("source.unreachable", fault.Reason);
        Assert.Single(site.Requests.Distinct());
    }

    [Fact]
    public async Task A_server_that_asks_for_patience_is_left_alone()
    {
        var site = new FakeFiles().With("/", Html(""), "text/html");
        site.Status(429, "/api/3/action/package_search");

        var report = await ProbeAsync(site, "https://daten.example/");

        Assert.Empty(report.Found);
        Assert.Equal(2, site.Requests.Distinct().Count());
    }

    private static byte[] Html(string head) => Encoding.UTF8.GetBytes(Page.Replace("{0}", head, StringComparison.Ordinal));

    private static SourceDocument Document(string content) => new(new Uri("https://datei.example/datei"), Encoding.UTF8.GetBytes(content), "", null);

    private static Task<ProbeReport> ProbeAsync(FakeSite site, string address) => Probe().ProbeAsync(new Uri(address), Clients(site), TestContext.Current.CancellationToken);

    private static Task<List<ListingEvent>> ListAsync(FakeSite site, ProbedSource found) =>
        Harvest.ListAsync(Harvest.Source(found.Kind, found.Url.AbsoluteUri, [.. found.Settings.Select(s => (s.Key, s.Value))]), site);

    private static SourceClientFactory Clients(FakeSite site) => new(site, Harvest.Options, new ManualTime(), new Random(1));

    private static SourceProbe Probe()
    {
        using var provider = new ServiceCollection().AddConnectors(new ConfigurationBuilder().Build()).BuildServiceProvider();
        return new SourceProbe([.. provider.GetServices<ISourceRecognition>()]);
    }
}
