using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Takes a statement with the name of its graph; null for the default graph.</summary>
internal delegate void QuadHandler(TextTerm? graph, TextTerm subject, string predicate, TextTerm value);

/// <summary>
/// Reads JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/). The document is parsed whole, since a context may follow what it governs.
/// Statements of named graphs reach the sink like those of the default graph.
/// </summary>
internal static class JsonLdReader
{
    public static void Read(Stream input, ITripleSink sink, string? baseIri, RdfReaderOptions options)
    {
        using var statements = new TextStatements(sink);
        ReadQuads(input, (_, subject, predicate, value) => statements.State(subject, predicate, value), baseIri, options);
    }

    public static void ReadQuads(Stream input, QuadHandler handler, string? baseIri, RdfReaderOptions options)
    {
        using var document = Parse(input, options);
        var root = baseIri is null ? null : BaseIri.From(Encoding.UTF8.GetBytes(baseIri));
        var items = new JsonLdExpander(options, root).Expand(document.RootElement);
        new JsonLdStatements(handler, options).State(items);
    }

    private static JsonDocument Parse(Stream input, RdfReaderOptions options)
    {
        try
        {
            return JsonDocument.Parse(input, new JsonDocumentOptions { MaxDepth = options.MaxDepth });
        }
        catch (JsonException fault)
        {
            throw new RdfSyntaxException($"The JSON is not well-formed: {fault.Message}", (fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1, fault);
        }
    }
}
