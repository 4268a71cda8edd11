using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Writes a graph as JSON-LD: a context of the prefixes in use and one <c>@graph</c>, blank nodes and lists nested.</summary>
internal sealed class JsonLdWriter : IDisposable
{
    private readonly RdfGraph _graph;
    private readonly GraphLayout _layout;
    private readonly IriPrefixes _prefixes;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<int, int> _labels = [];

    private JsonLdWriter(RdfGraph graph, Stream output, IReadOnlyDictionary<string, string> prefixes)
    {
        _graph = graph;
        _layout = new GraphLayout(graph, _ => true);
        var schemes = Schemes(graph);
        var usable = prefixes.Where(p => !schemes.Contains(p.Key)).ToDictionary(p => p.Key, p => p.Value);
        _prefixes = new IriPrefixes(usable, IriPrefixes.IsName, allowEmptyPrefix: false);
        // The document is data of its own, never pasted into a page as it is: umlauts may stay readable.
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public static void Write(RdfGraph graph, Stream output, IReadOnlyDictionary<string, string> prefixes)
    {
        using var writer = new JsonLdWriter(graph, output, prefixes);
        writer.FindUsedPrefixes();
        writer._json.WriteStartObject();
        writer.WriteContext();
        writer._json.WriteStartArray("@graph");
        foreach (var root in writer._layout.Roots()) writer.WriteNode(root);
        writer._json.WriteEndArray();
        writer._json.WriteEndObject();
        writer._json.Flush();
        output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>
    /// Schemes of IRIs such as <c>urn:x</c> that are written in full: a prefix of the same name would be read into them.
    /// </summary>
    private static HashSet<string> Schemes(RdfGraph graph)
    {
        var schemes = new HashSet<string>(StringComparer.Ordinal);
        for (var id = 0; id < graph.Terms.Count; id++)
        {
            if (graph.Terms.KindOf(id) != TermKind.Iri) continue;
            var iri = graph.Terms.ValueOf(id);
            var scheme = Names.SchemeLength(iri);
            if (scheme > 0 && !iri[(scheme + 1)..].StartsWith("//"u8)) schemes.Add(Encoding.UTF8.GetString(iri[..scheme]));
        }

        return schemes;
    }

    private void FindUsedPrefixes()
    {
        for (var i = 0; i < _graph.Table.Count; i++)
        {
            var triple = _graph.Table[i];
            if (!_layout.IsType(triple.P)) Name(triple.P);
            else if (_graph.Terms.KindOf(triple.O) == TermKind.Iri) Name(triple.O);
            else Name(triple.P);
            if (_graph.Terms.DatatypeOf(triple.O) is >= 0 and var datatype && !IsNative(triple.O)) Name(datatype);
        }
    }

    private void WriteContext()
    {
        _json.WriteStartObject("@context");
        for (var i = 0; i < _prefixes.All.Count; i++)
        {
            if (!_prefixes.Used[i]) continue;
            var (prefix, space) = _prefixes.All[i];
            if (space[^1] is (byte)':' or (byte)'/' or (byte)'?' or (byte)'#' or (byte)'[' or (byte)']' or (byte)'@')
            {
                _json.WriteString(prefix, space);
                continue;
            }

            // Only such endings make a short definition usable as a prefix.
            _json.WriteStartObject(prefix);
            _json.WriteString("@id"u8, space);
            _json.WriteBoolean("@prefix"u8, true);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private string Name(int id)
    {
        var text = _graph.Terms.TextOf(id);
        if (!_prefixes.TrySplit(text, _graph.Terms.ValueOf(id), out var prefix)) return text;
        var (name, space) = _prefixes.All[prefix];
        return $"{Encoding.UTF8.GetString(name)}:{Encoding.UTF8.GetString(_graph.Terms.ValueOf(id)[space.Length..])}";
    }

    private void WriteNode(int subject)
    {
        _json.WriteStartObject();
        if (_graph.Terms.KindOf(subject) == TermKind.Iri) _json.WriteString("@id"u8, _graph.Terms.ValueOf(subject));
        else if (!_layout.IsNested(subject) && !_layout.IsUnreferenced(subject)) _json.WriteString("@id"u8, Label(subject));
        foreach (var (predicate, objects) in _layout.Properties(subject))
        {
            var values = objects;
            if (_layout.IsType(predicate))
            {
                WriteTypes([.. objects.Where(o => _graph.Terms.KindOf(o) == TermKind.Iri)]);
                values = [.. objects.Where(o => _graph.Terms.KindOf(o) != TermKind.Iri)];
                if (values.Count == 0) continue;
            }

            _json.WritePropertyName(Name(predicate));
            if (values.Count > 1) _json.WriteStartArray();
            foreach (var value in values) WriteValue(value);
            if (values.Count > 1) _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteTypes(List<int> types)
    {
        if (types.Count == 0) return;
        _json.WritePropertyName("@type"u8);
        if (types.Count > 1) _json.WriteStartArray();
        foreach (var type in types) _json.WriteStringValue(Name(type));
        if (types.Count > 1) _json.WriteEndArray();
    }

    private void WriteValue(int id)
    {
        switch (_graph.Terms.KindOf(id))
        {
            case TermKind.Literal:
                WriteLiteral(id);
                break;
            case TermKind.Iri when _layout.IsNil(id):
                WriteList([]);
                break;
            case TermKind.Iri:
                WriteReference(_graph.Terms.TextOf(id));
                break;
            case TermKind.BlankNode when !_layout.IsNested(id):
                WriteReference(Label(id));
                break;
            default:
                if (_layout.Items(id) is { } items) WriteList(items);
                else WriteNode(id);
                break;
        }
    }

    private void WriteReference(string id)
    {
        _json.WriteStartObject();
        _json.WriteString("@id"u8, id);
        _json.WriteEndObject();
    }

    private void WriteList(List<int> items)
    {
        _json.WriteStartObject();
        _json.WriteStartArray("@list"u8);
        foreach (var item in items) WriteValue(item);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteLiteral(int id)
    {
        var literal = _graph.Terms.Utf8Of(id);
        if (IsNative(id))
        {
            if (literal.Datatype.SequenceEqual(Xsd.BooleanUtf8)) _json.WriteBooleanValue(literal.Value[0] == 't');
            else _json.WriteNumberValue(long.Parse(literal.Value, NumberStyles.None, CultureInfo.InvariantCulture));
            return;
        }

        if (literal.Language.IsEmpty && literal.Datatype.IsEmpty)
        {
            _json.WriteStringValue(literal.Value);
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("@value"u8, literal.Value);
        if (!literal.Language.IsEmpty) _json.WriteString("@language"u8, literal.Language);
        else _json.WriteString("@type"u8, Name(_graph.Terms.DatatypeOf(id)));
        _json.WriteEndObject();
    }

    /// <summary>Whether JSON's own value reads back as this very literal: true, false, and integers without sign, zeros or many digits.</summary>
    private bool IsNative(int id)
    {
        var literal = _graph.Terms.Utf8Of(id);
        if (literal.Datatype.SequenceEqual(Xsd.BooleanUtf8)) return literal.Value.SequenceEqual("true"u8) || literal.Value.SequenceEqual("false"u8);
        if (!literal.Datatype.SequenceEqual(Xsd.IntegerUtf8) || literal.Value.Length is 0 or > 15) return false;
        return !literal.Value.ContainsAnyExceptInRange((byte)'0', (byte)'9') && (literal.Value[0] != '0' || literal.Value.Length == 1);
    }

    private string Label(int id)
    {
        if (!_labels.TryGetValue(id, out var number)) _labels[id] = number = _labels.Count;
        return string.Create(CultureInfo.InvariantCulture, $"_:b{number}");
    }
}
