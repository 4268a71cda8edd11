using System.Buffers;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>Terms as N-Triples writes them; Turtle writes IRIs and short strings the same way.</summary>
internal static class TermText
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    /// <summary>The three terms of a statement with blanks between.</summary>
    public static void AppendTerms(Utf8Output output, scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        Append(output, subject);
        output.Append((byte)' ');
        Append(output, predicate);
        output.Append((byte)' ');
        Append(output, value);
    }

    public static void Append(Utf8Output output, scoped in Utf8Term term)
    {
        switch (term.Kind)
        {
            case TermKind.Iri:
                AppendIri(output, term.Value);
                break;
            case TermKind.BlankNode:
                AppendLabel(output, term.Value);
                break;
            default:
                AppendString(output, term.Value);
                AppendSuffix(output, term);
                break;
        }
    }

    /// <summary>An IRI in angle brackets. What the grammar forbids, kept by a lenient reader, is written as <c>\uXXXX</c>.</summary>
    public static void AppendIri(Utf8Output output, scoped ReadOnlySpan<byte> iri)
    {
        var stop = iri.IndexOfAny(Names.IriStops);
        if (stop < 0 && TryAppendBetween(output, (byte)'<', iri, (byte)'>')) return;
        output.Append((byte)'<');
        for (; stop >= 0; stop = iri.IndexOfAny(Names.IriStops))
        {
            output.Append(iri[..stop]);
            output.Append("\\u00"u8);
            output.Append(Hex(iri[stop] >> 4));
            output.Append(Hex(iri[stop] & 15));
            iri = iri[(stop + 1)..];
        }

        output.Append(iri);
        output.Append((byte)'>');
    }

    /// <summary>
    /// A blank node. A label that the grammar does not allow, which only a program can make, is written in hexadecimal, and so is
    /// one that looks as if it had been.
    /// </summary>
    public static void AppendLabel(Utf8Output output, scoped ReadOnlySpan<byte> label)
    {
        output.Append("_:"u8);
        if (!label.IsEmpty && !label.StartsWith("hex"u8) && Names.LabelLength(label) == label.Length)
        {
            output.Append(label);
            return;
        }

        output.Append("hex"u8);
        foreach (var b in label)
        {
            output.Append(Hex(b >> 4));
            output.Append(Hex(b & 15));
        }
    }

    /// <summary>A string in double quotes on one line.</summary>
    public static void AppendString(Utf8Output output, scoped ReadOnlySpan<byte> text)
    {
        var stop = text.IndexOfAny(StringStops);
        if (stop < 0 && TryAppendBetween(output, (byte)'"', text, (byte)'"')) return;
        output.Append((byte)'"');
        for (; stop >= 0; stop = text.IndexOfAny(StringStops))
        {
            output.Append(text[..stop]);
            output.Append((byte)'\\');
            output.Append(text[stop] switch
            {
                (byte)'\n' => (byte)'n',
                (byte)'\r' => (byte)'r',
                var other => other,
            });
            text = text[(stop + 1)..];
        }

        output.Append(text);
        output.Append((byte)'"');
    }

    private static bool TryAppendBetween(Utf8Output output, byte open, scoped ReadOnlySpan<byte> text, byte close)
    {
        var target = output.Take(text.Length + 2);
        if (target.IsEmpty) return false;
        target[0] = open;
        text.CopyTo(target[1..]);
        target[^1] = close;
        return true;
    }

    private static void AppendSuffix(Utf8Output output, scoped in Utf8Term literal)
    {
        if (!literal.Language.IsEmpty)
        {
            output.Append((byte)'@');
            output.Append(literal.Language);
        }
        else if (!literal.Datatype.IsEmpty)
        {
            output.Append("^^"u8);
            AppendIri(output, literal.Datatype);
        }
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
