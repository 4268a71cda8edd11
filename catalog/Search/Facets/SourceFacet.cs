namespace OpenDataNrw.Catalog.Search;

/// <summary>Sources by their short name; what they are called in full stands in the register of sources.</summary>
internal static class SourceFacet
{
    public static readonly Facet Facet = new("source", "Quelle", "Source", entry => [entry.Source.Value], (id, _) => id);
}
