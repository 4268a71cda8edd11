using System.Globalization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>
/// Places: bounding boxes, shapes, geographic identifiers (addresses, names, AGS and ARS keys) and descriptions, each as a place of
/// its own, because a box around a town is not the town.
/// </summary>
internal static class IsoPlaces
{
    /// <summary>The places of a record, each once.</summary>
    public static IReadOnlyList<Location> Read(IsoRecord record, MappingNotes notes)
    {
        var places = new List<Location>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var extent in record.Extents)
        {
            foreach (var (identifier, code) in extent.Places)
            {
                var key = identifier.Whole!;
                if (!seen.Add(key)) continue;
                places.Add(SourceValues.IsWeb(key) ? new Location { Iri = key, Labels = identifier.Href is null ? [] : IsoTexts.Of(code) } : new Location { Labels = IsoTexts.Of(code) });
            }

            if (extent.Description.Value is { } description && seen.Add(description)) places.Add(new Location { Labels = IsoTexts.Of(extent.Description) });
            foreach (var box in extent.Boxes)
                if (Box(box, notes) is { } wkt && seen.Add(wkt))
                    places.Add(new Location { Bbox = wkt });
            foreach (var shape in extent.Shapes)
                if (shape.Wkt is null) notes.LeftOut("locn:geometry", shape.Words);
                else if (seen.Add(shape.Wkt)) places.Add(new Location { Geometry = shape.Wkt });
        }

        return places;
    }

    // As many digits as written, because rounding moves boxes; only a decimal comma becomes a point and leading zeros go.
    private static string? Box(IsoBox box, MappingNotes notes)
    {
        if (box is { West: null, East: null, South: null, North: null }) return null;
        if (Number(box.West) is { } w && Number(box.East) is { } e && Number(box.South) is { } s && Number(box.North) is { } n)
            return $"POLYGON(({w} {n},{e} {n},{e} {s},{w} {s},{w} {n}))";
        notes.LeftOut("dcat:bbox", $"{box.West} {box.South} {box.East} {box.North}");
        return null;
    }

    private static string? Number(string? text)
    {
        var number = text?.Replace(',', '.');
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return null;
        var digits = number.TrimStart('+', '-');
        while (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1])) digits = digits[1..];
        return number[0] == '-' ? "-" + digits : digits;
    }
}
