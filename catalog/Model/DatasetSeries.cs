namespace OpenDataNrw.Catalog;

/// <summary>A series of datasets (<c>dcat:DatasetSeries</c>); its members point to it.</summary>
public sealed record DatasetSeries : CatalogResource
{
    /// <summary><c>dcterms:accrualPeriodicity</c>, EU frequency.</summary>
    public CodedValue? AccrualPeriodicity { get; init; }
}
