namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Web Ontology Language (W3C).</summary>
public static class OWL
{
    /// <summary>The namespace, usually written <c>owl:</c>.</summary>
    public const string Namespace = "http://www.w3.org/2002/07/owl#";

    /// <summary><c>owl:deprecated</c>.</summary>
    public const string Deprecated = Namespace + "deprecated";

    /// <summary><c>owl:sameAs</c>.</summary>
    public const string SameAs = Namespace + "sameAs";

    /// <summary><c>owl:versionInfo</c>.</summary>
    public const string VersionInfo = Namespace + "versionInfo";
}
