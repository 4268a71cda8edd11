using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.Genesis;

/// <summary>Tells the web service of GENESIS by its greeting, the one method that wants no log-in and costs it nothing.</summary>
internal sealed class GenesisRecognition : ISourceRecognition
{
    private const string Greeting = "helloworld/whoami";
    private const string Service = "rest/2020/";

    public string Kind => "genesis";

    public string Name => "Statistikdatenbank (GENESIS)";

    public string Accept => "application/json";

    public IEnumerable<Uri> AddressesAt(Uri address)
    {
        var path = address.AbsolutePath;
        if (path.IndexOf("/" + Service.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) is var at and >= 0) return [new Uri(address, path[..(at + 1)] + Service + Greeting)];
        // The web pages lie beside the web service: /ldbnrw/online and /ldbnrwws/rest/2020/.
        return path.IndexOf("/online", StringComparison.OrdinalIgnoreCase) is var online and > 0 ? [new Uri(address, $"{path[..online]}ws/{Service}{Greeting}")] : [];
    }

    public IEnumerable<Uri> AddressesBelow(Uri folder) =>
        folder.AbsolutePath == "/" ? [new Uri(folder, $"genesisws/{Service}{Greeting}"), new Uri(folder, $"genesisWS/{Service}{Greeting}")] : [new Uri(folder, Service + Greeting)];

    public Recognition Recognise(SourceDocument document)
    {
        if (JsonShape.Of(document, out var notJson) is not { } shape) return new Recognition.No(notJson);
        var path = document.Url.AbsolutePath;
        var end = path.IndexOf("/" + Service, StringComparison.OrdinalIgnoreCase);
        if (end < 0) return new Recognition.No("keine Antwort seines Webdienstes");
        var root = new Uri(document.Url, path[..(end + 1 + Service.Length)]);
        if (shape.Names.Contains("User-Agent") && shape.Names.Contains("User-IP")) return new Recognition.Yes(root, "der Begrüßung seines Webdienstes (whoami)");
        if (shape.Names.Contains("Ident") && shape.Names.Contains("Status")) return new Recognition.Yes(root, "der Hülle seiner Antworten (Ident, Status)");
        return new Recognition.No("JSON ohne die Begrüßung von GENESIS");
    }
}
