namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>RDF (W3C).</summary>
public static class RDF
{
    /// <summary>The namespace, usually written <c>rdf:</c>.</summary>
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary><c>rdf:Alt</c>.</summary>
    public const string Alt = Namespace + "Alt";

    /// <summary><c>rdf:Bag</c>.</summary>
    public const string Bag = Namespace + "Bag";

    /// <summary><c>rdf:List</c>.</summary>
    public const string List = Namespace + "List";

    /// <summary><c>rdf:Property</c>.</summary>
    public const string Property = Namespace + "Property";

    /// <summary><c>rdf:Seq</c>.</summary>
    public const string Seq = Namespace + "Seq";

    /// <summary><c>rdf:Statement</c>.</summary>
    public const string Statement = Namespace + "Statement";

    /// <summary><c>rdf:first</c>.</summary>
    public const string First = Namespace + "first";

    /// <summary><c>rdf:langString</c>.</summary>
    public const string LangString = Namespace + "langString";

    /// <summary><c>rdf:nil</c>.</summary>
    public const string Nil = Namespace + "nil";

    /// <summary><c>rdf:rest</c>.</summary>
    public const string Rest = Namespace + "rest";

    /// <summary><c>rdf:type</c>.</summary>
    public const string Type = Namespace + "type";

    /// <summary><c>rdf:value</c>.</summary>
    public const string Value = Namespace + "value";
}
