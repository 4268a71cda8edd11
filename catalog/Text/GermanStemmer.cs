namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// Takes inflection off German words, lightly: words of one meaning meet, words of different meaning rarely do. The two steps
/// are those of the light stemmer by Jacques Savoy ("Light Stemming Approaches for the French, Portuguese, German and
/// Hungarian Languages", SAC 2006; rules at http://members.unine.ch/jacques.savoy/clef/). Own additions, for words that
/// titles of administrative data are full of: <c>-nis/-nisse</c> (Ergebnis), <c>-um/-en</c> (Zentrum, Museum), <c>-erin/-erinnen</c>
/// (Einwohnerinnen) and the genitive <c>-s</c> after <c>r</c> in longer words (Verkehrs).
/// </summary>
public static class GermanStemmer
{
    /// <summary>The stem of a folded word (<see cref="GermanFolding"/>): always a beginning of it.</summary>
    /// <returns>Its length.</returns>
    public static int Stem(ReadOnlySpan<char> word)
    {
        word = word[..WithoutFemale(word)];
        word = word[..FirstStep(word)];
        word = word[..SecondStep(word)];
        if (word.Length > 4 && word.EndsWith("niss")) return word.Length - 1;
        if (word.Length > 5 && word.EndsWith("um") && word[^3] != 'a') return word.Length - 2;
        return word.Length;
    }

    private static int WithoutFemale(ReadOnlySpan<char> word)
    {
        if (word.Length > 9 && word.EndsWith("erinnen")) return word.Length - 5;
        return word.Length > 7 && word.EndsWith("erin") ? word.Length - 2 : word.Length;
    }

    private static int FirstStep(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length > 5 && word.EndsWith("ern")) return length - 3;
        if (length > 4 && word[^2] == 'e' && word[^1] is ('m' or 'n' or 'r' or 's')) return length - 2;
        if (length > 3 && word[^1] == 'e') return length - 1;
        if (length > 3 && word[^1] == 's' && (BearsEnding(word[^2]) || (length > 5 && word[^2] == 'r'))) return length - 1;
        return length;
    }

    private static int SecondStep(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length > 5 && word.EndsWith("est")) return length - 3;
        if (length > 4 && word[^2] == 'e' && word[^1] is ('r' or 'n')) return length - 2;
        if (length > 4 && word[^2] == 's' && word[^1] == 't' && BearsEnding(word[^3])) return length - 2;
        return length;
    }

    private static bool BearsEnding(char c) => c is 'b' or 'd' or 'f' or 'g' or 'h' or 'k' or 'l' or 'm' or 'n' or 't';
}
