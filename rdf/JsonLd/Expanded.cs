using System.Text.Json;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>What a document says once contexts are gone (JSON-LD 1.1, expanded form).</summary>
internal abstract class ExpandedItem;

/// <summary>A node with its properties.</summary>
internal sealed class ExpandedNode : ExpandedItem
{
    public bool HasId { get; set; }

    public string? Id { get; set; }

    public List<string> Types { get; set; } = [];

    public Dictionary<string, List<ExpandedItem>> Properties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<ExpandedItem>> Reverse { get; } = new(StringComparer.Ordinal);

    public List<ExpandedItem>? Graph { get; set; }

    public List<ExpandedItem> Included { get; set; } = [];

    public string? Index { get; set; }

    /// <summary>Whether there is nothing but a graph, perhaps with a name.</summary>
    public bool IsGraph => Graph is not null && Types.Count == 0 && Properties.Count == 0 && Reverse.Count == 0 && Included.Count == 0;

    public void Add(string property, ExpandedItem item) => Add(Properties, property, item);

    public void AddReverse(string property, ExpandedItem item)
    {
        if (item is not ExpandedNode) throw Json.Fault("invalid reverse property value", $"The values of the reverse property '{property}' must be nodes.");
        Add(Reverse, property, item);
    }

    private static void Add(Dictionary<string, List<ExpandedItem>> properties, string property, ExpandedItem item)
    {
        if (!properties.TryGetValue(property, out var items)) properties[property] = items = [];
        items.Add(item);
    }
}

/// <summary>A literal.</summary>
/// <param name="value">A string, number or boolean; any JSON where the type is <c>@json</c>.</param>
/// <param name="type">The datatype IRI or <c>@json</c>, or null.</param>
/// <param name="language">The language tag, or null.</param>
/// <param name="direction">The text direction, or null.</param>
internal sealed class ExpandedValue(JsonElement value, string? type, string? language, string? direction = null) : ExpandedItem
{
    public JsonElement Value { get; } = value;

    public string? Type { get; } = type;

    public string? Language { get; } = language;

    public string? Direction { get; } = direction;
}

/// <summary>An ordered list.</summary>
internal sealed class ExpandedList(List<ExpandedItem> items) : ExpandedItem
{
    public List<ExpandedItem> Items { get; } = items;
}
