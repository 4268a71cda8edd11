using System.Text;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Titles and publishers without what differs between two writings of the same words.</summary>
internal static class FoldedName
{
    private const int Longest = 500;

    private static readonly string[] Kinds = ["Stadt", "Gemeinde", "Kreis", "Landkreis", "Hansestadt", "Kreisstadt", "Universitätsstadt", "Bundesstadt", "Landeshauptstadt"];

    // Words that stand behind the name of a body and say nothing about which body it is.
    private static readonly string[] Legal = ["gmbh", "ggmbh", "mbh", "ag", "ev", "e v", "aor", "a o r", "kdor"];

    /// <summary>
    /// The words of a title in lower case without punctuation, ä = ae = a, ß = ss; numbers stay, for they tell editions apart.
    /// Empty for a title without letters.
    /// </summary>
    public static string OfTitle(string? title)
    {
        if (title is null) return "";
        var words = Words(title);
        return words.Any(char.IsLetter) ? words : "";
    }

    /// <summary>The key of a town, district or the state where a publisher is one; else its name without legal form.</summary>
    public static string OfPublisher(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return "";
        var turned = Turned(name.Trim());
        if (AreaOf(turned) is { } key) return key;
        var words = Words(turned);
        foreach (var form in Legal)
            if (words.EndsWith(" " + form, StringComparison.Ordinal))
                return words[..^(form.Length + 1)];
        return words;
    }

    /// <summary>The numbers in a folded title, joined by blanks, in their order.</summary>
    public static string NumbersIn(string folded)
    {
        var numbers = new StringBuilder();
        var inside = false;
        foreach (var c in folded)
        {
            if (char.IsAsciiDigit(c))
            {
                if (!inside && numbers.Length > 0) numbers.Append(' ');
                numbers.Append(c);
            }

            inside = char.IsAsciiDigit(c);
        }

        return numbers.ToString();
    }

    // "Lindenau, Stadt" is "Stadt Lindenau".
    private static string Turned(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) is [var first, var kind] && Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase) ? $"{kind} {first}" : name;

    private static string? AreaOf(string name)
    {
        var areas = Areas.ByName(name);
        if (areas.Count == 0) return null;
        // A kreisfreie Stadt is municipality and district in one; a name that two bodies share names none of them.
        var shortest = areas.MinBy(a => a.Ags.Length)!;
        return areas.All(a => shortest.Contains(a.Ags) && (a.IsIndependentCity || areas.Count == 1)) ? shortest.Ags : null;
    }

    private static string Words(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        Span<char> word = stackalloc char[Longest];
        var length = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            var part = GermanFolding.Fold(c);
            if (part[0] == GermanFolding.Invisible) continue;
            if (part[0] == GermanFolding.Separator)
            {
                Take(word, ref length, folded);
                continue;
            }

            if (length + part.Length > word.Length) break;
            part.CopyTo(word[length..]);
            length += part.Length;
        }

        Take(word, ref length, folded);
        return folded.ToString();
    }

    private static void Take(Span<char> word, ref int length, StringBuilder folded)
    {
        if (length == 0) return;
        if (folded.Length > 0) folded.Append(' ');
        folded.Append(word[..GermanFolding.ShortenUmlauts(word[..length])]);
        length = 0;
    }
}
