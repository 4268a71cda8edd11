using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>
/// Addresses brought to one spelling: http = https, host in lower case without <c>www.</c> and default port, percent-encoding
/// and umlauts undone, no closing slash; <c>…/dataset/{id}.rdf</c> and <c>/de/dataset/{id}</c> are <c>…/dataset/{id}</c>.
/// </summary>
internal sealed class OriginAddress
{
    private const int Longest = 2000;
    private const int FewestIdCharacters = 3;

    private static readonly string[] Serialisations = [".rdf", ".ttl", ".n3", ".nt", ".jsonld", ".json", ".xml", ".html"];
    private static readonly string[] DatasetSegments = ["dataset", "datasets", "datensatz", "datensaetze"];
    private static readonly string[] Languages = ["de", "en", "fr", "nl"];
    private static readonly string[] SelfFragments = ["", "dataset", "this", "id", "it", "resource"];

    private static readonly string[] Entrances =
    [
        "dataset", "datasets", "datensatz", "datensaetze", "index.html", "index.htm", "index.php", "index.jsp", "index", "home", "start", "startseite", "main",
        "opendata", "open-data", "offene-daten", "offenedaten", "catalog", "catalogue", "katalog", "catalog.rdf", "catalog.ttl", "suche", "search", "data", "daten",
        "portal", "geoportal", "metadata", "metadaten", "api", "csw", "de", "en", "todo", "null", "none", "undefined", "test",
    ];

    private readonly Uri _uri;
    private readonly string[] _segments;
    private readonly string _host;

    private OriginAddress(Uri uri, string host, string[] segments)
    {
        (_uri, _host, _segments) = (uri, host, segments);
        Text = Write();
    }

    /// <summary>The one spelling, without scheme.</summary>
    public string Text { get; }

    /// <summary>The last part of the path.</summary>
    public string Last => _segments[^1];

    /// <summary>Whether the path says that this is the page of one dataset: <c>…/dataset/{id}</c> and nothing behind it.</summary>
    public bool IsDatasetPage =>
        _segments.Length >= 2 && _uri.Query.Length == 0 && Last.Length >= FewestIdCharacters && DatasetSegments.Contains(_segments[^2], StringComparer.OrdinalIgnoreCase);

    /// <summary>The UUID by which the address names something: at the end, behind <c>#</c>, or asked for by <c>docuuid=</c> and the like.</summary>
    public Guid? Uuid
    {
        get
        {
            if (_uri.Fragment.Length > 1 && !IsSelf(_uri.Fragment)) return UuidText.Find(_uri.Fragment.AsSpan(1));
            return _uri.Query.Length > 1 ? UuidAskedFor(_uri.Query.AsSpan(1)) : UuidText.Find(Last);
        }
    }

    /// <summary>
    /// Reads an address that can name one thing. Null for what is no web address, leads into a private network, or names
    /// a home page, a search page or a blank node.
    /// </summary>
    public static OriginAddress? Read(string? text)
    {
        if (text is null || text.Length > Longest || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) return null;
        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        if (!IsPublic(host) || uri.AbsolutePath.Contains("/genid/", StringComparison.Ordinal)) return null;
        var segments = Segments(uri);
        var names = segments.Length > 0 && !(uri.Query.Length == 0 && IsSelf(uri.Fragment) && Entrances.Contains(segments[^1], StringComparer.OrdinalIgnoreCase));
        return names ? new OriginAddress(uri, host, segments) : null;
    }

    private static string[] Segments(Uri uri)
    {
        string[] segments = [.. uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => Unfold(Uri.UnescapeDataString(s)))];
        var at = Array.FindIndex(segments, s => DatasetSegments.Contains(s, StringComparer.OrdinalIgnoreCase));
        if (at < 0 || at != segments.Length - 2) return segments;
        foreach (var ending in Serialisations)
            if (segments[^1].Length > ending.Length && segments[^1].EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                segments[^1] = segments[^1][..^ending.Length];
        // CKAN serves each page once per language.
        return at == 1 && Languages.Contains(segments[0], StringComparer.Ordinal) ? segments[1..] : segments;
    }

    private string Write()
    {
        var text = new StringBuilder(_host);
        if (!_uri.IsDefaultPort) text.Append(':').Append(_uri.Port);
        foreach (var segment in _segments) text.Append('/').Append(segment);
        text.Append(_uri.Query);
        if (!IsSelf(_uri.Fragment)) text.Append(_uri.Fragment);
        return text.ToString();
    }

    // "#dataset" and the like mean the thing that the page is about.
    private static bool IsSelf(string fragment) => SelfFragments.Contains(fragment.TrimStart('#'), StringComparer.OrdinalIgnoreCase);

    // A portal that moves changes how it writes umlauts in addresses, as Köln did.
    private static string Unfold(string segment) => segment.Normalize(NormalizationForm.FormC)
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);

    private static bool IsPublic(string host)
    {
        if (!IPAddress.TryParse(host.Trim('[', ']'), out var address)) return host.Contains('.', StringComparison.Ordinal) && !host.EndsWith(".local", StringComparison.Ordinal);
        if (address.AddressFamily != AddressFamily.InterNetwork) return false;
        var bytes = address.GetAddressBytes();
        return bytes[0] is not (0 or 10 or 127 or >= 224) && !(bytes[0] == 192 && bytes[1] == 168) && !(bytes[0] == 172 && bytes[1] is >= 16 and < 32) && !(bytes[0] == 169 && bytes[1] == 254);
    }

    private static Guid? UuidAskedFor(ReadOnlySpan<char> query)
    {
        Guid? found = null;
        var record = query.Contains("GetRecordById", StringComparison.OrdinalIgnoreCase);
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            var equals = pair.IndexOf('=');
            if (equals < 0) continue;
            var name = pair[..equals];
            if (name.Equals("docuuid", StringComparison.OrdinalIgnoreCase) || name.Equals("uuid", StringComparison.OrdinalIgnoreCase)
                || name.Equals("fileidentifier", StringComparison.OrdinalIgnoreCase) || (record && name.Equals("id", StringComparison.OrdinalIgnoreCase)))
                found = UuidText.Find(pair[(equals + 1)..]);
        }

        return found;
    }
}
