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
        var first = await Task.WhenAny(pair[0].Ended, pair[1].Ended).WaitAsync(TestInstallation.CommandTime);
        var (busy, harvesting) = first == pair[0].Ended ? (pair[0], pair[1]) : (pair[1], pair[0]);
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
