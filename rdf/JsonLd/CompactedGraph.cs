using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Writes the nodes of one graph with the prefixes of a context, blank nodes and lists nested.</summary>
internal sealed class CompactedGraph(RdfGraph graph, HashSet<string> shared, Utf8JsonWriter json, IriPrefixes prefixes, Func<string, string> label)
{
    private readonly GraphLayout _layout = new(graph, _ => true, shared);

    /// <summary>Gives out the prefixes that the graph will use.</summary>
    public void FindUsedPrefixes()
    {
        for (var i = 0; i < graph.Table.Count; i++)
        {
            var triple = graph.Table[i];
            if (!_layout.IsType(triple.P)) Name(triple.P);
            else if (graph.Terms.KindOf(triple.O) == TermKind.Iri) Name(triple.O);
            else Name(triple.P);
            if (graph.Terms.DatatypeOf(triple.O) is >= 0 and var datatype && !IsNative(triple.O)) Name(datatype);
        }
    }

    /// <summary>Writes the nodes that stand on their own, as items of an array.</summary>
    public void WriteNodes()
    {
        foreach (var root in _layout.Roots())
        {
            WriteNode(root);
            JsonLdWriter.FlushSome(json);
        }
    }

    private string Name(int id)
    {
        var text = graph.Terms.TextOf(id);
        if (!prefixes.TrySplit(text, graph.Terms.ValueOf(id), out var prefix)) return text;
        var (name, space) = prefixes.All[prefix];
        return $"{Encoding.UTF8.GetString(name)}:{Encoding.UTF8.GetString(graph.Terms.ValueOf(id)[space.Length..])}";
    }

    private void WriteNode(int subject)
    {
        json.WriteStartObject();
        if (graph.Terms.KindOf(subject) == TermKind.Iri) json.WriteString("@id"u8, graph.Terms.ValueOf(subject));
        else if (!_layout.IsNested(subject) && !_layout.IsUnreferenced(subject)) json.WriteString("@id"u8, label(graph.Terms.TextOf(subject)));
        foreach (var (predicate, objects) in _layout.Properties(subject))
        {
            var values = objects;
            if (_layout.IsType(predicate))
            {
                WriteTypes([.. objects.Where(o => graph.Terms.KindOf(o) == TermKind.Iri)]);
                values = [.. objects.Where(o => graph.Terms.KindOf(o) != TermKind.Iri)];
                if (values.Count == 0) continue;
            }

            json.WritePropertyName(Name(predicate));
            if (values.Count > 1) json.WriteStartArray();
            foreach (var value in values) WriteValue(value);
            if (values.Count > 1) json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteTypes(List<int> types)
    {
        if (types.Count == 0) return;
        json.WritePropertyName("@type"u8);
        if (types.Count > 1) json.WriteStartArray();
        foreach (var type in types) json.WriteStringValue(Name(type));
        if (types.Count > 1) json.WriteEndArray();
    }

    private void WriteValue(int id)
    {
        switch (graph.Terms.KindOf(id))
        {
            case TermKind.Literal:
                WriteLiteral(id);
                break;
            case TermKind.Iri when _layout.IsNil(id):
                WriteList([]);
                break;
            case TermKind.Iri:
                WriteReference(graph.Terms.TextOf(id));
                break;
            case TermKind.BlankNode when !_layout.IsNested(id):
                WriteReference(label(graph.Terms.TextOf(id)));
                break;
            default:
                if (_layout.Items(id) is { } items) WriteList(items);
                else WriteNode(id);
                break;
        }
    }

    private void WriteReference(string id)
    {
        json.WriteStartObject();
        json.WriteString("@id"u8, id);
        json.WriteEndObject();
    }

    private void WriteList(List<int> items)
    {
        json.WriteStartObject();
        json.WriteStartArray("@list"u8);
        foreach (var item in items) WriteValue(item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteLiteral(int id)
    {
        var literal = graph.Terms.Utf8Of(id);
        if (IsNative(id))
        {
            if (literal.Datatype.SequenceEqual(Xsd.BooleanUtf8)) json.WriteBooleanValue(literal.Value[0] == 't');
            else json.WriteNumberValue(long.Parse(literal.Value, NumberStyles.None, CultureInfo.InvariantCulture));
            return;
        }

        if (literal.Language.IsEmpty && literal.Datatype.IsEmpty)
        {
            json.WriteStringValue(literal.Value);
            return;
        }

        json.WriteStartObject();
        json.WriteString("@value"u8, literal.Value);
        if (!literal.Language.IsEmpty) json.WriteString("@language"u8, literal.Language);
        else json.WriteString("@type"u8, Name(graph.Terms.DatatypeOf(id)));
        json.WriteEndObject();
    }

    /// <summary>Whether JSON's own value reads back as this very literal: true, false, and integers without sign, zeros or many digits.</summary>
    private bool IsNative(int id)
    {
        var literal = graph.Terms.Utf8Of(id);
        if (literal.Datatype.SequenceEqual(Xsd.BooleanUtf8)) return literal.Value.SequenceEqual("true"u8) || literal.Value.SequenceEqual("false"u8);
        if (!literal.Datatype.SequenceEqual(Xsd.IntegerUtf8) || literal.Value.Length is 0 or > 15) return false;
        return !literal.Value.ContainsAnyExceptInRange((byte)'0', (byte)'9') && (literal.Value[0] != '0' || literal.Value.Length == 1);
    }
}
