using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>
/// Finds the cells of a graph that JSON-LD can write as lists without changing what the graph says: blank nodes that one
/// statement refers to, of this graph alone, with one value and one rest, in a row that ends in <c>rdf:nil</c>. A list that would
/// hold itself stays a row of nodes, and so does one too deep in others.
/// </summary>
internal sealed class ListCells
{
    /// <summary>How deep lists are written in lists; well below what readers allow.</summary>
    private const int MaxDepth = 32;

    private readonly RdfGraph _graph;
    private readonly int _first;
    private readonly int _rest;
    private readonly int _nil;
    private readonly int _type;
    private readonly int _list;
    private readonly bool _mayHaveType;
    private readonly int[] _references;
    private readonly Dictionary<int, List<int>> _lists = [];
    private readonly HashSet<int> _cells = [];

    /// <param name="graph">The graph.</param>
    /// <param name="references">By number of the term: how many statements have it as object, more than one where other graphs speak of it.</param>
    /// <param name="options">Whether cells may be typed, and whether <c>rdf:type</c> can refer to a list.</param>
    public ListCells(RdfGraph graph, int[] references, JsonLdWriterOptions options)
    {
        (_graph, _references) = (graph, references);
        _first = graph.Terms.FindIri(RdfTerms.First);
        _rest = graph.Terms.FindIri(RdfTerms.Rest);
        _nil = graph.Terms.FindIri(RdfTerms.Nil);
        _type = graph.Terms.FindIri(RdfTerms.Type);
        _list = graph.Terms.FindIri((byte[])[.. RdfTerms.Namespace, .. "List"u8]);
        _mayHaveType = options.AllowLoss;
        if (_first < 0 || _rest < 0 || _nil < 0) return;
        FindLists(options.UseRdfType);
        DropWhatNeverEnds();
        foreach (var head in _lists.Keys)
            for (var cell = head; cell != _nil; cell = Value(cell, _rest)) _cells.Add(cell);
    }

    /// <summary>Whether the node is written as part of a list.</summary>
    public bool IsCell(int id) => _cells.Contains(id);

    /// <summary>The items of the list that begins here, or null.</summary>
    public List<int>? Items(int id) => id == _nil ? [] : _lists.GetValueOrDefault(id);

    private void FindLists(bool usesRdfType)
    {
        var candidates = new HashSet<int>();
        for (var i = _graph.Table.FirstOfPredicate(_first); i >= 0; i = _graph.Table.NextOfPredicate(i))
            if (MayBeCell(_graph.Table[i].S))
                candidates.Add(_graph.Table[i].S);
        foreach (var head in candidates)
        {
            var reference = _graph.Table[_graph.Table.FirstOfObject(head)];
            if (reference.P == _rest && candidates.Contains(reference.S)) continue;
            if (reference.P == _type && !usesRdfType) continue;
            if (Walk(head, candidates) is { } items) _lists[head] = items;
        }
    }

    private List<int>? Walk(int head, HashSet<int> candidates)
    {
        var items = new List<int>();
        for (var cell = head; cell != _nil; cell = Value(cell, _rest))
        {
            if (!candidates.Contains(cell)) return null;
            items.Add(Value(cell, _first));
        }

        return items;
    }

    private bool MayBeCell(int id)
    {
        if (_graph.Terms.KindOf(id) != TermKind.BlankNode || _references[id] != 1) return false;
        var (values, rests) = (0, 0);
        for (var i = _graph.Table.FirstOfSubject(id); i >= 0; i = _graph.Table.NextOfSubject(i))
        {
            var (_, predicate, value) = _graph.Table[i];
            if (predicate == _first) values++;
            else if (predicate == _rest) rests++;
            else if (!_mayHaveType || predicate != _type || value != _list) return false;
        }

        return values == 1 && rests == 1;
    }

    /// <summary>Takes away lists that lie in themselves, be it by way of others, and those that lie too deep.</summary>
    private void DropWhatNeverEnds()
    {
        var listOf = new Dictionary<int, int>();
        foreach (var head in _lists.Keys)
            for (var cell = head; cell != _nil; cell = Value(cell, _rest)) listOf[cell] = head;
        var depths = new Dictionary<int, int>();
        var way = new List<int>();
        foreach (var start in _lists.Keys.ToList())
        {
            way.Clear();
            var onWay = new HashSet<int>();
            var head = start;
            while (head >= 0 && !depths.ContainsKey(head) && onWay.Add(head))
            {
                way.Add(head);
                head = listOf.GetValueOrDefault(_graph.Table[_graph.Table.FirstOfObject(head)].S, -1);
            }

            // Where the way came back to itself, that list becomes a row of nodes, and the others lie in it.
            var depth = head < 0 ? -1 : depths.GetValueOrDefault(head, -1);
            if (head >= 0 && onWay.Contains(head)) (depths[head], depth) = (-1, -1);
            for (var i = way.Count - 1; i >= 0; i--)
            {
                if (depths.ContainsKey(way[i])) depth = -1;
                else depths[way[i]] = depth = depth + 1 < MaxDepth ? depth + 1 : -1;
            }
        }

        foreach (var (head, depth) in depths)
            if (depth < 0)
                _lists.Remove(head);
    }

    private int Value(int subject, int predicate)
    {
        for (var i = _graph.Table.FirstOfSubject(subject); i >= 0; i = _graph.Table.NextOfSubject(i))
            if (_graph.Table[i].P == predicate)
                return _graph.Table[i].O;
        return -1;
    }
}
