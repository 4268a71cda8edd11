using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Catalog.Tests.Dcat;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;
using OpenDataNrw.Vocabularies.Shapes;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>The official shapes, cured of their defects, and ours say the same of every fault that the other tests know.</summary>
public sealed class OfficialAgreementRules
{
    private const string Shacl = "http://www.w3.org/ns/shacl#";

    /// <summary>Where ours differ on purpose: path and kind of obligation of the official result, of ours, and why.</summary>
    private static readonly (string Official, string Own, string Reason)[] Deviations =
    [
        ("dcterms:spatial Class", "dcterms:spatial Or", "A place from the lists of the EU, GeoNames or the official keys need not be typed; the official message says itself that it may be ignored then."),
        ("foaf:primaryTopic Class", "foaf:primaryTopic Class", "Datasets, services, series and catalogues are resources by DCAT; the official files lack that axiom."),
        ("- Or", "(dcterms:license|dcterms:rights) MinCount", "The same rule, said of a property, so that a reader sees of which."),
        ("- Or", "(vcard:hasEmail|vcard:hasURL) MinCount", "The same rule, said of a property."),
        ("- Or", "(skos:exactMatch|owl:sameAs|skos:broadMatch|skos:narrowMatch|skos:closeMatch|rdfs:seeAlso) MinCount", "The same rule, said of a property."),
        ("", "dcatap:applicableLegislation HasValue of a catalogue", "The text of DCAT-AP HVD recommends it; the official file does not ask for it."),
        ("dcatap:hvdCategory Class", "", "The list stands for the class: what is in it is a concept."),
        ("dcterms:rights Class", "", "As everywhere in DCAT-AP.de, what lies behind a link is not said to be of a class."),
    ];

    private static readonly Lazy<OfficialProfile> Official = new(() => OfficialProfile.Load(SharedMaterial.PathTo("shapes"), ProfileMode.Patched));

    private static readonly Lazy<ShapeProfile> Own = new(() => ShapeProfile.Compile("own", Judge.Read(ShapeSet.Profile), ProfileBackground.Create()));

    private static readonly Lazy<ShapeProfile> OwnHighValue = new(() => ShapeProfile.Compile("own-hvd", Judge.Read(ShapeSet.HighValue), ProfileBackground.Create()));

    [Fact]
    public void They_agree_on_every_fault_of_the_property_tables() =>
        Assert.Equal("", Differences(RowCases.All.Select(c => Sample.With(c.Resource, c.Row.Property, c.Instead)), Official.Value.All, Own.Value));

    [Fact]
    public void They_agree_on_every_further_rule() =>
        Assert.Equal("", Differences(Offences.All.SelectMany(Both), Official.Value.All, Own.Value));

    /// <summary>The official file repeats what DCAT-AP demands of all datasets; ours does not, so that only what it finds must be found officially.</summary>
    [Fact]
    public void They_agree_on_high_value_datasets()
    {
        foreach (var graph in Offences.All.Where(o => o.IsHighValue).SelectMany(Both))
        {
            var official = Statements(Official.Value.HighValue.Validate(graph), official: true);
            var general = Statements(Own.Value.Validate(graph), official: false);
            var own = Statements(OwnHighValue.Value.Validate(graph), official: false);

            Assert.Equal("", string.Join('\n', own.Except(official)));
            Assert.Equal("", string.Join('\n', official.Except(own).Except(general)));
        }
    }

    private static IEnumerable<RdfGraph> Both(Offence offence) => [Turtle.Graph(offence.Breaking), Turtle.Graph(offence.Keeping)];

    private static string Differences(IEnumerable<RdfGraph> graphs, ShapeProfile official, ShapeProfile own)
    {
        var differences = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var graph in graphs)
        {
            var theirs = Statements(official.Validate(graph), official: true);
            var ours = Statements(own.Validate(graph), official: false);
            differences.UnionWith(theirs.Except(ours).Select(d => "official only: " + d));
            differences.UnionWith(ours.Except(theirs).Select(d => "own only: " + d));
        }

        return string.Join('\n', differences);
    }

    /// <summary>What a profile says, without what is a deviation on purpose.</summary>
    private static HashSet<string> Statements(IReadOnlyList<ProfileFinding> findings, bool official)
    {
        var statements = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var rule = $"{PathOf(finding)} {KindOf(finding)}{(finding is { FocusClass: DCAT.Catalog, Severity: ProfileSeverity.Info } ? " of a catalogue" : "")}";
            if (Deviations.Any(d => rule == (official ? d.Official : d.Own))) continue;
            statements.Add($"{finding.Severity} {rule} {finding.FocusNode} {finding.Value}");
        }

        return statements;
    }

    private static string PathOf(ProfileFinding finding) =>
        finding.Path is not { } path ? "-"
        : path.Contains('<', StringComparison.Ordinal) ? string.Concat(path.Split('<', '>').Select(part => part.Contains(':', StringComparison.Ordinal) ? Prefixes.Shorten(part) : part))
        : Prefixes.Shorten(path);

    // The official shapes look into the list from the value, ours name the list as a shape of its own.
    private static string KindOf(ProfileFinding finding) => finding.Component[Shacl.Length..^"ConstraintComponent".Length] switch
    {
        "HasValue" when finding.LookedUp == SKOS.InScheme => "List",
        "Node" => "List",
        var other => other,
    };
}
