using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Pipeline;

namespace OpenDataNrw.Bench.Harvest;

/// <summary>What 50 records that cannot be taken cost among 2,000, in processor time against the same 2,000 without them.</summary>
internal static class PoisonBenchmark
{
    private const int Records = 2000;
    private const int Poisoned = 50;
    private const int Rounds = 7;

    public static async Task<int> RunAsync()
    {
        await HarvestAsync(0);
        var (clean, poisoned) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            clean = Math.Min(clean, await HarvestAsync(0));
            poisoned = Math.Min(poisoned, await HarvestAsync(Records / Poisoned));
        }

        Console.WriteLine($"{Records:N0} records: {clean:N0} ms of processor time; with {Poisoned} of them poisoned {poisoned:N0} ms, ratio {poisoned / clean:N3} (best of {Rounds})");
        return 0;
    }

    private static async Task<double> HarvestAsync(int poisonEvery)
    {
        var folder = Directory.CreateTempSubdirectory("datenraum-bench-");
        try
        {
            await using var services = HarvestBenchmark.Services(folder.FullName, new SyntheticCkanSite(Records) { PoisonEvery = poisonEvery });
            var source = await HarvestBenchmark.RegisterAsync(services);
            GC.Collect();
            var busy = Environment.CpuUsage.TotalTime;
            var report = ((HarvestOutcome.Ran)await services.GetRequiredService<HarvestRun>().ExecuteAsync(source, null, CancellationToken.None)).Report;
            var time = (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds;
            var expected = poisonEvery == 0 ? 0 : Poisoned;
            return report.Outcome == RunOutcome.Completed && report.Rejected == expected && report.Created == Records - expected
                ? time
                : throw new InvalidOperationException($"{report.Outcome}: {report.Created} created, {report.Rejected} rejected. {report.Message}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
