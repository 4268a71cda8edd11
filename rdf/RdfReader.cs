namespace OpenDataNrw.Rdf;

/// <summary>Reads a document in any of the supported serialisations and pushes its triples into a sink.</summary>
public static class RdfReader
{
    /// <summary>Reads a document to its end.</summary>
    /// <param name="input">The document; read forward once, not closed.</param>
    /// <param name="format">Its serialisation.</param>
    /// <param name="sink">Takes the triples, in document order.</param>
    /// <param name="baseIri">Against which relative IRIs are resolved; null makes a relative IRI an error.</param>
    /// <param name="options">Limits on size and depth; null for the defaults.</param>
    /// <exception cref="RdfSyntaxException">The document is not well-formed or exceeds a limit.</exception>
    public static void Read(Stream input, RdfFormat format, ITripleSink sink, string? baseIri = null, RdfReaderOptions? options = null) =>
        throw new NotSupportedException(format.ToString());

    /// <summary>Reads a document into a new graph.</summary>
    /// <inheritdoc cref="Read"/>
    public static RdfGraph ReadGraph(Stream input, RdfFormat format, string? baseIri = null, RdfReaderOptions? options = null)
    {
        var graph = new RdfGraph();
        Read(input, format, graph, baseIri, options);
        return graph;
    }
}
