using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static OpenDataNrw.Rdf.Graph.BlankColours;

namespace OpenDataNrw.Rdf.Graph;

/// <summary>
/// Puts linked nodes in an order that depends on nothing but their links, where cells alone do not: one node of a cell after the other
/// is set apart from the rest, and the outcome with the smallest signs is the order.
/// </summary>
/// <remarks>
/// Individualisation and refinement as in B. D. McKay, Practical graph isomorphism (1981). Two equal outcomes are a symmetry, and nodes
/// that a symmetry exchanges need not both be tried. Nodes that can simply change places are set apart at once. The search can
/// still be exponential for graphs made to that end; when the budget is spent, the order at hand is taken.
/// </remarks>
internal sealed class OrderSearch(OrderedCells cells, SearchBudget budget)
{
    private const int MostSymmetries = 256;

    private readonly NodeLinks _links = cells.Links;
    private readonly List<int> _path = [];
    private readonly List<int[]> _symmetries = [];
    private readonly int[] _places = new int[cells.Links.Count];
    private int[] _bestPath = [];
    private int[]? _best;
    private ulong[] _bestSigns = [];

    /// <summary>The nodes in their order.</summary>
    public int[] Order()
    {
        Explore(cells);
        return _best!;
    }

    /// <summary>Tries what is left to try below a choice; returns how many of the choices made so far still stand.</summary>
    private int Explore(OrderedCells current)
    {
        SetExchangeableApart(current);
        var start = FirstOpen(current);
        if (start < 0 || budget.IsSpent) return Compare(current);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) budget.End();
        var depth = _path.Count;
        var tried = new List<int>();
        var orbits = new Orbits(_links.Count);
        foreach (var node in current.Cell(start).ToArray())
        {
            if (tried.Count > 0 && (budget.IsSpent || IsLikeOneOf(tried, node, orbits))) continue;
            tried.Add(node);
            var next = current.Copy();
            budget.Spend(4L * _links.Count);
            next.SetApart(node);
            budget.Spend(next.TakeWork());
            _path.Add(node);
            var standing = Explore(next);
            _path.RemoveAt(depth);
            if (standing < depth) return standing;
        }

        return depth;
    }

    /// <summary>The smallest cell of more than one node; -1 where there is none.</summary>
    private static int FirstOpen(OrderedCells current)
    {
        var smallest = -1;
        for (var start = 0; start < current.Nodes.Length; start += current.Cell(start).Length)
        {
            var length = current.Cell(start).Length;
            if (length > 1 && (smallest < 0 || length < current.Cell(smallest).Length)) smallest = start;
        }

        return smallest;
    }

    private void SetExchangeableApart(OrderedCells current)
    {
        for (var start = 0; start < current.Nodes.Length && !budget.IsSpent; start += current.Cell(start).Length)
        {
            if (current.Cell(start).Length == 1 || !AreExchangeable(current.Cell(start))) continue;
            current.SetAllApart(start);
            budget.Spend(current.TakeWork());
        }
    }

    /// <summary>Whether any two of the nodes can change places without any other node.</summary>
    private bool AreExchangeable(ReadOnlySpan<int> nodes)
    {
        for (var i = 1; i < nodes.Length; i++)
        {
            budget.Spend(_links.To(nodes[i]).Length + 1);
            if (budget.IsSpent || Around(nodes[i - 1], nodes[i]) != Around(nodes[i], nodes[i - 1])) return false;
        }

        return true;
    }

    /// <summary>A number for the links of a node, the other of the pair counting as the other and the node as itself.</summary>
    private ulong Around(int node, int other)
    {
        var sum = 0UL;
        var to = _links.To(node);
        var kinds = _links.Kinds(node);
        for (var i = 0; i < to.Length; i++)
            sum += Mix(kinds[i] + Mix(to[i] == node ? 1UL : to[i] == other ? 2UL : (ulong)to[i] + 3));
        return sum;
    }

    /// <summary>An order is complete: the smallest stays. One equal to the smallest shows a symmetry and makes the choices since they parted needless.</summary>
    private int Compare(OrderedCells complete)
    {
        var nodes = complete.Nodes;
        for (var place = 0; place < nodes.Length; place++) _places[nodes[place]] = place;
        var signs = new ulong[nodes.Length];
        for (var place = 0; place < nodes.Length; place++) signs[place] = Sign(nodes[place]);
        budget.Spend(nodes.Length);
        var order = _best is null ? -1 : signs.AsSpan().SequenceCompareTo(_bestSigns);
        if (order < 0)
        {
            _best = nodes.ToArray();
            _bestSigns = signs;
            _bestPath = [.. _path];
            return _path.Count;
        }

        if (order > 0 || budget.IsSpent) return _path.Count;
        if (_symmetries.Count < MostSymmetries)
        {
            var symmetry = new int[nodes.Length];
            for (var place = 0; place < nodes.Length; place++) symmetry[_best![place]] = nodes[place];
            _symmetries.Add(symmetry);
        }

        return CollectionsMarshal.AsSpan(_path).CommonPrefixLength(_bestPath);
    }

    private ulong Sign(int node)
    {
        var sum = 0UL;
        var to = _links.To(node);
        var kinds = _links.Kinds(node);
        for (var i = 0; i < to.Length; i++) sum += Mix(kinds[i] + Mix((ulong)_places[to[i]] + 1));
        return sum;
    }

    /// <summary>Whether symmetries that leave the choices so far in place lead from one of the tried nodes to this one.</summary>
    private bool IsLikeOneOf(List<int> tried, int node, Orbits orbits)
    {
        for (; orbits.Seen < _symmetries.Count; orbits.Seen++)
        {
            var symmetry = _symmetries[orbits.Seen];
            if (!_path.TrueForAll(chosen => symmetry[chosen] == chosen)) continue;
            budget.Spend(symmetry.Length);
            orbits.Join(symmetry);
        }

        var root = orbits.Root(node);
        return tried.Exists(other => orbits.Root(other) == root);
    }

    /// <summary>Which nodes symmetries lead to one another.</summary>
    private sealed class Orbits
    {
        private readonly int[] _roots;

        public Orbits(int count)
        {
            _roots = new int[count];
            for (var i = 0; i < count; i++) _roots[i] = i;
        }

        /// <summary>How many of the known symmetries have been looked at.</summary>
        public int Seen { get; set; }

        public void Join(int[] symmetry)
        {
            for (var i = 0; i < _roots.Length; i++)
            {
                var (a, b) = (Root(i), Root(symmetry[i]));
                _roots[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        public int Root(int node)
        {
            while (_roots[node] != node)
            {
                _roots[node] = _roots[_roots[node]];
                node = _roots[node];
            }

            return node;
        }
    }
}
