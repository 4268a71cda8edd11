using System.Diagnostics.CodeAnalysis;

namespace OpenDataNrw.Portal.Markup;

/// <summary>Decides which addresses from metadata become links: only those that open a web page, a file or a mail.</summary>
internal static class SafeLink
{
    private const int LongestAddress = 4000;

    /// <summary>Whether a text is an absolute http or https address; gives it in the form in which it may stand in a page.</summary>
    internal static bool TryWeb(string? text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        return text is { Length: > 0 and <= LongestAddress }
            && Uri.TryCreate(text.Trim(), UriKind.Absolute, out address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.Length > 0
            && address.UserInfo.Length == 0;
    }

    /// <summary>The <c>mailto:</c> address for an e-mail address; null where it is none.</summary>
    internal static string? Mail(string? email)
    {
        if (email is not { Length: > 2 and <= 254 }) return null;
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == email.LastIndexOf('@') && at < email.Length - 1 && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';' or ':')
            ? $"mailto:{Uri.EscapeDataString(email[..at])}@{Uri.EscapeDataString(email[(at + 1)..])}"
            : null;
    }

    /// <summary>The <c>tel:</c> address for a telephone number; null where fewer than three digits are in it.</summary>
    internal static string? Telephone(string? number)
    {
        if (number is not { Length: > 2 and <= 40 }) return null;
        var international = number.AsSpan().TrimStart().StartsWith('+') ? "+" : "";
        // "+49 (0)221 …": the zero is not dialled together with the country code.
        var written = international.Length > 0 ? number.Replace("(0)", "", StringComparison.Ordinal) : number;
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        return digits.Length >= 3 ? $"tel:{international}{digits}" : null;
    }

    /// <summary>The host of a web address for reading, without <c>www.</c>.</summary>
    internal static string Host(Uri address) =>
        address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;
}
