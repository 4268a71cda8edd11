using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.DataJson;

/// <summary>Tells a data.json by its list of datasets.</summary>
internal sealed class DataJsonRecognition : ISourceRecognition
{
    private static readonly string[] OfEntries = ["accessLevel", "accessURL", "contactPoint", "distribution", "landingPage"];

    public string Kind => "datajson";

    public string Name => "data.json (DKAN 2, ArcGIS Hub, Opendatasoft)";

    public string Accept => "application/json";

    public IEnumerable<Uri> AddressesBelow(Uri folder) => [new Uri(folder, "data.json")];

    public Recognition Recognise(SourceDocument document)
    {
        if (JsonShape.Of(document, out var notJson) is not { } shape) return new Recognition.No(notJson);
        if (shape.Names.Contains("dataset")) return new Recognition.Yes(document.Url, "der Liste dataset");
        // Bonn 2014: a bare list whose first element is a heading.
        if (shape.IsList && (shape.FirstNames.Overlaps(OfEntries) || document.Url.AbsolutePath.EndsWith("/data.json", StringComparison.OrdinalIgnoreCase)))
            return new Recognition.Yes(document.Url, "einer Liste von Datensätzen mit Feldern von DCAT-US");
        return new Recognition.No("JSON ohne die Liste dataset");
    }
}
