using FsCheck;
using FsCheck.Fluent;
using OpenDataNrw.Rdf.Shacl;

namespace OpenDataNrw.Rdf.Tests.Shacl;

/// <summary>What is compiled beside the shapes counts as if it stood in the data, but is not itself validated.</summary>
public sealed class BackgroundFacts
{
    private static readonly string[] Targets =
    [
        "sh:targetClass ex:c0", "sh:targetClass ex:c2", "sh:targetSubjectsOf ex:p", "sh:targetObjectsOf ex:q", "sh:targetNode ex:n1",
    ];

    private static readonly string[] Bodies =
    [
        "sh:class ex:c1", "sh:closed true ; sh:ignoredProperties ( rdf:type ex:p )", "sh:not [ sh:class ex:c2 ]", "sh:in ( ex:n0 ex:n1 ex:c0 )",
        "sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:maxCount 2 ; sh:class ex:c0 ]",
        "sh:property [ sh:path ex:q ; sh:property [ sh:path ex:scheme ; sh:hasValue ex:c3 ] ]",
        "sh:property [ sh:path [ sh:inversePath ex:p ] ; sh:maxCount 0 ]",
        "sh:property [ sh:path ( ex:p [ sh:inversePath ex:q ] ) ; sh:in ( ex:n2 ex:n3 ) ]",
        "sh:property [ sh:path [ sh:zeroOrMorePath ex:p ] ; sh:maxCount 2 ; sh:nodeKind sh:BlankNode ]",
        "sh:property [ sh:path [ sh:alternativePath ( ex:p ex:q ) ] ; sh:disjoint ex:scheme ; sh:equals ex:p ]",
        "sh:property [ sh:path ex:p ; sh:qualifiedValueShape [ sh:class ex:c0 ] ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1 ]",
        "sh:property [ sh:path rdfs:subClassOf ; sh:maxCount 1 ]",
    ];

    private static readonly RdfTerm[] Nodes = [.. Enumerable.Range(0, 5).Select(i => Ex($"n{i}")), .. Enumerable.Range(0, 4).Select(i => Ex($"c{i}"))];

    private static readonly RdfTerm[] Predicates =
        [Ex("p"), Ex("q"), Ex("scheme"), RdfTerm.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), RdfTerm.Iri(Sh.SubClassOf)];

    private static Gen<RdfTriple> Triples =>
        (from subject in Gen.Elements(Nodes)
         from predicate in Gen.Elements(Predicates)
         from value in Gen.Elements(Nodes)
         select new RdfTriple(subject, predicate, value)).Where(IsSparing);

    [Fact]
    public void Data_and_background_judge_as_one_graph_would_whose_focus_nodes_come_from_the_data()
    {
        var graphs = Triples.ArrayOf().Two().ToArbitrary();
        Prop.ForAll(graphs, pair => Holds(pair.Item1, pair.Item2)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_scheme_that_only_the_background_knows_satisfies_the_look_up_of_a_value()
    {
        const string shapes = "ex:S sh:targetClass ex:T ; sh:property [ sh:path ex:p ; sh:property [ sh:path ex:scheme ; sh:hasValue ex:list ] ] .";
        const string data = "ex:i a ex:T ; ex:p ex:known , ex:unknown .";

        Assert.Equal(["HasValue <known> <scheme> -", "HasValue <unknown> <scheme> -"], Lines(shapes, "", data));
        Assert.Equal(["HasValue <unknown> <scheme> -"], Lines(shapes, "ex:known ex:scheme ex:list .", data));
    }

    [Fact]
    public void A_hierarchy_of_the_background_widens_targets_and_class_checks() =>
        Assert.Equal(
            ["MinCount <a> <name> -"],
            Lines(
                "ex:S sh:targetClass ex:Agent ; sh:property [ sh:path ex:name ; sh:minCount 1 ] . ex:K sh:targetSubjectsOf ex:by ; sh:property [ sh:path ex:by ; sh:class ex:Agent ] .",
                "ex:Person rdfs:subClassOf ex:Being . ex:Being rdfs:subClassOf ex:Agent .",
                "ex:a a ex:Person . ex:i ex:by ex:a ."));

    [Fact]
    public void A_hierarchy_of_the_data_joins_that_of_the_background() =>
        Assert.Equal(
            ["MinCount <a> <name> -"],
            Lines(
                "ex:S sh:targetClass ex:Agent ; sh:property [ sh:path ex:name ; sh:minCount 1 ] .",
                "ex:Person rdfs:subClassOf ex:Agent .",
                "ex:a a ex:Clerk . ex:Clerk rdfs:subClassOf ex:Person ."));

    [Fact]
    public void What_only_the_background_describes_is_not_validated() =>
        Assert.Empty(Lines(
            "ex:S sh:targetClass ex:T ; sh:targetSubjectsOf ex:p ; sh:targetObjectsOf ex:p ; sh:property [ sh:path ex:name ; sh:minCount 1 ] .",
            "ex:x a ex:T ; ex:p ex:y .",
            "ex:i ex:q ex:x ."));

    [Fact]
    public void A_blank_node_of_the_background_is_none_of_the_data_and_none_of_the_shapes() =>
        Assert.Equal(
            ["HasValue <i> <q> -", "MinCount <i> (<p>/<name>) -"],
            Lines(
                "ex:S sh:targetNode ex:i ; sh:property [ sh:path ( ex:p ex:name ) ; sh:minCount 1 ] , [ sh:path ex:q ; sh:hasValue _:b ] .",
                "_:b ex:name 'B' . ex:i ex:q _:b .",
                "ex:i ex:p _:b ."));

    [Fact]
    public void Shapes_in_the_background_are_not_looked_at() =>
        Assert.Empty(Lines("ex:S sh:targetNode ex:j .", "ex:T sh:targetNode ex:i ; sh:hasValue ex:never ; sh:minLength 1 , 2 .", "ex:i ex:p 1 ."));

    [Fact]
    public async Task One_compiled_set_serves_many_threads_at_once()
    {
        var shapes = ShapesGraph.Compile(
            Shapes.Turtle("ex:S sh:targetClass ex:T ; sh:property [ sh:path ex:p ; sh:property [ sh:path ex:scheme ; sh:hasValue ex:list ] ] ."),
            Shapes.Turtle(string.Concat(Enumerable.Range(0, 500).Select(i => $"ex:v{i} ex:scheme ex:list . "))));
        var lines = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(
            () => string.Join('|', Shapes.Lines(shapes.Validate(Shapes.Turtle($"ex:i{i} a ex:T ; ex:p ex:v{i} , ex:v{i + 400} .")))),
            TestContext.Current.CancellationToken)));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => i < 100 ? "" : $"HasValue <v{i + 400}> <scheme> -"), lines);
    }

    private static string[] Lines(string shapes, string background, string data) =>
        Shapes.Lines(ShapesGraph.Compile(Shapes.Turtle(shapes), Shapes.Turtle(background)).Validate(Shapes.Turtle(data)));

    private static bool Holds(RdfTriple[] data, RdfTriple[] background)
    {
        var (alone, beside, merged, probed) = (Graph(data), Graph(background), Graph([.. data, .. background]), Graph(data));
        foreach (var triple in background)
            if (triple.Predicate.Value == Sh.SubClassOf)
                probed.Add(triple);
        foreach (var target in Targets)
        {
            var focus = Shapes.Compile($"ex:S {target} ; sh:hasValue ex:never .").Validate(probed).Results.Select(result => result.FocusNode).ToArray();
            foreach (var body in Bodies)
            {
                var expected = focus.Length == 0
                    ? []
                    : Shapes.Lines(Shapes.Compile($"ex:S sh:targetNode {string.Join(" , ", focus)} ; {body} .").Validate(merged));
                var actual = Shapes.Lines(ShapesGraph.Compile(Shapes.Turtle($"ex:S {target} ; {body} ."), beside).Validate(alone));
                if (!expected.SequenceEqual(actual)) return false;
            }
        }

        return true;
    }

    // Of the hierarchy few statements, else everything is everything.
    private static bool IsSparing(RdfTriple triple) =>
        triple.Predicate.Value != Sh.SubClassOf || (triple.Subject.Value[^2] == 'c' && triple.Subject.Value[^1] > triple.Object.Value[^1]);

    private static RdfGraph Graph(RdfTriple[] triples)
    {
        var graph = new RdfGraph();
        foreach (var triple in triples) graph.Add(triple);
        return graph;
    }

    private static RdfTerm Ex(string name) => RdfTerm.Iri(Shapes.Example + name);
}
