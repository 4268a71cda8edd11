namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Web addresses can be followed: encoded, absolute, and leading to the web.</summary>
internal static class AddressRule
{
    internal const string Encoded = "url.encoded";
    internal const string Scheme = "url.scheme";
    internal const string Relative = "url.relative";
    internal const string Several = "url.several";
    internal const string Unusable = "url.unusable";
    internal const string Missing = "url.missing";
    internal const string Identity = "url.identity";

    public static CatalogResource Apply(CatalogResource resource, Uri against, FindingList findings)
    {
        var iri = Identify(resource.Iri, findings);
        var landing = Each(resource.LandingPages, "dcat:landingPage", against, findings);
        var pages = Each(resource.Pages, "foaf:page", against, findings);
        if (!ReferenceEquals(iri, resource.Iri) || !ReferenceEquals(landing, resource.LandingPages) || !ReferenceEquals(pages, resource.Pages))
            resource = resource with { Iri = iri, LandingPages = landing, Pages = pages };
        return resource is DataService service ? Endpoints(service, against, findings) : resource;
    }

    public static Distribution Apply(Distribution distribution, Uri against, FindingList findings)
    {
        var iri = Identify(distribution.Iri, findings);
        var access = Each(distribution.AccessUrls, "dcat:accessURL", against, findings);
        var download = Each(distribution.DownloadUrls, "dcat:downloadURL", against, findings);
        var pages = Each(distribution.Pages, "foaf:page", against, findings);
        if (access.Count == 0 && download.Count == 0 && !distribution.AccessServices.Any(s => s.EndpointUrls.Count > 0))
            findings.Fail(Missing, "dcat:accessURL", null);
        return ReferenceEquals(iri, distribution.Iri) && ReferenceEquals(access, distribution.AccessUrls)
               && ReferenceEquals(download, distribution.DownloadUrls) && ReferenceEquals(pages, distribution.Pages)
            ? distribution
            : distribution with { Iri = iri, AccessUrls = access, DownloadUrls = download, Pages = pages };
    }

    /// <summary>Repaired addresses without doubles; what is none is left out.</summary>
    public static IReadOnlyList<string> Each(IReadOnlyList<string> addresses, string property, Uri against, FindingList findings)
    {
        if (addresses.Count == 0) return addresses;
        var split = Split(addresses, property, findings);
        return Lists.Distinct(Lists.Each(split, (property, against, findings), static (text, state) => One(text, state.property, state.against, state.findings)));
    }

    /// <summary>A repaired address; null if it is none.</summary>
    public static string? One(string text, string property, Uri against, FindingList findings)
    {
        switch (WebAddress.Repair(text, against, out var address))
        {
            case AddressRepair.None:
                return text;
            case AddressRepair.Encoded:
                findings.Note(Encoded, property, text, address);
                return address;
            case AddressRepair.Scheme:
                findings.Note(Scheme, property, text, address);
                return address;
            case AddressRepair.Resolved:
                findings.Warn(Relative, property, text, address);
                return address;
            default:
                if (!string.IsNullOrWhiteSpace(text)) findings.Fail(Unusable, property, text);
                return null;
        }
    }

    private static DataService Endpoints(DataService service, Uri against, FindingList findings)
    {
        var urls = Each(service.EndpointUrls, "dcat:endpointURL", against, findings);
        var descriptions = Each(service.EndpointDescriptions, "dcat:endpointDescription", against, findings);
        return ReferenceEquals(urls, service.EndpointUrls) && ReferenceEquals(descriptions, service.EndpointDescriptions)
            ? service
            : service with { EndpointUrls = urls, EndpointDescriptions = descriptions };
    }

    // An identity is encoded where it must be, but never resolved or completed: it is a name, not a way.
    private static string? Identify(string? iri, FindingList findings)
    {
        if (iri is null) return null;
        switch (WebAddress.Repair(iri, NoBase, out var address))
        {
            case AddressRepair.None:
                return iri;
            case AddressRepair.Encoded:
                findings.Note(Encoded, "@id", iri, address);
                return address;
            default:
                findings.Warn(Identity, "@id", iri);
                return null;
        }
    }

    private static readonly Uri NoBase = new("urn:none:");

    // "https://a.example/1 https://a.example/2" in one field.
    private static IReadOnlyList<string> Split(IReadOnlyList<string> addresses, string property, FindingList findings)
    {
        List<string>? all = null;
        for (var i = 0; i < addresses.Count; i++)
        {
            var parts = HoldsSeveral(addresses[i]) ? addresses[i].Split(Separators, StringSplitOptions.RemoveEmptyEntries) : null;
            if (parts is null || parts.Length < 2 || !parts.All(WebAddress.HasWebScheme))
            {
                all?.Add(addresses[i]);
                continue;
            }

            findings.Note(Several, property, addresses[i], string.Join(' ', parts));
            all ??= [.. addresses.Take(i)];
            all.AddRange(parts);
        }

        return all ?? addresses;
    }

    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ';', ','];

    private static bool HoldsSeveral(string text)
    {
        var second = text.AsSpan(Math.Min(1, text.Length)).IndexOf("http", StringComparison.OrdinalIgnoreCase);
        return second > 0 && Separators.Contains(text[second]);
    }
}
