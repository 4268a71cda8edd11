using System.ComponentModel.DataAnnotations;

namespace OpenDataNrw.CatalogApi;

/// <summary>Settings of the API, section <c>Api</c>.</summary>
public sealed record CatalogApiOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Api";

    /// <summary>
    /// How many sequence numbers a page of <c>/catalog</c> spans. Changing it moves entries between pages, so do it while
    /// nobody harvests. Default 100, as harvesters of ckanext-dcat expect; a page should stay well below 50 MB.
    /// </summary>
    [Range(1, 1000, ErrorMessage = "Api:CatalogPageSize muss zwischen 1 und 1000 liegen.")]
    public int CatalogPageSize { get; init; } = 100;

    /// <summary>
    /// Whether the catalogue and its entries also state places by <c>dcatde:politicalGeocodingURI</c> and
    /// <c>dcatde:geocodingDescription</c>, which DCAT-AP.de 3.0 deprecates and GovData still reads. Default off.
    /// </summary>
    public bool DeprecatedGeocoding { get; init; }

    /// <summary>
    /// Whether <c>locn:geometry</c> is written as a literal, as DCAT-AP.de 2.0 had it, for harvesters (ckanext-dcat) that cannot
    /// read the node of 3.0. Default off.
    /// </summary>
    public bool LiteralGeometry { get; init; }
}
