using System.Collections.Frozen;
using OpenDataNrw.Vocabularies.Shapes;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>
/// Tells what DCAT-AP 3.0.0 itself demands from what DCAT-AP.de adds: by the former data.europa.eu gives its points for compliance.
/// </summary>
/// <remarks>
/// Meant are the constraints that SEMIC calls the core (<see href="https://github.com/SEMICeu/DCAT-AP/blob/master/releases/3.0.0/shacl/shapes.ttl"/>):
/// how many values there may be, of which kind and datatype. Which class a value has and which list it comes from are levels of their
/// own there, which the validator of data.europa.eu leaves out at its first level (<c>dcatap…level1</c>). That a concept
/// has a label is not asked either: those of lists have theirs in the list.
/// </remarks>
public static class DcatApCore
{
    private const string Semic = "https://semiceu.github.io/DCAT-AP/releases/3.0.0/shacl/dcat-ap-SHACL.ttl#";
    private const string Concept = Semic + "skos:Concept";
    private const string Class = "http://www.w3.org/ns/shacl#ClassConstraintComponent";
    private const string MinCount = "http://www.w3.org/ns/shacl#MinCountConstraintComponent";

    private static readonly string[] AtLeastOneInGermany = ["dataset-publisher", "service-publisher", "series-publisher", "distribution-licence"];

    /// <summary>Our shapes with demands of DCAT-AP: those of severity violation in the set of the profile, without what Germany adds.</summary>
    private static readonly FrozenSet<string> Own = new[]
    {
        "agent-name", "agent-type",
        "catalog-catalog", "catalog-creator", "catalog-dataset", "catalog-description", "catalog-has-part", "catalog-homepage", "catalog-issued",
        "catalog-language", "catalog-law", "catalog-licence", "catalog-modified", "catalog-publisher", "catalog-record", "catalog-rights",
        "catalog-service", "catalog-spatial", "catalog-temporal", "catalog-themes", "catalog-title",
        "checksum-algorithm", "checksum-value",
        "dataset-access-rights", "dataset-attribution", "dataset-contact", "dataset-creator", "dataset-description", "dataset-distribution",
        "dataset-frequency", "dataset-generated-by", "dataset-has-version", "dataset-identifier", "dataset-issued", "dataset-keyword",
        "dataset-landing-page", "dataset-language", "dataset-law", "dataset-modified", "dataset-other-identifier", "dataset-page",
        "dataset-provenance", "dataset-publisher", "dataset-qualified-relation", "dataset-referenced-by", "dataset-relation", "dataset-sample",
        "dataset-series", "dataset-source", "dataset-spatial", "dataset-spatial-resolution", "dataset-standard", "dataset-temporal",
        "dataset-temporal-resolution", "dataset-theme", "dataset-title", "dataset-type", "dataset-version", "dataset-version-notes",
        "distribution-access-url", "distribution-availability", "distribution-checksum", "distribution-compression", "distribution-description",
        "distribution-download-url", "distribution-format", "distribution-issued", "distribution-language", "distribution-law",
        "distribution-licence", "distribution-media-type", "distribution-modified", "distribution-packaging", "distribution-page",
        "distribution-policy", "distribution-rights", "distribution-service", "distribution-size", "distribution-spatial-resolution",
        "distribution-standard", "distribution-status", "distribution-temporal-resolution", "distribution-title",
        "identifier-notation", "licence-type",
        "period-beginning", "period-end", "period-finish", "period-start",
        "place-bbox", "place-centroid", "place-geometry",
        "record-description", "record-issued", "record-language", "record-modified", "record-source", "record-standard", "record-status",
        "record-title", "record-topic",
        "relationship-role", "relationship-target",
        "series-contact", "series-description", "series-frequency", "series-issued", "series-law", "series-modified", "series-publisher",
        "series-spatial", "series-temporal", "series-title",
        "service-access-rights", "service-contact", "service-description", "service-endpoint", "service-endpoint-description", "service-format",
        "service-keyword", "service-landing-page", "service-law", "service-licence", "service-page", "service-publisher", "service-serves",
        "service-standard", "service-theme", "service-title",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a finding is a violation of DCAT-AP itself; for findings of our own shapes and of the official ones.</summary>
    public static bool IsBrokenBy(ProfileFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding is not { Severity: ProfileSeverity.Violation, Shape: { IsIri: true, Value: var shape } } || finding.Component == Class) return false;
        if (!shape.StartsWith(OwnShapes.Namespace, StringComparison.Ordinal))
            return shape.StartsWith(Semic, StringComparison.Ordinal) && !shape.StartsWith(Concept, StringComparison.Ordinal);
        var name = shape[OwnShapes.Namespace.Length..];
        return Own.Contains(name) && !(finding.Component == MinCount && AtLeastOneInGermany.Contains(name));
    }
}
