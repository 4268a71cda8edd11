using System.Text.RegularExpressions;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Reads e-mail addresses as sources write them.</summary>
internal static partial class EmailAddress
{
    private const int Longest = 254;

    /// <summary>Without <c>mailto:</c>, its parameters, brackets and blanks around.</summary>
    public static string Strip(string text)
    {
        var address = text.AsSpan().Trim();
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            address = address[7..];
            var parameters = address.IndexOf('?');
            if (parameters >= 0) address = address[..parameters];
        }

        // "Stadt Musterstadt <opendata@musterstadt.example>"
        var bracket = address.LastIndexOf('<');
        if (bracket >= 0 && address[^1] == '>') address = address[(bracket + 1)..^1];
        address = address.Trim();
        return address.Length == text.Length ? text : address.ToString();
    }

    /// <summary>
    /// The address behind one that is masked against robots by words in brackets: <c>amt(at)stadt.example</c>, <c>amt [at] stadt [punkt] example</c>.
    /// Null where the text is no such address. Without brackets the words are words.
    /// </summary>
    public static string? Unmask(string text)
    {
        if (text.Length > Longest || text.AsSpan().IndexOfAny('(', '[', '{') < 0) return null;
        var address = MaskedDot().Replace(MaskedAt().Replace(text, "@"), ".");
        return IsValid(address) ? address : null;
    }

    /// <summary>Whether the text can be an address: one @, something before it, a host with a point behind it.</summary>
    public static bool IsValid(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || text.Length > Longest || text.LastIndexOf('@') != at) return false;
        var local = text.AsSpan(0, at);
        foreach (var c in local)
            if (!char.IsLetterOrDigit(c) && "!#$%&'*+-/=?^_`{|}~.".IndexOf(c, StringComparison.Ordinal) < 0)
                return false;
        var host = text.AsSpan(at + 1);
        if (local[0] == '.' || local[^1] == '.' || host.Length < 4 || host.IndexOf('.') < 1 || host[^1] is '.' or '-' || host.IndexOf("..", StringComparison.Ordinal) >= 0) return false;
        foreach (var c in host)
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-'))
                return false;
        return true;
    }

    [GeneratedRegex(@"\s*[(\[{]\s*(at|ät|@)\s*[)\]}]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MaskedAt();

    [GeneratedRegex(@"\s*[(\[{]\s*(dot|punkt|\.)\s*[)\]}]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MaskedDot();
}
