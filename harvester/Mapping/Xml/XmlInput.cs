using System.Buffers;
using System.Text;
using System.Text.Unicode;
using System.Xml;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Mapping.Xml;

/// <summary>Opens XML of strangers: no DTD, no entities but the five of XML, no address in a document is fetched; its size is bounded.</summary>
internal static class XmlInput
{
    /// <summary>The most levels of elements within elements; ISO 19139 needs about 25.</summary>
    public const int MaxDepth = 100;

    private const long MaxCharacters = 1L << 31;

    private static readonly SearchValues<char> Doubtful = SearchValues.Create(DoubtfulCharacters());

    /// <summary>A reader of bytes that are UTF-8 or say in which encoding they are.</summary>
    public static XmlReader Open(ReadOnlyMemory<byte> xml, NameTable? names = null) => XmlReader.Create(Stream(xml), Settings(names));

    /// <summary>
    /// A reader of a fetched document. The encoding is that of its bytes where they tell (byte order mark, valid UTF-8), else that which the
    /// document or the server names; bytes that fit none become U+FFFD, so that only the records that have them are at fault.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="isMixed">Whether there were such bytes.</param>
    public static XmlReader Open(SourceDocument document, out bool isMixed)
    {
        var text = DocumentText.ToUtf8(document with { Charset = DeclaredEncoding(document.Content.Span) ?? document.Charset });
        isMixed = !Utf8.IsValid(text.Span);
        return XmlReader.Create(new StreamReader(Stream(text), Encoding.UTF8, detectEncodingFromByteOrderMarks: false), Settings(null));
    }

    /// <summary>
    /// A text without the characters that XML, JSON and stores cannot hold: control characters and halves of characters, which
    /// references such as <c>&amp;#x1;</c> smuggle in.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Doubtful)) return text;
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

    private static XmlReaderSettings Settings(NameTable? names) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        // A forbidden character costs itself, not the page it stands on (Clean).
        CheckCharacters = false,
        CloseInput = true,
        NameTable = names ?? new NameTable(),
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

    private static string DoubtfulCharacters()
    {
        var characters = new StringBuilder();
        for (var c = 0; c <= 0xFFFF; c++)
            if (char.IsSurrogate((char)c) || !XmlConvert.IsXmlChar((char)c)) characters.Append((char)c);
        return characters.ToString();
    }
}
