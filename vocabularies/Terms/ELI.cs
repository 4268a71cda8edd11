namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>European Legislation Identifier.</summary>
public static class ELI
{
    /// <summary>The namespace, usually written <c>eli:</c>.</summary>
    public const string Namespace = "http://data.europa.eu/eli/ontology#";

    /// <summary><c>eli:LegalResource</c>.</summary>
    public const string LegalResource = Namespace + "LegalResource";
}
