namespace OpenDataNrw.Rdf.RdfXml;

/// <summary>Names with a meaning in RDF/XML and where they may not stand (RDF 1.1 XML Syntax §6.2).</summary>
internal static class RdfXmlNames
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
    public const string Type = Rdf + "type";
    public const string First = Rdf + "first";
    public const string Rest = Rdf + "rest";
    public const string Nil = Rdf + "nil";
    public const string Statement = Rdf + "Statement";
    public const string Subject = Rdf + "subject";
    public const string Predicate = Rdf + "predicate";
    public const string Object = Rdf + "object";
    public const string XmlLiteral = Rdf + "XMLLiteral";

    /// <summary>Whether the attribute of the RDF namespace steers the syntax.</summary>
    public static bool IsSyntaxAttribute(string local) =>
        local is "ID" or "about" or "nodeID" or "resource" or "datatype" or "parseType";

    /// <summary>Attributes that old documents write without a namespace (§6.1.4).</summary>
    public static bool IsLegacyAttribute(string local) => local is "ID" or "about" or "resource" or "parseType" or "type";

    /// <summary>Whether the element cannot be a node.</summary>
    public static bool MayNotBeNode(string space, string local) => space == Rdf && (IsCoreOrOld(local) || local == "li");

    /// <summary>Whether the element cannot be a property.</summary>
    public static bool MayNotBeProperty(string space, string local) => space == Rdf && (IsCoreOrOld(local) || local == "Description");

    /// <summary>Whether the name of the RDF namespace cannot be a property attribute.</summary>
    public static bool MayNotBePropertyAttribute(string local) => IsCoreOrOld(local) || local is "Description" or "li";

    private static bool IsCoreOrOld(string local) =>
        local == "RDF" || IsSyntaxAttribute(local) || local is "aboutEach" or "aboutEachPrefix" or "bagID";
}
