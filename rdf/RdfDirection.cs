namespace OpenDataNrw.Rdf;

/// <summary>How JSON-LD's text direction becomes RDF (JSON-LD 1.1 API, option <c>rdfDirection</c>).</summary>
public enum RdfDirection
{
    /// <summary>Not at all: the text alone is kept.</summary>
    None,

    /// <summary>As a datatype of the namespace <c>https://www.w3.org/ns/i18n#</c> that names language and direction.</summary>
    I18nDatatype,

    /// <summary>As a blank node with <c>rdf:value</c>, <c>rdf:language</c> and <c>rdf:direction</c>.</summary>
    CompoundLiteral,
}
