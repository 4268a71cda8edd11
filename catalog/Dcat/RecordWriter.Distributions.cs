using System.Globalization;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Distributions with their services and checksums.</summary>
internal sealed partial class RecordWriter
{
    private void Distributions(RdfTerm node, string property, IReadOnlyList<Distribution> distributions, string name)
    {
        for (var i = 0; i < distributions.Count; i++)
        {
            var distribution = distributions[i];
            var own = string.Create(CultureInfo.InvariantCulture, $"{_address}/{name}/{i + 1}");
            var label = PartLabel.InList(name, i, distributions.Count);
            var part = Part(distribution.Iri ?? own, label);
            Add(node, property, part);
            if (distribution is { AccessServices.Count: 0 } or { DownloadUrls.Count: 0 })
            {
                Distribution(part, distribution, label);
                continue;
            }

            // Convention 41: beside an access service no download; the file becomes a distribution of its own.
            Distribution(part, distribution with { DownloadUrls = [] }, label);
            var download = RdfTerm.Iri(own + "/download");
            Add(node, property, download);
            Distribution(download, distribution with { AccessServices = [], AccessUrls = [] }, label + "-download");
        }
    }

    private void Distribution(RdfTerm node, Distribution distribution, string label)
    {
        var place = label + "-";
        Type(node, DCAT.Distribution);
        Texts(node, DCTERMS.Title, distribution.Titles);
        Texts(node, DCTERMS.Description, distribution.Descriptions);
        Iris(node, DCAT.AccessUrl, distribution.AccessUrls.Count > 0 ? distribution.AccessUrls : StandInForAccessUrl(distribution));
        Iris(node, DCAT.DownloadUrl, distribution.DownloadUrls);
        AccessServices(node, distribution.AccessServices, place);
        Code(node, DCTERMS.License, distribution.License, DCTERMS.LicenseDocument, place, "license");
        Texts(node, DCATDE.LicenseAttributionByText, distribution.AttributionTexts);
        Codes(node, DCTERMS.Rights, distribution.Rights, DCTERMS.RightsStatement, place, "rights");
        Code(node, DCTERMS.Format, distribution.Format, DCTERMS.MediaTypeOrExtent, place, "format");
        Code(node, DCAT.MediaType, distribution.MediaType, DCTERMS.MediaType, place, "mediatype");
        Code(node, DCAT.CompressFormat, distribution.CompressFormat, DCTERMS.MediaType, place, "compressformat");
        Code(node, DCAT.PackageFormat, distribution.PackageFormat, DCTERMS.MediaType, place, "packageformat");
        if (distribution.ByteSize is { } size) Add(node, DCAT.ByteSize, RdfTerm.Typed(size.ToString(CultureInfo.InvariantCulture), XSD.NonNegativeInteger));
        Checksum(node, distribution.Checksum, place + "checksum");
        Date(node, DCTERMS.Issued, distribution.Issued);
        Date(node, DCTERMS.Modified, distribution.Modified);
        Codes(node, DCTERMS.Language, distribution.Languages, DCTERMS.LinguisticSystem, place, "language");
        Iris(node, FOAF.Page, distribution.Pages, FOAF.Document);
        Codes(node, DCTERMS.ConformsTo, distribution.ConformsTo, DCTERMS.Standard, place, "standard");
        Code(node, DCATAP.Availability, distribution.Availability, SKOS.Concept, place, "availability");
        Code(node, ADMS.Status, distribution.Status, SKOS.Concept, place, "status");
        if (distribution.Policy is { } policy) Iri(node, ODRL.HasPolicy, policy, ODRL.Policy);
        Iris(node, DCATAP.ApplicableLegislation, distribution.ApplicableLegislation, ELI.LegalResource);
        Typed(node, DCAT.SpatialResolutionInMeters, distribution.SpatialResolutionInMeters, XSD.Decimal);
        Typed(node, DCAT.TemporalResolution, distribution.TemporalResolution, XSD.Duration);
    }

    /// <summary>What stands in for a missing access URL: the endpoint of the service (convention 41), else the file (convention 39).</summary>
    private static IReadOnlyList<string> StandInForAccessUrl(Distribution distribution) =>
        distribution.AccessServices.Count > 0
            ? [.. distribution.AccessServices.SelectMany(s => s.EndpointUrls).Distinct(StringComparer.Ordinal)]
            : distribution.DownloadUrls;

    private void AccessServices(RdfTerm node, IReadOnlyList<DataService> services, string place)
    {
        for (var i = 0; i < services.Count; i++)
        {
            var label = place + PartLabel.InList("service", i, services.Count);
            var part = Part(services[i].Iri, label);
            Add(node, DCAT.AccessService, part);
            Resource(part, services[i], label + "-");
        }
    }

    private void Checksum(RdfTerm node, Checksum? checksum, string label)
    {
        if (checksum is null) return;
        var part = Part(null, label);
        Add(node, SPDX.ChecksumProperty, part);
        Type(part, SPDX.Checksum);
        Code(part, SPDX.Algorithm, checksum.Algorithm, SPDX.ChecksumAlgorithm, label, "-algorithm");
        Typed(part, SPDX.ChecksumValue, checksum.Value, XSD.HexBinary);
    }
}
