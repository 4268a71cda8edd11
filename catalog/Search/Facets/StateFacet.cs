namespace OpenDataNrw.Catalog.Search;

/// <summary>Whether the source still lists an entry. Withdrawn entries are not in the index.</summary>
internal static class StateFacet
{
    public static readonly Facet Facet = new(
        "state", "Zustand", "State",
        entry => entry.State switch
        {
            PublicationState.Present => ["present"],
            PublicationState.Missing => ["missing"],
            _ => [],
        },
        FacetCodes.Labels(("present", "Vorhanden", "Present"), ("missing", "Vermisst", "Missing")));
}
