using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Distributions and the licence they take from their dataset.</summary>
internal sealed partial class RecordReader
{
    private IReadOnlyList<Distribution> Distributions(NodeDescription node, string property, string name)
    {
        List<Distribution>? distributions = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(property))
        {
            _distribution = name == "distribution" ? (distributions?.Count ?? 0) + 1 : null;
            if (DistributionOf(node.Value(i), property, out var described) is not { } distribution) continue;
            node.Take(i);
            (distributions ??= []).Add(distribution);
            (nodes ??= []).Add(described);
        }

        _distribution = null;
        NameParts(node, nodes, name, keepsIri: true);
        return Kept(distributions);
    }

    private Distribution? DistributionOf(RdfTerm term, string property, out NodeDescription? described)
    {
        described = null;
        if (term.IsLiteral)
        {
            if (!IriText.IsHttp(term.Value)) return null;
            Report(DcatRules.LiteralForNode, Severity.Note, Responsibility.Transport, property, term.Value, term.Value);
            return new Distribution { AccessUrls = [term.Value] };
        }

        if (DcatEntries.StandsForItself(_graph, term, asService: false)) return null;
        described = Describe(term, property);
        if (described.Count == 0)
        {
            if (term.IsBlank) return null;
            Report(DcatRules.UndescribedDistribution, Severity.Warning, Responsibility.Transport, property, term.Value, null);
        }

        described.TakeType(DCAT.Distribution);
        return Distribution(described);
    }

    private Distribution Distribution(NodeDescription node) => new()
    {
        Iri = node.Node.IsIri ? node.Node.Value : null,
        Titles = Texts(node, DCTERMS.Title),
        Descriptions = Texts(node, DCTERMS.Description),
        AccessUrls = Iris(node, DCAT.AccessUrl),
        DownloadUrls = Iris(node, DCAT.DownloadUrl),
        AccessServices = AccessServices(node),
        License = Code(node, DCTERMS.License, "license", DCTERMS.LicenseDocument),
        AttributionTexts = Texts(node, DCATDE.LicenseAttributionByText),
        Rights = Codes(node, DCTERMS.Rights, "rights", DCTERMS.RightsStatement),
        Format = Code(node, DCTERMS.Format, "format", DCTERMS.MediaTypeOrExtent),
        MediaType = Code(node, DCAT.MediaType, "mediatype", DCTERMS.MediaType),
        CompressFormat = Code(node, DCAT.CompressFormat, "compressformat", DCTERMS.MediaType),
        PackageFormat = Code(node, DCAT.PackageFormat, "packageformat", DCTERMS.MediaType),
        ByteSize = ByteSize(node),
        Checksum = Checksum(node),
        Issued = Date(node, DCTERMS.Issued, latest: false),
        Modified = Date(node, DCTERMS.Modified, latest: true),
        Languages = Codes(node, DCTERMS.Language, "language", DCTERMS.LinguisticSystem),
        Pages = Iris(node, FOAF.Page),
        ConformsTo = Codes(node, DCTERMS.ConformsTo, "standard", DCTERMS.Standard),
        Availability = Code(node, DCATAP.Availability, "availability", SKOS.Concept),
        Status = Code(node, ADMS.Status, "status", SKOS.Concept),
        Policy = Single(node, ODRL.HasPolicy),
        ApplicableLegislation = Iris(node, DCATAP.ApplicableLegislation),
        SpatialResolutionInMeters = Typed(node, DCAT.SpatialResolutionInMeters, XSD.Decimal),
        TemporalResolution = Typed(node, DCAT.TemporalResolution, XSD.Duration),
    };

    private IReadOnlyList<DataService> AccessServices(NodeDescription node)
    {
        List<DataService>? services = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(DCAT.AccessService))
        {
            var term = node.Value(i);
            if (term.IsLiteral || DcatEntries.StandsForItself(_graph, term, asService: true)) continue;
            var described = Describe(term, DCAT.AccessService);
            if (term.IsBlank && described.Count == 0) continue;
            node.Take(i);
            var service = Service(described);
            (services ??= []).Add(term.IsIri ? service with { Iri = term.Value } : service);
            (nodes ??= []).Add(described);
        }

        NameParts(node, nodes, "service", keepsIri: true);
        return Kept(services);
    }

    /// <summary>
    /// Licence and attribution of the dataset speak for the files that have none of their own. They go where they are
    /// understood, the distribution; where every distribution has its own they stay beside the model.
    /// </summary>
    private Dataset WithDatasetLicence(NodeDescription node, Dataset dataset)
    {
        var lacksLicence = dataset.Distributions.Any(d => d.License is null);
        var licence = lacksLicence && node.First(DCTERMS.License) >= 0 ? Code(node, DCTERMS.License, "license", DCTERMS.LicenseDocument) : null;
        var lacksAttribution = dataset.Distributions.Any(d => d.AttributionTexts.Count == 0);
        var attribution = lacksAttribution ? Texts(node, DCATDE.LicenseAttributionByText) : [];
        if (!lacksLicence) TakeLicenceThatAllHave(node, dataset.Distributions);
        if (licence is null && attribution.Count == 0) return dataset;

        var distributions = new List<Distribution>(dataset.Distributions.Count);
        foreach (var distribution in dataset.Distributions)
        {
            _distribution = distributions.Count + 1;
            distributions.Add(WithLicence(distribution, licence, attribution));
        }

        _distribution = null;
        return dataset with { Distributions = distributions };
    }

    private static void TakeLicenceThatAllHave(NodeDescription node, IReadOnlyList<Distribution> distributions)
    {
        if (distributions.Count == 0) return;
        foreach (var i in node.Find(DCTERMS.License))
            if (node.Value(i) is { IsIri: true } licence && distributions.All(d => d.License?.Iri == licence.Value))
                node.Take(i);
    }

    private Distribution WithLicence(Distribution distribution, CodedValue? licence, IReadOnlyList<LangString> attribution)
    {
        if (licence is { } given && distribution.License is null)
        {
            Report(DcatRules.DatasetLicence, Severity.Note, Responsibility.Transport, DCTERMS.License, null, given.ToString());
            distribution = distribution with { License = licence };
        }

        if (attribution.Count == 0 || distribution.AttributionTexts.Count > 0) return distribution;
        Report(DcatRules.DatasetAttribution, Severity.Note, Responsibility.Transport, DCATDE.LicenseAttributionByText, null, attribution[0].Value);
        return distribution with { AttributionTexts = attribution };
    }
}
