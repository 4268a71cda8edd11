using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.OpenGeodata;

/// <summary>Tells an index of a folder by its two lists.</summary>
internal sealed class IndexRecognition : ISourceRecognition
{
    public string Kind => "opengeodata";

    public string Name => "Ordnerindex (wie opengeodata.nrw.de)";

    public string Accept => "application/json";

    public IEnumerable<Uri> AddressesBelow(Uri folder) => [new Uri(folder, "index.json")];

    public Recognition Recognise(SourceDocument document)
    {
        if (JsonShape.Of(document, out var notJson) is not { } shape) return new Recognition.No(notJson);
        // Other interfaces have a list of that name, too; only here its elements have files, or lie beside folders.
        var isIndex = shape.Names.Contains("folders") || (shape.Names.Contains("datasets") && shape.FirstNames.Contains("files"));
        if (!isIndex || shape.Names.Contains("nhits") || shape.Names.Contains("total_count")) return new Recognition.No("JSON ohne die Listen folders und datasets");
        return new Recognition.Yes(OpenGeodataConnector.Root(document.Url), "dem Index seiner Ordner (folders, datasets)");
    }
}
