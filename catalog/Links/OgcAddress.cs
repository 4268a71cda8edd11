using System.Buffers;
using System.Text;

namespace OpenDataNrw.Catalog.Links;

/// <summary>Recognises the addresses of OGC services and asks them for their capabilities.</summary>
public static class OgcAddress
{
    private const int LongestRoot = 200;

    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n>/");

    private static readonly Dictionary<string, LinkPromise> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["WMS"] = LinkPromise.Wms,
        ["WFS"] = LinkPromise.Wfs,
        ["WCS"] = LinkPromise.Wcs,
        ["WMTS"] = LinkPromise.Wmts,
        ["CSW"] = LinkPromise.Csw,
    };

    // What such an address is called in its path on the servers in use (MapServer, GeoServer, deegree, ArcGIS, UMN CGI, GeoNetwork).
    private static readonly string[] Marks = ["wms", "wfs", "wcs", "wmts", "csw", "ows", "mapserv", "services", "cgi"];

    // Parameters of the operation that the address was written for; the capabilities do not take them. "map" and keys stay.
    private static readonly HashSet<string> OfTheOperation = new(StringComparer.OrdinalIgnoreCase)
    {
        "service", "request", "version", "acceptversions", "typename", "typenames", "outputformat", "srsname", "srs", "crs", "bbox", "layer", "layers", "style",
        "styles", "format", "width", "height", "transparent", "exceptions", "count", "maxfeatures", "startindex", "filter", "cql_filter", "propertyname",
        "sortby", "resulttype", "coverageid", "coverage", "tilematrixset", "tilematrix", "tilerow", "tilecol", "elementsetname", "constraint",
    };

    private static readonly HashSet<string> CapabilitiesRoots = new(StringComparer.Ordinal)
    {
        "WMS_Capabilities", "WMT_MS_Capabilities", "WFS_Capabilities", "WCS_Capabilities", "Capabilities",
    };

    /// <summary>The service that the query of an address names (<c>SERVICE=WMS</c>); null where it names none.</summary>
    public static LinkPromise? ServiceInQuery(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        foreach (var pair in Pairs(url))
            if (NameOf(pair).Equals("service", StringComparison.OrdinalIgnoreCase) && Names.TryGetValue(ValueOf(pair), out var service))
                return service;
        return null;
    }

    /// <summary>The service that a file-type code stands for (<c>WMS_SRVC</c>) or that free words name; null for others.</summary>
    public static LinkPromise? ServiceOf(string? codeOrWords)
    {
        if (codeOrWords is null) return null;
        foreach (var word in codeOrWords.Split(['_', '-', ' ', ':', '/', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            if (Names.TryGetValue(word, out var service))
                return service;
        return null;
    }

    /// <summary>Whether the path of an address looks like that of a service rather than of a page about it.</summary>
    public static bool LooksLikeService(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var path = url.AbsolutePath;
        if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)) return false;
        return Array.Exists(Marks, mark => path.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The address at which a service tells its capabilities. An address that asks for an export is asked for the capabilities too:
    /// the export would be computed for nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The promise is no service.</exception>
    public static Uri Capabilities(Uri url, LinkPromise service)
    {
        ArgumentNullException.ThrowIfNull(url);
        var name = Names.FirstOrDefault(n => n.Value == service).Key ?? throw new ArgumentOutOfRangeException(nameof(service));
        var query = new StringBuilder("?");
        foreach (var pair in Pairs(url))
            if (!OfTheOperation.Contains(NameOf(pair)))
                query.Append(pair).Append('&');
        query.Append("SERVICE=").Append(name).Append("&REQUEST=GetCapabilities");
        return new Uri(url.GetLeftPart(UriPartial.Path) + query);
    }

    /// <summary>What the beginning of an answer to that question is.</summary>
    /// <param name="start">The first kilobytes.</param>
    /// <returns><see cref="LinkDetail.None"/> for capabilities.</returns>
    public static LinkDetail Judge(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty) return LinkDetail.Empty;
        var root = RootOf(Encoding.Latin1.GetString(start));
        if (CapabilitiesRoots.Contains(root)) return LinkDetail.None;
        return root switch
        {
            "ServiceExceptionReport" or "ExceptionReport" or "ServiceException" => LinkDetail.ServiceException,
            _ when root.Equals("html", StringComparison.OrdinalIgnoreCase) => LinkDetail.WebPage,
            _ => LinkDetail.NoCapabilities,
        };
    }

    /// <summary>The local name of an XML document's root. Looked for in the text, so that nothing in it is ever resolved or expanded.</summary>
    private static string RootOf(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is >= 0 and var open)
        {
            text = text[open..];
            int end;
            if (text.StartsWith("<?", StringComparison.Ordinal)) end = After(text, "?>");
            else if (text.StartsWith("<!--", StringComparison.Ordinal)) end = After(text, "-->");
            else if (text.StartsWith("<!", StringComparison.Ordinal)) end = AfterDoctype(text);
            else
            {
                var name = text[1..Math.Min(text.Length, LongestRoot)];
                if (name.IndexOfAny(EndsName) is >= 0 and var stop) name = name[..stop];
                return name[(name.LastIndexOf(':') + 1)..].ToString();
            }

            if (end < 0) return "";
            text = text[end..];
        }

        return "";
    }

    private static int After(ReadOnlySpan<char> text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? at + mark.Length : -1;

    /// <summary>WMS 1.1.1 begins with a document type, which may hold declarations in brackets (OGC 01-068r3, annex A).</summary>
    private static int AfterDoctype(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('>');
        var bracket = text.IndexOf('[');
        return bracket < 0 || end < bracket ? end + 1 : text.IndexOf("]") is >= 0 and var close && text[close..].IndexOf('>') is >= 0 and var last ? close + last + 1 : -1;
    }

    private static string[] Pairs(Uri url) => url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);

    private static string NameOf(string pair) => Uri.UnescapeDataString(pair.Split('=', 2)[0]);

    private static string ValueOf(string pair) => pair.Split('=', 2) is [_, var value] ? Uri.UnescapeDataString(value) : "";
}
