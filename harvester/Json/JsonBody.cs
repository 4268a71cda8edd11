using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Json;

/// <summary>Turns a fetched document into the UTF-8 of JSON, or says why it is none.</summary>
internal static partial class JsonBody
{
    private const int TitleSearchedIn = 8192;

    /// <summary>
    /// The document as UTF-8 without byte order mark. What is not valid UTF-8 is read in the charset given; without one, as
    /// windows-1252 if it has no UTF-8 at all. A mixture is left as it is: then single records are at fault, not the source.
    /// </summary>
    /// <exception cref="SourceFaultException"><c>source.html-instead-of-json</c>, <c>source.empty-answer</c> or <c>source.not-json</c>.</exception>
    public static ReadOnlyMemory<byte> Utf8(SourceDocument document)
    {
        var text = Decode(document);
        var start = text.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
            throw new SourceFaultException("source.empty-answer", $"{SourceFaults.Show(document.Url)} lieferte ein leeres Dokument. Bitte die Adresse der Quelle prüfen.");
        if (text.Span[start] is (byte)'{' or (byte)'[') return text[start..];
        if (text.Span[start] == (byte)'<') throw Markup(document, text.Span[start..]);
        throw new SourceFaultException(
            "source.not-json",
            $"{SourceFaults.Show(document.Url)} lieferte kein JSON, sondern etwas, das mit '{Excerpt(text.Span[start..])}' beginnt. Bitte die Adresse der Quelle prüfen.");
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

    private static ReadOnlyMemory<byte> Decode(SourceDocument document)
    {
        var bytes = document.Content;
        var span = bytes.Span;
        if (span.StartsWith(Encoding.UTF8.Preamble)) return bytes[3..];
        if (span.StartsWith(Encoding.Unicode.Preamble)) return Transcode(bytes[2..], Encoding.Unicode);
        if (span.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Transcode(bytes[2..], Encoding.BigEndianUnicode);
        if (Utf8IsValid(span)) return bytes;
        if (Named(document.Charset) is { } given) return Transcode(bytes, given);
        return HasMultibyteSequence(span) ? bytes : Transcode(bytes, Windows1252);
    }

    private static bool Utf8IsValid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding? Named(string? charset)
    {
        if (string.IsNullOrEmpty(charset) || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase)) return null;
        // What calls itself Latin-1 is windows-1252 in practice (WHATWG Encoding Standard, §4.2).
        if (charset.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || charset.Equals("latin1", StringComparison.OrdinalIgnoreCase)) return Windows1252;
        return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? (charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) ? Windows1252 : null);
    }

    private static byte[] Transcode(ReadOnlyMemory<byte> bytes, Encoding from) => Encoding.UTF8.GetBytes(from.GetString(bytes.Span));

    private static bool HasMultibyteSequence(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is var at and >= 0)
        {
            bytes = bytes[at..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done) return true;
            bytes = bytes[length..];
        }

        return false;
    }

    private static SourceFaultException Markup(SourceDocument document, ReadOnlySpan<byte> text)
    {
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, TitleSearchedIn)]);
        if (!start.Contains("<html", StringComparison.OrdinalIgnoreCase) && start.StartsWith("<?xml", StringComparison.Ordinal))
            return new SourceFaultException(
                "source.not-json",
                $"{SourceFaults.Show(document.Url)} lieferte XML statt JSON. Bitte die Art der Quelle prüfen: RDF/XML gehört zur Art 'dcat'.");
        var title = PageTitle().Match(start) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value).Trim() : "";
        if (title.Length > 100) title = title[..100];
        return new SourceFaultException(
            "source.html-instead-of-json",
            $"{SourceFaults.Show(document.Url)} lieferte eine Webseite statt JSON"
            + (title.Length > 0 ? $" (Überschrift: '{title}')" : "")
            + ". Bitte prüfen, ob die Adresse stimmt oder ob das Portal gerade gewartet wird.");
    }

    private static string Excerpt(ReadOnlySpan<byte> text) =>
        new([.. Encoding.UTF8.GetString(text[..Math.Min(text.Length, 40)]).Where(c => !char.IsControl(c))]);

    [GeneratedRegex(@"<title[^>]*>\s*([^<]{1,300})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageTitle();
}
