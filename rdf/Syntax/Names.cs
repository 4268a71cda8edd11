using System.Buffers;
using System.Text;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>The character classes of names, blank-node labels, IRIs and language tags (RDF 1.1 Turtle §6.5).</summary>
internal static class Names
{
    /// <summary>ASCII characters that may stand anywhere inside a name.</summary>
    public static readonly SearchValues<byte> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    /// <summary>What ends or spoils an IRI between angle brackets: its end, a backslash, and what IRIREF forbids.</summary>
    public static readonly SearchValues<byte> IriStops =
        SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(i => (byte)i), .. "<>\"{}|^`\\"u8]);

    private static readonly SearchValues<char> IriStopCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(i => (char)i), .. "<>\"{}|^`\\"]);

    /// <summary>Whether a decoded IRI contains none of the characters that IRIREF forbids.</summary>
    public static bool IsCleanIri(ReadOnlySpan<byte> iri) => !iri.ContainsAny(IriStops);

    /// <inheritdoc cref="IsCleanIri(ReadOnlySpan{byte})" />
    public static bool IsCleanIri(string iri) => !iri.AsSpan().ContainsAny(IriStopCharacters);

    /// <summary>PN_CHARS_BASE.</summary>
    public static bool IsBase(int c) =>
        c < 0x80
            ? char.IsAsciiLetter((char)c)
            : c is >= 0xC0 and <= 0x2FF and not 0xD7 and not 0xF7
                or >= 0x370 and <= 0x1FFF and not 0x37E
                or 0x200C or 0x200D
                or >= 0x2070 and <= 0x218F
                or >= 0x2C00 and <= 0x2FEF
                or >= 0x3001 and <= 0xD7FF
                or >= 0xF900 and <= 0xFDCF
                or >= 0xFDF0 and <= 0xFFFD
                or >= 0x10000 and <= 0xEFFFF;

    /// <summary>PN_CHARS_U. The colon of N-Triples 1.1 was withdrawn by an erratum; the test suite rejects it.</summary>
    public static bool IsBaseOrUnderscore(int c) => c == '_' || IsBase(c);

    /// <summary>PN_CHARS.</summary>
    public static bool IsInner(int c) =>
        IsBaseOrUnderscore(c) || c is '-' or >= '0' and <= '9' or 0xB7 or >= 0x300 and <= 0x36F or 0x203F or 0x2040;

    /// <summary>The character at an offset and its length in bytes; -1 where there is none or it is not UTF-8.</summary>
    public static int CharacterAt(ReadOnlySpan<byte> bytes, int at, out int length)
    {
        length = 1;
        if (at >= bytes.Length) return -1;
        if (bytes[at] < 0x80) return bytes[at];
        return Rune.DecodeFromUtf8(bytes[at..], out var rune, out length) == OperationStatus.Done ? rune.Value : -1;
    }

    /// <summary>The length of the blank-node label at the start of the text (without <c>_:</c>); 0 where there is none.</summary>
    /// <param name="text">What follows <c>_:</c>.</param>
    public static int LabelLength(ReadOnlySpan<byte> text)
    {
        var fast = text.IndexOfAnyExcept(Plain);
        var at = fast < 0 ? text.Length : fast;
        if (at > 0 && text[0] == '-') return 0;
        var solid = at;
        while (at < text.Length)
        {
            var c = CharacterAt(text, at, out var length);
            if (c == '.' && at > 0)
            {
                at++;
                continue;
            }

            var fits = at == 0 ? IsBaseOrUnderscore(c) || c is >= '0' and <= '9' : IsInner(c);
            if (!fits) break;
            at += length;
            solid = at;
        }

        return solid;
    }

    /// <summary>The length of the language tag at the start of the text (without <c>@</c>); 0 where there is none.</summary>
    public static int LanguageLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiLetter((char)text[at])) at++;
        if (at == 0) return 0;
        while (at + 1 < text.Length && text[at] == '-' && char.IsAsciiLetterOrDigit((char)text[at + 1]))
        {
            at += 2;
            while (at < text.Length && char.IsAsciiLetterOrDigit((char)text[at])) at++;
        }

        return at;
    }

    /// <summary>The length of the scheme at the start of an IRI, without the colon; 0 where the reference is relative.</summary>
    public static int SchemeLength(ReadOnlySpan<byte> iri)
    {
        // Nearly all are of the web.
        if (iri.StartsWith("http"u8) && iri.Length > 5)
        {
            if (iri[4] == ':') return 4;
            if (iri[4] == 's' && iri[5] == ':') return 5;
        }

        if (iri.IsEmpty || !char.IsAsciiLetter((char)iri[0])) return 0;
        for (var i = 1; i < iri.Length; i++)
        {
            var b = iri[i];
            if (b == ':') return i;
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'+' or (byte)'-' or (byte)'.')) return 0;
        }

        return 0;
    }
}
