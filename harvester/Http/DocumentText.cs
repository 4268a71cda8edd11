using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace OpenDataNrw.Harvester.Http;

/// <summary>Brings fetched text into UTF-8.</summary>
internal static class DocumentText
{
    private const int SurveyedAtOnce = 1024 * 1024;

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

    /// <summary>The same for a document of any size, by the same rules; read from its beginning.</summary>
    public static Stream OpenUtf8(SpooledDocument document)
    {
        var content = document.Content;
        var head = document.Head(Encoding.UTF8.Preamble.Length).Content.Span;
        if (head.StartsWith(Encoding.UTF8.Preamble)) return From(content, Encoding.UTF8.Preamble.Length, null);
        if (head.StartsWith(Encoding.Unicode.Preamble)) return From(content, Encoding.Unicode.Preamble.Length, Encoding.Unicode);
        if (head.StartsWith(Encoding.BigEndianUnicode.Preamble)) return From(content, Encoding.BigEndianUnicode.Preamble.Length, Encoding.BigEndianUnicode);
        var (valid, multibyte) = Survey(content);
        if (valid) return From(content, 0, null);
        return Named(document.Charset) is { } given ? From(content, 0, given) : From(content, 0, multibyte ? null : Windows1252);
    }

    private static Stream From(Stream content, int start, Encoding? encoding)
    {
        content.Position = start;
        return encoding is null ? content : Encoding.CreateTranscodingStream(content, encoding, new UTF8Encoding(false), leaveOpen: true);
    }

    private static (bool Valid, bool Multibyte) Survey(Stream content)
    {
        content.Position = 0;
        var buffer = new byte[SurveyedAtOnce];
        var (valid, multibyte, kept) = (true, false, 0);
        while (content.Read(buffer, kept, buffer.Length - kept) is var read and > 0)
        {
            var chunk = buffer.AsSpan(0, kept + read);
            // What the end of the chunk cuts in two is looked at with the next one.
            var whole = chunk.Length;
            for (var back = 1; back <= Math.Min(3, chunk.Length); back++)
                if (Rune.DecodeFromUtf8(chunk[^back..], out _, out _) == OperationStatus.NeedMoreData) whole = chunk.Length - back;
            valid &= Utf8.IsValid(chunk[..whole]);
            multibyte |= HasMultibyteSequence(chunk[..whole]);
            if (!valid && multibyte) return (false, true);
            chunk[whole..].CopyTo(buffer);
            kept = chunk.Length - whole;
        }

        return (valid && kept == 0, multibyte);
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
