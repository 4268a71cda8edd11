namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>A field of CKAN's search that a facet answers.</summary>
/// <param name="Name">Its name in CKAN.</param>
/// <param name="Facet">The facet's name here.</param>
/// <param name="ToCkan">A facet's value as CKAN's clients see it.</param>
/// <param name="FromCkan">What CKAN's clients give, as the facet takes it; null where that takes a look-up.</param>
internal sealed record CkanField(string Name, string Facet, Func<string, string> ToCkan, Func<string, string>? FromCkan);

/// <summary>The fields that may stand in fq and facet.field.</summary>
internal static class CkanFields
{
    public static readonly CkanField Organization = new("organization", "publisher", CkanName.From, null);

    public static readonly IReadOnlyList<CkanField> All =
    [
        Organization,
        new("groups", "theme", v => v.ToLowerInvariant(), v => v.ToUpperInvariant()),
        new("tags", "keyword", v => v, v => v),
        new("res_format", "format", v => v, v => v.ToUpperInvariant()),
        new("license_id", "licence", v => v, v => v),
    ];

    /// <summary>Fields with one possible value here, which clients state to be safe.</summary>
    public static readonly IReadOnlyDictionary<string, string> Constant = new Dictionary<string, string>
    {
        ["state"] = "active",
        ["private"] = "false",
        ["capacity"] = "public",
    };
}
