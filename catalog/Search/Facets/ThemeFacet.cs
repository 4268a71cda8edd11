using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>EU data themes by code: <c>ENVI</c>, <c>TRAN</c> …</summary>
internal static class ThemeFacet
{
    public static readonly Facet Facet = new(
        "theme", "Thema", "Theme",
        entry => FacetCodes.Of(ControlledVocabularies.DataThemes, entry.Resource.Themes.Select(t => (CodedValue?)t)),
        FacetCodes.Labels(() => ControlledVocabularies.DataThemes));
}
