using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Expands a document (JSON-LD 1.1 API §5.1): every key an IRI, every value a node, a literal or a list.</summary>
internal sealed partial class DocumentExpander
{
    private readonly JsonTape _tape;
    private readonly RdfReaderOptions _options;
    private readonly BaseIri? _base;
    private readonly ContextBuilder _contexts;
    private readonly TermMeanings _meanings;
    private readonly Atom _contextKey;
    private readonly Atom _graphKey;
    private readonly Atom _reverseKey;
    private readonly Stack<MapResult> _spare = [];
    private Entry[] _entries = new Entry[64];
    private int _entryCount;
    private long _objects;

    public DocumentExpander(JsonTape tape, RdfReaderOptions options, BaseIri? baseIri)
    {
        (_tape, _options, _base) = (tape, options, baseIri);
        _contexts = new ContextBuilder(options, tape.Length);
        _meanings = new TermMeanings(tape, _contexts, options, baseIri);
        _contextKey = tape.Atoms.Of("@context"u8);
        _graphKey = tape.Atoms.Of("@graph"u8);
        _reverseKey = tape.Atoms.Of("@reverse"u8);
    }

    public List<ExpandedItem> Expand() => ExpandWhole(Initial());

    private List<ExpandedItem> ExpandWhole(ActiveContext active)
    {
        var expansion = Expand(active, null, 0, fromMap: false);
        // A document that is nothing but an unnamed graph is the content of that graph.
        return expansion.Single is ExpandedNode { IsGraph: true, HasId: false, Index: null } only ? only.Graph! : expansion.ToList();
    }

    /// <summary>
    /// Expands a document and hands its items over one by one: the nodes of a catalogue, which is a graph of many, are never there all
    /// at once. A fault may come after the first items.
    /// </summary>
    public void Expand(Action<ExpandedItem> take)
    {
        var active = Initial();
        if (_tape.KindOf(0) == JsonKind.Array) ExpandEach(active, null, 0, take);
        else if (UnnamedGraph(ref active) is >= 0 and var graph) ExpandEach(active, _graphKey, graph, take);
        else ExpandWhole(active).ForEach(take);
    }

    private void ExpandEach(ActiveContext active, Atom? property, int at, Action<ExpandedItem> take)
    {
        foreach (var item in Items(at))
        {
            var expansion = Expand(active, property, item, fromMap: false);
            for (var i = 0; i < expansion.Count; i++) take(expansion[i]);
        }
    }

    /// <summary>The value of <c>@graph</c> where the document is an object of nothing but a context and that, and the context in it; else -1.</summary>
    private int UnnamedGraph(ref ActiveContext active)
    {
        if (_tape.KindOf(0) != JsonKind.Object) return -1;
        var start = _entryCount;
        var local = Collect(0);
        var isAlone = _entryCount - start == 1;
        _entryCount = start;
        if (!isAlone) return -1;
        var (key, value) = _entries[start];
        var within = local < 0 ? active : _meanings.Local(active, local);
        if (_meanings.Key(within, key).Keyword != Keyword.Graph) return -1;
        active = within;
        return value;
    }

    private ActiveContext Initial()
    {
        var active = new ActiveContext(_base, KeptContext.Initial);
        if (_options.ExpandContext.IsEmpty) return active;
        try
        {
            using var document = JsonDocument.Parse(_options.ExpandContext, new JsonDocumentOptions { MaxDepth = _options.MaxDepth });
            var given = document.RootElement.Clone();
            var inner = given.ValueKind == JsonValueKind.Object && given.TryGetProperty("@context", out var context) ? context : given;
            return _contexts.Process(active, inner, _base);
        }
        catch (JsonException fault)
        {
            throw new RdfSyntaxException($"JSON-LD: the context given beside the document is not JSON: {fault.Message}", 0, 0, fault);
        }
    }

    /// <summary>Expands a value.</summary>
    /// <param name="active">What terms mean here.</param>
    /// <param name="property">The key whose value it is; null at the top.</param>
    /// <param name="at">The value.</param>
    /// <param name="fromMap">Whether the value is one of an index map, which does not end the scope of a type.</param>
    private Expansion Expand(ActiveContext active, Atom? property, int at, bool fromMap)
    {
        var kind = _tape.KindOf(at);
        if (kind is JsonKind.Array or JsonKind.Object && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new RdfSyntaxException("JSON-LD: the document nests too deeply.", 0, 0);
        return kind switch
        {
            JsonKind.Null => default,
            JsonKind.Array => ExpandArray(active, property, at, fromMap),
            JsonKind.Object => ExpandMap(active, property, at, fromMap),
            _ => ExpandScalar(active, property, at),
        };
    }

    private Expansion ExpandScalar(ActiveContext active, Atom? property, int at)
    {
        if (property is null || property == _graphKey) return default;
        var meaning = _meanings.Key(active, property);
        if (meaning.Term?.Scoped is { } scoped)
        {
            active = _meanings.Scoped(active, scoped, propagates: true);
            meaning = _meanings.Key(active, property);
        }

        return new Expansion(ExpandValue(active, meaning, at));
    }

    private Expansion ExpandArray(ActiveContext active, Atom? property, int at, bool fromMap)
    {
        var items = new List<ExpandedItem>();
        var isList = property is not null && _meanings.Key(active, property).Container.HasFlag(Containers.List);
        var end = _tape.After(at);
        for (var item = at + 1; item < end; item = _tape.After(item))
        {
            var expansion = Expand(active, property, item, fromMap);
            if (expansion.Single is { } single) items.Add(single);
            else if (expansion.IsArray && isList) items.Add(new ExpandedList(expansion.ToList()));
            else if (expansion.IsArray) items.AddRange(expansion.ToList());
        }

        return new Expansion(items);
    }

    private Expansion ExpandMap(ActiveContext active, Atom? property, int at, bool fromMap)
    {
        var start = _entryCount;
        var local = Collect(at);
        var end = _entryCount;
        var scope = property is null ? null : _meanings.Key(active, property).Term;
        if (active.Previous is { } previous && !fromMap && !KeepsContext(active, start, end)) active = previous;
        if (scope?.Scoped is { } scoped) active = _meanings.Scoped(active, scoped, propagates: true);
        if (local >= 0) active = _meanings.Local(active, local);

        var typeScope = active;
        if (typeScope.HasScopedTerms) active = ScopeByTypes(typeScope, start, end);
        var result = _spare.TryPop(out var spare) ? spare : new MapResult();
        result.IsJson = IsJsonLiteral(active, typeScope, start, end);
        ExpandEntries(new Place(active, typeScope, property), start, end, result);
        _entryCount = start;
        var expansion = Finish(result, property);
        result.Clear();
        _spare.Push(result);
        return expansion;
    }

    /// <summary>Puts the entries of an object on the stack; of entries with the same key the last counts. Tells its <c>@context</c>, or -1.</summary>
    private int Collect(int at)
    {
        var local = -1;
        var number = ++_objects;
        var end = _tape.After(at);
        for (var key = at + 1; key < end; key = _tape.After(key + 1))
        {
            var atom = _tape.KeyAt(key);
            if (atom == _contextKey)
            {
                local = key + 1;
                continue;
            }

            if (atom.SeenIn == number)
            {
                _entries[atom.SeenAt] = new Entry(atom, key + 1);
                continue;
            }

            if (_entryCount == _entries.Length) Array.Resize(ref _entries, _entries.Length * 2);
            (atom.SeenIn, atom.SeenAt) = (number, _entryCount);
            _entries[_entryCount++] = new Entry(atom, key + 1);
        }

        return local;
    }

    /// <summary>Whether the object is a literal or a mere reference, which do not leave the context of the node they stand in.</summary>
    private bool KeepsContext(ActiveContext active, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var keyword = _meanings.Key(active, _entries[i].Key).Keyword;
            if (keyword == Keyword.Value || (keyword == Keyword.Id && end - start == 1)) return true;
        }

        return false;
    }

    /// <summary>The context within a node of types that bring contexts of their own.</summary>
    private ActiveContext ScopeByTypes(ActiveContext typeScope, int start, int end)
    {
        var active = typeScope;
        foreach (var at in TypeEntries(typeScope, start, end))
        {
            foreach (var type in Strings(at).OrderBy(t => System.Text.Encoding.UTF8.GetString(t.Span), StringComparer.Ordinal))
                if (_meanings.Type(typeScope, type).Term?.Scoped is { } scoped)
                    active = _meanings.Scoped(active, scoped, propagates: false);
        }

        return active;
    }

    /// <summary>Whether the object is a literal of the type <c>@json</c>.</summary>
    private bool IsJsonLiteral(ActiveContext active, ActiveContext typeScope, int start, int end)
    {
        var hasValue = false;
        for (var i = start; i < end && !hasValue; i++) hasValue = _meanings.Key(active, _entries[i].Key).Keyword == Keyword.Value;
        if (!hasValue) return false;
        foreach (var at in TypeEntries(typeScope, start, end))
            if (Strings(at) is [.., var last])
                return ReferenceEquals(_meanings.Type(active, last).Expanded, ExpandedName.Json);
        return false;
    }

    /// <summary>The values of the entries that give types, in the order of their keys.</summary>
    private List<int> TypeEntries(ActiveContext typeScope, int start, int end)
    {
        var found = new List<Entry>();
        for (var i = start; i < end; i++)
            if (_meanings.Key(typeScope, _entries[i].Key).Keyword == Keyword.Type)
                found.Add(_entries[i]);
        if (found.Count > 1) found.Sort((a, b) => string.CompareOrdinal(a.Key.Text, b.Key.Text));
        return found.ConvertAll(e => e.Value);
    }

    /// <summary>The strings among a value or the items of an array.</summary>
    private List<ReadOnlyMemory<byte>> Strings(int at)
    {
        var strings = new List<ReadOnlyMemory<byte>>();
        foreach (var item in Items(at))
            if (_tape.KindOf(item) == JsonKind.String)
                strings.Add(_tape.Text(item));
        return strings;
    }

    private TapeItems Items(int at) => new(_tape, at);

    /// <summary>A key and the place of its value.</summary>
    private readonly record struct Entry(Atom Key, int Value);

    /// <summary>Where an object stands.</summary>
    private readonly record struct Place(ActiveContext Active, ActiveContext TypeScope, Atom? Property);
}
