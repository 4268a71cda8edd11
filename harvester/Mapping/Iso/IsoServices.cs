using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>Maps what only records of services say (ISO 19119): endpoints, and the data they serve.</summary>
internal static class IsoServices
{
    /// <summary>The service without what it has in common with data.</summary>
    public static DataService Map(IsoRecord record, IsoTerms terms, IsoAccess access, MappingNotes notes)
    {
        var (endpoints, descriptions) = Endpoints(record, access);
        return new DataService
        {
            EndpointUrls = endpoints,
            EndpointDescriptions = descriptions,
            ServesDatasets = Served(record, notes),
            License = terms.License,
            Rights = terms.Rights,
            Formats = Formats(record, access),
        };
    }

    private static (List<string> Endpoints, List<string> Descriptions) Endpoints(IsoRecord record, IsoAccess access)
    {
        var (endpoints, descriptions) = (new List<string>(), new List<string>());
        // The resource locator leads to the service itself; connect points are often those of an example.
        foreach (var online in access.Services) Add(online.Linkage);
        if (endpoints.Count == 0)
            foreach (var (name, address) in record.Service?.Operations ?? [])
                if (name?.Contains("GetCapabilities", StringComparison.OrdinalIgnoreCase) == true || OnlineUses.AsksForCapabilities(address))
                    Add(address);
        if (endpoints.Count == 0)
            foreach (var distribution in access.Distributions)
                foreach (var address in distribution.AccessUrls)
                    Add(address);
        if (endpoints.Count == 0)
            foreach (var (_, address) in record.Service?.Operations ?? [])
                Add(address);
        return (endpoints, descriptions);

        void Add(string address)
        {
            if (!SourceValues.IsWeb(address)) return;
            var endpoint = OnlineUses.Endpoint(address);
            if (!endpoints.Contains(endpoint)) endpoints.Add(endpoint);
            if (OnlineUses.AsksForCapabilities(address) && !descriptions.Contains(address)) descriptions.Add(address);
        }
    }

    /// <summary>
    /// The data served, by the identifier that is an address (uuidref, as GDI-DE demands), else by the address of their record.
    /// A bare identifier leads nowhere.
    /// </summary>
    private static List<string> Served(IsoRecord record, MappingNotes notes)
    {
        var served = new List<string>();
        foreach (var (identifier, href) in record.Service?.OperatesOn ?? [])
        {
            var address = identifier is not null && SourceValues.IsWeb(identifier) ? identifier : href is not null && SourceValues.IsWeb(href) ? href : null;
            if (address is null) notes.LeftOut("dcat:servesDataset", identifier ?? href!);
            else if (!served.Contains(address)) served.Add(address);
        }

        return served;
    }

    private static List<CodedValue> Formats(IsoRecord record, IsoAccess access)
    {
        var formats = new List<CodedValue>();
        foreach (var version in record.Service?.Versions ?? []) Add(OnlineUses.InterfaceIn(version));
        foreach (var online in access.Services) Add(OnlineUses.InterfaceOf(online));
        if (record.Service?.Type is { } type) Add(OnlineUses.InterfaceIn(type));
        return formats;

        void Add(string? name)
        {
            if (name is not (null or "OGC" or "OGC API") && !formats.Exists(f => f.Text == name)) formats.Add(CodedValue.Said(name));
        }
    }
}
