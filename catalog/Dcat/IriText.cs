using System.Buffers;
using System.Text;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Decides which texts may stand as IRIs in a document (RFC 3987, RDF 1.1 Turtle <c>IRIREF</c>).</summary>
internal static class IriText
{
    private const string Forbidden = "<>\"{}|\\^`";
    private static readonly SearchValues<char> Illegal = SearchValues.Create(Forbidden + new string([.. Enumerable.Range(0, 0x21).Select(c => (char)c)]) + '\u00A0');

    /// <summary>Namespaces whose terms everybody knows: their labels are not ours to repeat.</summary>
    private static readonly string[] ControlledNamespaces =
    [
        "http://publications.europa.eu/resource/authority/",
        "http://dcat-ap.de/def/",
        "https://www.iana.org/assignments/media-types/",
        "http://www.iana.org/assignments/media-types/",
        "http://purl.org/adms/",
        "http://data.europa.eu/bna/",
        "http://spdx.org/rdf/terms#",
    ];

    public static bool IsHttp(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public static bool IsControlled(string iri)
    {
        foreach (var ns in ControlledNamespaces)
            if (iri.StartsWith(ns, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The IRI a text stands for; illegal characters of a web address are percent-encoded, other texts with such characters are no IRIs.</summary>
    public static bool TryTerm(string? text, out RdfTerm iri)
    {
        iri = default;
        if (text is null || !HasScheme(text)) return false;
        if (text.AsSpan().IndexOfAny(Illegal) < 0)
        {
            iri = RdfTerm.Iri(text);
            return true;
        }

        if (!IsHttp(text) && !text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) return false;
        iri = RdfTerm.Iri(Escape(text));
        return true;
    }

    /// <summary>Percent-encodes what an IRI must not contain and leaves the rest.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Illegal) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (!Illegal.Contains(c)) escaped.Append(c);
            else if (c == '\u00A0') escaped.Append("%C2%A0");
            else escaped.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static bool HasScheme(string text)
    {
        if (text.Length < 3 || !char.IsAsciiLetter(text[0])) return false;
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ':') return i + 1 < text.Length;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        }

        return false;
    }
}
