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
}
