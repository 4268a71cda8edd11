using System.Globalization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>How data can be had: distributions, pages, landing pages, and the services among the addresses.</summary>
internal sealed record IsoAccess(
    IReadOnlyList<Distribution> Distributions, IReadOnlyList<string> Pages, IReadOnlyList<string> LandingPages, IReadOnlyList<IsoOnline> Services)
{
    /// <summary>Sorts the addresses of a record.</summary>
    public static IsoAccess Read(IsoRecord record, IsoTerms terms, MappingNotes notes)
    {
        var (distributions, pages, landing, services) = (new List<Distribution>(), new List<string>(), new List<string>(), new List<IsoOnline>());
        var seen = new HashSet<(string, OnlineUse)>();
        foreach (var transfer in record.Transfers)
        {
            var files = transfer.Online.Count(o => OnlineUses.Of(o) == OnlineUse.Download);
            foreach (var online in transfer.Online)
            {
                var use = OnlineUses.Of(online);
                if (!IsReachable(online.Linkage)) notes.LeftOut("dcat:accessURL", online.Linkage);
                else if (!seen.Add((online.Linkage, use))) continue;
                else if (use == OnlineUse.Page) pages.Add(online.Linkage);
                else if (use == OnlineUse.Landing) landing.Add(online.Linkage);
                else if (use == OnlineUse.Service)
                {
                    services.Add(online);
                    distributions.Add(ServiceOf(online, record, terms));
                }
                else
                {
                    distributions.Add(FileOf(online, use, transfer, files, terms, notes));
                }
            }

            if (transfer.Online.Count == 0)
                foreach (var format in transfer.Formats)
                    if (format.Name.Value is { } name) notes.LeftOut("dcterms:format", name);
        }

        if (record.DatasetUri is { } address && SourceValues.IsWeb(address) && !landing.Contains(address)) landing.Add(address);
        return new IsoAccess(distributions, pages, landing, services);
    }

    // Convention 41: beside a service the access address is its endpoint, and there is no download address.
    private static Distribution ServiceOf(IsoOnline online, IsoRecord record, IsoTerms terms)
    {
        var endpoint = OnlineUses.Endpoint(online.Linkage);
        var titles = IsoTexts.Of(online.Name);
        var format = Format(online);
        return new Distribution
        {
            Titles = titles,
            Descriptions = IsoTexts.Of(online.Description),
            AccessUrls = [endpoint],
            AccessServices =
            [
                new DataService
                {
                    Titles = titles.Count > 0 ? titles : IsoTexts.Of(record.Citation.Title),
                    EndpointUrls = [endpoint],
                    EndpointDescriptions = OnlineUses.AsksForCapabilities(online.Linkage) ? [online.Linkage] : [],
                    Formats = format is { } known ? [known] : [],
                },
            ],
            Format = format,
            License = terms.License,
            AttributionTexts = terms.Attributions,
            Rights = terms.Rights,
        };
    }

    private static Distribution FileOf(IsoOnline online, OnlineUse use, IsoTransfer transfer, int files, IsoTerms terms, MappingNotes notes)
    {
        var isFile = use == OnlineUse.Download;
        var format = use == OnlineUse.Feed ? null : FormatFor(online, transfer.Formats);
        var media = format?.Name.Href is { } href && href.Contains("iana.org/assignments/media-types/", StringComparison.Ordinal) ? href : null;
        return new Distribution
        {
            Titles = IsoTexts.Of(online.Name),
            Descriptions = IsoTexts.Of(online.Description),
            AccessUrls = [online.Linkage],
            DownloadUrls = isFile ? [online.Linkage] : [],
            Format = use == OnlineUse.Feed ? CodedValue.Said("ATOM") : media is not null ? SourceValues.Coded(format?.Name.Value) : format is null ? null : IsoTexts.Concept(format.Name),
            MediaType = media is null ? null : new CodedValue(media),
            ByteSize = isFile && files == 1 && transfer.Megabytes is { } size ? Bytes(size, notes) : null,
            License = terms.License,
            AttributionTexts = terms.Attributions,
            Rights = terms.Rights,
        };
    }

    private static CodedValue? Format(IsoOnline online)
    {
        if (online.Protocol.Value is { } protocol && OnlineUses.InterfaceIn(protocol) is not null) return CodedValue.Said(protocol);
        return OnlineUses.InterfaceOf(online) is { } known and not ("OGC" or "OGC API") ? CodedValue.Said(known) : null;
    }

    /// <summary>
    /// The format of a file where the record gives formats and addresses in separate lists: the only one, or the one that the
    /// address or its name names. Else none is stated; the ending of the address may still tell.
    /// </summary>
    private static IsoFormat? FormatFor(IsoOnline online, IReadOnlyList<IsoFormat> formats)
    {
        if (formats.Count <= 1) return formats.Count == 1 ? formats[0] : null;
        IsoFormat? found = null;
        foreach (var format in formats)
        {
            if (format.Name.Value is not { Length: >= 2 } name) continue;
            if (!Names(online.Linkage, name) && !Names(online.Name.Value, name) && !Names(online.Description.Value, name)) continue;
            if (found is not null) return null;
            found = format;
        }

        return found;
    }

    private static bool Names(string? text, string word)
    {
        if (text is null) return false;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
                return true;
        return false;
    }

    // transferSize is in megabytes (ISO 19115:2003, B.2.10.3); SEMIC's transformation and GeoNetwork mean those of 1024 × 1024 bytes.
    private static long? Bytes(string megabytes, MappingNotes notes)
    {
        if (decimal.TryParse(megabytes, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var size) && size is > 0 and < 1_000_000_000)
            return (long)Math.Round(size * 1_048_576);
        if (size != 0) notes.LeftOut("dcat:byteSize", megabytes);
        return null;
    }

    private static bool IsReachable(string address) => SourceValues.IsWeb(address) || address.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("ftps://", StringComparison.OrdinalIgnoreCase);
}
