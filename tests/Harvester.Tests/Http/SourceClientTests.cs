using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Http;

public sealed class SourceClientTests
{
    private const string Address = "https://daten.musterstadt.example/data.json";

    private static readonly HarvestHttpOptions Limits = Harvest.Options with { MaxDocumentMegabytes = 2, RetryPause = TimeSpan.FromSeconds(2), MaxRetryPause = TimeSpan.FromMinutes(2) };

    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_document_arrives_with_its_address_type_and_charset()
    {
        var site = new FakeDataJsonSite("""{"title":"Straße"}""");
        var client = Client(site);

        var document = await client.GetAsync(new Uri(Address), "application/json", default);

        Assert.Equal((Address, """{"title":"Straße"}""", "application/json", "utf-8"), (document.Url.AbsoluteUri, Encoding.UTF8.GetString(document.Content.Span), document.MediaType, document.Charset));
        Assert.Equal((1, document.Content.Length), (client.Requests, (int)client.Bytes));
    }

    [Fact]
    public async Task The_harvester_introduces_itself_and_says_whom_to_ask()
    {
        HttpRequestMessage? seen = null;
        var handler = new Answering(r => { seen = r; return Text("{}"); });

        await Client(handler, Limits with { ContactUrl = new Uri("https://daten.nrw.example/kontakt") }).GetAsync(new Uri(Address), "text/turtle, */*;q=0.1", default);

        Assert.Equal("DatenraumNRW/0.1 (+https://daten.nrw.example/kontakt)", seen!.Headers.UserAgent.ToString());
        Assert.Equal("text/turtle, */*;q=0.1", seen.Headers.Accept.ToString());
        Assert.Equal("gzip, br, deflate", seen.Headers.AcceptEncoding.ToString());
    }

    [Fact]
    public async Task A_connection_that_does_not_come_about_in_time_is_tried_again()
    {
        var asked = 0;
        var handler = new Answering(_ => ++asked == 1 ? throw new TaskCanceledException("The connect timed out.", new TimeoutException()) : Text("{}"));

        await Client(handler).GetAsync(new Uri(Address), "*/*", default);

        Assert.Equal(2, asked);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    public async Task A_packed_body_is_unpacked(string packing)
    {
        var text = string.Concat(Enumerable.Repeat("Rechenzentrumsauslastung ", 1000));
        var handler = new Answering(_ => Packed(Encoding.UTF8.GetBytes(text), packing));
        var client = Client(handler);

        var document = await client.GetAsync(new Uri(Address), "*/*", default);

        Assert.Equal(text, Encoding.UTF8.GetString(document.Content.Span));
        Assert.Equal(text.Length, client.Bytes);
    }

    [Fact]
    public async Task A_decompression_bomb_is_not_unpacked() =>
        await FailsAsync("source.decompression-bomb", new Answering(_ => Packed(new byte[1_900_000], "gzip")), Limits with { MaxCompressionRatio = 50 });

    [Fact]
    public async Task A_body_that_grows_over_the_limit_when_unpacked_is_refused() =>
        await FailsAsync("source.too-large", new Answering(_ => Packed(new byte[2_000_001], "gzip")), Limits with { MaxCompressionRatio = 10_000 });

    [Fact]
    public async Task A_body_announced_as_too_large_is_not_read() =>
        await FailsAsync("source.too-large", new Answering(_ => Ok(new ByteArrayContent([1]) { Headers = { ContentLength = 2_000_001 } })));

    [Fact]
    public async Task A_body_that_turns_out_too_large_is_given_up() =>
        await FailsAsync("source.too-large", new Answering(_ => Ok(new StreamContent(new MemoryStream(new byte[2_000_001])) { Headers = { ContentLength = null } })));

    [Theory]
    [InlineData("zstd", "source.unknown-encoding")]
    [InlineData("gzip", "source.broken-encoding")]
    public async Task A_body_that_cannot_be_unpacked_is_the_source_s_fault(string encoding, string reason) =>
        await FailsAsync(reason, new Answering(_ =>
        {
            var content = new ByteArrayContent("kein gzip"u8.ToArray());
            content.Headers.ContentEncoding.Add(encoding);
            return Ok(content);
        }));

    [Fact]
    public async Task A_server_error_is_repeated_with_growing_pauses()
    {
        var site = new FakeDataJsonSite("{}");
        site.Status(502, times: 3);
        var client = Client(site);

        await client.GetAsync(new Uri(Address), "*/*", default);

        Assert.Equal(4, client.Requests);
        Assert.Collection(
            _time.Waits,
            first => Assert.InRange(first.TotalSeconds, 2, 2.5),
            second => Assert.InRange(second.TotalSeconds, 4, 5),
            third => Assert.InRange(third.TotalSeconds, 8, 10));
    }

    [Fact]
    public async Task A_lasting_server_error_ends_in_words_for_the_operator()
    {
        var site = new FakeDataJsonSite("{}");
        site.Status(503);

        var fault = await FailsAsync("source.server-error", site);

        Assert.Equal(5, site.Requests.Count);
        Assert.Equal(
            $"Der Server von {Address} meldet einen eigenen Fehler (HTTP 503), auch nach Wiederholungen. Bitte den Betreiber der Quelle benachrichtigen; der nächste Lauf versucht es erneut.",
            fault.Message);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(3600, 120)]
    public async Task Retry_After_is_honoured_up_to_the_longest_pause(int asked, int waited)
    {
        var answers = new Queue<HttpResponseMessage>([
            new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(asked)) } },
            new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Headers = { RetryAfter = new RetryConditionHeaderValue(_time.GetUtcNow().AddSeconds(asked + waited)) } },
            Text("{}"),
        ]);

        await Client(new Answering(_ => answers.Dequeue())).GetAsync(new Uri(Address), "*/*", default);

        Assert.Equal([waited, Math.Min(asked, 120)], _time.Waits.Select(w => (int)w.TotalSeconds));
    }

    [Theory]
    [InlineData(404, "source.not-found")]
    [InlineData(410, "source.not-found")]
    [InlineData(401, "source.access-denied")]
    [InlineData(403, "source.access-denied")]
    [InlineData(409, "source.bad-request")]
    public async Task What_will_not_change_by_asking_again_is_asked_once(int status, string reason)
    {
        var site = new FakeDataJsonSite("{}");
        site.Status(status, body: """{"error":"Feld fq unbekannt"}""");

        var fault = await FailsAsync(reason, site);

        Assert.Single(site.Requests);
        Assert.Equal(status == 409, fault.Message.Contains("Feld fq unbekannt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_that_is_still_being_made_is_asked_for_again()
    {
        var site = new FakeDataJsonSite("{}");
        site.Status(202, times: 2);
        var client = Client(site);

        await client.GetAsync(new Uri(Address), "*/*", default);

        Assert.Equal(3, client.Requests);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        var site = new FakeDataJsonSite("{}");
        site.Disconnect(times: 1);

        await Client(site).GetAsync(new Uri(Address), "*/*", default);

        Assert.Equal(2, site.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_unreachable_is_named()
    {
        var site = new FakeDataJsonSite("{}");
        site.Disconnect();

        var fault = await FailsAsync("source.unreachable", site);

        Assert.Contains(Address, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Connection reset by peer", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_falls_silent_within_its_answer_is_given_up()
    {
        var site = new FakeDataJsonSite("{}");
        site.Tarpit(_time, TimeSpan.FromHours(3));

        await FailsAsync("source.timeout", site, Limits with { Retries = 1 });

        Assert.Equal(2, site.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_drips_is_given_up_when_the_document_takes_too_long()
    {
        // One byte an hour: never silent for long enough, never done.
        var site = new FakeDataJsonSite("{}");
        site.Tarpit(_time, TimeSpan.FromHours(1));

        var fault = await FailsAsync("source.timeout", site);

        Assert.Single(site.Requests);
        Assert.Contains("72000 Sekunden", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_the_run_is_not_a_fault_of_the_source()
    {
        using var stop = new CancellationTokenSource();
        var handler = new Answering(_ => { stop.Cancel(); return new HttpResponseMessage(HttpStatusCode.BadGateway); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(handler).GetAsync(new Uri(Address), "*/*", stop.Token));
    }

    [Fact]
    public async Task A_redirect_is_followed_and_the_final_address_told()
    {
        var handler = new Answering(r => r.RequestUri!.PathAndQuery switch
        {
            "/data.json" => Redirect("/neu/data.json"),
            "/neu/data.json" => Redirect("https://portal.musterstadt.example/data.json?v=2"),
            _ => Text("{}"),
        });

        var document = await Client(handler).GetAsync(new Uri(Address), "*/*", default);

        Assert.Equal("https://portal.musterstadt.example/data.json?v=2", document.Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://daten.musterstadt.example/data.json", "source.redirect-loop")]
    [InlineData("http://169.254.169.254/latest/meta-data", "source.forbidden-address")]
    [InlineData("http://[::ffff:10.0.0.1]/", "source.forbidden-address")]
    [InlineData("http://2130706433/", "source.forbidden-address")]
    [InlineData("file:///etc/passwd", "source.bad-address")]
    [InlineData("https://name:geheim@daten.musterstadt.example/", "source.bad-address")]
    public async Task A_redirect_to_where_nobody_should_go_is_not_followed(string target, string reason)
    {
        var asked = 0;

        var fault = await FailsAsync(reason, new Answering(_ => { asked++; return Redirect(target); }));

        Assert.Equal(1, asked);
        Assert.DoesNotContain("geheim", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_five_redirects_are_too_many()
    {
        var asked = 0;

        await FailsAsync("source.redirect-loop", new Answering(_ => Redirect($"/{++asked}")));

        Assert.Equal(6, asked);
    }

    [Fact]
    public async Task A_refusal_of_the_guard_at_connecting_is_passed_on_and_not_repeated()
    {
        var asked = 0;
        var refusal = new SourceFaultException("source.forbidden-address", "Nein.");

        await FailsAsync("source.forbidden-address", new Answering(r => asked++ < 0 ? Text("") : throw new HttpRequestException($"wrapped {r.Method}", refusal)));

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Requests_to_one_host_keep_their_distance_across_sources()
    {
        var site = new FakeDataJsonSite("{}");
        using var factory = new SourceClientFactory(site, Limits with { MinRequestInterval = TimeSpan.FromSeconds(1) }, _time, new Random(1));
        var one = factory.Create(Harvest.Source("datajson", Address));
        var other = factory.Create(Harvest.Source("ckan", Address, ("requestInterval", "2.5")));

        await one.GetAsync(new Uri(Address), "*/*", default);
        await one.GetAsync(new Uri("https://anderswo.example/"), "*/*", default);
        await other.GetAsync(new Uri(Address), "*/*", default);
        await one.GetAsync(new Uri(Address), "*/*", default);

        Assert.Equal([2.5, 1], _time.Waits.Select(w => w.TotalSeconds));
    }

    [Fact]
    public async Task Requests_to_one_host_never_overlap()
    {
        var open = new TaskCompletionSource();
        var (running, most) = (0, 0);
        var handler = new Answering(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await open.Task;
            Interlocked.Decrement(ref running);
            return Text("{}");
        });
        using var factory = new SourceClientFactory(handler, Limits, _time);
        var source = Harvest.Source("datajson", Address);
        var all = Task.WhenAll(Enumerable.Range(0, 5).Select(_ => factory.Create(source).GetAsync(new Uri(Address), "*/*", default)));

        open.SetResult();
        await all;

        Assert.Equal(1, most);
    }

    [Fact]
    public void A_wrong_interval_is_a_fault_of_the_source_s_settings()
    {
        using var factory = new SourceClientFactory(new FakeDataJsonSite("{}"), Limits, _time);

        var fault = Assert.Throws<SourceFaultException>(() => factory.Create(Harvest.Source("ckan", Address, ("requestInterval", "zwei"))));

        Assert.Equal("Die Einstellung 'requestInterval' der Quelle 'musterstadt' hat den Wert 'zwei'; erwartet wird eine Zahl von Sekunden zwischen 0 und 3600.", fault.Message);
    }

    private SourceClient Client(HttpMessageHandler handler, HarvestHttpOptions? options = null) =>
        Harvest.Client(handler, Harvest.Source("datajson", Address), _time, options ?? Limits);

    private async Task<SourceFaultException> FailsAsync(string reason, HttpMessageHandler handler, HarvestHttpOptions? options = null)
    {
        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => Client(handler, options).GetAsync(new Uri(Address), "*/*", default));
        Assert.Equal(reason, fault.Reason);
        return fault;
    }

    private static HttpResponseMessage Ok(HttpContent content) => new(HttpStatusCode.OK) { Content = content };

    private static HttpResponseMessage Text(string text) => Ok(new StringContent(text));

    private static HttpResponseMessage Redirect(string target) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(target, UriKind.RelativeOrAbsolute) } };

    private static HttpResponseMessage Packed(byte[] content, string packing)
    {
        var packed = new MemoryStream();
        using (Stream packer = packing switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        }) packer.Write(content);
        var body = new ByteArrayContent(packed.ToArray());
        body.Headers.ContentEncoding.Add(packing.Replace("raw-", "", StringComparison.Ordinal));
        return Ok(body);
    }
}
