using System.Globalization;
using System.Text;

namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// Brings spellings of the same German word together: case, umlauts (<c>ä</c>, <c>ae</c> and <c>a</c>), <c>ß</c> and <c>ss</c>,
/// accents, composed and decomposed Unicode, ligatures and full-width letters.
/// </summary>
public static class GermanFolding
{
    /// <summary>The longest sort key, in characters; longer titles are told apart by their id.</summary>
    public const int MaxSortKeyLength = 120;

    /// <summary>Stands for a character that ends a word.</summary>
    internal const char Separator = '\0';

    /// <summary>Stands for a character that is not there for the reader: soft hyphen, combining accent, zero-width joiner.</summary>
    internal const char Invisible = '\u0001';

    private const int LatinEnd = 0x250;
    private const int AdditionalStart = 0x1E00;
    private const int AdditionalEnd = 0x1F00;

    private static readonly string[] Latin = Table(0, LatinEnd);
    private static readonly string[] Additional = Table(AdditionalStart, AdditionalEnd);
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>
    /// The key by which titles are sorted, compared ordinally: folded as DIN 5007-1 sorts words in lists (<c>ä</c> like <c>a</c>,
    /// <c>ß</c> like <c>ss</c>), without punctuation, words separated by one space.
    /// </summary>
    public static string SortKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> key = stackalloc char[MaxSortKeyLength];
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            var folded = Fold(c);
            if (folded[0] == Invisible) continue;
            if (folded[0] == Separator)
            {
                gap = length > 0;
                continue;
            }

            if (length + folded.Length + 1 > key.Length) break;
            if (gap) key[length++] = ' ';
            gap = false;
            folded.CopyTo(key[length..]);
            length += folded.Length;
        }

        return new string(key[..length]);
    }

    /// <summary>A word as the analyser sees it before stemming.</summary>
    public static string Word(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (Fold(c) is var part && part[0] > Invisible)
                folded.Append(part);
        var word = folded.ToString().ToCharArray();
        return new string(word, 0, ShortenUmlauts(word));
    }

    /// <summary>One character as lower-case letters or digits; or <see cref="Separator"/> or <see cref="Invisible"/>.</summary>
    internal static ReadOnlySpan<char> Fold(char c)
    {
        if (c < LatinEnd) return Latin[c];
        if (c is >= (char)AdditionalStart and < (char)AdditionalEnd) return Additional[c - AdditionalStart];
        return Rare(c);
    }

    /// <summary>
    /// Shortens the transcribed umlauts of a folded word in place: <c>ae</c>, <c>oe</c> and <c>ue</c> become <c>a</c>, <c>o</c>, <c>u</c>;
    /// <c>ue</c> stays after a vowel or <c>q</c> (Steuer, Quelle). The rule is that of the Snowball stemmer "german2",
    /// https://snowballstem.org/algorithms/german2/stemmer.html.
    /// </summary>
    /// <returns>The new length.</returns>
    internal static int ShortenUmlauts(Span<char> word)
    {
        var written = 0;
        var before = ' ';
        var beforeThat = ' ';
        foreach (var c in word)
        {
            var leaveOut = c == 'e' && IsTranscribed(before, beforeThat);
            beforeThat = before;
            before = c;
            if (!leaveOut) word[written++] = c;
        }

        return written;
    }

    private static bool IsTranscribed(char before, char beforeThat) => before switch
    {
        'a' or 'o' => true,
        'u' => beforeThat is not ('a' or 'e' or 'i' or 'o' or 'u' or 'q'),
        _ => false,
    };

    private static ReadOnlySpan<char> Rare(char c) => c switch
    {
        >= '\u0300' and <= '\u036F' => "\u0001",
        >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF' => "\u0001",
        >= '\uFB00' and <= '\uFB06' => Ligatures[c - '\uFB00'],
        >= '\uFF01' and <= '\uFF5E' => Latin[c - 0xFEE0],
        _ when char.IsLetter(c) => char.ToLowerInvariant(c).ToString(),
        _ when char.IsDigit(c) => ((int)char.GetNumericValue(c)).ToString(CultureInfo.InvariantCulture),
        _ => "\0",
    };

    private static string[] Table(int from, int to)
    {
        var table = new string[to - from];
        for (var i = from; i < to; i++) table[i - from] = Describe((char)i);
        return table;
    }

    private static string Describe(char c)
    {
        var special = c switch
        {
            'ß' or 'ẞ' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ø' or 'Ø' => "o",
            'đ' or 'Đ' or 'ð' or 'Ð' => "d",
            'ł' or 'Ł' => "l",
            'þ' or 'Þ' => "th",
            'ı' => "i",
            '\u00AD' => "\u0001",
            _ => null,
        };
        if (special is not null) return special;
        if (!char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) != UnicodeCategory.OtherNumber) return "\0";
        var folded = new StringBuilder(2);
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(part))
                folded.Append(char.ToLowerInvariant(part));
            else if (char.GetUnicodeCategory(part) == UnicodeCategory.MathSymbol)
                return "\0";
        return folded.Length == 0 ? "\0" : folded.ToString();
    }
}
