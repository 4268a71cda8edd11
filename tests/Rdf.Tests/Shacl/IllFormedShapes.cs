using OpenDataNrw.Rdf.Shacl;

namespace OpenDataNrw.Rdf.Tests.Shacl;

/// <summary>Shapes that break the rules, and shapes that lead back to themselves.</summary>
public sealed class IllFormedShapes
{
    [Theory]
    [InlineData("sh:minLength 1 , 2")]
    [InlineData("sh:minLength 'x'")]
    [InlineData("sh:minLength '1'^^xsd:int")]
    [InlineData("sh:datatype 'x'")]
    [InlineData("sh:datatype xsd:date , xsd:string")]
    [InlineData("sh:class [ ]")]
    [InlineData("sh:nodeKind ex:IRI")]
    [InlineData("sh:minInclusive ex:x")]
    [InlineData("sh:minInclusive 'x'^^xsd:integer")]
    [InlineData("sh:pattern '['")]
    [InlineData("sh:pattern 'a' ; sh:flags 'z'")]
    [InlineData("sh:pattern 5")]
    [InlineData("sh:languageIn 'de'")]
    [InlineData("sh:languageIn ( ex:de )")]
    [InlineData("sh:equals 'x'")]
    [InlineData("sh:in ex:x")]
    [InlineData("sh:in [ rdf:first 1 ; rdf:first 2 ; rdf:rest () ]")]
    [InlineData("sh:in [ rdf:first 1 ]")]
    [InlineData("sh:in _:loop . _:loop rdf:first 1 ; rdf:rest _:loop")]
    [InlineData("sh:or ex:x")]
    [InlineData("sh:not 'x'")]
    [InlineData("sh:minCount 1")]
    [InlineData("sh:uniqueLang true")]
    [InlineData("sh:lessThan ex:p")]
    [InlineData("sh:node [ sh:path ex:p ]")]
    [InlineData("sh:property [ sh:minLength 1 ]")]
    [InlineData("sh:property [ sh:path 'p' ]")]
    [InlineData("sh:property [ sh:path ex:p , ex:q ]")]
    [InlineData("sh:property [ sh:path [ ] ]")]
    [InlineData("sh:property [ sh:path ( ex:p ) ]")]
    [InlineData("sh:property [ sh:path [ sh:alternativePath ( ex:p ) ] ]")]
    [InlineData("sh:property [ sh:path _:loop ] . _:loop sh:inversePath _:loop")]
    [InlineData("sh:severity 'bad'")]
    [InlineData("sh:message 5")]
    [InlineData("sh:closed true ; sh:ignoredProperties ( 'x' )")]
    [InlineData("sh:targetClass 'x'")]
    [InlineData("sh:targetNode [ ]")]
    public void A_shape_in_use_that_breaks_a_rule_is_refused(string body) =>
        Assert.Throws<ShapesGraphException>(() => Shapes.Compile($"ex:S sh:targetNode ex:i ; {body} ."));

    [Fact]
    public void The_fault_names_the_shape()
    {
        var fault = Assert.Throws<ShapesGraphException>(() => Shapes.Compile("ex:S sh:targetNode ex:i ; sh:minLength 1 , 2 ."));
        Assert.Equal(RdfTerm.Iri("http://example.org/S"), fault.Node);
        Assert.Equal("<http://example.org/S>: sh:minLength may have one value only.", fault.Message);
    }

    [Fact]
    public void Shapes_that_ask_for_entailment_are_refused() =>
        Assert.Throws<ShapesGraphException>(() => Shapes.Compile("ex:graph sh:entailment <http://www.w3.org/ns/entailment/RDFS> ."));

    [Fact]
    public void A_shape_that_nobody_uses_is_not_looked_at() =>
        Assert.Equal(1, Shapes.Compile("ex:S sh:targetNode ex:i . ex:Unused a sh:NodeShape ; sh:minLength 1 , 2 .").ShapeCount);

    [Fact]
    public void A_shape_that_leads_back_to_itself_ends_on_circular_data() =>
        Assert.Equal(
            ["Datatype <c> <name> \"3\"^^<integer>"],
            Shapes.Lines(Shapes.Validate(
                "ex:S sh:targetNode ex:a ; sh:property [ sh:path ex:name ; sh:datatype xsd:string ] , [ sh:path ex:next ; sh:property ex:Next ] . ex:Next sh:path ex:next ; sh:property [ sh:path ex:name ; sh:datatype xsd:string ] , ex:Next .",
                "ex:a ex:next ex:b . ex:b ex:next ex:c . ex:c ex:next ex:a ; ex:name 3 .")));

    [Fact]
    public void Following_a_shape_that_leads_back_to_itself_is_bounded_in_depth()
    {
        var chain = string.Concat(Enumerable.Range(0, 5000).Select(i => $"ex:n{i} ex:next ex:n{i + 1} . "));
        Assert.Throws<ShapeRecursionException>(
            () => Shapes.Validate("ex:S sh:targetNode ex:n0 ; sh:property [ sh:path ex:next ; sh:node ex:S ] .", chain));
    }

    [Fact]
    public void Following_a_shape_that_leads_back_to_itself_is_bounded_in_breadth()
    {
        var diamonds = string.Concat(Enumerable.Range(0, 40).Select(i => $"ex:n{i} ex:next ex:l{i} , ex:r{i} . ex:l{i} ex:next ex:n{i + 1} . ex:r{i} ex:next ex:n{i + 1} . "));
        Assert.Throws<ShapeRecursionException>(
            () => Shapes.Validate("ex:S sh:targetNode ex:n0 ; sh:property [ sh:path ex:next ; sh:node ex:S ] .", diamonds));
    }
}
