using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>A place where an entry does not keep DCAT-AP.de, as far as it tells what to edit.</summary>
/// <param name="Property">The property at fault as a prefixed name where it is known, else its IRI; null where a node as a whole is at fault.</param>
/// <param name="Severity">An error for a violation, a warning for a warning, else a note.</param>
/// <param name="Kind">What names the rule, such as shape and constraint.</param>
/// <param name="Value">The value at fault; null where values as a whole are (too few, a missing one).</param>
/// <param name="German">What is the matter, in German.</param>
/// <param name="English">What is the matter, in English.</param>
/// <param name="Count">How many values or nodes are at fault.</param>
public sealed record ShapeFault(string? Property, Severity Severity, string Kind, string? Value, string German, string English, int Count = 1)
{
    // More of one kind cost no more points (quality.md).
    private const int MostCounted = 20;

    private static readonly (string Namespace, string Prefix)[] Prefixes =
    [
        ("http://purl.org/dc/terms/", "dcterms:"), (DCAT.Namespace, "dcat:"), (DCATAP.Namespace, "dcatap:"), (DCATDE.Namespace, "dcatde:"),
        ("http://www.w3.org/ns/adms#", "adms:"), ("http://xmlns.com/foaf/0.1/", "foaf:"), ("http://www.w3.org/2006/vcard/ns#", "vcard:"),
        ("http://spdx.org/rdf/terms#", "spdx:"),
    ];

    /// <summary>Whether DCAT-AP itself demands it, so that it costs the points of compliance with data.europa.eu.</summary>
    public bool IsOfDcatAp { get; init; }

    /// <summary>What a validation found.</summary>
    public static ShapeFault Of(ProfileFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new ShapeFault(
            finding.Path is { } path ? Prefixed(path) : null,
            finding.Severity switch { ProfileSeverity.Violation => Severity.Error, ProfileSeverity.Warning => Severity.Warning, _ => Severity.Note },
            finding.Shape.Value + " " + finding.Component,
            finding.Value?.Value,
            finding.German,
            finding.English)
        {
            IsOfDcatAp = DcatApCore.IsBrokenBy(finding),
        };
    }

    /// <summary>What is kept of a validation with an entry.</summary>
    public static ShapeFault Of(BrokenRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new ShapeFault(
            rule.Path is { } path ? Prefixed(path) : null, rule.Severity, rule.Shape, rule.Value, RuleTexts.Of(rule, "de"), RuleTexts.Of(rule, "en"), rule.Count)
        {
            IsOfDcatAp = rule.IsOfDcatAp,
        };
    }

    /// <summary>The prefixed name of a property's IRI; the IRI itself where its prefix is not known.</summary>
    public static string Prefixed(string iri)
    {
        ArgumentNullException.ThrowIfNull(iri);
        foreach (var (start, prefix) in Prefixes)
            if (iri.StartsWith(start, StringComparison.Ordinal))
                return string.Concat(prefix, iri.AsSpan(start.Length));
        return iri;
    }

    internal static ShapeCounts? Counts(IEnumerable<ShapeFault>? faults) =>
        faults is null ? null : ShapeCounts.Of(faults.SelectMany(f => Enumerable.Repeat((f.Severity, f.Kind), Math.Clamp(f.Count, 1, MostCounted))));
}
