using System.Text;

namespace OpenDataNrw.Rdf.Tests;

public sealed class RdfGraphKeeping
{
    private static readonly RdfTerm P = RdfTerm.Iri("http://e.de/p");

    [Fact]
    public void A_triple_is_kept_once_whatever_the_case_of_its_language()
    {
        var graph = new RdfGraph();
        graph.Add(RdfTerm.Iri("a:s"), P, RdfTerm.Tagged("x", "de-AT"));
        graph.Add(RdfTerm.Iri("a:s"), P, RdfTerm.Tagged("x", "DE-at"));
        graph.Add(RdfTerm.Iri("a:s"), P, RdfTerm.Literal("x"));
        graph.Add(RdfTerm.Iri("a:s"), P, RdfTerm.Typed("x", "a:t"));
        graph.Add(RdfTerm.Iri("a:s"), P, RdfTerm.Typed("x", Xsd.String));
        graph.Add(RdfTerm.Iri("a:s"), P, RdfTerm.Tagged("y", "DE"));

        Assert.Equal(["\"x\"@de-AT", "\"x\"", "\"x\"^^<a:t>", "\"y\"@DE"], graph.Triples.Select(t => t.Object.ToString()));
        Assert.True(graph.Contains(RdfTerm.Iri("a:s"), P, RdfTerm.Tagged("x", "de-at")));
        Assert.False(graph.Contains(RdfTerm.Iri("a:s"), P, RdfTerm.Tagged("x", "de")));
        Assert.False(graph.Contains(RdfTerm.Iri("a:s"), P, RdfTerm.Iri("x")));
    }

    [Fact]
    public void Every_pattern_finds_the_triples_a_search_by_eye_finds()
    {
        var graph = new RdfGraph();
        for (var s = 0; s < 7; s++)
            for (var p = 0; p < 3; p++)
                for (var o = 0; o < 5; o++)
                    if ((s + p + o) % 2 == 0)
                        graph.Add(RdfTerm.Iri($"s:{s}"), RdfTerm.Iri($"p:{p}"), RdfTerm.Literal($"{o}"));
        var all = graph.Triples.ToList();
        RdfTerm?[] subjects = [null, RdfTerm.Iri("s:3"), RdfTerm.Iri("s:99")];
        RdfTerm?[] predicates = [null, RdfTerm.Iri("p:1"), RdfTerm.Iri("p:99")];
        RdfTerm?[] objects = [null, RdfTerm.Literal("2"), RdfTerm.Literal("99")];

        foreach (var s in subjects)
            foreach (var p in predicates)
                foreach (var o in objects)
                    Assert.Equal(
                        all.Where(t => (s is null || t.Subject == s) && (p is null || t.Predicate == p) && (o is null || t.Object == o)),
                        graph.Find(s, p, o));
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"s:{i}"), graph.Subjects.Select(s => s.Value));
    }

    [Fact]
    public void A_subject_with_many_statements_keeps_each_once_too()
    {
        var graph = new RdfGraph();
        var subject = RdfTerm.Iri("s:many");
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 1000; i++)
            {
                graph.Add(subject, P, RdfTerm.Literal($"{i}"));
                graph.Add(RdfTerm.Iri($"s:{i % 50}"), P, RdfTerm.Literal($"{i}"));
            }
        }

        Assert.Equal(2000, graph.Count);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"{i}"), graph.Objects(subject, P.Value).Select(o => o.Value));
        Assert.All(Enumerable.Range(0, 1000), i => Assert.True(graph.Contains(subject, P, RdfTerm.Literal($"{i}"))));
        Assert.False(graph.Contains(subject, P, subject));
        Assert.False(graph.Contains(RdfTerm.Iri("s:7"), P, RdfTerm.Literal("8")));
    }

    [Fact]
    public void Terms_of_any_length_and_number_come_back()
    {
        var graph = new RdfGraph();
        for (var i = 0; i < 5000; i++) graph.Add(RdfTerm.Iri($"s:{i}"), P, RdfTerm.Literal(new string((char)('a' + (i % 26)), i * 7 % 9000) + i));

        Assert.Equal(5000, graph.Count);
        for (var i = 0; i < 5000; i++)
            Assert.Equal(new string((char)('a' + (i % 26)), i * 7 % 9000) + i, graph.Object(RdfTerm.Iri($"s:{i}"), P.Value)!.Value.Value);
    }

    [Fact]
    public void Documents_with_a_scope_of_their_own_share_no_blank_nodes()
    {
        var graph = new RdfGraph();
        foreach (var scope in new[] { "a", "b" })
        {
            using var input = new MemoryStream(Encoding.UTF8.GetBytes("_:x <a:p> _:y . _:x <a:q> [] ."));
            RdfReader.Read(input, RdfFormat.Turtle, graph, options: new RdfReaderOptions { BlankNodeScope = scope });
        }

        Assert.Equal(["ax", "bx"], graph.Subjects.Select(s => s.Value));
        Assert.Equal(4, graph.Count);
    }

    [Fact]
    public void Documents_in_memory_are_read_and_asked_for_statements()
    {
        var (s, p, g) = (RdfTerm.Iri("a:s"), RdfTerm.Iri("a:p"), RdfTerm.Iri("a:g"));
        var graph = RdfReader.ReadGraph("<a:s> <a:p> 'x' ."u8.ToArray(), RdfFormat.Turtle);
        var dataset = RdfQuads.ReadDataset("<a:s> <a:p> \"x\" <a:g> ."u8.ToArray(), RdfQuadFormat.NQuads);

        Assert.True(graph.Contains(new RdfTriple(s, p, RdfTerm.Literal("x"))));
        Assert.False(graph.Contains(new RdfTriple(s, p, RdfTerm.Literal("y"))));
        Assert.True(dataset.Contains(new RdfQuad(s, p, RdfTerm.Literal("x"), g)));
        Assert.False(dataset.Contains(new RdfQuad(s, p, RdfTerm.Literal("x"), null)));
        Assert.False(dataset.Contains(new RdfQuad(s, p, RdfTerm.Literal("x"), p)));
    }

    [Fact]
    public void A_cleared_graph_is_as_a_new_one()
    {
        var (used, kept) = (new RdfGraph(), new RdfGraph());
        for (var i = 0; i < 3000; i++) used.Add(RdfTerm.Iri($"urn:s{i % 50}"), RdfTerm.Iri($"urn:p{i % 7}"), RdfTerm.Literal(new string('x', i)));
        used.Clear();

        Assert.Equal(0, used.Count);
        Assert.Empty(used.Triples);
        Assert.Empty(used.Find(RdfTerm.Iri("urn:s1")));
        foreach (var graph in (RdfGraph[])[used, kept])
        {
            graph.Add(RdfTerm.Blank("a"), RdfTerm.Iri("urn:p1"), RdfTerm.Tagged("Baum", "de"));
            graph.Add(RdfTerm.Iri("urn:s1"), RdfTerm.Iri("urn:p1"), RdfTerm.Blank("a"));
            graph.Add(RdfTerm.Iri("urn:s1"), RdfTerm.Iri("urn:p2"), RdfTerm.Blank("a"));
        }

        Assert.Equal(kept.Triples, used.Triples);
        Assert.Equal(kept.Subjects, used.Subjects);
        Assert.Equal(kept.Find(RdfTerm.Iri("urn:s1")), used.Find(RdfTerm.Iri("urn:s1")));
        Assert.Equal(kept.Find(null, RdfTerm.Iri("urn:p1")), used.Find(null, RdfTerm.Iri("urn:p1")));
        Assert.Equal(kept.Find(null, null, RdfTerm.Blank("a")), used.Find(null, null, RdfTerm.Blank("a")));
    }
}
