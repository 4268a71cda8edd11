using OpenDataNrw.Catalog;
using OpenDataNrw.EndToEnd.Tests.Support;

namespace OpenDataNrw.EndToEnd.Tests;

/// <summary>What holds when several processes share one installation.</summary>
public sealed class ConcurrentProcessTests
{
    [Fact]
    public async Task Of_two_processes_one_harvests_and_the_other_says_that_the_source_is_busy()
    {
        await using var portal = await PagedPortal.StartAsync(3000);
        await using var installation = new TestInstallation();
        var source = await installation.RegisterAsync(portal.Url);
        var firstPage = portal.Hold(0);
        HarvesterProcess[] pair = [installation.Start("run", "lindenau"), installation.Start("run", "lindenau")];

        // The one that harvests waits for its first page, so the one that ends is the other.
        await firstPage.Reached.WaitAsync(TestInstallation.CommandTime);
        Task[] ends = [pair[0].Ended, pair[1].Ended];
        var first = await Task.WhenAny(ends).WaitAsync(TestInstallation.CommandTime);
        var (busy, harvesting) = first == ends[0] ? (pair[0], pair[1]) : (pair[1], pair[0]);
        var (busyCode, busyOutput) = await busy.EndAsync(TestInstallation.CommandTime);
        firstPage.Release();
        var (code, output) = await harvesting.EndAsync(TestInstallation.CommandTime);

        Assert.Equal((0, 0), (busyCode, code));
        Assert.Contains("lindenau: wird gerade von einem anderen Prozess geerntet", busyOutput, StringComparison.Ordinal);
        Assert.Contains("abgeschlossen", output, StringComparison.Ordinal);
        Assert.Equal(portal.Asked.Distinct(), portal.Asked);
        var report = Assert.Single(await installation.Ledger.ListAsync(source.Id, 10, CancellationToken.None));
        Assert.Equal((RunOutcome.Completed, 3000), (report.Outcome, report.Created));
        await installation.AssertHoldsExactlyAsync(portal);
    }

    [Fact]
    public async Task A_process_that_slept_through_its_lease_writes_nothing_more()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        await using var portal = await PagedPortal.StartAsync(1500);
        await using var installation = new TestInstallation(leaseSeconds: 10);
        var source = await installation.RegisterAsync(portal.Url);
        var secondPage = portal.Hold(500);
        var sleeper = installation.Start("run", "lindenau");
        await secondPage.Reached.WaitAsync(TestInstallation.CommandTime);
        await sleeper.SignalAsync("STOP");
        secondPage.Release();
        await TestInstallation.UntilAsync(async () => (await installation.Ledger.ListOrphanedAsync(CancellationToken.None)).Contains(source.Id), TimeSpan.FromSeconds(20));
        var (code, _) = await installation.RunAsync("run", "lindenau");
        var before = (await installation.ReadAllAsync()).Select(e => (e.Id, e.ChangeNumber)).ToList();

        await sleeper.SignalAsync("CONT");
        var (sleeperCode, sleeperOutput) = await sleeper.EndAsync(TestInstallation.CommandTime);

        Assert.Equal((0, 0), (code, sleeperCode));
        Assert.Contains("wird inzwischen von einem anderen Prozess geerntet; dieser Lauf hört auf, ohne weiter zu schreiben.", sleeperOutput, StringComparison.Ordinal);
        Assert.Equal([RunOutcome.Completed, RunOutcome.Abandoned], (await installation.Ledger.ListAsync(source.Id, 10, CancellationToken.None)).Select(r => r.Outcome));
        Assert.Equal(before, (await installation.ReadAllAsync()).Select(e => (e.Id, e.ChangeNumber)));
        await installation.AssertHoldsExactlyAsync(portal);
    }

    [Fact]
    public async Task Processes_that_start_together_make_one_database()
    {
        await using var installation = new TestInstallation();
        var together = Enumerable.Range(0, 4).Select(_ => installation.Start("sources")).ToList();

        foreach (var process in together)
        {
            var (code, output) = await process.EndAsync(TestInstallation.CommandTime);
            Assert.True(code == 0, output);
        }

        Assert.Empty(await installation.ReadAllAsync());
    }
}
