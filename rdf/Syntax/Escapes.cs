using System.Text;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>Escape sequences of N-Triples and Turtle (RDF 1.1 Turtle §6.4).</summary>
internal static class Escapes
{
    /// <summary>The message for an escape in a string that is none.</summary>
    public const string Expected = "Unknown escape; expected \\t, \\b, \\n, \\r, \\f, \\\", \\', \\\\, or \\uXXXX or \\UXXXXXXXX of a character.";

    /// <summary>Decodes escapes; the target needs no more room than the raw text, decoding never lengthens.</summary>
    /// <param name="raw">Text between the delimiters.</param>
    /// <param name="target">At least as long as <paramref name="raw"/>.</param>
    /// <param name="inString">Whether <c>\n</c>, <c>\"</c> and the like are allowed; in IRIs only <c>\u</c> and <c>\U</c> are.</param>
    /// <param name="written">Bytes written.</param>
    /// <returns>-1, or the offset in <paramref name="raw"/> of an escape that is not one.</returns>
    public static int Decode(ReadOnlySpan<byte> raw, Span<byte> target, bool inString, out int written)
    {
        written = 0;
        var at = 0;
        while (true)
        {
            var plain = raw[at..].IndexOf((byte)'\\');
            if (plain < 0) plain = raw.Length - at;
            raw.Slice(at, plain).CopyTo(target[written..]);
            written += plain;
            at += plain;
            if (at == raw.Length) return -1;
            if (at + 1 == raw.Length) return at;
            var kind = raw[at + 1];
            if (kind is (byte)'u' or (byte)'U')
            {
                var digits = kind == 'u' ? 4 : 8;
                if (!TryHex(raw, at + 2, digits, out var code) || !Rune.TryCreate(code, out var rune)) return at;
                written += rune.EncodeToUtf8(target[written..]);
                at += 2 + digits;
                continue;
            }

            if (!inString || !TryCharacter(kind, out var character)) return at;
            target[written++] = character;
            at += 2;
        }
    }

    private static bool TryCharacter(byte kind, out byte character)
    {
        character = kind switch
        {
            (byte)'t' => (byte)'\t',
            (byte)'b' => (byte)'\b',
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'f' => (byte)'\f',
            (byte)'"' or (byte)'\'' or (byte)'\\' => kind,
            _ => 0,
        };
        return character != 0;
    }

    private static bool TryHex(ReadOnlySpan<byte> raw, int at, int digits, out uint code)
    {
        code = 0;
        if (raw.Length - at < digits) return false;
        foreach (var b in raw.Slice(at, digits))
        {
            if (!char.IsAsciiHexDigit((char)b)) return false;
            code = (code << 4) | (uint)(b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10);
        }

        return true;
    }
}
