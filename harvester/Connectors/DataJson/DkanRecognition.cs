using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.DataJson;

/// <summary>
/// Tells DKAN 2 by its metastore. Read is its data.json, which has the same datasets with their publishers and files written out;
/// the metastore may give references in their place.
/// </summary>
internal sealed class DkanRecognition : ISourceRecognition
{
    private const string Metastore = "api/1/metastore/";

    public string Kind => "datajson";

    public string Name => "DKAN 2";

    public string Accept => "application/json";

    // The names of its schemas, and no dataset.
    public IEnumerable<Uri> AddressesBelow(Uri folder) => [new Uri(folder, Metastore + "schemas")];

    public Recognition Recognise(SourceDocument document)
    {
        if (JsonShape.Of(document, out var notJson) is not { } shape) return new Recognition.No(notJson);
        var path = document.Url.AbsolutePath;
        var at = path.IndexOf("/" + Metastore, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return new Recognition.No("keine Antwort seines Metastore");
        var isSchemas = shape.Names.Contains("dataset") && shape.Names.Contains("distribution");
        var isDataset = shape.FirstNames.Contains("accessLevel") || shape.Names.Contains("accessLevel") || shape.FirstNames.Contains("identifier");
        return isSchemas || isDataset
            ? new Recognition.Yes(new Uri(document.Url, path[..(at + 1)] + "data.json"), "seinem Metastore; gelesen wird die data.json daneben")
            : new Recognition.No("JSON ohne die Schemata von DKAN 2");
    }
}
