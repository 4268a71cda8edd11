using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping.Xml;

namespace OpenDataNrw.Harvester.Mapping.DublinCore;

/// <summary>Places of Dublin Core: names and the corners of ows:BoundingBox.</summary>
internal static class DublinCorePlaces
{
    public static IReadOnlyList<Location> Read(TreeNode record, MappingNotes notes)
    {
        var places = new List<Location>();
        foreach (var name in (ReadOnlySpan<string>)["spatial", "coverage"])
            foreach (var text in DublinCoreRecords.Plain(record, name))
                places.Add(SourceValues.IsWeb(text) ? new Location { Iri = text } : new Location { Labels = [new LangString(text)] });
        foreach (var name in (ReadOnlySpan<string>)["BoundingBox", "WGS84BoundingBox"])
            foreach (var box in record.All(name))
                if (Box(box, name == "WGS84BoundingBox", notes) is { } place)
                    places.Add(place);
        return places;
    }

    // Corners are in the order of the reference system: EPSG:4326 by URN begins with the latitude, WGS 84 of OWS with the longitude (OGC 06-121r3, §10.2).
    private static Location? Box(TreeNode box, bool longitudeFirst, MappingNotes notes)
    {
        var (lower, upper) = (Corner(box["LowerCorner"].Text), Corner(box["UpperCorner"].Text));
        if (lower is null && upper is null) return null;
        var system = box.Attribute("crs");
        longitudeFirst |= system is null || system.Contains("CRS84", StringComparison.OrdinalIgnoreCase) || system.Equals("EPSG:4326", StringComparison.OrdinalIgnoreCase);
        var isDegrees = longitudeFirst || system?.EndsWith("4326", StringComparison.Ordinal) == true || system?.EndsWith("4258", StringComparison.Ordinal) == true;
        if (lower is not [var a, var b] || upper is not [var c, var d] || !isDegrees)
        {
            notes.LeftOut("dcat:bbox", $"{box["LowerCorner"].Text} {box["UpperCorner"].Text} {system}".Trim());
            return null;
        }

        var (w, s, e, n) = longitudeFirst ? (a, b, c, d) : (b, a, d, c);
        return new Location { Bbox = $"POLYGON(({w} {n},{e} {n},{e} {s},{w} {s},{w} {n}))" };
    }

    private static string[]? Corner(string? text)
    {
        var numbers = text?.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        return numbers is { Length: 2 } && numbers.All(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)) ? numbers : null;
    }
}
