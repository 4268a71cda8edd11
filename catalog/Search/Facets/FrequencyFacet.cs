using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>Promised frequencies of updates by EU code: <c>DAILY</c>, <c>ANNUAL</c> …</summary>
internal static class FrequencyFacet
{
    public static readonly Facet Facet = new(
        "frequency", "Aktualisierung", "Update frequency",
        entry => FacetCodes.Of(ControlledVocabularies.Frequencies, [Frequency(entry.Resource)]),
        FacetCodes.Labels(() => ControlledVocabularies.Frequencies));

    private static CodedValue? Frequency(CatalogResource resource) => resource switch
    {
        Dataset dataset => dataset.AccrualPeriodicity,
        DatasetSeries series => series.AccrualPeriodicity,
        _ => null,
    };
}
