namespace OpenDataNrw.Rdf.JsonLd;

/// <content>The entries of an object: keywords and nesting.</content>
internal sealed partial class DocumentExpander
{
    private void ExpandEntries(in Place place, int start, int end, MapResult result)
    {
        List<Entry>? nests = null;
        for (var i = start; i < end; i++)
        {
            var (key, value) = _entries[i];
            var meaning = _meanings.Key(place.Active, key);
            switch (meaning.Keyword)
            {
                case Keyword.None:
                    ExpandProperty(place, key, meaning, value, result);
                    break;
                case Keyword.Dropped:
                    break;
                case Keyword.Nest:
                    (nests ??= []).Add(_entries[i]);
                    break;
                default:
                    ExpandKeyword(place, meaning.Keyword, value, result);
                    break;
            }
        }

        if (nests is null) return;
        foreach (var (key, value) in nests) ExpandNest(place, key, value, result);
    }

    private void ExpandNest(in Place place, Atom key, int at, MapResult result)
    {
        var active = place.Active;
        if (_meanings.Key(active, key).Term?.Scoped is { } scoped) active = _meanings.Scoped(active, scoped, propagates: true);
        foreach (var nested in Items(at))
        {
            if (_tape.KindOf(nested) != JsonKind.Object) throw Json.Fault("invalid @nest value", $"The value of '{key.Text}' must be an object.");
            var start = _entryCount;
            Collect(nested);
            var end = _entryCount;
            for (var i = start; i < end; i++)
                if (_meanings.Key(active, _entries[i].Key).Keyword == Keyword.Value)
                    throw Json.Fault("invalid @nest value", $"The value of '{key.Text}' must not be a literal.");
            ExpandEntries(place with { Active = active }, start, end, result);
            _entryCount = start;
        }
    }

    private void ExpandKeyword(in Place place, Keyword keyword, int at, MapResult result)
    {
        if (place.Property == _reverseKey) throw Json.Fault("invalid reverse property map", $"{Keywords.Name(keyword)} must not stand inside @reverse.");
        if (!result.See(keyword) && keyword is not (Keyword.Type or Keyword.Included or Keyword.Other))
            throw Json.Fault("colliding keywords", $"{Keywords.Name(keyword)} is given twice.");
        switch (keyword)
        {
            case Keyword.Id:
                if (_tape.KindOf(at) != JsonKind.String) throw Json.Fault("invalid @id value", "@id must be a string.");
                result.Node.Id = _meanings.Id(place.Active, _tape.Text(at));
                result.Node.HasId = true;
                break;
            case Keyword.Type:
                AddTypes(place, at, result);
                break;
            case Keyword.Graph:
                result.Node.Graph = Expand(place.Active, _graphKey, at, fromMap: false).ToList();
                break;
            case Keyword.Included:
                AddIncluded(place, at, result);
                break;
            case Keyword.Value:
                if (!result.IsJson && _tape.KindOf(at) is JsonKind.Array or JsonKind.Object)
                    throw Json.Fault("invalid value object value", "@value must be a string, a number, true, false or null.");
                result.Value = at;
                break;
            case Keyword.Language:
                result.Language = AtomOf(at) ?? throw Json.Fault("invalid language-tagged string", "@language must be a string.");
                break;
            case Keyword.Direction:
                result.Direction = DirectionAt(at);
                break;
            case Keyword.Index:
                result.Index = AtomOf(at) ?? throw Json.Fault("invalid @index value", "@index must be a string.");
                break;
            case Keyword.List when place.Property is null || place.Property == _graphKey:
                result.Forget(Keyword.List);
                break;
            case Keyword.List:
                result.List = Expand(place.Active, place.Property, at, fromMap: false).ToList();
                break;
            case Keyword.Set:
                result.Set = Expand(place.Active, place.Property, at, fromMap: false);
                break;
            case Keyword.Reverse:
                AddReversed(place, at, result);
                break;
            default:
                // Keywords of framing and of contexts say nothing here.
                break;
        }
    }

    private Atom? AtomOf(int at) => _tape.KindOf(at) == JsonKind.String ? _tape.Atoms.Of(_tape.Text(at).Span) : null;

    private string DirectionAt(int at)
    {
        if (_tape.KindOf(at) == JsonKind.String)
        {
            var text = _tape.Text(at).Span;
            if (text.SequenceEqual("ltr"u8)) return "ltr";
            if (text.SequenceEqual("rtl"u8)) return "rtl";
        }

        throw Json.Fault("invalid base direction", "@direction must be 'ltr' or 'rtl'.");
    }

    private void AddTypes(in Place place, int at, MapResult result)
    {
        foreach (var item in Items(at))
        {
            if (_tape.KindOf(item) != JsonKind.String) throw Json.Fault("invalid type value", "@type must be a string or an array of strings.");
            result.Node.AddType(_meanings.Type(place.TypeScope, _tape.Text(item)).Expanded);
        }

        result.Node.Types ??= [];
        result.TypeIsArray = _tape.KindOf(at) == JsonKind.Array;
    }

    private void AddIncluded(in Place place, int at, MapResult result)
    {
        var items = Expand(place.Active, place.Property, at, fromMap: false);
        if (items.IsNothing || items.ToList().Exists(i => i is not ExpandedNode)) throw Json.Fault("invalid @included value", "@included must hold nodes.");
        (result.Node.Included ??= []).AddRange(items.ToList());
    }

    private void AddReversed(in Place place, int at, MapResult result)
    {
        if (_tape.KindOf(at) != JsonKind.Object) throw Json.Fault("invalid @reverse value", "@reverse must be an object.");
        if (Expand(place.Active, _reverseKey, at, fromMap: false).Single is not ExpandedNode reversed) return;
        foreach (var (property, values) in reversed.Reverse ?? []) result.Node.Add(property, values);
        foreach (var (property, values) in reversed.Properties ?? []) result.Node.AddReverse(property, values);
        // An object of terms that are reverse themselves reverses nothing.
        if (result.Node.Reverse is null) result.Forget(Keyword.Reverse);
    }

    /// <summary>An object while its entries are read: it shows at the end whether it is a node, a literal, a list or a set.</summary>
    private sealed class MapResult
    {
        private int _seen;
        private ExpandedNode? _node;

        /// <summary>The node, made when it is first asked for.</summary>
        public ExpandedNode Node => _node ??= new ExpandedNode();

        public bool HasNode => _node is not null;

        public bool IsJson { get; set; }

        public bool TypeIsArray { get; set; }

        /// <summary>The place of the value of <c>@value</c>, or -1.</summary>
        public int Value { get; set; } = -1;

        public Atom? Language { get; set; }

        public Atom? Index { get; set; }

        public string? Direction { get; set; }

        public List<ExpandedItem>? List { get; set; }

        public Expansion Set { get; set; }

        public bool HasProperties => _node is { HasNoProperties: false };

        /// <summary>Notes a keyword; false where it has been there before.</summary>
        public bool See(Keyword keyword)
        {
            var isNew = !Has(keyword);
            _seen |= Bit(keyword);
            return isNew;
        }

        public void Forget(Keyword keyword) => _seen &= ~Bit(keyword);

        public bool Has(Keyword keyword) => (_seen & Bit(keyword)) != 0;

        /// <summary>Whether keywords came that are not among these; those without meaning do not count.</summary>
        public bool HasOtherThan(params ReadOnlySpan<Keyword> keywords)
        {
            var rest = _seen & ~Bit(Keyword.Other);
            foreach (var keyword in keywords) rest &= ~Bit(keyword);
            return rest != 0;
        }

        public void Clear()
        {
            (_seen, _node, IsJson, TypeIsArray, Value) = (0, null, false, false, -1);
            (Language, Index, Direction, List, Set) = (null, null, null, null, default);
        }

        private static int Bit(Keyword keyword) => 1 << (int)keyword;
    }
}
