using System.Text;

namespace OpenDataNrw.Rdf.Tests.Turtle;

public sealed class TurtleReading
{
    private const string Everything = """
        # Kopf
        @base <http://e.de/dir/file> .
        @prefix ex: <http://e.de/ns#> .
        PREFIX : <rel/>
        @prefix süß: <http://e.de/süß/> .
        <> a ex:Doc ; ex:p <../up> , <#frag>, <?q=1> , <//host/x> ;; .
        :a.b ex:with\,esc %61%20:x .
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4096)]
    public void Names_are_the_same_however_the_document_arrives(int step)
    {
        const string Text =
            """
            @prefix e: <http://e.de/> . @prefix : <http://d.de/#> . @prefix e-2: <http://2.de/> .
            e:a e:b e:c,e:d.e , e:f%20g, e:h\,i , e:j:k , e: , :l, : , e-2:ä , e:7 ,e:m;e:n (e:o :p) , [ e:q e-2:r].
            @prefix e: <http://new.de/> .
            e:a a e:b.
            """;
        using var input = new SteppingStream(Encoding.UTF8.GetBytes(Text), step);

        var graph = RdfReader.ReadGraph(input, RdfFormat.Turtle);

        Assert.Equal(
            ["http://e.de/c", "http://e.de/d.e", "http://e.de/f%20g", "http://e.de/h,i", "http://e.de/j:k", "http://e.de/", "http://d.de/#l", "http://d.de/#", "http://2.de/ä", "http://e.de/7", "http://e.de/m"],
            graph.Objects(RdfTerm.Iri("http://e.de/a"), "http://e.de/b").Select(o => o.Value));
        Assert.Equal(
            ["http://e.de/o", "http://d.de/#p"], graph.Find(predicate: RdfTerm.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#first")).Select(t => t.Object.Value));
        Assert.Equal(["http://2.de/r"], graph.Find(predicate: RdfTerm.Iri("http://e.de/q")).Select(t => t.Object.Value));
        Assert.Equal(["http://new.de/b"], graph.Objects(RdfTerm.Iri("http://new.de/a"), "http://www.w3.org/1999/02/22-rdf-syntax-ns#type").Select(o => o.Value));
    }

    [Fact]
    public void Names_and_references_are_resolved()
    {
        var graph = Documents.Read(
            """
            @base <http://e.de/dir/file> .
            @prefix ex: <http://e.de/ns#> .
            PREFIX : <rel/>
            @prefix süß: <http://e.de/süß/> .
            <> a ex:Doc ; ex:p <../up> , <#frag>, <?q=1> , <//host/x> ;; .
            :a.b ex:with\,esc süß:%C3%B6.
            süß: ex:p:q ex:1-2 .
            """,
            RdfFormat.Turtle);

        Assert.Equal(
            """
            <http://e.de/dir/file> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e.de/ns#Doc> .
            <http://e.de/dir/file> <http://e.de/ns#p> <http://e.de/up> .
            <http://e.de/dir/file> <http://e.de/ns#p> <http://e.de/dir/file#frag> .
            <http://e.de/dir/file> <http://e.de/ns#p> <http://e.de/dir/file?q=1> .
            <http://e.de/dir/file> <http://e.de/ns#p> <http://host/x> .
            <http://e.de/dir/rel/a.b> <http://e.de/ns#with,esc> <http://e.de/süß/%C3%B6> .
            <http://e.de/süß/> <http://e.de/ns#p:q> <http://e.de/ns#1-2> .

            """,
            Documents.Write(graph, RdfFormat.NTriples));
        Assert.Equal(["", "ex", "süß"], graph.Prefixes.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Literals_take_every_form()
    {
        var graph = Documents.Read(
            "@prefix : <http://e.de/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
            + ":s :p 'eins', \"zwei\", '''drei\n'vier' ''', \"\"\"fünf \"sechs\" \\\"\"\"\", \"a\"@de-AT, '7'^^xsd:byte, 1, -2.5, +.5e-3, 1.E0, true, false, \"\", '\\u00e4\\n'.",
            RdfFormat.Turtle);

        Assert.Equal(
            [
                RdfTerm.Literal("eins"), RdfTerm.Literal("zwei"), RdfTerm.Literal("drei\n'vier' "), RdfTerm.Literal("fünf \"sechs\" \""),
                RdfTerm.Tagged("a", "de-AT"), RdfTerm.Typed("7", Xsd.Namespace + "byte"), RdfTerm.Typed("1", Xsd.Integer),
                RdfTerm.Typed("-2.5", Xsd.Decimal), RdfTerm.Typed("+.5e-3", Xsd.Double), RdfTerm.Typed("1.E0", Xsd.Double),
                RdfTerm.Typed("true", Xsd.Boolean), RdfTerm.Typed("false", Xsd.Boolean), RdfTerm.Literal(""), RdfTerm.Literal("ä\n"),
            ],
            graph.Objects(RdfTerm.Iri("http://e.de/s"), "http://e.de/p"));
    }

    [Fact]
    public void Brackets_and_lists_become_blank_nodes()
    {
        var graph = Documents.Read(
            """
            @prefix : <http://e.de/> .
            [ :p [ :q "tief" ; ] , [] ] :r ( 1 [ :s () ] ( "x" ) ) .
            ( "Subjekt" ) :p _:genid1 .
            [ :allein "ja" ] .
            """,
            RdfFormat.Turtle);
        var expected = Documents.NTriples(
            """
            _:a <http://e.de/p> _:b .
            _:b <http://e.de/q> "tief" .
            _:a <http://e.de/p> _:c .
            _:a <http://e.de/r> _:l1 .
            _:l1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
            _:l1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:l2 .
            _:l2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:d .
            _:d <http://e.de/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
            _:l2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:l3 .
            _:l3 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:m1 .
            _:m1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "x" .
            _:m1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
            _:l3 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
            _:n1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "Subjekt" .
            _:n1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
            _:n1 <http://e.de/p> _:own .
            _:e <http://e.de/allein> "ja" .
            """);

        Documents.AssertIsomorphic(expected, graph);
    }

    [Fact]
    public void A_label_of_the_document_never_meets_a_made_one()
    {
        var graph = Documents.Read("_:genid1 <a:p> [], _:genidx1, _:genid, _:genid1b .", RdfFormat.Turtle);

        Assert.Equal(5, graph.Triples.SelectMany(t => new[] { t.Subject, t.Object }).Distinct().Count());
        Assert.DoesNotContain(graph.Triples, t => t.Subject == t.Object);
    }

    [Theory]
    [InlineData("@prefix ex: <http://e.de/> .\nex:s ex:p undeclared:o .", 2, 11)]
    [InlineData("<http://e.de/s> <http://e.de/p> \"zwei\nZeilen\" .", 1, 38)]
    [InlineData("<http://e.de/s> <http://e.de/p> <http://e.de/ä ö> .", 1, 47)]
    [InlineData("<s> <http://e.de/p> 1 .", 1, 2)]
    [InlineData("<http://e.de/s> <http://e.de/p> 1", 1, 34)]
    [InlineData("<http://e.de/s> <http://e.de/p> [ <http://e.de/q> 1 .", 1, 53)]
    [InlineData("<http://e.de/s> <http://e.de/p> ( 1 2", 1, 38)]
    [InlineData("<http://e.de/s> <http://e.de/p> 'a\\x' .", 1, 35)]
    [InlineData("\"literal\" <http://e.de/p> 1 .", 1, 1)]
    [InlineData("<http://e.de/s> a .", 1, 19)]
    [InlineData("@prefix ex <http://e.de/> .", 1, 11)]
    [InlineData("<http://e.de/s> <http://e.de/p> 12x .", 1, 35)]
    [InlineData("<http://e.de/s> <http://e.de/p> \"\"\"offen\n\n", 1, 33)]
    public void A_fault_names_its_line_and_column(string text, long line, long column)
    {
        var fault = Documents.Fault(text, RdfFormat.Turtle);

        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public void Where_a_read_ends_makes_no_difference(int step)
    {
        var text = Everything.Replace("%61%20:x", ":x\\~y, 'ä€𝄞', \"\"\"a\"b\"\"\"@de-DE-x, '1'^^ex:t, -1.5e3, true, _:b.c", StringComparison.Ordinal);
        var expected = Documents.Read(text, RdfFormat.Turtle);
        using var input = new SteppingStream(Encoding.UTF8.GetBytes(text), step);

        var graph = RdfReader.ReadGraph(input, RdfFormat.Turtle);

        Assert.Equal(12, graph.Count);
        Assert.Equal(expected.Triples, graph.Triples);
    }

    [Fact]
    public void Lines_are_counted_across_what_has_left_the_window()
    {
        var text = string.Concat(Enumerable.Repeat("<a:s> <a:p> \"öä\" .\n", 20_000)) + "  <a:s> <a:p> ö .";

        var fault = Documents.Fault(text, RdfFormat.Turtle);

        Assert.Equal((20_001, 15), (fault.Line, fault.Column));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_a_fault_at_their_place()
    {
        byte[] latin1 = [.. "<a:s> <a:p>\n \"K"u8, 0xF6, .. "ln\" ."u8];
        using var input = new MemoryStream(latin1);

        var fault = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadGraph(input, RdfFormat.Turtle));

        Assert.Equal((2, 4), (fault.Line, fault.Column));
    }

    [Fact]
    public void Lenient_reading_keeps_IRIs_as_they_stand()
    {
        var graph = Documents.Read("<http://e.de/a b> a <http://e.de/{x}> .", RdfFormat.Turtle, options: new RdfReaderOptions { LenientIris = true });

        Assert.Equal(["http://e.de/a b", "http://e.de/{x}"], graph.Triples.SelectMany(t => new[] { t.Subject.Value, t.Object.Value }));
    }
}
