using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Writes the nodes of one graph, each as one object that refers to the others.</summary>
internal sealed class FlatGraph
{
    private readonly RdfGraph _graph;
    private readonly Utf8JsonWriter _json;
    private readonly JsonLdWriterOptions _options;
    private readonly Func<string, string> _label;
    private readonly int _type;
    private readonly ListCells _lists;
    private readonly DirectedNodes _directed;
    private readonly FlatLiterals _literals;

    public FlatGraph(RdfGraph graph, HashSet<string> shared, Utf8JsonWriter json, JsonLdWriterOptions options, Func<string, string> label)
    {
        (_graph, _json, _options, _label) = (graph, json, options, label);
        _type = graph.Terms.FindIri(RdfTerms.Type);
        var references = new int[graph.Terms.Count];
        for (var i = 0; i < graph.Table.Count; i++) references[graph.Table[i].O]++;
        foreach (var name in shared)
            if (graph.Terms.Find(RdfTerm.Blank(name)) is >= 0 and var id)
                references[id] += 2;
        _lists = new ListCells(graph, references, options);
        _directed = new DirectedNodes(graph, references, options);
        _literals = new FlatLiterals(graph.Terms, json, options);
    }

    /// <summary>The subjects that have an object of their own, in the order of their arrival.</summary>
    public IEnumerable<int> Subjects()
    {
        for (var i = 0; i < _graph.Table.Count; i++)
        {
            var subject = _graph.Table[i].S;
            if (_graph.Table.FirstOfSubject(subject) == i && !_lists.IsCell(subject) && _directed.Find(subject) is null) yield return subject;
        }
    }

    /// <summary>Writes a node, but for the end of its object.</summary>
    public void WriteNodeStart(int subject)
    {
        _json.WriteStartObject();
        WriteId(subject);
        var properties = new Dictionary<int, List<int>>();
        for (var i = _graph.Table.FirstOfSubject(subject); i >= 0; i = _graph.Table.NextOfSubject(i))
        {
            var (_, predicate, value) = _graph.Table[i];
            if (!properties.TryGetValue(predicate, out var values)) properties[predicate] = values = [];
            values.Add(value);
        }

        if (!_options.UseRdfType && properties.Remove(_type, out var types)) WriteTypes(types, properties);
        foreach (var (predicate, values) in properties)
        {
            _json.WriteStartArray(_graph.Terms.ValueOf(predicate));
            foreach (var value in values) WriteValue(value);
            _json.WriteEndArray();
        }
    }

    private void WriteTypes(List<int> types, Dictionary<int, List<int>> properties)
    {
        var literals = types.FindAll(t => _graph.Terms.KindOf(t) == TermKind.Literal);
        // Only a property can hold a literal.
        if (literals.Count > 0) properties[_type] = literals;
        if (literals.Count == types.Count) return;
        _json.WriteStartArray("@type"u8);
        foreach (var type in types)
        {
            if (_graph.Terms.KindOf(type) == TermKind.Iri) _json.WriteStringValue(_graph.Terms.ValueOf(type));
            else if (_graph.Terms.KindOf(type) == TermKind.BlankNode) _json.WriteStringValue(_label(_graph.Terms.TextOf(type)));
        }

        _json.WriteEndArray();
    }

    private void WriteId(int id)
    {
        if (_graph.Terms.KindOf(id) == TermKind.Iri) _json.WriteString("@id"u8, _graph.Terms.ValueOf(id));
        else _json.WriteString("@id"u8, _label(_graph.Terms.TextOf(id)));
    }

    private void WriteValue(int id)
    {
        _json.WriteStartObject();
        if (_graph.Terms.KindOf(id) == TermKind.Literal) _literals.Write(id);
        else if (_directed.Find(id) is { } text) FlatLiterals.WriteDirected(_json, text.Value, text.Language, text.Direction);
        else if (_lists.Items(id) is { } items)
        {
            _json.WriteStartArray("@list"u8);
            foreach (var item in items) WriteValue(item);
            _json.WriteEndArray();
        }
        else
        {
            WriteId(id);
        }

        _json.WriteEndObject();
    }
}
