namespace OpenDataNrw.Rdf.Graph;

/// <summary>
/// Gives each blank node of a graph a number that depends on what is said about it and by it, not on its label or on the
/// order of statements. Equal graphs, but for labels, get equal numbers.
/// </summary>
/// <remarks>
/// Colour refinement: a node's number is mixed with those of its neighbours, round by round, until no more nodes can be told
/// apart. That is all for nearly every graph. What is still alike after <see cref="Rounds"/>, such as the cells of a long list, or
/// for good, such as copies of one node, is left to <see cref="AlikeNodes"/>.
/// </remarks>
internal sealed class BlankColours
{
    /// <summary>Rounds of refinement for all nodes at once; each costs as much as the graph is large.</summary>
    private const int Rounds = 32;

    private readonly RdfGraph _graph;
    private readonly List<int> _blanks = [];
    private readonly ulong[] _colours;

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
    /// <param name="graph">The graph.</param>
    /// <param name="isCanonical">Whether the search among alike nodes came to its end.</param>
    public static ulong[] Of(RdfGraph graph, out bool isCanonical)
    {
        var colours = new BlankColours(graph);
        var alike = colours.Refine();
        isCanonical = alike.Count == 0 || new AlikeNodes(graph, colours._colours, alike).SetApart();
        colours.KeepDistinct();
        return colours._colours;
    }

    /// <summary>Spreads a number over all bits (the finaliser of SplitMix64).</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The numbers of the neighbours by way of each statement: a sum, which does not depend on the order of the statements.</summary>
    internal static ulong Around(RdfGraph graph, ulong[] colours, int id)
    {
        var sum = 0UL;
        for (var i = graph.Table.FirstOfSubject(id); i >= 0; i = graph.Table.NextOfSubject(i))
            sum += Edge(colours[graph.Table[i].P], colours[graph.Table[i].O], 1);
        for (var i = graph.Table.FirstOfObject(id); i >= 0; i = graph.Table.NextOfObject(i))
            sum += Edge(colours[graph.Table[i].P], colours[graph.Table[i].S], 2);
        return sum;
    }

    private static ulong Edge(ulong predicate, ulong neighbour, ulong direction) =>
        Mix((predicate * 0x9E3779B97F4A7C15) ^ Mix(neighbour + direction));

    /// <summary>Refines for a limited number of rounds; returns the nodes that are still alike.</summary>
    private List<int> Refine()
    {
        var active = _blanks;
        var distinct = 0;
        var counts = new Dictionary<ulong, int>();
        for (var round = 0; round < Rounds && active.Count > 0; round++)
        {
            var next = new ulong[active.Count];
            for (var i = 0; i < next.Length; i++) next[i] = Mix(_colours[active[i]] * 3 + Around(_graph, _colours, active[i]));
            counts.Clear();
            for (var i = 0; i < next.Length; i++)
            {
                _colours[active[i]] = next[i];
                counts[next[i]] = counts.GetValueOrDefault(next[i]) + 1;
            }

            // A node that stands alone keeps its number; those that remain have at most half as many colours as members.
            var alike = active.FindAll(id => counts[_colours[id]] > 1);
            if (alike.Count == active.Count && counts.Count <= distinct) return alike;
            distinct = alike.Count == active.Count ? counts.Count : 0;
            active = alike;
        }

        return active;
    }

    /// <summary>Two nodes whose numbers are the same by chance would become one node on paper.</summary>
    private void KeepDistinct()
    {
        var taken = new HashSet<ulong>(_blanks.Count);
        foreach (var id in _blanks)
            while (!taken.Add(_colours[id]))
                _colours[id]++;
    }
}
