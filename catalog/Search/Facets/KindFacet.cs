namespace OpenDataNrw.Catalog.Search;

/// <summary>Kinds of entries.</summary>
internal static class KindFacet
{
    public static readonly Facet Facet = new(
        "kind", "Art", "Kind",
        entry => [Kind(entry.Resource)],
        FacetCodes.Labels(("dataset", "Datensatz", "Dataset"), ("series", "Datensatzreihe", "Dataset series"), ("service", "Datendienst", "Data service")));

    private static string Kind(CatalogResource resource) => resource switch
    {
        DatasetSeries => "series",
        DataService => "service",
        _ => "dataset",
    };
}
