namespace OpenDataNrw.Rdf.Shacl;

/// <summary>Distinct nodes in the order of their arrival; used again and again within one validation.</summary>
internal sealed class NodeSet
{
    private const int FewEnoughToScan = 16;

    private int[] _nodes = new int[8];
    private HashSet<int>? _seen;

    public int Count { get; private set; }

    public ReadOnlySpan<int> Nodes => _nodes.AsSpan(0, Count);

    public int this[int index] => _nodes[index];

    /// <summary>Adds a node that is known to be new, as the values of one property of one subject are.</summary>
    public void AddNew(int node)
    {
        if (Count == _nodes.Length) Array.Resize(ref _nodes, Count * 2);
        _nodes[Count++] = node;
    }

    /// <summary>Adds a node; false where it is already there.</summary>
    public bool Add(int node)
    {
        if (Count <= FewEnoughToScan)
        {
            if (Nodes.Contains(node)) return false;
        }
        else
        {
            _seen ??= [];
            // Catches up with what came before the set was worth having, or by AddNew.
            if (_seen.Count != Count) _seen.UnionWith(Nodes.ToArray());
            if (!_seen.Add(node)) return false;
        }

        AddNew(node);
        return true;
    }

    public void Clear()
    {
        Count = 0;
        _seen?.Clear();
    }
}
