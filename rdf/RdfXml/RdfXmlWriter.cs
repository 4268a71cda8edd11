using System.Globalization;
using System.Text;
using System.Xml;
using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.RdfXml;

/// <summary>
/// Writes a graph as RDF/XML: typed node elements, nested blank nodes, collections. Characters that XML 1.0 cannot hold
/// in any form are written as U+FFFD.
/// </summary>
internal sealed class RdfXmlWriter : IDisposable
{
    private readonly RdfGraph _graph;
    private readonly GraphLayout _layout;
    private readonly XmlNames _names;
    private readonly Utf8Output _output;
    private readonly Dictionary<int, int> _labels = [];

    private RdfXmlWriter(RdfGraph graph, Stream output, IReadOnlyDictionary<string, string> prefixes)
    {
        _graph = graph;
        _layout = new GraphLayout(graph, id => graph.Terms.KindOf(id) != TermKind.Literal);
        _names = new XmlNames(graph, prefixes);
        _output = new Utf8Output(output);
    }

    /// <exception cref="RdfNotWritableException">A property has no XML name.</exception>
    public static void Write(RdfGraph graph, Stream output, IReadOnlyDictionary<string, string> prefixes)
    {
        using var writer = new RdfXmlWriter(graph, output, prefixes);
        writer.NameAll();
        writer.WriteRoot();
        writer._output.Flush();
    }

    public void Dispose() => _output.Dispose();

    /// <summary>Names every property and class first: namespaces are declared at the root, and faults come before the first byte.</summary>
    private void NameAll()
    {
        for (var i = 0; i < _graph.Table.Count; i++)
        {
            var triple = _graph.Table[i];
            _ = Property(triple.P);
            if (_layout.IsType(triple.P) && _graph.Terms.KindOf(triple.O) == TermKind.Iri) _names.NameOf(triple.O, asProperty: false);
        }
    }

    private string Property(int id) =>
        _names.NameOf(id, asProperty: true)
        ?? throw new RdfNotWritableException(_graph.Terms.TextOf(id));

    private void WriteRoot()
    {
        _output.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rdf:RDF"u8);
        foreach (var (prefix, space) in _names.Used())
        {
            _output.Append("\n    xmlns:");
            _output.Append(prefix);
            _output.Append("=\""u8);
            AppendEscaped(space, true);
            _output.Append("\""u8);
        }

        _output.Append(">\n"u8);
        foreach (var root in _layout.Roots()) WriteNode(root, 1);
        _output.Append("</rdf:RDF>\n"u8);
    }

    private void WriteNode(int subject, int depth)
    {
        var properties = _layout.Properties(subject);
        var name = TakeType(properties) ?? "rdf:Description";
        Indent(depth);
        _output.Append((byte)'<');
        _output.Append(name);
        WriteIdentity(subject);
        if (properties.Count == 0)
        {
            _output.Append("/>\n"u8);
            return;
        }

        _output.Append(">\n"u8);
        foreach (var (predicate, objects) in properties)
            foreach (var value in objects)
                WriteProperty(Property(predicate), value, depth + 1);
        Indent(depth);
        AppendEnd(name);
    }

    /// <summary>Takes the first type that can be an element out of the properties.</summary>
    private string? TakeType(List<(int Predicate, List<int> Objects)> properties)
    {
        if (properties.Count == 0 || !_layout.IsType(properties[0].Predicate)) return null;
        var types = properties[0].Objects;
        var place = types.FindIndex(t => _graph.Terms.KindOf(t) == TermKind.Iri && _names.NameOf(t, asProperty: false) is not null);
        if (place < 0) return null;
        var name = _names.NameOf(types[place], asProperty: false);
        types.RemoveAt(place);
        if (types.Count == 0) properties.RemoveAt(0);
        return name;
    }

    private void WriteIdentity(int subject)
    {
        if (_graph.Terms.KindOf(subject) == TermKind.Iri) WriteAttribute(" rdf:about=\""u8, _graph.Terms.TextOf(subject));
        else if (!_layout.IsNested(subject) && !_layout.IsUnreferenced(subject)) WriteAttribute(" rdf:nodeID=\""u8, Label(subject));
    }

    private void WriteProperty(string name, int value, int depth)
    {
        Indent(depth);
        _output.Append((byte)'<');
        _output.Append(name);
        switch (_graph.Terms.KindOf(value))
        {
            case TermKind.Iri:
                WriteAttribute(" rdf:resource=\""u8, _graph.Terms.TextOf(value));
                _output.Append("/>\n"u8);
                break;
            case TermKind.Literal:
                WriteLiteral(name, value);
                break;
            default:
                WriteBlank(name, value, depth);
                break;
        }
    }

    private void WriteLiteral(string name, int id)
    {
        var term = _graph.Terms.TermOf(id);
        if (term.Language is not null) WriteAttribute(" xml:lang=\""u8, term.Language);
        else if (term.Datatype is not null) WriteAttribute(" rdf:datatype=\""u8, term.Datatype);
        _output.Append((byte)'>');
        AppendEscaped(term.Value, false);
        AppendEnd(name);
    }

    private void WriteBlank(string name, int id, int depth)
    {
        if (!_layout.IsNested(id))
        {
            WriteAttribute(" rdf:nodeID=\""u8, Label(id));
            _output.Append("/>\n"u8);
            return;
        }

        var items = _layout.Items(id);
        _output.Append(items is null ? ">\n"u8 : " rdf:parseType=\"Collection\">\n"u8);
        if (items is null) WriteNode(id, depth + 1);
        else foreach (var item in items) WriteItem(item, depth + 1);
        Indent(depth);
        AppendEnd(name);
    }

    private void WriteItem(int item, int depth)
    {
        if (_graph.Terms.KindOf(item) == TermKind.BlankNode && _layout.IsNested(item))
        {
            // A list as an item becomes a plain node here, whose rdf:rest is a collection again.
            WriteNode(item, depth);
            return;
        }

        Indent(depth);
        _output.Append("<rdf:Description"u8);
        if (_graph.Terms.KindOf(item) == TermKind.Iri) WriteAttribute(" rdf:about=\""u8, _graph.Terms.TextOf(item));
        else WriteAttribute(" rdf:nodeID=\""u8, Label(item));
        _output.Append("/>\n"u8);
    }

    private string Label(int id)
    {
        if (!_labels.TryGetValue(id, out var number)) _labels[id] = number = _labels.Count;
        return string.Create(CultureInfo.InvariantCulture, $"b{number}");
    }

    private void WriteAttribute(ReadOnlySpan<byte> start, string value)
    {
        _output.Append(start);
        AppendEscaped(value, true);
        _output.Append((byte)'"');
    }

    private void AppendEnd(string name)
    {
        _output.Append("</"u8);
        _output.Append(name);
        _output.Append(">\n"u8);
    }

    private void AppendEscaped(string text, bool inAttribute)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && text.AsSpan().IndexOfAny("&<>\"") < 0)
        {
            _output.Append(text);
            return;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' when inAttribute => escaped.Append("&quot;"),
                '\t' or '\n' when inAttribute => escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};"),
                '\r' => escaped.Append("&#13;"),
                _ when char.IsSurrogate(c) || XmlConvert.IsXmlChar(c) => escaped.Append(c),
                _ => escaped.Append('\uFFFD'),
            };
        }

        _output.Append(escaped.ToString());
    }

    private void Indent(int depth)
    {
        for (var i = 0; i < depth; i++) _output.Append("  "u8);
    }
}
