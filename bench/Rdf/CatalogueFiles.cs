using System.Globalization;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>The generated catalogue as a file of each form, written once into a folder and kept there for the next run.</summary>
internal sealed class CatalogueFiles
{
    private readonly string _folder;
    private readonly long _wanted;

    /// <param name="folder">Where to.</param>
    /// <param name="triples">At least so many statements.</param>
    public CatalogueFiles(string folder, long triples)
    {
        _folder = folder;
        _wanted = triples;
        Directory.CreateDirectory(folder);
        Triples = EnsureNTriples();
        EnsureOthers();
    }

    /// <summary>About a million statements, in the folder for temporary files.</summary>
    public static CatalogueFiles Default() => new(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "datenraum-bench-rdf"), 1_000_000);

    /// <summary>How many statements each file holds.</summary>
    public long Triples { get; }

    public string Path(Form form) => System.IO.Path.Combine(_folder, $"catalogue-{_wanted}{form.Extension}");

    private long EnsureNTriples()
    {
        var counted = Path(Form.NTriples) + ".count";
        if (File.Exists(counted)) return long.Parse(File.ReadAllText(counted), CultureInfo.InvariantCulture);
        using var output = File.Create(Path(Form.NTriples));
        using var writer = new NTriplesWriter(output);
        var count = GeneratedCatalogue.State(writer, _wanted);
        File.WriteAllText(counted, count.ToString(CultureInfo.InvariantCulture));
        return count;
    }

    private void EnsureOthers()
    {
        var missing = Form.All.Where(f => !File.Exists(Path(f))).ToList();
        if (missing.Count == 0) return;
        using var input = Conversion.Open(Path(Form.NTriples));
        var graph = RdfReader.ReadGraph(input, RdfFormat.NTriples);
        foreach (var form in missing)
        {
            // Written beside and moved, so that a run that was broken off leaves no half file.
            var half = Path(form) + ".part";
            using (var output = File.Create(half))
            {
                if (form.Triples is { } format) RdfWriter.Write(graph, format, output, GeneratedCatalogue.Prefixes);
                else RdfQuads.Write(InGraphs(graph), form.Quads!.Value, output, GeneratedCatalogue.Prefixes);
            }

            File.Move(half, Path(form), overwrite: true);
        }
    }

    /// <summary>The statements spread over 64 graphs, thousands of lines in a row in the same one, as dumps of stores have them.</summary>
    private static RdfDataset InGraphs(RdfGraph graph)
    {
        var dataset = new RdfDataset();
        var perGraph = graph.Count / 64 + 1;
        var number = 0;
        foreach (var triple in graph.Triples)
        {
            var name = RdfTerm.Iri(string.Create(CultureInfo.InvariantCulture, $"https://opendata.beispielstadt-nrw.example/graph/{number++ / perGraph}"));
            dataset.Add(new RdfQuad(triple.Subject, triple.Predicate, triple.Object, name));
        }

        return dataset;
    }
}
