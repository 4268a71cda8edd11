using OpenDataNrw.Catalog;
using OpenDataNrw.EndToEnd.Tests.Support;

namespace OpenDataNrw.EndToEnd.Tests;

/// <summary>What holds when a process dies without warning.</summary>
public sealed class KilledRunTests
{
    private const int BatchSize = 128;

    [Fact]
    public async Task A_killed_run_leaves_whole_batches_and_the_next_run_completes_the_catalogue()
    {
        await using var portal = await PagedPortal.StartAsync(3000);
        await using var installation = new TestInstallation(leaseSeconds: 10);
        var source = await installation.RegisterAsync(portal.Url);
        var fourthPage = portal.Hold(1500);
        var killed = installation.Start("run", "lindenau");

        // Three pages are listed and on their way through the queues: the kill meets mapping and writing.
        await fourthPage.Reached.WaitAsync(TestInstallation.CommandTime);
        await killed.KillAsync();

        var stored = await installation.ReadAllAsync();
        Assert.NotEmpty(stored);
        Assert.Equal(0, stored.Count % BatchSize);
        Assert.Equal(Enumerable.Range(0, stored.Count).Select(PagedPortal.Identifier), stored.Select(e => e.SourceIdentifier));
        Assert.Equal("Baumkataster 0", (await installation.Store.FindAsync(stored[0].Id, CancellationToken.None))!.Resource.Titles.In());

        await TestInstallation.UntilAsync(async () => (await installation.Ledger.ListOrphanedAsync(CancellationToken.None)).Contains(source.Id), TimeSpan.FromSeconds(20));
        var left = Assert.Single(await installation.Ledger.ListAsync(source.Id, 10, CancellationToken.None));
        Assert.Equal((RunOutcome.Running, null), (left.Outcome, left.FinishedAt));

        var (code, output) = await installation.RunAsync("run", "lindenau");

        Assert.Equal(0, code);
        Assert.Contains("abgeschlossen", output, StringComparison.Ordinal);
        var runs = await installation.Ledger.ListAsync(source.Id, 10, CancellationToken.None);
        Assert.Equal([RunOutcome.Completed, RunOutcome.Abandoned], runs.Select(r => r.Outcome));
        Assert.Equal(left.Run, runs[1].Run);
        Assert.Equal((3000 - stored.Count, stored.Count, 0, 0), (runs[0].Created, runs[0].Unchanged, runs[0].Updated, runs[0].Missing));
        Assert.Equal(stored.Select(e => (e.Id, e.ChangeNumber)), (await installation.ReadAllAsync()).Take(stored.Count).Select(e => (e.Id, e.ChangeNumber)));
        await installation.AssertHoldsExactlyAsync(portal);
    }

    [Fact]
    public async Task The_lease_of_a_killed_run_still_holds_until_it_runs_out()
    {
        await using var portal = await PagedPortal.StartAsync(1000);
        await using var installation = new TestInstallation(leaseSeconds: 120);
        var source = await installation.RegisterAsync(portal.Url);
        var secondPage = portal.Hold(500);
        var killed = installation.Start("run", "lindenau");
        await secondPage.Reached.WaitAsync(TestInstallation.CommandTime);
        await killed.KillAsync();

        var (code, output) = await installation.RunAsync("run", "lindenau");

        Assert.Equal(0, code);
        Assert.Contains("lindenau: wird gerade von einem anderen Prozess geerntet", output, StringComparison.Ordinal);
        Assert.Equal([0, 500], portal.Asked);
        Assert.Equal(RunOutcome.Running, Assert.Single(await installation.Ledger.ListAsync(source.Id, 10, CancellationToken.None)).Outcome);
    }
}
