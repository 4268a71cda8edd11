using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.Csw;

/// <summary>Tells a catalogue service by the namespace and the root of its answers.</summary>
internal sealed class CswRecognition : ISourceRecognition
{
    private const string Capabilities = "service=CSW&version=2.0.2&request=GetCapabilities";
    private const int Head = 64 * 1024;

    public string Kind => "csw";

    public string Name => "Geodatenkatalog (CSW 2.0.2)";

    public string Accept => CswAddress.Accept;

    // A service answers a bare address with an exception that many services share.
    public IEnumerable<Uri> AddressesAt(Uri address) => address.AbsolutePath == "/" ? [] : [CswAddress.With(address, Capabilities)];

    public IEnumerable<Uri> AddressesBelow(Uri folder) => [new Uri(folder, $"csw?{Capabilities}"), new Uri(folder, $"geonetwork/srv/ger/csw?{Capabilities}")];

    public Recognition Recognise(SourceDocument document)
    {
        var text = document.Content.Span;
        var head = text[..Math.Min(text.Length, Head)];
        if (DocumentText.ToUtf8(document).Span.TrimStart(" \t\r\n"u8) is not [(byte)'<', ..] || WebPages.IsWebPage(document)) return new Recognition.No("kein XML");
        if (head.IndexOf("http://www.opengis.net/cat/csw"u8) < 0) return new Recognition.No("XML ohne den Namensraum von CSW");
        return head.IndexOf("Capabilities"u8) >= 0 || head.IndexOf("GetRecordsResponse"u8) >= 0
            ? new Recognition.Yes(CswAddress.With(document.Url, ""), "der Selbstauskunft des Dienstes (GetCapabilities)")
            : new Recognition.No("eine Antwort von CSW, aber keine Selbstauskunft");
    }
}
