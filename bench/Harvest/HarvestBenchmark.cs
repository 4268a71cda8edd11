using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Pipeline;

namespace OpenDataNrw.Bench.Harvest;

/// <summary>
/// The whole way of a record from a local fake source through list, map, normalise, store and index, in records per second
/// and as a ratio to merely reading the same JSON with System.Text.Json in the same run.
/// </summary>
internal static class HarvestBenchmark
{
    private const int PageSize = 500;

    public static async Task<int> RunAsync(int records)
    {
        var folder = Directory.CreateTempSubdirectory("datenraum-bench-");
        var site = new SyntheticCkanSite(records);
        try
        {
            await using var services = Services(folder.FullName, site);
            var pages = MakePages(site, records);
            var reading = Rate(records, () => ReadOnly(pages));
            Console.WriteLine($"{records:N0} records of {pages.Sum(p => (long)p.Length) / (double)records:N0} bytes, {Environment.ProcessorCount} cores");
            Console.WriteLine($"{"merely reading (JsonDocument)",-34} {reading,10:N0} records/s");
            pages = null;

            var follower = services.GetRequiredService<IndexFollower>();
            await MeasureAsync("new", services, records, reading, follower);
            await MeasureAsync("unchanged", services, records, reading, follower);
            site.Edition = 1;
            await MeasureAsync("one in ten changed", services, records, reading, follower);
            var found = await services.GetRequiredService<IDatasetSearch>().SearchAsync(new DatasetQuery { Text = "Spielplatz Köln", Facets = ["theme", "format"] }, CancellationToken.None);
            Console.WriteLine($"search for 'Spielplatz Köln' finds {found.Total:N0}");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Harvests sources of growing size without an index beside it: memory must not grow with the source.</summary>
    public static async Task<int> RunMemoryAsync()
    {
        foreach (var records in (int[])[10_000, 30_000, 100_000])
        {
            var folder = Directory.CreateTempSubdirectory("datenraum-bench-");
            try
            {
                await using var services = Services(folder.FullName, new SyntheticCkanSite(records));
                var source = await RegisterAsync(services);
                foreach (var name in (string[])["new", "unchanged"])
                {
                    using var peak = new PeakMemory();
                    await services.GetRequiredService<HarvestRun>().ExecuteAsync(source, null, CancellationToken.None);
                    Console.WriteLine($"{records,8:N0} {name,-10} peak heap {peak.Megabytes,6:N0} MB");
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    internal static async Task<HarvestSource> RegisterAsync(ServiceProvider services)
    {
        var source = new HarvestSource
        {
            Id = new SourceId("bench"),
            Title = "Bench",
            Kind = "ckan",
            Url = new Uri("https://daten.example/"),
            Publisher = "Stadt",
            Settings = new Dictionary<string, string> { ["pageSize"] = PageSize.ToString(CultureInfo.InvariantCulture) },
        };
        await services.GetRequiredService<ISourceRegistry>().SaveAsync(source, CancellationToken.None);
        return source;
    }

    private static async Task MeasureAsync(string name, ServiceProvider services, int records, double reading, IndexFollower follower)
    {
        var source = await RegisterAsync(services);
        using var peak = new PeakMemory();
        var (gen0, gen1, gen2, paused, allocated) = (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2), GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
        var busy = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        using var stop = new CancellationTokenSource();
        var following = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await follower.CatchUpAsync(CancellationToken.None);
                await Task.Delay(50, CancellationToken.None);
            }
        });
        var report = ((HarvestOutcome.Ran)await services.GetRequiredService<HarvestRun>().ExecuteAsync(source, null, CancellationToken.None)).Report;
        var harvested = Stopwatch.GetElapsedTime(began);
        await stop.CancelAsync();
        await following;
        await follower.CatchUpAsync(CancellationToken.None);
        var indexed = Stopwatch.GetElapsedTime(began);
        var rate = records / indexed.TotalSeconds;
        // Other work on the machine takes time from this, but no processor time is counted for it.
        var perCore = records / (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
        Console.WriteLine($"{name,-34} {rate,10:N0} records/s, ratio {rate / reading:N3}; harvest {harvested.TotalSeconds:N1} s, index current after {indexed.TotalSeconds:N1} s; peak heap {peak.Megabytes:N0} MB");
        Console.WriteLine($"    {perCore,8:N0} records per second of processor time, {2 * perCore:N0} on two cores with nothing else to do");
        Console.WriteLine($"    {report.Outcome}: {report.Created} created, {report.Updated} updated, {report.Unchanged} unchanged, {report.Rejected} rejected; fetch {report.Times.Fetch.TotalSeconds:N1} s, map {report.Times.Map.TotalSeconds:N1} s, store {report.Times.Store.TotalSeconds:N1} s {report.Message}");
        Console.WriteLine($"    allocated {(GC.GetTotalAllocatedBytes() - allocated) / 1e3 / records:N0} kB per record; collections {GC.CollectionCount(0) - gen0}/{GC.CollectionCount(1) - gen1}/{GC.CollectionCount(2) - gen2}, paused {(GC.GetTotalPauseDuration() - paused).TotalSeconds:N1} s");
    }

    internal static ServiceProvider Services(string folder, HttpMessageHandler site)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Sources:Use"] = "none" }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new InstallationFolder(folder));
        services.AddEngines(configuration);
        services.AddHarvester(configuration);
        services.RemoveAll<SourceClientFactory>();
        services.AddSingleton(new SourceClientFactory(site, new HarvestHttpOptions { MinRequestInterval = TimeSpan.Zero }, TimeProvider.System));
        return services.BuildServiceProvider();
    }

    private static List<byte[]> MakePages(SyntheticCkanSite site, int records) =>
        [.. Enumerable.Range(0, (records + PageSize - 1) / PageSize).Select(page => site.Page(page * PageSize, PageSize))];

    private static void ReadOnly(List<byte[]> pages)
    {
        foreach (var page in pages)
        {
            using var document = JsonDocument.Parse(page);
            if (document.RootElement.GetProperty("result").GetProperty("results").GetArrayLength() == 0) throw new InvalidDataException("An empty page.");
        }
    }

    private static double Rate(int records, Action work)
    {
        work();
        var began = Stopwatch.GetTimestamp();
        work();
        return records / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Samples the heap while something runs.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer _timer;
        private long _peak;

        public PeakMemory()
        {
            GC.Collect();
            _timer = new Timer(_ => _peak = Math.Max(_peak, GC.GetTotalMemory(false)), null, 0, 50);
        }

        public double Megabytes => _peak / 1e6;

        public void Dispose() => _timer.Dispose();
    }
}
