namespace OpenDataNrw.Rdf.Turtle;

/// <content>TriG (https://www.w3.org/TR/trig/): Turtle whose statements may stand in the braces of a graph.</content>
internal sealed partial class TurtleReader
{
    private readonly KeptTerm _graph = new();
    private bool _inNamed;

    public static void ReadTriG(Stream input, IQuadSink sink, string? baseIri, RdfReaderOptions options)
    {
        using var reader = new TurtleReader(input, sink, sink, baseIri, options);
        while (reader._terms.Peek() >= 0) reader.ReadBlock();
    }

    private void ReadBlock()
    {
        if (_terms.TryDirective(_triples)) return;
        if (_terms.Peek() == '{')
        {
            ReadGraph();
            return;
        }

        const string ExpectedName = "Expected the name of the graph after GRAPH: an IRI, a prefixed name or a blank node.";
        var hasKeyword = _terms.TryGraphKeyword();
        if (hasKeyword && _terms.Peek() is '{' or < 0) throw _window.Fault(ExpectedName);
        var node = Open(0);
        var form = ReadSubject(node);
        if (form == SubjectForm.Term && (hasKeyword || _terms.Peek() == '{'))
        {
            _graph.Set(node.Subject.Kind, node.Subject.Value.Written);
            _inNamed = true;
            ReadGraph();
            _inNamed = false;
            return;
        }

        if (hasKeyword) throw _window.Fault(ExpectedName);
        ReadPropertiesOf(form);
        _terms.Expect((byte)'.', "Expected '.' at the end of the statement.");
    }

    /// <summary>The statements between the braces; the dot after the last may be missing.</summary>
    private void ReadGraph()
    {
        _terms.Expect((byte)'{', "Expected '{' after the name of the graph.");
        while (_terms.Peek() != '}')
        {
            if (_terms.Peek() < 0) throw _window.Fault("The graph has no closing '}'.");
            ReadPropertiesOf(ReadSubject(Open(0)));
            if (Takes('.')) continue;
            if (_terms.Peek() != '}') throw _window.Fault("Expected '.' or '}' at the end of the statement.");
        }

        _window.Advance(1);
    }

    private void State(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        if (_inNamed && _quads is not null) _quads.Quad(subject, predicate, value, _graph.Term);
        else _triples.Triple(subject, predicate, value);
    }
}
