using System.Buffers;
using System.Globalization;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The extent of a geometry in WKT or GeoJSON, in the order and the units in which its numbers stand there.</summary>
/// <param name="MinX">Least first ordinate.</param>
/// <param name="MinY">Least second ordinate.</param>
/// <param name="MaxX">Greatest first ordinate.</param>
/// <param name="MaxY">Greatest second ordinate.</param>
internal readonly record struct GeometryBounds(double MinX, double MinY, double MaxX, double MaxY)
{
    /// <summary>How much of a text is read; outlines of districts run to megabytes, their first part shows where they are.</summary>
    private const int MostCharacters = 20_000;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789+-.eE");

    // North Rhine-Westphalia with a margin for what lies across the border: degrees, and ETRS89 / UTM 32N in metres.
    private static readonly GeometryBounds StateInDegrees = new(5.5, 50.0, 9.8, 52.9);
    private static readonly GeometryBounds StateInMetres = new(260_000, 5_540_000, 560_000, 5_860_000);

    /// <summary>Reads the pairs of numbers of a geometry; null where there are none.</summary>
    public static GeometryBounds? Read(string geometry)
    {
        var text = geometry.AsSpan(0, Math.Min(geometry.Length, MostCharacters));
        // <http://www.opengis.net/def/crs/EPSG/0/25832> and "type", "crs" of GeoJSON hold numbers that are no ordinates.
        if (text.TrimStart() is ['<', ..]) text = text[(text.IndexOf('>') + 1)..];
        if (text.StartsWith("SRID=", StringComparison.OrdinalIgnoreCase)) text = text[(text.IndexOf(';') + 1)..];
        if (text.IndexOf("\"coordinates\"") is >= 0 and var at) text = text[at..];
        var bounds = new GeometryBounds(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        while (NextPair(ref text, out var x, out var y))
            bounds = new GeometryBounds(Math.Min(bounds.MinX, x), Math.Min(bounds.MinY, y), Math.Max(bounds.MaxX, x), Math.Max(bounds.MaxY, y));
        return bounds.MaxX >= bounds.MinX ? bounds : null;
    }

    /// <summary>Whether it touches the state: in degrees (longitude first) or in metres of UTM zone 32.</summary>
    public bool MeetsTheState => (IsInDegrees && Meets(StateInDegrees)) || Meets(StateInMetres);

    /// <summary>Whether it would touch the state if the ordinates changed places.</summary>
    public bool MeetsTheStateSwapped => new GeometryBounds(MinY, MinX, MaxY, MaxX) is var swapped && swapped.IsInDegrees && swapped.Meets(StateInDegrees);

    private bool IsInDegrees => MinX >= -180 && MaxX <= 180 && MinY >= -90 && MaxY <= 90;

    private bool Meets(GeometryBounds other) => MinX <= other.MaxX && MaxX >= other.MinX && MinY <= other.MaxY && MaxY >= other.MinY;

    private static bool NextPair(ref ReadOnlySpan<char> text, out double x, out double y)
    {
        y = 0;
        if (!NextNumber(ref text, out x) || !NextNumber(ref text, out y)) return false;
        // A height after the pair belongs to the same point: skip to what separates points.
        var end = text.IndexOfAny(",])");
        var beyond = end >= 0 && text[end] == ',' && text[..end].IsWhiteSpace() && IsHeight(text[(end + 1)..]) ? text[(end + 1)..].IndexOfAny("])") + end + 1 : end;
        text = beyond < 0 ? default : text[beyond..];
        return true;
    }

    // GeoJSON parts ordinates by commas as WKT parts points: after a pair a number that ends the array is a height.
    private static bool IsHeight(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var length = NumberLength(text);
        return length > 0 && text[length..].TrimStart() is [']', ..];
    }

    private static bool NextNumber(ref ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        while (text.IndexOfAnyInRange('0', '9') is >= 0 and var start)
        {
            if (start > 0 && text[start - 1] is '.') start--;
            if (start > 0 && text[start - 1] is '-' or '+') start--;
            text = text[start..];
            var length = NumberLength(text);
            var parsed = double.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
            text = text[length..];
            if (parsed) return true;
        }

        return false;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(OfNumbers);
        return length < 0 ? text.Length : length;
    }
}
