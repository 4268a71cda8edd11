using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>Writes a graph as Turtle: prefixes in use, then subjects in the order of their first arrival.</summary>
internal sealed class TurtleWriter : IDisposable
{
    private readonly RdfGraph _graph;
    private readonly GraphLayout _layout;
    private readonly IriPrefixes _prefixes;
    private readonly Utf8Output _output;
    private readonly Dictionary<int, int> _labels = [];

    private TurtleWriter(RdfGraph graph, Stream output, IReadOnlyDictionary<string, string> prefixes)
    {
        _graph = graph;
        _layout = new GraphLayout(graph, _ => true);
        _prefixes = new IriPrefixes(prefixes, IriPrefixes.IsLocal, allowEmptyPrefix: true);
        _output = new Utf8Output(output);
    }

    public static void Write(RdfGraph graph, Stream output, IReadOnlyDictionary<string, string> prefixes)
    {
        using var writer = new TurtleWriter(graph, output, prefixes);
        writer.WritePrefixes();
        foreach (var root in writer._layout.Roots()) writer.WriteRoot(root);
        writer._output.Flush();
    }

    public void Dispose() => _output.Dispose();

    private void WritePrefixes()
    {
        FindUsedPrefixes();
        for (var i = 0; i < _prefixes.All.Count; i++)
        {
            if (!_prefixes.Used[i]) continue;
            _output.Append("@prefix "u8);
            _output.Append(_prefixes.All[i].Prefix);
            _output.Append(": "u8);
            TermText.AppendIri(_output, _prefixes.All[i].Namespace);
            _output.Append(" .\n"u8);
        }
    }

    private void FindUsedPrefixes()
    {
        var seen = new bool[_graph.Terms.Count];
        for (var i = 0; i < _graph.Table.Count; i++)
        {
            var triple = _graph.Table[i];
            Note(triple.S);
            if (!_layout.IsType(triple.P)) Note(triple.P);
            Note(triple.O);
        }

        void Note(int id)
        {
            if (seen[id]) return;
            seen[id] = true;
            if (_graph.Terms.KindOf(id) == TermKind.Iri) _prefixes.TrySplit(_graph.Terms.TextOf(id), _graph.Terms.ValueOf(id), out _);
            else if (_graph.Terms.DatatypeOf(id) is >= 0 and var datatype && !Shorthand.Fits(_graph.Terms.Utf8Of(id))) Note(datatype);
        }
    }

    private void WriteRoot(int root)
    {
        _output.Append((byte)'\n');
        if (_graph.Terms.KindOf(root) == TermKind.BlankNode && _layout.IsUnreferenced(root)) _output.Append("[]"u8);
        else WriteTerm(root, 0);
        WriteProperties(root, 1);
        _output.Append(" .\n"u8);
    }

    private void WriteProperties(int subject, int depth)
    {
        var separator = depth == 1 ? " "u8 : default;
        foreach (var (predicate, objects) in _layout.Properties(subject))
        {
            if (!separator.IsEmpty) _output.Append(separator);
            if (separator.Length != 1) NewLine(depth);
            separator = " ;"u8;
            if (_layout.IsType(predicate)) _output.Append((byte)'a');
            else WriteTerm(predicate, depth);
            for (var i = 0; i < objects.Count; i++)
            {
                if (i > 0) _output.Append((byte)',');
                _output.Append((byte)' ');
                WriteTerm(objects[i], depth);
            }
        }
    }

    private void WriteTerm(int id, int depth)
    {
        switch (_graph.Terms.KindOf(id))
        {
            case TermKind.Iri:
                WriteIri(id, depth);
                break;
            case TermKind.BlankNode:
                WriteBlank(id, depth);
                break;
            default:
                WriteLiteral(id);
                break;
        }
    }

    private void WriteIri(int id, int depth)
    {
        var iri = _graph.Terms.ValueOf(id);
        if (depth > 0 && _layout.IsNil(id))
        {
            _output.Append("()"u8);
        }
        else if (_prefixes.TrySplit(_graph.Terms.TextOf(id), iri, out var prefix))
        {
            _output.Append(_prefixes.All[prefix].Prefix);
            _output.Append((byte)':');
            _output.Append(iri[_prefixes.All[prefix].Namespace.Length..]);
        }
        else
        {
            TermText.AppendIri(_output, iri);
        }
    }

    private void WriteBlank(int id, int depth)
    {
        if (depth == 0 || !_layout.IsNested(id))
        {
            if (!_labels.TryGetValue(id, out var number)) _labels[id] = number = _labels.Count;
            _output.Append("_:b"u8);
            _output.Append(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        else if (_layout.Items(id) is { } items)
        {
            _output.Append((byte)'(');
            foreach (var item in items)
            {
                _output.Append((byte)' ');
                WriteTerm(item, depth);
            }

            _output.Append(" )"u8);
        }
        else if (_graph.Table.FirstOfSubject(id) < 0)
        {
            _output.Append("[]"u8);
        }
        else
        {
            _output.Append((byte)'[');
            WriteProperties(id, depth + 1);
            NewLine(depth);
            _output.Append((byte)']');
        }
    }

    private void WriteLiteral(int id)
    {
        var literal = _graph.Terms.Utf8Of(id);
        if (Shorthand.Fits(literal))
        {
            _output.Append(literal.Value);
            return;
        }

        if (literal.Value.Contains((byte)'\n')) WriteLong(literal.Value);
        else TermText.AppendString(_output, literal.Value);
        if (!literal.Language.IsEmpty)
        {
            _output.Append((byte)'@');
            _output.Append(literal.Language);
        }
        else if (_graph.Terms.DatatypeOf(id) is >= 0 and var datatype)
        {
            _output.Append("^^"u8);
            WriteIri(datatype, 0);
        }
    }

    private void WriteLong(ReadOnlySpan<byte> text)
    {
        _output.Append("\"\"\""u8);
        foreach (var b in text)
        {
            if (b is (byte)'"' or (byte)'\\') _output.Append((byte)'\\');
            if (b == '\r') _output.Append("\\r"u8);
            else _output.Append(b);
        }

        _output.Append("\"\"\""u8);
    }

    private void NewLine(int depth)
    {
        _output.Append((byte)'\n');
        for (var i = 0; i < depth; i++) _output.Append("    "u8);
    }
}
