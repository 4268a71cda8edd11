using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Catalog.Tests.Dcat;
using OpenDataNrw.Catalog.Tests.Profiles;
using OpenDataNrw.TestSupport;
using OpenDataNrw.Vocabularies.Shapes;

namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>
/// The official shapes for high-value datasets and ours say the same of every fault that the tests know, whether or not the rest of
/// the document shows that it describes a high-value dataset.
/// </summary>
public sealed class HighValueAgreementRules
{
    private static readonly AgreedDifference[] Differences =
    [
        .. Agreement.Differences,
        new("terms-without-class", Agreement.Official, ProfileSeverity.Violation, "dcterms:rights", Demand.Kind, "As everywhere in DCAT-AP.de, what lies behind a link need not be said to be of a class."),
        new("catalogue-law", Agreement.Own, ProfileSeverity.Info, "dcatap:applicableLegislation", Demand.Other, "The text of DCAT-AP HVD recommends it; the official file does not ask for it."),
    ];

    [Fact]
    public void They_agree_on_every_rule()
    {
        var official = OfficialProfile.Load(SharedMaterial.PathTo("shapes"), ProfileMode.Patched);
        var own = OwnProfile.Compile("own", ShapeSet.Profile, ShapeSet.HighValue);

        var found = 0;
        var differences = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var graph in Offences.All.Where(o => o.IsHighValue).SelectMany(o => new[] { o.Breaking, o.Keeping }).Select(Turtle.Graph))
        {
            var theirs = official.All.Validate(graph).Concat(official.HighValue.Validate(graph)).Select(Obligation.Of).ToHashSet();
            var ours = own.Validate(graph).Select(Obligation.Of).ToHashSet();
            found += theirs.Count;
            differences.UnionWith(theirs.Except(ours).Where(o => !IsAgreed(Agreement.Official, o)).Select(o => "official only: " + o));
            differences.UnionWith(ours.Except(theirs).Where(o => !IsAgreed(Agreement.Own, o)).Select(o => "own only: " + o));
        }

        Assert.True(found > 100);
        Assert.Equal("", string.Join('\n', differences));
    }

    private static bool IsAgreed(string who, Obligation broken) => Array.Exists(Differences, difference => difference.Covers(who, broken));
}
