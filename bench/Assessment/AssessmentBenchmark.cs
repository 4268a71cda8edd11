using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Bench.Harvest;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Assessment;

/// <summary>
/// What assessing a record costs on one thread, in microseconds and kilobytes, and as a ratio to normalising the same record;
/// on records of a synthetic CKAN, and on those of a folder of RDF files where one is given.
/// </summary>
internal static class AssessmentBenchmark
{
    private const int Rounds = 5;
    private static readonly Func<string, CheckedLink?> Links = static url => CheckedLink.OfStatus(url.Length % 7 == 0 ? 404 : 200);

    public static async Task<int> RunAsync(int count, string? folder)
    {
        var source = new HarvestSource { Id = new SourceId("bench"), Title = "Bench", Kind = "ckan", Url = new Uri("https://daten.example/"), Publisher = "Stadt" };
        Measure("synthetic CKAN", await SyntheticAsync(count, source), source);
        if (folder is not null) Measure(folder, FromFiles(folder), source);
        return 0;
    }

    private static async Task<List<DescribedRecord>> SyntheticAsync(int count, HarvestSource source)
    {
        using var services = new ServiceCollection().AddLogging().AddConnectors(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var connector = services.GetServices<ISourceConnector>().Single(c => c.Kind == "ckan");
        using var clients = new SourceClientFactory(new SyntheticCkanSite(count), new HarvestHttpOptions(), TimeProvider.System);
        var records = new List<DescribedRecord>(count);
        await foreach (var listed in connector.ListAsync(source, clients.Create(source), CancellationToken.None))
            if (listed is ListingEvent.Listed { Record: var record })
                records.Add(connector.Describe(record, source));
        return records;
    }

    private static List<DescribedRecord> FromFiles(string folder)
    {
        var records = new List<DescribedRecord>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            RdfFormat? format = Path.GetExtension(file) switch { ".ttl" => RdfFormat.Turtle, ".rdf" => RdfFormat.RdfXml, ".jsonld" => RdfFormat.JsonLd, _ => null };
            if (format is not { } given) continue;
            using var stream = File.OpenRead(file);
            try
            {
                var graph = RdfReader.ReadGraph(stream, given, "https://daten.example/", new RdfReaderOptions { LenientIris = true });
                foreach (var subject in DcatReader.FindResources(graph))
                {
                    var description = ResourceDescription.Extract(graph, subject);
                    records.Add(new DescribedRecord(DcatReader.Read(description, subject), (description, subject)));
                }
            }
            catch (RdfSyntaxException fault)
            {
                Console.WriteLine($"{Path.GetFileName(file)}: {fault.Message}");
            }
        }

        return records;
    }

    private static void Measure(string what, List<DescribedRecord> records, HarvestSource source)
    {
        if (records.Count == 0) return;
        var mapped = records.ConvertAll(r => r.Mapped.Value);
        var now = TimeProvider.System.GetUtcNow();
        var context = new NormalisationContext { Source = source, Now = now };
        var normalised = mapped.ConvertAll(r => Normaliser.Normalise(r, context));
        var cases = normalised.ConvertAll(n => Case(n, source, now));
        var assessed = cases.ConvertAll(Assessor.Assess);
        Console.WriteLine(
            $"{what}: {mapped.Count:N0} records, MQA {assessed.Where(a => a.Mqa is not null).Select(a => a.Mqa!.Points).DefaultIfEmpty().Average():N0} of 405, "
            + $"own score {assessed.Average(a => a.Score.Points):N1} in the mean");
        var peer = Best("normalise", mapped, r => Normaliser.Normalise(r, context), null);
        var profile = RecordProfile.Own();
        var found = Best("SHACL", cases, c => profile.Validate(c.Graph), peer);
        var assessor = new RecordAssessor(profile, new CatalogDescription { BaseUrl = new Uri("https://daten.example/") });
        var whole = Best("normalise, assess", records, r => Whole(r, assessor, context), peer);
        Console.WriteLine($"{"normalise and assess, as delivered and as normalised",-54} {1e6 / whole,8:N0} records/s on one core; SHACL alone {1e6 / found:N0}");
        Best("MQA", cases, c => MqaMeasurement.Measure(c.Graph, c.Subject, c.Links, true), peer);
        Best("own score", cases, c => FairScore.Of(new ScoreCase { Resource = c.Resource, Now = now, Shapes = c.Shapes, Findings = c.Findings, Links = c.Links }), peer);
        Best("both", cases, Assessor.Assess, peer);
        Costliest(cases);
        Best("write JSON", assessed, a => CatalogJson.Write(new AssessedWay { Served = a }), peer);
        Console.WriteLine($"{"stored, one point",-18} {assessed.Average(a => CatalogJson.Write(new AssessedWay { Served = a }).Length),8:N0} bytes");
    }

    private static AssessedWay Whole(DescribedRecord record, RecordAssessor assessor, NormalisationContext context)
    {
        var (resource, findings) = Normaliser.Normalise(record.Mapped.Value, context);
        return assessor.Assess(
            new RecordToAssess
            {
                Id = DatasetId.For(context.Source.Id, "bench"),
                Delivered = record.Mapped.Value,
                DeliveredGraph = record.Description,
                Normalised = resource,
                Findings = [.. record.Mapped.Findings, .. findings],
            },
            context.Now);
    }

    private static void Costliest(List<AssessmentCase> cases)
    {
        var scored = cases.ConvertAll(c => new ScoreCase { Resource = c.Resource, Now = c.Now, Shapes = c.Shapes, Findings = c.Findings, Links = c.Links });
        var costs = ScoreIndicators.For(ResourceKind.Dataset).Select(i => (i.Id, Cost: Time(scored, i.Judge).Microseconds)).OrderByDescending(c => c.Cost).Take(5);
        Console.WriteLine("costliest indicators: " + string.Join(", ", costs.Select(c => $"{c.Id} {c.Cost:N1} µs")));
    }

    private static AssessmentCase Case(WithFindings<CatalogResource> normalised, HarvestSource source, DateTimeOffset now)
    {
        var graph = new RdfGraph();
        var catalog = new CatalogDescription { BaseUrl = new Uri("https://daten.example/") };
        var entry = StageBenchmark.Entry(normalised.Value, 0, source);
        DcatWriter.Write(entry, catalog, graph);
        return new AssessmentCase
        {
            Point = AssessmentPoint.Served,
            Resource = normalised.Value,
            Graph = graph,
            Subject = RdfTerm.Iri(catalog.SubjectIri(entry)),
            Now = now,
            Shapes = new ShapeCounts(2, 3, 0, 2, 1),
            ConformsToDcatAp = false,
            Findings = normalised.Findings,
            Links = Links,
        };
    }

    private static double Best<TIn, TOut>(string what, List<TIn> items, Func<TIn, TOut> work, double? peer)
    {
        var (best, kilobytes) = Time(items, work);
        Console.WriteLine($"{what,-18} {best,8:N1} µs {kilobytes,8:N1} kB{(peer is { } other ? $"   {best / other:N2} of normalising" : "")}");
        return best;
    }

    /// <summary>The best of several rounds: the machine may have other work.</summary>
    private static (double Microseconds, double Kilobytes) Time<TIn, TOut>(List<TIn> items, Func<TIn, TOut> work)
    {
        var (best, bytes) = (double.MaxValue, 0L);
        for (var round = 0; round <= Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            foreach (var item in items) work(item);
            var elapsed = Stopwatch.GetElapsedTime(began).TotalMicroseconds / items.Count;
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (round > 0) best = Math.Min(best, elapsed);
        }

        return (best, bytes / 1e3 / items.Count);
    }
}
