using System.Buffers;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Turtle;

/// <content>Strings, numbers and booleans.</content>
internal sealed partial class TurtleTerms
{
    private static readonly SearchValues<byte> DoubleStops = SearchValues.Create("\"\\\n\r"u8);
    private static readonly SearchValues<byte> SingleStops = SearchValues.Create("'\\\n\r"u8);
    private static readonly SearchValues<byte> LongDoubleStops = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> LongSingleStops = SearchValues.Create("'\\"u8);

    private Utf8Term ScanLiteral(byte quote, out int length)
    {
        var isLong = _window.Has(3) && _window.Rest[1] == quote && _window.Rest[2] == quote;
        var start = isLong ? 3 : 1;
        var at = start;
        var escaped = isLong ? ScanLong(quote, ref at) : ScanShort(quote, ref at);
        var end = at;
        at += isLong ? 3 : 1;

        if (escaped)
        {
            var raw = _window.Rest[start..end];
            _lexical.Clear();
            var bad = Escapes.Decode(raw, _lexical.Room(raw.Length), inString: true, out var written);
            if (bad >= 0) throw _window.Fault(Escapes.Expected, start + bad);
            _lexical.Commit(written);
        }

        var next = _window.Has(at + 1) ? _window.Rest[at] : 0;
        if (next == '@')
        {
            var tag = at + 1;
            at = tag + ScanLanguage(tag);
            length = at;
            return Utf8Term.Tagged(Lexical(escaped, start, end), _window.Rest[tag..at]);
        }

        if (next == '^')
        {
            if (!_window.Has(at + 2) || _window.Rest[at + 1] != '^') throw _window.Fault("Expected '^^' and a datatype.", at);
            at += 2;
            at += BlanksAt(at);
            var datatype = ScanIri(ref at, "Expected a datatype: an IRI or a prefixed name.");
            length = at;
            return Utf8Term.Typed(Lexical(escaped, start, end), Span(datatype));
        }

        length = at;
        return Utf8Term.Literal(Lexical(escaped, start, end));
    }

    private ReadOnlySpan<byte> Lexical(bool escaped, int start, int end) => escaped ? _lexical.Written : _window.Rest[start..end];

    /// <summary>Moves to the closing quote; true where escapes were met.</summary>
    private bool ScanShort(byte quote, ref int at)
    {
        var stops = quote == '"' ? DoubleStops : SingleStops;
        var escaped = false;
        while (true)
        {
            var stop = _window.Rest[at..].IndexOfAny(stops);
            if (stop < 0)
            {
                at = _window.Rest.Length;
                if (!_window.Grow()) throw _window.Fault("The string has no closing quote.");
                continue;
            }

            at += stop;
            var found = _window.Rest[at];
            if (found == quote) return escaped;
            if (found != '\\') throw _window.Fault("The string has no closing quote on its line; a text of several lines stands between three quotes.", at);
            escaped = true;
            if (!_window.Has(at + 2)) throw _window.Fault("The string has no closing quote.");
            at += 2;
        }
    }

    /// <summary>Moves to the closing three quotes; true where escapes were met.</summary>
    private bool ScanLong(byte quote, ref int at)
    {
        var stops = quote == '"' ? LongDoubleStops : LongSingleStops;
        var escaped = false;
        while (true)
        {
            var stop = _window.Rest[at..].IndexOfAny(stops);
            if (stop < 0)
            {
                at = _window.Rest.Length;
                if (!_window.Grow()) throw _window.Fault("The string has no closing quotes.");
                continue;
            }

            at += stop;
            if (_window.Rest[at] == '\\')
            {
                escaped = true;
                if (!_window.Has(at + 2)) throw _window.Fault("The string has no closing quotes.");
                at += 2;
            }
            else if (_window.Has(at + 3) && _window.Rest[at + 1] == quote && _window.Rest[at + 2] == quote)
            {
                return escaped;
            }
            else
            {
                at++;
            }
        }
    }

    private int ScanLanguage(int start)
    {
        while (true)
        {
            var length = Names.LanguageLength(_window.Rest[start..]);
            if (start + length + 1 < _window.Rest.Length || !_window.Grow())
                return length > 0 ? length : throw _window.Fault("Expected a language tag after '@'.", start);
        }
    }

    private int BlanksAt(int at)
    {
        var count = 0;
        while (_window.Has(at + count + 1) && _window.Rest[at + count] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r') count++;
        return count;
    }

    private Utf8Term ScanNumber(out int length)
    {
        var at = _window.Rest[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var whole = Digits(at);
        at += whole;
        var fraction = 0;
        var hasDot = false;
        if (ByteAt(at) == '.')
        {
            fraction = Digits(at + 1);
            hasDot = fraction > 0 || (whole > 0 && ExponentLength(at + 1) > 0);
            if (hasDot) at += 1 + fraction;
        }

        if (whole + fraction == 0) throw _window.Fault(at == 0 ? ExpectedObject : "Expected the digits of a number.", at);
        var exponent = ExponentLength(at);
        length = at + exponent;
        var datatype = exponent > 0 ? Xsd.DoubleUtf8 : hasDot ? Xsd.DecimalUtf8 : Xsd.IntegerUtf8;
        if (ContinuesName(length) && ByteAt(length) != '.') throw _window.Fault("Unexpected character in a number.", length);
        return Utf8Term.Typed(_window.Rest[..length], datatype);
    }

    private int ExponentLength(int at)
    {
        if (ByteAt(at) is not ('e' or 'E')) return 0;
        var sign = ByteAt(at + 1) is '+' or '-' ? 1 : 0;
        var digits = Digits(at + 1 + sign);
        return digits == 0 ? 0 : 1 + sign + digits;
    }

    private int Digits(int at)
    {
        var count = 0;
        while (ByteAt(at + count) is >= '0' and <= '9') count++;
        return count;
    }

    private int ByteAt(int at) => _window.Has(at + 1) ? _window.Rest[at] : -1;

    private bool TryBoolean(out int length)
    {
        length = _window.Rest[0] switch
        {
            (byte)'t' when _window.Has(4) && _window.Rest.StartsWith("true"u8) => 4,
            (byte)'f' when _window.Has(5) && _window.Rest.StartsWith("false"u8) => 5,
            _ => 0,
        };
        return length > 0 && !ContinuesName(length);
    }
}
