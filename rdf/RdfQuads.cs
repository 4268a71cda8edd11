using OpenDataNrw.Rdf.JsonLd;
using OpenDataNrw.Rdf.NTriples;
using OpenDataNrw.Rdf.Turtle;

namespace OpenDataNrw.Rdf;

/// <summary>Reads and writes datasets: statements that may stand in named graphs.</summary>
public static class RdfQuads
{
    /// <summary>Reads a document to its end.</summary>
    /// <param name="input">The document; read forward once, not closed.</param>
    /// <param name="format">Its serialisation.</param>
    /// <param name="sink">Takes the statements, in document order.</param>
    /// <param name="baseIri">Against which relative IRIs are resolved; null makes a relative IRI an error.</param>
    /// <param name="options">Limits on size and depth; null for the defaults.</param>
    /// <exception cref="RdfSyntaxException">The document is not well-formed or exceeds a limit.</exception>
    public static void Read(Stream input, RdfQuadFormat format, IQuadSink sink, string? baseIri = null, RdfReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(sink);
        options ??= RdfReaderOptions.Default;
        var target = RdfReader.Bounded(sink, options);
        switch (format)
        {
            case RdfQuadFormat.NQuads:
                NTriplesReader.ReadQuads(input, target, options);
                break;
            case RdfQuadFormat.TriG:
                TurtleReader.ReadTriG(input, target, baseIri, options);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    /// <summary>Reads a JSON-LD document with its named graphs. JSON-LD is no <see cref="RdfQuadFormat"/>, since it has options of its own.</summary>
    /// <param name="input">The document; read forward once, not closed.</param>
    /// <param name="sink">Takes the statements.</param>
    /// <param name="baseIri">Against which relative IRIs are resolved; null leaves statements with a relative IRI out.</param>
    /// <param name="options">Limits on size and depth, contexts, text direction; null for the defaults.</param>
    /// <exception cref="RdfSyntaxException">The document is not well-formed or exceeds a limit.</exception>
    public static void ReadJsonLd(Stream input, IQuadSink sink, string? baseIri = null, RdfReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(sink);
        options ??= RdfReaderOptions.Default;
        JsonLdReader.Read(input, RdfReader.Bounded(sink, options), baseIri, options);
    }

    /// <summary>Reads a document into a new dataset.</summary>
    /// <inheritdoc cref="Read"/>
    public static RdfDataset ReadDataset(Stream input, RdfQuadFormat format, string? baseIri = null, RdfReaderOptions? options = null)
    {
        var dataset = new RdfDataset();
        Read(input, format, dataset, baseIri, options);
        return dataset;
    }

    /// <summary>Reads a document in memory into a new dataset.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">Its serialisation.</param>
    /// <param name="baseIri">Against which relative IRIs are resolved; null makes a relative IRI an error.</param>
    /// <param name="options">Limits on size and depth; null for the defaults.</param>
    /// <exception cref="RdfSyntaxException">The document is not well-formed or exceeds a limit.</exception>
    public static RdfDataset ReadDataset(byte[] document, RdfQuadFormat format, string? baseIri = null, RdfReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var input = new MemoryStream(document, writable: false);
        return ReadDataset(input, format, baseIri, options);
    }

    /// <summary>Writes a dataset as one document: the default graph first, then the named graphs, each as <see cref="RdfWriter"/> lays out a graph.</summary>
    /// <param name="dataset">What to write.</param>
    /// <param name="format">The serialisation.</param>
    /// <param name="output">Where to; UTF-8 without BOM, not closed.</param>
    /// <param name="prefixes">Prefix to namespace IRI, for TriG; null for those of the default graph.</param>
    public static void Write(RdfDataset dataset, RdfQuadFormat format, Stream output, IReadOnlyDictionary<string, string>? prefixes = null)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(output);
        switch (format)
        {
            case RdfQuadFormat.NQuads:
                WriteNQuads(dataset, output);
                break;
            case RdfQuadFormat.TriG:
                TriGWriter.Write(dataset, output, prefixes ?? dataset.Default.Prefixes);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    /// <summary>Writes a dataset as JSON-LD: compacted like the graphs of <see cref="RdfWriter"/>, or expanded.</summary>
    /// <param name="dataset">What to write.</param>
    /// <param name="output">Where to; UTF-8 without BOM, not closed.</param>
    /// <param name="options">Form and conversions; null for the defaults.</param>
    /// <exception cref="RdfNotWritableException">Only where the options allow loss: a JSON literal is no JSON.</exception>
    public static void WriteJsonLd(RdfDataset dataset, Stream output, JsonLdWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(output);
        JsonLdWriter.Write(GraphParts.Of(dataset), output, options ?? JsonLdWriterOptions.Default);
    }

    private static void WriteNQuads(RdfDataset dataset, Stream output)
    {
        using var writer = new NQuadsWriter(output);
        for (var i = 0; i < dataset.Default.Table.Count; i++)
        {
            var triple = dataset.Default.Table[i];
            var terms = dataset.Default.Terms;
            writer.Triple(terms.Utf8Of(triple.S), terms.Utf8Of(triple.P), terms.Utf8Of(triple.O));
        }

        foreach (var (name, graph) in dataset.Named)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(name.Value);
            var label = name.IsBlank ? Utf8Term.Blank(bytes) : Utf8Term.Iri(bytes);
            for (var i = 0; i < graph.Table.Count; i++)
            {
                var triple = graph.Table[i];
                writer.Quad(graph.Terms.Utf8Of(triple.S), graph.Terms.Utf8Of(triple.P), graph.Terms.Utf8Of(triple.O), label);
            }
        }
    }
}
