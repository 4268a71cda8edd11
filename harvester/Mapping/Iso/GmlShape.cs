using System.Globalization;
using System.Text;
using OpenDataNrw.Harvester.Mapping.Xml;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>A shape of GML 2 to 3.2 as WKT in the order longitude, latitude.</summary>
/// <param name="Wkt">The shape; null if it is not of a geographic reference system or not of points and plain polygons.</param>
/// <param name="Words">What to say where it could not be read: name of the element and reference system.</param>
internal sealed record GmlShape(string? Wkt, string Words)
{
    private const int MaxCoordinates = 200_000;

    /// <summary>Reads a shape.</summary>
    public static GmlShape Read(TreeNode shape)
    {
        var system = SystemOf(shape);
        var words = system is null ? "gml:" + shape.Name : $"gml:{shape.Name} ({system})";
        if (IsLatitudeFirst(system) is not { } latitudeFirst) return new GmlShape(null, words);
        var wkt = new StringBuilder();
        var fits = shape.Name switch
        {
            "Point" => Point(shape, latitudeFirst, wkt),
            "Polygon" => Polygon(shape, latitudeFirst, wkt.Append("POLYGON")),
            "MultiSurface" or "MultiPolygon" => Several(shape, latitudeFirst, wkt),
            _ => false,
        };
        return new GmlShape(fits ? wkt.ToString() : null, words);
    }

    /// <summary>
    /// Whether latitude comes first: EPSG's own order, meant by URN and http names (OGC 09-048r5); the short name and none at all mean
    /// longitude first, as GIS have always written it. Null for reference systems that are not in degrees.
    /// </summary>
    private static bool? IsLatitudeFirst(string? system)
    {
        if (system is null || system.Contains("CRS84", StringComparison.OrdinalIgnoreCase)) return false;
        var isDegrees = system.EndsWith("4326", StringComparison.Ordinal) || system.EndsWith("4258", StringComparison.Ordinal);
        if (!isDegrees) return null;
        return system.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || system.Contains("/def/crs/", StringComparison.OrdinalIgnoreCase);
    }

    private static string? SystemOf(TreeNode shape)
    {
        for (var node = shape; node.Exists; node = node.First)
            if (node.Attribute("srsName") is { } name)
                return name;
        return null;
    }

    private static bool Several(TreeNode shape, bool latitudeFirst, StringBuilder wkt)
    {
        wkt.Append("MULTIPOLYGON(");
        var any = false;
        foreach (var member in shape.Children)
            foreach (var polygon in member.Children)
            {
                if (polygon.Name != "Polygon") return false;
                if (any) wkt.Append(',');
                if (!Polygon(polygon, latitudeFirst, wkt)) return false;
                any = true;
            }

        wkt.Append(')');
        return any;
    }

    private static bool Polygon(TreeNode polygon, bool latitudeFirst, StringBuilder wkt)
    {
        wkt.Append('(');
        var any = false;
        foreach (var boundary in polygon.Children)
        {
            if (boundary.Name is not ("exterior" or "interior" or "outerBoundaryIs" or "innerBoundaryIs")) continue;
            if (any) wkt.Append(',');
            wkt.Append('(');
            if (!Coordinates(boundary.First, latitudeFirst, least: 4, wkt)) return false;
            wkt.Append(')');
            any = true;
        }

        wkt.Append(')');
        return any;
    }

    private static bool Point(TreeNode point, bool latitudeFirst, StringBuilder wkt)
    {
        wkt.Append("POINT(");
        if (!Coordinates(point, latitudeFirst, least: 1, wkt)) return false;
        wkt.Append(')');
        return true;
    }

    private static bool Coordinates(TreeNode parent, bool latitudeFirst, int least, StringBuilder wkt)
    {
        var numbers = new List<string>();
        var dimension = 2;
        foreach (var child in parent.Children)
        {
            if (child.Name is not ("pos" or "posList" or "coordinates") || child.Text is not { } text) continue;
            if ((child.Attribute("srsDimension") ?? parent.Attribute("srsDimension")) == "3") dimension = 3;
            foreach (var part in text.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || numbers.Count == MaxCoordinates) return false;
                numbers.Add(part);
            }
        }

        if (numbers.Count < least * dimension || numbers.Count % dimension != 0) return false;
        for (var i = 0; i < numbers.Count; i += dimension)
        {
            if (i > 0) wkt.Append(',');
            wkt.Append(numbers[latitudeFirst ? i + 1 : i]).Append(' ').Append(numbers[latitudeFirst ? i : i + 1]);
        }

        return true;
    }
}
