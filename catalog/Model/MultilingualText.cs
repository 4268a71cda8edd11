namespace OpenDataNrw.Catalog;

/// <summary>Chooses the reading of a multilingual text that suits a reader.</summary>
public static class MultilingualText
{
    /// <summary>
    /// The text in the wanted language; else the German or untagged one; else English; else the first; null for none.
    /// </summary>
    public static string? In(this IReadOnlyList<LangString> texts, string language = "de") =>
        First(texts, language)
        ?? (language == "de" ? FirstUntagged(texts) : First(texts, "de") ?? FirstUntagged(texts))
        ?? First(texts, "en")
        ?? (texts.Count > 0 ? texts[0].Value : null);

    private static string? First(IReadOnlyList<LangString> texts, string language)
    {
        foreach (var text in texts)
            if (text.Language is { } tag && (tag.Equals(language, StringComparison.OrdinalIgnoreCase)
                                             || (tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && tag.Length > language.Length && tag[language.Length] == '-')))
                return text.Value;
        return null;
    }

    private static string? FirstUntagged(IReadOnlyList<LangString> texts)
    {
        foreach (var text in texts)
            if (text.Language is null)
                return text.Value;
        return null;
    }
}
