using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every ledger of links must hold.</summary>
public abstract class LinkLedgerContract(IStoreUnderTest store) : StoreContract(store)
{
    private const string A1 = "https://a.example/1.csv";
    private const string A2 = "https://a.example/2.csv";
    private const string B1 = "https://b.example/1.csv";

    private VisitWish Wish => new() { PerHost = 100, LeaseTime = LeaseTime, VisitedBefore = Time.Now, DueUntil = Time.Now };

    [Fact]
    public async Task Links_of_entries_are_due_at_once_host_by_host()
    {
        await RegisterAsync(0, 5, Entry("x", A1, B1), Entry("y", A1, A2));

        var visits = await TakeAllAsync("w");

        Assert.Equal(["a.example", "b.example"], visits.Select(v => v.Host).Order());
        Assert.Equal([A1, A2, B1], visits.SelectMany(v => v.Links).Select(l => l.Address.Value).Order());
        Assert.Equal(5, await Ports.Links.ReadFollowedAsync(Cancel));
    }

    [Fact]
    public async Task A_stretch_of_changes_is_registered_once()
    {
        var another = Store.ConnectAnother().Links;
        await RegisterAsync(0, 5, Entry("x", A1));

        Assert.False(await another.RegisterAsync([Entry("x", B1)], 0, 3, Cancel));
        Assert.True(await another.RegisterAsync([], 5, 7, Cancel));
        Assert.False(await another.RegisterAsync([Entry("x", B1)], 5, 9, Cancel));

        Assert.Equal(7, await Ports.Links.ReadFollowedAsync(Cancel));
        Assert.Equal([A1], (await TakeAllAsync("w")).SelectMany(v => v.Links).Select(l => l.Address.Value));
    }

    [Fact]
    public async Task A_link_that_no_entry_has_any_more_is_forgotten_with_what_was_seen_of_it()
    {
        await RegisterAsync(0, 1, Entry("x", A1, A2), Entry("y", A2));
        foreach (var visit in await TakeAllAsync("w")) await RecordAllAsync(visit, LinkOutcome.Reachable);
        await RegisterAsync(1, 2, Entry("x", []));

        Assert.Equal([A2], (await Ports.Verdicts.FindAsync([A1, A2], Cancel)).Keys);
        await RegisterAsync(2, 3, Entry("y", []));
        Assert.Empty(await Ports.Verdicts.FindAsync([A1, A2], Cancel));

        await RegisterAsync(3, 4, Entry("x", A1));
        Assert.Equal(LinkVerdict.Unknown, (await Ports.Verdicts.FindAsync([A1], Cancel))[A1]);
    }

    [Fact]
    public async Task A_link_that_moves_from_entry_to_entry_keeps_what_was_seen_of_it()
    {
        await RegisterAsync(0, 1, Entry("x", A1));
        await RecordAllAsync(Assert.Single(await TakeAllAsync("w")), LinkOutcome.Reachable);

        await RegisterAsync(1, 2, Entry("x", B1), Entry("y", A1));

        Assert.Equal(LinkState.Works, (await Ports.Verdicts.FindAsync([A1], Cancel))[A1].State);
    }

    [Fact]
    public async Task Of_several_promises_the_one_that_accuses_least_counts_as_long_as_it_is_made()
    {
        await RegisterAsync(0, 1, Promised("x", (A1, LinkPromise.File)), Promised("y", (A1, LinkPromise.Anything)));
        Assert.Equal(LinkPromise.Anything, (await TakeOneAsync("w")).Links[0].Promise);

        await RegisterAsync(1, 2, Promised("y", (A1, LinkPromise.File)));
        Time.Advance(LeaseTime);

        Assert.Equal(LinkPromise.File, (await TakeOneAsync("w")).Links[0].Promise);
    }

    [Fact]
    public async Task A_host_is_visited_by_one_worker_at_a_time()
    {
        await RegisterAsync(0, 1, Entry("x", A1, A2));
        var first = await TakeOneAsync("one");

        Assert.Null(await Store.ConnectAnother().Links.TakeHostAsync("two", Wish, Cancel));
        Assert.Equal("one", first.Worker);
    }

    [Fact]
    public async Task Of_many_workers_that_come_at_once_each_gets_hosts_of_its_own()
    {
        var entries = Enumerable.Range(0, 20).Select(i => Entry($"e{i}", $"https://h{i}.example/")).ToArray();
        await RegisterAsync(0, 1, entries);
        var processes = Enumerable.Range(0, 4).Select(i => (Ports: Store.ConnectAnother(), Name: $"w{i}")).ToList();

        var visits = await Task.WhenAll(processes.Select(p => Task.Run(() => TakeAllAsync(p.Name, p.Ports.Links), Cancel)));

        Assert.Equal(entries.SelectMany(e => e.Links).Select(l => l.Address.Host).Order(), visits.SelectMany(v => v).Select(v => v.Host).Order());
    }

    [Fact]
    public async Task What_a_dead_worker_did_not_record_is_due_as_before()
    {
        await RegisterAsync(0, 1, Entry("x", A1, A2));
        var dying = await TakeOneAsync("one");
        await Ports.Links.RecordAsync(dying, dying.Links[0], Look(LinkOutcome.Reachable), LeaseTime, Cancel);

        Time.Advance(LeaseTime - TimeSpan.FromSeconds(1));
        Assert.Null(await Ports.Links.TakeHostAsync("two", Wish, Cancel));
        Time.Advance(TimeSpan.FromSeconds(1));
        var successor = await Store.ConnectAnother().Links.TakeHostAsync("two", Wish, Cancel);

        Assert.Equal([A2], successor!.Links.Select(l => l.Address.Value));
    }

    [Fact]
    public async Task A_look_that_is_recorded_prolongs_the_visit()
    {
        await RegisterAsync(0, 1, Entry("x", A1, A2));
        var visit = await TakeOneAsync("one");
        Time.Advance(LeaseTime - TimeSpan.FromSeconds(1));
        await Ports.Links.RecordAsync(visit, visit.Links[0], Look(LinkOutcome.Reachable), LeaseTime, Cancel);
        Time.Advance(LeaseTime - TimeSpan.FromSeconds(1));

        Assert.Null(await Ports.Links.TakeHostAsync("two", Wish, Cancel));
    }

    [Fact]
    public async Task Whoever_lost_a_visit_cannot_end_that_of_the_successor()
    {
        await RegisterAsync(0, 1, Entry("x", A1, A2));
        var late = await TakeOneAsync("one");
        Time.Advance(LeaseTime);
        await TakeOneAsync("two");

        await Ports.Links.EndVisitAsync(late, Time.Now, Cancel);

        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await Ports.Links.TakeHostAsync("three", Wish, Cancel));
    }

    [Fact]
    public async Task A_host_rests_after_a_visit_and_its_other_links_stay_due()
    {
        await RegisterAsync(0, 1, Entry("x", A1, A2));
        var visit = (await Ports.Links.TakeHostAsync("w", Wish with { PerHost = 1 }, Cancel))!;
        await RecordAllAsync(visit, LinkOutcome.Reachable);
        await Ports.Links.EndVisitAsync(visit, Time.Now.AddHours(1), Cancel);

        Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Null(await Ports.Links.TakeHostAsync("w", Wish, Cancel));
        Assert.Equal(new LinkBacklog(1, 1, 1), await Ports.Links.ReadBacklogAsync(null, Cancel));
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new LinkBacklog(1, 1, 0), await Ports.Links.ReadBacklogAsync(Source, Cancel));
        Assert.Equal(new LinkBacklog(0, 0, 0), await Ports.Links.ReadBacklogAsync(Other, Cancel));
        Assert.Equal([A2], (await TakeOneAsync("w")).Links.Select(l => l.Address.Value));
    }

    [Fact]
    public async Task No_run_comes_twice_to_a_host()
    {
        await RegisterAsync(0, 1, Entry("x", A1, A2));
        var begun = Time.Now;
        var visit = (await Ports.Links.TakeHostAsync("w", Wish with { PerHost = 1 }, Cancel))!;
        await Ports.Links.EndVisitAsync(visit, Time.Now, Cancel);
        Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Null(await Ports.Links.TakeHostAsync("w", Wish with { VisitedBefore = begun }, Cancel));
        Assert.NotNull(await Ports.Links.TakeHostAsync("w", Wish, Cancel));
    }

    [Fact]
    public async Task The_host_that_waited_longest_comes_first_and_in_it_the_link_whose_turn_came_first()
    {
        await RegisterAsync(0, 1, Entry("x", A1, B1));
        foreach (var visit in await TakeAllAsync("w"))
        {
            if (visit.Host == "a.example") await RecordAllAsync(visit, LinkOutcome.Reachable);
            await Ports.Links.EndVisitAsync(visit, Time.Now, Cancel);
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        Time.Advance(TimeSpan.FromDays(5));
        await RegisterAsync(1, 2, Entry("y", A2, "https://c.example/"));
        Time.Advance(TimeSpan.FromDays(5));
        var visits = await TakeAllAsync("w");

        Assert.Equal(["c.example", "a.example", "b.example"], visits.Select(v => v.Host));
        Assert.Equal([A2, A1], visits[1].Links.Select(l => l.Address.Value));
    }

    [Fact]
    public async Task A_link_that_works_is_due_again_after_a_week_and_one_that_failed_within_hours()
    {
        await RegisterAsync(0, 1, Entry("x", A1, B1));
        foreach (var visit in await TakeAllAsync("w"))
        {
            await RecordAllAsync(visit, visit.Host == "a.example" ? LinkOutcome.Reachable : LinkOutcome.NotThere);
            await Ports.Links.EndVisitAsync(visit, Time.Now, Cancel);
        }

        Time.Advance(TimeSpan.FromHours(6.5));
        Assert.Empty(await TakeAllAsync("w"));
        Time.Advance(TimeSpan.FromHours(1.5));
        Assert.Equal(["b.example"], (await TakeAllAsync("w")).Select(v => v.Host));
        Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(["a.example", "b.example"], (await TakeAllAsync("w")).Select(v => v.Host).Order());
    }

    [Fact]
    public async Task Only_links_of_the_wanted_source_are_taken_early_ones_too_where_wanted()
    {
        await RegisterAsync(0, 1, Entry("x", A1, B1), Entry("y", Other, A2));
        foreach (var visit in await TakeAllAsync("w"))
        {
            await RecordAllAsync(visit, LinkOutcome.Reachable);
            await Ports.Links.EndVisitAsync(visit, Time.Now, Cancel);
        }

        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await Ports.Links.TakeHostAsync("w", Wish with { Source = Other }, Cancel));
        var early = await Ports.Links.TakeHostAsync("w", Wish with { Source = Other, DueUntil = DateTimeOffset.MaxValue }, Cancel);

        Assert.Equal([A2], early!.Links.Select(l => l.Address.Value));
    }

    [Fact]
    public async Task Looks_make_a_verdict_which_is_found_under_the_address_as_it_was_written()
    {
        await RegisterAsync(0, 1, Entry("x", "https://A.example/ü.csv"));
        var visit = await TakeOneAsync("w");
        var first = Look(LinkOutcome.NotThere) with { Status = 404 };
        await Ports.Links.RecordAsync(visit, visit.Links[0], first, LeaseTime, Cancel);
        Time.Advance(TimeSpan.FromHours(8));
        var second = Look(LinkOutcome.NotThere) with { Status = 410, FinalAddress = "https://a.example/weg" };
        await Store.ConnectAnother().Links.RecordAsync(visit, visit.Links[0], second, LeaseTime, Cancel);

        var found = await Ports.Verdicts.FindAsync(["https://A.example/ü.csv#teil", "https://a.example/%C3%BC.csv", "https://a.example/anders", "ftp://a.example/", "kein Link"], Cancel);

        var expected = new LinkVerdict { State = LinkState.Dead, Reason = second, Since = first.At, Latest = second, Series = 2, Counted = 2 };
        Assert.Equal(new Dictionary<string, LinkVerdict> { ["https://A.example/ü.csv#teil"] = expected, ["https://a.example/%C3%BC.csv"] = expected }, found);
    }

    [Fact]
    public async Task Many_addresses_are_found_at_once()
    {
        var urls = Enumerable.Range(0, 600).Select(i => $"https://a.example/{i}").ToArray();
        await RegisterAsync(0, 1, Entry("x", urls));

        Assert.Equal(urls, (await Ports.Verdicts.FindAsync(urls, Cancel)).Keys);
    }

    [Fact]
    public async Task A_look_at_a_link_forgotten_meanwhile_is_dropped()
    {
        await RegisterAsync(0, 1, Entry("x", A1, A2));
        var visit = await TakeOneAsync("w");
        await RegisterAsync(1, 2, Entry("x", A2));

        await RecordAllAsync(visit, LinkOutcome.Reachable);

        Assert.Equal([A2], (await Ports.Verdicts.FindAsync([A1, A2], Cancel)).Keys);
    }

    [Fact]
    public async Task Figures_count_each_link_of_a_source_once_host_by_host()
    {
        await RegisterAsync(0, 1, Entry("x", A1, A2, B1, "https://c.example/"), Entry("y", A1), Entry("z", Other, "https://d.example/", A1));
        foreach (var visit in await TakeAllAsync("w"))
        {
            if (visit.Host == "a.example") await RecordAllAsync(visit, LinkOutcome.NotThere);
            if (visit.Host == "b.example") await RecordAllAsync(visit, LinkOutcome.Refused);
            if (visit.Host == "d.example") await RecordAllAsync(visit, LinkOutcome.Reachable);
        }

        Time.Advance(TimeSpan.FromHours(8));
        foreach (var visit in await TakeAllAsync("w"))
            if (visit.Host == "a.example") await Ports.Links.RecordAsync(visit, visit.Links[0], Look(LinkOutcome.NotThere), LeaseTime, Cancel);

        var figures = await Ports.Verdicts.ReadFiguresAsync(Source, Cancel);
        var dead = await Ports.Verdicts.ReadDeadAsync(Source, 10, Cancel);
        Time.Advance(TimeSpan.FromDays(31));
        var stale = await Ports.Verdicts.ReadFiguresAsync(Source, Cancel);

        Assert.Equal(new LinkFigures(0, 2, 1, 1), figures.Total);
        Assert.Equal(
            [new HostLinks("a.example", new LinkFigures(0, 1, 1, 0)), new HostLinks("b.example", new LinkFigures(0, 1, 0, 0)), new HostLinks("c.example", new LinkFigures(0, 0, 0, 1))],
            figures.Hosts);
        var one = Assert.Single(dead);
        Assert.Equal(LinkState.Dead, one.Verdict.State);
        Assert.Equal(one.Address == A1 ? 2 : 1, one.Entries.Count);
        Assert.Equal(new LinkFigures(0, 0, 0, 4), stale.Total);
        Assert.Empty(await Ports.Verdicts.ReadDeadAsync(Source, 10, Cancel));
    }

    private LinkObservation Look(LinkOutcome outcome) => new() { At = Time.Now, Method = LinkMethod.Head, Outcome = outcome };

    private async Task RegisterAsync(long after, long upTo, params EntryLinks[] entries) =>
        Assert.True(await Ports.Links.RegisterAsync(entries, after, upTo, Cancel));

    private async Task<HostVisit> TakeOneAsync(string worker) =>
        await Ports.Links.TakeHostAsync(worker, Wish, Cancel) ?? throw new InvalidOperationException("No host is left.");

    private async Task<List<HostVisit>> TakeAllAsync(string worker, ILinkLedger? links = null)
    {
        var visits = new List<HostVisit>();
        while (await (links ?? Ports.Links).TakeHostAsync(worker, Wish, Cancel) is { } visit) visits.Add(visit);
        return visits;
    }

    private async Task RecordAllAsync(HostVisit visit, LinkOutcome outcome)
    {
        foreach (var link in visit.Links) await Ports.Links.RecordAsync(visit, link, Look(outcome), LeaseTime, Cancel);
    }

    private static EntryLinks Entry(string identifier, params string[] urls) => Entry(identifier, Source, urls);

    private static EntryLinks Entry(string identifier, SourceId source, params string[] urls) =>
        new(DatasetId.For(source, identifier), source, [.. urls.Select(u => new PromisedLink(Read(u), LinkPromise.Anything))]);

    private static EntryLinks Promised(string identifier, params (string Url, LinkPromise Promise)[] links) =>
        new(DatasetId.For(Source, identifier), Source, [.. links.Select(l => new PromisedLink(Read(l.Url), l.Promise))]);

    private static LinkAddress Read(string url) => LinkAddress.TryRead(url, out var address) ? address : throw new FormatException(url);
}
