using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>The addresses of a portal (https://help.opendatasoft.com/apis/ods-explore-v2/explore_v2.1.html).</summary>
/// <param name="Root">The portal, with trailing slash.</param>
internal sealed record OpendatasoftSite(Uri Root)
{
    /// <summary>Explore 2.1.</summary>
    public const string Latest = "v2.1";

    /// <summary>Explore 2.0.</summary>
    public const string Former = "v2.0";

    /// <summary>Search 1.0.</summary>
    public const string First = "v1";

    /// <summary>The portal of a source, whose address may be that of the portal, of its API or of any page.</summary>
    public static OpendatasoftSite Of(HarvestSource source)
    {
        var path = source.Url.AbsolutePath;
        foreach (var end in (ReadOnlySpan<string>)["/api", "/explore", "/data.json"])
            if (path.IndexOf(end, StringComparison.OrdinalIgnoreCase) is var at and >= 0 && (at + end.Length == path.Length || path[at + end.Length] == '/'))
            {
                path = path[..at];
                break;
            }

        return new OpendatasoftSite(new Uri(source.Url.GetLeftPart(UriPartial.Authority) + path.TrimEnd('/') + "/"));
    }

    /// <summary>The page of a dataset, which names it.</summary>
    public string Page(string identifier) => $"{Root.AbsoluteUri}explore/dataset/{Uri.EscapeDataString(identifier)}/";

    /// <summary>The catalogue in a version of the API, without trailing slash.</summary>
    public string Catalogue(string version) =>
        version == First ? $"{Root.AbsoluteUri}api/datasets/1.0/search" : $"{Root.AbsoluteUri}api/explore/{version}/catalog";

    /// <summary>A file that belongs to a dataset and is no export of its records.</summary>
    /// <param name="identifier">The dataset.</param>
    /// <param name="kind"><c>attachments</c> or <c>alternative_exports</c>.</param>
    /// <param name="file">The file's id.</param>
    public string File(string identifier, string kind, string file) =>
        $"{Root.AbsoluteUri}api/datasets/1.0/{Uri.EscapeDataString(identifier)}/{kind}/{Uri.EscapeDataString(file)}/";

    /// <summary>The records of a dataset in a format.</summary>
    public string Export(string identifier, string version, string format) => version == First
        ? $"{Page(identifier)}download/?format={format}"
        : $"{Catalogue(version)}/datasets/{Uri.EscapeDataString(identifier)}/exports/{format}";

    /// <summary>Where the records of a dataset can be asked for.</summary>
    public string Records(string identifier, string version) => version == First
        ? $"{Root.AbsoluteUri}api/records/1.0/search/?dataset={Uri.EscapeDataString(identifier)}"
        : $"{Catalogue(version)}/datasets/{Uri.EscapeDataString(identifier)}/records";
}
