using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>Licences of DCAT-AP.de by code: <c>dl-by-de/2.0</c> …</summary>
internal static class LicenceFacet
{
    public static readonly Facet Facet = new(
        "licence", "Lizenz", "Licence",
        entry => FacetCodes.Of(ControlledVocabularies.Licences, LicencesOf(entry.Resource)),
        FacetCodes.Labels(() => ControlledVocabularies.Licences));

    /// <summary>The licence of each distribution or of the service; null where none is stated.</summary>
    public static IEnumerable<CodedValue?> LicencesOf(CatalogResource resource) => resource switch
    {
        Dataset dataset => dataset.Distributions.Select(d => d.License),
        DataService service => [service.License],
        _ => [],
    };
}
