using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>Formats of the files and services by EU file-type code: <c>CSV</c>, <c>WFS_SRVC</c> …</summary>
internal static class FormatFacet
{
    public static readonly Facet Facet = new(
        "format", "Format", "Format",
        entry => FacetCodes.Of(ControlledVocabularies.FileTypes, Formats(entry.Resource)),
        FacetCodes.Labels(() => ControlledVocabularies.FileTypes));

    private static IEnumerable<CodedValue?> Formats(CatalogResource resource) => resource switch
    {
        Dataset dataset => dataset.Distributions.Select(d => d.Format),
        DataService service => service.Formats.Select(f => (CodedValue?)f),
        _ => [],
    };
}
