using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Writes graphs as expanded JSON-LD with one object for each node (JSON-LD 1.1 API §8.4).</summary>
internal sealed class FlatDocument
{
    private readonly GraphParts _parts;
    private readonly Utf8JsonWriter _json;
    private readonly JsonLdWriterOptions _options;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly bool _keepsLabels;

    private FlatDocument(GraphParts parts, Utf8JsonWriter json, JsonLdWriterOptions options)
    {
        (_parts, _json, _options) = (parts, json, options);
        _keepsLabels = parts.Named.All(n => !n.Name.IsBlank || IsLabel(n.Name.Value)) && parts.All.All(HasLabelsOnly);
    }

    public static void Write(GraphParts parts, Utf8JsonWriter json, JsonLdWriterOptions options) => new FlatDocument(parts, json, options).Write();

    /// <summary>The blank node as JSON-LD names it. Labels that the grammar does not allow, which only a program can make, make all be numbered.</summary>
    public string Label(string label)
    {
        if (!_labels.TryGetValue(label, out var written))
            _labels[label] = written = _keepsLabels ? $"_:{label}" : string.Create(CultureInfo.InvariantCulture, $"_:b{_labels.Count}");
        return written;
    }

    private static bool IsLabel(string label) => label.Length > 0 && Encoding.UTF8.GetBytes(label) is var bytes && Names.LabelLength(bytes) == bytes.Length;

    private static bool HasLabelsOnly(RdfGraph graph)
    {
        for (var id = 0; id < graph.Terms.Count; id++)
            if (graph.Terms.KindOf(id) == TermKind.BlankNode && (graph.Terms.ValueOf(id).IsEmpty || Names.LabelLength(graph.Terms.ValueOf(id)) != graph.Terms.ValueOf(id).Length))
                return false;
        return true;
    }

    private void Write()
    {
        var named = _parts.Named.ToDictionary(n => n.Name, n => n.Graph);
        var nodes = new FlatGraph(_parts.Default, _parts.Shared, _json, _options, Label);
        _json.WriteStartArray();
        foreach (var subject in nodes.Subjects())
        {
            nodes.WriteNodeStart(subject);
            if (named.Remove(_parts.Default.Terms.TermOf(subject), out var graph)) WriteGraph(graph);
            _json.WriteEndObject();
            JsonLdWriter.FlushSome(_json);
        }

        foreach (var (name, graph) in _parts.Named)
        {
            if (!named.ContainsKey(name)) continue;
            _json.WriteStartObject();
            _json.WriteString("@id"u8, name.IsBlank ? Label(name.Value) : name.Value);
            WriteGraph(graph);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteGraph(RdfGraph graph)
    {
        var nodes = new FlatGraph(graph, _parts.Shared, _json, _options, Label);
        _json.WriteStartArray("@graph"u8);
        foreach (var subject in nodes.Subjects())
        {
            nodes.WriteNodeStart(subject);
            _json.WriteEndObject();
            JsonLdWriter.FlushSome(_json);
        }

        _json.WriteEndArray();
    }
}
