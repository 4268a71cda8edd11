namespace OpenDataNrw.Relevance.Tests.Baselines;

/// <summary>The stemmer of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980): English endings.</summary>
internal static class PorterStemmer
{
    private static readonly (string From, string To)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string From, string To)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    public static string Stem(string word)
    {
        if (word.Length < 3) return word;
        word = PastAndGerund(Plural(word));
        if (word[^1] == 'y' && HasVowel(word[..^1])) word = word[..^1] + "i";
        word = Replace(Replace(word, Second), Third);
        word = Derived(word);
        if (word[^1] == 'e' && Measure(word[..^1]) is var m && (m > 1 || (m == 1 && !EndsShort(word[..^1])))) word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        return word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }

    private static string PastAndGerund(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var stem = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : null;
        if (stem is null || !HasVowel(stem)) return word;
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)) return stem + "e";
        if (stem.Length > 1 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string From, string To)[] endings)
    {
        foreach (var (from, to) in endings)
            if (word.EndsWith(from, StringComparison.Ordinal))
                return Measure(word[..^from.Length]) > 0 ? word[..^from.Length] + to : word;
        return word;
    }

    private static string Derived(string word)
    {
        foreach (var ending in Fourth)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            return Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't') ? stem : word;
        }

        return word;
    }

    // How often a vowel is followed by a consonant.
    private static int Measure(string stem)
    {
        var count = 0;
        for (var i = 1; i < stem.Length; i++)
            if (IsConsonant(stem, i) && !IsConsonant(stem, i - 1))
                count++;
        return count;
    }

    private static bool HasVowel(string stem)
    {
        for (var i = 0; i < stem.Length; i++)
            if (!IsConsonant(stem, i))
                return true;
        return false;
    }

    private static bool EndsShort(string stem) =>
        stem.Length > 2 && IsConsonant(stem, stem.Length - 1) && !IsConsonant(stem, stem.Length - 2) && IsConsonant(stem, stem.Length - 3) && stem[^1] is not ('w' or 'x' or 'y');

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'ä' or 'ö' or 'ü' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };
}
