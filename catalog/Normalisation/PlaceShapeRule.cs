using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Shapes name their reference system, keep to its order of axes (conventions 4 to 7) and lie where the record says it is about. WKT
/// without a system means longitude and latitude (GeoSPARQL 1.1 §8.5.1). All this is reported, never changed: which of two
/// contradicting statements is wrong, only the publisher knows.
/// </summary>
internal static class PlaceShapeRule
{
    internal const string Unreadable = "place.shape-unreadable";
    internal const string SystemMissing = "place.shape-without-system";
    internal const string Swapped = "place.shape-axes-swapped";
    internal const string Outside = "place.shape-outside";
    internal const string Elsewhere = "place.shape-elsewhere";

    private const string Bbox = "dcat:bbox";
    private const string Centroid = "dcat:centroid";
    private const string Geometry = "locn:geometry";

    // A box that someone drew by hand may begin some kilometres outside.
    private const double Margin = 0.15;

    public static void Check(CatalogResource resource, FindingList findings)
    {
        for (var i = 0; i < resource.Spatial.Count; i++)
        {
            var place = resource.Spatial[i];
            if (place is { Bbox: null, Centroid: null, Geometry: null }) continue;
            One(place.Bbox, Bbox, resource.Spatial, findings);
            One(place.Centroid, Centroid, resource.Spatial, findings);
            One(place.Geometry, Geometry, resource.Spatial, findings);
        }
    }

    private static void One(string? text, string property, IReadOnlyList<Location> places, FindingList findings)
    {
        if (text is null) return;
        var extent = ShapeExtent.Of(text);
        if (extent.Form == ShapeForm.Unknown || (extent.Form != ShapeForm.Gml && !extent.HasBounds)) findings.Warn(Unreadable, property, text);
        else if (extent.System is null || (extent.System == 0 && extent.HasBounds && !IsDegrees(extent))) findings.Warn(SystemMissing, property, text);
        else if (extent.System is 0 or 4326 or 4258 && extent.HasBounds) Locate(text, property, extent, places, findings);
    }

    private static bool IsDegrees(in ShapeExtent extent) => extent is { MinX: >= -180, MaxX: <= 180, MinY: >= -180, MaxY: <= 180 };

    private static void Locate(string text, string property, in ShapeExtent extent, IReadOnlyList<Location> places, FindingList findings)
    {
        if (Areas.ByKey("05") is not { } state) return;
        // EPSG 4326 and 4258 have latitude first, CRS84 longitude.
        var box = extent.System == 0 ? extent : Turned(extent);
        if (!Meets(box, state) && Meets(Turned(box), state))
        {
            findings.Warn(Swapped, property, text);
            return;
        }

        Area? stated = null;
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i].Ags is not { } ags || Areas.ByKey(ags) is not { } area)
            {
                // Who also names a place beyond the state may well draw beyond it.
                if (places[i].Iri is not null) return;
                continue;
            }

            if (Meets(box, area)) return;
            stated ??= area;
        }

        if (stated is null) return;
        findings.Warn(Meets(box, state) ? Elsewhere : Outside, property, text, stated.Name);
    }

    private static ShapeExtent Turned(in ShapeExtent extent) => extent with { MinX = extent.MinY, MinY = extent.MinX, MaxX = extent.MaxY, MaxY = extent.MaxX };

    private static bool Meets(in ShapeExtent box, Area area) =>
        box.MinX <= area.East + Margin && box.MaxX >= area.West - Margin && box.MinY <= area.North + Margin && box.MaxY >= area.South - Margin;
}
