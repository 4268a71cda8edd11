namespace OpenDataNrw.Rdf;

/// <summary>The three kinds of RDF term (RDF 1.1 Concepts §3.1).</summary>
public enum TermKind : byte
{
    /// <summary>An absolute IRI.</summary>
    Iri,

    /// <summary>A blank node; its value is a label that means nothing outside its document.</summary>
    BlankNode,

    /// <summary>A literal: a lexical form with a datatype, or with a language tag.</summary>
    Literal,
}
