using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>
/// Turns GeoJSON (RFC 7946) and "west,south,east,north" boxes into Well-Known Text. Coordinates keep their digits; WKT without
/// a reference system means longitude and latitude (CRS84, GeoSPARQL 1.1 §8.5.1), another one is named in front (DCAT-AP.de convention 4).
/// </summary>
internal static class WellKnownText
{
    private static readonly string[] Kinds =
        ["POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION", "ENVELOPE", "SRID="];

    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 32 };

    /// <summary>Whether a text is WKT or GeoJSON by its beginning.</summary>
    public static bool LooksLikeGeometry(string text) => text.StartsWith('{') || LooksLikeWkt(text);

    /// <summary>Whether a text is WKT by its beginning, with or without a reference system in front.</summary>
    public static bool LooksLikeWkt(string text)
    {
        var bare = text.AsSpan().TrimStart();
        if (bare.StartsWith("<http", StringComparison.OrdinalIgnoreCase) && bare.IndexOf('>') is > 0 and var end) bare = bare[(end + 1)..].TrimStart();
        foreach (var kind in Kinds)
            if (bare.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Turns four numbers into a rectangle.</summary>
    public static bool TryFromBox(string text, out string wkt)
    {
        wkt = "";
        var parts = text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 4) return false;
        Span<double> n = stackalloc double[4];
        for (var i = 0; i < 4; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out n[i]))
                return false;
        if (n[0] > n[2] || n[1] > n[3] || n[0] < -180 || n[2] > 180 || n[1] < -90 || n[3] > 90) return false;
        var (w, s, e, north) = (parts[0], parts[1], parts[2], parts[3]);
        wkt = $"POLYGON (({w} {s}, {e} {s}, {e} {north}, {w} {north}, {w} {s}))";
        return true;
    }

    /// <summary>Turns GeoJSON into WKT; false for a text that is no GeoJSON geometry.</summary>
    public static bool TryFromGeoJson(string text, out string wkt)
    {
        wkt = "";
        if (!text.AsSpan().TrimStart().StartsWith('{')) return false;
        try
        {
            using var json = JsonDocument.Parse(text, Bounded);
            var written = new StringBuilder(text.Length);
            written.Append(ReferenceSystem(json.RootElement));
            if (!TryAppend(json.RootElement, written)) return false;
            wkt = written.ToString();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryAppend(JsonElement geometry, StringBuilder output)
    {
        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String) return false;
        var kind = type.GetString()!.ToUpperInvariant();
        switch (kind)
        {
            case "FEATURE":
                return geometry.TryGetProperty("geometry", out var inner) && TryAppend(inner, output);
            case "FEATURECOLLECTION":
                return geometry.TryGetProperty("features", out var features) && TryAppendAll(features, output);
            case "GEOMETRYCOLLECTION":
                return geometry.TryGetProperty("geometries", out var geometries) && TryAppendAll(geometries, output);
        }

        var depth = kind switch
        {
            "POINT" => 0,
            "LINESTRING" or "MULTIPOINT" => 1,
            "POLYGON" or "MULTILINESTRING" => 2,
            "MULTIPOLYGON" => 3,
            _ => -1,
        };
        if (depth < 0 || !geometry.TryGetProperty("coordinates", out var coordinates)) return false;
        output.Append(kind).Append(' ');
        if (depth > 0) return TryAppendNested(coordinates, depth, output);
        output.Append('(');
        var ok = TryAppendNested(coordinates, 0, output);
        output.Append(')');
        return ok;
    }

    private static bool TryAppendAll(JsonElement members, StringBuilder output)
    {
        if (members.ValueKind != JsonValueKind.Array || members.GetArrayLength() == 0) return false;
        if (members.GetArrayLength() == 1) return TryAppend(members[0], output);
        output.Append("GEOMETRYCOLLECTION (");
        var first = true;
        foreach (var member in members.EnumerateArray())
        {
            if (!first) output.Append(", ");
            first = false;
            if (!TryAppend(member, output)) return false;
        }

        output.Append(')');
        return true;
    }

    private static bool TryAppendNested(JsonElement coordinates, int depth, StringBuilder output)
    {
        if (coordinates.ValueKind != JsonValueKind.Array) return false;
        if (depth == 0)
        {
            if (coordinates.GetArrayLength() < 2 || coordinates[0].ValueKind != JsonValueKind.Number || coordinates[1].ValueKind != JsonValueKind.Number) return false;
            output.Append(coordinates[0].GetRawText()).Append(' ').Append(coordinates[1].GetRawText());
            return true;
        }

        if (coordinates.GetArrayLength() == 0) return false;
        output.Append('(');
        var first = true;
        foreach (var member in coordinates.EnumerateArray())
        {
            if (!first) output.Append(", ");
            first = false;
            if (!TryAppendNested(member, depth - 1, output)) return false;
        }

        output.Append(')');
        return true;
    }

    /// <summary>The reference system in front of WKT, from the <c>crs</c> member of GeoJSON 2008; empty for longitude and latitude.</summary>
    private static string ReferenceSystem(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("crs", out var crs) || crs.ValueKind != JsonValueKind.Object
            || !crs.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object
            || !properties.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String) return "";
        var text = name.GetString()!;
        var code = text[(text.LastIndexOf(':') + 1)..];
        // GeoJSON puts longitude first whatever the system's own axis order, so EPSG:4326 there is CRS84.
        return text.Contains("EPSG", StringComparison.OrdinalIgnoreCase) && code.Length > 0 && code.All(char.IsAsciiDigit) && code != "4326"
            ? $"<http://www.opengis.net/def/crs/EPSG/0/{code}> "
            : "";
    }
}
