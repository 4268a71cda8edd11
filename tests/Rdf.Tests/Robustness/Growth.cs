using System.Text;

namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>A small document stays small: what multiplies inside it has a limit.</summary>
public sealed class Growth
{
    private const string Limit = "Prefixes or base make the IRIs of the document more than 100 times as long as they are written.";

    [Theory]
    [InlineData(Syntax.Turtle, "@prefix p: <http://e.de/{0}> .\n", "p:s p:p p:{1} .\n", "")]
    [InlineData(Syntax.Turtle, "@base <http://e.de/{0}/> .\n", "<s> <p> <{1}> .\n", "")]
    [InlineData(Syntax.TriG, "@prefix p: <http://e.de/{0}> .\n p:g {{", "p:s p:p p:{1} .\n", "}}")]
    [InlineData(Syntax.RdfXml, "<p:a xmlns:p='http://e.de/{0}'>", "<p:p{1}/>", "</p:a>")]
    [InlineData(Syntax.RdfXml, "<p:a xmlns:p='http://e.de/' xml:base='http://e.de/{0}/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>", "<p:p rdf:resource='{1}'/>", "</p:a>")]
    [InlineData(Syntax.JsonLd, "{{\"@context\":{{\"p\":\"http://e.de/{0}/\"}}", ",\"p:{1}\":1", "}}")]
    [InlineData(Syntax.JsonLd, "{{\"@context\":{{\"@vocab\":\"http://e.de/{0}/\"}}", ",\"p{1}\":1", "}}")]
    public void A_long_namespace_and_many_short_names_are_no_bomb(Syntax syntax, string head, string each, string tail)
    {
        string Document(int length, int names) => string.Concat(
            [
                string.Format(null, head, new string('x', length)),
                .. Enumerable.Range(0, names).Select(i => string.Format(null, each, "", i)),
                string.Format(null, tail),
            ]);

        Assert.Equal(20_000, Count(syntax, Document(100, 20_000)));
        Assert.EndsWith(Limit, Assert.Throws<RdfSyntaxException>(() => Count(syntax, Document(50_000, 20_000))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_that_lead_to_one_another_in_a_long_row_are_a_fault()
    {
        var context = string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"t{i}\":\"t{i + 1}:x\""));
        Assert.StartsWith(
            "JSON-LD, context overflow: The terms of a context lead to one another too often.",
            Documents.Fault($$$"""{"@context":{{{{context}}},"t200000":"http://e.de/"},"t0":1}""", RdfFormat.JsonLd).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_that_grow_by_one_another_are_a_fault()
    {
        var context = string.Join(',', Enumerable.Range(1, 30_000).Select(i => $"\"t{i}\":\"t{i - 1}:x/\""));
        Assert.EndsWith(Limit, Documents.Fault($$$"""{"@context":{"t0":"http://e.de/",{{{context}}}},"t9":1}""", RdfFormat.JsonLd).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Namespaces_of_an_xml_literal_are_not_copied_for_each_element()
    {
        const int Many = 3000;
        var around = string.Join(' ', Enumerable.Range(0, Many).Select(i => $"xmlns:n{i}='u:{i}' n{i}:a=''"));
        var inside = string.Concat(Enumerable.Range(0, Many).Select(i => $"<m{i}:a xmlns:m{i}='v:{i}'/>"));
        var document = Encoding.UTF8.GetBytes(
            $"<e:C xmlns:e='http://e.de/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><e:p rdf:parseType='Literal'><a {around}>{inside}</a></e:p></e:C>");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var graph = RdfReader.ReadGraph(document, RdfFormat.RdfXml);

        Assert.Equal(2, graph.Count);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100L * document.Length);
    }

    [Fact]
    public void An_xml_literal_declares_a_namespace_again_where_it_has_ended()
    {
        var graph = Documents.Read(
            "<e:C xmlns:e='http://e.de/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><e:p rdf:parseType='Literal'>"
            + "<x:a xmlns:x='u:1'><x:b xmlns:x='u:2'><x:c/></x:b><x:d/><a/></x:a><x:a xmlns:x='u:1'/></e:p></e:C>",
            RdfFormat.RdfXml);

        Assert.Equal(
            "<x:a xmlns:x=\"u:1\"><x:b xmlns:x=\"u:2\"><x:c></x:c></x:b><x:d></x:d><a></a></x:a><x:a xmlns:x=\"u:1\"></x:a>",
            graph.Triples.Last().Object.Value);
    }

    private static long Count(Syntax syntax, string document)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(document));
        var sink = new MeasuringSink(new NoStatements(), long.MaxValue);
        Syntaxes.Read(syntax, input, sink, RdfReaderOptions.Default);
        return syntax == Syntax.RdfXml ? sink.Statements - 1 : sink.Statements;
    }

    private sealed class NoStatements : IQuadSink
    {
        public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
        {
        }

        public void Quad(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value, scoped in Utf8Term graph)
        {
        }
    }
}
