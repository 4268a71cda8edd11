using System.Net;
using System.Text;
using System.Text.Json;
using OpenDataNrw.Harvester.Samples;

namespace OpenDataNrw.Harvester.Tests.Samples;

public sealed class SampleSiteHandlerTests
{
    private const string Lindenau = "https://daten.lindenau-ruhr.example";
    private const string Eichenfurt = "https://opendata.eichenfurt.example";
    private const string Moellenbrueck = "https://offenedaten.moellenbrueck.example";
    private const string Hellwegtal = "https://katalog.hellwegtal.example";

    [Fact]
    public async Task Paging_with_the_servers_page_size_brings_each_package_once()
    {
        var results = new List<string>();
        int count;
        var requests = 0;
        do
        {
            var result = (await JsonAsync($"{Lindenau}/api/3/action/package_search?rows=1000&start={results.Count}&sort=name+asc")).GetProperty("result");
            count = result.GetProperty("count").GetInt32();
            results.AddRange(result.GetProperty("results").EnumerateArray().Select(NameOf));
            requests++;
        }
        while (results.Count < count);

        Assert.Equal((45, 3), (results.Count, requests));
        Assert.Equal(results.Distinct().Order(StringComparer.Ordinal), results);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("?rows=0", 0)]
    [InlineData("?rows=5&start=43", 2)]
    [InlineData("?rows=5&start=45", 0)]
    [InlineData("?rows=999", 20)]
    public async Task A_search_answers_the_rows_asked_for_up_to_its_limit(string query, int expected)
    {
        var answer = await JsonAsync($"{Lindenau}/api/3/action/package_search{query}");

        Assert.True(answer.GetProperty("success").GetBoolean());
        Assert.Equal(expected, answer.GetProperty("result").GetProperty("results").GetArrayLength());
        Assert.Equal(45, answer.GetProperty("result").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_search_sorts_as_asked()
    {
        var down = await JsonAsync($"{Lindenau}/api/3/action/package_search?rows=3&sort=name%20desc");

        Assert.Equal(["wlan-standorte", "vornamen", "verkehrsunfaelle"], down.GetProperty("result").GetProperty("results").EnumerateArray().Select(NameOf));
    }

    [Theory]
    [InlineData("rows=-1")]
    [InlineData("rows=viele")]
    [InlineData("start=-5")]
    [InlineData("q=Baum")]
    [InlineData("fq=organization:x")]
    public async Task A_search_refuses_what_it_cannot_do(string query)
    {
        using var response = await GetAsync($"{Lindenau}/api/3/action/package_search?{query}");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("Validation Error", (await JsonAsync(response)).GetProperty("error").GetProperty("__type").GetString());
    }

    [Fact]
    public async Task A_package_is_shown_by_name_and_by_id()
    {
        var byName = (await JsonAsync($"{Lindenau}/api/3/action/package_show?id=baumkataster")).GetProperty("result");
        var byId = (await JsonAsync($"{Lindenau}/api/3/action/package_show?id={byName.GetProperty("id").GetString()}")).GetProperty("result");

        Assert.Equal("Baumkataster", byName.GetProperty("title").GetString());
        Assert.Equal(byName.GetRawText(), byId.GetRawText());
    }

    [Fact]
    public async Task An_unknown_package_is_not_found_in_CKANs_words()
    {
        using var response = await GetAsync($"{Lindenau}/api/3/action/package_show?id=gibt-es-nicht");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(
            """{"help":"/api/3/action/help_show?name=package_show","success":false,"error":{"__type":"Not Found Error","message":"Nicht gefunden"}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task DKAN_lists_names_with_umlauts_and_shows_a_list_of_one()
    {
        var names = (await JsonAsync($"{Moellenbrueck}/api/3/action/package_list")).GetProperty("result").EnumerateArray().Select(n => n.GetString()!).ToList();
        var shown = (await JsonAsync($"{Moellenbrueck}/api/3/action/package_show?id={Uri.EscapeDataString("kindertagesstätten")}")).GetProperty("result");

        Assert.Equal(11, names.Count);
        Assert.Contains("straßenbäume", names);
        Assert.Equal("kindertagesstätten", NameOf(Assert.Single(shown.EnumerateArray())));
    }

    [Fact]
    public async Task An_old_CKAN_lists_with_resources_by_limit_and_offset_and_has_no_search()
    {
        var all = (await JsonAsync($"{Eichenfurt}/api/3/action/current_package_list_with_resources")).GetProperty("result");
        var part = (await JsonAsync($"{Eichenfurt}/api/3/action/current_package_list_with_resources?limit=5&offset=10")).GetProperty("result");
        using var search = await GetAsync($"{Eichenfurt}/api/3/action/package_search");

        Assert.Equal((12, 2, HttpStatusCode.NotFound), (all.GetArrayLength(), part.GetArrayLength(), search.StatusCode));
        Assert.Equal(NameOf(all[10]), NameOf(part[0]));
    }

    [Fact]
    public async Task The_placeholder_becomes_the_public_address()
    {
        var package = await JsonAsync($"{Lindenau}/api/action/package_show?id=baumkataster");

        Assert.Equal(
            "https://daten.example/portal/beispieldaten/daten.lindenau-ruhr.example/files/baumkataster.csv",
            package.GetProperty("result").GetProperty("resources")[0].GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("/catalog.rdf", "application/rdf+xml", "badegewaesser")]
    [InlineData("/catalog.rdf?page=1", "application/rdf+xml", "badegewaesser")]
    [InlineData("/catalog.rdf?page=3", "application/rdf+xml", "luftbilder")]
    public async Task A_document_is_found_by_path_and_query(string path, string type, string content)
    {
        using var response = await GetAsync(Hellwegtal + path);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Contains($"/dataset/{content}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{base}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://katalog.hellwegtal.example/catalog.rdf?page=4")]
    [InlineData("https://katalog.hellwegtal.example/")]
    [InlineData("https://katalog.hellwegtal.example/catalog-1.rdf")]
    [InlineData("https://katalog.hellwegtal.example/api/3/action/package_search")]
    [InlineData("https://daten.lindenau-ruhr.example/packages.json")]
    [InlineData("https://daten.lindenau-ruhr.example/api/3/action/package_create")]
    [InlineData("https://daten.lindenau-ruhr.example/files/")]
    [InlineData("https://daten.lindenau-ruhr.example/files/gibt-es-nicht.csv")]
    [InlineData("https://daten.lindenau-ruhr.example/files/../packages.json")]
    [InlineData("https://daten.lindenau-ruhr.example/files/%2e%2e/packages.json")]
    [InlineData("https://daten.lindenau-ruhr.example/files/..%2fpackages.json")]
    [InlineData("https://daten.lindenau-ruhr.example/files/..%5cpackages.json")]
    [InlineData("https://daten.lindenau-ruhr.example/files/%2fetc%2fpasswd")]
    [InlineData("https://daten.lindenau-ruhr.example/files/baumkataster.csv%00.txt")]
    public async Task Anything_else_is_not_found(string url)
    {
        using var response = await GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/files/haltestellen%202026.csv", "text/csv", "haltestellen 2026.csv")]
    [InlineData("/files/gtfs-lindenau.zip", "application/zip", "gtfs-lindenau.zip")]
    public async Task A_data_file_is_served_byte_for_byte(string path, string type, string file)
    {
        using var response = await GetAsync(Lindenau + path);

        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(SampleFolder.Root, "daten.lindenau-ruhr.example", "files", file), TestContext.Current.CancellationToken),
            await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Other_hosts_are_answered_by_the_network()
    {
        using var real = await GetAsync("https://open.nrw/api/3/action/package_search");
        using var portal = await GetAsync("https://daten.example/portal/dataset/x");

        Assert.Equal(HttpStatusCode.Accepted, real.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, portal.StatusCode);
    }

    [Fact]
    public async Task No_other_name_under_example_reaches_the_network()
    {
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync("https://unbekannt.example/data.json"));

        Assert.Equal(HttpRequestError.NameResolutionError, fault.HttpRequestError);
    }

    [Theory]
    [InlineData("daten.lindenau-ruhr.example/files/baumkataster.csv", HttpStatusCode.OK)]
    [InlineData("daten.lindenau-ruhr.example/files/gibt-es-nicht.csv", HttpStatusCode.NotFound)]
    [InlineData("daten.lindenau-ruhr.example/packages.json", HttpStatusCode.Accepted)]
    public async Task A_file_is_also_found_where_the_portal_serves_it(string path, HttpStatusCode status)
    {
        using var response = await GetAsync("https://daten.example/portal/beispieldaten/" + path);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Only_reading_is_allowed()
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Lindenau}/api/3/action/package_search");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Same(request, response.RequestMessage);
    }

    [Theory]
    [InlineData("https://daten.example/portal")]
    [InlineData("https://daten.example/?a=1/")]
    [InlineData("https://daten.example/a&b/")]
    [InlineData("/portal/")]
    public void A_public_address_that_cannot_stand_in_a_catalogue_is_refused(string address)
    {
        using var network = new Network();

        Assert.Throws<ArgumentException>(() => new SampleSiteHandler(SampleFolder.Root, new Uri(address, UriKind.RelativeOrAbsolute), network));
    }

    [Theory]
    [InlineData("""[{"host":"open.nrw"}]""")]
    [InlineData("""[{"host":"../etc.example"}]""")]
    [InlineData("""[{"host":"GROSS.example"}]""")]
    [InlineData("""[{"host":"a.example","unbekannt":1}]""")]
    [InlineData("""[{"ckan":{"actions":[]}}]""")]
    public void A_site_that_is_not_for_demonstration_is_refused(string sites)
    {
        var folder = Directory.CreateTempSubdirectory("samples-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "sites.json"), sites, Encoding.UTF8);
            Assert.Throws<JsonException>(() => SampleSites.Read(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("daten.lindenau-ruhr.example", "baumkataster.csv", true)]
    [InlineData("daten.lindenau-ruhr.example", "BAUMKATASTER.md", false)]
    [InlineData("daten.lindenau-ruhr.example", "../packages.json", false)]
    [InlineData("daten.lindenau-ruhr.example", "..", false)]
    [InlineData("daten.lindenau-ruhr.example", "", false)]
    [InlineData("..", "sites.json", false)]
    [InlineData("daten.lindenau-ruhr.example/files/..", "baumkataster.csv", false)]
    public void A_file_is_found_only_in_the_folder_of_its_host(string host, string name, bool found) =>
        Assert.Equal(found, new SampleFiles(SampleFolder.Root).Find(host, name) is not null);

    private static HttpMessageInvoker Client() => new(new SampleSiteHandler(SampleFolder.Root, new Uri("https://daten.example/portal/"), new Network()));

    private static async Task<HttpResponseMessage> GetAsync(string url)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> JsonAsync(string url)
    {
        using var response = await GetAsync(url);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        return await JsonAsync(response);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    private static string NameOf(JsonElement package) => package.ValueKind == JsonValueKind.Object ? package.GetProperty("name").GetString()! : "";

    private sealed class Network : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted));
    }
}
