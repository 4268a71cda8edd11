using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Where a CKAN-like portal and its API are, made out from whatever address was registered.</summary>
/// <param name="Root">The portal's address with trailing slash; null where only a file is known.</param>
/// <param name="File">The file of packages, where the source is one.</param>
internal sealed record CkanSite(Uri? Root, Uri? File)
{
    /// <summary>
    /// <c>https://open.nrw</c>, <c>…/api/3</c> and <c>…/api/3/action/package_list</c> all mean the portal; an address that ends
    /// like a file, or the setting <c>mode=file</c>, means a file, whose portal the setting <c>siteUrl</c> may name.
    /// </summary>
    public static CkanSite Of(HarvestSource source)
    {
        var given = source.Text("siteUrl") is { } text
            ? Uri.TryCreate(text, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
                ? WithSlash(parsed, parsed.AbsolutePath)
                : throw SourceSettings.Bad(source, "siteUrl", "eine http- oder https-Adresse")
            : null;
        var path = source.Url.AbsolutePath;
        var api = path.IndexOf("/api/", StringComparison.OrdinalIgnoreCase);
        if (api < 0 && path.EndsWith("/api", StringComparison.OrdinalIgnoreCase)) api = path.Length - 4;
        var isFile = source.Text("mode") is { } mode
            ? mode.Equals("file", StringComparison.OrdinalIgnoreCase)
            : api < 0 && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        return isFile
            ? new CkanSite(given, source.Url)
            : new CkanSite(given ?? WithSlash(source.Url, api < 0 ? path : path[..api]), null);
    }

    /// <summary>The address of an action of the API.</summary>
    public static Uri Action(Uri root, string action, string query) => new(root, $"api/3/action/{action}{(query.Length > 0 ? "?" + query : "")}");

    private static Uri WithSlash(Uri url, string path) => new(url, path.EndsWith('/') ? path : path + "/");
}
