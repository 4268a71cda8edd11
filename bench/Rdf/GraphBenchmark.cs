using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>What a graph in memory costs: filling it, holding it, asking it, writing it; in processor time.</summary>
internal static class GraphBenchmark
{
    private const int Runs = 5;

    private static readonly RdfTerm Type = RdfTerm.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    public static int Run()
    {
        var files = CatalogueFiles.Default();
        var lines = File.ReadAllBytes(files.Path(Form.NTriples));
        var reading = Best(() => RdfReader.Read(new MemoryStream(lines), RdfFormat.NTriples, new Nothing()));
        RdfGraph graph = null!;
        var filling = Best(() => graph = Conversion.Graph(Form.NTriples, new MemoryStream(lines)));
        Tell("read N-Triples, keep nothing", reading, files.Triples, "triples");
        Tell("read N-Triples into a graph", filling, files.Triples, "triples");
        graph = null!;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        graph = Conversion.Graph(Form.NTriples, new MemoryStream(lines));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"{"held by the graph",-44}{held / 1e6,10:N0} MB{held / (double)graph.Count,12:N0} bytes per triple");
        Ask(graph);
        foreach (var form in (Form[])[Form.NTriples, Form.Turtle, Form.RdfXml, Form.JsonLd])
            Tell($"write as {form.Name}", Best(() => RdfWriter.Write(graph, form.Triples!.Value, Stream.Null, GeneratedCatalogue.Prefixes)), files.Triples, "triples");
        GC.KeepAlive(graph);
        return 0;
    }

    private static void Ask(RdfGraph graph)
    {
        var datasets = graph.SubjectsOf(Type.Value, RdfTerm.Iri("http://www.w3.org/ns/dcat#Dataset")).ToList();
        var licence = RdfTerm.Iri("http://dcat-ap.de/def/licenses/dl-by-de/2.0");
        Tell("ask subject and predicate", Best(() => datasets.Sum(d => graph.Objects(d, "http://www.w3.org/ns/dcat#distribution").Count())), datasets.Count, "questions");
        Tell("ask for one whole triple", Best(() => datasets.Count(d => graph.Contains(d, Type, licence))), datasets.Count, "questions");
        Tell("ask predicate and frequent object", Best(() => graph.SubjectsOf("http://purl.org/dc/terms/license", licence).Count()), datasets.Count * 3, "answers");
        Tell("ask rare predicate and frequent object", Best(() => graph.SubjectsOf("https://opendata.beispielstadt-nrw.example/def#reihenfolge", licence).Count()), 1, "questions");
        Tell("ask frequent subject and its rare predicate", Best(Frequent), 1000, "questions");
    }

    /// <summary>The catalogue that lists its datasets has as many statements as there are datasets.</summary>
    private static int Frequent()
    {
        var catalogue = new RdfGraph();
        var subject = RdfTerm.Iri("https://opendata.beispielstadt-nrw.example/katalog");
        var member = RdfTerm.Iri("http://www.w3.org/ns/dcat#dataset");
        for (var i = 0; i < 20_000; i++) catalogue.Add(subject, member, RdfTerm.Literal($"{i}"));
        catalogue.Add(subject, Type, RdfTerm.Iri("http://www.w3.org/ns/dcat#Catalog"));
        var found = 0;
        for (var i = 0; i < 1000; i++) found += catalogue.Objects(subject, Type.Value).Count();
        return found;
    }

    private static double Best(Action work)
    {
        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return best;
    }

    private static double Best(Func<int> work)
    {
        var sum = 0;
        var best = Best(() => { sum += work(); });
        GC.KeepAlive(sum);
        return best;
    }

    private static void Tell(string what, double seconds, long count, string unit) =>
        Console.WriteLine($"{what,-44}{seconds * 1000,10:N1} ms{count / seconds,12:N0} {unit}/s");

    private sealed class Nothing : ITripleSink
    {
        public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
        {
        }
    }
}
