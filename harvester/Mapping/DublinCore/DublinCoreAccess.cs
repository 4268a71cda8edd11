using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping.Iso;
using OpenDataNrw.Harvester.Mapping.Xml;

namespace OpenDataNrw.Harvester.Mapping.DublinCore;

/// <summary>
/// Addresses of a Dublin Core record (dct:references with its scheme, dc:URI with its protocol) and the terms that hold for them; what
/// an address is for is told as with ISO records, by the same names of protocols.
/// </summary>
internal sealed record DublinCoreAccess(
    IReadOnlyList<Distribution> Distributions, IReadOnlyList<string> LandingPages, IReadOnlyList<string> Endpoints, IReadOnlyList<string> Descriptions, CodedValue? License, IReadOnlyList<CodedValue> Rights)
{
    public static DublinCoreAccess Read(TreeNode record, MappingNotes notes)
    {
        var (license, rights) = Terms(record, notes);
        var (distributions, pages, endpoints, descriptions) = (new List<Distribution>(), new List<string>(), new List<string>(), new List<string>());
        var format = DublinCoreRecords.Plain(record, "format") is [var only] ? only : null;
        foreach (var name in (ReadOnlySpan<string>)["references", "URI"])
            foreach (var element in record.All(name))
            {
                if (element.Text is not { } address) continue;
                if (!SourceValues.IsWeb(address))
                {
                    notes.LeftOut("dcat:accessURL", address);
                    continue;
                }

                var online = Online(element, address);
                switch (OnlineUses.Of(online))
                {
                    case OnlineUse.Service:
                        var endpoint = OnlineUses.Endpoint(address);
                        if (!endpoints.Contains(endpoint)) endpoints.Add(endpoint);
                        if (OnlineUses.AsksForCapabilities(address)) descriptions.Add(address);
                        distributions.Add(Service(online, endpoint, record));
                        break;
                    case OnlineUse.Page or OnlineUse.Landing:
                        pages.Add(address);
                        break;
                    case var use:
                        distributions.Add(new Distribution
                        {
                            Titles = IsoTexts.Of(online.Name),
                            Descriptions = IsoTexts.Of(online.Description),
                            AccessUrls = [address],
                            DownloadUrls = use == OnlineUse.Download ? [address] : [],
                            Format = use == OnlineUse.Feed ? CodedValue.Said("ATOM") : SourceValues.Coded(format),
                        });
                        break;
                }
            }

        if (distributions.Count == 0)
            foreach (var unplaced in DublinCoreRecords.Plain(record, "format")) notes.LeftOut("dcterms:format", unplaced);
        return new DublinCoreAccess([.. distributions.Select(d => d with { License = license, Rights = rights })], pages, endpoints, descriptions, license, rights);
    }

    private static IsoOnline Online(TreeNode element, string address) => new()
    {
        Linkage = address,
        Protocol = Text(element.Attribute("protocol") ?? element.Attribute("scheme")),
        Name = Text(element.Attribute("name")),
        Description = Text(element.Attribute("description")),
    };

    private static IsoText Text(string? text) => text is null ? IsoText.None : new IsoText(text, null, null, []);

    private static Distribution Service(IsoOnline online, string endpoint, TreeNode record)
    {
        var titles = IsoTexts.Of(online.Name);
        return new Distribution
        {
            Titles = titles,
            Descriptions = IsoTexts.Of(online.Description),
            AccessUrls = [endpoint],
            AccessServices =
            [
                new DataService
                {
                    Titles = titles.Count > 0 ? titles : [new LangString(record["title"].Text!)],
                    EndpointUrls = [endpoint],
                    EndpointDescriptions = OnlineUses.AsksForCapabilities(online.Linkage) ? [online.Linkage] : [],
                },
            ],
            Format = OnlineUses.InterfaceOf(online) is { } known and not ("OGC" or "OGC API") ? CodedValue.Said(known) : null,
        };
    }

    private static (CodedValue? License, IReadOnlyList<CodedValue> Rights) Terms(TreeNode record, MappingNotes notes)
    {
        var constraints = new List<IsoConstraints>();
        foreach (var name in (ReadOnlySpan<string>)["license", "rights"])
            foreach (var text in DublinCoreRecords.Plain(record, name))
                constraints.Add(new IsoConstraints { Others = [SourceValues.IsWeb(text) ? new IsoText(null, text, null, []) : new IsoText(text, null, null, [])] });
        var terms = IsoTerms.Read(new IsoRecord { Constraints = constraints }, notes);
        return (terms.License, terms.Rights);
    }
}
