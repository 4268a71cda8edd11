using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>
/// Reads Turtle (https://www.w3.org/TR/turtle/): the statements. Terms are read by <see cref="TurtleTerms"/>.
/// Holds the subject and predicate of each open bracket and the term under the cursor, nothing else.
/// </summary>
internal sealed class TurtleReader : IDisposable
{
    private readonly ByteWindow _window;
    private readonly TurtleTerms _terms;
    private readonly ITripleSink _sink;
    private readonly int _maxDepth;
    private readonly BlankLabels _labels = new();
    private readonly List<OpenNode> _open = [];

    private TurtleReader(Stream input, ITripleSink sink, string? baseIri, RdfReaderOptions options)
    {
        _window = new ByteWindow(input, options.MaxTokenBytes, checkUtf8: true);
        _terms = new TurtleTerms(_window, baseIri, options.LenientIris);
        _sink = sink;
        _maxDepth = options.MaxDepth;
    }

    public static void Read(Stream input, ITripleSink sink, string? baseIri, RdfReaderOptions options)
    {
        using var reader = new TurtleReader(input, sink, baseIri, options);
        while (reader._terms.Peek() >= 0) reader.ReadStatement();
    }

    public void Dispose()
    {
        foreach (var node in _open) node.Dispose();
        _terms.Dispose();
        _window.Dispose();
    }

    private void ReadStatement()
    {
        if (_terms.TryDirective(_sink)) return;
        var node = Open(0);
        var needsProperties = true;
        switch (_terms.Peek())
        {
            case '[':
                needsProperties = ReadAnonymous(node);
                break;
            case '(':
                ReadCollectionSubject(node);
                break;
            default:
                _terms.ReadSubject(node.Subject);
                break;
        }

        if (needsProperties || _terms.Peek() != '.') ReadProperties(0);
        _terms.Expect((byte)'.', "Expected '.' at the end of the statement.");
    }

    /// <summary>A bracket as subject; false where it held properties, so that none need follow.</summary>
    private bool ReadAnonymous(OpenNode node)
    {
        _window.Advance(1);
        _labels.Next(node.Subject.Value);
        node.Subject.Kind = TermKind.BlankNode;
        var empty = _terms.Peek() == ']';
        if (!empty) ReadProperties(0);
        _terms.Expect((byte)']', "Expected ']' after the properties of a blank node.");
        return empty;
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

            if (_terms.Peek() is '.' or ']') return;
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
                _sink.Triple(node.Subject.Term, node.Predicate.Term, value);
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
            _sink.Triple(node.Subject.Term, node.Predicate.Term, Utf8Term.Iri(RdfTerms.Nil));
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
            _sink.Triple(cell.Subject.Term, cell.Predicate.Term, Utf8Term.Blank(cell.Spare.Written));
            cell.Subject.Set(TermKind.BlankNode, cell.Spare.Written);
        }

        _window.Advance(1);
        _sink.Triple(cell.Subject.Term, cell.Predicate.Term, Utf8Term.Iri(RdfTerms.Nil));
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
        _sink.Triple(outer.Subject.Term, outer.Predicate.Term, inner.Subject.Term);
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
