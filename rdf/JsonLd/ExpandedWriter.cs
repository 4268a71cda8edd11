using System.Text.Json;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Writes an expanded document as JSON.</summary>
internal sealed class ExpandedWriter(Utf8JsonWriter json)
{
    // One item opens no more than so many objects and arrays before it looks again.
    private const int OpenedPerItem = 4;

    private readonly int _mostOpen = (json.Options.MaxDepth == 0 ? 1000 : json.Options.MaxDepth) - OpenedPerItem;

    public void Write(List<ExpandedItem> items)
    {
        json.WriteStartArray();
        foreach (var item in items) Write(item);
        json.WriteEndArray();
    }

    private void Write(ExpandedItem item)
    {
        if (json.CurrentDepth > _mostOpen) throw new RdfSyntaxException("JSON-LD: the document, expanded, nests deeper than the writer allows.", 0, 0);
        json.WriteStartObject();
        switch (item)
        {
            case ExpandedNode node:
                WriteNode(node);
                break;
            case ExpandedValue value:
                WriteValue(value);
                break;
            case ExpandedList list:
                json.WritePropertyName("@list"u8);
                Write(list.Items);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(item), item, null);
        }

        if (item.Index is { } index) json.WriteString("@index"u8, index.Utf8);
        json.WriteEndObject();
    }

    private void WriteNode(ExpandedNode node)
    {
        if (node is { HasId: true, Id: { } id }) json.WriteString("@id"u8, id.Span);
        else if (node.HasId) json.WriteNull("@id"u8);
        if (node.Types is { } types) WriteTypes(types);
        if (node.Properties is { } properties) WriteProperties(properties);
        if (node.Reverse is { } reverse)
        {
            json.WriteStartObject("@reverse"u8);
            WriteProperties(reverse);
            json.WriteEndObject();
        }

        if (node.Graph is { } graph)
        {
            json.WritePropertyName("@graph"u8);
            Write(graph);
        }

        if (node.Included is { } included)
        {
            json.WritePropertyName("@included"u8);
            Write(included);
        }
    }

    private void WriteTypes(List<ExpandedName?> types)
    {
        json.WriteStartArray("@type"u8);
        foreach (var type in types)
        {
            if (type is null) json.WriteNullValue();
            else json.WriteStringValue(type.Utf8.Span);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes each property once, with the values of all its entries.</summary>
    private void WriteProperties(List<ExpandedEntry> properties)
    {
        foreach (var group in properties.GroupBy(p => p.Property.ToString(), StringComparer.Ordinal))
        {
            json.WriteStartArray(group.Key);
            foreach (var (_, values) in group)
                for (var i = 0; i < values.Count; i++)
                    Write(values[i]);
            json.WriteEndArray();
        }
    }

    private void WriteValue(ExpandedValue value)
    {
        json.WritePropertyName("@value"u8);
        if (value.Kind == JsonKind.String && !value.IsJson) json.WriteStringValue(value.Text.Span);
        else json.WriteRawValue(value.Text.Span, skipInputValidation: true);
        if (value.Type is { } type) json.WriteString("@type"u8, type.Utf8.Span);
        if (value.Language is { } language) json.WriteString("@language"u8, language.Utf8);
        if (value.Direction is { } direction) json.WriteString("@direction"u8, direction);
    }
}
