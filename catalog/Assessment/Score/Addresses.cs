namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The addresses by which an entry is reached, and what a link check says of them.</summary>
internal static class Addresses
{
    /// <summary>Counts the different addresses of an entry that were checked, and how many of them work.</summary>
    /// <returns>How many there are, how many were checked with a clear outcome, how many of these work.</returns>
    public static (int Stated, int Checked, int Working) Count(ScoreCase given)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (found, working) = (0, 0);
        if (given.Resource is DataService service)
        {
            Service(service);
        }
        else
        {
            foreach (var distribution in given.Distributions)
            {
                Each(distribution.AccessUrls);
                Each(distribution.DownloadUrls);
                foreach (var access in distribution.AccessServices) Service(access);
            }
        }

        return (seen.Count, found, working);

        void Service(DataService one)
        {
            Each(one.EndpointUrls);
            Each(one.EndpointDescriptions);
        }

        void Each(IReadOnlyList<string> urls)
        {
            for (var i = 0; i < urls.Count; i++)
            {
                if (!seen.Add(urls[i]) || Works(given, urls[i]) is not { } works) continue;
                found++;
                if (works) working++;
            }
        }
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

    /// <summary>Null where nobody has asked or the server would not say.</summary>
    private static bool? Works(ScoreCase given, string url) =>
        given.Links?.Invoke(url) is { IsInconclusive: false } observed ? observed.Works : null;
}
