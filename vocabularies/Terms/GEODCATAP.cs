namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Terms of GeoDCAT-AP (SEMIC): roles of parties.</summary>
public static class GEODCATAP
{
    /// <summary>The namespace, usually written <c>geodcatap:</c>.</summary>
    public const string Namespace = "http://data.europa.eu/930/";

    /// <summary><c>geodcatap:custodian</c>.</summary>
    public const string Custodian = Namespace + "custodian";

    /// <summary><c>geodcatap:distributor</c>.</summary>
    public const string Distributor = Namespace + "distributor";

    /// <summary><c>geodcatap:originator</c>.</summary>
    public const string Originator = Namespace + "originator";

    /// <summary><c>geodcatap:principalInvestigator</c>.</summary>
    public const string PrincipalInvestigator = Namespace + "principalInvestigator";

    /// <summary><c>geodcatap:processor</c>.</summary>
    public const string Processor = Namespace + "processor";

    /// <summary><c>geodcatap:referenceSystem</c>.</summary>
    public const string ReferenceSystem = Namespace + "referenceSystem";

    /// <summary><c>geodcatap:resourceProvider</c>.</summary>
    public const string ResourceProvider = Namespace + "resourceProvider";

    /// <summary><c>geodcatap:serviceType</c>.</summary>
    public const string ServiceType = Namespace + "serviceType";

    /// <summary><c>geodcatap:spatialResolutionAsText</c>.</summary>
    public const string SpatialResolutionAsText = Namespace + "spatialResolutionAsText";

    /// <summary><c>geodcatap:topicCategory</c>.</summary>
    public const string TopicCategory = Namespace + "topicCategory";

    /// <summary><c>geodcatap:user</c>.</summary>
    public const string User = Namespace + "user";
}
