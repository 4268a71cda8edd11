namespace OpenDataNrw.Catalog.Search;

/// <summary>The facets of the catalogue, in the order in which they are shown. A new facet is one entry here.</summary>
public static partial class Facets
{
    /// <summary>The facet of a name, or null.</summary>
    public static Facet? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
