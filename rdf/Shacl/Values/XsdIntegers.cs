using System.Collections.Frozen;

namespace OpenDataNrw.Rdf.Shacl.Values;

/// <summary>xsd:integer and the datatypes derived from it, which differ in their bounds.</summary>
internal static class XsdIntegers
{
    private static readonly FrozenDictionary<string, (string? Least, string? Most)> Bounds =
        new Dictionary<string, (string? Least, string? Most)>(StringComparer.Ordinal)
        {
            ["integer"] = (null, null),
            ["nonPositiveInteger"] = (null, "0"),
            ["negativeInteger"] = (null, "-1"),
            ["nonNegativeInteger"] = ("0", null),
            ["positiveInteger"] = ("1", null),
            ["long"] = ("-9223372036854775808", "9223372036854775807"),
            ["int"] = ("-2147483648", "2147483647"),
            ["short"] = ("-32768", "32767"),
            ["byte"] = ("-128", "127"),
            ["unsignedLong"] = ("0", "18446744073709551615"),
            ["unsignedInt"] = ("0", "4294967295"),
            ["unsignedShort"] = ("0", "65535"),
            ["unsignedByte"] = ("0", "255"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsFamily(string name) => Bounds.ContainsKey(name);

    public static bool IsWellFormed(string lexical, string name)
    {
        if (!IsInteger(lexical)) return false;
        var (least, most) = Bounds[name];
        return (least is null || XsdDecimals.Compare(lexical, least) >= 0) && (most is null || XsdDecimals.Compare(lexical, most) <= 0);
    }

    /// <summary>An optional sign and digits.</summary>
    public static bool IsInteger(ReadOnlySpan<char> text)
    {
        if (text is ['+' or '-', ..]) text = text[1..];
        return text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
    }
}
