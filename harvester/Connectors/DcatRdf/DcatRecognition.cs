using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping.DcatRdf;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Harvester.Connectors.DcatRdf;

/// <summary>Tells a catalogue in RDF by the DCAT terms in it, whatever its serialisation.</summary>
internal sealed class DcatRecognition : ISourceRecognition
{
    private const int WrapperIn = 1024;

    public string Kind => "dcat";

    public string Name => "DCAT-Katalog (RDF)";

    public string Accept => RdfSerialisation.Accept;

    public IEnumerable<Uri> AddressesBelow(Uri folder) => [new Uri(folder, "catalog.ttl"), new Uri(folder, "catalog.rdf"), new Uri(folder, "catalog.jsonld")];

    public Recognition Recognise(SourceDocument document)
    {
        var text = DocumentText.ToUtf8(document).Span;
        RdfFormat format;
        try
        {
            format = RdfSerialisation.Of(document, text, new HarvestSource { Id = new SourceId("probe"), Title = document.Url.Host, Kind = "dcat", Url = document.Url });
        }
        catch (SourceFaultException fault)
        {
            return new Recognition.No(fault.Reason == "source.empty-answer" ? "ein leeres Dokument" : "eine Webseite");
        }

        if (text.IndexOf("http://www.w3.org/ns/dcat#"u8) < 0) return new Recognition.No("kein RDF mit Angaben nach DCAT");
        // Records that a repository wraps in its own protocol, page by page.
        if (text[..Math.Min(text.Length, WrapperIn)].IndexOf("http://www.openarchives.org/OAI/2.0/"u8) >= 0) return new Recognition.No("eine Antwort nach OAI-PMH");
        var paged = text.IndexOf("hydra/core#"u8) >= 0 ? ", seitenweise nach Hydra" : "";
        return new Recognition.Yes(document.Url, $"Angaben nach DCAT in {FormatName(format)}{paged}");
    }

    private static string FormatName(RdfFormat format) => format switch
    {
        RdfFormat.NTriples => "N-Triples",
        RdfFormat.RdfXml => "RDF/XML",
        RdfFormat.JsonLd => "JSON-LD",
        _ => "Turtle",
    };
}
