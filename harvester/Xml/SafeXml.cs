using System.Text;
using System.Text.Unicode;
using System.Xml;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Xml;

/// <summary>
/// Opens XML that came from elsewhere, and says what is wrong with what cannot be read: no DTD, no entities but the five of XML,
/// nothing fetched, size and depth bounded. All XML is opened here.
/// </summary>
internal static class SafeXml
{
    /// <summary>How deep elements of a part of a file may nest. Code that walks a tree by calling itself must not be led to the end of its stack.</summary>
    public const int DeepestElement = 256;

    private const long MaxCharacters = 1L << 31;

    /// <summary>
    /// A reader over a part of a file that a program wrote, such as a sheet of a workbook: white space counts, a character that XML
    /// forbids is an error.
    /// </summary>
    /// <remarks>Reading throws <see cref="XmlException"/> for a DTD, for more than <see cref="DeepestElement"/> levels and for anything not well-formed.</remarks>
    public static XmlReader OpenPart(ReadOnlyMemory<byte> xml) => new BoundedXmlReader(XmlReader.Create(Stream(xml), Settings()), DeepestElement);

    /// <summary>
    /// A reader over metadata in UTF-8, or in the encoding that they say: white space between elements is passed over, and forbidden
    /// characters are left to <see cref="Clean"/>. Depth is bounded by who builds something of what is read (<see cref="Mapping.Xml.XmlTree.MaxDepth"/>).
    /// </summary>
    /// <remarks>Reading throws <see cref="XmlException"/>.</remarks>
    public static XmlReader OpenMetadata(ReadOnlyMemory<byte> xml) => XmlReader.Create(Stream(xml), MetadataSettings());

    /// <summary>
    /// The same over a fetched document. The encoding is that of its bytes where they tell (byte order mark, valid UTF-8), else that
    /// which the document or the server names; bytes that fit none become U+FFFD, so that only the records that have them are at fault.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="isMixed">Whether there were such bytes.</param>
    /// <remarks>Reading throws <see cref="XmlException"/>: see <see cref="Fault"/>.</remarks>
    public static XmlReader OpenMetadata(SourceDocument document, out bool isMixed)
    {
        var text = DocumentText.ToUtf8(document with { Charset = DeclaredEncoding(document.Content.Span) ?? document.Charset });
        isMixed = !Utf8.IsValid(text.Span);
        return XmlReader.Create(new StreamReader(Stream(text), Encoding.UTF8, detectEncodingFromByteOrderMarks: false), MetadataSettings());
    }

    /// <summary>
    /// The fault of a fetched document that cannot be read to its end: <c>source.empty-answer</c>, <c>source.html-instead-of-xml</c>,
    /// <c>source.xml-dtd</c>, <c>source.xml-too-deep</c> or <c>source.invalid-xml</c>.
    /// </summary>
    public static SourceFaultException Fault(SourceDocument document, XmlException inner)
    {
        var shown = SourceFaults.Show(document.Url);
        if (document.Content.Span.TrimStart(" \t\r\n"u8).IsEmpty)
            return new SourceFaultException("source.empty-answer", $"{shown} lieferte ein leeres Dokument. Bitte die Adresse der Quelle prüfen.", inner);
        if (WebPages.IsWebPage(document)) return WebPages.Fault(document, "XML");
        return inner switch
        {
            XmlTooDeepException deep => new SourceFaultException(
                "source.xml-too-deep", $"Das XML von {shown} ist tiefer als {deep.Deepest} Ebenen verschachtelt und wird nicht gelesen. Bitte den Betreiber der Quelle benachrichtigen.", inner),
            // The library has no other sign for it.
            _ when inner.Message.Contains("DTD is prohibited", StringComparison.Ordinal) => new SourceFaultException(
                "source.xml-dtd", $"Das XML von {shown} enthält eine Dokumenttyp-Deklaration (<!DOCTYPE …>) und wird aus Sicherheitsgründen nicht gelesen. Bitte den Betreiber der Quelle bitten, sie wegzulassen.", inner),
            _ => new SourceFaultException(
                "source.invalid-xml",
                $"Das XML von {shown} ist nicht wohlgeformt oder bricht ab (Zeile {inner.LineNumber}, Zeichen {inner.LinePosition}). Bitte den Betreiber der Quelle benachrichtigen; der nächste Lauf versucht es erneut.",
                inner),
        };
    }

    /// <summary>
    /// A text without the characters that XML, JSON and stores cannot hold: control characters and halves of characters, which
    /// references such as <c>&amp;#x1;</c> smuggle in.
    /// </summary>
    public static string Clean(string text)
    {
        // Nearly all texts lie wholly in this range, and looking for what does not is vectorised.
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') is var first && (first < 0 || IsClean(text.AsSpan(first)))) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c)) clean.Append('\uFFFD');
            else if (XmlConvert.IsXmlChar(c)) clean.Append(c);
        }

        return clean.ToString();
    }

    private static XmlReaderSettings MetadataSettings()
    {
        var settings = Settings();
        settings.IgnoreWhitespace = true;
        // A forbidden character costs itself, not the page it stands on.
        settings.CheckCharacters = false;
        return settings;
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static string? DeclaredEncoding(ReadOnlySpan<byte> document)
    {
        var start = Encoding.Latin1.GetString(document[..Math.Min(document.Length, 200)]);
        var declaration = start.IndexOf("<?xml", StringComparison.Ordinal);
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        if (declaration < 0 || end < declaration) return null;
        var at = start.IndexOf("encoding", declaration, StringComparison.Ordinal);
        if (at < 0 || at > end) return null;
        var name = start[(at + 8)..end].Trim().TrimStart('=').Trim();
        return name.Length > 2 && name[0] is '"' or '\'' && name.IndexOf(name[0], 1) is > 1 and var close ? name[1..close] : null;
    }

    private static bool IsClean(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsSurrogate(c) || !XmlConvert.IsXmlChar(c))
                return false;
        return true;
    }
}
