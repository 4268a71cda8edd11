using OpenDataNrw.Harvester.Mapping.Xml;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <content>Extents, distribution, services.</content>
internal static partial class IsoReader
{
    private static List<IsoExtent> Extents(TreeNode identification, IsoLanguages languages)
    {
        var extents = new List<IsoExtent>();
        foreach (var property in identification.All("extent"))
            if (property.First is { Exists: true } extent)
                extents.Add(Extent(extent, languages));
        return extents;
    }

    private static IsoExtent Extent(TreeNode extent, IsoLanguages languages)
    {
        var (boxes, places, shapes, periods) = (new List<IsoBox>(), new List<(IsoIdentifier, IsoText)>(), new List<GmlShape>(), new List<(string?, string?)>());
        foreach (var property in extent.All("geographicElement"))
        {
            var element = property.First;
            switch (element.Name)
            {
                case "EX_GeographicBoundingBox":
                    boxes.Add(new IsoBox(
                        IsoValues.Text(element["westBoundLongitude"]), IsoValues.Text(element["eastBoundLongitude"]),
                        IsoValues.Text(element["southBoundLatitude"]), IsoValues.Text(element["northBoundLatitude"])));
                    break;
                case "EX_GeographicDescription":
                    var identifier = element["geographicIdentifier"].First;
                    if (Identifier(identifier) is { } known) places.Add((known, IsoValues.Translated(identifier["code"], languages)));
                    break;
                case "EX_BoundingPolygon":
                    foreach (var polygon in element.All("polygon"))
                        if (polygon.First is { Exists: true } shape)
                            shapes.Add(GmlShape.Read(shape));
                    break;
            }
        }

        foreach (var property in extent.All("temporalElement"))
            if (Period(property.First["extent"].First) is { } period)
                periods.Add(period);
        return new IsoExtent { Description = IsoValues.Translated(extent["description"], languages), Boxes = boxes, Places = places, Shapes = shapes, Periods = periods };
    }

    private static (string? Begin, string? End)? Period(TreeNode time)
    {
        if (time.Name == "TimeInstant") return time["timePosition"].Text is { } instant ? (instant, instant) : null;
        var begin = time["beginPosition"].Text ?? time["begin"].First["timePosition"].Text;
        var end = time["endPosition"].Text ?? time["end"].First["timePosition"].Text;
        return begin is null && end is null ? null : (begin, end);
    }

    private static List<IsoTransfer> Transfers(TreeNode metadata, IsoLanguages languages)
    {
        var transfers = new List<IsoTransfer>();
        foreach (var info in metadata.All("distributionInfo"))
        {
            var distribution = info.First;
            var formats = Formats(distribution, "distributionFormat", languages);
            var before = transfers.Count;
            foreach (var options in distribution.All("transferOptions")) transfers.Add(Transfer(options.First, formats, languages));
            foreach (var distributor in distribution.All("distributor"))
            {
                var own = Formats(distributor.First, "distributorFormat", languages);
                foreach (var options in distributor.First.All("distributorTransferOptions")) transfers.Add(Transfer(options.First, own.Count > 0 ? own : formats, languages));
            }

            // Formats without an address are still worth to be named.
            if (transfers.Count == before && formats.Count > 0) transfers.Add(new IsoTransfer([], formats, null));
        }

        return transfers;
    }

    private static IsoTransfer Transfer(TreeNode options, List<IsoFormat> formats, IsoLanguages languages)
    {
        var online = new List<IsoOnline>();
        foreach (var name in (ReadOnlySpan<string>)["onLine", "online"])
            foreach (var property in options.All(name))
                if (Online(property.First, languages) is { } address)
                    online.Add(address);
        var own = Formats(options, "distributionFormat", languages);
        return new IsoTransfer(online, own.Count > 0 ? own : formats, IsoValues.Text(options["transferSize"]));
    }

    private static IsoOnline? Online(TreeNode resource, IsoLanguages languages) =>
        IsoValues.Text(resource["linkage"]) is not { } linkage ? null : new IsoOnline
        {
            Linkage = linkage,
            Protocol = IsoValues.Translated(resource["protocol"], languages),
            Name = IsoValues.Translated(resource["name"], languages),
            Description = IsoValues.Translated(resource["description"], languages),
            Function = IsoValues.Code(resource["function"]),
            Profile = IsoValues.Translated(resource["applicationProfile"], languages),
        };

    private static List<IsoFormat> Formats(TreeNode parent, string name, IsoLanguages languages)
    {
        var formats = new List<IsoFormat>();
        foreach (var property in parent.All(name))
        {
            var format = property.First;
            var citation = format["formatSpecificationCitation"].First;
            var title = IsoValues.Translated(citation.Exists ? citation["title"] : format["name"], languages);
            if (!title.IsEmpty) formats.Add(new IsoFormat(title, IsoValues.Text(citation.Exists ? citation["edition"] : format["version"])));
        }

        return formats;
    }

    private static List<IsoParty> Distributors(TreeNode metadata, IsoLanguages languages)
    {
        var parties = new List<IsoParty>();
        foreach (var info in metadata.All("distributionInfo"))
            foreach (var distributor in info.First.All("distributor"))
                parties.AddRange(Parties(distributor.First, "distributorContact", languages));
        return parties;
    }

    private static IsoService Service(TreeNode identification)
    {
        var operations = new List<(string? Name, string Address)>();
        foreach (var property in identification.All("containsOperations"))
            foreach (var point in property.First.All("connectPoint"))
                if (IsoValues.Text(point.First["linkage"]) is { } address)
                    operations.Add((IsoValues.Code(property.First["operationName"]), address));
        var data = new List<(string? Identifier, string? Href)>();
        foreach (var property in identification.All("operatesOn"))
            if (property.Attribute("uuidref") is not null || property.Attribute("href") is not null)
                data.Add((property.Attribute("uuidref"), property.Attribute("href")));
            else if (Identifier(property.First["citation"].First["identifier"].First) is { } within)
                data.Add((within.Whole, null));
        foreach (var property in identification.All("coupledResource"))
            if (IsoValues.Text(property.First["identifier"]) is { } identifier && !data.Exists(d => d.Identifier == identifier))
                data.Add((identifier, null));
        return new IsoService
        {
            Type = IsoValues.Text(identification["serviceType"]),
            Versions = IsoValues.Texts(identification, "serviceTypeVersion"),
            Operations = operations,
            OperatesOn = data,
        };
    }
}
