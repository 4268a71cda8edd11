using OpenDataNrw.Rdf.JsonLd;
using OpenDataNrw.Rdf.NTriples;
using OpenDataNrw.Rdf.RdfXml;
using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Turtle;

namespace OpenDataNrw.Rdf;

/// <summary>Reads a document in any of the supported serialisations and pushes its triples into a sink.</summary>
public static class RdfReader
{
    /// <summary>Reads a document to its end. Statements of named graphs, which JSON-LD may hold, reach the sink like those of the default graph.</summary>
    /// <param name="input">The document; read forward once, not closed.</param>
    /// <param name="format">Its serialisation.</param>
    /// <param name="sink">Takes the triples, in document order.</param>
    /// <param name="baseIri">Against which relative IRIs are resolved; null makes a relative IRI an error.</param>
    /// <param name="options">Limits on size and depth; null for the defaults.</param>
    /// <exception cref="RdfSyntaxException">The document is not well-formed or exceeds a limit.</exception>
    public static void Read(Stream input, RdfFormat format, ITripleSink sink, string? baseIri = null, RdfReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(sink);
        options ??= RdfReaderOptions.Default;
        var target = Bounded(new MergedGraphs(sink), options);
        switch (format)
        {
            case RdfFormat.NTriples:
                NTriplesReader.Read(input, target, options);
                break;
            case RdfFormat.Turtle:
                TurtleReader.Read(input, target, baseIri, options);
                break;
            case RdfFormat.RdfXml:
                RdfXmlReader.Read(input, target, baseIri, options);
                break;
            case RdfFormat.JsonLd:
                JsonLdReader.Read(input, target, baseIri, options);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    /// <summary>Reads a document into a new graph.</summary>
    /// <inheritdoc cref="Read"/>
    public static RdfGraph ReadGraph(Stream input, RdfFormat format, string? baseIri = null, RdfReaderOptions? options = null)
    {
        var graph = new RdfGraph();
        Read(input, format, graph, baseIri, options);
        return graph;
    }

    /// <summary>Reads a document in memory into a new graph.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">Its serialisation.</param>
    /// <param name="baseIri">Against which relative IRIs are resolved; null makes a relative IRI an error.</param>
    /// <param name="options">Limits on size and depth; null for the defaults.</param>
    /// <exception cref="RdfSyntaxException">The document is not well-formed or exceeds a limit.</exception>
    public static RdfGraph ReadGraph(byte[] document, RdfFormat format, string? baseIri = null, RdfReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var input = new MemoryStream(document, writable: false);
        return ReadGraph(input, format, baseIri, options);
    }

    /// <summary>The sink behind what the options ask of every statement.</summary>
    internal static IQuadSink Bounded(IQuadSink sink, RdfReaderOptions options)
    {
        if (options.BlankNodeScope.Length > 0) sink = new ScopedSink(sink, options.BlankNodeScope);
        return options.MaxTriples == long.MaxValue ? sink : new LimitedSink(sink, options.MaxTriples);
    }
}
