using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>
/// Expands JSON-LD 1.1 documents (https://www.w3.org/TR/json-ld11-api/#expansion-algorithms): the same content without context,
/// every key an IRI or a keyword, every value an object in an array. Keys stay in the order of the document.
/// </summary>
public static class JsonLdExpander
{
    // What one level of a document can become: an array, a graph object, its array, the object itself.
    private const int LevelsPerLevel = 5;

    /// <summary>Expands a document and writes the result as JSON.</summary>
    /// <param name="input">The document; read forward once, not closed.</param>
    /// <param name="output">Where to; UTF-8 without BOM, not closed.</param>
    /// <param name="baseIri">Against which relative IRIs are resolved; null leaves them relative.</param>
    /// <param name="options">Limits on size and depth, contexts; null for the defaults.</param>
    /// <exception cref="RdfSyntaxException">
    /// The document is not well-formed or exceeds a limit. Where JSON-LD has an error code, the message names it.
    /// </exception>
    public static void Expand(Stream input, Stream output, string? baseIri = null, RdfReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        options ??= RdfReaderOptions.Default;
        // The document is data of its own, never pasted into a page as it is: umlauts may stay readable.
        var form = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = (int)Math.Min(int.MaxValue, (options.MaxDepth + 1L) * LevelsPerLevel) };
        using var writer = new Utf8JsonWriter(output, form);
        Expand(input, writer, baseIri, options);
        writer.Flush();
    }

    /// <summary>Expands a document and writes the result as one array.</summary>
    /// <param name="input">The document; read forward once, not closed.</param>
    /// <param name="output">Takes the array; not flushed. It must allow for the depth of the result.</param>
    /// <param name="baseIri">Against which relative IRIs are resolved; null leaves them relative.</param>
    /// <param name="options">Limits on size and depth, contexts; null for the defaults.</param>
    /// <exception cref="RdfSyntaxException">
    /// The document is not well-formed, exceeds a limit, or nests deeper than the writer allows. Where JSON-LD has an error
    /// code, the message names it.
    /// </exception>
    public static void Expand(Stream input, Utf8JsonWriter output, string? baseIri = null, RdfReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        options ??= RdfReaderOptions.Default;
        using var tape = JsonTape.Read(input, options);
        new ExpandedWriter(output).Write(new DocumentExpander(tape, options, JsonLdReader.Base(baseIri)).Expand());
    }
}
