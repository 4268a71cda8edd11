using System.Text.Json;

namespace OpenDataNrw.Rdf.JsonLd;

/// <content>Properties and the ways in which terms hold their values.</content>
internal sealed partial class JsonLdExpander
{
    private void ExpandProperty(Place place, string key, string property, JsonElement value, MapResult result)
    {
        var term = place.Active.Term(key);
        var container = term?.Container ?? Containers.None;
        var expansion = term?.Type == "@json"
            ? Expansion.Of(new ExpandedValue(value, "@json", null))
            : container.HasFlag(Containers.Language) && value.ValueKind == JsonValueKind.Object
                ? ExpandLanguages(place, term, value)
                : (container & (Containers.Index | Containers.Type | Containers.Id)) != 0 && value.ValueKind == JsonValueKind.Object
                    ? ExpandIndexes(place, key, term!, value)
                    : Expand(place.Active, key, value, place.Address, fromMap: false);
        if (expansion.Items is not { } items) return;
        if (container.HasFlag(Containers.List) && (expansion.IsArray || items is not [ExpandedList])) items = [new ExpandedList(items)];
        if (container.HasFlag(Containers.Graph) && (container & (Containers.Id | Containers.Index)) == 0)
            items = [.. items.Select(item => (ExpandedItem)new ExpandedNode { Graph = [item] })];
        foreach (var item in items)
        {
            if (term is { IsReverse: true }) result.Node.AddReverse(property, item);
            else result.Node.Add(property, item);
        }
    }

    private Expansion ExpandLanguages(Place place, TermDefinition? term, JsonElement value)
    {
        var items = new List<ExpandedItem>();
        foreach (var (language, texts) in Json.Entries(value).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var isNone = _contexts.Expand(place.Active, language, vocabulary: true) == "@none";
            foreach (var text in Json.Items(texts))
            {
                if (text.ValueKind == JsonValueKind.Null) continue;
                if (text.ValueKind != JsonValueKind.String) throw Json.Fault("invalid language map value", $"The texts of the language '{language}' must be strings.");
                items.Add(new ExpandedValue(text, null, isNone ? null : language, DirectionOf(place.Active, term)));
            }
        }

        return Expansion.Array(items);
    }

    private Expansion ExpandIndexes(Place place, string key, TermDefinition term, JsonElement value)
    {
        var items = new List<ExpandedItem>();
        foreach (var (index, held) in Json.Entries(value).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var context = MapContext(place.Active, term, index);
            var isNone = _contexts.Expand(place.Active, index, vocabulary: true) == "@none";
            // One value stands for an array of one, so that a list inside stays a list.
            var expansion = held.ValueKind == JsonValueKind.Array
                ? ExpandArray(context, key, held, place.Address, fromMap: true)
                : Expand(context, key, held, place.Address, fromMap: true);
            foreach (var item in expansion.Items ?? [])
            {
                var kept = term.Container.HasFlag(Containers.Graph) && item is not ExpandedNode { IsGraph: true } ? new ExpandedNode { Graph = [item] } : item;
                if (!isNone) Index(place.Active, term, index, kept);
                items.Add(kept);
            }
        }

        return Expansion.Array(items);
    }

    private ActiveContext MapContext(ActiveContext active, TermDefinition term, string index)
    {
        if ((term.Container & (Containers.Id | Containers.Type)) == 0) return active;
        var context = active.Previous ?? active;
        if (term.Container.HasFlag(Containers.Type) && context.Term(index) is { Scoped: { } scoped } type)
            return _contexts.Process(context, scoped, type.ScopedBase, propagate: false);
        return term.Container.HasFlag(Containers.Type) ? context : active;
    }

    private void Index(ActiveContext active, TermDefinition term, string index, ExpandedItem item)
    {
        if (term.Container.HasFlag(Containers.Index))
        {
            if (term.Index is null or "@index")
            {
                if (item is ExpandedNode indexed) indexed.Index ??= index;
                return;
            }

            if (item is not ExpandedNode holder) throw Json.Fault("invalid value object", $"A value indexed by '{term.Index}' must be a node.");
            var property = _contexts.Expand(active, term.Index, vocabulary: true)!;
            var value = ExpandValue(active, term.Index, JsonSerializer.SerializeToElement(index));
            if (holder.Properties.TryGetValue(property, out var values)) values.Insert(0, value);
            else holder.Add(property, value);
        }
        else if (item is not ExpandedNode node)
        {
            throw Json.Fault("invalid value object", "Values held by @id or @type must be nodes.");
        }
        else if (term.Container.HasFlag(Containers.Id))
        {
            if (node.HasId) return;
            node.Id = _contexts.Expand(active, index, documentRelative: true);
            node.HasId = true;
        }
        else if (_contexts.Expand(active, index, documentRelative: true, vocabulary: true) is { } type)
        {
            node.Types.Insert(0, type);
        }
    }
}
