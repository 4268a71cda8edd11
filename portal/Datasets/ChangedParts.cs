using System.Text.Json;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Portal.Datasets;

/// <summary>Compares two versions of an entry part by part.</summary>
internal static class ChangedParts
{
    /// <summary>The names of the properties (as in the stored JSON, such as <c>titles</c>) that differ, in alphabetical order.</summary>
    internal static IReadOnlyList<string> Between(CatalogResource before, CatalogResource after)
    {
        var old = Parts(before);
        var now = Parts(after);
        return [.. old.Keys.Union(now.Keys).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Parts(CatalogResource resource)
    {
        using var json = JsonDocument.Parse(CatalogJson.Write(resource));
        return json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText());
    }
}
