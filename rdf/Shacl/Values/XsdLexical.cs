using System.Buffers.Text;
using System.Xml;

namespace OpenDataNrw.Rdf.Shacl.Values;

/// <summary>Datatypes of XML Schema that restrict a text without giving it an order.</summary>
internal static class XsdLexical
{
    /// <summary>Whether the datatype is one of these.</summary>
    public static bool IsText(string name) => name is "normalizedString" or "token" or "language" or "NMTOKEN" or "Name" or "NCName"
        or "hexBinary" or "base64Binary" or "anyURI";

    public static bool IsWellFormed(string lexical, string name) => name switch
    {
        "normalizedString" => !lexical.AsSpan().ContainsAny('\t', '\n', '\r'),
        "token" => IsToken(lexical),
        "language" => IsLanguage(lexical),
        "NMTOKEN" => lexical.Length > 0 && lexical.All(c => c == ':' || XmlConvert.IsNCNameChar(c)),
        "Name" => IsNCName(lexical.Replace(':', '_')),
        "NCName" => IsNCName(lexical),
        "hexBinary" => lexical.Length % 2 == 0 && lexical.All(char.IsAsciiHexDigit),
        "base64Binary" => Base64.IsValid(lexical),
        // Every text is one: XML Schema 1.1 §3.3.17.
        _ => true,
    };

    private static bool IsToken(string text) =>
        !text.AsSpan().ContainsAny('\t', '\n', '\r') && !text.Contains("  ", StringComparison.Ordinal)
        && !text.StartsWith(' ') && !text.EndsWith(' ');

    /// <summary>One to eight letters, then parts of one to eight letters or digits.</summary>
    private static bool IsLanguage(string text)
    {
        var parts = text.Split('-');
        return parts[0].All(char.IsAsciiLetter) && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static bool IsNCName(string text) =>
        text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);
}
