using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>
/// Writes graphs as JSON-LD: expanded (<see cref="FlatDocument"/>), or compacted with a context of the prefixes in use, the nodes of
/// the default graph, and then the named graphs.
/// </summary>
internal sealed class JsonLdWriter
{
    private const int FlushAfter = 64 * 1024;

    private readonly GraphParts _parts;
    private readonly IriPrefixes _prefixes;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    private JsonLdWriter(GraphParts parts, Utf8JsonWriter json, IReadOnlyDictionary<string, string> prefixes)
    {
        (_parts, _json) = (parts, json);
        var schemes = Schemes(parts);
        var usable = prefixes.Where(p => !schemes.Contains(p.Key)).ToDictionary(p => p.Key, p => p.Value);
        _prefixes = new IriPrefixes(usable, IriPrefixes.IsName, allowEmptyPrefix: false);
    }

    public static void Write(GraphParts parts, Stream output, JsonLdWriterOptions options)
    {
        // The document is data of its own, never pasted into a page as it is: umlauts may stay readable.
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        switch (options.Form)
        {
            case JsonLdForm.Compacted:
                new JsonLdWriter(parts, json, options.Prefixes ?? parts.Default.Prefixes).Write();
                break;
            case JsonLdForm.Expanded:
                FlatDocument.Write(parts, json, options);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(options), options.Form, null);
        }

        json.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Hands a large document to its stream piece by piece; the writer would keep it whole.</summary>
    public static void FlushSome(Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushAfter) json.Flush();
    }

    /// <summary>
    /// Schemes of IRIs such as <c>urn:x</c> that are written in full: a prefix of the same name would be read into them.
    /// </summary>
    private static HashSet<string> Schemes(GraphParts parts)
    {
        var schemes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var graph in parts.All)
            for (var id = 0; id < graph.Terms.Count; id++)
                if (graph.Terms.KindOf(id) == TermKind.Iri)
                    AddScheme(schemes, graph.Terms.ValueOf(id));
        foreach (var (name, _) in parts.Named)
            if (name.IsIri)
                AddScheme(schemes, Encoding.UTF8.GetBytes(name.Value));
        return schemes;
    }

    private static void AddScheme(HashSet<string> schemes, ReadOnlySpan<byte> iri)
    {
        var scheme = Names.SchemeLength(iri);
        if (scheme > 0 && !iri[(scheme + 1)..].StartsWith("//"u8)) schemes.Add(Encoding.UTF8.GetString(iri[..scheme]));
    }

    private void Write()
    {
        var content = Content(_parts.Default);
        var named = _parts.Named.Select(n => (n.Name, Content: Content(n.Graph))).ToList();
        content.FindUsedPrefixes();
        foreach (var graph in named) graph.Content.FindUsedPrefixes();

        _json.WriteStartObject();
        WriteContext();
        _json.WriteStartArray("@graph"u8);
        content.WriteNodes();
        foreach (var (name, graph) in named)
        {
            _json.WriteStartObject();
            _json.WriteString("@id"u8, name.IsBlank ? Label(name.Value) : name.Value);
            _json.WriteStartArray("@graph"u8);
            graph.WriteNodes();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private CompactedGraph Content(RdfGraph graph) => new(graph, _parts.Shared, _json, _prefixes, Label);

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

    private string Label(string label)
    {
        if (!_labels.TryGetValue(label, out var written)) _labels[label] = written = string.Create(CultureInfo.InvariantCulture, $"_:b{_labels.Count}");
        return written;
    }
}
