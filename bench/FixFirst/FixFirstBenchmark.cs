using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Bench.Harvest;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Bench.FixFirst;

/// <summary>What the fix-first list of a source costs in milliseconds of processor time, and as a ratio to reading the same entries' JSON.</summary>
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
        var assessor = new RecordAssessor(RecordProfile.Own(), new CatalogDescription { BaseUrl = new Uri("https://daten.example/") });
        var entries = new List<StoredDataset>(count);
        await foreach (var listed in connector.ListAsync(source, clients.Create(source), CancellationToken.None))
        {
            if (listed is not ListingEvent.Listed { Record: var record }) continue;
            var mapped = connector.Map(record, source);
            var (resource, findings) = Normaliser.Normalise(mapped.Value, new NormalisationContext { Source = source, Now = now });
            var entry = StageBenchmark.Entry(resource, entries.Count, source) with { Findings = [.. mapped.Findings, .. findings] };
            entries.Add(entry with { Assessment = assessor.Assess(new RecordToAssess { Id = entry.Id, Delivered = mapped.Value, Normalised = resource, Findings = entry.Findings }, now) });
        }

        var json = entries.ConvertAll(e => CatalogJson.Write(e.Resource));
        var peer = Best("read JSON", () => json.ForEach(j => CatalogJson.ReadResource(j)), null);
        var cases = new List<FixCase>();
        var list = new FixList([], 0, 0);
        cases = entries.ConvertAll(e => FixCase.Of(e with { Assessment = null }, assessor, now));
        Best("nothing kept", () => list = Build(cases), peer);
        Best("take", () => cases = entries.ConvertAll(e => FixCase.Of(e, assessor, now) with { Software = source.Kind }), peer);
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

    /// <summary>The best of several rounds, in processor time of all threads: the machine may have other work.</summary>
    private static double Best(string what, Action work, double? peer)
    {
        var best = double.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            var began = Environment.CpuUsage.TotalTime;
            work();
            if (round > 0) best = Math.Min(best, (Environment.CpuUsage.TotalTime - began).TotalMilliseconds);
        }

        Console.WriteLine($"{what,-12} {best,8:N0} ms{(peer is { } other ? $"   {best / other:N2} of reading JSON" : "")}");
        return best;
    }
}
