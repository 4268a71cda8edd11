namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>What a document says once contexts are gone (JSON-LD 1.1, expanded form).</summary>
internal abstract class ExpandedItem
{
    public Atom? Index { get; set; }
}

/// <summary>A node with its properties.</summary>
internal sealed class ExpandedNode : ExpandedItem
{
    public bool HasId { get; set; }

    /// <summary>Null where the identifier is one that counts as none.</summary>
    public ReadOnlyMemory<byte>? Id { get; set; }

    /// <summary>Null where there is no <c>@type</c>; a type that is switched off is null.</summary>
    public List<ExpandedName?>? Types { get; set; }

    /// <summary>The properties in the order of the document; one property may come several times.</summary>
    public List<ExpandedEntry>? Properties { get; set; }

    /// <summary>Null where there is no <c>@reverse</c>.</summary>
    public List<ExpandedEntry>? Reverse { get; set; }

    /// <summary>Null where there is no <c>@graph</c>.</summary>
    public List<ExpandedItem>? Graph { get; set; }

    /// <summary>Null where there is no <c>@included</c>.</summary>
    public List<ExpandedItem>? Included { get; set; }

    /// <summary>Whether there is nothing but a graph, perhaps with a name and an index.</summary>
    public bool IsGraph => Graph is not null && Types is null && HasNoProperties && Included is null;

    public bool HasNoProperties => Properties is null && Reverse is null;

    public void AddType(ExpandedName? type) => (Types ??= []).Add(type);

    public void Add(ExpandedName property, Expansion values) => (Properties ??= []).Add(new ExpandedEntry(property, values));

    public void AddReverse(ExpandedName property, Expansion values)
    {
        Reverse ??= [];
        for (var i = 0; i < values.Count; i++)
            if (values[i] is not ExpandedNode) throw Json.Fault("invalid reverse property value", $"The values of the reverse property '{property}' must be nodes.");
        if (values.Count > 0) Reverse.Add(new ExpandedEntry(property, values));
    }
}

/// <summary>A property and its values, perhaps none.</summary>
internal readonly record struct ExpandedEntry(ExpandedName Property, Expansion Values);

/// <summary>A literal.</summary>
/// <param name="kind">A scalar; anything where the type is <see cref="ExpandedName.Json"/>.</param>
/// <param name="text">The text of a string; anything else as it is written. Of a JSON literal, always as it is written.</param>
/// <param name="type">The datatype, or null.</param>
internal sealed class ExpandedValue(JsonKind kind, ReadOnlyMemory<byte> text, ExpandedName? type) : ExpandedItem
{
    public JsonKind Kind { get; } = kind;

    public ReadOnlyMemory<byte> Text { get; } = text;

    public ExpandedName? Type { get; } = type;

    /// <summary>The language tag, or null.</summary>
    public Atom? Language { get; init; }

    /// <summary>The text direction, or null.</summary>
    public string? Direction { get; init; }

    public bool IsJson => ReferenceEquals(Type, ExpandedName.Json);
}

/// <summary>An ordered list.</summary>
internal sealed class ExpandedList(List<ExpandedItem> items) : ExpandedItem
{
    public List<ExpandedItem> Items { get; } = items;
}

/// <summary>What a value expands to: nothing, one item, or an array of items.</summary>
internal readonly struct Expansion
{
    private readonly object? _content;

    public Expansion(ExpandedItem item) => _content = item;

    public Expansion(List<ExpandedItem> items) => _content = items;

    public bool IsNothing => _content is null;

    public bool IsArray => _content is List<ExpandedItem>;

    public int Count => _content switch
    {
        null => 0,
        List<ExpandedItem> items => items.Count,
        _ => 1,
    };

    public ExpandedItem this[int index] => _content as ExpandedItem ?? ((List<ExpandedItem>)_content!)[index];

    /// <summary>The one item where it is no array, else null.</summary>
    public ExpandedItem? Single => _content as ExpandedItem;

    /// <summary>As an array.</summary>
    public List<ExpandedItem> ToList() => _content switch
    {
        null => [],
        List<ExpandedItem> items => items,
        _ => [(ExpandedItem)_content],
    };
}
