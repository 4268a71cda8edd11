using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Http;

public sealed class RecordingTests : IDisposable
{
    private const string Address = "https://daten.musterstadt.example/api/3/liste?seite=1";

    private readonly string _folder = Directory.CreateTempSubdirectory("datenraum-").FullName;

    [Fact]
    public async Task What_was_recorded_is_played_back_without_network_just_as_it_was()
    {
        var recorded = await AskAsync(new RecordingHandler(_folder, new Answering(Answer)), credential: null);
        var played = await AskAsync(new ReplayHandler(_folder), credential: null);

        Assert.Equal(recorded, played);
        Assert.Equal(
            ["GET Straße https://daten.musterstadt.example/neu application/json iso-8859-1", "GET other text/turtle", "POST <frage/> -> <antwort/>", "POST <frage2/> -> <antwort2/>", "source.not-found"],
            played);
    }

    [Fact]
    public async Task What_was_not_recorded_is_not_found()
    {
        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => Client(new ReplayHandler(_folder), null).GetAsync(new Uri(Address), "*/*", default));

        Assert.Equal("source.not-found", fault.Reason);
    }

    [Theory]
    [InlineData("bearer")]
    [InlineData("query")]
    public async Task Credentials_are_neither_recorded_nor_needed_to_play_back(string way)
    {
        var origin = new Uri("https://daten.musterstadt.example/");
        var credential = way == "query" ? new SourceCredential { Origin = origin, QueryParameter = "schluessel", Key = "geheim" } : new SourceCredential { Origin = origin, Token = "geheim" };
        var recorded = await AskAsync(new RecordingHandler(_folder, new Answering(Answer)), credential);

        Assert.Equal(recorded, await AskAsync(new ReplayHandler(_folder), credential: null));
        foreach (var file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("geheim", file, StringComparison.Ordinal);
            Assert.DoesNotContain("geheim", await File.ReadAllTextAsync(file, Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_is_remembered_is_recorded_whole()
    {
        var options = Harvest.Options;
        var pages = new PageMemory(Path.Combine(_folder, "pages"), options, TimeProvider.System);
        for (var run = 0; run < 2; run++)
        {
            using var clients = new SourceClientFactory(
                new RecordingHandler(Path.Combine(_folder, "recorded"), new Answering(r => r.Headers.IfNoneMatch.Count > 0 ? new HttpResponseMessage(HttpStatusCode.NotModified) : Tagged())),
                options, TimeProvider.System, pages: pages);
            await clients.Create(Harvest.Source("ckan", Address)).GetAsync(new Uri(Address), "*/*", default);
        }

        Assert.Equal("{}", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(_folder, "recorded"), "*.body", SearchOption.AllDirectories)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Names_of_files_stay_within_the_folder()
    {
        await Client(new RecordingHandler(Path.Combine(_folder, "hier"), new Answering(_ => Text("x"))), null)
            .GetAsync(new Uri("https://daten.musterstadt.example/..%2f..%2f..%2fetc%2f" + new string('a', 500)), "*/*", default);

        Assert.Equal(["hier"], Directory.GetFileSystemEntries(_folder).Select(e => Path.GetFileName(e)!));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<List<string>> AskAsync(HttpMessageHandler handler, SourceCredential? credential)
    {
        var client = Client(handler, credential);
        var seen = new List<string>();
        var document = await client.GetAsync(new Uri(Address), "application/json", default);
        seen.Add($"GET {Encoding.Latin1.GetString(document.Content.Span)} {document.Url} {document.MediaType} {document.Charset}");
        var other = await client.GetAsync(new Uri(Address), "text/turtle", default);
        seen.Add($"GET {Encoding.Latin1.GetString(other.Content.Span)} {other.MediaType}");
        foreach (var query in (string[])["<frage/>", "<frage2/>"])
            seen.Add($"POST {query} -> {Encoding.UTF8.GetString((await client.PostAsync(new Uri("https://daten.musterstadt.example/csw"), Encoding.UTF8.GetBytes(query), "application/xml", "*/*", default)).Content.Span)}");
        seen.Add((await Assert.ThrowsAsync<SourceFaultException>(() => client.GetAsync(new Uri("https://daten.musterstadt.example/weg"), "*/*", default))).Reason);
        return seen;
    }

    private static async Task<HttpResponseMessage> Answer(HttpRequestMessage request)
    {
        switch (request.RequestUri!.AbsolutePath)
        {
            case "/api/3/liste" when request.Headers.Accept.ToString() == "text/turtle":
                return Text("other", "text/turtle");
            case "/api/3/liste":
                return new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("/neu", UriKind.Relative) } };
            case "/neu":
                var packed = new MemoryStream();
                await using (var packer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) packer.Write(Encoding.Latin1.GetBytes("Straße"));
                var content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json; charset=iso-8859-1"), ContentEncoding = { "gzip" } } };
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
            case "/csw":
                return Text((await request.Content!.ReadAsStringAsync()).Replace("frage", "antwort", StringComparison.Ordinal), "application/xml");
            default:
                return new HttpResponseMessage(HttpStatusCode.NotFound);
        }
    }

    private static SourceClient Client(HttpMessageHandler handler, SourceCredential? credential) =>
        new SourceClientFactory(
            handler, Harvest.Options, new ManualTime(), new Random(1),
            credentials: credential is null ? null : new Dictionary<string, SourceCredential> { ["musterstadt"] = credential }).Create(Harvest.Source("ckan", Address));

    private static HttpResponseMessage Text(string text, string mediaType = "text/plain") => new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, mediaType) };

    private static HttpResponseMessage Tagged()
    {
        var response = Text("{}", "application/json");
        response.Headers.ETag = new EntityTagHeaderValue("\"v1\"");
        return response;
    }
}
