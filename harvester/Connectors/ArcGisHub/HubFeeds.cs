using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.ArcGisHub;

/// <summary>Where a hub has its feeds (https://doc.arcgis.com/en/hub/content/federate-data-with-external-catalogs.htm).</summary>
internal static class HubFeeds
{
    private const string Accept = "application/json, application/ld+json;q=0.9, */*;q=0.1";

    private static readonly string[] DcatUs = ["api/feed/dcat-us/1.1.json", "data.json"];
    private static readonly string[] DcatAp = ["api/feed/dcat-ap/2.1.1.json", "api/feed/dcat-ap/2.0.1.json"];

    /// <summary>The feed that the source names, or the first one that the hub offers.</summary>
    /// <exception cref="SourceFaultException"><c>source.no-hub-feed</c>, or the hub is out of order.</exception>
    public static async Task<SourceDocument> FetchAsync(HarvestSource source, SourceClient client, CancellationToken cancellationToken)
    {
        var kind = source.OneOf("feed", "auto", "auto", "dcat-us", "dcat-ap");
        if (source.Url.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return await client.GetAsync(source.Url, Accept, cancellationToken).ConfigureAwait(false);
        var root = new Uri(source.Url.GetLeftPart(UriPartial.Authority) + "/");
        SourceFaultException? last = null;
        foreach (var path in kind switch { "dcat-us" => DcatUs, "dcat-ap" => DcatAp, _ => [.. DcatUs, .. DcatAp] })
        {
            try
            {
                var document = await client.GetAsync(new Uri(root, path), Accept, cancellationToken).ConfigureAwait(false);
                if (!WebPages.IsWebPage(document)) return document;
                last = WebPages.Fault(document, "JSON");
            }
            catch (SourceFaultException e) when (e.Reason is "source.not-found" or "source.bad-request" or "source.access-denied")
            {
                // Whoever runs a hub can switch each feed off.
                last = e;
            }
        }

        throw last is { Reason: "source.html-instead-of-json" } ? last : new SourceFaultException(
            "source.no-hub-feed",
            $"Unter {SourceFaults.Show(root)} gibt es keinen Katalog-Feed von ArcGIS Hub (weder DCAT-US noch DCAT-AP). Bitte Adresse und Art der Quelle prüfen und ob der Feed in den Einstellungen des Hubs eingeschaltet ist.",
            last);
    }
}
