using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>Categories of high-value datasets (Implementing Regulation (EU) 2023/138) by code.</summary>
internal static class HighValueFacet
{
    public static readonly Facet Facet = new(
        "hvd", "Hochwertiger Datensatz", "High-value dataset",
        entry => FacetCodes.Of(ControlledVocabularies.HvdCategories, entry.Resource.HvdCategories.Select(c => (CodedValue?)c)),
        FacetCodes.Labels(() => ControlledVocabularies.HvdCategories));
}
