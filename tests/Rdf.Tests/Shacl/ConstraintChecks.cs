namespace OpenDataNrw.Rdf.Tests.Shacl;

/// <summary>What each constraint component reports, on data of its own.</summary>
public sealed class ConstraintChecks
{
    private const string Data = """
        ex:i ex:p 1, 2 , "drei"@de , "drei"@DE-at , "vier" ; ex:q 2 ; ex:k ex:a , ex:b , _:c ; ex:when "2024-02-29"^^xsd:date , "2023-02-29"^^xsd:date .
        ex:a a ex:Narrow ; ex:name "A" . ex:b a ex:Other . ex:Narrow rdfs:subClassOf ex:Middle . ex:Middle rdfs:subClassOf ex:Wide .
        """;

    public static TheoryData<string, string[]> Cases => new()
    {
        { "sh:property [ sh:path ex:p ; sh:minCount 5 ; sh:maxCount 5 ]", [] },
        { "sh:property [ sh:path ex:p ; sh:minCount 6 ]", ["MinCount <i> <p> -"] },
        { "sh:property [ sh:path ex:p ; sh:maxCount 4 ]", ["MaxCount <i> <p> -"] },
        { "sh:property [ sh:path ex:k ; sh:class ex:Wide ]", ["Class <i> <k> <b>", "Class <i> <k> _:c"] },
        { "sh:property [ sh:path ex:when ; sh:datatype xsd:date ]", ["Datatype <i> <when> \"2023-02-29\"^^<date>"] },
        { "sh:property [ sh:path ex:p ; sh:datatype rdf:langString ]",
            ["Datatype <i> <p> \"1\"^^<integer>", "Datatype <i> <p> \"2\"^^<integer>", "Datatype <i> <p> \"vier\""] },
        { "sh:property [ sh:path ex:k ; sh:nodeKind sh:IRI ]", ["NodeKind <i> <k> _:c"] },
        { "sh:property [ sh:path ex:k ; sh:nodeKind sh:BlankNodeOrLiteral ]", ["NodeKind <i> <k> <a>", "NodeKind <i> <k> <b>"] },
        { "sh:property [ sh:path ex:q ; sh:minExclusive 2.0 ]", ["MinExclusive <i> <q> \"2\"^^<integer>"] },
        { "sh:property [ sh:path ex:q ; sh:minInclusive 2.0 ; sh:maxInclusive 2e0 ]", [] },
        { "sh:property [ sh:path ex:q ; sh:maxExclusive 2.0 ]", ["MaxExclusive <i> <q> \"2\"^^<integer>"] },
        { "sh:property [ sh:path ex:q ; sh:maxInclusive 1.99 ]", ["MaxInclusive <i> <q> \"2\"^^<integer>"] },
        { "sh:property [ sh:path ex:k ; sh:minInclusive 1 ]",
            ["MinInclusive <i> <k> <a>", "MinInclusive <i> <k> <b>", "MinInclusive <i> <k> _:c"] },
        { "sh:property [ sh:path ex:p ; sh:minLength 4 ]", ["MinLength <i> <p> \"1\"^^<integer>", "MinLength <i> <p> \"2\"^^<integer>"] },
        { "sh:property [ sh:path ex:k ; sh:maxLength 20 ]", ["MaxLength <i> <k> _:c"] },
        { "sh:property [ sh:path ex:p ; sh:pattern '^[A-Z0-9]+$' ; sh:flags 'i' ]", [] },
        { "sh:property [ sh:path ex:p ; sh:pattern '^[dv]' ]", ["Pattern <i> <p> \"1\"^^<integer>", "Pattern <i> <p> \"2\"^^<integer>"] },
        { "sh:property [ sh:path ex:k ; sh:pattern 'example' ]", ["Pattern <i> <k> _:c"] },
        { "sh:property [ sh:path ex:p ; sh:languageIn ( 'de-at' 'en' ) ]",
            ["LanguageIn <i> <p> \"1\"^^<integer>", "LanguageIn <i> <p> \"2\"^^<integer>", "LanguageIn <i> <p> \"drei\"@de", "LanguageIn <i> <p> \"vier\""] },
        { "sh:property [ sh:path ex:p ; sh:uniqueLang true ]", [] },
        { "sh:property [ sh:path ex:p ; sh:equals ex:q ]",
            ["Equals <i> <p> \"1\"^^<integer>", "Equals <i> <p> \"drei\"@DE-at", "Equals <i> <p> \"drei\"@de", "Equals <i> <p> \"vier\""] },
        { "sh:property [ sh:path ex:q ; sh:equals ex:k ]",
            ["Equals <i> <q> \"2\"^^<integer>", "Equals <i> <q> <a>", "Equals <i> <q> <b>", "Equals <i> <q> _:c"] },
        { "sh:property [ sh:path ex:p ; sh:disjoint ex:q ]", ["Disjoint <i> <p> \"2\"^^<integer>"] },
        { "sh:property [ sh:path ex:q ; sh:lessThan ex:q ]", ["LessThan <i> <q> \"2\"^^<integer>"] },
        { "sh:property [ sh:path ex:q ; sh:lessThanOrEquals ex:q ]", [] },
        { "sh:property [ sh:path ex:q ; sh:lessThanOrEquals ex:k ]",
            ["LessThanOrEquals <i> <q> \"2\"^^<integer>", "LessThanOrEquals <i> <q> \"2\"^^<integer>", "LessThanOrEquals <i> <q> \"2\"^^<integer>"] },
        { "sh:property [ sh:path ex:k ; sh:not [ sh:class ex:Other ] ]", ["Not <i> <k> <b>"] },
        { "sh:property [ sh:path ex:k ; sh:and ( [ sh:nodeKind sh:IRI ] [ sh:class ex:Other ] ) ]", ["And <i> <k> <a>", "And <i> <k> _:c"] },
        { "sh:property [ sh:path ex:k ; sh:or ( [ sh:class ex:Wide ] [ sh:class ex:Other ] ) ]", ["Or <i> <k> _:c"] },
        { "sh:property [ sh:path ex:k ; sh:xone ( [ sh:nodeKind sh:IRI ] [ sh:class ex:Other ] ) ]", ["Xone <i> <k> <b>", "Xone <i> <k> _:c"] },
        { "sh:property [ sh:path ex:k ; sh:node [ sh:property [ sh:path ex:name ; sh:minCount 1 ] ] ]", ["Node <i> <k> <b>", "Node <i> <k> _:c"] },
        { "sh:property [ sh:path ex:k ; sh:property [ sh:path ex:name ; sh:minCount 1 ] ]", ["MinCount <b> <name> -", "MinCount _:c <name> -"] },
        { "sh:property [ sh:path ex:k ; sh:qualifiedValueShape [ sh:nodeKind sh:IRI ] ; sh:qualifiedMinCount 2 ; sh:qualifiedMaxCount 2 ]", [] },
        { "sh:property [ sh:path ex:k ; sh:qualifiedValueShape [ sh:class ex:Wide ] ; sh:qualifiedMinCount 2 ]", ["QualifiedMinCount <i> <k> -"] },
        { "sh:property [ sh:path ex:k ; sh:qualifiedValueShape [ sh:nodeKind sh:IRI ] ; sh:qualifiedMaxCount 1 ]", ["QualifiedMaxCount <i> <k> -"] },
        { """
            sh:property [ sh:path ex:k ; sh:qualifiedValueShape ex:Any ; sh:qualifiedMinCount 3 ; sh:qualifiedValueShapesDisjoint true ] ,
                [ sh:path ex:k ; sh:qualifiedValueShape [ sh:class ex:Other ] ; sh:qualifiedMinCount 1 ]
            """, ["QualifiedMinCount <i> <k> -"] },
        { "sh:closed true ; sh:ignoredProperties ( ex:p ex:when ) ; sh:property [ sh:path ex:k ]", ["Closed <i> <q> \"2\"^^<integer>"] },
        { "sh:closed false", [] },
        { "sh:property [ sh:path ex:k ; sh:hasValue ex:a ]", [] },
        { "sh:property [ sh:path ex:k ; sh:hasValue ex:unheard ]", ["HasValue <i> <k> -"] },
        { "sh:property [ sh:path ex:q ; sh:in ( 1 2 ) ] , [ sh:path ex:k ; sh:in ( ex:a ex:unheard ) ]", ["In <i> <k> <b>", "In <i> <k> _:c"] },
        { "sh:deactivated true ; sh:hasValue ex:unheard", [] },
        { "sh:node [ sh:deactivated true ; sh:hasValue ex:unheard ]", [] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_component_reports_what_breaks_it_and_nothing_else(string body, string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Shapes.Lines(body, Data).Select(Unlabelled));

    [Fact]
    public void A_language_that_is_used_twice_in_any_case_is_reported_once_per_language() =>
        Assert.Equal(
            ["UniqueLang <i> <p> -", "UniqueLang <i> <p> -"],
            Shapes.Lines("sh:property [ sh:path ex:p ; sh:uniqueLang true ]", "ex:i ex:p 'a'@de , 'b'@DE , 'c'@en , 'd'@en , 'e'@fr , 'f' , 'g' ."));

    [Fact]
    public void Equals_and_disjoint_hold_for_many_values_as_for_few()
    {
        var many = string.Join(" , ", Enumerable.Range(0, 100));
        Assert.Empty(Shapes.Lines("sh:property [ sh:path ex:p ; sh:equals ex:q ]", $"ex:i ex:p {many} ; ex:q {many} ."));
        Assert.Equal(100, Shapes.Lines("sh:property [ sh:path ex:p ; sh:disjoint ex:q ]", $"ex:i ex:p {many} ; ex:q {many} .").Length);
    }

    [Fact]
    public void The_end_of_a_text_is_not_the_place_before_its_last_line_feed() =>
        Assert.Single(Shapes.Lines("sh:property [ sh:path ex:p ; sh:pattern '^a$' ]", "ex:i ex:p 'a' , 'a\\n' ."));

    [Fact]
    public void Length_counts_characters_and_not_their_halves() =>
        Assert.Empty(Shapes.Lines("sh:property [ sh:path ex:p ; sh:maxLength 1 ; sh:minLength 1 ]", "ex:i ex:p '\U0001F600' ."));

    [Fact]
    public void A_pattern_with_back_references_is_understood() =>
        Assert.Equal(["Pattern <i> <p> \"ab\""], Shapes.Lines("sh:property [ sh:path ex:p ; sh:pattern '^(.)\\\\1$' ]", "ex:i ex:p 'aa' , 'ab' ."));

    [Fact]
    public void The_blanks_of_a_quoted_pattern_stand_for_themselves() =>
        Assert.Equal(["Pattern <i> <p> \"axb\""], Shapes.Lines("sh:property [ sh:path ex:p ; sh:pattern 'A.B' ; sh:flags 'qi' ]", "ex:i ex:p 'a.b' , 'axb' ."));

    private static string Unlabelled(string line)
    {
        var at = line.IndexOf("_:", StringComparison.Ordinal);
        if (at < 0) return line;
        var end = line.IndexOf(' ', at);
        return line[..at] + "_:c" + (end < 0 ? "" : line[end..]);
    }
}
