using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>
/// Reads JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/). The document is parsed whole, since a context may follow what it governs.
/// </summary>
internal static class JsonLdReader
{
    public static void Read(Stream input, IQuadSink sink, string? baseIri, RdfReaderOptions options)
    {
        using var statements = new TextStatements(sink);
        using var document = Parse(input, options);
        var root = baseIri is null ? null : BaseIri.From(Encoding.UTF8.GetBytes(baseIri));
        var items = new JsonLdExpander(options, root).Expand(document.RootElement);
        new JsonLdStatements(statements, options).State(items);
    }

    private static JsonDocument Parse(Stream input, RdfReaderOptions options)
    {
        try
        {
            return JsonDocument.Parse(input, new JsonDocumentOptions { MaxDepth = options.MaxDepth });
        }
        catch (JsonException fault)
        {
            // The place comes first here, and there are no options that the reader of the message could change.
            var end = fault.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
            var message = (end < 0 ? fault.Message : fault.Message[..end]).Replace(" Change the reader options.", "", StringComparison.Ordinal);
            throw new RdfSyntaxException($"The JSON is not well-formed: {message}", (fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1, fault);
        }
    }
}
