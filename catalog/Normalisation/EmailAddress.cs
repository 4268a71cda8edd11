namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Reads e-mail addresses as sources write them.</summary>
internal static class EmailAddress
{
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

    /// <summary>Whether the text can be an address: one @, something before it, a host with a point behind it.</summary>
    public static bool IsValid(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || text.Length > 254 || text.LastIndexOf('@') != at) return false;
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
}
