namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>RDF Schema (W3C).</summary>
public static class RDFS
{
    /// <summary>The namespace, usually written <c>rdfs:</c>.</summary>
    public const string Namespace = "http://www.w3.org/2000/01/rdf-schema#";

    /// <summary><c>rdfs:Class</c>.</summary>
    public const string Class = Namespace + "Class";

    /// <summary><c>rdfs:Literal</c>.</summary>
    public const string Literal = Namespace + "Literal";

    /// <summary><c>rdfs:Resource</c>.</summary>
    public const string Resource = Namespace + "Resource";

    /// <summary><c>rdfs:comment</c>.</summary>
    public const string Comment = Namespace + "comment";

    /// <summary><c>rdfs:isDefinedBy</c>.</summary>
    public const string IsDefinedBy = Namespace + "isDefinedBy";

    /// <summary><c>rdfs:label</c>.</summary>
    public const string Label = Namespace + "label";

    /// <summary><c>rdfs:range</c>.</summary>
    public const string Range = Namespace + "range";

    /// <summary><c>rdfs:seeAlso</c>.</summary>
    public const string SeeAlso = Namespace + "seeAlso";

    /// <summary><c>rdfs:subClassOf</c>.</summary>
    public const string SubClassOf = Namespace + "subClassOf";
}
