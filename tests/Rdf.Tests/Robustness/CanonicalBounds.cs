using System.Diagnostics;
using System.Globalization;

namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>The canonical form of graphs with many blank nodes: the same whatever their order and labels, and never a matter of minutes.</summary>
public sealed class CanonicalBounds
{
    private const string P = "http://e.de/p";
    private const string Q = "http://e.de/q";

    /// <summary>Graphs that occur, and graphs that are made to be hard but not too hard: name, size, maker of statements between numbered nodes.</summary>
    public static TheoryData<string, int> Rows => new()
    {
        { "distinct", 20_000 },
        { "copies", 10_000 },
        { "chain", 20_000 },
        { "list of equal items", 10_000 },
        { "equal lists", 10_000 },
        { "trees of copies", 10_000 },
        { "ring", 5_000 },
        { "path both ways", 2_000 },
        { "equal rings", 9_000 },
        { "mutual pairs", 10_000 },
        { "all share all", 80 },
        { "everyone knows everyone", 60 },
        { "grid on a torus", 400 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Order_and_labels_do_not_matter(string kind, int size)
    {
        var clock = Stopwatch.StartNew();
        var statements = Made(kind, size).ToList();
        var one = CanonicalNTriples.Write(Graph(statements, i => i), out var isCanonical);
        var random = new Random(1);
        var names = Enumerable.Range(0, 4 * size + 4).ToArray();
        random.Shuffle(names);
        var shuffled = statements.ToArray();
        random.Shuffle(shuffled);
        var two = CanonicalNTriples.Write(Graph(shuffled, i => names[i]), out var isCanonicalToo);

        Assert.True(isCanonical && isCanonicalToo);
        Assert.True(one.AsSpan().SequenceEqual(two));
        Assert.Equal(one.AsSpan().Count((byte)'\n'), statements.Distinct().Count());
        // Each takes well under a second here; quadratic algorithms take minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{kind} took {clock.Elapsed}.");
    }

    [Fact]
    public void A_graph_made_to_be_hard_comes_to_an_end()
    {
        // A ring in which each node has one more neighbour by chance: each has three, and there is no symmetry to find.
        const int Nodes = 2_000;
        var random = new Random(1);
        var ends = Enumerable.Range(0, Nodes).ToArray();
        do random.Shuffle(ends);
        while (ends.Chunk(2).Any(e => Math.Abs(e[0] - e[1]) is 1 or Nodes - 1));
        var statements = ends.Chunk(2).Concat(Enumerable.Range(0, Nodes).Select(i => new[] { i, (i + 1) % Nodes }))
            .SelectMany(e => new[] { (e[0], P, e[1]), (e[1], P, e[0]) }).ToList();
        var graph = Graph(statements, i => i);
        var clock = Stopwatch.StartNew();

        var bytes = CanonicalNTriples.Write(graph, out var isCanonical);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"It took {clock.Elapsed}.");
        Assert.False(isCanonical);
        Assert.True(bytes.AsSpan().SequenceEqual(CanonicalNTriples.Write(Graph(statements, i => i))));
        using var input = new MemoryStream(bytes);
        var back = RdfReader.ReadGraph(input, RdfFormat.NTriples);
        Assert.Equal((graph.Count, graph.Subjects.Count()), (back.Count, back.Subjects.Count()));
    }

    /// <summary>Statements as subject, property, object; negative objects are IRIs.</summary>
    private static IEnumerable<(int S, string P, int O)> Made(string kind, int n)
    {
        for (var i = 0; i < n; i++)
        {
            switch (kind)
            {
                case "distinct":
                    yield return (i, P, -i);
                    yield return (i, Q, (i * 7) % n);
                    break;
                case "copies":
                    yield return (n, Q, i);
                    yield return (i, P, -1);
                    break;
                case "chain":
                    yield return (i, P, i + 1);
                    break;
                case "list of equal items":
                    yield return (i, P, -1);
                    yield return (i, Q, i + 1 < n ? i + 1 : -2);
                    break;
                case "equal lists":
                    yield return (i, P, -(i % 10) - 1);
                    if (i % 10 < 9) yield return (i, Q, i + 1);
                    break;
                case "trees of copies":
                    if (i % 10 > 0) yield return (i % 10 < 4 ? i - (i % 10) : i - (i % 10) + 1 + ((i % 10) - 4) / 2, P, i);
                    else yield return (i, Q, -1);
                    break;
                case "ring":
                    yield return (i, P, (i + 1) % n);
                    break;
                case "path both ways":
                    if (i + 1 < n) yield return (i, P, i + 1);
                    if (i > 0) yield return (i, P, i - 1);
                    break;
                case "equal rings":
                    yield return (i, P, (i % 3 == 2) ? i - 2 : i + 1);
                    break;
                case "mutual pairs":
                    yield return (i, P, i ^ 1);
                    break;
                case "all share all":
                    for (var j = 0; j < n; j++) yield return (i, P, n + j);
                    break;
                case "everyone knows everyone":
                    for (var j = 0; j < n; j++)
                        if (i != j)
                            yield return (i, P, j);
                    break;
                default:
                    var side = (int)Math.Sqrt(n);
                    yield return (i, P, ((i / side) * side) + ((i + 1) % side));
                    yield return (i, P, (i + side) % n);
                    break;
            }
        }
    }

    private static RdfGraph Graph(IEnumerable<(int S, string P, int O)> statements, Func<int, int> name)
    {
        var graph = new RdfGraph();
        foreach (var (s, p, o) in statements) graph.Add(Node(s), RdfTerm.Iri(p), o < 0 ? RdfTerm.Iri(string.Create(CultureInfo.InvariantCulture, $"http://e.de/{-o}")) : Node(o));
        return graph;

        RdfTerm Node(int i) => RdfTerm.Blank(string.Create(CultureInfo.InvariantCulture, $"n{name(i)}"));
    }
}
