namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Open Digital Rights Language (W3C).</summary>
public static class ODRL
{
    /// <summary>The namespace, usually written <c>odrl:</c>.</summary>
    public const string Namespace = "http://www.w3.org/ns/odrl/2/";

    /// <summary><c>odrl:Policy</c>.</summary>
    public const string Policy = Namespace + "Policy";

    /// <summary><c>odrl:hasPolicy</c>.</summary>
    public const string HasPolicy = Namespace + "hasPolicy";
}
