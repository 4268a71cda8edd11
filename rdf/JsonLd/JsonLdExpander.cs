using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Expands a document (JSON-LD 1.1 API §5.1): every key an IRI, every value a node, a literal or a list.</summary>
internal sealed partial class JsonLdExpander(RdfReaderOptions options, BaseIri? baseIri)
{
    private readonly ContextBuilder _contexts = new(options);

    public List<ExpandedItem> Expand(JsonElement document)
    {
        var expansion = Expand(Initial(), null, document, baseIri, fromMap: false);
        // A document that is nothing but an unnamed graph is the content of that graph.
        if (expansion is { IsArray: false, Items: [ExpandedNode { IsGraph: true, HasId: false } only] }) return only.Graph!;
        return expansion.Items ?? [];
    }

    private ActiveContext Initial()
    {
        var active = new ActiveContext(baseIri);
        if (options.ExpandContext.IsEmpty) return active;
        try
        {
            using var document = JsonDocument.Parse(options.ExpandContext, new JsonDocumentOptions { MaxDepth = options.MaxDepth });
            var given = document.RootElement.Clone();
            var inner = given.ValueKind == JsonValueKind.Object ? Json.Entry(given, "@context") ?? given : given;
            return _contexts.Process(active, inner, baseIri);
        }
        catch (JsonException fault)
        {
            throw new RdfSyntaxException($"JSON-LD: the context given beside the document is not JSON: {fault.Message}", 0, 0, fault);
        }
    }

    private Expansion Expand(ActiveContext active, string? property, JsonElement element, BaseIri? address, bool fromMap)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new RdfSyntaxException("JSON-LD: the document nests too deeply.", 0, 0);
        return element.ValueKind switch
        {
            JsonValueKind.Null => default,
            JsonValueKind.Array => ExpandArray(active, property, element, address, fromMap),
            JsonValueKind.Object => ExpandMap(active, property, element, address, fromMap),
            _ => ExpandScalar(active, property, element),
        };
    }

    private Expansion ExpandScalar(ActiveContext active, string? property, JsonElement element)
    {
        if (property is null or "@graph") return default;
        if (active.Term(property) is { Scoped: { } scoped } term) active = _contexts.Process(active, scoped, term.ScopedBase, overrideProtected: true);
        return Expansion.Of(ExpandValue(active, property, element));
    }

    private Expansion ExpandArray(ActiveContext active, string? property, JsonElement element, BaseIri? address, bool fromMap)
    {
        var items = new List<ExpandedItem>();
        var isList = active.Term(property)?.Container.HasFlag(Containers.List) ?? false;
        foreach (var item in element.EnumerateArray())
        {
            var expansion = Expand(active, property, item, address, fromMap);
            if (expansion.Items is null) continue;
            if (isList && expansion.IsArray) items.Add(new ExpandedList(expansion.Items));
            else items.AddRange(expansion.Items);
        }

        return Expansion.Array(items);
    }

    private Expansion ExpandMap(ActiveContext active, string? property, JsonElement element, BaseIri? address, bool fromMap)
    {
        var entries = Json.Entries(element);
        var scope = active.Term(property);
        if (active.Previous is not null && !fromMap && !KeepsContext(active, entries)) active = active.Previous;
        if (scope?.Scoped is { } scoped) active = _contexts.Process(active, scoped, scope.ScopedBase, overrideProtected: true);
        if (entries.TryGetValue("@context", out var local)) active = _contexts.Process(active, local, address);

        var typeScope = active;
        string? inputType = null;
        foreach (var (key, value) in entries.OrderBy(e => e.Key, StringComparer.Ordinal).Where(e => _contexts.Expand(typeScope, e.Key, vocabulary: true) == "@type").ToList())
        {
            var types = Json.Items(value).Select(Json.TextOrNull).OfType<string>().ToList();
            foreach (var type in types.Order(StringComparer.Ordinal))
                if (typeScope.Term(type) is { Scoped: { } ofType } term)
                    active = _contexts.Process(active, ofType, term.ScopedBase, propagate: false);
            if (types.Count > 0) inputType ??= _contexts.Expand(active, types[^1], vocabulary: true);
        }

        var result = new MapResult { IsJson = inputType == "@json" };
        ExpandEntries(new Place(active, typeScope, property, address), entries, result);
        return Finish(result, property);
    }

    /// <summary>Whether the object is a literal or a mere reference, which do not leave the context of the node they stand in.</summary>
    private bool KeepsContext(ActiveContext active, Dictionary<string, JsonElement> entries)
    {
        foreach (var key in entries.Keys)
        {
            var expanded = _contexts.Expand(active, key, vocabulary: true);
            if (expanded == "@value" || (expanded == "@id" && entries.Count == 1)) return true;
        }

        return false;
    }

    private void ExpandEntries(Place place, Dictionary<string, JsonElement> entries, MapResult result)
    {
        var nests = new List<string>();
        foreach (var (key, value) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            if (key == "@context") continue;
            var expanded = _contexts.Expand(place.Active, key, vocabulary: true);
            if (expanded is null || !(expanded.Contains(':', StringComparison.Ordinal) || JsonLdKeywords.Contains(expanded))) continue;
            if (!JsonLdKeywords.Contains(expanded)) ExpandProperty(place, key, expanded, value, result);
            else if (expanded == "@nest") nests.Add(key);
            else ExpandKeyword(place, expanded, value, result);
        }

        foreach (var key in nests) ExpandNest(place, key, entries[key], result);
    }

    private void ExpandNest(Place place, string key, JsonElement value, MapResult result)
    {
        var active = place.Active;
        if (active.Term(key) is { Scoped: { } scoped } term) active = _contexts.Process(active, scoped, term.ScopedBase, overrideProtected: true);
        foreach (var nested in Json.Items(value))
        {
            if (nested.ValueKind != JsonValueKind.Object) throw Json.Fault("invalid @nest value", $"The value of '{key}' must be an object.");
            var entries = Json.Entries(nested);
            if (entries.Keys.Any(k => _contexts.Expand(active, k, vocabulary: true) == "@value"))
                throw Json.Fault("invalid @nest value", $"The value of '{key}' must not be a literal.");
            ExpandEntries(place with { Active = active }, entries, result);
        }
    }

    private void ExpandKeyword(Place place, string keyword, JsonElement value, MapResult result)
    {
        if (place.Property == "@reverse") throw Json.Fault("invalid reverse property map", $"{keyword} must not stand inside @reverse.");
        if (keyword is not ("@type" or "@included") && !result.Seen.Add(keyword))
            throw Json.Fault("colliding keywords", $"{keyword} is given twice.");
        switch (keyword)
        {
            case "@id":
                var id = Json.TextOrNull(value) ?? throw Json.Fault("invalid @id value", "@id must be a string.");
                result.Node.Id = _contexts.Expand(place.Active, id, documentRelative: true);
                result.Node.HasId = true;
                break;
            case "@type":
                AddTypes(place, value, result);
                break;
            case "@graph":
                result.Node.Graph = Expand(place.Active, "@graph", value, place.Address, fromMap: false).Items ?? [];
                break;
            case "@included":
                AddIncluded(place, value, result);
                break;
            case "@value":
                if (!result.IsJson && value.ValueKind != JsonValueKind.Null && !Json.IsScalar(value))
                    throw Json.Fault("invalid value object value", "@value must be a string, a number, true, false or null.");
                result.Value = value;
                break;
            case "@language":
                result.Language = Json.TextOrNull(value) ?? throw Json.Fault("invalid language-tagged string", "@language must be a string.");
                break;
            case "@direction":
                ContextBuilder.CheckDirection(value);
                if (value.ValueKind == JsonValueKind.Null) throw Json.Fault("invalid base direction", "@direction must be 'ltr' or 'rtl'.");
                result.Direction = Json.Text(value);
                break;
            case "@index":
                result.Node.Index = Json.TextOrNull(value) ?? throw Json.Fault("invalid @index value", "@index must be a string.");
                break;
            case "@list" when place.Property is null or "@graph":
                break;
            case "@list":
                result.List = Expand(place.Active, place.Property, value, place.Address, fromMap: false).Items ?? [];
                break;
            case "@set":
                result.Set = Expand(place.Active, place.Property, value, place.Address, fromMap: false);
                break;
            case "@reverse":
                AddReversed(place, value, result);
                break;
            default:
                // Keywords of framing and of contexts say nothing here.
                break;
        }
    }

    private void AddTypes(Place place, JsonElement value, MapResult result)
    {
        result.Seen.Add("@type");
        foreach (var item in Json.Items(value))
        {
            var type = Json.TextOrNull(item) ?? throw Json.Fault("invalid type value", "@type must be a string or an array of strings.");
            if (_contexts.Expand(place.TypeScope, type, documentRelative: true, vocabulary: true) is { } expanded) result.Node.Types.Add(expanded);
        }

        result.TypeIsArray = value.ValueKind == JsonValueKind.Array;
    }

    private void AddIncluded(Place place, JsonElement value, MapResult result)
    {
        result.Seen.Add("@included");
        var items = Expand(place.Active, null, value, place.Address, fromMap: false).Items;
        if (items is null || items.Any(i => i is not ExpandedNode)) throw Json.Fault("invalid @included value", "@included must hold nodes.");
        result.Node.Included.AddRange(items);
    }

    private void AddReversed(Place place, JsonElement value, MapResult result)
    {
        if (value.ValueKind != JsonValueKind.Object) throw Json.Fault("invalid @reverse value", "@reverse must be an object.");
        if (Expand(place.Active, "@reverse", value, place.Address, fromMap: false).Items is not [ExpandedNode reversed]) return;
        foreach (var (property, items) in reversed.Reverse)
            foreach (var item in items)
                result.Node.Add(property, item);
        foreach (var (property, items) in reversed.Properties)
            foreach (var item in items)
                result.Node.AddReverse(property, item);
    }

    private Expansion Finish(MapResult result, string? property)
    {
        var node = result.Node;
        var others = result.Seen.Count(k => k is not "@index");
        if (result.Value is { } value) return FinishValue(result, value, property);
        if (result.Seen.Contains("@list") || result.Set is not null)
        {
            if (others > 1 || node.Properties.Count > 0 || node.Reverse.Count > 0)
                throw Json.Fault("invalid set or list object", "@set and @list stand alone, or with @index.");
            if (result.Set is { } set) return set;
            return result.List is null || property is null or "@graph" ? default : Expansion.Of(new ExpandedList(result.List));
        }

        var bare = node.Properties.Count == 0 && node.Reverse.Count == 0;
        if (bare && result.Seen.Count == 1 && result.Seen.Contains("@language")) return default;
        // A node that says nothing is not a node at the top; elsewhere it may be what a property refers to.
        if (property is null or "@graph" && bare && (result.Seen.Count == 0 || (node.HasId && result.Seen.Count == 1))) return default;
        return Expansion.Of(node);
    }

    private Expansion FinishValue(MapResult result, JsonElement value, string? property)
    {
        var node = result.Node;
        if (node.Properties.Count > 0 || node.Reverse.Count > 0
            || result.Seen.Any(k => k is not ("@value" or "@type" or "@language" or "@direction" or "@index"))
            || (result.Seen.Contains("@type") && (result.Seen.Contains("@language") || result.Seen.Contains("@direction"))))
            throw Json.Fault("invalid value object", "A literal has @value and at most @type, or @language and @direction, and @index.");
        if (!result.IsJson)
        {
            if (value.ValueKind == JsonValueKind.Null) return default;
            if (result.Language is not null && value.ValueKind != JsonValueKind.String)
                throw Json.Fault("invalid language-tagged value", "Only a string can have a language.");
            if (result.Seen.Contains("@type") && (node.Types is not [{ } type] || result.TypeIsArray || !IsDatatype(type)))
                throw Json.Fault("invalid typed value", "The @type of a literal must be one IRI.");
        }

        if (property is null or "@graph") return default;
        return Expansion.Of(new ExpandedValue(value, result.IsJson ? "@json" : node.Types.FirstOrDefault(), result.Language, result.Direction));
    }

    private bool IsDatatype(string type) =>
        ContextBuilder.IsAbsolute(type, options.LenientIris) && (options.LenientIris || Names.IsCleanIri(type));

    private ExpandedItem ExpandValue(ActiveContext active, string property, JsonElement value)
    {
        var term = active.Term(property);
        if (term?.Type is "@id" or "@vocab" && value.ValueKind == JsonValueKind.String)
            return new ExpandedNode { HasId = true, Id = _contexts.Expand(active, Json.Text(value), documentRelative: true, vocabulary: term.Type == "@vocab") };
        if (term?.Type is not (null or "@id" or "@vocab" or "@none")) return new ExpandedValue(value, term.Type, null);
        var language = value.ValueKind != JsonValueKind.String ? null : term is { HasLanguage: true } ? term.Language : active.Language;
        return new ExpandedValue(value, null, language, value.ValueKind == JsonValueKind.String ? DirectionOf(active, term) : null);
    }

    private static string? DirectionOf(ActiveContext active, TermDefinition? term) =>
        term?.Direction is { } own ? (own == "none" ? null : own) : active.Direction;

    /// <summary>Nothing, one item, or an array of items.</summary>
    private readonly record struct Expansion(List<ExpandedItem>? Items, bool IsArray)
    {
        public static Expansion Of(ExpandedItem item) => new([item], false);

        public static Expansion Array(List<ExpandedItem> items) => new(items, true);
    }

    /// <summary>Where an object stands.</summary>
    private sealed record Place(ActiveContext Active, ActiveContext TypeScope, string? Property, BaseIri? Address);

    /// <summary>An object while its entries are read: it shows at the end whether it is a node, a literal, a list or a set.</summary>
    private sealed class MapResult
    {
        public ExpandedNode Node { get; } = new();

        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public bool IsJson { get; init; }

        public bool TypeIsArray { get; set; }

        public JsonElement? Value { get; set; }

        public string? Language { get; set; }

        public string? Direction { get; set; }

        public List<ExpandedItem>? List { get; set; }

        public Expansion? Set { get; set; }
    }
}
