using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Turtle;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf;

/// <summary>
/// Writes Turtle as the statements arrive and holds none of them, for documents that are not to be kept in memory: what follows
/// about the same subject, or the same subject and property, is joined; blank nodes keep their labels and are never nested.
/// Prefixes are those given and those that reach the sink. Dispose ends the last statement and writes what is left in the
/// buffer; the stream stays open. <see cref="RdfWriter"/> lays a whole graph out more readably.
/// </summary>
public sealed class FlatTurtleWriter : ITripleSink, IDisposable
{
    private static readonly Dictionary<string, string> NoPrefixes = [];

    private readonly Utf8Output _output;
    private readonly IriPrefixes _prefixes;
    private readonly KeptTerm _subject = new();
    private readonly ByteScratch _predicate = new();
    private bool _isOpen;
    private bool _disposed;

    /// <summary>A writer onto a stream.</summary>
    /// <param name="output">Where to; UTF-8 without BOM, not closed.</param>
    /// <param name="prefixes">Prefix to namespace IRI; all are declared at once. Null for none.</param>
    public FlatTurtleWriter(Stream output, IReadOnlyDictionary<string, string>? prefixes = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = new Utf8Output(output);
        _prefixes = new IriPrefixes(prefixes ?? NoPrefixes, IriPrefixes.IsLocal, allowEmptyPrefix: true);
        foreach (var (prefix, space) in _prefixes.All) TurtleText.AppendPrefix(_output, prefix, space);
    }

    /// <inheritdoc />
    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var sameSubject = _isOpen && subject.Kind == _subject.Kind && subject.Value.SequenceEqual(_subject.Value.Written);
        if (sameSubject && predicate.Value.SequenceEqual(_predicate.Written))
        {
            _output.Append(", "u8);
        }
        else
        {
            if (sameSubject) _output.Append(" ;\n    "u8);
            else Open(subject);
            _predicate.Set(predicate.Value);
            if (predicate.Value.SequenceEqual(RdfTerms.Type)) _output.Append((byte)'a');
            else AppendTerm(predicate);
            _output.Append((byte)' ');
        }

        AppendTerm(value);
    }

    /// <summary>Declares a prefix, unless it or its namespace has been declared before: a document may declare a prefix twice, and the first then holds.</summary>
    public void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_prefixes.TryAdd(prefix, iri)) return;
        Close();
        TurtleText.AppendPrefix(_output, prefix, iri);
    }

    /// <summary>Hands what is buffered to the stream; the last statement may still be open.</summary>
    public void Flush() => _output.Flush();

    /// <inheritdoc />
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        Close();
        _output.Flush();
        _output.Dispose();
        _subject.Dispose();
        _predicate.Dispose();
    }

    private void Open(scoped in Utf8Term subject)
    {
        Close();
        _output.Append((byte)'\n');
        AppendTerm(subject);
        _output.Append((byte)' ');
        _subject.Set(subject.Kind, subject.Value);
        _isOpen = true;
    }

    private void Close()
    {
        if (_isOpen) _output.Append(" .\n"u8);
        _isOpen = false;
    }

    private void AppendTerm(scoped in Utf8Term term)
    {
        if (term.Kind == TermKind.Iri)
        {
            TurtleText.AppendIri(_output, _prefixes, term.Value);
        }
        else if (term.Kind == TermKind.BlankNode)
        {
            TermText.AppendLabel(_output, term.Value);
        }
        else if (Shorthand.Fits(term))
        {
            _output.Append(term.Value);
        }
        else
        {
            TurtleText.AppendString(_output, term.Value);
            AppendSuffix(term);
        }
    }

    private void AppendSuffix(scoped in Utf8Term literal)
    {
        if (!literal.Language.IsEmpty)
        {
            _output.Append((byte)'@');
            _output.Append(literal.Language);
        }
        else if (!literal.Datatype.IsEmpty)
        {
            _output.Append("^^"u8);
            TurtleText.AppendIri(_output, _prefixes, literal.Datatype);
        }
    }
}
