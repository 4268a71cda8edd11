using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Http;

public sealed class PageMemoryTests : IDisposable
{
    private const string Address = "https://daten.musterstadt.example/data.json";

    private readonly string _folder = Directory.CreateTempSubdirectory("datenraum-").FullName;
    private readonly ManualTime _time = new();
    private readonly List<string> _asked = [];

    private string? _tag = "\"v1\"";
    private string? _modified;
    private string? _date;
    private string _content = "Straße 1";
    private string _cacheControl = "";
    private string _vary = "Accept";
    private bool _lies;

    private HarvestHttpOptions _options = Harvest.Options;

    [Theory]
    [InlineData("\"v1\"")]
    [InlineData("W/\"v1\"")]
    [InlineData("unquoted-v1")]
    [InlineData("\"v1-gzip\"")]
    public async Task What_has_not_changed_is_taken_from_memory_and_the_tag_sent_back_as_it_came(string tag)
    {
        _tag = tag;
        await GetAsync();
        var (document, client) = await GetAsync();

        Assert.Equal((Address, "Straße 1", "application/json", "utf-8"), (document.Url.AbsoluteUri, Encoding.UTF8.GetString(document.Content.Span), document.MediaType, document.Charset));
        Assert.Equal((1, 1, 0L), (client.Requests, client.NotModified, client.Bytes));
        Assert.Equal(["-", $"If-None-Match {tag}"], _asked);
    }

    [Fact]
    public async Task What_has_changed_is_taken_anew_and_remembered_from_then_on()
    {
        await GetAsync();
        (_tag, _content) = ("\"v2\"", "Straße 2");
        var (changed, _) = await GetAsync();
        var (again, client) = await GetAsync();

        Assert.Equal(("Straße 2", "Straße 2", 1), (Text(changed), Text(again), client.NotModified));
        Assert.Equal(["-", "If-None-Match \"v1\"", "If-None-Match \"v2\""], _asked);
    }

    [Fact]
    public async Task Without_a_tag_the_server_s_own_date_is_sent_back()
    {
        (_tag, _modified, _date) = (null, "Sun, 01 Mar 2026 07:00:00 GMT", "Sun, 01 Mar 2026 07:01:00 GMT");
        await GetAsync();
        var (_, client) = await GetAsync();

        Assert.Equal(1, client.NotModified);
        Assert.Equal(["-", "If-Modified-Since Sun, 01 Mar 2026 07:00:00 GMT"], _asked);
    }

    [Theory]
    [InlineData("Sun, 01 Mar 2026 07:00:00 GMT", "Sun, 01 Mar 2026 07:00:59 GMT")]
    [InlineData("Sun, 01 Mar 2026 09:00:00 GMT", "Sun, 01 Mar 2026 07:00:00 GMT")]
    [InlineData("Sun, 01 Mar 2026 07:00:00 GMT", null)]
    [InlineData("gestern", "Sun, 01 Mar 2026 07:00:00 GMT")]
    [InlineData(null, null)]
    public async Task A_date_that_may_hide_a_second_change_is_not_relied_upon(string? modified, string? date)
    {
        (_tag, _modified, _date) = (null, modified, date);
        await GetAsync();
        await GetAsync();

        Assert.Equal(["-", "-"], _asked);
    }

    [Theory]
    [InlineData("no-store", "")]
    [InlineData("", "*")]
    public async Task What_must_not_be_kept_or_differs_by_everything_is_not_remembered(string cacheControl, string vary)
    {
        (_cacheControl, _vary) = (cacheControl, vary);
        await GetAsync();
        await GetAsync();

        Assert.Equal(["-", "-"], _asked);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Sources_and_kinds_of_answer_do_not_share_what_is_remembered()
    {
        await GetAsync();
        await GetAsync(source: "andere");
        await GetAsync(accept: "text/turtle");

        Assert.Equal(["-", "-", "-"], _asked);
        Assert.Equal(["andere", "musterstadt"], Directory.GetDirectories(_folder).Select(f => Path.GetFileName(f)!).Order());
    }

    [Fact]
    public async Task After_some_days_the_whole_is_fetched_again_whatever_the_server_says()
    {
        await GetAsync();
        _time.Advance(TimeSpan.FromDays(5));
        await GetAsync();
        _time.Advance(TimeSpan.FromDays(2.1));
        await GetAsync();

        Assert.Equal(["-", "If-None-Match \"v1\"", "-"], _asked);
    }

    [Fact]
    public async Task A_server_caught_lying_is_asked_for_the_whole_each_time()
    {
        await GetAsync();
        (_lies, _content) = (true, "Straße 2");
        var (deceived, _) = await GetAsync();
        _time.Advance(TimeSpan.FromDays(8));
        var (caught, _) = await GetAsync();
        _content = "Straße 3";
        var (after, _) = await GetAsync();

        Assert.Equal(["Straße 1", "Straße 2", "Straße 3"], new[] { deceived, caught, after }.Select(Text));
        Assert.Equal(["-", "If-None-Match \"v1\"", "-", "-"], _asked);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_makes_the_whole_be_fetched()
    {
        await GetAsync();
        _time.Advance(TimeSpan.FromHours(-1));
        await GetAsync();

        Assert.Equal(["-", "-"], _asked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public async Task A_damaged_page_is_fetched_again(int cutAt)
    {
        _content = string.Concat(Enumerable.Range(0, 500).Select(i => $"Straße {i} "));
        await GetAsync();
        var file = Assert.Single(Files());
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        if (cutAt < 0) bytes[^20] ^= 0x55;
        else bytes = bytes[..cutAt];
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var (document, client) = await GetAsync();

        Assert.Equal((_content, 0), (Text(document), client.NotModified));
    }

    [Fact]
    public async Task The_page_that_was_not_used_for_longest_makes_room()
    {
        _options = Harvest.Options with { RememberedPagesMegabytes = 1 };
        for (var i = 0; i < 5; i++)
        {
            var noise = new byte[220_000];
            new Random(i).NextBytes(noise);
            _content = Convert.ToHexString(noise);
            await GetAsync(address: $"{Address}?page={i}");
            File.SetLastAccessTimeUtc(Files().OrderBy(File.GetLastWriteTimeUtc).Last(), new DateTime(2020, 1, 1, 0, 0, i, DateTimeKind.Utc));
        }

        Assert.InRange(Files().Sum(f => new FileInfo(f).Length), 400_000, 1_000_000);
        _asked.Clear();
        await GetAsync(address: $"{Address}?page=4");
        await GetAsync(address: $"{Address}?page=0");
        Assert.Equal(["If-None-Match \"v1\"", "-"], _asked);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_nothing_but_the_memory()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "musterstadt"), "in the way", TestContext.Current.CancellationToken);

        var (document, _) = await GetAsync();

        Assert.Equal("Straße 1", Text(document));
    }

    [Fact]
    public async Task Nothing_is_remembered_where_the_memory_is_switched_off()
    {
        _options = Harvest.Options with { RememberedPagesMegabytes = 0 };
        await GetAsync();
        await GetAsync();

        Assert.Equal(["-", "-"], _asked);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task An_unasked_for_304_is_a_fault_of_the_source()
    {
        var client = Harvest.Client(new Answering(_ => new HttpResponseMessage(HttpStatusCode.NotModified)), Harvest.Source("datajson", Address));

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => client.GetAsync(new Uri(Address), "*/*", default));

        Assert.Equal("source.bad-request", fault.Reason);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Text(SourceDocument document) => Encoding.UTF8.GetString(document.Content.Span);

    private string[] Files() => Directory.GetFiles(_folder, "*", SearchOption.AllDirectories);

    private async Task<(SourceDocument Document, SourceClient Client)> GetAsync(string source = "musterstadt", string accept = "application/json", string address = Address)
    {
        using var clients = new SourceClientFactory(new Answering(Answer), _options, _time, new Random(1), new PageMemory(_folder, _options, _time));
        var client = clients.Create(new HarvestSource { Id = new SourceId(source), Title = "Stadt", Kind = "datajson", Url = new Uri(Address) });
        return (await client.GetAsync(new Uri(address), accept, TestContext.Current.CancellationToken), client);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var condition = request.Headers.NonValidated.FirstOrDefault(h => h.Key.StartsWith("If-", StringComparison.Ordinal));
        _asked.Add(condition.Key is null ? "-" : $"{condition.Key} {condition.Value}");
        var same = condition.Key is not null && (_lies || condition.Value.ToString() == (_tag ?? _modified));
        var response = new HttpResponseMessage(same ? HttpStatusCode.NotModified : HttpStatusCode.OK);
        response.Content = same ? new ByteArrayContent([]) : new StringContent(_content, MediaTypeHeaderValue.Parse("application/json; charset=utf-8"));
        if (_tag is not null) response.Headers.TryAddWithoutValidation("ETag", _tag);
        if (_modified is not null) response.Content.Headers.TryAddWithoutValidation("Last-Modified", _modified);
        if (_date is not null) response.Headers.Date = DateTimeOffset.Parse(_date, CultureInfo.InvariantCulture);
        if (_cacheControl.Length > 0) response.Headers.TryAddWithoutValidation("Cache-Control", _cacheControl);
        if (_vary.Length > 0) response.Headers.TryAddWithoutValidation("Vary", _vary);
        return response;
    }
}
