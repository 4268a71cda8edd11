namespace OpenDataNrw.Catalog.Search;

/// <summary>Keywords as the source writes them, for exact filters; CKAN clients know them as tags.</summary>
internal static class KeywordFacet
{
    private const int MaxLength = 100;

    public static readonly Facet Facet = new("keyword", "Schlagwort", "Keyword", Values, (keyword, _) => keyword);

    private static IReadOnlyList<string> Values(StoredDataset entry) =>
        [.. entry.Resource.Keywords.Select(k => k.Value.Trim()).Where(k => k.Length is > 0 and <= MaxLength).Distinct(StringComparer.Ordinal)];
}
