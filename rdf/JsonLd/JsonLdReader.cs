using System.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>
/// Reads JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/). The document is parsed whole, since a context may follow what it governs.
/// </summary>
internal static class JsonLdReader
{
    public static void Read(Stream input, IQuadSink sink, string? baseIri, RdfReaderOptions options)
    {
        using var tape = JsonTape.Read(input, options);
        using var statements = new JsonLdStatements(sink, options);
        new DocumentExpander(tape, options, Base(baseIri)).Expand(statements.State);
    }

    /// <summary>The base that documents are read with; null where there is none or it is relative.</summary>
    public static BaseIri? Base(string? baseIri) => baseIri is null ? null : BaseIri.From(Encoding.UTF8.GetBytes(baseIri));
}
