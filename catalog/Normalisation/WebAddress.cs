using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>What was done to an address.</summary>
internal enum AddressRepair
{
    /// <summary>Nothing; it is a valid http(s) or ftp address.</summary>
    None,

    /// <summary>Blanks, umlauts and the like were percent-encoded.</summary>
    Encoded,

    /// <summary>It began with <c>www.</c>; the scheme was put before it.</summary>
    Scheme,

    /// <summary>It was relative and was resolved against the source's address.</summary>
    Resolved,

    /// <summary>It is no address, or none that leads anywhere on the web.</summary>
    Unusable,
}

/// <summary>Repairs web addresses.</summary>
internal static class WebAddress
{
    // RFC 3986: unreserved, reserved and '%'. '[' and ']' only stand in IPv6 hosts, but are left alone in queries, too.
    private static readonly SearchValues<char> Legal =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>The address in a form that may stand in RDF and in a link.</summary>
    public static AddressRepair Repair(string text, Uri against, out string address)
    {
        address = text;
        if (HasWebScheme(text) && IsLegal(text)) return AddressRepair.None;
        var trimmed = text.Trim().Trim('<', '>', '"', '\u200B', '\uFEFF').Trim();
        if (trimmed.Length is 0 or > 8000) return AddressRepair.Unusable;
        if (HasWebScheme(trimmed)) return TryEncode(trimmed, out address) ? AddressRepair.Encoded : AddressRepair.Unusable;
        if (trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !trimmed.Contains(' ', StringComparison.Ordinal))
            return TryEncode("https://" + trimmed, out address) ? AddressRepair.Scheme : AddressRepair.Unusable;
        return IsRelative(trimmed) && Uri.TryCreate(against, trimmed, out var resolved) && HasWebScheme(resolved.AbsoluteUri)
            ? TryEncode(resolved.AbsoluteUri, out address) ? AddressRepair.Resolved : AddressRepair.Unusable
            : AddressRepair.Unusable;
    }

    /// <summary>Whether the text begins like an address that leads somewhere: http, https or ftp.</summary>
    public static bool HasWebScheme(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ftps://", StringComparison.OrdinalIgnoreCase);

    private static bool IsLegal(string text)
    {
        var span = text.AsSpan();
        if (span.ContainsAnyExcept(Legal)) return false;
        var host = span[(span.IndexOf("://", StringComparison.Ordinal) + 3)..];
        if (host.Length == 0 || host[0] is '/' or '?' or '#' or ':') return false;
        for (var at = span.IndexOf('%'); at >= 0;)
        {
            if (at + 2 >= span.Length || !char.IsAsciiHexDigit(span[at + 1]) || !char.IsAsciiHexDigit(span[at + 2])) return false;
            var next = span[(at + 3)..].IndexOf('%');
            at = next < 0 ? -1 : at + 3 + next;
        }

        // More than one '#' is what a fragment cannot hold.
        return span.IndexOf('#') == span.LastIndexOf('#') && span.Length <= 8000;
    }

    // "daten/baum.csv", "/files/1", "../x": with a point or a slash, without blanks in the first step, and not "k.A.".
    private static bool IsRelative(string text)
    {
        if (text[0] is '/' or '.' && text.Length > 1) return true;
        if (text.Contains(' ', StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal)) return false;
        return text.Contains('/', StringComparison.Ordinal) && char.IsLetterOrDigit(text[0]);
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "Schemes of addresses are lower case by RFC 3986.")]
    private static bool TryEncode(string text, out string address)
    {
        address = text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return false;
        var host = uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
        var user = uri.UserInfo.Length > 0 ? uri.UserInfo + "@" : "";
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var rest = uri.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        address = Escape($"{uri.Scheme.ToLowerInvariant()}://{user}{host}{port}{rest}");
        return HasWebScheme(address) && IsLegal(address);
    }

    // What Uri leaves alone though RFC 3986 does not allow it: '|', '^', '{', a second '#' and percent signs without digits.
    private static string Escape(string text)
    {
        if (IsLegal(text)) return text;
        var escaped = new System.Text.StringBuilder(text.Length + 16);
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var loosePercent = c == '%' && (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]));
            if (c < 128 && (!Legal.Contains(c) || loosePercent || (c == '#' && i != fragment)))
                escaped.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
