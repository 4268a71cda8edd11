using static OpenDataNrw.Rdf.Graph.BlankColours;

namespace OpenDataNrw.Rdf.Graph;

/// <summary>
/// Nodes in a row, cut into cells of nodes that are alike. The place of a cell in the row does not depend on names or on order: cells
/// are split by how their nodes are linked to another cell, and the parts are put in the order of the links.
/// </summary>
/// <remarks>
/// Splitting always goes on with the smaller parts, so that it costs statements × log(nodes) in all (Hopcroft; Paige and Tarjan 1987).
/// </remarks>
internal sealed class OrderedCells
{
    private readonly int[] _nodes;
    private readonly int[] _places;
    private readonly int[] _lengths;
    private readonly Scratch _scratch;

    private OrderedCells(int[] nodes, int[] places, int[] starts, int[] lengths, NodeLinks links, Scratch scratch)
    {
        _nodes = nodes;
        _places = places;
        Starts = starts;
        _lengths = lengths;
        Links = links;
        _scratch = scratch;
    }

    public NodeLinks Links { get; }

    /// <summary>The nodes in their row.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>By node: where its cell begins in the row.</summary>
    public int[] Starts { get; }

    /// <summary>How many nodes and statements have been looked at since the last call.</summary>
    public long TakeWork()
    {
        var work = _scratch.Work;
        _scratch.Work = 0;
        return work;
    }

    /// <summary>Cells by a number of each node.</summary>
    public static OrderedCells By(List<ulong> numbers, NodeLinks links)
    {
        var keys = numbers.ToArray();
        var nodes = new int[keys.Length];
        for (var node = 0; node < nodes.Length; node++) nodes[node] = node;
        Array.Sort(keys, nodes);
        var cells = new OrderedCells(nodes, new int[nodes.Length], new int[nodes.Length], new int[nodes.Length], links, new Scratch(nodes.Length));
        for (var start = 0; start < nodes.Length;)
        {
            var end = start;
            while (end < nodes.Length && keys[end] == keys[start]) end++;
            for (var place = start; place < end; place++) cells._places[nodes[place]] = place;
            cells.Cut(start, end - start);
            start = end;
        }

        return cells;
    }

    public OrderedCells Copy() =>
        new((int[])_nodes.Clone(), (int[])_places.Clone(), (int[])Starts.Clone(), (int[])_lengths.Clone(), Links, _scratch);

    /// <summary>Whether a node has a cell for itself.</summary>
    public bool IsAlone(int node) => _lengths[Starts[node]] == 1;

    /// <summary>The nodes of the cell that begins at a place.</summary>
    public ReadOnlySpan<int> Cell(int start) => _nodes.AsSpan(start, _lengths[start]);

    /// <summary>Splits cells until the nodes of each are linked alike to every cell.</summary>
    public void RefineAll()
    {
        for (var start = 0; start < _nodes.Length; start += _lengths[start]) Enqueue(start);
        Refine();
    }

    /// <summary>Gives one node of a cell its own cell before the others and refines.</summary>
    public void SetApart(int node)
    {
        var start = Starts[node];
        var length = _lengths[start];
        Move(node, start);
        Cut(start, 1);
        Cut(start + 1, length - 1);
        Enqueue(start);
        Refine();
    }

    /// <summary>Gives each node of a cell its own cell, in no particular order, and refines.</summary>
    public void SetAllApart(int start)
    {
        for (var end = start + _lengths[start]; start < end; start++)
        {
            Cut(start, 1);
            Enqueue(start);
        }

        Refine();
    }

    private void Cut(int start, int length)
    {
        _lengths[start] = length;
        for (var place = start; place < start + length; place++) Starts[_nodes[place]] = start;
    }

    private void Move(int node, int place)
    {
        var (from, other) = (_places[node], _nodes[place]);
        (_nodes[from], _places[other]) = (other, from);
        (_nodes[place], _places[node]) = (node, place);
    }

    private void Enqueue(int start)
    {
        if (_scratch.IsQueued[start]) return;
        _scratch.IsQueued[start] = true;
        _scratch.Queue.Enqueue(start);
    }

    private void Refine()
    {
        while (_scratch.Queue.TryDequeue(out var start))
        {
            _scratch.IsQueued[start] = false;
            SumLinksTo(start);
            var touched = _scratch.Touched;
            touched.Sort((a, b) => (Starts[a], _scratch.Sums[a]).CompareTo((Starts[b], _scratch.Sums[b])));
            for (var first = 0; first < touched.Count;)
            {
                var cell = Starts[touched[first]];
                var end = first;
                while (end < touched.Count && Starts[touched[end]] == cell) end++;
                Split(cell, touched.GetRange(first, end - first));
                first = end;
            }

            foreach (var node in touched)
            {
                _scratch.Sums[node] = 0;
                _scratch.IsTouched[node] = false;
            }

            touched.Clear();
        }
    }

    private void SumLinksTo(int start)
    {
        foreach (var node in Cell(start))
        {
            var to = Links.To(node);
            var kinds = Links.Kinds(node);
            for (var i = 0; i < to.Length; i++)
            {
                if (!_scratch.IsTouched[to[i]]) _scratch.Touched.Add(to[i]);
                _scratch.IsTouched[to[i]] = true;
                _scratch.Sums[to[i]] += Mix(kinds[i]);
            }

            _scratch.Work += 1 + to.Length;
        }
    }

    /// <summary>Splits a cell: the nodes without links first, then those with links in the order of their sums.</summary>
    private void Split(int start, List<int> linked)
    {
        var length = _lengths[start];
        var sums = _scratch.Sums;
        if (length == 1 || (linked.Count == length && sums[linked[0]] == sums[linked[^1]])) return;
        for (var i = 0; i < linked.Count; i++) Move(linked[^(i + 1)], start + length - 1 - i);

        var parts = _scratch.Parts;
        parts.Clear();
        if (linked.Count < length) parts.Add((start, length - linked.Count));
        var behind = start + length - linked.Count;
        for (var first = 0; first < linked.Count;)
        {
            var end = first;
            while (end < linked.Count && sums[linked[end]] == sums[linked[first]]) end++;
            parts.Add((behind + first, end - first));
            first = end;
        }

        var largest = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Length > parts[largest].Length) largest = i;
            // The first part keeps the nodes and the beginning that it has.
            if (i > 0) Cut(parts[i].Start, parts[i].Length);
            else _lengths[start] = parts[i].Length;
        }

        // Where the whole cell is still to be looked at, all its parts are; else the rest follows from all parts but one.
        var whole = _scratch.IsQueued[start];
        for (var i = 0; i < parts.Count; i++)
            if (whole || i != largest)
                Enqueue(parts[i].Start);
    }

    /// <summary>Room to work in, shared by all copies.</summary>
    private sealed class Scratch(int count)
    {
        public Queue<int> Queue { get; } = new();

        public bool[] IsQueued { get; } = new bool[count];

        public ulong[] Sums { get; } = new ulong[count];

        public bool[] IsTouched { get; } = new bool[count];

        public List<int> Touched { get; } = [];

        public List<(int Start, int Length)> Parts { get; } = [];

        public long Work { get; set; }
    }
}
