using System.Buffers;
using System.Net;
using System.Text;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Frees texts from characters that nobody sees and everybody stumbles over.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(Invisible());
    private static readonly SearchValues<char> UnwantedInLines = SearchValues.Create([.. Invisible(), '\n']);

    /// <summary>
    /// Control characters and invisible ones gone, every kind of blank an ordinary one, trimmed. In a single line, line breaks
    /// become blanks; otherwise they become LF, and not more than two follow each other. Runs of blanks become one.
    /// </summary>
    public static string Clean(string text, bool singleLine)
    {
        if (text.AsSpan().IndexOfAny(singleLine ? UnwantedInLines : Unwanted) < 0 && !text.Contains("  ", StringComparison.Ordinal))
        {
            var trimmed = text.Trim(' ', '\n');
            if (singleLine || !trimmed.Contains('\n', StringComparison.Ordinal)) return trimmed;
            if (!HasLooseLines(trimmed)) return trimmed;
        }

        return Rewrite(text, singleLine);
    }

    /// <summary>Whether the text holds what looks like a character reference (<c>&amp;amp;</c>, <c>&amp;#228;</c>).</summary>
    public static bool HasReference(string text)
    {
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0 && at + 2 < text.Length; at = text.IndexOf('&', at + 1))
        {
            var end = text.AsSpan(at + 1, Math.Min(12, text.Length - at - 1)).IndexOf(';');
            if (end > 0 && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#')) return true;
        }

        return false;
    }

    /// <summary>Character references resolved, also those escaped several times (<c>&amp;amp;amp;uuml;</c>).</summary>
    public static string Decode(string text)
    {
        var decoded = text;
        while (decoded.Contains("&amp;amp;", StringComparison.Ordinal))
            decoded = CollapseAmpersands(decoded);
        return WebUtility.HtmlDecode(decoded);
    }

    /// <summary>Whether UTF-8 was read as Latin-1 somewhere on the way ("FÃ¼r"), or letters were already lost.</summary>
    public static bool LooksMisread(string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) return true;
        for (var at = text.IndexOf('Ã', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('Ã', at + 1))
            if (text[at + 1] is >= '\u0080' and <= '\u00BF' or 'Ÿ' or '„' or '–' or 'œ' or '\u0178')
                return true;
        return false;
    }

    private static string CollapseAmpersands(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            collapsed.Append(text[i]);
            if (text[i] != '&') continue;
            var start = i + 1;
            while (text.AsSpan(start).StartsWith("amp;amp;", StringComparison.Ordinal)) start += 4;
            i = start - 1;
        }

        return collapsed.ToString();
    }

    private static bool HasLooseLines(string text) =>
        text.Contains(" \n", StringComparison.Ordinal) || text.Contains("\n ", StringComparison.Ordinal) || text.Contains("\n\n\n", StringComparison.Ordinal);

    private static string Rewrite(string text, bool singleLine)
    {
        var clean = new StringBuilder(text.Length);
        var blank = false;
        var breaks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
                if (singleLine) blank = true;
                else breaks++;
            }
            else if (char.IsWhiteSpace(c))
            {
                blank = true;
            }
            else if (!IsInvisible(c) && !IsBrokenSurrogate(text, i))
            {
                if (clean.Length > 0)
                {
                    if (breaks > 0) clean.Append('\n', Math.Min(breaks, 2));
                    else if (blank) clean.Append(' ');
                }

                clean.Append(c);
                blank = false;
                breaks = 0;
            }
        }

        return clean.ToString();
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static bool IsBrokenSurrogate(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));

    private static char[] Invisible() =>
        [.. Enumerable.Range(0, 0x10000).Select(i => (char)i)
            .Where(c => c is not (' ' or '\n') && (IsInvisible(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c)))];
}
