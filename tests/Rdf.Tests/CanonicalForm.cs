namespace OpenDataNrw.Rdf.Tests;

public sealed class CanonicalForm
{
    [Fact]
    public void Order_and_labels_do_not_matter()
    {
        var one = Documents.NTriples(
            """
            _:a <a:knows> _:b .
            _:b <a:knows> _:c .
            _:c <a:name> "C"@DE .
            <a:s> <a:p> _:a .
            <a:s> <a:p> <a:o> .
            """);
        var two = Documents.NTriples(
            """
            <a:s> <a:p> <a:o> .
            _:z <a:name> "C"@de .
            <a:s> <a:p> _:y .
            _:c <a:knows> _:z .
            _:y <a:knows> _:c .
            """);

        Assert.Equal(Documents.Canonical(one), Documents.Canonical(two));
        Assert.True(RdfIsomorphism.AreIsomorphic(one, two));
    }

    [Fact]
    public void The_lines_are_those_of_every_release()
    {
        // Stored hashes depend on this form: if it changes, all records change.
        var graph = Documents.NTriples("<a:s> <a:p> _:x .\n_:x <a:q> \"ä\\n\\\"\"@DE .\n<a:s> <a:p> \"1\"^^<a:t> .\n");

        Assert.Equal(
            "<a:s> <a:p> \"1\"^^<a:t> .\n<a:s> <a:p> _:b8cd03a8f9ffc46d2 .\n_:b8cd03a8f9ffc46d2 <a:q> \"ä\\n\\\"\"@de .\n",
            Documents.Canonical(graph));
    }

    [Theory]
    [InlineData("_:a <a:p> _:b .", "_:a <a:p> _:a .")]
    [InlineData("_:a <a:p> \"1\" .", "_:a <a:p> \"2\" .")]
    [InlineData("_:a <a:p> _:b . _:b <a:p> _:a .", "_:a <a:p> _:a . _:b <a:p> _:b .")]
    [InlineData("_:a <a:p> <a:x> . _:b <a:p> <a:y> .", "_:a <a:p> <a:x> . _:a <a:p> <a:y> .")]
    [InlineData("<a:s> <a:p> \"x\" .", "<a:s> <a:p> \"x\"@de .")]
    public void Different_graphs_differ(string one, string two)
    {
        Assert.False(RdfIsomorphism.AreIsomorphic(Documents.Read(one, RdfFormat.Turtle), Documents.Read(two, RdfFormat.Turtle)));
    }

    [Fact]
    public void Two_triangles_are_not_a_hexagon()
    {
        // Every node has the same neighbourhood; only trying tells them apart.
        Assert.False(RdfIsomorphism.AreIsomorphic(Rings([0, 1, 2], [3, 4, 5]), Rings([0, 1, 2, 3, 4, 5])));
        Assert.True(RdfIsomorphism.AreIsomorphic(Rings([0, 1, 2], [3, 4, 5]), Rings([5, 1, 3], [4, 0, 2])));
        Assert.True(RdfIsomorphism.AreIsomorphic(Rings([0, 1, 2, 3, 4, 5]), Rings([3, 5, 1, 0, 2, 4])));
    }

    [Fact]
    public void Many_equal_blank_nodes_are_no_burden()
    {
        var graph = new RdfGraph();
        for (var i = 0; i < 400; i++)
        {
            graph.Add(RdfTerm.Iri("a:s"), RdfTerm.Iri("a:contact"), RdfTerm.Blank($"c{i}"));
            graph.Add(RdfTerm.Blank($"c{i}"), RdfTerm.Iri("a:name"), RdfTerm.Literal("Stadt"));
        }

        Assert.Equal(800, Documents.Canonical(graph).Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Count());
    }

    private static RdfGraph Rings(params int[][] rings)
    {
        var graph = new RdfGraph();
        foreach (var ring in rings)
            for (var i = 0; i < ring.Length; i++)
                graph.Add(RdfTerm.Blank($"n{ring[i]}"), RdfTerm.Iri("a:next"), RdfTerm.Blank($"n{ring[(i + 1) % ring.Length]}"));
        return graph;
    }
}
