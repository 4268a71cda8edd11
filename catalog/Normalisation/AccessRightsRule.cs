using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Who may use the data (EU access-right). Where a record does not say so but every one of its files has an open licence, anyone
/// may: the rule states PUBLIC and says that it was we who did. Nothing is derived from closed, unknown or missing licences.
/// </summary>
internal static class AccessRightsRule
{
    internal const string FromLicence = "access-rights.from-licence";

    private const string Public = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";

    public static Dataset Apply(Dataset dataset, FindingList findings)
    {
        if (dataset.AccessRights is not null || dataset.Distributions.Count == 0) return dataset;
        for (var i = 0; i < dataset.Distributions.Count; i++)
            if (dataset.Distributions[i].License is not { Iri: { } licence } || !ControlledVocabularies.IsOpenLicence(licence))
                return dataset;
        findings.Note(FromLicence, "dcterms:accessRights", null, Public, Responsibility.Platform);
        return dataset with { AccessRights = new CodedValue(Public) };
    }
}
