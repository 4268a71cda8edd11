namespace OpenDataNrw.Rdf.Graph;

/// <summary>How nodes 0 to n-1 are linked: every statement between two of them, seen from both ends.</summary>
internal sealed class NodeLinks
{
    private readonly int[] _first;
    private readonly int[] _to;
    private readonly ulong[] _kinds;

    /// <param name="count">How many nodes there are.</param>
    /// <param name="links">Each statement twice: from either end, with a kind that tells property and direction.</param>
    public NodeLinks(int count, List<(int From, int To, ulong Kind)> links)
    {
        Count = count;
        _first = new int[count + 1];
        foreach (var link in links) _first[link.From + 1]++;
        for (var node = 0; node < count; node++) _first[node + 1] += _first[node];
        _to = new int[links.Count];
        _kinds = new ulong[links.Count];
        var next = _first.AsSpan(0, count).ToArray();
        foreach (var link in links)
        {
            var at = next[link.From]++;
            _to[at] = link.To;
            _kinds[at] = link.Kind;
        }
    }

    /// <summary>How many nodes there are.</summary>
    public int Count { get; }

    /// <summary>The nodes at the other ends of a node's statements.</summary>
    public ReadOnlySpan<int> To(int node) => _to.AsSpan(_first[node].._first[node + 1]);

    /// <summary>The kinds of a node's statements, in the order of <see cref="To"/>.</summary>
    public ReadOnlySpan<ulong> Kinds(int node) => _kinds.AsSpan(_first[node].._first[node + 1]);
}
