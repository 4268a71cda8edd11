using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Bench.Harvest;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Bench.Shacl;

/// <summary>Records to validate, each a graph of its own.</summary>
internal static class ShaclRecords
{
    private static readonly string[] Apart = [DCAT.Dataset, DCAT.Catalog, DCAT.DatasetSeries];

    /// <summary>Records as our own catalogue writes them.</summary>
    public static async Task<List<RdfGraph>> GenerateAsync(int count)
    {
        using var services = new ServiceCollection().AddLogging().AddConnectors(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var connector = services.GetServices<ISourceConnector>().Single(c => c.Kind == "ckan");
        var source = new HarvestSource { Id = new SourceId("bench"), Title = "Bench", Kind = "ckan", Url = new Uri("https://daten.example/"), Publisher = "Stadt" };
        using var clients = new SourceClientFactory(new SyntheticCkanSite(count), new HarvestHttpOptions(), TimeProvider.System);
        var context = new NormalisationContext { Source = source, Now = TimeProvider.System.GetUtcNow() };
        var description = new CatalogDescription { BaseUrl = new Uri("https://daten.example/") };
        var records = new List<RdfGraph>(count);
        await foreach (var listed in connector.ListAsync(source, clients.Create(source), CancellationToken.None))
        {
            if (listed is not ListingEvent.Listed { Record: var record }) continue;
            var graph = new RdfGraph();
            DcatWriter.Write(StageBenchmark.Entry(Normaliser.Normalise(connector.Map(record, source).Value, context).Value, records.Count, source), description, graph);
            records.Add(graph);
        }

        return records;
    }

    /// <summary>The datasets of all RDF documents of a folder, each with what it refers to.</summary>
    public static List<RdfGraph> ReadAll(string folder)
    {
        var records = new List<RdfGraph>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            if (RdfFormats.Guess(bytes.AsSpan(0, Math.Min(4096, bytes.Length))) is not { } format) continue;
            try
            {
                var options = new RdfReaderOptions { LenientIris = true, LenientXml = true };
                var document = RdfReader.ReadGraph(new MemoryStream(bytes), format, "http://feed.test/", options);
                foreach (var dataset in document.SubjectsOf(RDF.Type, RdfTerm.Iri(DCAT.Dataset))) records.Add(Cut(document, dataset));
            }
            catch (RdfSyntaxException fault)
            {
                Console.Error.WriteLine($"{file} is left out: {fault.Message}");
            }
        }

        return records;
    }

    private static RdfGraph Cut(RdfGraph document, RdfTerm dataset)
    {
        var record = new RdfGraph();
        var open = new Queue<RdfTerm>([dataset]);
        var seen = new HashSet<RdfTerm> { dataset };
        while (open.TryDequeue(out var node))
        {
            foreach (var triple in document.Find(node))
            {
                record.Add(triple);
                var isApart = document.Objects(triple.Object, RDF.Type).Any(type => Apart.Contains(type.Value));
                if (!triple.Object.IsLiteral && !isApart && seen.Add(triple.Object)) open.Enqueue(triple.Object);
            }
        }

        return record;
    }
}
