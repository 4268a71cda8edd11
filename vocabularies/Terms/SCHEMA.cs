namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>schema.org, as older DCAT-AP uses it for periods.</summary>
public static class SCHEMA
{
    /// <summary>The namespace, usually written <c>schema:</c>.</summary>
    public const string Namespace = "http://schema.org/";

    /// <summary><c>schema:endDate</c>.</summary>
    public const string EndDate = Namespace + "endDate";

    /// <summary><c>schema:startDate</c>.</summary>
    public const string StartDate = Namespace + "startDate";

    /// <summary>The same namespace over https, as many sources write it.</summary>
    public const string HttpsNamespace = "https://schema.org/";
}
