namespace OpenDataNrw.Rdf.JsonLd;

/// <content>What an object is once its entries are known, and single values.</content>
internal sealed partial class DocumentExpander
{
    private Expansion Finish(MapResult result, Atom? property)
    {
        var isFree = property is null || property == _graphKey;
        if (result.Has(Keyword.Value)) return FinishValue(result, isFree);
        if (result.Has(Keyword.List) || result.Has(Keyword.Set))
        {
            if (result.HasProperties || result.HasOtherThan(Keyword.Index, Keyword.List, Keyword.Set) || (result.Has(Keyword.List) && result.Has(Keyword.Set)))
                throw Json.Fault("invalid set or list object", "@set and @list stand alone, or with @index.");
            if (result.Has(Keyword.Set)) return result.Set;
            return result.List is null || isFree ? default : new Expansion(new ExpandedList(result.List) { Index = result.Index });
        }

        if (!result.HasProperties)
        {
            if (result.Has(Keyword.Language) && !result.HasOtherThan(Keyword.Language)) return default;
            // A node that says nothing is not a node at the top; elsewhere it may be what a property refers to.
            if (isFree && !result.HasOtherThan(Keyword.Id)) return default;
        }

        result.Node.Index = result.Index;
        return new Expansion(result.Node);
    }

    private Expansion FinishValue(MapResult result, bool isFree)
    {
        var types = result.HasNode ? result.Node.Types : null;
        if (result.HasProperties
            || result.HasOtherThan(Keyword.Value, Keyword.Type, Keyword.Language, Keyword.Direction, Keyword.Index)
            || (types is not null && (result.Language is not null || result.Direction is not null)))
            throw Json.Fault("invalid value object", "A literal has @value and at most @type, or @language and @direction, and @index.");
        var kind = _tape.KindOf(result.Value);
        if (!result.IsJson)
        {
            if (kind == JsonKind.Null) return default;
            if (result.Language is not null && kind != JsonKind.String)
                throw Json.Fault("invalid language-tagged value", "Only a string can have a language.");
            if (types is not null && (types is not [{ IsDatatype: true }] || result.TypeIsArray))
                throw Json.Fault("invalid typed value", "The @type of a literal must be one IRI.");
        }

        if (isFree) return default;
        var text = result.IsJson ? _tape.Raw(result.Value) : _tape.Text(result.Value);
        return new Expansion(new ExpandedValue(kind, text, result.IsJson ? ExpandedName.Json : types?[0])
        {
            Language = result.Language,
            Direction = result.Direction,
            Index = result.Index,
        });
    }

    private ExpandedItem ExpandValue(ActiveContext active, KeyMeaning meaning, int at)
    {
        var kind = _tape.KindOf(at);
        return kind == JsonKind.String
            ? ExpandText(active, meaning, _tape.Text(at))
            : new ExpandedValue(kind, _tape.Raw(at), meaning.Datatype);
    }

    private ExpandedItem ExpandText(ActiveContext active, KeyMeaning meaning, ReadOnlyMemory<byte> text) => meaning.Term?.Type switch
    {
        "@id" => new ExpandedNode { HasId = true, Id = _meanings.Id(active, text) },
        "@vocab" => new ExpandedNode { HasId = true, Id = _meanings.Type(active, text).Expanded?.Utf8 },
        "@json" => new ExpandedValue(JsonKind.String, CanonicalJson.Quoted(text), ExpandedName.Json),
        null or "@none" => new ExpandedValue(JsonKind.String, text, null) { Language = meaning.Language, Direction = meaning.Direction },
        _ => new ExpandedValue(JsonKind.String, text, meaning.Datatype),
    };
}
