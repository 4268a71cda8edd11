namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// Takes English plurals and <c>-ing</c> off words, before German stemming: the "S stemmer" (Donna Harman, "How effective is
/// suffixing?", JASIS 42, 1991) with one rule of our own for <c>-ing</c>.
/// </summary>
internal static class EnglishWords
{
    /// <summary>The word without its ending; null where it has none.</summary>
    public static string? Singular(ReadOnlySpan<char> word)
    {
        if (word.Length < 5 || word.Length > WordScanner.MaxLength) return null;
        foreach (var c in word)
            if (!char.IsAsciiLetter(c))
                return null;
        if (word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && word[^4] is not ('e' or 'a')) return string.Concat(word[..^3], "y");
        if (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && word.Length > 6) return word[^4] == word[^5] ? word[..^4].ToString() : word[..^3].ToString();
        return word[^1] is 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1].ToString() : null;
    }
}
