namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>What an address of a record is for.</summary>
internal enum OnlineUse
{
    /// <summary>A file.</summary>
    Download,

    /// <summary>A service with an interface: WMS, WFS, …</summary>
    Service,

    /// <summary>An Atom feed of files (INSPIRE download service).</summary>
    Feed,

    /// <summary>A place where the data can be had by people: order, offline access.</summary>
    Access,

    /// <summary>A page about the data.</summary>
    Page,

    /// <summary>A page of which nothing is said.</summary>
    Landing,
}

/// <summary>Tells what an address is for, by its protocol, its parameters, its function (CI_OnLineFunctionCode) and its ending, in this order.</summary>
internal static class OnlineUses
{
    // Names of interfaces as they occur in protocols ("OGC:WMS-1.3.0-http-get-capabilities"), in the parameter "service", and in serviceTypeVersion.
    private static readonly string[] Interfaces = ["WMTS", "WMS", "WFS", "WCS", "WPS", "CSW", "SOS"];

    private static readonly string[] FileEndings =
    [
        ".zip", ".csv", ".json", ".geojson", ".gml", ".xml", ".xlsx", ".xls", ".pdf", ".kml", ".kmz", ".gpkg", ".shp", ".tif", ".tiff", ".las", ".laz", ".xyz", ".gz", ".7z", ".txt", ".dxf", ".sqlite",
        ".parquet", ".ods", ".jp2", ".ecw", ".asc", ".nc", ".fgb",
    ];

    /// <summary>What an address is for.</summary>
    public static OnlineUse Of(IsoOnline online)
    {
        var protocol = online.Protocol.Value ?? online.Protocol.Href ?? "";
        var request = Parameter(online.Linkage, "request");
        if (Is(request, "GetFeature") || Is(request, "GetMap") || Is(request, "GetCoverage")) return OnlineUse.Download;
        var isDownload = protocol.Contains("DOWNLOAD", StringComparison.OrdinalIgnoreCase);
        if (!isDownload && InterfaceOf(online) is not null) return OnlineUse.Service;
        if (protocol.Contains("ATOM", StringComparison.OrdinalIgnoreCase) || online.Profile.Value?.Contains("ATOM", StringComparison.OrdinalIgnoreCase) == true) return OnlineUse.Feed;
        if (isDownload || Is(online.Function, "download") || Is(online.Function, "fileAccess")) return OnlineUse.Download;
        if (Is(online.Function, "order") || Is(online.Function, "offlineAccess")) return OnlineUse.Access;
        if (online.Function is not null) return OnlineUse.Page;
        if (IsFile(online.Linkage)) return OnlineUse.Download;
        return protocol.Contains("LINK", StringComparison.OrdinalIgnoreCase) ? OnlineUse.Page : OnlineUse.Landing;
    }

    /// <summary>The interface behind an address: <c>WMS</c>, <c>OGC API</c>, …; null if it is none.</summary>
    public static string? InterfaceOf(IsoOnline online)
    {
        foreach (var said in (ReadOnlySpan<string?>)[online.Protocol.Value, online.Protocol.Href, Parameter(online.Linkage, "service"), online.Profile.Value])
            if (said is not null && InterfaceIn(said) is { } found)
                return found;
        return Is(Parameter(online.Linkage, "request"), "GetCapabilities") ? "OGC" : null;
    }

    /// <summary>The interface that a text names: in a protocol, a version of a service.</summary>
    public static string? InterfaceIn(string text)
    {
        foreach (var name in Interfaces)
            if (text.Contains(name, StringComparison.OrdinalIgnoreCase))
                return name;
        if (text.Contains("ogc api", StringComparison.OrdinalIgnoreCase) || text.Contains("ogcapi", StringComparison.OrdinalIgnoreCase) || text.Contains("ogc-api", StringComparison.OrdinalIgnoreCase)) return "OGC API";
        return text.StartsWith("ESRI:REST", StringComparison.OrdinalIgnoreCase) ? "REST" : null;
    }

    /// <summary>An address without the parameters that ask an OGC service for something: its endpoint.</summary>
    public static string Endpoint(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0) return address;
        var fragment = address.IndexOf('#', question);
        var query = fragment < 0 ? address[(question + 1)..] : address[(question + 1)..fragment];
        var kept = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsOgc(p)).ToList();
        return kept.Count == 0 ? address[..question] : address[..question] + "?" + string.Join('&', kept);
    }

    /// <summary>Whether an address asks for the capabilities of a service.</summary>
    public static bool AsksForCapabilities(string address) => Is(Parameter(address, "request"), "GetCapabilities");

    private static bool IsOgc(string parameter)
    {
        var name = parameter.Split('=')[0].ToUpperInvariant();
        return name is "SERVICE" or "REQUEST" or "VERSION" or "ACCEPTVERSIONS";
    }

    private static bool IsFile(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        return Array.Exists(FileEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Parameter(string address, string name)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0) return null;
        foreach (var parameter in address[(question + 1)..].Split('&', '#'))
            if (parameter.Length > name.Length && parameter[name.Length] == '=' && parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return parameter[(name.Length + 1)..];
        return null;
    }

    private static bool Is(string? said, string value) => string.Equals(said, value, StringComparison.OrdinalIgnoreCase);
}
