using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.OaiPmh;

/// <summary>Tells a repository by the root of its answers, which is the same for each verb.</summary>
internal sealed class OaiRecognition : ISourceRecognition
{
    private const string Identify = "verb=Identify";
    private const int Head = 4096;

    public string Kind => "oaipmh";

    public string Name => "Repositorium (OAI-PMH)";

    public string Accept => OaiRepository.Accept;

    // Asked for nothing, a repository answers with an error of the protocol or a web page for people.
    public IEnumerable<Uri> AddressesAt(Uri address) => address.AbsolutePath == "/" ? [] : [OaiRepository.With(address, Identify)];

    public IEnumerable<Uri> AddressesBelow(Uri folder) => [new Uri(folder, $"oai?{Identify}"), new Uri(folder, $"geonetwork/srv/oaipmh?{Identify}")];

    public Recognition Recognise(SourceDocument document)
    {
        var text = DocumentText.ToUtf8(document).Span;
        if (text.TrimStart(" \t\r\n"u8) is not [(byte)'<', ..] || WebPages.IsWebPage(document)) return new Recognition.No("kein XML");
        var head = text[..Math.Min(text.Length, Head)];
        return head.IndexOf("OAI-PMH"u8) >= 0 && head.IndexOf("http://www.openarchives.org/OAI/2.0/"u8) >= 0
            ? new Recognition.Yes(OaiRepository.With(document.Url, ""), "einer Antwort nach OAI-PMH")
            : new Recognition.No("XML, aber keine Antwort nach OAI-PMH");
    }
}
