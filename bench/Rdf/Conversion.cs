using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>One document turned into another, by the shortest way the library offers.</summary>
internal static class Conversion
{
    /// <summary>The base against which relative IRIs of real documents are resolved.</summary>
    public const string BaseIri = "http://feed.test/";

    /// <summary>Real documents hold IRIs with blanks and the slips of GeoNetwork; the peers pass over both.</summary>
    private static readonly RdfReaderOptions Lenient = new() { LenientIris = true, LenientXml = true };

    /// <summary>Reads a file and writes it to the standard output, as a process of its own.</summary>
    public static int Run(Form from, Form to, string file)
    {
        using var input = Open(file);
        using var output = Console.OpenStandardOutput();
        Convert(from, to, input, output);
        return 0;
    }

    /// <summary>A file without a buffer of its own: the readers bring theirs.</summary>
    public static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);

    public static void Convert(Form from, Form to, Stream input, Stream output)
    {
        if (to == Form.NTriples)
        {
            using var writer = new NTriplesWriter(output);
            Read(from, input, writer);
        }
        else if (to == Form.NQuads)
        {
            using var writer = new NQuadsWriter(output);
            Read(from, input, writer);
        }
        else if (to == Form.FlatTurtle)
        {
            using var writer = new FlatTurtleWriter(output, GeneratedCatalogue.Prefixes);
            Read(from, input, writer);
        }
        else if (to.Triples is { } format)
        {
            RdfWriter.Write(Graph(from, input), format, output, GeneratedCatalogue.Prefixes);
        }
        else
        {
            RdfQuads.Write(RdfQuads.ReadDataset(input, from.Quads ?? RdfQuadFormat.NQuads, BaseIri, Lenient), RdfQuadFormat.TriG, output, GeneratedCatalogue.Prefixes);
        }
    }

    public static RdfGraph Graph(Form from, Stream input)
    {
        var graph = new RdfGraph();
        Read(from, input, graph);
        return graph;
    }

    /// <summary>Reads into a sink; statements of named graphs like all others where the sink knows no graphs.</summary>
    public static void Read(Form from, Stream input, ITripleSink sink)
    {
        if (from.Quads is { } quads) RdfQuads.Read(input, quads, sink as IQuadSink ?? new MergedGraphs(sink), BaseIri, Lenient);
        else RdfReader.Read(input, from.Triples!.Value, sink, BaseIri, Lenient);
    }
}
