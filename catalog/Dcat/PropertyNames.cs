using System.Collections.Frozen;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Brings the property names of earlier profiles and of well-known slips to those of DCAT-AP.de 3.0.</summary>
internal static class PropertyNames
{
    private const string OldDcatAp = "http://data.europa.eu/r5r#";
    private const string HttpsDcat = "https://www.w3.org/ns/dcat#";

    // DCAT-AP.de 3.0, change log: deprecated and removed properties that have a successor of the same meaning.
    private static readonly FrozenDictionary<string, (string Name, string Rule)> Successors = new Dictionary<string, (string, string)>
    {
        [DCATDE.PlannedAvailability] = (DCATAP.Availability, DcatRules.OldName),
        [DCATDE.Originator] = (GEODCATAP.Originator, DcatRules.OldName),
        [DCATDE.Maintainer] = (GEODCATAP.Custodian, DcatRules.OldName),
        [DCATDE.GeocodingText] = (DCATDE.GeocodingDescription, DcatRules.OldName),
        [DCATDE.LegalBasisText] = (DCATDE.LegalBasis, DcatRules.OldName),
        [OWL.VersionInfo] = (DCAT.Version, DcatRules.OldName),
        [DCTERMS.HasVersion] = (DCAT.HasVersion, DcatRules.OldName),
        [DCAT.Namespace + "accessUrl"] = (DCAT.AccessUrl, DcatRules.MisspeltName),
        [DCAT.Namespace + "downloadUrl"] = (DCAT.DownloadUrl, DcatRules.MisspeltName),
        [DCAT.Namespace + "endpointUrl"] = (DCAT.EndpointUrl, DcatRules.MisspeltName),
        [DCAT.Namespace + "servesdataset"] = (DCAT.ServesDataset, DcatRules.MisspeltName),
        [DCTERMS.Namespace + "mediaType"] = (DCAT.MediaType, DcatRules.MisspeltName),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The present name of a property.</summary>
    /// <param name="iri">As the document has it.</param>
    /// <param name="rule">Why it is another one; null if it is the same.</param>
    public static string Canonical(string iri, out string? rule)
    {
        rule = null;
        var name = InPresentNamespace(iri);
        if (!ReferenceEquals(name, iri)) rule = DcatRules.OldNamespace;
        if (!Successors.TryGetValue(name, out var successor)) return name;
        rule = successor.Rule;
        return successor.Name;
    }

    private static string InPresentNamespace(string iri)
    {
        if (iri.StartsWith(DCATDE.Namespace, StringComparison.Ordinal))
        {
            // http://dcat-ap.de/def/dcatde/1_0/, …/1.0.1/: the version once stood in the namespace.
            var slash = iri.LastIndexOf('/');
            return slash >= DCATDE.Namespace.Length && char.IsAsciiDigit(iri[DCATDE.Namespace.Length])
                ? string.Concat(DCATDE.Namespace, iri.AsSpan(slash + 1))
                : iri;
        }

        if (iri.StartsWith(OldDcatAp, StringComparison.Ordinal)) return string.Concat(DCATAP.Namespace, iri.AsSpan(OldDcatAp.Length));
        if (iri.StartsWith(HttpsDcat, StringComparison.Ordinal)) return string.Concat(DCAT.Namespace, iri.AsSpan(HttpsDcat.Length));
        return iri;
    }
}
