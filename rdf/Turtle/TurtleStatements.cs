using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>Writes the statements of one graph as Turtle, subjects in the order of their first arrival; a document has one or, in TriG, several.</summary>
internal sealed class TurtleStatements
{
    private readonly RdfGraph _graph;
    private readonly GraphLayout _layout;
    private readonly IriPrefixes _prefixes;
    private readonly Utf8Output _output;
    private readonly WrittenLabels _labels;
    private readonly int _indent;

    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to.</param>
    /// <param name="prefixes">The prefixes of the document.</param>
    /// <param name="labels">The labels of the document.</param>
    /// <param name="shared">Labels of the blank nodes that other graphs of the document speak of too.</param>
    /// <param name="indent">How far subjects are indented, in steps of four.</param>
    public TurtleStatements(RdfGraph graph, Utf8Output output, IriPrefixes prefixes, WrittenLabels labels, HashSet<string> shared, int indent)
    {
        _graph = graph;
        _layout = new GraphLayout(graph, _ => true, shared);
        _prefixes = prefixes;
        _output = output;
        _labels = labels;
        _indent = indent;
    }

    public void Write()
    {
        foreach (var root in _layout.Roots()) WriteRoot(root);
    }

    /// <summary>An IRI, split where a prefix fits.</summary>
    public static void WriteIri(Utf8Output output, IriPrefixes prefixes, string text, ReadOnlySpan<byte> iri)
    {
        if (!prefixes.TrySplit(text, iri, out var prefix))
        {
            TermText.AppendIri(output, iri);
            return;
        }

        output.Append(prefixes.All[prefix].Prefix);
        output.Append((byte)':');
        output.Append(iri[prefixes.All[prefix].Namespace.Length..]);
    }

    /// <summary>Gives out the prefixes that the statements need, so that they can be declared first.</summary>
    public void FindUsedPrefixes()
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
        NewLine(0);
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
        if (depth > 0 && _layout.IsNil(id)) _output.Append("()"u8);
        else WriteIri(_output, _prefixes, _graph.Terms.TextOf(id), _graph.Terms.ValueOf(id));
    }

    private void WriteBlank(int id, int depth)
    {
        if (depth == 0 || !_layout.IsNested(id))
        {
            _labels.Append(_output, _graph.Terms.TextOf(id));
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
        for (var i = 0; i < depth + _indent; i++) _output.Append("    "u8);
    }
}
