namespace OpenDataNrw.Rdf;

/// <summary>The serialisations that can be read and written.</summary>
public enum RdfFormat
{
    /// <summary>N-Triples, <c>application/n-triples</c>.</summary>
    NTriples,

    /// <summary>Turtle, <c>text/turtle</c>.</summary>
    Turtle,

    /// <summary>RDF/XML, <c>application/rdf+xml</c>.</summary>
    RdfXml,

    /// <summary>JSON-LD 1.1, <c>application/ld+json</c>.</summary>
    JsonLd,
}
