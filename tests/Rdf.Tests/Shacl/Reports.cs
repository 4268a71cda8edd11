using OpenDataNrw.Rdf.Shacl;

namespace OpenDataNrw.Rdf.Tests.Shacl;

/// <summary>What results carry, and the report as a graph.</summary>
public sealed class Reports
{
    private const string ShapesText = """
        ex:S sh:targetClass ex:T ; sh:property ex:P ; sh:node ex:N .
        ex:P sh:path [ sh:inversePath ex:p ] ; sh:minCount 1 ; sh:severity ex:no_license ; sh:message "Es fehlt etwas."@de , "Something is missing."@en .
        ex:N sh:property [ sh:path ex:q ; sh:datatype xsd:date ; sh:severity sh:Warning ] .
        """;

    [Fact]
    public void A_report_without_results_conforms()
    {
        var report = Shapes.Validate(ShapesText, "ex:other a ex:U .");
        Assert.True(report.Conforms);
        Documents.AssertIsomorphic(Shapes.Turtle("[] a sh:ValidationReport ; sh:conforms true ."), report.ToGraph());
    }

    [Fact]
    public void The_graph_says_all_that_the_results_say()
    {
        var report = Shapes.Validate(ShapesText, "_:x a ex:T ; ex:q 'heute' .");
        Assert.False(report.Conforms);
        var graph = report.ToGraph();
        var nested = graph.SubjectsOf("http://www.w3.org/ns/shacl#resultSeverity", RdfTerm.Iri("http://www.w3.org/ns/shacl#Warning")).Single();
        Assert.StartsWith("s", graph.Object(nested, "http://www.w3.org/ns/shacl#sourceShape")!.Value.Value, StringComparison.Ordinal);
        Documents.AssertIsomorphic(
            Shapes.Turtle("""
                [] a sh:ValidationReport ; sh:conforms false ; sh:result
                    [ a sh:ValidationResult ; sh:focusNode _:x ; sh:value _:x ; sh:sourceShape ex:S ; sh:resultSeverity sh:Violation ;
                      sh:sourceConstraintComponent sh:NodeConstraintComponent ; sh:detail
                        [ a sh:ValidationResult ; sh:focusNode _:x ; sh:value "heute" ; sh:resultPath ex:q ; sh:sourceShape _:s ;
                          sh:resultSeverity sh:Warning ; sh:sourceConstraintComponent sh:DatatypeConstraintComponent ] ] ,
                    [ a sh:ValidationResult ; sh:focusNode _:x ; sh:sourceShape ex:P ; sh:resultPath [ sh:inversePath ex:p ] ;
                      sh:resultMessage "Es fehlt etwas."@de , "Something is missing."@en ;
                      sh:resultSeverity ex:no_license ; sh:sourceConstraintComponent sh:MinCountConstraintComponent ] .
                """),
            graph);
    }

    [Fact]
    public void Any_result_however_slight_breaks_conformance()
    {
        var report = Shapes.Validate("ex:S sh:targetNode ex:i ; sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:severity sh:Info ] .", "");
        Assert.Equal((false, "http://www.w3.org/ns/shacl#Info"), (report.Conforms, Assert.Single(report.Results).Severity));
    }

    [Fact]
    public void A_result_of_an_inner_property_shape_tells_the_statement_that_led_to_it()
    {
        var report = Shapes.Validate(
            "ex:S sh:targetNode ex:i ; sh:property [ sh:path ex:p ; sh:minCount 3 ; sh:property [ sh:path ex:q ; sh:property [ sh:path ex:r ; sh:minCount 1 ] ] ] .",
            "ex:i ex:p ex:a , ex:b . ex:a ex:q ex:c . ex:c ex:r 1 . ex:b ex:q ex:d .");

        Assert.Equal(
            ["<http://example.org/d> <http://example.org/r> from <http://example.org/i> <http://example.org/p> <http://example.org/b>", "<http://example.org/i> <http://example.org/p> from   "],
            report.Results.Select(r => $"{r.FocusNode} {r.Path} from {r.Origin?.FocusNode} {r.Origin?.Path} {r.Origin?.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_nodes_that_are_asked_for_are_in_focus_while_others_are_still_seen()
    {
        var shapes = Shapes.Compile("ex:S sh:targetClass ex:T ; sh:property [ sh:path ex:p ; sh:class ex:T ] , [ sh:path ex:q ; sh:minCount 1 ] .");
        var data = Shapes.Turtle("ex:a a ex:T ; ex:p ex:b . ex:b a ex:T .");

        Assert.Equal(["MinCount <a> <q> -", "MinCount <b> <q> -"], Shapes.Lines(shapes.Validate(data, TestContext.Current.CancellationToken)));
        Assert.Equal(["MinCount <a> <q> -"], Shapes.Lines(shapes.Validate(data, new HashSet<RdfTerm> { RdfTerm.Iri("http://example.org/a") }, TestContext.Current.CancellationToken)));
        Assert.Empty(Shapes.Lines(shapes.Validate(data, new HashSet<RdfTerm>(), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_run_that_was_broken_off_leaves_no_trace_in_the_next()
    {
        var shapes = Shapes.Compile("ex:S sh:targetClass ex:T ; sh:property [ sh:path ex:p ; sh:minCount 1 ] .");
        var data = Shapes.Turtle("ex:a a ex:T . ex:b a ex:T ; ex:p 1 .");
        Assert.Throws<OperationCanceledException>(() => shapes.Validate(data, new CancellationToken(true)));

        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal(["MinCount <a> <p> -"], Shapes.Lines(shapes.Validate(data, TestContext.Current.CancellationToken)));
            Assert.Equal(["MinCount <x> <p> -"], Shapes.Lines(shapes.Validate(Shapes.Turtle("ex:p ex:q ex:T . ex:x a ex:T ."), TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public void A_message_is_found_by_its_language()
    {
        var result = new ValidationResult
        {
            FocusNode = RdfTerm.Iri("http://example.org/x"),
            SourceShape = RdfTerm.Iri("http://example.org/S"),
            SourceConstraintComponent = "http://example.org/c",
            Severity = "http://example.org/s",
            Messages = [RdfTerm.Tagged("colour", "en-GB"), RdfTerm.Literal("plain"), RdfTerm.Tagged("Farbe", "de")],
        };
        Assert.Equal("Farbe", result.Message("DE"));
        Assert.Equal("colour", result.Message("en"));
        Assert.Equal("plain", result.Message("fr"));
        Assert.Null((result with { Messages = [] }).Message("de"));
    }

    [Fact]
    public void Blank_nodes_of_data_and_shapes_never_meet() =>
        Assert.Equal(
            ["In <i> <p> _:same"],
            Shapes.Lines("sh:property [ sh:path ex:p ; sh:in ( _:same ) ]", "ex:i ex:p _:same .").Select(line => line[..line.IndexOf("_:", StringComparison.Ordinal)] + "_:same"));

    [Fact]
    public async Task Many_threads_use_one_compiled_set()
    {
        var shapes = Shapes.Compile(ShapesText);
        var alone = Enumerable.Range(0, 32).Select(n => Text(shapes.Validate(Data(n)))).ToArray();
        var together = await Task.WhenAll(Enumerable.Range(0, 32).Select(n => Task.Run(() => Text(shapes.Validate(Data(n))))));
        Assert.Equal(alone, together);
        Assert.Equal(32, alone.Distinct().Count());

        static RdfGraph Data(int n) => Shapes.Turtle(string.Concat(Enumerable.Range(0, n).Select(i => $"ex:x{n}_{i} a ex:T ; ex:q {i} . ")));
        static string Text(ValidationReport report) => string.Join('\n', Shapes.Lines(report));
    }

    [Fact]
    public void One_data_graph_serves_many_threads()
    {
        var shapes = Shapes.Compile(ShapesText);
        var data = Shapes.Turtle(string.Concat(Enumerable.Range(0, 50).Select(i => $"ex:x{i} a ex:T ; ex:q {i} . ")));
        var counts = new int[16];
        Parallel.For(0, counts.Length, i => counts[i] = shapes.Validate(data).Results.Count);
        Assert.All(counts, count => Assert.Equal(100, count));
    }

    [Fact]
    public void A_cancelled_validation_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Shapes.Compile(ShapesText).Validate(Shapes.Turtle("ex:x a ex:T ."), source.Token));
    }
}
