using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;
using OpenDataNrw.Vocabularies.Shapes;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>A difference between the official shapes and ours that is meant.</summary>
/// <param name="Id">A short name.</param>
/// <param name="Reports">Who reports what the other does not.</param>
/// <param name="Severity">How severely.</param>
/// <param name="Path">At which property, prefixed.</param>
/// <param name="Demand">What is asked for.</param>
/// <param name="Reason">Why the difference is right.</param>
internal sealed record AgreedDifference(string Id, string Reports, ProfileSeverity Severity, string Path, Demand Demand, string Reason)
{
    public bool Covers(string who, Obligation broken) => who == Reports && broken.Severity == Severity && broken.Path == Path && broken.Demand == Demand;
}

/// <summary>Holds records to the official shapes, cured of their defects, and to ours, and says where they differ.</summary>
internal static class Agreement
{
    public const string Official = "official";
    public const string Own = "own";

    private static readonly Lazy<ShapeProfile> OwnBase = new(() => OwnProfile.Compile(Own, ShapeSet.Profile));
    private static readonly Lazy<ShapeProfile> OwnHighValue = new(() => OwnProfile.Compile(Own, ShapeSet.Profile, ShapeSet.HighValue));
    private static OfficialProfile? _official;

    /// <summary>The differences that are meant; <c>docs/shapes.md</c> shows the same list.</summary>
    public static IReadOnlyList<AgreedDifference> Differences { get; } =
    [
        new(
            "place-from-a-list", Official, ProfileSeverity.Warning, "dcterms:spatial", Demand.Kind,
            "The official message says itself that it may be ignored for a place from a controlled vocabulary; our shape knows the lists."),
        new(
            "category-without-class", Official, ProfileSeverity.Violation, "dcatap:hvdCategory", Demand.Kind,
            "A category that stands in no list is reported as such; that it is not described as a skos:Concept either says nothing more."),
    ];

    /// <summary>Compares what both say of a graph.</summary>
    /// <param name="graph">A record or a whole catalogue.</param>
    /// <param name="met">Takes the ids of agreed differences that occur.</param>
    /// <returns>The differences that nobody agreed to, one line each.</returns>
    public static IReadOnlyList<string> Compare(RdfGraph graph, ISet<string>? met = null)
    {
        var official = _official ??= OfficialProfile.Load(SharedMaterial.PathTo("shapes"), ProfileMode.Patched);
        var lines = Compare(official.All.Validate(graph), OwnBase.Value.Validate(graph), met);
        var subset = HighValueSubset.Of(graph);
        if (subset.Count == 0) return lines;
        return
        [
            .. lines,
            .. Compare(
                official.All.Validate(graph, subset).Concat(official.HighValue.Validate(graph, subset)),
                OwnHighValue.Value.Validate(graph, subset),
                met),
        ];
    }

    private static List<string> Compare(IEnumerable<ProfileFinding> official, IEnumerable<ProfileFinding> own, ISet<string>? met)
    {
        var (theirs, ours) = (official.Select(Obligation.Of).ToHashSet(), own.Select(Obligation.Of).ToHashSet());
        var lines = new List<string>();
        foreach (var (who, broken) in theirs.Except(ours).Select(broken => (Official, broken)).Concat(ours.Except(theirs).Select(broken => (Own, broken))))
        {
            var agreed = Differences.FirstOrDefault(difference => difference.Covers(who, broken));
            if (agreed is null) lines.Add($"{who} only: {broken}");
            else met?.Add(agreed.Id);
        }

        return lines;
    }
}
