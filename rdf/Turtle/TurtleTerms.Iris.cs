using System.Buffers;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Turtle;

/// <content>IRIs, prefixed names and blank-node labels.</content>
internal sealed partial class TurtleTerms
{
    private static readonly SearchValues<byte> LocalEscapes = SearchValues.Create("_~.-!$&'()*+,;=/?#@%"u8);

    /// <summary>Scans an IRI or prefixed name from an offset, which it moves behind it.</summary>
    private Slice ScanIri(ref int at, string expected)
    {
        if (!_window.Has(at + 1)) throw _window.Fault(expected, at);
        return _window.Rest[at] == '<' ? ScanIriReference(ref at) : ScanPrefixedName(ref at, expected);
    }

    private Slice ScanIriReference(ref int at)
    {
        var start = at + 1;
        var scanned = start;
        var escaped = false;
        while (true)
        {
            var stop = _window.Rest[scanned..].IndexOfAny(Names.IriStops);
            if (stop < 0)
            {
                scanned = _window.Rest.Length;
                if (!_window.Grow()) throw _window.Fault("The IRI has no closing '>'.", at);
                continue;
            }

            scanned += stop;
            var found = _window.Rest[scanned];
            if (found == '>') break;
            escaped |= found == '\\';
            if (found is (byte)'\n' or (byte)'\r' || (found != '\\' && !_lenient))
                throw _window.Fault("The IRI contains a character that must be percent-encoded, or it lacks its closing '>'.", scanned);
            scanned++;
        }

        var length = scanned - start;
        at = scanned + 1;
        var iri = escaped ? DecodeIri(start, length) : _window.Rest.Slice(start, length);
        if (BaseIri.IsAbsolute(iri, _lenient))
        {
            if (!escaped) return new Slice(false, start, length);
            _iri.Set(iri);
        }
        else
        {
            if (_base is null) throw _window.Fault("Relative IRI, but the document has no base IRI.", start);
            _iri.Clear();
            _base.Resolve(iri, _iri);
            if (!_growth.Allows(length + 2, _iri.Length)) throw _window.Fault(GrowthLimit.Message, start);
        }

        return new Slice(true, 0, _iri.Length);
    }

    private ReadOnlySpan<byte> DecodeIri(int start, int length)
    {
        var raw = _window.Rest.Slice(start, length);
        var target = new byte[length];
        var bad = Escapes.Decode(raw, target, inString: false, out var written);
        if (_lenient) return bad < 0 ? target.AsSpan(0, written) : raw;
        if (bad >= 0) throw _window.Fault("In an IRI only \\uXXXX and \\UXXXXXXXX of a character are escapes.", start + bad);
        if (!Names.IsCleanIri(target.AsSpan(0, written)))
            throw _window.Fault("The IRI contains a character that must be percent-encoded.", start);
        return target.AsSpan(0, written);
    }

    private Slice ScanPrefixedName(ref int at, string expected)
    {
        var start = at;
        if (!TryUsualName(ref at)) ScanUnusualName(ref at, expected);
        if (!_growth.Allows(at - start, _iri.Length)) throw _window.Fault(GrowthLimit.Message, start);
        return new Slice(true, 0, _iri.Length);
    }

    private void ScanUnusualName(ref int at, string expected)
    {
        var start = at;
        ScanPrefix(ref at, expected);
        if (!_window.Has(at + 1) || _window.Rest[at] != ':') throw _window.Fault(expected, start);
        if (!_prefixes.TryGet(_window.Rest[start..at], out var space))
            throw _window.Fault($"The prefix '{System.Text.Encoding.UTF8.GetString(_window.Rest[start..at])}:' is not declared.", start);
        _iri.Set(space);
        at++;
        ScanLocal(ref at);
    }

    /// <summary>
    /// A prefixed name of ASCII letters, digits, hyphens and underscores that is in the window whole with what ends it: nearly all
    /// are, and such a one needs no look at single characters. False, with nothing passed, for every other.
    /// </summary>
    private bool TryUsualName(ref int at)
    {
        var rest = _window.Rest[at..];
        var colon = rest.IndexOfAnyExcept(Names.Plain);
        if (colon < 0 || rest[colon] != ':' || (colon > 0 && !char.IsAsciiLetter((char)rest[0]))) return false;
        var local = rest[(colon + 1)..];
        var length = local.IndexOfAnyExcept(Names.Plain);
        if (length < 0 || local[0] == '-') return false;
        if (local[length] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)';' or (byte)',' or (byte)')' or (byte)']')) return false;
        if (!_prefixes.TryGet(rest[..colon], out var space)) return false;
        _iri.Set(space);
        _iri.Append(local[..length]);
        at += colon + 1 + length;
        return true;
    }

    /// <summary>PN_PREFIX, possibly empty.</summary>
    private void ScanPrefix(ref int at, string expected)
    {
        var start = at;
        var solid = at;
        while (true)
        {
            at += PlainRun(at);
            if (at > solid && _window.Rest[at - 1] != '.') solid = at;
            var c = Character(at, out var length);
            if (c == '.' && at > start) at++;
            else if (c >= 0x80 && Names.IsInner(c)) solid = at += length;
            else break;
        }

        if (solid != at) throw _window.Fault("A prefix must not end with '.'.", at - 1);
        if (at > start && !Names.IsBase(Character(start, out _))) throw _window.Fault(expected, start);
    }

    /// <summary>PN_LOCAL, possibly empty, appended to the scratch without its backslashes.</summary>
    private void ScanLocal(ref int at)
    {
        var start = at;
        var solid = at;
        var solidLength = _iri.Length;
        while (true)
        {
            var run = PlainRun(at);
            if (run > 0)
            {
                if (at == start && _window.Rest[at] == '-') break;
                _iri.Append(_window.Rest.Slice(at, run));
                at += run;
                (solid, solidLength) = (at, _iri.Length);
            }

            var c = Character(at, out var length);
            if (c == '.' && at > start)
            {
                _iri.Append((byte)'.');
                at++;
                continue;
            }

            if (c == '\\' && _window.Has(at + 2) && LocalEscapes.Contains(_window.Rest[at + 1]))
            {
                _iri.Append(_window.Rest[at + 1]);
                length = 2;
            }
            else if (c == '%' && _window.Has(at + 3) && char.IsAsciiHexDigit((char)_window.Rest[at + 1]) && char.IsAsciiHexDigit((char)_window.Rest[at + 2]))
            {
                length = 3;
                _iri.Append(_window.Rest.Slice(at, length));
            }
            else if (c == ':' || (c >= 0x80 && (at == start ? Names.IsBase(c) : Names.IsInner(c))))
            {
                _iri.Append(_window.Rest.Slice(at, length));
            }
            else
            {
                break;
            }

            at += length;
            (solid, solidLength) = (at, _iri.Length);
        }

        at = solid;
        _iri.CutTo(solidLength);
    }

    /// <summary>The length of the labelled blank node at the start of the window, with its <c>_:</c>.</summary>
    private int ScanLabel()
    {
        if (!_window.Has(3) || _window.Rest[1] != ':') throw _window.Fault("Expected a blank node '_:label'.");
        while (true)
        {
            var length = Names.LabelLength(_window.Rest[2..]);
            // What follows decides whether trailing dots belong to the label, so it has to be in the window.
            if (_window.Rest[(2 + length)..].TrimStart((byte)'.').Length >= 4 || !_window.Grow())
                return length > 0 ? 2 + length : throw _window.Fault("Expected a blank-node label after '_:'.", 2);
        }
    }

    private int PlainRun(int at)
    {
        var scanned = at;
        while (true)
        {
            var stop = _window.Rest[scanned..].IndexOfAnyExcept(Names.Plain);
            if (stop >= 0) return scanned + stop - at;
            scanned = _window.Rest.Length;
            if (!_window.Grow()) return scanned - at;
        }
    }

    private int Character(int at, out int length)
    {
        length = 1;
        if (!_window.Has(at + 1)) return -1;
        if (_window.Rest[at] >= 0x80) _window.Has(at + 4);
        return Names.CharacterAt(_window.Rest, at, out length);
    }
}
