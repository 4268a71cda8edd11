namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The addresses by which an entry is reached, and what a link check says of them.</summary>
internal static class Addresses
{
    /// <summary>All addresses of an entry, also repeated ones.</summary>
    public static IEnumerable<string> All(ScoreCase given)
    {
        if (given.Resource is DataService service) return OfService(service);
        return given.Distributions.SelectMany(static d => d.AccessUrls.Concat(d.DownloadUrls).Concat(d.AccessServices.SelectMany(OfService)));

        static IEnumerable<string> OfService(DataService service) => service.EndpointUrls.Concat(service.EndpointDescriptions);
    }

    /// <summary>Whether any address of a distribution was found broken, and none of its kind instead works.</summary>
    public static bool HasBroken(ScoreCase given, Distribution distribution)
    {
        if (AllBroken(given, distribution.AccessUrls) || AllBroken(given, distribution.DownloadUrls)) return true;
        foreach (var service in distribution.AccessServices)
            if (AllBroken(given, service.EndpointUrls))
                return true;
        return false;
    }

    /// <summary>Whether addresses were checked and none of them works; one that nobody has asked may yet.</summary>
    public static bool AllBroken(ScoreCase given, IReadOnlyList<string> urls)
    {
        foreach (var url in urls)
            if (Works(given, url) != false)
                return false;
        return urls.Count > 0;
    }

    /// <summary>Whether an address serves its readers; null where nobody has asked or it is doubtful.</summary>
    public static bool? Works(ScoreCase given, string url) => given.Links?.Invoke(url)?.Serves;
}
