using System.Collections.Frozen;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// The media type of a file whose format leaves no choice. Only formats of which IANA lists just one type that files of it have
/// are derived from; services answer with many types, and a TIFF may or may not be a GeoTIFF.
/// </summary>
internal static class MediaTypeFromFormatRule
{
    internal const string FromFormat = "media-type.from-format";

    // EU file-type code and IANA media type. IANA registry: https://www.iana.org/assignments/media-types/
    private static readonly FrozenDictionary<string, string> Types = new (string Format, string Media)[]
    {
        ("CSV", "text/csv"), ("TSV", "text/tab-separated-values"),
        ("TXT", "text/plain"), ("HTML", "text/html"),
        ("PDF", "application/pdf"), ("JSON", "application/json"),
        ("JSON_LD", "application/ld+json"), ("GEOJSON", "application/geo+json"),
        ("XML", "application/xml"), ("GML", "application/gml+xml"),
        ("KML", "application/vnd.google-earth.kml+xml"), ("KMZ", "application/vnd.google-earth.kmz"),
        ("RDF_XML", "application/rdf+xml"), ("RDF_TURTLE", "text/turtle"),
        ("RDF_N_TRIPLES", "application/n-triples"), ("RDF_N_QUADS", "application/n-quads"),
        ("RDF_TRIG", "application/trig"), ("N3", "text/n3"),
        ("XLS", "application/vnd.ms-excel"), ("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("DOC", "application/msword"), ("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("PPT", "application/vnd.ms-powerpoint"), ("PPTX", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ("ODS", "application/vnd.oasis.opendocument.spreadsheet"), ("ODT", "application/vnd.oasis.opendocument.text"),
        ("JPEG", "image/jpeg"), ("PNG", "image/png"),
        ("GIF", "image/gif"), ("TIFF", "image/tiff"),
        ("SVG", "image/svg+xml"), ("ZIP", "application/zip"),
        ("GZIP", "application/gzip"), ("RSS", "application/rss+xml"),
        ("ATOM", "application/atom+xml"), ("ICS", "text/calendar"),
        ("GPKG", "application/geopackage+sqlite3"),
    }.Where(t => ControlledVocabularies.FileTypes.ByCode(t.Format) is not null && ControlledVocabularies.MediaTypes.ByCode(t.Media) is not null)
        .ToFrozenDictionary(t => ControlledVocabularies.FileTypes.ByCode(t.Format)!.Iri, t => ControlledVocabularies.MediaTypes.ByCode(t.Media)!.Iri, StringComparer.Ordinal);

    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        if (distribution.MediaType is not null || distribution.AccessServices.Count > 0) return distribution;
        if (distribution.Format is not { Iri: { } format } || !Types.TryGetValue(format, out var media)) return distribution;
        findings.Note(FromFormat, "dcat:mediaType", null, media, Responsibility.Platform);
        return distribution with { MediaType = new CodedValue(media) };
    }
}
