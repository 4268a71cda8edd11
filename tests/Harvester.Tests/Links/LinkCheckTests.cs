using System.Net.Http.Headers;
using System.Net.Sockets;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Harvester.Links;

namespace OpenDataNrw.Harvester.Tests.Links;

public sealed class LinkCheckTests : IAsyncDisposable
{
    private const string A = "https://a.example/";
    private const string B = "https://b.example/";

    private readonly LinkRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Two_runs_within_the_hour_make_no_link_dead_and_two_at_different_hours_do()
    {
        await _rig.StoreAsync(A + "1.csv");
        _rig.Web.On(A, 404, 404);
        var begun = _rig.Time.GetUtcNow();

        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromMinutes(45));
        await _rig.RunAsync(early: true);
        var soon = await _rig.VerdictAsync(A + "1.csv");
        _rig.Time.Advance(TimeSpan.FromHours(27));
        await _rig.RunAsync();
        var later = await _rig.VerdictAsync(A + "1.csv");

        Assert.Equal((LinkState.Doubtful, 2), (soon.State, soon.Series));
        Assert.Equal((LinkState.Dead, 3, 404), (later.State, later.Series, later.Reason!.Status));
        Assert.InRange(later.Since!.Value, begun, begun.AddSeconds(5));
    }

    [Fact]
    public async Task A_link_that_recovered_works_again()
    {
        await _rig.StoreAsync(A + "1.csv");
        _rig.Web.On(A, _ => LinkWeb.Fail(SocketError.HostNotFound));
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(9));
        await _rig.RunAsync();
        var dead = await _rig.VerdictAsync(A + "1.csv");

        _rig.Web.On(A, 200, 200);
        _rig.Time.Advance(TimeSpan.FromDays(8));
        await _rig.RunAsync();
        var works = await _rig.VerdictAsync(A + "1.csv");

        Assert.Equal((LinkState.Dead, LinkState.Works), (dead.State, works.State));
        Assert.Equal((works.Latest!.At, 1 / 3.0), (works.Since, works.Availability));
    }

    [Fact]
    public async Task The_budget_of_a_host_holds_over_a_thousand_links_and_starves_no_other()
    {
        string[] many = [.. Enumerable.Range(0, 1000).Select(i => $"{A}{i}.csv")];
        await _rig.StoreAsync([.. many, B + "1.csv"]);
        _rig.Web.On(A, 403, 200).On(B, 200, 200);

        var looks = new List<int>();
        for (var run = 0; run < 10; run++)
        {
            var before = _rig.Web.Requests.Count;
            var report = await _rig.RunAsync();
            looks.Add(report.Looks);
            Assert.Equal(report.Requests, _rig.Web.Requests.Count - before);
            // Within the pause nobody comes.
            Assert.Equal(0, (await _rig.RunAsync()).Looks);
            _rig.Time.Advance(TimeSpan.FromMinutes(31));
        }

        Assert.Equal([101, .. Enumerable.Repeat(100, 9)], looks);
        var toA = _rig.Web.Requests.Where(r => r.Url.StartsWith(A, StringComparison.Ordinal)).ToList();
        Assert.Equal(many, toA.Select(r => r.Url).Distinct());
        Assert.Equal(2000, toA.Count);
        Assert.All(toA.Zip(toA.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
        Assert.Equal(new LinkFigures(1001, 0, 0, 0), (await _rig.Verdicts.ReadFiguresAsync(LinkRig.Source, default)).Total);
    }

    [Fact]
    public async Task A_run_ends_with_its_own_budget()
    {
        _rig.Options = new LinkCheckOptions { PerRun = 25, PerHost = 10, ParallelHosts = 1 };
        await _rig.StoreAsync(Enumerable.Range(0, 60).Select(i => $"https://h{i % 6}.example/{i}.csv"));
        _rig.Web.On("https://h", 200, 200);

        var report = await _rig.RunAsync();

        Assert.Equal((25, 3, new LinkBacklog(35, 4, 1)), (report.Looks, report.Hosts, report.Backlog));
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_is_left_alone_for_as_long_as_it_wants()
    {
        await _rig.StoreAsync(A + "1.csv", A + "2.csv", A + "3.csv", B + "1.csv");
        _rig.Web.On(B, 200, 200).On(A, _ =>
        {
            var answer = LinkWeb.Status(429);
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(5));
            return answer;
        });

        var report = await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(4.9));
        var tooSoon = await _rig.RunAsync(early: true);
        _rig.Web.On(A, 200, 200);
        _rig.Time.Advance(TimeSpan.FromHours(0.2));
        var after = await _rig.RunAsync();

        Assert.Equal((2, 1), (report.Looks, report.Spared));
        Assert.DoesNotContain(LinkOutcome.Busy, tooSoon.Outcomes.Keys);
        Assert.Equal((2, 2), (after.Looks, after.Working));
        Assert.Equal(LinkState.Doubtful, (await _rig.VerdictAsync(A + "1.csv")).State);
    }

    [Fact]
    public async Task No_host_may_ask_for_more_than_a_day()
    {
        await _rig.StoreAsync(A + "1.csv", A + "2.csv");
        _rig.Web.On(A, _ =>
        {
            var answer = LinkWeb.Status(503);
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromDays(3650));
            return answer;
        });

        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(1, (await _rig.RunAsync()).Looks);
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_not_tried_with_all_its_links()
    {
        await _rig.StoreAsync([B + "1.csv", .. Enumerable.Range(0, 50).Select(i => $"{A}{i}.csv")]);
        _rig.Web.On(B, 200, 200).On(A, _ => LinkWeb.Fail(SocketError.ConnectionRefused));

        var report = await _rig.RunAsync();

        Assert.Equal((4, 1, new LinkBacklog(47, 1, 1)), (report.Looks, report.Spared, report.Backlog));
    }

    [Fact]
    public async Task Where_no_server_answers_our_own_network_is_at_fault_and_no_link()
    {
        string[] urls = [A + "1.csv", B + "1.csv", "https://c.example/1.csv"];
        await _rig.StoreAsync(urls);

        var report = await _rig.RunAsync();
        var found = await _rig.Verdicts.FindAsync(urls, default);
        _rig.Web.On(A, 200, 200);
        _rig.Time.Advance(TimeSpan.FromHours(1));
        var next = await _rig.RunAsync();

        Assert.Equal((true, 3, 3L), (report.Void, report.Looks, report.Backlog.Links));
        Assert.All(found.Values, v => Assert.Equal(LinkVerdict.Unknown, v));
        Assert.Equal((false, 1, 2), (next.Void, next.Working, next.NotFound));
        Assert.Equal(LinkOutcome.UnknownHost, (await _rig.VerdictAsync(B + "1.csv")).Reason!.Outcome);
    }

    [Fact]
    public async Task One_host_alone_that_does_not_exist_is_believed_not_to_exist()
    {
        await _rig.StoreAsync(A + "1.csv");

        var report = await _rig.RunAsync();

        Assert.False(report.Void);
        Assert.Equal(LinkOutcome.UnknownHost, (await _rig.VerdictAsync(A + "1.csv")).Reason!.Outcome);
    }

    [Fact]
    public async Task A_run_stopped_in_the_middle_loses_nothing()
    {
        string[] urls = [.. Enumerable.Range(0, 20).Select(i => $"{A}{i}.csv")];
        await _rig.StoreAsync(urls);
        using var stop = new CancellationTokenSource();
        var asked = 0;
        _rig.Web.On(A, _ =>
        {
            if (++asked == 8) stop.Cancel();
            return LinkWeb.Status(200);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rig.RunAsync(cancellationToken: stop.Token));
        var recorded = await _rig.Verdicts.FindAsync(urls, default);
        _rig.Time.Advance(TimeSpan.FromMinutes(31));
        var rest = await _rig.RunAsync();

        Assert.Equal(7, recorded.Values.Count(v => v.State == LinkState.Works));
        Assert.Equal(13, rest.Looks);
        Assert.Equal(new LinkFigures(20, 0, 0, 0), (await _rig.Verdicts.ReadFiguresAsync(LinkRig.Source, default)).Total);
    }

    [Fact]
    public async Task A_worker_that_died_without_a_word_is_replaced()
    {
        await _rig.StoreAsync(A + "1.csv", A + "2.csv");
        _rig.Web.On(A, 200, 200);
        await _rig.RunAsync(source: new Catalog.SourceId("gibt-es-nicht"));
        var now = _rig.Time.GetUtcNow();
        await _rig.Ledger.TakeHostAsync("tot", new VisitWish { PerHost = 10, LeaseTime = TimeSpan.FromMinutes(20), VisitedBefore = now, DueUntil = now }, default);

        _rig.Time.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal(0, (await _rig.RunAsync()).Looks);
        _rig.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(2, (await _rig.RunAsync()).Looks);
    }

    [Fact]
    public async Task Workers_that_run_at_once_ask_for_each_link_once()
    {
        string[] urls = [.. Enumerable.Range(0, 200).Select(i => $"https://h{i % 20}.example/{i}.csv")];
        await _rig.StoreAsync(urls);
        _rig.Web.On("https://h", 200, 200);

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _rig.RunAsync())));

        Assert.Equal(200, reports.Sum(r => r.Looks));
        Assert.Equal(urls.Order(), _rig.Web.Requests.Select(r => r.Url).Order());
    }

    [Fact]
    public async Task Links_that_an_entry_no_longer_has_are_not_asked_for()
    {
        await _rig.StoreAsync(A + "alt.csv");
        _rig.Web.On(A, 200, 200);
        await _rig.RunAsync();
        await _rig.StoreAsync(B + "neu.csv");
        _rig.Web.On(B, 200, 200);

        var report = await _rig.RunAsync(early: true);

        Assert.Equal(1, report.Looks);
        Assert.Equal([B + "neu.csv"], (await _rig.Verdicts.FindAsync([A + "alt.csv", B + "neu.csv"], default)).Keys);
    }
}
