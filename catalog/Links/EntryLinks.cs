using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Links;

/// <summary>A link of an entry and what the entry promises about it.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Promise">What should be there.</param>
public sealed record PromisedLink(LinkAddress Address, LinkPromise Promise);

/// <summary>The links of an entry that are looked at.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Source">Its source.</param>
/// <param name="Links">Each address once.</param>
public sealed record EntryLinks(DatasetId Entry, SourceId Source, IReadOnlyList<PromisedLink> Links)
{
    /// <summary>More links of one entry are not looked at: one that lists ten thousand tiles would cost all others their turn.</summary>
    public const int MostLinks = 1000;

    /// <summary>The links of an entry: files and services, not pages about it. A withdrawn entry has none.</summary>
    public static EntryLinks Of(StoredDataset entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new EntryLinks(entry.Id, entry.Source, entry.State == PublicationState.Withdrawn ? [] : Of(entry.Resource));
    }

    /// <summary>The addresses of an entry that a reader may want to know about, in the order of its files, each once and as the entry writes it.</summary>
    public static IReadOnlyList<string> AddressesOf(CatalogResource resource) => resource switch
    {
        Dataset dataset => [.. dataset.Distributions.SelectMany(AddressesOf).Distinct(StringComparer.Ordinal)],
        DataService service => [.. AddressesOf(service).Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>The addresses of one file and of its services.</summary>
    public static IEnumerable<string> AddressesOf(Distribution file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.DownloadUrls.Concat(file.AccessUrls).Concat(file.AccessServices.SelectMany(AddressesOf));
    }

    private static IEnumerable<string> AddressesOf(DataService service) => service.EndpointUrls.Concat(service.EndpointDescriptions);

    private static List<PromisedLink> Of(CatalogResource resource)
    {
        var promises = resource switch
        {
            Dataset dataset => dataset.Distributions.SelectMany(Of),
            DataService service => Of(service, null),
            _ => [],
        };
        return [.. promises.GroupBy(p => p.Address).Take(MostLinks).Select(g => g.MinBy(p => p.Promise)!)];
    }

    private static IEnumerable<PromisedLink> Of(Distribution file)
    {
        var service = ServiceIn(file.Format);
        foreach (var (text, isDownload) in file.DownloadUrls.Select(u => (u, true)).Concat(file.AccessUrls.Select(u => (u, false))))
            if (LinkAddress.TryRead(text, out var address))
                yield return new PromisedLink(address, PromiseOf(address.Url, service, isDownload, file));
        foreach (var link in file.AccessServices.SelectMany(s => Of(s, service))) yield return link;
    }

    private static IEnumerable<PromisedLink> Of(DataService service, LinkPromise? otherwise)
    {
        var kind = service.Formats.Concat(service.ConformsTo).Select(f => ServiceIn(f)).FirstOrDefault(k => k is not null) ?? otherwise;
        foreach (var text in service.EndpointUrls)
            if (LinkAddress.TryRead(text, out var address))
                yield return new PromisedLink(address, OgcAddress.ServiceInQuery(address.Url) ?? kind ?? LinkPromise.Anything);
        foreach (var text in service.EndpointDescriptions)
            if (LinkAddress.TryRead(text, out var address))
                yield return new PromisedLink(address, OgcAddress.ServiceInQuery(address.Url) ?? LinkPromise.Anything);
    }

    private static LinkPromise PromiseOf(Uri url, LinkPromise? service, bool isDownload, Distribution file)
    {
        if (OgcAddress.ServiceInQuery(url) is { } asked) return asked;
        if (service is { } kind) return OgcAddress.LooksLikeService(url) ? kind : LinkPromise.Anything;
        var type = CodeOf(file.Format);
        // What the entry calls a web page may be one, whatever its address ends with.
        if (type is not null && !IsFile(type)) return LinkPromise.Anything;
        if (file.MediaType?.ToString().Contains("html", StringComparison.OrdinalIgnoreCase) == true) return LinkPromise.Anything;
        if (isDownload && type is not null) return LinkPromise.File;
        return FileExtension.TypeOf(url.AbsoluteUri) is { } named && IsFile(named.Code) ? LinkPromise.File : LinkPromise.Anything;
    }

    private static LinkPromise? ServiceIn(CodedValue? format) => format is { } value ? OgcAddress.ServiceOf(CodeOf(value) ?? value.ToString()) : null;

    private static string? CodeOf(CodedValue? format) => format?.Iri is { } iri ? ControlledVocabularies.FileTypes.ByIri(iri)?.Code : null;

    // Codes of the EU list under which a web page is a fair answer: pages themselves, interfaces, and words that say nothing.
    private static bool IsFile(string code) =>
        !code.Contains("HTML", StringComparison.Ordinal) && !code.EndsWith("_SRVC", StringComparison.Ordinal)
        && code is not ("RDFA" or "MAP_PRVW" or "REST" or "SPARQLQ" or "SPARQLQRES" or "RSS" or "ATOM" or "MSG_HTTP" or "OCTET" or "OP_DATPRO");
}
