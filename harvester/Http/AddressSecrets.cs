namespace OpenDataNrw.Harvester.Http;

/// <summary>Keeps secrets that stand in addresses out of messages and logs.</summary>
internal static class AddressSecrets
{
    private static readonly HashSet<string> SecretNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "access_token", "accesskey", "api-key", "api_key", "apikey", "auth", "authorization", "client_secret", "jsessionid", "key", "kennwort", "passwd",
        "passwort", "password", "pwd", "secret", "session", "sessionid", "sig", "signature", "subscription-key", "token", "x-api-key",
    };

    /// <summary>An address as text without user info, and with *** for the values of parameters that are called like secrets.</summary>
    public static string Redact(Uri url)
    {
        var text = url.GetComponents(UriComponents.AbsoluteUri & ~(UriComponents.UserInfo | UriComponents.Query | UriComponents.Fragment), UriFormat.UriEscaped);
        var query = url.GetComponents(UriComponents.Query, UriFormat.UriEscaped);
        if (query.Length > 0) text += "?" + string.Join('&', query.Split('&').Select(p => SecretNames.Contains(Name(p)) ? Name(p) + "=***" : p));
        var fragment = url.GetComponents(UriComponents.Fragment, UriFormat.UriEscaped);
        return fragment.Length > 0 ? $"{text}#{fragment}" : text;
    }

    /// <summary>An address with a parameter more.</summary>
    public static Uri With(Uri url, string name, string value)
    {
        var bare = Without(url, name);
        var query = bare.Query.TrimStart('?');
        return new UriBuilder(bare) { Query = $"{query}{(query.Length > 0 ? "&" : "")}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}" }.Uri;
    }

    /// <summary>An address without a parameter; the same where it has none of that name.</summary>
    public static Uri Without(Uri url, string name)
    {
        var parameters = url.Query.TrimStart('?').Split('&');
        var kept = parameters.Where(p => !Name(p).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return kept.Count == parameters.Length ? url : new UriBuilder(url) { Query = string.Join('&', kept) }.Uri;
    }

    private static string Name(string parameter) => Uri.UnescapeDataString(parameter.Split('=')[0]);
}
