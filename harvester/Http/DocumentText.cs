using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace OpenDataNrw.Harvester.Http;

/// <summary>Brings fetched text into UTF-8.</summary>
internal static class DocumentText
{
    /// <summary>
    /// The document as UTF-8 without byte order mark. What is not valid UTF-8 is read in the charset given; without one, as
    /// windows-1252 if it has no UTF-8 at all. A mixture is left as it is: then single records are at fault, not the source.
    /// </summary>
    public static ReadOnlyMemory<byte> ToUtf8(SourceDocument document)
    {
        var bytes = document.Content;
        var span = bytes.Span;
        if (span.StartsWith(Encoding.UTF8.Preamble)) return bytes[3..];
        if (span.StartsWith(Encoding.Unicode.Preamble)) return Transcode(bytes[2..], Encoding.Unicode);
        if (span.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Transcode(bytes[2..], Encoding.BigEndianUnicode);
        if (Utf8.IsValid(span)) return bytes;
        if (Named(document.Charset) is { } given) return Transcode(bytes, given);
        return HasMultibyteSequence(span) ? bytes : Transcode(bytes, Windows1252);
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // What calls itself Latin-1 or ASCII is windows-1252 in practice (WHATWG Encoding Standard §4.2).
    private static Encoding? Named(string? charset) => charset?.ToUpperInvariant() switch
    {
        null or "" or "UTF-8" or "UTF8" => null,
        "ISO-8859-1" or "LATIN1" or "US-ASCII" => Windows1252,
        var name => CodePagesEncodingProvider.Instance.GetEncoding(name),
    };

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
}
