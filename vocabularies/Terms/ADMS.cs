namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Asset Description Metadata Schema (W3C).</summary>
public static class ADMS
{
    /// <summary>The namespace, usually written <c>adms:</c>.</summary>
    public const string Namespace = "http://www.w3.org/ns/adms#";

    /// <summary><c>adms:Identifier</c>.</summary>
    public const string Identifier = Namespace + "Identifier";

    /// <summary><c>adms:identifier</c>.</summary>
    public const string IdentifierProperty = Namespace + "identifier";

    /// <summary><c>adms:sample</c>.</summary>
    public const string Sample = Namespace + "sample";

    /// <summary><c>adms:schemaAgency</c>.</summary>
    public const string SchemaAgency = Namespace + "schemaAgency";

    /// <summary><c>adms:status</c>.</summary>
    public const string Status = Namespace + "status";

    /// <summary><c>adms:versionNotes</c>.</summary>
    public const string VersionNotes = Namespace + "versionNotes";
}
