using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>
/// Areas by official key. An entry has the keys of its own areas and of all areas around them, so that who chooses a
/// district also finds what its municipalities publish.
/// </summary>
internal static class RegionFacet
{
    public static readonly Facet Facet = new("region", "Region", "Region", Values, Label);

    private static List<string> Values(StoredDataset entry)
    {
        var keys = new List<string>();
        foreach (var place in entry.Resource.Spatial)
            if (place.Ags is { } ags)
                foreach (var area in Areas.Enclosing(ags))
                    if (!keys.Contains(area.Ags))
                        keys.Add(area.Ags);
        return keys;
    }

    private static string Label(string key, string language) => Areas.ByKey(key) switch
    {
        null => key,
        { Level: AreaLevel.Municipality or AreaLevel.State } area => area.Name,
        // The same name twice would not tell the Kreis from the town, or the town's two keys apart.
        { Level: AreaLevel.GovernmentDistrict } area => language == "en" ? $"{area.Name} (government district)" : $"Regierungsbezirk {area.Name}",
        { } area => $"{area.Name} ({area.Type})",
    };
}
