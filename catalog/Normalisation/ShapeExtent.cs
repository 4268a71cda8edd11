using System.Globalization;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>What encoding a shape has.</summary>
internal enum ShapeForm
{
    /// <summary>None that is known here.</summary>
    Unknown,

    /// <summary>Well-Known Text, with or without reference system in front (GeoSPARQL 1.1 §8.5.1, or <c>SRID=…;</c>).</summary>
    Wkt,

    /// <summary>GeoJSON.</summary>
    GeoJson,

    /// <summary>GML.</summary>
    Gml,
}

/// <summary>Form, reference system and bounds of a shape, read without making anything of it but numbers.</summary>
/// <param name="Form">The encoding.</param>
/// <param name="System">The EPSG code of the reference system; 0 for longitude and latitude (CRS84, and WKT without one); null where none is stated but would have to be.</param>
/// <param name="MinX">Least first coordinate.</param>
/// <param name="MinY">Least second coordinate.</param>
/// <param name="MaxX">Greatest first coordinate.</param>
/// <param name="MaxY">Greatest second coordinate.</param>
internal readonly record struct ShapeExtent(ShapeForm Form, int? System, double MinX, double MinY, double MaxX, double MaxY)
{
    // Enough of an outline to tell where it lies.
    private const int MostPositions = 2000;

    private static readonly string[] Kinds = ["POINT", "LINESTRING", "POLYGON", "MULTI", "GEOMETRYCOLLECTION", "CURVEPOLYGON"];

    /// <summary>Whether any position was read.</summary>
    public bool HasBounds => MinX <= MaxX;

    /// <summary>Reads a shape.</summary>
    public static ShapeExtent Of(string text)
    {
        var shape = text.AsSpan().Trim();
        if (shape is ['{', ..]) return GeoJson(shape);
        if (shape.StartsWith("<gml", StringComparison.OrdinalIgnoreCase) || (shape is ['<', ..] && shape.IndexOf("opengis.net/gml", StringComparison.Ordinal) >= 0))
            return new ShapeExtent(ShapeForm.Gml, shape.IndexOf("srsName", StringComparison.Ordinal) >= 0 ? 0 : null, 1, 1, -1, -1);
        var system = 0;
        if (shape is ['<', ..] && shape.IndexOf('>') is > 0 and var end)
        {
            system = Code(shape[1..end]);
            shape = shape[(end + 1)..].TrimStart();
        }
        else if (shape.StartsWith("SRID=", StringComparison.OrdinalIgnoreCase) && shape.IndexOf(';') is > 0 and var semicolon)
        {
            system = Code(shape[..semicolon]);
            shape = shape[(semicolon + 1)..].TrimStart();
        }

        foreach (var kind in Kinds)
            if (shape.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
                return Bounds(ShapeForm.Wkt, system, shape, '(', ',');
        return new ShapeExtent(ShapeForm.Unknown, null, 1, 1, -1, -1);
    }

    private static ShapeExtent GeoJson(ReadOnlySpan<char> shape)
    {
        var system = 0;
        // GeoJSON 2008 could name a system; longitude goes first in it whatever the system's own order.
        if (shape.IndexOf("EPSG", StringComparison.OrdinalIgnoreCase) is >= 0 and var named)
        {
            var rest = shape[named..];
            var stop = rest.IndexOf('"');
            system = Code(stop < 0 ? rest : rest[..stop]);
            if (system == 4326) system = 0;
        }

        var coordinates = shape.IndexOf("\"coordinates\"", StringComparison.Ordinal);
        return coordinates < 0
            ? new ShapeExtent(ShapeForm.Unknown, null, 1, 1, -1, -1)
            : Bounds(ShapeForm.GeoJson, system, shape[(coordinates + 13)..], '[', '[');
    }

    /// <summary>The last number of a name such as <c>http://www.opengis.net/def/crs/EPSG/0/25832</c>; 0 for CRS84.</summary>
    private static int Code(ReadOnlySpan<char> name)
    {
        var digits = name.Length;
        while (digits > 0 && char.IsAsciiDigit(name[digits - 1])) digits--;
        if (name.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase)) return 0;
        return int.TryParse(name[digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
    }

    /// <summary>The first two numbers after each <paramref name="open"/> or <paramref name="next"/> are a position.</summary>
    private static ShapeExtent Bounds(ShapeForm form, int system, ReadOnlySpan<char> text, char open, char next)
    {
        var (minX, minY, maxX, maxY) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        var (index, positions, x) = (2, 0, 0d);
        for (var i = 0; i < text.Length && positions < MostPositions;)
        {
            var c = text[i];
            if (c == open || c == next) index = 0;
            if (!char.IsAsciiDigit(c) && !(c is '-' or '+' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            {
                i++;
                continue;
            }

            var length = 1;
            while (i + length < text.Length && (char.IsAsciiDigit(text[i + length]) || text[i + length] is '.' or 'e' or 'E' or '-' or '+')) length++;
            if (!double.TryParse(text.Slice(i, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) number = double.NaN;
            i += length;
            if (index == 0)
            {
                x = number;
            }
            else if (index == 1 && !double.IsNaN(x) && !double.IsNaN(number))
            {
                (minX, maxX, minY, maxY) = (Math.Min(minX, x), Math.Max(maxX, x), Math.Min(minY, number), Math.Max(maxY, number));
                positions++;
            }

            index++;
        }

        return positions == 0 ? new ShapeExtent(form, system, 1, 1, -1, -1) : new ShapeExtent(form, system, minX, minY, maxX, maxY);
    }
}
