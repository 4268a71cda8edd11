using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>Tells Opendatasoft by the members of its catalogue, in each version of the API.</summary>
internal sealed class OpendatasoftRecognition : ISourceRecognition
{
    public string Kind => "opendatasoft";

    public string Name => "Opendatasoft";

    public string Accept => "application/json";

    public IEnumerable<Uri> AddressesBelow(Uri folder) => [new Uri(folder, "api/explore/v2.1/catalog/datasets?limit=1"), new Uri(folder, "api/datasets/1.0/search?rows=1")];

    public Recognition Recognise(SourceDocument document)
    {
        if (JsonShape.Of(document, out var notJson) is not { } shape) return new Recognition.No(notJson);
        if (!document.Url.AbsolutePath.Contains("/api/", StringComparison.Ordinal)) return new Recognition.No("keine Antwort seiner Schnittstelle");
        var portal = OpendatasoftSite.Of(new HarvestSource { Id = new SourceId("probe"), Title = document.Url.Host, Kind = Kind, Url = document.Url }).Root;
        if (shape.Names.Contains("total_count") && (shape.Names.Contains("results") || shape.Names.Contains("datasets"))) return new Recognition.Yes(portal, "der Antwort von Explore 2 (total_count)");
        if (shape.Names.Contains("nhits") && shape.Names.Contains("datasets")) return new Recognition.Yes(portal, "der Antwort von Search 1.0 (nhits, datasets)");
        return new Recognition.No("JSON ohne total_count oder nhits");
    }
}
