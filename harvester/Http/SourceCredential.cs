using System.Net.Http.Headers;
using System.Text;

namespace OpenDataNrw.Harvester.Http;

/// <summary>
/// How the harvester identifies itself to one source: by user and password, by a bearer token, by a key in a header, or by a key in the
/// address. Stands in the configuration, never in the registration of the source, and is bound to an origin there: who may change
/// sources can thereby not have a secret sent elsewhere.
/// </summary>
public sealed class SourceCredential
{
    /// <summary>Scheme, host and port to which it is sent, as an address: <c>https://daten.example/</c>. Nowhere else.</summary>
    public Uri? Origin { get; init; }

    /// <summary>User name for HTTP Basic (RFC 7617), with <see cref="Password"/>.</summary>
    public string? User { get; init; }

    /// <summary>Password for HTTP Basic.</summary>
    public string? Password { get; init; }

    /// <summary>Bearer token (RFC 6750).</summary>
    public string? Token { get; init; }

    /// <summary>Name of the header that takes <see cref="Key"/>.</summary>
    public string? Header { get; init; }

    /// <summary>Name of the query parameter that takes <see cref="Key"/>, where a server knows no other way: addresses end up in the logs of servers.</summary>
    public string? QueryParameter { get; init; }

    /// <summary>The key for <see cref="Header"/> or <see cref="QueryParameter"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Nothing of what it holds.</summary>
    public override string ToString() => nameof(SourceCredential);

    /// <summary>Whether an address belongs to the origin: same scheme, host and port.</summary>
    internal bool IsFor(Uri url) =>
        Origin is { } origin && Uri.Compare(origin, url, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Puts it into a request.</summary>
    internal void Sign(HttpRequestMessage request)
    {
        if (Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        else if (User is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));
        else if (Header is not null) request.Headers.TryAddWithoutValidation(Header, Key);
        else if (QueryParameter is not null) request.RequestUri = AddressSecrets.With(request.RequestUri!, QueryParameter, Key!);
    }

    /// <summary>An address that a server gave, without the secret it may have copied into it.</summary>
    internal Uri Clean(Uri url) => QueryParameter is null ? url : AddressSecrets.Without(url, QueryParameter);

    /// <summary>A text that a server sent, without the secrets it may repeat.</summary>
    internal string Clean(string text)
    {
        foreach (var secret in (ReadOnlySpan<string?>)[Password, Token, Key])
            if (!string.IsNullOrEmpty(secret)) text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }

    /// <summary>What is wrong with it, in German; null if nothing is.</summary>
    internal string? Fault()
    {
        if (Origin is not { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" }) return "Origin fehlt oder ist keine http- oder https-Adresse (Beispiel: https://daten.musterstadt.example/)";
        var ways = (Token is null ? 0 : 1) + (User is null ? 0 : 1) + (Header is null ? 0 : 1) + (QueryParameter is null ? 0 : 1);
        if (ways != 1) return "genau eines von User, Token, Header und QueryParameter ist anzugeben";
        if (User is not null && (Password is null || User.Contains(':', StringComparison.Ordinal))) return "zu User gehört Password, und User darf keinen Doppelpunkt enthalten";
        if ((Header ?? QueryParameter) is not null && string.IsNullOrEmpty(Key)) return "zu Header oder QueryParameter gehört Key";
        if (Header is not null && (!Header.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || IsReserved(Header))) return $"'{Header}' ist als Header nicht möglich";
        if (!Ascii.IsValid($"{Token}{(Header is null ? "" : Key)}")) return "in Kopfzeilen sind nur ASCII-Zeichen möglich";
        return new[] { User, Password, Token, Key, QueryParameter }.Any(t => t?.Any(char.IsControl) == true) ? "Steuerzeichen sind nicht erlaubt" : null;
    }

    private static bool IsReserved(string header) =>
        header.ToUpperInvariant() is "" or "HOST" or "CONTENT-LENGTH" or "CONTENT-TYPE" or "TRANSFER-ENCODING" or "CONNECTION" or "ACCEPT" or "ACCEPT-ENCODING" or "USER-AGENT" or "IF-NONE-MATCH" or "IF-MODIFIED-SINCE";
}
