using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>
/// Whether an entry may be used freely: open where all stated licences are open by the Open Definition; restricted where one
/// is not or access is; unknown where no licence is stated that we know.
/// </summary>
internal static class OpennessFacet
{
    public static readonly Facet Facet = new(
        "openness", "Offenheit", "Openness",
        entry => [Openness(entry.Resource)],
        FacetCodes.Labels(
            ("open", "Offen lizenziert", "Openly licensed"),
            ("restricted", "Eingeschränkt nutzbar", "Restricted use"),
            ("unknown", "Lizenz unklar", "Licence unclear")));

    private static string Openness(CatalogResource resource)
    {
        if (FacetCodes.Find(ControlledVocabularies.AccessRights, resource.AccessRights) is { } access && access.Code != "PUBLIC") return "restricted";
        var known = LicenceFacet.LicencesOf(resource).Select(l => FacetCodes.Find(ControlledVocabularies.Licences, l)).OfType<Concept>().ToList();
        if (known.Count == 0) return "unknown";
        return known.TrueForAll(l => ControlledVocabularies.IsOpenLicence(l.Iri)) ? "open" : "restricted";
    }
}
