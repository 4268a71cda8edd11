using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>The comparison of graphs against one that tries every renaming of blank nodes, on small graphs in which many look alike.</summary>
public sealed class IsomorphismByTrying
{
    private const int Most = 6;

    /// <summary>Statements between a few blank nodes; a negative object is none.</summary>
    private static Gen<(int S, int P, int O)[]> Statements(int nodes) =>
        (from s in Gen.Choose(0, nodes - 1)
         from p in Gen.Choose(0, 1)
         from o in Gen.Frequency((9, Gen.Choose(0, nodes - 1)), (1, Gen.Constant(-1)))
         select (s, p, o)).ArrayOf().Select(a => a.Distinct().ToArray());

    /// <summary>Two graphs: of the same kind by chance, or one a renaming of the other with at most one statement moved.</summary>
    private static Arbitrary<((int S, int P, int O)[] A, (int S, int P, int O)[] B)> Pairs =>
        (from nodes in Gen.Choose(2, Most)
         from a in Statements(nodes)
         from other in Statements(nodes)
         from names in Gen.Shuffle(Enumerable.Range(0, nodes))
         from kind in Gen.Choose(0, 3)
         from moved in Gen.Choose(0, Math.Max(0, a.Length - 1))
         from to in Gen.Choose(0, nodes - 1)
         let renamed = Renamed(a, names)
         select (a, kind == 0 ? other : kind == 1 || a.Length == 0 ? renamed : Moved(renamed, moved, to))).ToArbitrary();

    [Fact]
    public void Graphs_are_the_same_when_some_renaming_makes_them_the_same() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Workload.Times(3000)),
            Prop.ForAll(Pairs, pair => RdfIsomorphism.AreIsomorphic(Graph(pair.A), Graph(pair.B)) == AreTheSameByTrying(pair.A, pair.B)));

    [Fact]
    public void Every_small_graph_of_one_property_is_compared_with_every_other()
    {
        // Three nodes, nine possible statements: 512 graphs.
        var all = Enumerable.Range(0, 512)
            .Select(bits => Enumerable.Range(0, 9).Where(i => (bits & (1 << i)) != 0).Select(i => (i / 3, 0, i % 3)).ToArray()).ToArray();
        var written = all.Select(a => Documents.Canonical(Graph(a))).ToArray();

        for (var a = 0; a < all.Length; a++)
            for (var b = 0; b < a; b++)
                if (written[a] == written[b] != AreTheSameByTrying(all[a], all[b]))
                    Assert.Fail($"{Documents.Canonical(Graph(all[a]))} and\n{Documents.Canonical(Graph(all[b]))}");
    }

    private static bool AreTheSameByTrying((int S, int P, int O)[] a, (int S, int P, int O)[] b)
    {
        if (a.Length != b.Length) return false;
        var wanted = b.ToHashSet();
        var (mine, its) = (Nodes(a), Nodes(b));
        if (mine.Length != its.Length) return false;
        return Permutations(its).Any(names =>
        {
            var map = mine.Zip(names).ToDictionary(z => z.First, z => z.Second);
            return Array.TrueForAll(a, t => wanted.Contains((map[t.S], t.P, t.O < 0 ? t.O : map[t.O])));
        });
    }

    private static int[] Nodes((int S, int P, int O)[] statements) => [.. statements.SelectMany(t => new[] { t.S, t.O }).Where(n => n >= 0).Distinct()];

    private static IEnumerable<int[]> Permutations(int[] items)
    {
        if (items.Length == 0) return [[]];
        return items.SelectMany((item, i) => Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (int[])[item, .. rest]));
    }

    private static (int S, int P, int O)[] Renamed((int S, int P, int O)[] statements, int[] names) =>
        [.. statements.Reverse().Select(t => (names[t.S], t.P, t.O < 0 ? t.O : names[t.O]))];

    private static (int S, int P, int O)[] Moved((int S, int P, int O)[] statements, int which, int to) =>
        [.. statements.Select((t, i) => i == which ? (t.S, t.P, to) : t).Distinct()];

    private static RdfGraph Graph((int S, int P, int O)[] statements)
    {
        var graph = new RdfGraph();
        foreach (var (s, p, o) in statements) graph.Add(Blank(s), RdfTerm.Iri(p == 0 ? "http://e.de/p" : "http://e.de/q"), o < 0 ? RdfTerm.Iri("http://e.de/o") : Blank(o));
        return graph;
    }

    private static RdfTerm Blank(int number) => RdfTerm.Blank(string.Create(CultureInfo.InvariantCulture, $"b{number}"));
}
