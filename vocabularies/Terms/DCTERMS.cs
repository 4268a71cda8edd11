namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Dublin Core terms (DCMI).</summary>
public static class DCTERMS
{
    /// <summary>The namespace, usually written <c>dcterms:</c>.</summary>
    public const string Namespace = "http://purl.org/dc/terms/";

    /// <summary><c>dcterms:Agent</c>.</summary>
    public const string Agent = Namespace + "Agent";

    /// <summary><c>dcterms:FileFormat</c>.</summary>
    public const string FileFormat = Namespace + "FileFormat";

    /// <summary><c>dcterms:Frequency</c>.</summary>
    public const string Frequency = Namespace + "Frequency";

    /// <summary><c>dcterms:LicenseDocument</c>.</summary>
    public const string LicenseDocument = Namespace + "LicenseDocument";

    /// <summary><c>dcterms:LinguisticSystem</c>.</summary>
    public const string LinguisticSystem = Namespace + "LinguisticSystem";

    /// <summary><c>dcterms:Location</c>.</summary>
    public const string Location = Namespace + "Location";

    /// <summary><c>dcterms:MediaType</c>.</summary>
    public const string MediaType = Namespace + "MediaType";

    /// <summary><c>dcterms:MediaTypeOrExtent</c>.</summary>
    public const string MediaTypeOrExtent = Namespace + "MediaTypeOrExtent";

    /// <summary><c>dcterms:PeriodOfTime</c>.</summary>
    public const string PeriodOfTime = Namespace + "PeriodOfTime";

    /// <summary><c>dcterms:ProvenanceStatement</c>.</summary>
    public const string ProvenanceStatement = Namespace + "ProvenanceStatement";

    /// <summary><c>dcterms:RightsStatement</c>.</summary>
    public const string RightsStatement = Namespace + "RightsStatement";

    /// <summary><c>dcterms:Standard</c>.</summary>
    public const string Standard = Namespace + "Standard";

    /// <summary><c>dcterms:accessRights</c>.</summary>
    public const string AccessRights = Namespace + "accessRights";

    /// <summary><c>dcterms:accrualPeriodicity</c>.</summary>
    public const string AccrualPeriodicity = Namespace + "accrualPeriodicity";

    /// <summary><c>dcterms:alternative</c>.</summary>
    public const string Alternative = Namespace + "alternative";

    /// <summary><c>dcterms:audience</c>.</summary>
    public const string Audience = Namespace + "audience";

    /// <summary><c>dcterms:available</c>.</summary>
    public const string Available = Namespace + "available";

    /// <summary><c>dcterms:conformsTo</c>.</summary>
    public const string ConformsTo = Namespace + "conformsTo";

    /// <summary><c>dcterms:contributor</c>.</summary>
    public const string Contributor = Namespace + "contributor";

    /// <summary><c>dcterms:coverage</c>.</summary>
    public const string Coverage = Namespace + "coverage";

    /// <summary><c>dcterms:created</c>.</summary>
    public const string Created = Namespace + "created";

    /// <summary><c>dcterms:creator</c>.</summary>
    public const string Creator = Namespace + "creator";

    /// <summary><c>dcterms:date</c>.</summary>
    public const string Date = Namespace + "date";

    /// <summary><c>dcterms:description</c>.</summary>
    public const string Description = Namespace + "description";

    /// <summary><c>dcterms:extent</c>.</summary>
    public const string Extent = Namespace + "extent";

    /// <summary><c>dcterms:format</c>.</summary>
    public const string Format = Namespace + "format";

    /// <summary><c>dcterms:hasFormat</c>.</summary>
    public const string HasFormat = Namespace + "hasFormat";

    /// <summary><c>dcterms:hasPart</c>.</summary>
    public const string HasPart = Namespace + "hasPart";

    /// <summary><c>dcterms:hasVersion</c>.</summary>
    public const string HasVersion = Namespace + "hasVersion";

    /// <summary><c>dcterms:identifier</c>.</summary>
    public const string Identifier = Namespace + "identifier";

    /// <summary><c>dcterms:isFormatOf</c>.</summary>
    public const string IsFormatOf = Namespace + "isFormatOf";

    /// <summary><c>dcterms:isPartOf</c>.</summary>
    public const string IsPartOf = Namespace + "isPartOf";

    /// <summary><c>dcterms:isReferencedBy</c>.</summary>
    public const string IsReferencedBy = Namespace + "isReferencedBy";

    /// <summary><c>dcterms:isReplacedBy</c>.</summary>
    public const string IsReplacedBy = Namespace + "isReplacedBy";

    /// <summary><c>dcterms:isRequiredBy</c>.</summary>
    public const string IsRequiredBy = Namespace + "isRequiredBy";

    /// <summary><c>dcterms:issued</c>.</summary>
    public const string Issued = Namespace + "issued";

    /// <summary><c>dcterms:isVersionOf</c>.</summary>
    public const string IsVersionOf = Namespace + "isVersionOf";

    /// <summary><c>dcterms:language</c>.</summary>
    public const string Language = Namespace + "language";

    /// <summary><c>dcterms:license</c>.</summary>
    public const string License = Namespace + "license";

    /// <summary><c>dcterms:medium</c>.</summary>
    public const string Medium = Namespace + "medium";

    /// <summary><c>dcterms:modified</c>.</summary>
    public const string Modified = Namespace + "modified";

    /// <summary><c>dcterms:provenance</c>.</summary>
    public const string Provenance = Namespace + "provenance";

    /// <summary><c>dcterms:publisher</c>.</summary>
    public const string Publisher = Namespace + "publisher";

    /// <summary><c>dcterms:references</c>.</summary>
    public const string References = Namespace + "references";

    /// <summary><c>dcterms:relation</c>.</summary>
    public const string Relation = Namespace + "relation";

    /// <summary><c>dcterms:replaces</c>.</summary>
    public const string Replaces = Namespace + "replaces";

    /// <summary><c>dcterms:requires</c>.</summary>
    public const string Requires = Namespace + "requires";

    /// <summary><c>dcterms:rights</c>.</summary>
    public const string Rights = Namespace + "rights";

    /// <summary><c>dcterms:rightsHolder</c>.</summary>
    public const string RightsHolder = Namespace + "rightsHolder";

    /// <summary><c>dcterms:source</c>.</summary>
    public const string Source = Namespace + "source";

    /// <summary><c>dcterms:spatial</c>.</summary>
    public const string Spatial = Namespace + "spatial";

    /// <summary><c>dcterms:subject</c>.</summary>
    public const string Subject = Namespace + "subject";

    /// <summary><c>dcterms:tableOfContents</c>.</summary>
    public const string TableOfContents = Namespace + "tableOfContents";

    /// <summary><c>dcterms:temporal</c>.</summary>
    public const string Temporal = Namespace + "temporal";

    /// <summary><c>dcterms:title</c>.</summary>
    public const string Title = Namespace + "title";

    /// <summary><c>dcterms:type</c>.</summary>
    public const string Type = Namespace + "type";

    /// <summary><c>dcterms:valid</c>.</summary>
    public const string Valid = Namespace + "valid";
}
