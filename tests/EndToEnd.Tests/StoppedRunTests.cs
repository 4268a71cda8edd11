using OpenDataNrw.Catalog;
using OpenDataNrw.EndToEnd.Tests.Support;

namespace OpenDataNrw.EndToEnd.Tests;

/// <summary>What holds when a process is asked to stop, by Ctrl+C (SIGINT) or by a service manager (SIGTERM).</summary>
public sealed class StoppedRunTests
{
    private static readonly TimeSpan StoppingTime = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_run_that_is_stopped_gives_its_lease_back_and_the_next_one_completes(string signal)
    {
        SkipWhereSignalsAreNotDelivered(signal);
        await using var portal = await PagedPortal.StartAsync(1500);
        await using var installation = new TestInstallation(leaseSeconds: 120);
        var source = await installation.RegisterAsync(portal.Url);
        var secondPage = portal.Hold(500);
        var stopped = installation.Start("run", "lindenau");
        await secondPage.Reached.WaitAsync(TestInstallation.CommandTime);

        await stopped.SignalAsync(signal);

        var (stoppedCode, stoppedOutput) = await stopped.EndAsync(StoppingTime);
        Assert.Equal(1, stoppedCode);
        Assert.Contains("Angehalten. Was gespeichert war, bleibt", stoppedOutput, StringComparison.Ordinal);
        await AssertAbandonedAsync(installation, source);

        // With a lease of two minutes this can only begin if the lease was given back.
        var (code, output) = await installation.RunAsync("run", "lindenau");

        Assert.True(code == 0, output);
        Assert.Equal([RunOutcome.Completed, RunOutcome.Abandoned], (await installation.Ledger.ListAsync(source.Id, 10, CancellationToken.None)).Select(r => r.Outcome));
        await installation.AssertHoldsExactlyAsync(portal);
    }

    [Fact]
    public async Task A_worker_that_is_stopped_ends_the_run_it_is_in()
    {
        SkipWhereSignalsAreNotDelivered("TERM");
        await using var portal = await PagedPortal.StartAsync(1500);
        await using var installation = new TestInstallation(leaseSeconds: 120);
        var source = await installation.RegisterAsync(portal.Url, schedule: "0 0 3 * * ?");
        var secondPage = portal.Hold(500);

        // A source that was never harvested is owed a run at once.
        var worker = installation.Start("worker");
        await secondPage.Reached.WaitAsync(TestInstallation.CommandTime);
        await worker.SignalAsync("TERM");

        var (code, output) = await worker.EndAsync(StoppingTime);
        Assert.True(code == 0, output);
        await AssertAbandonedAsync(installation, source);
    }

    private static async Task AssertAbandonedAsync(TestInstallation installation, HarvestSource source)
    {
        var report = Assert.Single(await installation.Ledger.ListAsync(source.Id, 10, CancellationToken.None));
        Assert.Equal((RunOutcome.Abandoned, 1500), (report.Outcome, report.Announced));
        Assert.NotNull(report.FinishedAt);
        Assert.StartsWith("Der Lauf wurde angehalten.", report.Message, StringComparison.Ordinal);
        Assert.Empty(await installation.Ledger.ListOrphanedAsync(CancellationToken.None));
    }

    private static void SkipWhereSignalsAreNotDelivered(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        if (signal != "INT" || !OperatingSystem.IsLinux()) return;

        // A shell without job control starts what it puts into the background with SIGINT ignored, and children inherit that.
        var ignored = File.ReadLines("/proc/self/status").Single(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)).Split('\t')[1];
        Assert.SkipWhen((Convert.ToUInt64(ignored, 16) & 0b10) != 0, "SIGINT is ignored by this shell's jobs.");
    }
}
