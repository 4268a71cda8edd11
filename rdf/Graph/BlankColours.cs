namespace OpenDataNrw.Rdf.Graph;

/// <summary>
/// Gives each blank node of a graph a number that depends on what is said about it and by it, not on its label or on the
/// order of statements. Equal graphs, but for labels, get equal numbers.
/// </summary>
/// <remarks>
/// Colour refinement: a node's number is mixed with those of its neighbours until no more nodes can be told apart. Nodes that
/// are still alike are set apart one by one. Where the alike nodes hang together as trees, any of them will do, since trees
/// with equal colours are equal; otherwise each is tried and the smallest outcome wins, until <see cref="SearchLimit"/>.
/// </remarks>
internal sealed class BlankColours
{
    /// <summary>
    /// How many node updates the search among alike nodes may cost. Beyond it, which only graphs built for the purpose reach,
    /// the first candidate is taken, and the outcome may depend on the order of statements.
    /// </summary>
    private const long SearchLimit = 4_000_000;

    private readonly RdfGraph _graph;
    private readonly List<int> _blanks = [];
    private readonly ulong[] _colours;
    private long _spent;

    private BlankColours(RdfGraph graph)
    {
        _graph = graph;
        _colours = new ulong[graph.Terms.Count];
        for (var id = 0; id < _colours.Length; id++)
        {
            _colours[id] = graph.Terms.HashOf(id);
            if (graph.Terms.KindOf(id) == TermKind.BlankNode) _blanks.Add(id);
        }
    }

    /// <summary>The number of each term by its id; distinct for each blank node.</summary>
    public static ulong[] Of(RdfGraph graph)
    {
        var colours = new BlankColours(graph);
        colours.Refine(colours._colours, colours._blanks);
        return colours.Separate(colours._colours);
    }

    /// <summary>Spreads a number over all bits (the finaliser of SplitMix64).</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ulong Edge(ulong predicate, ulong neighbour, ulong direction) =>
        Mix((predicate * 0x9E3779B97F4A7C15) ^ Mix(neighbour + direction));

    /// <summary>Refines until nothing more can be told apart; returns the nodes that are still alike.</summary>
    private List<int> Refine(ulong[] colours, List<int> nodes)
    {
        var active = nodes;
        var distinct = 0;
        while (active.Count > 0)
        {
            var next = new ulong[active.Count];
            for (var i = 0; i < active.Count; i++) next[i] = Updated(colours, active[i]);
            for (var i = 0; i < active.Count; i++) colours[active[i]] = next[i];
            _spent += active.Count;
            var counts = next.GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
            // A node that stands alone keeps its number; those that remain have at most half as many colours as members.
            var alike = active.Where(id => counts[colours[id]] > 1).ToList();
            var classes = counts.Count;
            if (alike.Count == active.Count && classes <= distinct) return alike;
            distinct = alike.Count == active.Count ? classes : 0;
            active = alike;
        }

        return active;
    }

    private ulong Updated(ulong[] colours, int id)
    {
        // A sum does not depend on the order of the statements.
        var sum = 0UL;
        for (var i = _graph.Table.FirstOfSubject(id); i >= 0; i = _graph.Table.NextOfSubject(i))
            sum += Edge(colours[_graph.Table[i].P], colours[_graph.Table[i].O], 1);
        for (var i = _graph.Table.FirstOfObject(id); i >= 0; i = _graph.Table.NextOfObject(i))
            sum += Edge(colours[_graph.Table[i].P], colours[_graph.Table[i].S], 2);
        return Mix(colours[id] * 3 + sum);
    }

    private ulong[] Separate(ulong[] colours)
    {
        var alike = Alike(colours, _blanks);
        while (alike.Count > 0)
        {
            if (!IsForest(alike) && _spent < SearchLimit) return Search(colours, alike);
            colours = SetApart(colours, SmallestClass(colours, alike)[0], alike);
            alike = Alike(colours, alike);
        }

        return colours;
    }

    private ulong[] Search(ulong[] colours, List<int> alike)
    {
        ulong[]? best = null;
        var bestSign = ulong.MaxValue;
        foreach (var candidate in SmallestClass(colours, alike))
        {
            if (best is not null && _spent >= SearchLimit) break;
            var outcome = Separate(SetApart(colours, candidate, alike));
            var sign = Sign(outcome);
            if (best is not null && sign >= bestSign) continue;
            (best, bestSign) = (outcome, sign);
        }

        return best!;
    }

    private ulong[] SetApart(ulong[] colours, int chosen, List<int> alike)
    {
        var copy = (ulong[])colours.Clone();
        copy[chosen] = Mix(copy[chosen] + 0x5851F42D4C957F2D);
        Refine(copy, alike);
        return copy;
    }

    private static List<int> Alike(ulong[] colours, List<int> among)
    {
        var counts = among.GroupBy(id => colours[id]).ToDictionary(g => g.Key, g => g.Count());
        return among.Where(id => counts[colours[id]] > 1).ToList();
    }

    private static List<int> SmallestClass(ulong[] colours, List<int> alike) =>
        [.. alike.GroupBy(id => colours[id]).OrderBy(g => g.Count()).ThenBy(g => g.Key).First()];

    private ulong Sign(ulong[] colours)
    {
        var sum = 0UL;
        foreach (var id in _blanks) sum += Updated(colours, id);
        return sum;
    }

    /// <summary>Whether the nodes, joined by statements between them whatever their direction, form no circle.</summary>
    private bool IsForest(List<int> nodes)
    {
        var parents = nodes.ToDictionary(id => id, id => id);
        var joined = new HashSet<(int, int)>();
        foreach (var id in nodes)
        {
            for (var i = _graph.Table.FirstOfSubject(id); i >= 0; i = _graph.Table.NextOfSubject(i))
            {
                var other = _graph.Table[i].O;
                if (other == id || !parents.ContainsKey(other)) continue;
                if (!joined.Add((Math.Min(id, other), Math.Max(id, other)))) continue;
                var (a, b) = (Root(parents, id), Root(parents, other));
                if (a == b) return false;
                parents[a] = b;
            }
        }

        return true;
    }

    private static int Root(Dictionary<int, int> parents, int id)
    {
        while (parents[id] != id)
        {
            parents[id] = parents[parents[id]];
            id = parents[id];
        }

        return id;
    }
}
