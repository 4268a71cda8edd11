using OpenDataNrw.Rdf.Shacl;

namespace OpenDataNrw.Rdf.Tests.Shacl;

/// <summary>Which nodes a shape looks at, and which values a path leads to.</summary>
public sealed class TargetsAndPaths
{
    private const string Data = """
        ex:a ex:p ex:b ; a ex:Narrow . ex:b ex:p ex:c ; ex:r ex:d . ex:c ex:p ex:a . ex:d ex:r ex:c ; a ex:Wide .
        ex:Narrow rdfs:subClassOf ex:Wide .
        """;

    [Theory]
    [InlineData("sh:targetNode ex:a , ex:unheard , 5", "\"5\"^^<integer> <a> <unheard>")]
    [InlineData("sh:targetClass ex:Wide", "<a> <d>")]
    [InlineData("sh:targetClass ex:Narrow", "<a>")]
    [InlineData("sh:targetSubjectsOf ex:r", "<b> <d>")]
    [InlineData("sh:targetObjectsOf ex:r", "<c> <d>")]
    [InlineData("sh:targetObjectsOf ex:r ; sh:targetNode ex:d ; sh:targetClass ex:Wide", "<a> <c> <d>")]
    [InlineData("sh:targetSubjectsOf ex:unheard", "")]
    public void Each_target_finds_its_focus_nodes_once(string targets, string expected)
    {
        var report = Shapes.Validate($"ex:S {targets} ; sh:hasValue ex:never .", Data);
        var found = Shapes.Lines(report).Select(line => line.Split(' ')[1]).Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void A_shape_that_is_a_class_is_its_own_target() =>
        Assert.Equal(
            ["HasValue <a> - -", "HasValue <d> - -"],
            Shapes.Lines(Shapes.Validate("ex:Wide a rdfs:Class , sh:NodeShape ; sh:hasValue ex:never .", Data)));

    [Fact]
    public void A_class_below_another_counts_where_only_the_shapes_graph_says_so()
    {
        const string Schema = "ex:Low rdfs:subClassOf ex:Unused . ex:Unused rdfs:subClassOf ex:High . ";
        Assert.Equal(["HasValue <x> - -"], Shapes.Lines(Shapes.Validate(Schema + "ex:S sh:targetClass ex:High ; sh:hasValue ex:never .", "ex:x a ex:Low .")));
        Assert.Empty(Shapes.Lines(Shapes.Validate(Schema + "ex:S sh:targetNode ex:x ; sh:class ex:High .", "ex:x a ex:Low .")));
    }

    [Theory]
    [InlineData("ex:p", "<p>", "b")]
    [InlineData("[ sh:inversePath ex:p ]", "^<p>", "c")]
    [InlineData("( ex:p ex:p )", "(<p>/<p>)", "c")]
    [InlineData("( ex:p [ sh:alternativePath ( ex:p ex:r ) ] )", "(<p>/(<p>|<r>))", "c d")]
    [InlineData("[ sh:alternativePath ( ex:p ex:p ) ]", "(<p>|<p>)", "b")]
    [InlineData("[ sh:zeroOrMorePath ex:p ]", "(<p>)*", "a b c")]
    [InlineData("[ sh:oneOrMorePath ex:p ]", "(<p>)+", "a b c")]
    [InlineData("[ sh:oneOrMorePath ex:r ]", "(<r>)+", "")]
    [InlineData("[ sh:zeroOrMorePath ex:r ]", "(<r>)*", "a")]
    [InlineData("[ sh:zeroOrOnePath ex:p ]", "(<p>)?", "a b")]
    [InlineData("[ sh:inversePath ( ex:p [ sh:zeroOrOnePath ex:r ] ) ]", "^((<p>/(<r>)?))", "c")]
    [InlineData("[ sh:zeroOrMorePath [ sh:alternativePath ( ex:p ex:r [ sh:inversePath ex:p ] ) ] ]", "((<p>|<r>|^<p>))*", "a b c d")]
    [InlineData("( [ sh:zeroOrMorePath ex:p ] ex:r )", "((<p>)*/<r>)", "d")]
    public void Each_path_leads_to_each_value_once(string path, string text, string values)
    {
        var report = Shapes.Validate($"ex:S sh:targetNode ex:a ; sh:property [ sh:path {path} ; sh:in () ] .", Data);
        Assert.All(report.Results, result => Assert.Equal(text, result.Path!.ToString()!.Replace(Shapes.Example, "", StringComparison.Ordinal)));
        Assert.Equal(values, string.Join(' ', report.Results.Select(result => result.Value!.Value.Value[Shapes.Example.Length..]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Hundreds_of_values_on_the_way_are_still_distinct()
    {
        var data = string.Concat(Enumerable.Range(0, 300).Select(i => $"ex:a ex:p ex:m{i} . ex:m{i} ex:p ex:end{i % 50} ."));
        Assert.Equal(
            ["MaxCount <a> (<p>/<p>) -"],
            Shapes.Lines(Shapes.Validate("ex:S sh:targetNode ex:a ; sh:property [ sh:path ( ex:p ex:p ) ; sh:minCount 50 ; sh:maxCount 49 ] .", data)));
    }

    [Fact]
    public void A_property_shape_may_have_targets_itself()
    {
        var result = Assert.Single(Shapes.Validate("ex:S a sh:PropertyShape ; sh:targetNode ex:a ; sh:path ex:r ; sh:minCount 1 .", Data).Results);
        Assert.IsType<PredicatePath>(result.Path);
        Assert.Equal(RdfTerm.Iri("http://example.org/S"), result.SourceShape);
    }
}
