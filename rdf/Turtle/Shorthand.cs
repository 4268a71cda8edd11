namespace OpenDataNrw.Rdf.Turtle;

/// <summary>Literals that Turtle can write without quotes and datatype (RDF 1.1 Turtle §2.5.2 and §2.5.3).</summary>
internal static class Shorthand
{
    /// <summary>Whether the bare lexical form reads back as this very literal.</summary>
    public static bool Fits(scoped in Utf8Term literal)
    {
        var datatype = literal.Datatype;
        if (datatype.IsEmpty || literal.Value.IsEmpty) return false;
        if (datatype.SequenceEqual(Xsd.BooleanUtf8)) return literal.Value.SequenceEqual("true"u8) || literal.Value.SequenceEqual("false"u8);
        if (!datatype.StartsWith("http://www.w3.org/2001/XMLSchema#"u8)) return false;
        var text = literal.Value[0] is (byte)'+' or (byte)'-' ? literal.Value[1..] : literal.Value;
        var whole = Digits(text);
        var rest = text[whole..];
        if (datatype.SequenceEqual(Xsd.IntegerUtf8)) return whole > 0 && rest.IsEmpty;
        var hasDot = !rest.IsEmpty && rest[0] == '.';
        var fraction = hasDot ? Digits(rest[1..]) : 0;
        if (hasDot) rest = rest[(1 + fraction)..];
        if (datatype.SequenceEqual(Xsd.DecimalUtf8)) return fraction > 0 && rest.IsEmpty;
        return datatype.SequenceEqual(Xsd.DoubleUtf8) && whole + fraction > 0 && IsExponent(rest);
    }

    private static bool IsExponent(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'e' or (byte)'E')) return false;
        text = text[1..];
        if (!text.IsEmpty && text[0] is (byte)'+' or (byte)'-') text = text[1..];
        return !text.IsEmpty && Digits(text) == text.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
