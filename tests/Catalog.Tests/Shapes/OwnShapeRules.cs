using System.Text.RegularExpressions;
using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Rdf;
using OpenDataNrw.Rdf.Shacl;
using OpenDataNrw.Vocabularies;
using OpenDataNrw.Vocabularies.Shapes;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>What holds for all shapes of ours.</summary>
public sealed partial class OwnShapeRules
{
    private const string Sh = "http://www.w3.org/ns/shacl#";

    private static readonly string[] Targets = [Sh + "targetClass", Sh + "targetSubjectsOf", Sh + "targetObjectsOf"];

    /// <summary>The shapes whose results reach a reader: property shapes below a target, and node shapes that report themselves.</summary>
    public static TheoryData<string> Reporting => [.. ReportingShapes.Select(shape => shape.Value[OwnShapes.Namespace.Length..])];

    private static RdfGraph Graph { get; } = Judge.Read();

    private static IReadOnlyList<RdfTerm> ReportingShapes { get; } = [.. Find()];

    [Fact]
    public void Every_shape_is_broken_by_some_test()
    {
        var rows = RowCases.All.SelectMany(c => Judge.Everyday(Sample.With(c.Resource, c.Row.Property, c.Instead)));
        var offences = Offences.All.SelectMany(o => o.Judge(o.Breaking));
        var broken = rows.Concat(offences).Select(v => v.Shape).ToHashSet();

        Assert.Equal("", string.Join('\n', ReportingShapes.Select(s => s.Value[OwnShapes.Namespace.Length..]).Where(s => !broken.Contains(s))));
    }

    [Theory]
    [MemberData(nameof(Reporting))]
    public void A_shape_says_in_two_languages_what_to_do_and_by_which_rule(string shape)
    {
        var node = RdfTerm.Iri(OwnShapes.Namespace + shape);
        var isProperty = Graph.Object(node, Sh + "path") is not null;

        foreach (var language in (string[])["de", "en"])
        {
            var name = Assert.Single(Graph.Objects(node, Sh + "name"), n => n.Language == language).Value;
            var message = Assert.Single(Graph.Objects(node, Sh + "message"), m => m.Language == language).Value;
            if (isProperty) Assert.StartsWith(Graph.Object(node, Sh + "path") is { IsIri: true } path ? $"{name} ({Prefixes.Shorten(path.Value)}): " : name + " (", message);
            else Assert.Matches(Term(), message);
            Assert.EndsWith(".", message);
            Assert.DoesNotMatch(Jargon(), message);
        }

        Assert.Equal(2, Graph.Objects(node, Sh + "message").Count());
        Assert.False(string.IsNullOrWhiteSpace(Assert.Single(Graph.Objects(node, DCTERMS.Source)).Value));
        if (isProperty) Assert.NotNull(Graph.Object(node, Sh + "severity"));
    }

    [Fact]
    public void Every_file_is_Turtle_and_every_set_compiles_with_the_profile()
    {
        Assert.Equal(OwnShapes.Files.Select(f => f.Name).Distinct(), OwnShapes.Files.Select(f => f.Name));
        foreach (var set in Enum.GetValues<ShapeSet>()) Assert.True(ShapesGraph.Compile(Judge.Read(ShapeSet.Profile, set)).ShapeCount > 100);
    }

    [Fact]
    public void All_shapes_bear_names_of_ours_and_no_shape_hangs_loose()
    {
        var shapes = Graph.Subjects.Where(s => s.IsIri && Graph.Contains(s, RdfTerm.Iri(RDF.Type), RdfTerm.Iri(Sh + "PropertyShape"))).ToHashSet();

        Assert.Equal(shapes.Order(ByText), ReportingShapes.Where(s => Graph.Object(s, Sh + "path") is not null).Order(ByText));
        Assert.All(ReportingShapes, s => Assert.StartsWith(OwnShapes.Namespace, s.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Licences_that_demand_attribution_are_those_of_our_vocabulary()
    {
        var listed = ListsOf("attribution-convention").ToHashSet();

        Assert.Equal(
            ControlledVocabularies.Licences.Concepts.Where(c => ControlledVocabularies.LicenceNeedsAttribution(c.Iri)).Select(c => c.Iri).Order(),
            listed.Order());
    }

    /// <summary>The file is complete in itself, so that others can use it without us; what it says is what we say to the official shapes.</summary>
    [Fact]
    public void Classes_lie_below_each_other_as_for_the_official_shapes()
    {
        var axioms = Graph.Find(null, RdfTerm.Iri(RDFS.SubClassOf)).Select(t => (t.Subject.Value, t.Object.Value)).ToList();

        Assert.Equal(
            ProfileBackground.Subclasses.Where(pair => pair.Class.StartsWith(FOAF.Namespace, StringComparison.Ordinal) || pair.Class.StartsWith(VCARD.Namespace, StringComparison.Ordinal) || pair.Class.StartsWith("http://www.w3.org/ns/org#Organization", StringComparison.Ordinal) || pair.Class == "http://www.w3.org/ns/org#FormalOrganization").Where(pair => pair.Parent != FOAF.Document).Order(),
            axioms.Where(pair => pair.Item2 != DCAT.Resource).Order());
        Assert.Equal(
            [DCAT.Catalog, DCAT.DataService, DCAT.Dataset, DCAT.DatasetSeries],
            axioms.Where(pair => pair.Item2 == DCAT.Resource).Select(pair => pair.Item1).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("convention-archive")]
    [InlineData("convention-publisher-type")]
    public void Values_named_one_by_one_are_in_our_vocabularies(string shape) =>
        Assert.All(ListsOf(shape), iri => Assert.True(
            ControlledVocabularies.FileTypes.ByIri(iri) is not null || ControlledVocabularies.PublisherTypes.ByIri(iri) is not null, iri));

    private static readonly Comparer<RdfTerm> ByText = Comparer<RdfTerm>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    /// <summary>The members of all <c>sh:in</c> lists that a shape leads to.</summary>
    private static IEnumerable<string> ListsOf(string shape)
    {
        var open = new Stack<RdfTerm>([RdfTerm.Iri(OwnShapes.Namespace + shape)]);
        var seen = new HashSet<RdfTerm>();
        while (open.TryPop(out var node))
        {
            foreach (var triple in Graph.Find(node).Where(t => seen.Add(t.Object) || !t.Object.IsBlank))
            {
                if (triple.Object.IsBlank) open.Push(triple.Object);
                else if (triple.Object.IsIri && triple.Predicate.Value == RDF.First) yield return triple.Object.Value;
            }
        }
    }

    private static IEnumerable<RdfTerm> Find()
    {
        foreach (var node in Graph.Subjects.Where(s => Array.Exists(Targets, target => Graph.Object(s, target) is not null)))
        {
            if (Graph.Object(node, Sh + "message") is not null) yield return node;
            foreach (var property in Graph.Objects(node, Sh + "property")) yield return property;
        }
    }

    [GeneratedRegex(@"\([a-z]+:[A-Za-z]+(, [a-z]+:[A-Za-z]+)*\)")]
    private static partial Regex Term();

    // Words of SHACL and RDF, and the capitals of specifications, mean nothing to a clerk.
    [GeneratedRegex(@"\b(minCount|maxCount|nodeKind|Shape|shape|Literal|literal|IRI|URI|Blank|Node|Tripel|Kardinalität|cardinality|Instanz|MUSS|DARF|MUST|SHOULD|SOLLTE)\b")]
    private static partial Regex Jargon();
}
