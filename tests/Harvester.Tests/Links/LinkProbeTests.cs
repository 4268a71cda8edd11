using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Links;
using OpenDataNrw.Harvester.Tests.Fakes;
using static OpenDataNrw.Harvester.Tests.Links.LinkWeb;

namespace OpenDataNrw.Harvester.Tests.Links;

public sealed class LinkProbeTests : IDisposable
{
    private const string Url = "https://daten.musterstadt.example/a.csv";
    private const string Wms = "https://geo.musterstadt.example/wms?map=stadt";
    private const string Page = "<!DOCTYPE html><html><head><title>Anmeldung</title></head><body><form></form></body></html>";

    // Pauses between requests pass at once; the limit of 30 seconds runs out only when a test lets time go by.
    private readonly ManualTime _time = new(TimeSpan.FromSeconds(2));
    private readonly LinkWeb _web;
    private readonly LinkProbe _probe;

    public LinkProbeTests()
    {
        _web = new LinkWeb(_time);
        _probe = new LinkProbe(_web, new HarvestHttpOptions { ContactUrl = new Uri("https://daten.example.nrw/pruefung") }, new LinkCheckOptions(), new HostTurns(_time), _time);
    }

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task A_file_that_is_there_costs_one_request_for_its_headers()
    {
        _web.On(Url, _ => Content(200, new string('x', 5000), "text/csv"));

        var look = await LookAsync();

        Assert.Equal(
            new LinkLook(new LinkObservation { At = _time.GetUtcNow(), Method = LinkMethod.Head, Outcome = LinkOutcome.Reachable, Status = 200, MediaType = "text/csv", Length = 5000 }, 1, null),
            look);
        Assert.Equal(["HEAD /a.csv"], _web.Ways);
    }

    [Fact]
    public async Task The_probe_says_who_it_is_and_wants_nothing_packed()
    {
        _web.On(Url, 200, 200);

        await LookAsync();

        Assert.Equal(
            new Dictionary<string, string> { ["Accept"] = "*/*", ["Accept-Encoding"] = "identity", ["User-Agent"] = "DatenraumNRW/0.1 (link check; +https://daten.example.nrw/pruefung)" },
            _web.LatestHeaders!.NonValidated.ToDictionary(h => h.Key, h => h.Value.ToString()));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(410)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(502)]
    [InlineData(204)]
    public async Task A_server_that_answers_HEAD_badly_is_asked_for_the_first_kilobyte(int head)
    {
        _web.On(Url, r => r.Method == HttpMethod.Head ? Status(head) : PartOf(1_234_567));

        var look = await LookAsync();

        Assert.Equal((LinkOutcome.Reachable, LinkMethod.RangedGet, 206, 1_234_567, 2), (look.Observation.Outcome, look.Observation.Method, look.Observation.Status, look.Observation.Length, look.Requests));
        Assert.Equal(["HEAD /a.csv", "GET /a.csv [bytes=0-1023]"], _web.Ways);
    }

    [Theory]
    [InlineData(401, LinkOutcome.Refused)]
    [InlineData(407, LinkOutcome.Refused)]
    [InlineData(451, LinkOutcome.Refused)]
    [InlineData(429, LinkOutcome.Busy)]
    [InlineData(503, LinkOutcome.Busy)]
    public async Task A_login_or_a_wish_to_be_left_alone_is_not_asked_twice(int status, LinkOutcome outcome)
    {
        _web.On(Url, status, 200);

        var look = await LookAsync();

        Assert.Equal((outcome, status, LinkMethod.Head, 1), (look.Observation.Outcome, look.Observation.Status, look.Observation.Method, look.Requests));
    }

    [Theory]
    [InlineData(400, LinkOutcome.Refused)]
    [InlineData(403, LinkOutcome.Refused)]
    [InlineData(404, LinkOutcome.NotThere)]
    [InlineData(405, LinkOutcome.Refused)]
    [InlineData(406, LinkOutcome.Refused)]
    [InlineData(408, LinkOutcome.TimedOut)]
    [InlineData(410, LinkOutcome.NotThere)]
    [InlineData(418, LinkOutcome.Refused)]
    [InlineData(429, LinkOutcome.Busy)]
    [InlineData(500, LinkOutcome.ServerFault)]
    [InlineData(502, LinkOutcome.ServerFault)]
    [InlineData(503, LinkOutcome.Busy)]
    [InlineData(504, LinkOutcome.ServerFault)]
    [InlineData(599, LinkOutcome.ServerFault)]
    public async Task What_the_server_says_to_GET_decides(int status, LinkOutcome outcome)
    {
        _web.On(Url, 405, status);

        var look = await LookAsync();

        Assert.Equal((outcome, status, null), (look.Observation.Outcome, look.Observation.Status, look.Observation.Length));
    }

    [Fact]
    public async Task How_long_a_server_wants_to_be_left_alone_is_heard()
    {
        _web.On(Url, _ =>
        {
            var answer = Status(429);
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromMinutes(90));
            return answer;
        });

        Assert.Equal(TimeSpan.FromMinutes(90), (await LookAsync()).RetryAfter);
    }

    [Fact]
    public async Task A_server_that_never_answers_HEAD_gets_the_rest_of_the_time_for_GET()
    {
        _web.On(Url, r =>
        {
            if (r.Method == HttpMethod.Head) _time.Advance(TimeSpan.FromSeconds(15));
            return Status(200);
        });

        Assert.Equal((LinkOutcome.Reachable, LinkMethod.RangedGet), Told(await LookAsync()));
    }

    [Fact]
    public async Task A_tarpit_costs_the_limit_and_no_more()
    {
        var began = _time.GetUtcNow();
        _web.On(Url, r => r.Method == HttpMethod.Head
            ? Status(405)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessBody("x"u8.ToArray(), _time, TimeSpan.FromSeconds(3), chunk: 1)) });

        var look = await LookAsync();

        Assert.Equal((LinkOutcome.TimedOut, null), (look.Observation.Outcome, look.Observation.Status));
        Assert.InRange(_time.GetUtcNow() - began, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(34));
    }

    [Fact]
    public async Task The_limit_of_the_handler_for_connecting_is_a_time_out_too()
    {
        _web.On(Url, _ => throw new TaskCanceledException("connect timed out", new TimeoutException()));

        Assert.Equal(LinkOutcome.TimedOut, (await LookAsync()).Observation.Outcome);
    }

    [Fact]
    public async Task Whoever_stops_the_probe_gets_no_verdict()
    {
        using var stop = new CancellationTokenSource();
        _web.On(Url, _ =>
        {
            stop.Cancel();
            return Status(404);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _probe.LookAsync(Read(Url), LinkPromise.File, stop.Token));
    }

    [Fact]
    public async Task Of_a_file_of_ten_gigabytes_a_few_kilobytes_are_read()
    {
        var body = new EndlessBody("1;2;3\n"u8.ToArray());
        _web.On(Url, r => r.Method == HttpMethod.Head
            ? Status(403)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) { Headers = { ContentLength = 10_000_000_000, ContentType = new("text/csv") } } });

        var look = await LookAsync();

        Assert.Equal((LinkOutcome.Reachable, 10_000_000_000), (look.Observation.Outcome, look.Observation.Length));
        Assert.InRange(body.BytesRead, 1, 8192);
    }

    [Fact]
    public async Task What_comes_packed_in_spite_of_the_request_is_neither_unpacked_nor_judged()
    {
        var body = new EndlessBody([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0]);
        _web.On(Url, r => r.Method == HttpMethod.Head
            ? Status(403)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) { Headers = { ContentLength = 1000, ContentEncoding = { "gzip" } } } });

        var look = await LookAsync();

        Assert.Equal((LinkOutcome.Reachable, null), (look.Observation.Outcome, look.Observation.Length));
        Assert.Equal(0, body.BytesRead);
    }

    [Fact]
    public async Task A_web_page_in_the_place_of_a_file_is_a_wrong_answer_and_nothing_is_learnt_of_size()
    {
        _web.On(Url, Page, "text/html");

        var look = await LookAsync();

        Assert.Equal(
            new LinkObservation { At = _time.GetUtcNow(), Method = LinkMethod.RangedGet, Outcome = LinkOutcome.WrongAnswer, Detail = LinkDetail.WebPage, Status = 200, MediaType = "text/html" },
            look.Observation);
    }

    [Fact]
    public async Task A_file_that_is_merely_called_HTML_is_a_file()
    {
        _web.On(Url, "a;b\n1;2", "text/html");

        Assert.Equal(LinkOutcome.Reachable, (await LookAsync()).Observation.Outcome);
    }

    [Fact]
    public async Task Where_a_page_will_do_a_page_is_no_fault()
    {
        _web.On(Url, Page, "text/html");

        Assert.Equal((LinkOutcome.Reachable, LinkMethod.Head), Told(await LookAsync(Url, LinkPromise.Anything)));
    }

    [Fact]
    public async Task An_empty_file_is_a_wrong_answer()
    {
        _web.On(Url, "");

        Assert.Equal((LinkOutcome.WrongAnswer, LinkDetail.Empty), Wrong(await LookAsync()));
    }

    [Fact]
    public async Task An_empty_file_whose_server_knows_ranges_is_a_wrong_answer_too()
    {
        _web.On(Url, r => r.Method == HttpMethod.Head
            ? Content(200, "", "text/csv")
            : new HttpResponseMessage(HttpStatusCode.RequestedRangeNotSatisfiable) { Content = new ByteArrayContent([]) { Headers = { ContentRange = new ContentRangeHeaderValue(0) } } });

        Assert.Equal((LinkOutcome.WrongAnswer, LinkDetail.Empty), Wrong(await LookAsync()));
    }

    [Fact]
    public async Task A_file_that_is_still_being_made_counts_as_there()
    {
        _web.On(Url, _ => Content(202, "{}", "application/json"));

        var look = await LookAsync();

        Assert.Equal((LinkOutcome.Reachable, 202), (look.Observation.Outcome, look.Observation.Status));
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, LinkOutcome.UnknownHost)]
    [InlineData(SocketError.NoData, LinkOutcome.UnknownHost)]
    [InlineData(SocketError.TryAgain, LinkOutcome.NoConnection)] // the name server is away, not the name
    [InlineData(SocketError.ConnectionRefused, LinkOutcome.NoConnection)]
    [InlineData(SocketError.ConnectionReset, LinkOutcome.NoConnection)]
    [InlineData(SocketError.NetworkUnreachable, LinkOutcome.NoConnection)]
    public async Task What_fails_on_the_way_is_told_apart(SocketError error, LinkOutcome outcome)
    {
        _web.On(Url, _ => Fail(error));

        Assert.Equal(outcome, (await LookAsync()).Observation.Outcome);
    }

    [Fact]
    public async Task A_certificate_that_does_not_hold_is_told_apart()
    {
        _web.On(Url, _ => throw new HttpRequestException(HttpRequestError.SecureConnectionError, "no trust", new AuthenticationException("expired")));

        Assert.Equal(LinkOutcome.BadCertificate, (await LookAsync()).Observation.Outcome);
    }

    [Fact]
    public async Task A_server_that_breaks_off_HEAD_is_asked_with_GET()
    {
        _web.On(Url, r => r.Method == HttpMethod.Head ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "broken") : Status(200));

        Assert.Equal((LinkOutcome.Reachable, LinkMethod.RangedGet), Told(await LookAsync()));
    }

    [Fact]
    public async Task A_name_that_leads_into_the_own_network_is_not_looked_at()
    {
        _web.On(Url, _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "guarded", new SourceFaultException("source.forbidden-address", "Nein.")));

        var look = await LookAsync();

        Assert.Equal(new LinkObservation { At = _time.GetUtcNow(), Method = LinkMethod.None, Outcome = LinkOutcome.NotChecked, Detail = LinkDetail.OwnNetwork }, look.Observation);
    }

    [Theory]
    [InlineData("http://127.0.0.1/admin", LinkDetail.OwnNetwork)]
    [InlineData("http://169.254.169.254/latest/meta-data/", LinkDetail.OwnNetwork)]
    [InlineData("http://[::1]/", LinkDetail.OwnNetwork)]
    [InlineData("http://[::ffff:10.0.0.1]/", LinkDetail.OwnNetwork)]
    [InlineData("http://2130706433/", LinkDetail.OwnNetwork)]
    [InlineData("http://127.0.0.1./admin", LinkDetail.OwnNetwork)]
    [InlineData("http://daten.musterstadt.example:25/", LinkDetail.ForbiddenPort)]
    [InlineData("https://daten.musterstadt.example:6667/b.csv", LinkDetail.ForbiddenPort)]
    [InlineData("ftp://daten.musterstadt.example/a.csv", LinkDetail.UnsupportedAddress)]
    [InlineData("file:///etc/passwd", LinkDetail.UnsupportedAddress)]
    [InlineData("https://nutzer:geheim@daten.musterstadt.example/b.csv", LinkDetail.UnsupportedAddress)]
    public async Task A_redirect_to_where_nobody_may_look_ends_there(string to, LinkDetail why)
    {
        _web.On(Url, _ => Redirect(302, to));

        var look = await LookAsync();

        Assert.Equal((LinkOutcome.NotChecked, why, 1), (look.Observation.Outcome, look.Observation.Detail, look.Requests));
        Assert.DoesNotContain("geheim", look.Observation.FinalAddress, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301, 308, "https://neu.musterstadt.example/c.csv")]
    [InlineData(301, 302, "https://daten.musterstadt.example/b.csv")]
    [InlineData(302, 301, null)]
    [InlineData(307, 303, null)]
    public async Task Redirects_are_followed_and_a_move_for_good_is_noted_as_far_as_it_goes(int first, int second, string? movedTo)
    {
        _web.On(Url, _ => Redirect(first, "/b.csv#x"))
            .On("https://daten.musterstadt.example/b.csv", _ => Redirect(second, "https://neu.musterstadt.example/c.csv"))
            .On("https://neu.musterstadt.example/c.csv", 200, 200);

        var look = await LookAsync();

        Assert.Equal((LinkOutcome.Reachable, "https://neu.musterstadt.example/c.csv", 3), (look.Observation.Outcome, look.Observation.FinalAddress, look.Requests));
        Assert.Equal(movedTo, look.Observation.MovedTo?.Split('#')[0]);
    }

    [Fact]
    public async Task A_circle_of_redirects_is_left()
    {
        _web.On(Url, _ => Redirect(302, "/b")).On("https://daten.musterstadt.example/b", _ => Redirect(302, "/a.csv"));

        var look = await LookAsync();

        Assert.Equal((LinkOutcome.WrongAnswer, LinkDetail.RedirectLoop), Wrong(look));
        Assert.Equal(2, look.Requests);
    }

    [Fact]
    public async Task An_endless_way_of_redirects_is_left_after_a_few_steps()
    {
        var step = 0;
        _web.On("https://daten.musterstadt.example/", _ => Redirect(302, $"/schritt/{++step}"));

        var look = await LookAsync();

        Assert.Equal((LinkOutcome.WrongAnswer, LinkDetail.RedirectLoop), Wrong(look));
        Assert.Equal(6, look.Requests);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("https://[kaputt")]
    public async Task A_redirect_that_leads_nowhere_is_a_wrong_answer(string to)
    {
        _web.On(Url, _ => Redirect(301, to));

        Assert.Equal((LinkOutcome.WrongAnswer, LinkDetail.RedirectLoop), Wrong(await LookAsync()));
    }

    [Fact]
    public async Task A_service_is_asked_for_its_capabilities_once_and_without_range()
    {
        _web.On("https://geo.musterstadt.example/wms", "<?xml version=\"1.0\"?><WMS_Capabilities version=\"1.3.0\"><Service>", "text/xml");

        var look = await LookAsync(Wms, LinkPromise.Wms);

        Assert.Equal((LinkOutcome.Reachable, LinkMethod.Capabilities), Told(look));
        Assert.Equal(["GET /wms?map=stadt&SERVICE=WMS&REQUEST=GetCapabilities"], _web.Ways);
    }

    [Theory]
    [InlineData(200, "<ServiceExceptionReport><ServiceException>map nicht gefunden", LinkDetail.ServiceException)]
    [InlineData(400, "<ows:ExceptionReport version=\"1.0.0\">", LinkDetail.ServiceException)]
    [InlineData(500, "<?xml version=\"1.0\"?><ServiceExceptionReport>", LinkDetail.ServiceException)]
    [InlineData(200, Page, LinkDetail.WebPage)]
    [InlineData(200, "{}", LinkDetail.NoCapabilities)]
    [InlineData(200, "", LinkDetail.Empty)]
    public async Task A_service_that_answers_otherwise_is_a_wrong_answer(int status, string body, LinkDetail detail)
    {
        _web.On("https://geo.musterstadt.example/wms", body, "text/xml", status);

        Assert.Equal((LinkOutcome.WrongAnswer, detail), Wrong(await LookAsync(Wms, LinkPromise.Wms)));
    }

    [Theory]
    [InlineData(401, LinkOutcome.Refused)]
    [InlineData(403, LinkOutcome.Refused)]
    [InlineData(404, LinkOutcome.NotThere)]
    [InlineData(500, LinkOutcome.ServerFault)]
    [InlineData(503, LinkOutcome.Busy)]
    public async Task A_service_that_cannot_be_asked_is_judged_by_its_status(int status, LinkOutcome outcome)
    {
        _web.On("https://geo.musterstadt.example/wms", "<html>Fehler</html>", "text/html", status);

        Assert.Equal(outcome, (await LookAsync(Wms, LinkPromise.Wms)).Observation.Outcome);
    }

    [Fact]
    public async Task Requests_to_one_host_keep_their_distance_and_waiting_costs_the_link_nothing()
    {
        _web.On("https://daten.musterstadt.example/", 403, 200);

        for (var i = 0; i < 50; i++) await LookAsync($"https://daten.musterstadt.example/{i}.csv");

        Assert.Equal(100, _web.Requests.Count);
        Assert.All(_web.Requests.Zip(_web.Requests.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
    }

    private static HttpResponseMessage PartOf(long length) => new(HttpStatusCode.PartialContent)
    {
        Content = new ByteArrayContent(new byte[1024]) { Headers = { ContentType = new("text/csv"), ContentRange = new ContentRangeHeaderValue(0, 1023, length) } },
    };

    private static (LinkOutcome, LinkMethod) Told(LinkLook look) => (look.Observation.Outcome, look.Observation.Method);

    private static (LinkOutcome, LinkDetail) Wrong(LinkLook look) => (look.Observation.Outcome, look.Observation.Detail);

    private static LinkAddress Read(string url) => LinkAddress.TryRead(url, out var address) ? address : throw new FormatException(url);

    private Task<LinkLook> LookAsync(string url = Url, LinkPromise promise = LinkPromise.File) => _probe.LookAsync(Read(url), promise, TestContext.Current.CancellationToken);
}
