namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// What <c>dcat:accessURL</c> says: beside a direct download alone the same address (convention 39), beside a service its
/// endpoint (convention 41). A download beside a service is reported; it is written as a distribution of its own.
/// </summary>
internal static class AccessUrlRule
{
    internal const string FromDownload = "url.access-from-download";
    internal const string FromEndpoint = "url.access-from-endpoint";
    internal const string NotTheEndpoint = "url.access-not-endpoint";
    internal const string DownloadBesideService = "url.download-beside-service";

    private const string Access = "dcat:accessURL";

    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        if (distribution.AccessServices.Count == 0)
        {
            if (distribution.AccessUrls.Count > 0 || distribution.DownloadUrls.Count == 0) return distribution;
            findings.Note(FromDownload, Access, null, distribution.DownloadUrls[0]);
            return distribution with { AccessUrls = distribution.DownloadUrls };
        }

        if (distribution.DownloadUrls.Count > 0) findings.Warn(DownloadBesideService, "dcat:downloadURL", distribution.DownloadUrls[0]);
        List<string> endpoints = [.. distribution.AccessServices.SelectMany(s => s.EndpointUrls).Distinct(StringComparer.Ordinal)];
        if (endpoints.Count == 0) return distribution;
        if (distribution.AccessUrls.Count == 0)
        {
            findings.Note(FromEndpoint, Access, null, endpoints[0]);
            return distribution with { AccessUrls = endpoints };
        }

        foreach (var address in distribution.AccessUrls)
            if (!endpoints.Contains(address))
                findings.Warn(NotTheEndpoint, Access, address, endpoints[0]);
        return distribution;
    }
}
