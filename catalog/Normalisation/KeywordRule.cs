namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Keywords: one each, and each once.</summary>
internal static class KeywordRule
{
    internal const string Split = "keyword.split";
    internal const string Duplicate = "keyword.duplicate";

    private const string Property = "dcat:keyword";
    private static readonly char[] Separators = [',', ';', '|'];

    public static CatalogResource Apply(CatalogResource resource, FindingList findings)
    {
        var keywords = resource.Keywords;
        if (keywords.Count == 0) return resource;
        // Doubles first: what stands alone only after they have gone is a list like any other.
        var split = Separate(Once(keywords, findings), findings);
        var single = ReferenceEquals(split, keywords) ? split : Once(split, findings);
        return ReferenceEquals(single, keywords) ? resource : resource with { Keywords = single };
    }

    private static IReadOnlyList<LangString> Separate(IReadOnlyList<LangString> keywords, FindingList findings)
    {
        List<LangString>? all = null;
        for (var i = 0; i < keywords.Count; i++)
        {
            var keyword = keywords[i];
            if (!HoldsMany(keyword.Value, alone: keywords.Count == 1))
            {
                all?.Add(keyword);
                continue;
            }

            all ??= [.. keywords.Take(i)];
            var parts = keyword.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            findings.Note(Split, Property, keyword.Value, string.Join(" · ", parts));
            all.AddRange(parts.Select(part => keyword with { Value = part }));
        }

        return all ?? keywords;
    }

    // "Bildung, Kultur und Sport" is one keyword among others; a keyword that stands alone and holds a comma is a list.
    private static bool HoldsMany(string text, bool alone)
    {
        if (text.AsSpan().IndexOfAny(';', '|') >= 0) return true;
        var commas = text.AsSpan().Count(',');
        return commas >= 3 || (alone && commas > 0);
    }

    private static IReadOnlyList<LangString> Once(IReadOnlyList<LangString> keywords, FindingList findings)
    {
        if (keywords.Count < 2) return keywords;
        var seen = new HashSet<string>(keywords.Count, StringComparer.OrdinalIgnoreCase);
        List<LangString>? kept = null;
        List<string>? doubles = null;
        for (var i = 0; i < keywords.Count; i++)
        {
            var key = keywords[i].Language is { } language && language != "de" ? $"{keywords[i].Value}\n{language}" : keywords[i].Value;
            if (seen.Add(key))
            {
                kept?.Add(keywords[i]);
                continue;
            }

            kept ??= [.. keywords.Take(i)];
            (doubles ??= []).Add(keywords[i].Value);
        }

        if (doubles is not null) findings.Note(Duplicate, Property, string.Join(" · ", doubles), null);
        return kept ?? keywords;
    }
}
