using System.Xml;
using System.Xml.Linq;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Xml;

/// <summary>Opens XML that came from elsewhere: no DTD, no entities of its own, nothing fetched, bounded depth. Every connector reads XML through it.</summary>
internal static class SafeXml
{
    /// <summary>How deep elements may nest. Metadata stay below 40; code that walks a tree by calling itself must not be led to the end of its stack.</summary>
    public const int DeepestElement = 256;

    /// <summary>A reader over a document, in the encoding that the document itself or its byte order mark says.</summary>
    /// <param name="stream">The document; closed with the reader.</param>
    /// <remarks>Reading throws <see cref="XmlException"/> for a DTD, for depth and for anything not well-formed: see <see cref="Fault"/>.</remarks>
    public static XmlReader Open(Stream stream) => new BoundedXmlReader(XmlReader.Create(stream, Settings()), DeepestElement);

    /// <summary>A reader over a fetched document.</summary>
    /// <remarks>As with <see cref="Open(Stream)"/>.</remarks>
    public static XmlReader Open(ReadOnlyMemory<byte> content) =>
        Open(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false));

    /// <summary>A fetched document as a whole.</summary>
    /// <exception cref="SourceFaultException"><c>source.html-instead-of-xml</c>, <c>source.xml-dtd</c>, <c>source.xml-too-deep</c> or <c>source.invalid-xml</c>.</exception>
    public static XElement Read(SourceDocument document)
    {
        try
        {
            using var reader = Open(document.Content);
            reader.MoveToContent();
            return (XElement)XNode.ReadFrom(reader);
        }
        catch (XmlException e)
        {
            if (WebPages.IsWebPage(document)) throw WebPages.Fault(document, "XML");
            throw Fault(document.Url, e);
        }
    }

    /// <summary>The fault of a document that cannot be read to its end.</summary>
    public static SourceFaultException Fault(Uri url, XmlException inner) => inner switch
    {
        BoundedXmlReader.TooDeepException => new SourceFaultException(
            "source.xml-too-deep", $"Das XML von {SourceFaults.Show(url)} ist tiefer als {DeepestElement} Ebenen verschachtelt und wird nicht gelesen. Bitte den Betreiber der Quelle benachrichtigen.", inner),
        _ when inner.Message.Contains("DTD", StringComparison.Ordinal) => new SourceFaultException(
            "source.xml-dtd", $"Das XML von {SourceFaults.Show(url)} enthält eine Dokumenttyp-Deklaration (<!DOCTYPE …>) und wird aus Sicherheitsgründen nicht gelesen. Bitte den Betreiber der Quelle bitten, sie wegzulassen.", inner),
        _ => new SourceFaultException(
            "source.invalid-xml",
            $"Das XML von {SourceFaults.Show(url)} ist nicht wohlgeformt oder bricht ab (Zeile {inner.LineNumber}, Zeichen {inner.LinePosition}). Bitte den Betreiber der Quelle benachrichtigen; der nächste Lauf versucht es erneut.",
            inner),
    };

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };
}
