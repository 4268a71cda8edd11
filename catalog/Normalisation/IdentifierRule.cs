namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// <c>dcterms:identifier</c> is never changed (convention 25). A record without one gets its own address, by which GovData tells
/// such records apart, too.
/// </summary>
internal static class IdentifierRule
{
    internal const string FromAddress = "identifier.from-address";

    public static CatalogResource Apply(CatalogResource resource, FindingList findings)
    {
        if (resource.Identifiers.Count > 0 || resource.Iri is not { } iri) return resource;
        findings.Note(FromAddress, "dcterms:identifier", null, iri, Responsibility.Platform);
        return resource with { Identifiers = [iri] };
    }
}
