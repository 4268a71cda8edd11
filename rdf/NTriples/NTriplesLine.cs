using System.Buffers;
using System.Text.Unicode;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.NTriples;

/// <summary>One line of N-Triples or N-Quads: a statement, a comment, or nothing.</summary>
internal ref struct NTriplesLine
{
    private static readonly SearchValues<byte> LiteralStops = SearchValues.Create("\"\\"u8);

    private readonly ReadOnlySpan<byte> _text;
    private readonly long _number;
    private readonly bool _lenient;
    private readonly bool _quads;
    private readonly bool _isValid;
    private Span<byte> _scratch;
    private int _at;

    /// <param name="text">The line without its end.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="scratch">Room for unescaped text, at least as long as the line.</param>
    /// <param name="lenient">Whether IRIs may hold characters that the grammar forbids.</param>
    /// <param name="quads">Whether the name of a graph may follow the object, as in N-Quads.</param>
    /// <param name="isValid">Whether the text is known to be UTF-8; else it is checked.</param>
    public NTriplesLine(ReadOnlySpan<byte> text, long number, Span<byte> scratch, bool lenient, bool quads, bool isValid)
    {
        _text = text;
        _number = number;
        _scratch = scratch;
        _lenient = lenient;
        _quads = quads;
        _isValid = isValid;
    }

    /// <summary>Whether the statement that was read names a graph.</summary>
    public bool HasGraph { get; private set; }

    /// <summary>Reads the line; false where it holds no statement.</summary>
    public bool TryRead(out Utf8Term subject, out Utf8Term predicate, out Utf8Term value, out Utf8Term graph)
    {
        subject = predicate = value = graph = default;
        Skip();
        if (_at == _text.Length || _text[_at] == '#') return false;
        if (!_isValid && !Utf8.IsValid(_text)) throw Fault("The line is not UTF-8.", InvalidAt());
        subject = Next() switch
        {
            (byte)'<' => Utf8Term.Iri(Iri()),
            (byte)'_' => Utf8Term.Blank(Label()),
            _ => throw Fault("Expected a subject: an IRI in angle brackets or a blank node '_:label'.", _at),
        };
        Skip();
        if (Next() != '<') throw Fault("Expected a predicate: an IRI in angle brackets.", _at);
        predicate = Utf8Term.Iri(Iri());
        Skip();
        value = Next() switch
        {
            (byte)'<' => Utf8Term.Iri(Iri()),
            (byte)'_' => Utf8Term.Blank(Label()),
            (byte)'"' => Literal(),
            _ => throw Fault("Expected an object: an IRI, a blank node or a literal in double quotes.", _at),
        };
        Skip();
        if (_quads && Next() is '<' or '_')
        {
            graph = Next() == '<' ? Utf8Term.Iri(Iri()) : Utf8Term.Blank(Label());
            HasGraph = true;
            Skip();
        }

        if (Next() != '.') throw Fault("Expected '.' at the end of the statement.", _at);
        _at++;
        Skip();
        if (_at < _text.Length && _text[_at] != '#') throw Fault("Expected the end of the line after '.'.", _at);
        return true;
    }

    private readonly int Next() => _at < _text.Length ? _text[_at] : -1;

    private void Skip()
    {
        var at = _at;
        while ((uint)at < (uint)_text.Length && _text[at] is (byte)' ' or (byte)'\t') at++;
        _at = at;
    }

    private ReadOnlySpan<byte> Iri()
    {
        var start = _at + 1;
        var length = _text[start..].IndexOfAny(Names.IriStops);
        ReadOnlySpan<byte> iri;
        if (length >= 0 && _text[start + length] == '>')
            iri = _text.Slice(start, length);
        else
            iri = UnusualIri(start, out length);
        if (!BaseIri.IsAbsolute(iri, _lenient)) throw Fault("Expected an absolute IRI, found a relative one.", start);
        _at = start + length + 1;
        return iri;
    }

    private ReadOnlySpan<byte> UnusualIri(int start, out int length)
    {
        length = _text[start..].IndexOf((byte)'>');
        if (length < 0) throw Fault("The IRI has no closing '>'.", start - 1);
        var raw = _text.Slice(start, length);
        var iri = raw;
        if (raw.Contains((byte)'\\'))
        {
            var bad = Escapes.Decode(raw, _scratch, inString: false, out var written);
            if (bad >= 0 && !_lenient) throw Fault("In an IRI only \\uXXXX and \\UXXXXXXXX of a character are escapes.", start + bad);
            if (bad < 0) iri = Take(written);
        }

        if (!_lenient && !Names.IsCleanIri(iri))
            throw Fault("The IRI contains a character that must be percent-encoded.", start + Math.Max(0, raw.IndexOfAny(Names.IriStops)));
        return iri;
    }

    private ReadOnlySpan<byte> Label()
    {
        if (_at + 1 >= _text.Length || _text[_at + 1] != ':') throw Fault("Expected '_:' before a blank-node label.", _at);
        var start = _at + 2;
        var length = Names.LabelLength(_text[start..]);
        if (length == 0) throw Fault("Expected a blank-node label after '_:'.", start);
        _at = start + length;
        return _text.Slice(start, length);
    }

    private Utf8Term Literal()
    {
        var start = _at + 1;
        var length = 0;
        var escaped = false;
        while (true)
        {
            var stop = _text[(start + length)..].IndexOfAny(LiteralStops);
            if (stop < 0) throw Fault("The literal has no closing '\"'.", start - 1);
            length += stop;
            if (_text[start + length] == '"') break;
            escaped = true;
            length += 2;
            if (start + length > _text.Length) throw Fault("The literal has no closing '\"'.", start - 1);
        }

        var lexical = _text.Slice(start, length);
        if (escaped)
        {
            var bad = Escapes.Decode(lexical, _scratch, inString: true, out var written);
            if (bad >= 0) throw Fault(Escapes.Expected, start + bad);
            lexical = Take(written);
        }

        _at = start + length + 1;
        return Suffix(lexical);
    }

    private Utf8Term Suffix(ReadOnlySpan<byte> lexical)
    {
        switch (Next())
        {
            case '@':
                var length = Names.LanguageLength(_text[(_at + 1)..]);
                if (length == 0) throw Fault("Expected a language tag after '@'.", _at + 1);
                var language = _text.Slice(_at + 1, length);
                _at += 1 + length;
                return Utf8Term.Tagged(lexical, language);
            case '^':
                if (_at + 2 >= _text.Length || _text[_at + 1] != '^' || _text[_at + 2] != '<')
                    throw Fault("Expected a datatype IRI in angle brackets after '^^'.", _at);
                _at += 2;
                return Utf8Term.Typed(lexical, Iri());
            default:
                return Utf8Term.Literal(lexical);
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _scratch[..count];
        _scratch = _scratch[count..];
        return taken;
    }

    private readonly int InvalidAt()
    {
        var at = 0;
        while (Names.CharacterAt(_text, at, out var length) >= 0) at += length;
        return at;
    }

    private readonly RdfSyntaxException Fault(string message, int at)
    {
        var column = 1L;
        foreach (var b in _text[..Math.Min(at, _text.Length)])
            if ((b & 0xC0) != 0x80)
                column++;
        return new RdfSyntaxException(message, _number, column);
    }
}
