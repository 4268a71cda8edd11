using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Bench.Harvest;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Bench.FixFirst;

/// <summary>What the fix-first list of a source costs on one thread, in milliseconds, and as a ratio to reading the same entries' JSON.</summary>
internal static class FixFirstBenchmark
{
    private const int Rounds = 4;

    public static async Task<int> RunAsync(int count)
    {
        var source = new HarvestSource { Id = new SourceId("bench"), Title = "Bench", Kind = "ckan", Url = new Uri("https://daten.example/"), Publisher = "Stadt" };
        using var services = new ServiceCollection().AddLogging().AddConnectors(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var connector = services.GetServices<ISourceConnector>().Single(c => c.Kind == "ckan");
        using var clients = new SourceClientFactory(new SyntheticCkanSite(count), new HarvestHttpOptions(), TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow();
        var entries = new List<StoredDataset>(count);
        await foreach (var listed in connector.ListAsync(source, clients.Create(source), CancellationToken.None))
        {
            if (listed is not ListingEvent.Listed { Record: var record }) continue;
            var (resource, findings) = Normaliser.Normalise(connector.Map(record, source).Value, new NormalisationContext { Source = source, Now = now });
            entries.Add(StageBenchmark.Entry(resource, entries.Count, source) with { Findings = findings });
        }

        var json = entries.ConvertAll(e => CatalogJson.Write(e.Resource));
        var peer = Best("read JSON", () => json.ForEach(j => CatalogJson.ReadResource(j)), null);
        var cases = new List<FixCase>();
        Best("assess", () => cases = entries.ConvertAll(e => FixCase.Of(e, now)), peer);
        var list = new FixList([], 0, 0);
        Best("list", () => list = Build(cases), peer);
        Console.WriteLine($"{list.Entries:N0} entries, {list.Edits.Count:N0} edits; the first:");
        foreach (var edit in list.Edits.Take(10))
            Console.WriteLine($"  {edit.Rank,8:N2} {edit.Entries,7:N0} entries {edit.Score,10:N0} points {edit.Mqa,10:N0} MQA  {EditTexts.Title(edit.Key, "de")}");
        return 0;
    }

    private static FixList Build(List<FixCase> cases)
    {
        var builder = new FixListBuilder();
        foreach (var given in cases) builder.Add(given);
        return builder.Build();
    }

    /// <summary>The best of several rounds: the machine may have other work.</summary>
    private static double Best(string what, Action work, double? peer)
    {
        var best = double.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            work();
            if (round > 0) best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Console.WriteLine($"{what,-12} {best,8:N0} ms{(peer is { } other ? $"   {best / other:N2} of reading JSON" : "")}");
        return best;
    }
}
