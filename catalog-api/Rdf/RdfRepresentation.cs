using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.CatalogApi.Rdf;

/// <summary>A serialisation in which entries and the catalogue are served.</summary>
/// <param name="Format">The serialisation.</param>
/// <param name="MediaType">Its media type without parameters.</param>
/// <param name="Extension">The ending of addresses in this form, without the dot.</param>
internal sealed record RdfRepresentation(RdfFormat Format, string MediaType, string Extension)
{
    /// <summary>All serialisations, the default first.</summary>
    public static readonly IReadOnlyList<RdfRepresentation> All =
    [
        new(RdfFormat.Turtle, "text/turtle", "ttl"),
        new(RdfFormat.RdfXml, "application/rdf+xml", "rdf"),
        new(RdfFormat.JsonLd, "application/ld+json", "jsonld"),
        new(RdfFormat.NTriples, "application/n-triples", "nt"),
    ];

    private static readonly IReadOnlyList<string> MediaTypes = [.. All.Select(r => r.MediaType)];
    private static readonly IReadOnlyList<string> PageThenMediaTypes = ["text/html", .. MediaTypes];

    /// <summary>The Content-Type: only the text types know a charset (RFC 6838 §4.2.1); the others are UTF-8 by definition or declaration.</summary>
    public string ContentType => MediaType.StartsWith("text/", StringComparison.Ordinal) ? MediaType + "; charset=utf-8" : MediaType;

    /// <summary>The serialisation an Accept header asks for; null when none on offer is acceptable.</summary>
    public static RdfRepresentation? Negotiate(string? accept) => Find(ContentNegotiation.Choose(accept, MediaTypes));

    /// <summary>The serialisation an Accept header prefers to an HTML page; null when the page is to be sent.</summary>
    public static RdfRepresentation? PreferredToPage(string? accept) => Find(ContentNegotiation.Choose(accept, PageThenMediaTypes));

    private static RdfRepresentation? Find(Negotiated negotiated) => All.FirstOrDefault(r => r.MediaType == negotiated.MediaType);
}
