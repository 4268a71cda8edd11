using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.ArcGisHub;

/// <summary>Tells ArcGIS Hub by the address of its feeds and by what it calls its distributions.</summary>
internal sealed class HubRecognition : ISourceRecognition
{
    public string Kind => "arcgishub";

    public string Name => "ArcGIS Hub";

    public string Accept => "application/json";

    public IEnumerable<Uri> AddressesBelow(Uri folder) => folder.AbsolutePath == "/" ? [new Uri(folder, "api/feed/dcat-us/1.1.json")] : [];

    public Recognition Recognise(SourceDocument document)
    {
        if (JsonShape.Of(document, out var notJson) is not { } shape) return new Recognition.No(notJson);
        var isFeed = document.Url.AbsolutePath.StartsWith("/api/feed/dcat-", StringComparison.OrdinalIgnoreCase);
        if (isFeed && (shape.Names.Contains("dataset") || shape.Names.Contains("dcat:dataset")))
            return new Recognition.Yes(new Uri(document.Url.GetLeftPart(UriPartial.Authority) + "/"), "seinem Feed nach DCAT");
        if (shape.Names.Contains("dataset") && document.Content.Span.IndexOf("\"ArcGIS Hub Dataset\""u8) >= 0)
            return new Recognition.Yes(document.Url, "Dateien, die er \"ArcGIS Hub Dataset\" nennt");
        return new Recognition.No("JSON ohne Zeichen von ArcGIS Hub");
    }
}
