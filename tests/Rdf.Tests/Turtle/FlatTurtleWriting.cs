using System.Text;

namespace OpenDataNrw.Rdf.Tests.Turtle;

public sealed class FlatTurtleWriting
{
    private static readonly Dictionary<string, string> Prefixes = new() { ["e"] = "http://e.de/", ["xsd"] = Xsd.Namespace };

    [Fact]
    public void Statements_are_joined_as_they_arrive() =>
        Assert.Equal(
            """"
            @prefix e: <http://e.de/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            e:s a e:T ;
                e:p "Bäume"@de, """zwei
            Zeilen""", 5, "2025-01-01"^^xsd:date, _:x .

            _:x e:p <http://e.de/a/b> .

            e:s e:q true .

            """",
            Converted(
                """
                <http://e.de/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e.de/T> .
                <http://e.de/s> <http://e.de/p> "Bäume"@de .
                <http://e.de/s> <http://e.de/p> "zwei\nZeilen" .
                <http://e.de/s> <http://e.de/p> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <http://e.de/s> <http://e.de/p> "2025-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .
                <http://e.de/s> <http://e.de/p> _:x .
                _:x <http://e.de/p> <http://e.de/a/b> .
                <http://e.de/s> <http://e.de/q> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
                """,
                RdfFormat.NTriples));

    [Fact]
    public void Prefixes_of_the_document_are_declared_where_they_stand_and_the_first_meaning_holds() =>
        Assert.Equal(
            """
            @prefix e: <http://e.de/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            e:s e:p e:o .
            @prefix f: <http://f.de/> .

            f:s e:p f:o .

            <http://g.de/s> e:p f:o .

            """,
            Converted(
                """
                @prefix e: <http://e.de/> .
                e:s e:p e:o .
                @prefix f: <http://f.de/> .
                f:s e:p f:o .
                @prefix second: <http://f.de/> .
                @prefix e: <http://g.de/> .
                e:s <http://e.de/p> second:o .
                """,
                RdfFormat.Turtle));

    [Fact]
    public void No_statements_make_a_document_of_prefixes_alone() =>
        Assert.Equal("@prefix e: <http://e.de/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n", Converted("", RdfFormat.Turtle));

    [Fact]
    public void What_is_written_reads_back_as_the_same_graph()
    {
        var graph = new RdfGraph();
        RdfTerm[] subjects = [RdfTerm.Iri("http://e.de/s"), RdfTerm.Blank("s"), RdfTerm.Blank("not a label")];
        RdfTerm[] values =
        [
            .. ((string[])["", "\"", "\\", "a\r\nb", "\n\"\"\"", "'", "true", "\uFEFF𝄞"]).Select(RdfTerm.Literal),
            RdfTerm.Iri("http://e.de/"), RdfTerm.Iri("http://e.de/a,b"), RdfTerm.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"),
            RdfTerm.Typed("01", Xsd.Integer), RdfTerm.Typed("1.", Xsd.Decimal), RdfTerm.Typed("wahr", Xsd.Boolean), RdfTerm.Tagged("x", "de-AT"),
        ];
        foreach (var value in values)
            foreach (var subject in subjects)
                graph.Add(subject, RdfTerm.Iri("http://e.de/p"), value);

        Documents.AssertIsomorphic(graph, Documents.Read(Converted(Documents.Write(graph, RdfFormat.NTriples), RdfFormat.NTriples), RdfFormat.Turtle));
    }

    private static string Converted(string document, RdfFormat format)
    {
        using var output = new MemoryStream();
        using (var writer = new FlatTurtleWriter(output, Prefixes))
        using (var input = new MemoryStream(Encoding.UTF8.GetBytes(document)))
            RdfReader.Read(input, format, writer);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
