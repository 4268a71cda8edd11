using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.EndToEnd.Tests.Support;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.EndToEnd.Tests;

/// <summary>Several processes on one PostgreSQL, as on several machines: nothing is shared but the database.</summary>
public sealed class SharedDatabaseTests(PostgresCluster cluster)
{
    private const int Sources = 100;
    private const int LeaseSeconds = 10;

    // So rarely that no date falls into the test: what is due is the first run.
    private const string Yearly = "0 15 3 1 1 ?";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_three_workers_two_die_and_every_source_is_harvested_once_as_due()
    {
        using var schema = new PostgresSchema(cluster);
        await using var portals = await ManyPortals.StartAsync();
        await using var installation = new TestInstallation(LeaseSeconds, schema.Connection);
        installation.Set("Links__Check", "false");
        var registry = installation.Get<ISourceRegistry>();
        for (var i = 0; i < Sources; i++)
            await registry.SaveAsync(
                new HarvestSource { Id = new SourceId($"stadt-{i:000}"), Title = $"Stadt {i}", Kind = "ckan", Url = portals.UrlOf(i), Schedule = Yearly }, Cancel);
        HarvesterProcess[] workers = [.. Enumerable.Range(0, 3).Select(_ => installation.Start("worker"))];

        // Some are done, and each worker has a run under way, when two of them die.
        portals.Answer(40);
        await TestInstallation.UntilAsync(async () => await CountAsync(installation, RunOutcome.Completed) >= 30 && portals.Waiting >= 3, TimeSpan.FromMinutes(2));
        await workers[0].KillAsync();
        await workers[1].KillAsync();
        var killedAt = DateTimeOffset.UtcNow;
        var orphans = await CountAsync(installation, RunOutcome.Running);
        portals.Answer(1000);
        await TestInstallation.UntilAsync(async () => await CountAsync(installation, RunOutcome.Completed) == Sources, TimeSpan.FromMinutes(3));

        await workers[2].SignalAsync("TERM");
        Assert.Equal(0, (await workers[2].EndAsync(TestInstallation.CommandTime)).ExitCode);
        Assert.InRange(orphans, 2, 9);
        Assert.Empty(portals.Overlaps);
        var runs = await RunsAsync(installation);
        foreach (var ofOne in runs.GroupBy(r => r.Source))
        {
            var inOrder = ofOne.OrderBy(r => r.Run).ToList();
            Assert.Equal(RunOutcome.Completed, inOrder[^1].Outcome);
            Assert.All(inOrder[..^1], r => Assert.Equal(RunOutcome.Abandoned, r.Outcome));
            Assert.InRange(inOrder.Count, 1, 2);
            for (var i = 1; i < inOrder.Count; i++)
            {
                // One after the other, and soon enough.
                Assert.True(inOrder[i].StartedAt >= inOrder[i - 1].FinishedAt);
                Assert.InRange(inOrder[i].StartedAt, killedAt.AddSeconds(-1), killedAt.AddMinutes(2));
            }
        }

        Assert.InRange(runs.Count(r => r.Outcome == RunOutcome.Abandoned), 1, orphans);
        Assert.Equal(Sources, runs.Select(r => r.Source).Distinct().Count());
        var all = await installation.ReadAllAsync();
        Assert.Equal(Sources * ManyPortals.PackagesPerPortal, all.Select(e => e.Id).Distinct().Count());
        Assert.All(all, e => Assert.Equal((PublicationState.Present, 1), (e.State, e.Version)));
        Assert.Equal(Enumerable.Range(1, all.Count).Select(n => (long)n), all.Select(e => e.ChangeNumber));
    }

    [Fact]
    public async Task An_index_elsewhere_follows_what_a_worker_stores()
    {
        using var schema = new PostgresSchema(cluster);
        await using var portal = await PagedPortal.StartAsync(600);
        await using var installation = new TestInstallation(connection: schema.Connection);
        await installation.RegisterAsync(portal.Url);
        var follower = installation.Get<IndexFollower>();
        Assert.Equal(0, await follower.CatchUpAsync(Cancel));

        var (code, _) = await installation.RunAsync("run", "lindenau");

        Assert.Equal(0, code);
        Assert.Equal(600, await follower.CatchUpAsync(Cancel));
        Assert.Equal(600, (await installation.Get<IDatasetSearch>().SearchAsync(new DatasetQuery { Text = "Baumkataster" }, Cancel)).Total);
    }

    [Fact]
    public async Task A_process_that_sleeps_in_the_middle_of_writing_blocks_nobody_for_long()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var schema = new PostgresSchema(cluster);
        await using var portal = await PagedPortal.StartAsync(3000);
        await using var installation = new TestInstallation(LeaseSeconds, schema.Connection + ";Options=-c idle_in_transaction_session_timeout=2000");
        var source = await installation.RegisterAsync(portal.Url);
        var last = portal.Hold(2500);
        var sleeper = installation.Start("run", "lindenau");
        await last.Reached.WaitAsync(TestInstallation.CommandTime);
        await sleeper.SignalAsync("STOP");
        last.Release();
        await TestInstallation.UntilAsync(async () => (await installation.Ledger.ListOrphanedAsync(Cancel)).Contains(source.Id), TimeSpan.FromSeconds(30));

        var (code, _) = await installation.RunAsync("run", "lindenau");
        var before = (await installation.ReadAllAsync()).Select(e => (e.Id, e.ChangeNumber)).ToList();
        await sleeper.SignalAsync("CONT");
        await sleeper.EndAsync(TestInstallation.CommandTime);

        Assert.Equal(0, code);
        Assert.Equal([RunOutcome.Completed, RunOutcome.Abandoned], (await installation.Ledger.ListAsync(source.Id, 10, Cancel)).Select(r => r.Outcome));
        Assert.Equal(before, (await installation.ReadAllAsync()).Select(e => (e.Id, e.ChangeNumber)));
        await installation.AssertHoldsExactlyAsync(portal);
    }

    private static async Task<IReadOnlyList<RunReport>> RunsAsync(TestInstallation installation) => await installation.Ledger.ListAsync(null, 10_000, Cancel);

    private static async Task<int> CountAsync(TestInstallation installation, RunOutcome outcome) => (await RunsAsync(installation)).Count(r => r.Outcome == outcome);
}
