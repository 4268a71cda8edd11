namespace OpenDataNrw.Rdf.JsonLd;

/// <content>Properties and the ways in which terms hold their values.</content>
internal sealed partial class DocumentExpander
{
    private void ExpandProperty(in Place place, Atom key, KeyMeaning meaning, int at, MapResult result)
    {
        var container = meaning.Container;
        Expansion expansion;
        if (ReferenceEquals(meaning.Datatype, ExpandedName.Json))
            expansion = new Expansion(new ExpandedValue(_tape.KindOf(at), _tape.Raw(at), ExpandedName.Json));
        else if (container.HasFlag(Containers.Language) && _tape.KindOf(at) == JsonKind.Object)
            expansion = ExpandLanguages(place, meaning, at);
        else if ((container & (Containers.Index | Containers.Type | Containers.Id)) != 0 && _tape.KindOf(at) == JsonKind.Object)
            expansion = ExpandIndexes(place, key, meaning.Term!, at);
        else
            expansion = Expand(place.Active, key, at, fromMap: false);

        if (expansion.IsNothing) return;
        if (container.HasFlag(Containers.List) && expansion.Single is not ExpandedList) expansion = new Expansion(new ExpandedList(expansion.ToList()));
        if (container.HasFlag(Containers.Graph) && (container & (Containers.Id | Containers.Index)) == 0)
            expansion = new Expansion(expansion.ToList().ConvertAll<ExpandedItem>(item => new ExpandedNode { Graph = [item] }));
        if (meaning.Term is { IsReverse: true }) result.Node.AddReverse(meaning.Property!, expansion);
        else result.Node.Add(meaning.Property!, expansion);
    }

    private Expansion ExpandLanguages(in Place place, KeyMeaning meaning, int at)
    {
        var items = new List<ExpandedItem>();
        var start = _entryCount;
        CollectAll(at);
        var end = _entryCount;
        for (var i = start; i < end; i++)
        {
            var (language, texts) = _entries[i];
            var isNone = _meanings.Key(place.Active, language).Keyword == Keyword.NoneIndex;
            foreach (var text in Items(texts))
            {
                if (_tape.KindOf(text) == JsonKind.Null) continue;
                if (_tape.KindOf(text) != JsonKind.String) throw Json.Fault("invalid language map value", $"The texts of the language '{language.Text}' must be strings.");
                items.Add(new ExpandedValue(JsonKind.String, _tape.Text(text), null) { Language = isNone ? null : language, Direction = meaning.Direction });
            }
        }

        _entryCount = start;
        return new Expansion(items);
    }

    private Expansion ExpandIndexes(in Place place, Atom key, TermDefinition term, int at)
    {
        var items = new List<ExpandedItem>();
        var start = _entryCount;
        CollectAll(at);
        var end = _entryCount;
        for (var i = start; i < end; i++)
        {
            var (index, held) = _entries[i];
            var context = MapContext(place.Active, term, index);
            var isNone = _meanings.Key(place.Active, index).Keyword == Keyword.NoneIndex;
            // One value stands for an array of one, so that a list inside stays a list.
            var expansion = _tape.KindOf(held) == JsonKind.Array ? ExpandArray(context, key, held, fromMap: true) : Expand(context, key, held, fromMap: true);
            foreach (var item in expansion.ToList())
            {
                var kept = term.Container.HasFlag(Containers.Graph) && item is not ExpandedNode { IsGraph: true } ? new ExpandedNode { Graph = [item] } : item;
                if (!isNone) Index(place.Active, term, index, kept);
                items.Add(kept);
            }
        }

        _entryCount = start;
        return new Expansion(items);
    }

    /// <summary>Puts the entries of a map on the stack, where <c>@context</c> is a key like any other.</summary>
    private void CollectAll(int at)
    {
        var local = Collect(at);
        if (local < 0) return;
        if (_entryCount == _entries.Length) Array.Resize(ref _entries, _entries.Length * 2);
        _entries[_entryCount++] = new Entry(_contextKey, local);
    }

    private ActiveContext MapContext(ActiveContext active, TermDefinition term, Atom index)
    {
        if (!term.Container.HasFlag(Containers.Type)) return active;
        var context = active.Previous ?? active;
        return context.Term(index.Text)?.Scoped is { } scoped ? _meanings.Scoped(context, scoped, propagates: false) : context;
    }

    private void Index(ActiveContext active, TermDefinition term, Atom index, ExpandedItem item)
    {
        if (term.Container.HasFlag(Containers.Index))
        {
            if (term.Index is null or "@index") item.Index ??= index;
            else IndexBy(active, term.Index, index, item);
        }
        else if (item is not ExpandedNode node)
        {
            throw Json.Fault("invalid value object", "Values held by @id or @type must be nodes.");
        }
        else if (term.Container.HasFlag(Containers.Id))
        {
            if (node.HasId) return;
            node.Id = _meanings.Id(active, index.Utf8);
            node.HasId = true;
        }
        else
        {
            (node.Types ??= []).Insert(0, _meanings.Type(active, index.Utf8).Expanded);
        }
    }

    private void IndexBy(ActiveContext active, string property, Atom index, ExpandedItem item)
    {
        if (item is not ExpandedNode holder) throw Json.Fault("invalid value object", $"A value indexed by '{property}' must be a node.");
        var meaning = _meanings.Key(active, _tape.Atoms.Of(property));
        var value = ExpandText(active, meaning, index.Utf8);
        (holder.Properties ??= []).Insert(0, new ExpandedEntry(meaning.Property!, new Expansion(value)));
    }
}
