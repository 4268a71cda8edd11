using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// What Implementing Regulation (EU) 2023/138 and the profile DCAT-AP HVD 3.0 ask of an entry that refers to it: the reference at each
/// file, a bulk download, a service, an open licence; of a service documentation and terms. Only reported: none of it can be made up.
/// </summary>
internal static class HighValueCompletenessRule
{
    internal const string FileLegislation = "hvd.file-legislation-missing";
    internal const string BulkDownload = "hvd.bulk-download-missing";
    internal const string Service = "hvd.service-missing";
    internal const string ServiceLegislation = "hvd.service-legislation-missing";
    internal const string Documentation = "hvd.documentation-missing";
    internal const string Terms = "hvd.terms-missing";
    internal const string Licence = "hvd.licence-not-open";

    private const string LegislationProperty = "dcatap:applicableLegislation";

    public static void Check(CatalogResource resource, FindingList findings)
    {
        if (!resource.ApplicableLegislation.Contains(HighValueRule.Regulation)) return;
        if (resource is Dataset dataset) Dataset(dataset, findings);
        else if (resource is DataService service) Of(service, findings);
    }

    private static void Dataset(Dataset dataset, FindingList findings)
    {
        var (bulk, services) = (false, false);
        for (var i = 0; i < dataset.Distributions.Count; i++)
        {
            var file = dataset.Distributions[i];
            findings.Distribution = i + 1;
            if (!file.ApplicableLegislation.Contains(HighValueRule.Regulation)) findings.Warn(FileLegislation, LegislationProperty, null, HighValueRule.Regulation);
            if (file.License is { Iri: { } licence } && ControlledVocabularies.Licences.ByIri(licence) is not null && !ControlledVocabularies.IsOpenLicence(licence))
                findings.Warn(Licence, "dcterms:license", licence);
            foreach (var service in file.AccessServices)
                if (service.ApplicableLegislation.Count > 0 && !service.ApplicableLegislation.Contains(HighValueRule.Regulation))
                    findings.Warn(ServiceLegislation, LegislationProperty, null, HighValueRule.Regulation);
            services |= file.AccessServices.Count > 0 || IsService(file);
            bulk |= file.DownloadUrls.Count > 0 || (file.AccessServices.Count == 0 && !IsService(file) && file.AccessUrls.Count > 0);
        }

        findings.Distribution = null;
        if (!bulk) findings.Warn(BulkDownload, "dcat:distribution", null);
        if (!services) findings.Warn(Service, "dcat:accessService", null);
    }

    private static void Of(DataService service, FindingList findings)
    {
        if (service.Pages.Count == 0) findings.Warn(Documentation, "foaf:page", null);
        if (service.License is null && service.Rights.Count == 0) findings.Warn(Terms, "dcterms:license", null);
    }

    private static bool IsService(Distribution file) => file.Format is { Iri: { } iri } && iri.EndsWith("_SRVC", StringComparison.Ordinal);
}
