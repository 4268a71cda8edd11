using System.Globalization;
using System.Text.Json;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.DataJson;

/// <summary>Reads <c>spatial</c>: "west,south,east,north", GeoJSON as object or text, an address, a name, or an object of DCAT-US 3.</summary>
internal static class DataJsonPlaces
{
    private static readonly char[] Separators = [',', ' ', '\t', ';'];

    /// <summary>The places stated.</summary>
    public static IReadOnlyList<Location> Read(JsonFields fields, MappingNotes notes)
    {
        var places = new List<Location>();
        foreach (var item in fields.Items("spatial"))
            if ((item.ValueKind == JsonValueKind.Object ? OfObject(item, notes) : OfText(JsonFields.TextOf(item), notes)) is { } place)
                places.Add(place);
        // Four numbers in a list are one box, not four places.
        return fields.Member("spatial") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 4 && list.EnumerateArray().All(n => n.ValueKind == JsonValueKind.Number)
            ? Box([.. list.EnumerateArray().Select(n => n.GetDouble())]) is { } box ? [box] : []
            : places;
    }

    private static Location? OfObject(JsonElement item, MappingNotes notes)
    {
        if (item.TryGetProperty("type", out _) && item.TryGetProperty("coordinates", out _)) return new Location { Geometry = item.GetRawText() };
        var fields = new JsonFields(item, notes);
        var place = new Location
        {
            Iri = fields.Text("@id") is { } iri && SourceValues.IsWeb(iri) ? iri : null,
            Labels = fields.Languages("prefLabel"),
            Bbox = fields.Text("bbox"),
            Geometry = fields.Text("geometry"),
            Centroid = fields.Text("centroid"),
        };
        if (place is not { Iri: null, Labels.Count: 0, Bbox: null, Geometry: null, Centroid: null }) return place;
        notes.LeftOut("dcterms:spatial", item.GetRawText());
        return null;
    }

    private static Location? OfText(string? text, MappingNotes notes)
    {
        if (text is null or "null" or "None") return null;
        if (SourceValues.IsWeb(text)) return new Location { Iri = text };
        if (text is ['{' or '[', ..])
        {
            notes.LeftOut("dcterms:spatial", text);
            return null;
        }

        var numbers = Numbers(text);
        if (numbers is null) return new Location { Labels = [new LangString(text)] };
        if (numbers.Length == 4 && Box(numbers) is { } box) return box;
        // Two numbers may be latitude and longitude or the reverse; a box outside the earth may be in another reference system.
        notes.LeftOut("dcterms:spatial", text);
        return null;
    }

    private static double[]? Numbers(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 16) return null;
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])) return null;
        return numbers;
    }

    private static Location? Box(double[] box)
    {
        var (w, s, e, n) = (box[0], box[1], box[2], box[3]);
        if (!(w is >= -180 and <= 180 && e is >= -180 and <= 180 && s is >= -90 and <= 90 && n is >= -90 and <= 90 && w <= e && s <= n)) return null;
        return new Location { Bbox = FormattableString.Invariant($"POLYGON(({w} {s},{e} {s},{e} {n},{w} {n},{w} {s}))") };
    }
}
