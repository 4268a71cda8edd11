using System.Runtime.InteropServices;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Harvester.Mapping.DcatRdf;

/// <summary>A document of RDF, read.</summary>
/// <param name="Graph">What it says.</param>
/// <param name="SkippedLines">Lines of N-Triples that are no statements.</param>
internal sealed record RdfPage(RdfGraph Graph, IReadOnlyList<RdfSyntaxException> SkippedLines)
{
    private const long MostTriples = 20_000_000;
    private const int MostSkippedLines = 100;

    /// <summary>Reads a document.</summary>
    /// <exception cref="SourceFaultException">It is no RDF, or not well-formed.</exception>
    public static RdfPage Read(SourceDocument document, HarvestSource source)
    {
        var text = DocumentText.ToUtf8(document);
        var format = RdfSerialisation.Of(document, text.Span, source);
        // XML says its encoding itself.
        if (format == RdfFormat.RdfXml) text = document.Content;
        var skipped = new List<RdfSyntaxException>();
        var options = new RdfReaderOptions
        {
            MaxTriples = MostTriples,
            LenientIris = true,
            LenientXml = true,
            OnSkippedLine = fault =>
            {
                skipped.Add(fault);
                if (skipped.Count > MostSkippedLines) throw fault;
            },
        };
        try
        {
            using var stream = Open(text);
            return new RdfPage(RdfReader.ReadGraph(stream, format, document.Url.AbsoluteUri, options), skipped);
        }
        catch (RdfSyntaxException e)
        {
            throw new SourceFaultException(
                "source.invalid-rdf",
                $"Das Dokument {SourceFaults.Show(document.Url)} ist kein wohlgeformtes RDF ({Name(format)}) oder bricht ab: {e.Message} "
                + "Bitte den Betreiber der Quelle benachrichtigen; ist es in einer anderen Form geschrieben, hilft die Einstellung format.",
                e);
        }
    }

    private static string Name(RdfFormat format) => format switch
    {
        RdfFormat.NTriples => "N-Triples",
        RdfFormat.RdfXml => "RDF/XML",
        RdfFormat.JsonLd => "JSON-LD",
        _ => "Turtle",
    };

    private static MemoryStream Open(ReadOnlyMemory<byte> text) =>
        MemoryMarshal.TryGetArray(text, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(text.ToArray(), writable: false);
}
