using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Harvest;

/// <summary>Where the time of a record goes, stage by stage on one thread, in microseconds and kilobytes allocated per record.</summary>
internal static class StageBenchmark
{
    public static async Task<int> RunAsync(int count)
    {
        using var services = new ServiceCollection().AddLogging().AddConnectors(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var connector = services.GetServices<ISourceConnector>().Single(c => c.Kind == "ckan");
        var source = new HarvestSource { Id = new SourceId("bench"), Title = "Bench", Kind = "ckan", Url = new Uri("https://daten.example/"), Publisher = "Stadt" };
        using var clients = new SourceClientFactory(new SyntheticCkanSite(count), new HarvestHttpOptions(), TimeProvider.System);
        var records = new List<SourceRecord>(count);
        await foreach (var listed in connector.ListAsync(source, clients.Create(source), CancellationToken.None))
            if (listed is ListingEvent.Listed { Record: var record })
                records.Add(record);

        var context = new NormalisationContext { Source = source, Now = TimeProvider.System.GetUtcNow() };
        var mapped = Measure("map", records, r => connector.Map(r, source).Value);
        var normalised = Measure("normalise", mapped, r => Normaliser.Normalise(r, context));
        var resources = normalised.ConvertAll(n => n.Value);
        var json = Measure("write JSON", resources, CatalogJson.Write);
        Measure("hash", json, j => ResourceHash.Of(j));
        Measure("write findings", normalised, n => CatalogJson.Write(n.Findings));
        Measure("read JSON", json, j => CatalogJson.ReadResource(j));
        var entries = resources.Select((r, i) => Entry(r, i, source)).ToList();
        Measure("index document", entries, SearchDocumentBuilder.Build);
        var description = new CatalogDescription { BaseUrl = new Uri("https://daten.example/") };
        Measure("write DCAT-AP.de", entries, e =>
        {
            var graph = new RdfGraph();
            DcatWriter.Write(e, description, graph);
            return graph;
        });
        return 0;
    }

    /// <summary>An entry of the store as it is after a first harvest.</summary>
    internal static StoredDataset Entry(CatalogResource resource, int i, HarvestSource source) => new()
    {
        Id = DatasetId.For(source.Id, $"{i}"),
        Name = $"name-{i}",
        Sequence = i + 1,
        Source = source.Id,
        SourceIdentifier = $"{i}",
        Resource = resource,
        Findings = [],
        State = PublicationState.Present,
        ContentHash = default,
        Version = 1,
        ChangeNumber = i + 1,
        FirstSeen = default,
        LastChanged = default,
    };

    private static List<TOut> Measure<TIn, TOut>(string stage, List<TIn> items, Func<TIn, TOut> work)
    {
        foreach (var item in items) work(item);
        var results = new List<TOut>(items.Count);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var began = Stopwatch.GetTimestamp();
        foreach (var item in items) results.Add(work(item));
        var elapsed = Stopwatch.GetElapsedTime(began);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine($"{stage,-20} {elapsed.TotalMicroseconds / items.Count,8:N1} µs {allocated / 1e3 / items.Count,8:N1} kB");
        return results;
    }
}
