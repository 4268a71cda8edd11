using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Connectors.Csw;

/// <summary>Addresses of a catalogue service.</summary>
internal static class CswAddress
{
    /// <summary>What is asked for.</summary>
    public const string Accept = "application/xml, text/xml;q=0.9, */*;q=0.1";

    // Everything that CSW itself defines; what else stands in an address (map=…, a portal's token) belongs to the server.
    private static readonly HashSet<string> OfProtocol = new(StringComparer.OrdinalIgnoreCase)
    {
        "service", "version", "request", "acceptversions", "sections", "updatesequence", "acceptformats", "typenames", "typename", "namespace", "resulttype", "requestid", "outputformat",
        "outputschema", "startposition", "maxrecords", "elementsetname", "elementname", "constraintlanguage", "constraint_language_version", "constraint", "sortby",
    };

    /// <summary>An address with parameters, beside those of its own that are not of the protocol.</summary>
    public static Uri With(Uri address, string parameters)
    {
        var own = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !OfProtocol.Contains(p.Split('=')[0]));
        var query = string.Join('&', parameters.Length == 0 ? own : own.Append(parameters));
        return new Uri(address.GetLeftPart(UriPartial.Path) + (query.Length > 0 ? "?" + query : ""));
    }

    /// <summary>
    /// Where to ask for records: at the address that the capabilities give if it lies on the registered host, or if the setting
    /// <c>pageHost</c> is <c>follow</c>; else at the registered address, because servers behind proxies write their inner name.
    /// </summary>
    public static Uri Of(HarvestSource source, string? given)
    {
        var follow = source.OneOf("pageHost", "keep", "keep", "follow") == "follow";
        if (given is null || !Uri.TryCreate(source.Url, given, out var address) || address.Scheme is not ("http" or "https")) return source.Url;
        if (follow) return address;
        // The scheme stays: a proxy that ends TLS lets its server write http.
        return address.IdnHost.Equals(source.Url.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? new Uri(new Uri(source.Url.GetLeftPart(UriPartial.Authority)), address.PathAndQuery)
            : source.Url;
    }
}
