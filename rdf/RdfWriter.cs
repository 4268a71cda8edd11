namespace OpenDataNrw.Rdf;

/// <summary>Writes graphs in any of the supported serialisations.</summary>
public static class RdfWriter
{
    /// <summary>Writes a graph as one document: grouped by subject, in a stable order, blank nodes nested where the syntax allows.</summary>
    /// <param name="graph">What to write.</param>
    /// <param name="format">The serialisation.</param>
    /// <param name="output">Where to; UTF-8 without BOM, not closed.</param>
    /// <param name="prefixes">Prefix to namespace IRI, for Turtle, RDF/XML and the JSON-LD context; null for those of the graph.</param>
    public static void Write(RdfGraph graph, RdfFormat format, Stream output, IReadOnlyDictionary<string, string>? prefixes = null) =>
        throw new NotSupportedException(format.ToString());
}
