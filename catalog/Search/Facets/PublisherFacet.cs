namespace OpenDataNrw.Catalog.Search;

/// <summary>Publishers by name.</summary>
internal static class PublisherFacet
{
    private const int MaxLength = 200;

    public static readonly Facet Facet = new("publisher", "Herausgeber", "Publisher", Values, (name, _) => name);

    private static IReadOnlyList<string> Values(StoredDataset entry)
    {
        var name = entry.Resource.Publisher?.Names.In();
        if (string.IsNullOrWhiteSpace(name)) return [];
        var plain = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return [plain.Length <= MaxLength ? plain : plain[..MaxLength]];
    }
}
