using System.Globalization;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>Of which places a dataset speaks.</summary>
internal static class OpendatasoftPlaces
{
    private static readonly string[] Box =
        ["extend_bounding_box_westbound_longitude", "extend_bounding_box_southbound_latitude", "extend_bounding_box_eastbound_longitude", "extend_bounding_box_northbound_latitude"];

    /// <summary>All places stated, each way of stating one for itself.</summary>
    public static IReadOnlyList<Location> Read(OpendatasoftMetadata metadata, MappingNotes notes)
    {
        var (basic, dcat) = (metadata.Default, metadata.Dcat);
        var places = new List<Location>();
        foreach (var name in basic.Texts("territory")) places.Add(new Location { Labels = [new LangString(name)] });
        foreach (var code in basic.Texts("geographic_reference")) AddCode(places, code, notes);
        foreach (var text in dcat.Texts("spatial").Concat(dcat.Texts("politicalgeocodinguri")).Concat(dcat.Texts("geocodingdescription")))
            places.Add(SourceValues.IsWeb(text) ? new Location { Iri = text } : new Location { Labels = [new LangString(text)] });
        if (Shape(basic.Member("geographic_area")) is { } area) places.Add(new Location { Geometry = area });
        if ((Shape(basic.Member("bbox")) ?? InspireBox(metadata.Inspire)) is { } box) places.Add(new Location { Bbox = box });
        return places;
    }

    // "world_de", "de_40_05", "de_60_05913": country, level, official key of the area. Levels and keys of other countries are not ours.
    private static void AddCode(List<Location> places, string code, MappingNotes notes)
    {
        var parts = code.Split('_');
        if (parts is ["de" or "DE", _, var key] && key.Length is 2 or 3 or 5 or 8 && !key.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            notes.Reshaped("dcterms:spatial", code, key);
            if (!places.Exists(p => p.Ags == key)) places.Add(new Location { Ags = key });
        }
        else
        {
            notes.LeftOut("dcterms:spatial", code);
        }
    }

    // A shape of GeoJSON, or a feature around one.
    private static string? Shape(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } shape) return null;
        if (shape.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object) shape = geometry;
        return shape.TryGetProperty("coordinates", out var coordinates) && coordinates.ValueKind == JsonValueKind.Array && coordinates.GetArrayLength() > 0 ? shape.GetRawText() : null;
    }

    private static string? InspireBox(JsonFields inspire)
    {
        var edges = new double[4];
        for (var i = 0; i < Box.Length; i++)
            if (!double.TryParse(inspire.Text(Box[i]), NumberStyles.Float, CultureInfo.InvariantCulture, out edges[i]))
                return null;
        var (w, s, e, n) = (edges[0], edges[1], edges[2], edges[3]);
        return FormattableString.Invariant($"POLYGON(({w} {s},{e} {s},{e} {n},{w} {n},{w} {s}))");
    }
}
