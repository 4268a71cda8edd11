namespace OpenDataNrw.Catalog.Search;

/// <summary>Publishers by name.</summary>
internal static class PublisherFacet
{
    public static readonly Facet Facet = new("publisher", "Herausgeber", "Publisher", Values, (name, _) => name);

    private static IReadOnlyList<string> Values(StoredDataset entry) => PublisherName.Of(entry.Resource) is { } name ? [name] : [];
}
