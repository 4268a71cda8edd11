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

    /// <summary>By term, the position of its prefix plus one; 0 for terms without.</summary>
    private readonly int[] _prefixOf;

    /// <summary>The statements of the subjects that are being written, those of the innermost last.</summary>
    private readonly List<(int Predicate, int Object)> _open = [];

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
        _prefixOf = new int[graph.Terms.Count];
    }

    /// <summary>Gives out the prefixes that the statements need, so that they can be declared first. To be called before <see cref="Write"/>.</summary>
    public void FindUsedPrefixes()
    {
        var seen = new bool[_graph.Terms.Count];
        for (var i = 0; i < _graph.Table.Count; i++)
        {
            var triple = _graph.Table[i];
            seen[triple.S] = seen[triple.O] = true;
            if (!_layout.IsType(triple.P)) seen[triple.P] = true;
        }

        for (var id = 0; id < seen.Length; id++)
        {
            if (!seen[id]) continue;
            if (_graph.Terms.KindOf(id) == TermKind.Iri) FindPrefix(id);
            else if (_graph.Terms.DatatypeOf(id) is >= 0 and var datatype && _prefixOf[datatype] == 0 && !Shorthand.Fits(_graph.Terms.Utf8Of(id))) FindPrefix(datatype);
        }
    }

    public void Write()
    {
        foreach (var root in _layout.Roots()) WriteRoot(root);
    }

    private void FindPrefix(int iri)
    {
        if (_prefixes.TrySplit(_graph.Terms.ValueOf(iri), out var prefix)) _prefixOf[iri] = prefix + 1;
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
        var start = _open.Count;
        _layout.AppendProperties(subject, _open);
        var end = _open.Count;
        var before = -1;
        for (var i = start; i < end; i++)
        {
            var (predicate, value) = _open[i];
            if (predicate == before)
            {
                _output.Append(", "u8);
            }
            else
            {
                if (before >= 0) _output.Append(" ;"u8);
                if (before < 0 && depth == 1) _output.Append((byte)' ');
                else NewLine(depth);
                if (_layout.IsType(predicate)) _output.Append((byte)'a');
                else WriteTerm(predicate, depth);
                _output.Append((byte)' ');
                before = predicate;
            }

            WriteTerm(value, depth);
        }

        _open.RemoveRange(start, end - start);
    }

    private void WriteTerm(int id, int depth)
    {
        switch (_graph.Terms.KindOf(id))
        {
            case TermKind.Iri:
                if (depth > 0 && _layout.IsNil(id)) _output.Append("()"u8);
                else WriteIri(id);
                break;
            case TermKind.BlankNode:
                WriteBlank(id, depth);
                break;
            default:
                WriteLiteral(id);
                break;
        }
    }

    private void WriteIri(int id)
    {
        var iri = _graph.Terms.ValueOf(id);
        if (_prefixOf[id] > 0) TurtleText.AppendName(_output, _prefixes, _prefixOf[id] - 1, iri);
        else TermText.AppendIri(_output, iri);
    }

    private void WriteBlank(int id, int depth)
    {
        if (depth == 0 || !_layout.IsNested(id))
        {
            _labels.Append(_output, _graph.Terms.ValueOf(id));
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

        TurtleText.AppendString(_output, literal.Value);
        if (!literal.Language.IsEmpty)
        {
            _output.Append((byte)'@');
            _output.Append(literal.Language);
        }
        else if (_graph.Terms.DatatypeOf(id) is >= 0 and var datatype)
        {
            _output.Append("^^"u8);
            WriteIri(datatype);
        }
    }

    private void NewLine(int depth)
    {
        _output.Append((byte)'\n');
        for (var i = 0; i < depth + _indent; i++) _output.Append("    "u8);
    }
}
