using System.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>
/// Reads the terms and directives of Turtle. A term stays at the start of the window until it is used, so offsets into
/// it hold while the window grows; text that must be changed (escapes, prefixes, relative IRIs) goes to a scratch.
/// </summary>
internal sealed partial class TurtleTerms : IDisposable
{
    private const string ExpectedObject = "Expected an object: an IRI, a prefixed name, a blank node, a collection or a literal.";

    private readonly ByteWindow _window;
    private readonly bool _lenient;
    private readonly PrefixMap _prefixes = new();
    private readonly GrowthLimit _growth = new();
    private readonly ByteScratch _iri = new();
    private readonly ByteScratch _lexical = new();
    private readonly ByteScratch _raw = new();
    private BaseIri? _base;

    public TurtleTerms(ByteWindow window, string? baseIri, bool lenient)
    {
        _window = window;
        _lenient = lenient;
        _base = baseIri is null ? null : BaseIri.From(Encoding.UTF8.GetBytes(baseIri));
    }

    public void Dispose()
    {
        _iri.Dispose();
        _lexical.Dispose();
        _raw.Dispose();
    }

    /// <summary>Passes blanks and comments; the next byte, or -1 at the end.</summary>
    public int Peek()
    {
        var rest = _window.Rest;
        // Mostly the next thing stands here or behind one blank.
        if (rest.Length > 1)
        {
            if (rest[0] > ' ' && rest[0] != '#') return rest[0];
            if (rest[0] == ' ' && rest[1] > ' ' && rest[1] != '#')
            {
                _window.Advance(1);
                return rest[1];
            }
        }

        return PassBlanks();
    }

    /// <summary>Passes one byte after blanks, or fails with the message.</summary>
    public void Expect(byte wanted, string message)
    {
        if (Peek() != wanted) throw _window.Fault(message);
        _window.Advance(1);
    }

    /// <summary>Reads <c>@prefix</c>, <c>@base</c>, <c>PREFIX</c> or <c>BASE</c>; false where something else stands.</summary>
    public bool TryDirective(ITripleSink sink)
    {
        var old = _window.Rest[0] == '@';
        if (old)
        {
            if (StartsWith("@prefix"u8, false)) ReadPrefix(7, sink);
            else if (StartsWith("@base"u8, false)) ReadBase(5);
            else throw _window.Fault("Expected @prefix or @base.");
            Expect((byte)'.', "Expected '.' after the directive.");
            return true;
        }

        if (StartsWith("prefix"u8, true)) ReadPrefix(6, sink);
        else if (StartsWith("base"u8, true)) ReadBase(4);
        else return false;
        return true;
    }

    /// <summary>Passes the <c>GRAPH</c> of TriG and the blanks behind it; false where something else stands.</summary>
    public bool TryGraphKeyword()
    {
        if (!StartsWith("graph"u8, true)) return false;
        _window.Advance(5);
        Peek();
        return true;
    }

    /// <summary>Reads an IRI, a prefixed name or a labelled blank node.</summary>
    public void ReadSubject(KeptTerm target)
    {
        if (_window.Rest[0] == '_')
        {
            var length = ScanLabel();
            target.Kind = TermKind.BlankNode;
            BlankLabels.Keep(_window.Rest[2..length], target.Value);
            _window.Advance(length);
            return;
        }

        ReadIri(target, "Expected a subject: an IRI, a prefixed name, a blank node or a collection.");
    }

    /// <summary>Reads an IRI, a prefixed name or <c>a</c>.</summary>
    public void ReadPredicate(KeptTerm target)
    {
        const string Expected = "Expected a predicate: an IRI, a prefixed name or 'a'.";
        if (!_window.Has(1)) throw _window.Fault(Expected);
        if (_window.Rest[0] == 'a' && StartsWith("a"u8, false) && !ContinuesName(1))
        {
            target.Set(TermKind.Iri, RdfTerms.Type);
            _window.Advance(1);
            return;
        }

        ReadIri(target, Expected);
    }

    /// <summary>Reads an object that is not a bracket. The term is valid until the caller passes its <paramref name="length"/> bytes.</summary>
    public Utf8Term ScanObject(out int length)
    {
        if (!_window.Has(1)) throw _window.Fault("Expected an object, found the end of the document.");
        var first = _window.Rest[0];
        if (first is (byte)'"' or (byte)'\'') return ScanLiteral(first, out length);
        if (first == '_')
        {
            length = ScanLabel();
            BlankLabels.Keep(_window.Rest[2..length], _iri);
            return Utf8Term.Blank(_iri.Written);
        }

        if (first is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.') return ScanNumber(out length);
        if (TryBoolean(out length)) return Utf8Term.Typed(_window.Rest[..length], Xsd.BooleanUtf8);
        length = 0;
        var iri = ScanIri(ref length, ExpectedObject);
        return Utf8Term.Iri(Span(iri));
    }

    private int PassBlanks()
    {
        while (true)
        {
            var rest = _window.Rest;
            var at = 0;
            while ((uint)at < (uint)rest.Length && rest[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
            if (at < rest.Length && rest[at] != '#')
            {
                var next = rest[at];
                _window.Advance(at);
                return next;
            }

            _window.Advance(at);
            if (at == rest.Length)
            {
                if (!_window.Grow()) return -1;
            }
            else
            {
                PassComment();
            }
        }
    }

    private void ReadIri(KeptTerm target, string expected)
    {
        var length = 0;
        var iri = ScanIri(ref length, expected);
        target.Set(TermKind.Iri, Span(iri));
        _window.Advance(length);
    }

    private void PassComment()
    {
        while (true)
        {
            var end = _window.Rest.IndexOfAny((byte)'\n', (byte)'\r');
            _window.Advance(end < 0 ? _window.Rest.Length : end);
            if (end >= 0 || !_window.Grow()) return;
        }
    }

    private void ReadPrefix(int keyword, ITripleSink sink)
    {
        _window.Advance(keyword);
        Peek();
        var length = 0;
        ScanPrefix(ref length, "Expected a prefix, which begins with a letter, and ':'.");
        if (!_window.Has(length + 1) || _window.Rest[length] != ':') throw _window.Fault("Expected a prefix and ':'.", length);
        _raw.Set(_window.Rest[..length]);
        _window.Advance(length + 1);
        ReadDirectiveIri();
        _prefixes.Set(_raw.Written, _lexical.Written);
        sink.Prefix(_raw.Written, _lexical.Written);
    }

    private void ReadBase(int keyword)
    {
        _window.Advance(keyword);
        ReadDirectiveIri();
        _base = BaseIri.From(_lexical.Written);
    }

    /// <summary>Reads an IRI in angle brackets into the lexical scratch.</summary>
    private void ReadDirectiveIri()
    {
        if (Peek() != '<') throw _window.Fault("Expected an IRI in angle brackets.");
        var length = 0;
        var iri = ScanIriReference(ref length);
        _lexical.Set(Span(iri));
        _window.Advance(length);
    }

    /// <summary>Whether a keyword stands here and ends here.</summary>
    private bool StartsWith(ReadOnlySpan<byte> keyword, bool anyCase)
    {
        if (!_window.Has(keyword.Length)) return false;
        var start = _window.Rest[..keyword.Length];
        if (anyCase ? !Ascii.EqualsIgnoreCase(start, keyword) : !start.SequenceEqual(keyword)) return false;
        return !anyCase || !ContinuesName(keyword.Length);
    }

    private bool ContinuesName(int at)
    {
        if (!_window.Has(at + 4) && !_window.Has(at + 1)) return false;
        var c = Names.CharacterAt(_window.Rest, at, out _);
        if (c == '.') return _window.Has(at + 2) && Names.IsInner(Names.CharacterAt(_window.Rest, at + 1, out _));
        return c is ':' or '%' or '\\' || Names.IsInner(c);
    }

    private ReadOnlySpan<byte> Span(Slice slice) =>
        slice.InScratch ? _iri.Written.Slice(slice.Start, slice.Length) : _window.Rest.Slice(slice.Start, slice.Length);

    /// <summary>Where the bytes of an IRI lie: in the window, by offset, or in the scratch.</summary>
    private readonly record struct Slice(bool InScratch, int Start, int Length);
}
