using System.Text;

namespace OpenDataNrw.Rdf.Tests.NTriples;

public sealed class NTriplesReading
{
    [Fact]
    public void Every_form_of_a_statement_becomes_its_triple()
    {
        var graph = Documents.NTriples(
            "\uFEFF# Kommentar\r\n"
            + "<http://e.de/s><http://e.de/p><http://e.de/o>.# dicht\r\n"
            + "\t_:a <http://e.de/p>\t_:b-1.x .\n\n"
            + "<http://e.de/s> <http://e.de/p> \"Gr\\u00FC\\u00dfe\\n\\t\\\"\\\\\" .\r"
            + "<http://e.de/\\u00FC> <http://e.de/p> \"a\"@de-DE .\n"
            + "<http://e.de/s> <http://e.de/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            + "<http://e.de/s> <http://e.de/p> \"s\"^^<http://www.w3.org/2001/XMLSchema#string> .\n"
            + "<http://e.de/s> <http://e.de/p> \"\\U0001D11E\" .");

        Assert.Equal(
            [
                new(RdfTerm.Iri("http://e.de/s"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Iri("http://e.de/o")),
                new(RdfTerm.Blank("a"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Blank("b-1.x")),
                new(RdfTerm.Iri("http://e.de/s"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Literal("Grüße\n\t\"\\")),
                new(RdfTerm.Iri("http://e.de/ü"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Tagged("a", "de-DE")),
                new(RdfTerm.Iri("http://e.de/s"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Typed("1", Xsd.Integer)),
                new(RdfTerm.Iri("http://e.de/s"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Literal("s")),
                new(RdfTerm.Iri("http://e.de/s"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Literal("𝄞")),
            ],
            graph.Triples);
    }

    [Theory]
    [InlineData("<http://e.de/s> <http://e.de/p> \"offen .", 1, 33)]
    [InlineData("\n<http://e.de/s> <http://e.de/p> <relativ> .", 2, 34)]
    [InlineData("\r\n\r\n<http://e.de/ä ö> <http://e.de/p> \"x\" .", 3, 15)]
    [InlineData("<http://e.de/s> <http://e.de/p> \"x\"", 1, 36)]
    [InlineData("<http://e.de/s> <http://e.de/p> \"x\" . x", 1, 39)]
    [InlineData("<http://e.de/s> _:p \"x\" .", 1, 17)]
    [InlineData("<http://e.de/s> <http://e.de/p> \"\\q\" .", 1, 34)]
    [InlineData("<http://e.de/s> <http://e.de/p> \"\\uD83D\\uDE00\" .", 1, 34)]
    [InlineData("<http://e.de/s> <http://e.de/p> \"x\"@1 .", 1, 37)]
    [InlineData("<http://e.de/s> <http://e.de/p> \"x\"^^\"y\" .", 1, 36)]
    public void A_fault_names_its_line_and_column(string text, long line, long column)
    {
        var fault = Documents.Fault(text, RdfFormat.NTriples);

        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_a_fault_at_their_place()
    {
        byte[] latin1 = [.. "<http://e.de/s> <http://e.de/p> \"K"u8, 0xF6, .. "ln\" .\n"u8];
        using var input = new MemoryStream(latin1);

        var fault = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadGraph(input, RdfFormat.NTriples));

        Assert.Equal((1, 35), (fault.Line, fault.Column));
    }

    [Fact]
    public void Bad_lines_are_skipped_and_reported_where_that_is_wanted()
    {
        var skipped = new List<long>();
        var options = new RdfReaderOptions { OnSkippedLine = fault => skipped.Add(fault.Line) };

        var graph = Documents.Read(
            "<a:1> <a:p> \"1\" .\nkaputt\n<a:2> <a:p> \"2\" .\n<a:3> <a:p> .\n<a:4> <a:p> \"4\" .", RdfFormat.NTriples, options: options);

        Assert.Equal([2, 4], skipped);
        Assert.Equal(["a:1", "a:2", "a:4"], graph.Subjects.Select(s => s.Value));
    }

    [Fact]
    public void Among_many_lines_only_the_one_that_is_not_UTF8_is_skipped()
    {
        var skipped = new List<(long, long)>();
        var options = new RdfReaderOptions { OnSkippedLine = fault => skipped.Add((fault.Line, fault.Column)) };
        byte[] document = [.. "<a:1> <a:p> \"ü\" .\r\n# \r\n<a:2> <a:p> \"ü"u8, 0xC3, .. "\" .\r\n<a:3> <a:p> \"ü\" ."u8];
        using var input = new MemoryStream(document);

        var graph = RdfReader.ReadGraph(input, RdfFormat.NTriples, options: options);

        Assert.Equal([(3, 15)], skipped);
        Assert.Equal(["a:1", "a:3"], graph.Subjects.Select(s => s.Value));
    }

    [Fact]
    public void A_limit_on_statements_is_not_a_bad_line()
    {
        var options = new RdfReaderOptions { MaxTriples = 1, OnSkippedLine = _ => { } };

        Documents.Fault("<a:1> <a:p> \"1\" .\n<a:2> <a:p> \"2\" .", RdfFormat.NTriples, options: options);
    }

    [Fact]
    public void Lenient_reading_keeps_IRIs_as_they_stand()
    {
        var graph = Documents.Read(
            "<http://e.de/a b> <http://e.de/p> <http://e.de/{x}|\"ü\"> .", RdfFormat.NTriples, options: new RdfReaderOptions { LenientIris = true });

        Assert.Equal(
            [new(RdfTerm.Iri("http://e.de/a b"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Iri("http://e.de/{x}|\"ü\""))], graph.Triples);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Lines_longer_than_what_a_read_brings_stay_whole(int step)
    {
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => $"<http://e.de/{i}> <http://e.de/p> \"{new string('ä', i * 1000)}\" .\r\n"));
        var expected = Documents.NTriples(text);
        using var input = new SteppingStream(Encoding.UTF8.GetBytes(text), step * 16);

        var graph = RdfReader.ReadGraph(input, RdfFormat.NTriples);

        Assert.Equal(50, graph.Count);
        Assert.Equal(expected.Triples, graph.Triples);
    }

    [Fact]
    public void What_is_read_can_be_written_on_as_it_arrives()
    {
        const string Text = "_:a <a:p> \"Zeile\\nzwei \\\"x\\\" \\\\ \tTab\"@de .\n<a:s> <a:p> \"1\"^^<a:t> .\n";
        using var output = new MemoryStream();
        using (var writer = new NTriplesWriter(output))
        using (var input = new MemoryStream(Encoding.UTF8.GetBytes(Text)))
            RdfReader.Read(input, RdfFormat.NTriples, writer);

        Assert.Equal(Text, Encoding.UTF8.GetString(output.ToArray()));
        Assert.True(output.CanWrite);
    }

    [Fact]
    public void What_the_grammar_forbids_is_escaped_when_written()
    {
        var graph = new RdfGraph();
        graph.Add(RdfTerm.Blank("ein Label"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Iri("http://e.de/a b>"));

        Assert.Equal("_:hex65696E204C6162656C <http://e.de/p> <http://e.de/a\\u0020b\\u003E> .\n", Documents.Write(graph, RdfFormat.NTriples));
    }
}
