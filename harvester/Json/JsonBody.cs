using System.Text;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Json;

/// <summary>Turns a fetched document into the UTF-8 of JSON, or says why it is none.</summary>
internal static class JsonBody
{
    /// <summary>The largest document that is read whole; larger ones are read record by record.</summary>
    public const int LargestWhole = 64_000_000;

    private const int HeadBytes = 8192;

    /// <summary>The JSON of a document, from its first bracket on (<see cref="DocumentText.ToUtf8"/>).</summary>
    /// <exception cref="SourceFaultException"><c>source.html-instead-of-json</c>, <c>source.empty-answer</c> or <c>source.not-json</c>.</exception>
    public static ReadOnlyMemory<byte> Utf8(SourceDocument document)
    {
        var text = DocumentText.ToUtf8(document);
        var start = text.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
            throw new SourceFaultException("source.empty-answer", $"{SourceFaults.Show(document.Url)} lieferte ein leeres Dokument. Bitte die Adresse der Quelle prüfen.");
        if (text.Span[start] is (byte)'{' or (byte)'[') return text[start..];
        if (text.Span[start] == (byte)'<') throw Markup(document, text.Span[start..]);
        throw new SourceFaultException(
            "source.not-json",
            $"{SourceFaults.Show(document.Url)} lieferte kein JSON, sondern etwas, das mit '{Excerpt(text.Span[start..])}' beginnt. Bitte die Adresse der Quelle prüfen.");
    }

    /// <summary>The same for a document of any size: the JSON as a stream of UTF-8.</summary>
    /// <exception cref="SourceFaultException"><c>source.html-instead-of-json</c>, <c>source.empty-answer</c> or <c>source.not-json</c>.</exception>
    public static Stream OpenUtf8(SpooledDocument document)
    {
        _ = Utf8(document.Head(HeadBytes));
        return DocumentText.OpenUtf8(document);
    }

    /// <summary>The fault of a document that breaks off or is not well-formed.</summary>
    public static SourceFaultException Broken(Uri url, System.Text.Json.JsonException inner) => new(
        "source.invalid-json",
        $"Das JSON von {SourceFaults.Show(url)} ist nicht wohlgeformt oder bricht ab (Zeile {inner.LineNumber + 1}, Byte {inner.BytePositionInLine}). "
        + "Bitte den Betreiber der Quelle benachrichtigen; der nächste Lauf versucht es erneut.",
        inner);

    /// <summary>The fault of a document that is JSON but not of the expected build.</summary>
    public static SourceFaultException Unexpected(Uri url, string expected) => new(
        "source.unexpected-json",
        $"{SourceFaults.Show(url)} lieferte JSON, aber nicht {expected}. Bitte Art und Adresse der Quelle prüfen.");

    private static SourceFaultException Markup(SourceDocument document, ReadOnlySpan<byte> text)
    {
        if (!WebPages.IsWebPage(document) && (text.StartsWith("<?xml"u8) || text.StartsWith("<rdf:"u8)))
            return new SourceFaultException(
                "source.not-json",
                $"{SourceFaults.Show(document.Url)} lieferte XML statt JSON. Bitte die Art der Quelle prüfen: RDF/XML gehört zur Art 'dcat'.");
        return WebPages.Fault(document, "JSON");
    }

    private static string Excerpt(ReadOnlySpan<byte> text) =>
        new([.. Encoding.UTF8.GetString(text[..Math.Min(text.Length, 40)]).Where(c => !char.IsControl(c))]);
}
