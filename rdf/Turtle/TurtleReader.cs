using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>
/// Reads Turtle (https://www.w3.org/TR/turtle/): the statements. Terms are read by <see cref="TurtleTerms"/>.
/// Holds the subject and predicate of each open bracket and the term under the cursor, nothing else.
/// </summary>
internal sealed partial class TurtleReader : IDisposable
{
    private readonly ByteWindow _window;
    private readonly TurtleTerms _terms;
    private readonly ITripleSink _triples;
    private readonly IQuadSink? _quads;
    private readonly int _maxDepth;
    private readonly BlankLabels _labels = new();
    private readonly List<OpenNode> _open = [];

    private TurtleReader(Stream input, ITripleSink triples, IQuadSink? quads, string? baseIri, RdfReaderOptions options)
    {
        _window = new ByteWindow(input, options.MaxTokenBytes, checkUtf8: true);
        _terms = new TurtleTerms(_window, baseIri, options.LenientIris);
        _triples = triples;
        _quads = quads;
        _maxDepth = options.MaxDepth;
    }

    public static void Read(Stream input, ITripleSink sink, string? baseIri, RdfReaderOptions options)
    {
        using var reader = new TurtleReader(input, sink, null, baseIri, options);
        while (reader._terms.Peek() >= 0) reader.ReadStatement();
    }

    public void Dispose()
    {
        foreach (var node in _open) node.Dispose();
        _graph.Dispose();
        _terms.Dispose();
        _window.Dispose();
    }

    private void ReadStatement()
    {
        if (_terms.TryDirective(_triples)) return;
        ReadPropertiesOf(ReadSubject(Open(0)));
        _terms.Expect((byte)'.', "Expected '.' at the end of the statement.");
    }

    private SubjectForm ReadSubject(OpenNode node)
    {
        switch (_terms.Peek())
        {
            case < 0:
                throw _window.Fault("Expected a subject, found the end of the document.");
            case '[':
                return ReadAnonymous(node);
            case '(':
                ReadCollectionSubject(node);
                return SubjectForm.Collection;
            default:
                _terms.ReadSubject(node.Subject);
                return SubjectForm.Term;
        }
    }

    /// <summary>The properties that follow a subject; behind the properties in its own brackets none need follow.</summary>
    private void ReadPropertiesOf(SubjectForm form)
    {
        if (form != SubjectForm.PropertyList || _terms.Peek() is not ('.' or '}')) ReadProperties(0);
    }

    private SubjectForm ReadAnonymous(OpenNode node)
    {
        _window.Advance(1);
        _labels.Next(node.Subject.Value);
        node.Subject.Kind = TermKind.BlankNode;
        var empty = _terms.Peek() == ']';
        if (!empty) ReadProperties(0);
        _terms.Expect((byte)']', "Expected ']' after the properties of a blank node.");
        return empty ? SubjectForm.Term : SubjectForm.PropertyList;
    }

    private void ReadCollectionSubject(OpenNode node)
    {
        _window.Advance(1);
        if (_terms.Peek() == ')')
        {
            _window.Advance(1);
            node.Subject.Set(TermKind.Iri, RdfTerms.Nil);
            return;
        }

        _labels.Next(node.Subject.Value);
        node.Subject.Kind = TermKind.BlankNode;
        ReadItems(1, node.Subject);
    }

    private void ReadProperties(int depth)
    {
        var node = Open(depth);
        while (true)
        {
            _terms.Peek();
            _terms.ReadPredicate(node.Predicate);
            do ReadObject(depth);
            while (Takes(','));
            if (!Takes(';')) return;
            while (Takes(';'))
            {
            }

            if (_terms.Peek() is '.' or ']' or '}') return;
        }
    }

    private void ReadObject(int depth)
    {
        switch (_terms.Peek())
        {
            case '[':
                ReadNested(depth);
                break;
            case '(':
                ReadCollection(depth);
                break;
            default:
                var node = _open[depth];
                var value = _terms.ScanObject(out var length);
                State(node.Subject.Term, node.Predicate.Term, value);
                _window.Advance(length);
                break;
        }
    }

    private void ReadNested(int depth)
    {
        OpenBlank(depth);
        _window.Advance(1);
        if (_terms.Peek() != ']') ReadProperties(depth + 1);
        _terms.Expect((byte)']', "Expected ']' after the properties of a blank node.");
    }

    private void ReadCollection(int depth)
    {
        _window.Advance(1);
        var node = _open[depth];
        if (_terms.Peek() == ')')
        {
            _window.Advance(1);
            State(node.Subject.Term, node.Predicate.Term, Utf8Term.Iri(RdfTerms.Nil));
            return;
        }

        var inner = OpenBlank(depth);
        ReadItems(depth + 1, inner.Subject);
    }

    /// <summary>The items up to the closing bracket; <paramref name="head"/> is the node of the first.</summary>
    private void ReadItems(int depth, KeptTerm head)
    {
        var cell = Open(depth);
        if (!ReferenceEquals(head, cell.Subject)) cell.Subject.Set(head.Kind, head.Value.Written);
        while (true)
        {
            cell.Predicate.Set(TermKind.Iri, RdfTerms.First);
            ReadObject(depth);
            cell.Predicate.Set(TermKind.Iri, RdfTerms.Rest);
            if (_terms.Peek() == ')') break;
            _labels.Next(cell.Spare);
            State(cell.Subject.Term, cell.Predicate.Term, Utf8Term.Blank(cell.Spare.Written));
            cell.Subject.Set(TermKind.BlankNode, cell.Spare.Written);
        }

        _window.Advance(1);
        State(cell.Subject.Term, cell.Predicate.Term, Utf8Term.Iri(RdfTerms.Nil));
    }

    private bool Takes(char character)
    {
        if (_terms.Peek() != character) return false;
        _window.Advance(1);
        return true;
    }

    /// <summary>Opens a new blank node one level deeper and states it as the object of the level above.</summary>
    private OpenNode OpenBlank(int depth)
    {
        var outer = _open[depth];
        var inner = Open(depth + 1);
        _labels.Next(inner.Subject.Value);
        inner.Subject.Kind = TermKind.BlankNode;
        State(outer.Subject.Term, outer.Predicate.Term, inner.Subject.Term);
        return inner;
    }

    private OpenNode Open(int depth)
    {
        if (depth < _open.Count) return _open[depth];
        if (depth > _maxDepth) throw _window.Fault($"Blank nodes and collections nest deeper than the limit of {_maxDepth}.");
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw _window.Fault("Blank nodes and collections nest too deeply.");
        _open.Add(new OpenNode());
        return _open[depth];
    }

    /// <summary>How a subject is written.</summary>
    private enum SubjectForm
    {
        /// <summary>An IRI or a blank node without properties, <c>[]</c> too.</summary>
        Term,

        /// <summary>A blank node with properties in brackets.</summary>
        PropertyList,

        /// <summary>A list in parentheses.</summary>
        Collection,
    }

    private sealed class OpenNode : IDisposable
    {
        public KeptTerm Subject { get; } = new();

        public KeptTerm Predicate { get; } = new();

        public ByteScratch Spare { get; } = new();

        public void Dispose()
        {
            Subject.Dispose();
            Predicate.Dispose();
            Spare.Dispose();
        }
    }
}
