using static OpenDataNrw.Rdf.Graph.BlankColours;

namespace OpenDataNrw.Rdf.Graph;

/// <summary>
/// Sets blank nodes apart that have the same number. They are put into cells of equal nodes, the cells are split to the end, and
/// what hangs together (islands) is put in order by itself: islands that are alike as a whole may change places.
/// </summary>
/// <remarks>
/// An island whose nodes are all in different cells is in order. So is a tree from any node of one cell, since trees whose nodes have equal
/// colours are equal. Others are searched (<see cref="OrderSearch"/>).
/// </remarks>
internal sealed class AlikeNodes
{
    private readonly RdfGraph _graph;
    private readonly ulong[] _colours;
    private readonly List<int> _ids;
    private readonly NodeLinks _links;
    private readonly OrderedCells _cells;
    private readonly int[] _places;
    private readonly SearchBudget _budget = new();

    /// <param name="graph">The graph.</param>
    /// <param name="colours">The number of each term; changed for the alike nodes.</param>
    /// <param name="alike">The ids of the nodes.</param>
    public AlikeNodes(RdfGraph graph, ulong[] colours, List<int> alike)
    {
        _graph = graph;
        _colours = colours;
        _ids = alike;
        // Once more with all neighbours, since some of them have become different from all others in the last round.
        var next = alike.ConvertAll(id => Mix(colours[id] * 3 + Around(graph, colours, id)));
        for (var i = 0; i < next.Count; i++) colours[alike[i]] = next[i];
        _links = LinksAmong();
        _cells = OrderedCells.By(next, _links);
        _places = new int[alike.Count];
    }

    /// <summary>Gives each node its own number; false where the search did not come to its end.</summary>
    public bool SetApart()
    {
        var before = (int[])_cells.Starts.Clone();
        _cells.RefineAll();
        for (var node = 0; node < _ids.Count; node++)
            if (_cells.Starts[node] != before[node])
                _colours[_ids[node]] = Mix(_colours[_ids[node]] + Mix((ulong)(_cells.Starts[node] - before[node])));

        var islands = Islands().Select(Ordered).ToList();
        islands.Sort((a, b) => a.Sign.CompareTo(b.Sign));
        var copy = 0UL;
        for (var i = 0; i < islands.Count; i++)
        {
            copy = i > 0 && islands[i - 1].Sign == islands[i].Sign ? copy + 1 : 0;
            for (var place = 0; place < islands[i].Nodes.Length; place++)
                _colours[_ids[islands[i].Nodes[place]]] = Mix(islands[i].Sign + Mix((copy << 32) + (ulong)place + 1));
        }

        return !_budget.IsSpent;
    }

    private NodeLinks LinksAmong()
    {
        var nodes = new Dictionary<int, int>(_ids.Count);
        foreach (var id in _ids) nodes.Add(id, nodes.Count);
        var links = new List<(int From, int To, ulong Kind)>();
        foreach (var (id, from) in nodes)
        {
            for (var i = _graph.Table.FirstOfSubject(id); i >= 0; i = _graph.Table.NextOfSubject(i))
            {
                if (!nodes.TryGetValue(_graph.Table[i].O, out var to)) continue;
                var predicate = _colours[_graph.Table[i].P];
                links.Add((from, to, Mix(predicate + 1)));
                links.Add((to, from, Mix(predicate + 2)));
            }
        }

        return new NodeLinks(_ids.Count, links);
    }

    /// <summary>The nodes that are still alike, as they hang together.</summary>
    private IEnumerable<List<int>> Islands()
    {
        var seen = new bool[_ids.Count];
        for (var node = 0; node < seen.Length; node++)
        {
            if (seen[node] || _cells.IsAlone(node)) continue;
            seen[node] = true;
            var island = new List<int> { node };
            for (var i = 0; i < island.Count; i++)
                foreach (var to in _links.To(island[i]))
                    if (!seen[to] && !_cells.IsAlone(to))
                    {
                        seen[to] = true;
                        island.Add(to);
                    }

            yield return island;
        }
    }

    /// <summary>The nodes of an island in their order, and what tells it from others.</summary>
    private Island Ordered(List<int> island)
    {
        var nodes = island.ToArray();
        Array.Sort(nodes, (a, b) => _cells.Starts[a].CompareTo(_cells.Starts[b]));
        if (!AllDiffer(nodes)) nodes = IsTree(nodes) ? FromRoot(nodes) : Searched(nodes);
        return new Island(nodes, Sign(nodes));
    }

    private bool AllDiffer(int[] nodes)
    {
        for (var i = 1; i < nodes.Length; i++)
            if (_cells.Starts[nodes[i - 1]] == _cells.Starts[nodes[i]])
                return false;
        return true;
    }

    /// <summary>Whether there is one statement less than there are nodes, each of which counts at both its ends.</summary>
    private bool IsTree(int[] nodes) => nodes.Sum(Linked) == 2 * (nodes.Length - 1);

    private int Linked(int node)
    {
        var count = 0;
        foreach (var to in _links.To(node))
            if (!_cells.IsAlone(to))
                count++;
        return count;
    }

    /// <summary>The nodes of a tree from one of its rarest nodes on, branches in the order of their statements and cells.</summary>
    private int[] FromRoot(int[] nodes)
    {
        var root = nodes.GroupBy(node => _cells.Starts[node]).MinBy(cell => (cell.Count(), cell.Key))!.First();
        var order = new List<int>(nodes.Length);
        var open = new Stack<(int Node, int From)>([(root, -1)]);
        var branches = new List<(ulong Kind, int Cell, int Node)>();
        while (open.TryPop(out var next))
        {
            order.Add(next.Node);
            branches.Clear();
            var to = _links.To(next.Node);
            for (var i = 0; i < to.Length; i++)
                if (to[i] != next.From && !_cells.IsAlone(to[i]))
                    branches.Add((_links.Kinds(next.Node)[i], _cells.Starts[to[i]], to[i]));
            branches.Sort((a, b) => (b.Kind, b.Cell).CompareTo((a.Kind, a.Cell)));
            foreach (var branch in branches) open.Push((branch.Node, next.Node));
        }

        return [.. order];
    }

    private int[] Searched(int[] nodes)
    {
        for (var place = 0; place < nodes.Length; place++) _places[nodes[place]] = place;
        var links = new List<(int From, int To, ulong Kind)>();
        foreach (var node in nodes)
        {
            var to = _links.To(node);
            for (var i = 0; i < to.Length; i++)
                if (!_cells.IsAlone(to[i]))
                    links.Add((_places[node], _places[to[i]], _links.Kinds(node)[i]));
        }

        var cells = OrderedCells.By([.. nodes.Select(node => (ulong)_cells.Starts[node])], new NodeLinks(nodes.Length, links));
        return [.. new OrderSearch(cells, _budget).Order().Select(place => nodes[place])];
    }

    /// <summary>A number for the nodes and statements of an island in their order; the same for islands that may change places.</summary>
    private ulong Sign(int[] nodes)
    {
        for (var place = 0; place < nodes.Length; place++) _places[nodes[place]] = place;
        var sign = (ulong)nodes.Length;
        foreach (var node in nodes)
        {
            var sum = 0UL;
            var to = _links.To(node);
            for (var i = 0; i < to.Length; i++)
                if (!_cells.IsAlone(to[i]))
                    sum += Mix(_links.Kinds(node)[i] + Mix((ulong)_places[to[i]] + 1));
            sign = Mix(Mix(sign + _colours[_ids[node]]) + sum);
        }

        return sign;
    }

    private readonly record struct Island(int[] Nodes, ulong Sign);
}
