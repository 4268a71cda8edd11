namespace OpenDataNrw.Rdf.Tests.TriG;

/// <summary>TriG: Turtle with graphs.</summary>
public sealed class TriGDocuments
{
    [Fact]
    public void Statements_stand_in_braces_or_on_their_own()
    {
        var dataset = Documents.ReadDataset(
            """
            PREFIX : <http://e.de/>
            :a :p 1 ; :q "x"@de, true .
            { :a :p 2 . :b :p ( 1 [ :q _:l ] ) }
            :g { }
            :g { :a :p 3 ; . }
            GRAPH :g { _:l :p 4 . }
            prefix e: <http://e.de/ns#>
            _:n { [] e:p 5 . [ e:q 6 ] }
            [] { ( 7 ) e:p 8. }
            graph <http://e.de/g>{:a<http://e.de/p>:b}
            [ :p 9 ] .
            """,
            RdfQuadFormat.TriG);

        Documents.AssertIsomorphic(
            Documents.ReadDataset(
                """
                <http://e.de/a> <http://e.de/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <http://e.de/a> <http://e.de/q> "x"@de .
                <http://e.de/a> <http://e.de/q> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
                <http://e.de/a> <http://e.de/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <http://e.de/b> <http://e.de/p> _:c1 .
                _:c1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
                _:c1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:c2 .
                _:c2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:i .
                _:c2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
                _:i <http://e.de/q> _:l .
                <http://e.de/a> <http://e.de/p> "3"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e.de/g> .
                _:l <http://e.de/p> "4"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e.de/g> .
                _:s <http://e.de/ns#p> "5"^^<http://www.w3.org/2001/XMLSchema#integer> _:n .
                _:t <http://e.de/ns#q> "6"^^<http://www.w3.org/2001/XMLSchema#integer> _:n .
                _:k <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "7"^^<http://www.w3.org/2001/XMLSchema#integer> _:m .
                _:k <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> _:m .
                _:k <http://e.de/ns#p> "8"^^<http://www.w3.org/2001/XMLSchema#integer> _:m .
                <http://e.de/a> <http://e.de/p> <http://e.de/b> <http://e.de/g> .
                _:z <http://e.de/p> "9"^^<http://www.w3.org/2001/XMLSchema#integer> .
                """,
                RdfQuadFormat.NQuads),
            dataset);
    }

    [Theory]
    [InlineData("<a:g> {")]
    [InlineData("<a:g> { <a:s> <a:p> 1")]
    [InlineData("<a:g> { <a:s> <a:p> 1 . ")]
    [InlineData("<a:g> { <a:s> <a:p> 1 } .")]
    [InlineData("<a:g> { <a:s> <a:p> 1 . . }")]
    [InlineData("<a:g> { <a:g> { <a:s> <a:p> 1 } }")]
    [InlineData("<a:g> { PREFIX : <a:b> }")]
    [InlineData("<a:g> { @prefix : <a:b> . }")]
    [InlineData("<a:g> { <a:s> <a:p> 1 <a:t> <a:p> 2 }")]
    [InlineData("[ <a:p> 1 ] { <a:s> <a:p> 1 }")]
    [InlineData("( 1 ) { <a:s> <a:p> 1 }")]
    [InlineData("\"g\" { <a:s> <a:p> 1 }")]
    [InlineData("GRAPH")]
    [InlineData("GRAPH { <a:s> <a:p> 1 }")]
    [InlineData("GRAPH <a:g> <a:p> 1 .")]
    [InlineData("GRAPH [ <a:p> 1 ] { }")]
    [InlineData("GRAPH GRAPH <a:g> { }")]
    [InlineData("}")]
    [InlineData("<a:s> <a:p> 1 }")]
    public void What_is_not_TriG_is_a_fault(string text) => Assert.True(Documents.Fault(text, RdfQuadFormat.TriG).Line > 0);

    [Fact]
    public void A_reader_of_Turtle_takes_no_graph()
    {
        Documents.Fault("<a:g> { <a:s> <a:p> 1 }", RdfFormat.Turtle);
        Documents.Fault("{ <a:s> <a:p> 1 }", RdfFormat.Turtle);
        Documents.Fault("GRAPH <a:g> { <a:s> <a:p> 1 }", RdfFormat.Turtle);
    }

    [Fact]
    public void A_dataset_is_written_graph_by_graph_and_shared_nodes_keep_a_label()
    {
        var dataset = Documents.ReadDataset(
            """
            @prefix e: <http://e.de/> .
            e:a e:p [ e:q "nur hier" ], _:shared ; a e:T .
            e:g { e:a e:list ( 1 _:shared ) ; e:text "a\nb" . [] e:p _:n }
            _:n { _:shared e:q true }
            """,
            RdfQuadFormat.TriG);

        Assert.Equal(
            """"
            @prefix e: <http://e.de/> .

            e:a a e:T ;
                e:p [
                    e:q "nur hier"
                ], _:b0 .

            e:g {
                e:a e:list ( 1 _:b0 ) ;
                    e:text """a
            b""" .

                [] e:p _:b1 .
            }

            _:b1 {
                _:b0 e:q true .
            }

            """",
            Documents.Write(dataset, RdfQuadFormat.TriG));
    }
}
