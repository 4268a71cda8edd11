using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Of which places a package speaks.</summary>
internal static class CkanPlaces
{
    /// <summary>All places stated, each way of stating one for itself.</summary>
    public static IReadOnlyList<Location> Read(CkanPackage package)
    {
        var both = package.Both;
        var places = new List<Location>();
        Add(places, Place(both, "spatial_uri", "spatial_text", "spatial", "spatial_bbox", "spatial_centroid"));
        foreach (var place in both.Objects("spatial_coverage")) Add(places, Place(place, "uri", "text", "geom", "bbox", "centroid"));
        foreach (var key in both.Texts("politicalGeocodingURI")) places.Add(OfText(key));
        foreach (var text in both.Texts("geocodingText")) places.Add(OfText(text));
        foreach (var reference in both.Objects("spatial_reference"))
            Add(places, Referenced(reference));
        if (places.Count == 0 && both.Text("geographical_coverage") is { } covered) places.Add(OfText(covered));
        return places;
    }

    // OGD 1.1: {"ags":"05315000","nuts":"DEA23","uri":…,"text":"Köln"}.
    private static Location? Referenced(JsonFields reference)
    {
        var place = Place(reference, "uri", "text", "geom", "bbox", "centroid");
        if (reference.Text("ags") is not { } ags || ags.Length is not (2 or 3 or 5 or 8) || !ags.All(char.IsAsciiDigit)) return place;
        return (place ?? new Location()) with { Ags = ags };
    }

    private static Location? Place(JsonFields fields, string iri, string label, string geometry, string bbox, string centroid)
    {
        var uri = fields.Text(iri);
        var shape = Shape(fields.Member(geometry));
        // Some portals write the name of the place where its outline belongs.
        var named = shape is not null && !IsShape(shape) ? shape : null;
        var labels = fields.Languages(label);
        if (named is not null) labels = [.. labels, new LangString(named)];
        var place = new Location
        {
            Iri = uri is not null && SourceValues.IsWeb(uri) ? uri : null,
            Labels = uri is not null && !SourceValues.IsWeb(uri) ? [.. labels, new LangString(uri)] : labels,
            Geometry = named is null ? shape : null,
            Bbox = Shape(fields.Member(bbox)),
            Centroid = Shape(fields.Member(centroid)),
        };
        return place is { Iri: null, Labels.Count: 0, Geometry: null, Bbox: null, Centroid: null } ? null : place;
    }

    private static string? Shape(JsonElement? value) =>
        value is { } given ? given.ValueKind == JsonValueKind.Object ? given.GetRawText() : JsonFields.TextOf(given) : null;

    private static bool IsShape(string text) =>
        text.StartsWith('{')
        || text.StartsWith("POINT", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("POLYGON", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("MULTI", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith('<');

    private static Location OfText(string text) =>
        SourceValues.IsWeb(text) ? new Location { Iri = text } : new Location { Labels = [new LangString(text)] };

    private static void Add(List<Location> places, Location? place)
    {
        if (place is not null) places.Add(place);
    }
}
