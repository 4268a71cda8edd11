using OpenDataNrw.Rdf.JsonLd;
using OpenDataNrw.Rdf.RdfXml;
using OpenDataNrw.Rdf.Turtle;

namespace OpenDataNrw.Rdf;

/// <summary>Writes graphs in any of the supported serialisations.</summary>
public static class RdfWriter
{
    /// <summary>Writes a graph as one document: grouped by subject, in a stable order, blank nodes nested where the syntax allows.</summary>
    /// <remarks>
    /// Subjects and properties come in the order in which they arrived in the graph, types first, so that the maker of a graph
    /// decides what a reader sees first. For an order that depends on content alone see <see cref="CanonicalNTriples"/>.
    /// </remarks>
    /// <param name="graph">What to write.</param>
    /// <param name="format">The serialisation.</param>
    /// <param name="output">Where to; UTF-8 without BOM, not closed.</param>
    /// <param name="prefixes">Prefix to namespace IRI, for Turtle, RDF/XML and the JSON-LD context; null for those of the graph.</param>
    /// <exception cref="RdfNotWritableException">RDF/XML only: a property's IRI does not end in an XML name; nothing has been written.</exception>
    public static void Write(RdfGraph graph, RdfFormat format, Stream output, IReadOnlyDictionary<string, string>? prefixes = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        prefixes ??= graph.Prefixes;
        switch (format)
        {
            case RdfFormat.NTriples:
                WriteNTriples(graph, output);
                break;
            case RdfFormat.Turtle:
                TurtleWriter.Write(graph, output, prefixes);
                break;
            case RdfFormat.RdfXml:
                RdfXmlWriter.Write(graph, output, prefixes);
                break;
            case RdfFormat.JsonLd:
                JsonLdWriter.Write(GraphParts.Of(graph), output, new JsonLdWriterOptions { Prefixes = prefixes });
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    /// <summary>Writes a graph as JSON-LD in the form that the options say.</summary>
    /// <param name="graph">What to write.</param>
    /// <param name="output">Where to; UTF-8 without BOM, not closed.</param>
    /// <param name="options">Form and conversions; null for the defaults.</param>
    /// <exception cref="RdfNotWritableException">Only where the options allow loss: a JSON literal is no JSON.</exception>
    public static void WriteJsonLd(RdfGraph graph, Stream output, JsonLdWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        JsonLdWriter.Write(GraphParts.Of(graph), output, options ?? JsonLdWriterOptions.Default);
    }

    private static void WriteNTriples(RdfGraph graph, Stream output)
    {
        using var writer = new NTriplesWriter(output);
        for (var i = 0; i < graph.Table.Count; i++)
        {
            var triple = graph.Table[i];
            writer.Triple(graph.Terms.Utf8Of(triple.S), graph.Terms.Utf8Of(triple.P), graph.Terms.Utf8Of(triple.O));
        }
    }
}
