namespace OpenDataNrw.Rdf.Tests.Turtle;

public sealed class TurtleWriting
{
    [Fact]
    public void A_graph_is_grouped_nested_and_prefixed()
    {
        var graph = Documents.Read(
            """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix ex: <http://e.de/> .
            @prefix unused: <http://unused.de/> .
            ex:d dct:title "Bäume"@de, "Zwei\nZeilen" ; a ex:Dataset ; ex:n 5, 1.0, "x"^^ex:t ;
              ex:list ( ex:a [ ex:p () ] ) ; ex:part [ ex:size 3 ; ex:leaf [] ] ; ex:shared _:s ; ex:odd <http://e.de/a/b> .
            ex:e ex:shared _:s .
            _:s ex:p "geteilt" .
            [] ex:p "allein" .
            """,
            RdfFormat.Turtle);

        Assert.Equal(
            """"
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix ex: <http://e.de/> .

            ex:d a ex:Dataset ;
                dct:title "Bäume"@de, """Zwei
            Zeilen""" ;
                ex:n 5, 1.0, "x"^^ex:t ;
                ex:list ( ex:a [
                    ex:p ()
                ] ) ;
                ex:part [
                    ex:size 3 ;
                    ex:leaf []
                ] ;
                ex:shared _:b0 ;
                ex:odd <http://e.de/a/b> .

            ex:e ex:shared _:b0 .

            _:b0 ex:p "geteilt" .

            [] ex:p "allein" .

            """",
            Documents.Write(graph, RdfFormat.Turtle));
    }

    [Fact]
    public void Chains_and_rings_of_blank_nodes_are_broken_by_labels()
    {
        var graph = new RdfGraph();
        for (var i = 0; i < 1000; i++) graph.Add(RdfTerm.Blank($"c{i}"), RdfTerm.Iri("http://e.de/next"), RdfTerm.Blank($"c{i + 1}"));
        for (var i = 0; i < 100; i++) graph.Add(RdfTerm.Blank($"r{i}"), RdfTerm.Iri("http://e.de/next"), RdfTerm.Blank($"r{(i + 1) % 100}"));

        Documents.AssertIsomorphic(graph, Documents.Read(Documents.Write(graph, RdfFormat.Turtle), RdfFormat.Turtle));
    }

    [Fact]
    public void Lists_that_are_not_quite_lists_lose_nothing()
    {
        const string First = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#first>";
        const string Rest = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>";
        var graph = Documents.NTriples(
            $"""
            <a:s> <a:two> _:a .
            _:a {First} "1" .
            _:a {First} "2" .
            _:a {Rest} <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
            <a:s> <a:open> _:b .
            _:b {First} "1" .
            _:b {Rest} <a:elsewhere> .
            <a:s> <a:more> _:c .
            _:c {First} "1" .
            _:c <a:extra> "x" .
            _:c {Rest} _:d .
            _:d {First} "2" .
            _:d {Rest} <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
            <a:s> <a:ring> _:e .
            _:e {First} "1" .
            _:e {Rest} _:e .
            """);

        Documents.AssertIsomorphic(graph, Documents.Read(Documents.Write(graph, RdfFormat.Turtle), RdfFormat.Turtle));
    }
}
