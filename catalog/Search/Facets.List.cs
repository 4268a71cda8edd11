namespace OpenDataNrw.Catalog.Search;

public static partial class Facets
{
    /// <summary>All facets.</summary>
    public static IReadOnlyList<Facet> All { get; } = [];
}
