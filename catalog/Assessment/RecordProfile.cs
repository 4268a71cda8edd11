using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Shapes;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// The profile that single records are held to when they are assessed: our own shapes, or the official ones of a folder.
/// Immutable; any number of threads may ask it at the same time.
/// </summary>
public sealed class RecordProfile
{
    private const string ClassComponent = "http://www.w3.org/ns/shacl#ClassConstraintComponent";
    private const int ShownValue = 120;

    private readonly ShapeProfile _all;
    private readonly ShapeProfile _highValue;

    private RecordProfile(ShapeProfile all, ShapeProfile highValue)
    {
        _all = all;
        _highValue = highValue;
    }

    /// <summary>The id of the profile; other ids find other things in the same record.</summary>
    public string Id => _all.Id;

    /// <summary>The profile that an installation asks for.</summary>
    /// <param name="officialShapesFolder">The setting <c>Quality:OfficialShapesFolder</c>; empty for our own shapes.</param>
    /// <exception cref="ProfileFolderException">The folder or a file is missing or cannot be used; the message says which.</exception>
    public static RecordProfile Of(string? officialShapesFolder) =>
        string.IsNullOrWhiteSpace(officialShapesFolder) ? Own() : Official(officialShapesFolder);

    /// <summary>Our own shapes. Compiling takes some hundred milliseconds, to be done once.</summary>
    public static RecordProfile Own() => new(
        OwnProfile.Compile("datenraum", ShapeSet.Profile, ShapeSet.Values, ShapeSet.Conventions, ShapeSet.Recommended),
        OwnProfile.Compile("datenraum-hvd", ShapeSet.HighValue));

    /// <summary>The official shapes, with the cures of their known defects.</summary>
    /// <param name="folder">The folder that holds the paths of <see cref="OfficialFiles"/>.</param>
    /// <exception cref="ProfileFolderException">The folder or a file is missing or cannot be used; the message says which.</exception>
    public static RecordProfile Official(string folder)
    {
        var official = OfficialProfile.Load(folder, ProfileMode.Patched);
        return new RecordProfile(official.All, official.HighValue);
    }

    /// <summary>Holds a record to the profile.</summary>
    /// <remarks>
    /// <para>A record refers to things that are described elsewhere: series, datasets, publishers. Whether those are of the class that
    /// a shape demands cannot be seen, so it is not held against the record: what <c>sh:class</c> finds about an IRI of which
    /// the record says nothing is left out.</para>
    /// <para>A value that breaks one rule in two ways (no IRI, and so no instance) counts once.</para>
    /// </remarks>
    /// <param name="record">The record with all that belongs to it; read only.</param>
    /// <param name="cancellationToken">Ends the check between two nodes.</param>
    public IReadOnlyList<ProfileFinding> Validate(RdfGraph record, CancellationToken cancellationToken = default)
    {
        var findings = Own(_all.Validate(record, cancellationToken), record);
        var subset = HighValueSubset.Of(record);
        if (subset.Count > 0) findings.AddRange(Own(_highValue.Validate(record, subset, cancellationToken), record));
        return findings;
    }

    /// <summary>
    /// Whether a record with these findings conforms to DCAT-AP as data.europa.eu tests it: what only DCAT-AP.de demands does not count
    /// (<see cref="DcatApCore"/>).
    /// </summary>
    public static bool ConformsToDcatAp(IReadOnlyList<ProfileFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var finding in findings)
            if (DcatApCore.IsBrokenBy(finding))
                return false;
        return true;
    }

    /// <summary>What findings come to: per rule how often it is broken, the gravest first.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="record">The record that they are about, for the words of values that have no IRI.</param>
    public static (ShapeCounts Counts, IReadOnlyList<BrokenRule> Rules) Sum(IReadOnlyList<ProfileFinding> findings, RdfGraph record)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(record);
        if (findings.Count == 0) return (ShapeCounts.None, []);
        var (violations, warnings, infos, violated, warned) = (0, 0, 0, 0, 0);
        var rules = new Dictionary<(string Shape, string? Path), BrokenRule>();
        foreach (var finding in findings)
        {
            if (finding.Severity is ProfileSeverity.Violation) violations++;
            else if (finding.Severity is ProfileSeverity.Warning) warnings++;
            else
            {
                infos++;
                continue;
            }

            var key = (finding.Shape.Value, finding.Path);
            if (rules.TryGetValue(key, out var rule))
            {
                rules[key] = rule with { Count = rule.Count + 1, IsOfDcatAp = rule.IsOfDcatAp || DcatApCore.IsBrokenBy(finding) };
                continue;
            }

            rules.Add(key, Rule(finding, record));
            if (finding.Severity is ProfileSeverity.Violation) violated++;
            else warned++;
        }

        var sorted = rules.Values.ToList();
        sorted.Sort(static (a, b) => a.Severity != b.Severity ? b.Severity.CompareTo(a.Severity) : string.CompareOrdinal(a.Shape, b.Shape));
        if (sorted.Count > BrokenRule.Most) sorted.RemoveRange(BrokenRule.Most, sorted.Count - BrokenRule.Most);
        return (new ShapeCounts(violations, warnings, infos, violated, warned), sorted);
    }

    private static List<ProfileFinding> Own(IReadOnlyList<ProfileFinding> findings, RdfGraph record)
    {
        var own = new List<ProfileFinding>(findings.Count);
        foreach (var finding in findings)
        {
            if (finding is { Component: ClassComponent, Value: { IsIri: true } elsewhere } && !record.Find(elsewhere).Any()) continue;
            // Findings come in order of node and path, so what belongs together is near.
            var known = own.Count - 1;
            while (known >= 0 && own[known].FocusNode == finding.FocusNode && own[known].Path == finding.Path && (own[known].Shape != finding.Shape || own[known].Value != finding.Value)) known--;
            if (known < 0 || own[known].FocusNode != finding.FocusNode || own[known].Path != finding.Path) own.Add(finding);
            // Of what kind a value is says more than of which class: only the former counts for DCAT-AP.
            else if (own[known].Component == ClassComponent) own[known] = finding;
        }

        return own;
    }

    private static BrokenRule Rule(ProfileFinding finding, RdfGraph record)
    {
        var isOwn = finding.Shape.IsIri && finding.Shape.Value.StartsWith(OwnShapes.Namespace, StringComparison.Ordinal);
        return new BrokenRule
        {
            Shape = isOwn ? finding.Shape.Value[OwnShapes.Namespace.Length..] : finding.Shape.Value,
            Severity = finding.Severity is ProfileSeverity.Violation ? Severity.Error : Severity.Warning,
            Path = finding.Path,
            Value = Words(finding.Value, record) is { } words ? Shorten(words) : null,
            Count = 1,
            IsOfDcatAp = DcatApCore.IsBrokenBy(finding),
            German = isOwn ? null : finding.German,
            English = isOwn ? null : finding.English,
        };
    }

    /// <summary>A value as it is written; of a node without IRI its label, since the name it has here means nothing.</summary>
    private static string? Words(RdfTerm? value, RdfGraph record) => value is { IsBlank: true } node
        ? record.Object(node, SKOS.PrefLabel)?.Value ?? record.Object(node, RDFS.Label)?.Value
        : value?.Value;

    private static string Shorten(string text) => text.Length <= ShownValue ? text : text[..ShownValue] + "…";
}
