using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Harvester.Mapping.DcatRdf;

/// <summary>Tells in which serialisation a document is written: by the source's setting, by its beginning, by its media type.</summary>
internal static class RdfSerialisation
{
    /// <summary>What is asked for, in order of the effort it takes to read.</summary>
    public const string Accept = "text/turtle, application/n-triples;q=0.9, application/rdf+xml;q=0.8, application/ld+json;q=0.7, */*;q=0.1";

    /// <summary>The serialisation of a document.</summary>
    /// <param name="document">For its media type.</param>
    /// <param name="text">Its text, UTF-8, without byte order mark.</param>
    /// <param name="source">For its setting <c>format</c>: <c>turtle</c>, <c>rdfxml</c>, <c>jsonld</c>, <c>ntriples</c>.</param>
    /// <exception cref="SourceFaultException"><c>source.empty-answer</c>, <c>source.html-instead-of-rdf</c> or <c>source.bad-setting</c>.</exception>
    public static RdfFormat Of(SourceDocument document, ReadOnlySpan<byte> text, HarvestSource source)
    {
        var rest = text.TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty)
            throw new SourceFaultException("source.empty-answer", $"{SourceFaults.Show(document.Url)} lieferte ein leeres Dokument. Bitte die Adresse der Quelle prüfen.");
        if (WebPages.IsWebPage(document)) throw WebPages.Fault(document, "RDF");
        switch (source.OneOf("format", "auto", "auto", "turtle", "rdfxml", "jsonld", "ntriples"))
        {
            case "turtle": return RdfFormat.Turtle;
            case "rdfxml": return RdfFormat.RdfXml;
            case "jsonld": return RdfFormat.JsonLd;
            case "ntriples": return RdfFormat.NTriples;
        }

        // The beginning goes before the media type, because files on plain web servers come as text/plain or text/xml.
        if (LooksLikeXml(rest)) return RdfFormat.RdfXml;
        if (LooksLikeJson(rest)) return RdfFormat.JsonLd;
        return document.MediaType == "application/n-triples" ? RdfFormat.NTriples : RdfFormat.Turtle;
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("<?xml"u8) || text.StartsWith("<!--"u8) || text.StartsWith("<!DOCTYPE"u8)) return true;
        if (text[0] != '<') return false;
        // An element's name ends at a blank or bracket and has no "//"; an IRI has.
        var end = text.IndexOfAny(" \t\r\n>"u8);
        return end > 1 && text[..end].IndexOf("//"u8) < 0 && text[..end].IndexOf("urn:"u8) < 0;
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> text)
    {
        if (text[0] == '{') return true;
        if (text[0] != '[') return false;
        // "[ a dcat:Dataset" is Turtle, "[{" and "[]" are JSON; a Turtle document may begin with "[] a", though.
        var next = text[1..].TrimStart(" \t\r\n"u8);
        return !next.IsEmpty && (next[0] is (byte)'{' or (byte)'"' || (next[0] == ']' && next[1..].TrimStart(" \t\r\n"u8).IsEmpty));
    }
}
