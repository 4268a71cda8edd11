using System.Text;

namespace OpenDataNrw.Rdf.Tests.NQuads;

/// <summary>N-Quads: N-Triples whose statements may name a graph.</summary>
public sealed class NQuadsReading
{
    [Fact]
    public void A_fourth_term_names_the_graph()
    {
        var dataset = Documents.ReadDataset(
            "<a:s> <a:p> \"1\" .\n<a:s> <a:p> \"2\"@de <a:g> . # Rest\n<a:s> <a:p> _:x _:g.\n_:x <a:p> \"\\u00FC\"^^<a:t> <a:g> .\n<a:s> <a:p> \"2\"@de <a:g> .",
            RdfQuadFormat.NQuads);

        Assert.Equal(
            [
                new RdfQuad(RdfTerm.Iri("a:s"), RdfTerm.Iri("a:p"), RdfTerm.Literal("1"), null),
                new RdfQuad(RdfTerm.Iri("a:s"), RdfTerm.Iri("a:p"), RdfTerm.Tagged("2", "de"), RdfTerm.Iri("a:g")),
                new RdfQuad(RdfTerm.Blank("x"), RdfTerm.Iri("a:p"), RdfTerm.Typed("ü", "a:t"), RdfTerm.Iri("a:g")),
                new RdfQuad(RdfTerm.Iri("a:s"), RdfTerm.Iri("a:p"), RdfTerm.Blank("x"), RdfTerm.Blank("g")),
            ],
            dataset.Quads);
        Assert.Equal(4, dataset.Count);
        Assert.Equal(2, dataset.Graph(RdfTerm.Iri("a:g"))!.Count);
        Assert.Null(dataset.Graph(RdfTerm.Iri("a:h")));
    }

    [Theory]
    [InlineData("<a:s> <a:p> <a:o> \"g\" .", 19)]
    [InlineData("<a:s> <a:p> <a:o> <g> .", 20)]
    [InlineData("<a:s> <a:p> <a:o> <a:g> <a:h> .", 25)]
    [InlineData("<a:s> <a:p> <a:o> <a:g>", 24)]
    [InlineData("<a:s> <a:p> <a:o> _: .", 21)]
    public void A_fault_names_its_column(string line, int column)
    {
        var fault = Documents.Fault("# Kopf\n" + line, RdfQuadFormat.NQuads);

        Assert.Equal((2, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void Bad_lines_can_be_skipped()
    {
        var faults = new List<long>();
        var dataset = Documents.ReadDataset(
            "<a:1> <a:p> \"1\" <a:g> .\nkaputt\n<a:2> <a:p> \"2\" \"g\" .\n<a:3> <a:p> \"3\" .",
            RdfQuadFormat.NQuads,
            options: new RdfReaderOptions { OnSkippedLine = fault => faults.Add(fault.Line) });

        Assert.Equal(["a:3", "a:1"], dataset.Quads.Select(q => q.Subject.Value));
        Assert.Equal([2, 3], faults);
    }

    [Fact]
    public void A_reader_of_triples_takes_no_graph() =>
        Assert.Equal(17, Documents.Fault("<a:s> <a:p> \"1\" <a:g> .", RdfFormat.NTriples).Column);

    [Fact]
    public void Scope_and_limit_hold_for_quads()
    {
        var scoped = Documents.ReadDataset("_:a <a:p> _:b _:a .", RdfQuadFormat.NQuads, options: new RdfReaderOptions { BlankNodeScope = "s1" });

        Assert.Equal([new RdfQuad(RdfTerm.Blank("s1a"), RdfTerm.Iri("a:p"), RdfTerm.Blank("s1b"), RdfTerm.Blank("s1a"))], scoped.Quads);
        Documents.Fault("<a:s> <a:p> \"1\" .\n<a:s> <a:p> \"1\" <a:g> .", RdfQuadFormat.NQuads, options: new RdfReaderOptions { MaxTriples = 1 });
    }

    [Fact]
    public void Merged_graphs_are_one_graph()
    {
        var graph = new RdfGraph();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("<a:s> <a:p> \"1\" .\n<a:s> <a:p> \"1\" <a:g> .\n<a:s> <a:p> \"2\" <a:g> ."));
        RdfQuads.Read(input, RdfQuadFormat.NQuads, new MergedGraphs(graph));

        Assert.Equal("<a:s> <a:p> \"1\" .\n<a:s> <a:p> \"2\" .\n", Documents.Write(graph, RdfFormat.NTriples));
    }

    [Fact]
    public void A_conversion_streams()
    {
        const string Text = "<a:s> <a:p> \"a\\nb\\\"\" .\n_:x <a:p> <a:o> _:g .\n";
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        using var output = new MemoryStream();
        using (var writer = new NQuadsWriter(output)) RdfQuads.Read(input, RdfQuadFormat.NQuads, writer);

        Assert.Equal(Text, Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void A_literal_names_no_graph() =>
        Assert.Throws<ArgumentException>(() => new RdfDataset().Add(new RdfQuad(RdfTerm.Iri("a:s"), RdfTerm.Iri("a:p"), RdfTerm.Iri("a:o"), RdfTerm.Literal("g"))));
}
