using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Tells CKAN by the envelope of its answers, and files of packages by their resources.</summary>
internal sealed class CkanRecognition : ISourceRecognition
{
    public string Kind => "ckan";

    public string Name => "CKAN oder DKAN 1";

    public string Accept => "application/json";

    // DKAN 1 has no package_search.
    public IEnumerable<Uri> AddressesBelow(Uri folder) =>
        [new Uri(folder, "api/3/action/package_search?rows=1"), new Uri(folder, "api/3/action/current_package_list_with_resources?limit=1&offset=0")];

    public Recognition Recognise(SourceDocument document)
    {
        if (JsonShape.Of(document, out var notJson) is not { } shape) return new Recognition.No(notJson);
        var isAnswer = shape.Names.Contains("result") && (shape.Names.Contains("success") || shape.Names.Contains("help"));
        if (isAnswer && document.Url.AbsolutePath.Contains("/api/", StringComparison.OrdinalIgnoreCase)) return new Recognition.Yes(Root(document.Url), "der Hülle seiner Antworten (success, result)");
        if (isAnswer || (shape.IsList && IsPackage(shape.FirstNames) && !shape.FirstObjects.Contains("resources")))
            return new Recognition.Yes(document.Url, "Datensätzen mit resources, wie CKAN sie ausgibt")
            {
                Settings = document.Url.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? new Dictionary<string, string>() : new Dictionary<string, string> { ["mode"] = "file" },
            };
        return new Recognition.No(shape.Names.Contains("success") && shape.Names.Contains("error") ? "die Schnittstelle meldet einen Fehler (success: false)" : "JSON ohne die Hülle von CKAN (success, result)");
    }

    private static bool IsPackage(IReadOnlySet<string> names) => names.Contains("resources") && (names.Contains("name") || names.Contains("id") || names.Contains("title"));

    private static Uri Root(Uri action) => CkanSite.Of(new HarvestSource { Id = new SourceId("probe"), Title = action.Host, Kind = "ckan", Url = action }).Root!;
}
