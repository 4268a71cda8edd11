using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Writing;

/// <summary>
/// Decides how a graph is laid out as a document: which blank nodes are written inside the one statement that refers to
/// them, which cells form lists, and which subjects stand on their own. Deep or circular nesting is broken by a label.
/// </summary>
internal sealed class GraphLayout
{
    /// <summary>How deep nodes are nested before a label is used; well below what readers allow.</summary>
    private const int MaxDepth = 32;

    private readonly RdfGraph _graph;
    private readonly Func<int, bool> _mayBeItem;
    private readonly int _first;
    private readonly int _rest;
    private readonly int _nil;
    private readonly int _type;

    /// <summary>By term, how often a blank node is an object; far below zero for other terms, so that one look tells both.</summary>
    private readonly int[] _references;
    private readonly State[] _states;
    private readonly List<int> _subjects;
    private readonly HashSet<int> _noCells = [];
    private readonly Stack<(int Node, int Depth)> _open = new();
    private readonly int[] _seenFor;
    private int _seenRound;

    /// <param name="graph">The graph.</param>
    /// <param name="mayBeItem">Whether the syntax can hold the term as an item of a list.</param>
    /// <param name="shared">Labels of blank nodes that need a label, because another graph speaks of them too; null for none.</param>
    public GraphLayout(RdfGraph graph, Func<int, bool> mayBeItem, HashSet<string>? shared = null)
    {
        _graph = graph;
        _mayBeItem = mayBeItem;
        _first = Known(RdfTerms.First);
        _rest = Known(RdfTerms.Rest);
        _nil = Known(RdfTerms.Nil);
        _type = Known(RdfTerms.Type);
        _references = new int[graph.Terms.Count];
        _states = new State[graph.Terms.Count];
        _seenFor = new int[graph.Terms.Count];
        for (var id = 0; id < _references.Length; id++)
            if (graph.Terms.KindOf(id) != TermKind.BlankNode)
                _references[id] = int.MinValue;
        for (var i = 0; i < graph.Table.Count; i++) _references[graph.Table[i].O]++;
        foreach (var label in shared ?? [])
            if (graph.Terms.Find(RdfTerm.Blank(label)) is >= 0 and var id)
                _references[id] += 2;
        _subjects = SubjectIds();
        foreach (var subject in _subjects)
            if (!MayNest(subject))
                Reach(subject);
        foreach (var subject in _subjects)
            if (_states[subject] == State.Unreached)
                Reach(subject);
    }

    private enum State : byte
    {
        Unreached,
        Root,
        Nested,
        Cell,
    }

    /// <summary>Whether the term is <c>rdf:nil</c>.</summary>
    public bool IsNil(int id) => id == _nil;

    /// <summary>Whether the term is <c>rdf:type</c>.</summary>
    public bool IsType(int id) => id == _type;

    /// <summary>Subjects that stand on their own, in the order of their first arrival.</summary>
    public IEnumerable<int> Roots() => _subjects.Where(id => _states[id] == State.Root);

    /// <summary>Whether the blank node is written where it is referred to.</summary>
    public bool IsNested(int id) => MayNest(id) && _states[id] != State.Root;

    /// <summary>Whether nothing refers to the blank node, so that it needs no label.</summary>
    public bool IsUnreferenced(int id) => _references[id] == 0;

    /// <summary>The items of the list whose first cell this is; null where it is no list that can be written as one.</summary>
    public List<int>? Items(int id) => _states[id] == State.Cell ? Walk(id) : null;

    /// <summary>The properties of a subject with their objects: types first, then in the order of arrival.</summary>
    public List<(int Predicate, List<int> Objects)> Properties(int subject)
    {
        var properties = new List<(int Predicate, List<int> Objects)>();
        var places = new Dictionary<int, int>();
        for (var i = _graph.Table.FirstOfSubject(subject); i >= 0; i = _graph.Table.NextOfSubject(i))
        {
            var triple = _graph.Table[i];
            if (!places.TryGetValue(triple.P, out var place))
            {
                places[triple.P] = place = properties.Count;
                properties.Add((triple.P, []));
            }

            properties[place].Objects.Add(triple.O);
        }

        var types = properties.FindIndex(p => p.Predicate == _type);
        if (types > 0)
        {
            var property = properties[types];
            properties.RemoveAt(types);
            properties.Insert(0, property);
        }

        return properties;
    }

    /// <summary>
    /// Appends the statements of a subject in the order in which <see cref="Properties"/> gives them, without making lists where
    /// they have arrived so, as they mostly have.
    /// </summary>
    public void AppendProperties(int subject, List<(int Predicate, int Object)> target)
    {
        var start = target.Count;
        var predicate = -1;
        _seenRound++;
        for (var i = _graph.Table.FirstOfSubject(subject); i >= 0; i = _graph.Table.NextOfSubject(i))
        {
            var triple = _graph.Table[i];
            if (triple.P != predicate)
            {
                // Seen before, or types behind other properties: to be sorted.
                if (_seenFor[triple.P] == _seenRound || (triple.P == _type && target.Count > start))
                {
                    target.RemoveRange(start, target.Count - start);
                    foreach (var (sorted, objects) in Properties(subject))
                        foreach (var value in objects)
                            target.Add((sorted, value));
                    return;
                }

                predicate = triple.P;
                _seenFor[predicate] = _seenRound;
            }

            target.Add((predicate, triple.O));
        }
    }

    private int Known(ReadOnlySpan<byte> iri) => _graph.Terms.FindIri(iri);

    private List<int> SubjectIds()
    {
        var subjects = new List<int>();
        var before = -1;
        for (var i = 0; i < _graph.Table.Count; i++)
        {
            var subject = _graph.Table[i].S;
            if (subject != before && _graph.Table.FirstOfSubject(subject) == i) subjects.Add(subject);
            before = subject;
        }

        return subjects;
    }

    private bool MayNest(int id) => _references[id] == 1;

    /// <summary>Marks what is written inside a root.</summary>
    private void Reach(int root)
    {
        _states[root] = State.Root;
        _open.Push((root, 0));
        while (_open.TryPop(out var node))
        {
            for (var i = _graph.Table.FirstOfSubject(node.Node); i >= 0; i = _graph.Table.NextOfSubject(i))
                Place(_graph.Table[i].O, node.Depth + 1);
        }
    }

    private void Place(int value, int depth)
    {
        if (!MayNest(value) || _states[value] == State.Root) return;
        if (depth > MaxDepth)
        {
            _states[value] = State.Root;
            _open.Push((value, 0));
            return;
        }

        if (Walk(value) is not { } items)
        {
            _states[value] = State.Nested;
            _open.Push((value, depth));
            return;
        }

        for (var cell = value; cell != _nil; cell = Value(cell, _rest)) _states[cell] = State.Cell;
        foreach (var item in items) Place(item, depth + 1);
    }

    private List<int>? Walk(int head)
    {
        if (_first < 0 || _rest < 0 || _nil < 0 || (head != _nil && !IsCell(head, out _, out _))) return null;
        var items = new List<int>();
        var cell = head;
        while (cell != _nil)
        {
            if (!IsCell(cell, out var item, out var next))
            {
                // Remembered for every cell before it, so that a long broken list is not walked from each of them.
                for (var back = head; back != cell; back = Value(back, _rest)) _noCells.Add(back);
                return null;
            }

            items.Add(item);
            cell = next;
        }

        return items;
    }

    private bool IsCell(int id, out int item, out int next)
    {
        (item, next) = (-1, -1);
        if (!MayNest(id) || _states[id] is State.Root or State.Nested || _noCells.Contains(id)) return false;
        var count = 0;
        for (var i = _graph.Table.FirstOfSubject(id); i >= 0; i = _graph.Table.NextOfSubject(i))
        {
            var triple = _graph.Table[i];
            if (triple.P == _first) item = triple.O;
            else if (triple.P == _rest) next = triple.O;
            else return false;
            count++;
        }

        return count == 2 && item >= 0 && next >= 0 && _mayBeItem(item);
    }

    private int Value(int subject, int predicate)
    {
        for (var i = _graph.Table.FirstOfSubject(subject); i >= 0; i = _graph.Table.NextOfSubject(i))
            if (_graph.Table[i].P == predicate)
                return _graph.Table[i].O;
        return -1;
    }
}
