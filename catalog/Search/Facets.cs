namespace OpenDataNrw.Catalog.Search;

/// <summary>The facets of the catalogue, in the order in which they are shown. A new facet is one entry here.</summary>
public static class Facets
{
    /// <summary>All facets.</summary>
    public static IReadOnlyList<Facet> All { get; } =
    [
        ThemeFacet.Facet,
        PublisherFacet.Facet,
        RegionFacet.Facet,
        FormatFacet.Facet,
        LicenceFacet.Facet,
        OpennessFacet.Facet,
        HighValueFacet.Facet,
        FrequencyFacet.Facet,
        SourceFacet.Facet,
        KindFacet.Facet,
        StateFacet.Facet,
        KeywordFacet.Facet,
    ];

    /// <summary>The facet of a name, or null.</summary>
    public static Facet? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
