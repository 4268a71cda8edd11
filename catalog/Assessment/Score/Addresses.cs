namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The addresses by which an entry is reached, and what a link check says of them.</summary>
internal static class Addresses
{
    /// <summary>All addresses of an entry list by list, repeated ones too; none is an empty list.</summary>
    public static List<IReadOnlyList<string>> Of(ScoreCase given)
    {
        var lists = new List<IReadOnlyList<string>>();
        if (given.Resource is DataService service) Service(service);
        foreach (var distribution in given.Distributions)
        {
            Add(distribution.AccessUrls);
            Add(distribution.DownloadUrls);
            foreach (var access in distribution.AccessServices) Service(access);
        }

        return lists;

        void Service(DataService one)
        {
            Add(one.EndpointUrls);
            Add(one.EndpointDescriptions);
        }

        void Add(IReadOnlyList<string> urls)
        {
            if (urls.Count > 0) lists.Add(urls);
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

    /// <summary>Whether an address serves its readers; null where nobody has asked or it is doubtful.</summary>
    public static bool? Works(ScoreCase given, string url) => given.Links?.Invoke(url)?.Serves;
}
