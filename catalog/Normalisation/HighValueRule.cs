using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// High-value datasets name both the Implementing Regulation (EU) 2023/138 and a category of its annex
/// (DCAT-AP HVD 3.0); one without the other is reported.
/// </summary>
internal static class HighValueRule
{
    internal const string LegislationAlias = "hvd.legislation-alias";
    internal const string LegislationMissing = "hvd.legislation-missing";
    internal const string CategoryAlias = "hvd.category-alias";
    internal const string CategoryUnknown = "hvd.category-unknown";
    internal const string CategoryMissing = "hvd.category-missing";

    internal const string SoleFile = "hvd.legislation-sole-file";

    /// <summary>ELI of the regulation.</summary>
    internal const string Regulation = "http://data.europa.eu/eli/reg_impl/2023/138/oj";

    private const string LegislationProperty = "dcatap:applicableLegislation";
    private const string CategoryProperty = "dcatap:hvdCategory";

    public static CatalogResource Apply(CatalogResource resource, FindingList findings)
    {
        if (resource.HvdCategories.Count == 0 && resource.ApplicableLegislation.Count == 0) return resource;
        var categories = Coded.Apply(resource.HvdCategories, new CodedRule(ControlledVocabularies.HvdCategories, CategoryProperty, CategoryAlias, CategoryUnknown), findings);
        var legislation = Legislation(resource.ApplicableLegislation, findings);
        var regulated = legislation.Contains(Regulation);
        if (categories.Count > 0 && !regulated) findings.Warn(LegislationMissing, LegislationProperty, null, Regulation);
        if (categories.Count == 0 && regulated) findings.Warn(CategoryMissing, CategoryProperty, null);
        return ReferenceEquals(categories, resource.HvdCategories) && ReferenceEquals(legislation, resource.ApplicableLegislation)
            ? resource
            : resource with { HvdCategories = categories, ApplicableLegislation = legislation };
    }

    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        var legislation = Legislation(distribution.ApplicableLegislation, findings);
        return ReferenceEquals(legislation, distribution.ApplicableLegislation) ? distribution : distribution with { ApplicableLegislation = legislation };
    }

    /// <summary>
    /// A high-value dataset has at least one file that falls under the regulation (DCAT-AP HVD 3.0, dcat:Distribution). Where there
    /// is only one, it is that one; of several nobody but the publisher knows which.
    /// </summary>
    public static Dataset OfSoleFile(Dataset dataset, FindingList findings)
    {
        if (dataset.Distributions is not [{ ApplicableLegislation.Count: 0 } file] || !dataset.ApplicableLegislation.Contains(Regulation)) return dataset;
        findings.Distribution = 1;
        findings.Note(SoleFile, LegislationProperty, null, Regulation);
        findings.Distribution = null;
        return dataset with { Distributions = [file with { ApplicableLegislation = [Regulation] }] };
    }

    private static IReadOnlyList<string> Legislation(IReadOnlyList<string> laws, FindingList findings) =>
        laws.Count == 0 ? laws : Lists.Distinct(Lists.Each(laws, findings, static (law, findings) =>
        {
            if (law == Regulation || !IsRegulation(law)) return string.IsNullOrWhiteSpace(law) ? null : law;
            findings.Note(LegislationAlias, LegislationProperty, law, Regulation);
            return Regulation;
        }));

    private static bool IsRegulation(string law) =>
        Alias.Fold(law) is "data.europa.eu/eli/reg_impl/2023/138/oj" or "data.europa.eu/eli/reg_impl/2023/138" or "data.europa.eu/eli/reg_impl/2023/138/oj/deu";
}
