using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A place that can be found on the map and lies where it should.</summary>
internal static class PlaceIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist kein Ort angegeben.", "No place is stated.");
    private static readonly Shortfall NameOnly = new("name-only", "Der Ort ist nur mit Namen angegeben.", "The place is given by name only.");
    private static readonly Shortfall UnknownIri = new("unknown-iri", "Die Adresse (IRI) des Ortes ist uns nicht bekannt.", "The address (IRI) of the place is not known to us.");
    private static readonly Shortfall Swapped = new("swapped", "Länge und Breite der Geometrie sind vertauscht.", "Longitude and latitude of the geometry are swapped.");
    private static readonly Shortfall Elsewhere = new("elsewhere", "Die Geometrie liegt nicht in Nordrhein-Westfalen.", "The geometry does not lie in North Rhine-Westphalia.");
    private static readonly Shortfall Unreadable = new("unreadable", "Die Geometrie ist nicht lesbar.", "The geometry cannot be read.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "place",
        Criterion = ScoreCriterion.Findable,
        Weights = new ScoreWeights(Dataset: 3, Service: 3, Series: 5),
        German = new IndicatorWords(
            "Ort",
            "Die meisten suchen Daten über ihre Stadt oder ihren Kreis. Ein amtlicher Schlüssel ist eindeutig, eine Geometrie zeigt den Ort auf der Karte.",
            "Geben Sie den amtlichen Schlüssel des Gebiets oder ein Rechteck in Grad (Länge vor Breite) an."),
        English = new IndicatorWords(
            "Place",
            "Most people look for data about their town or district. An official key is unambiguous, a geometry shows the place on the map.",
            "State the official key of the area or a box in degrees (longitude before latitude)."),
        Shortfalls = [Missing, NameOnly, UnknownIri, Swapped, Elsewhere, Unreadable],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        var best = Reading.None(Missing);
        foreach (var place in given.Resource.Spatial)
        {
            if (best.Percent == 100) return best;
            best = best.Or(One(place));
        }

        return best;
    }

    private static Reading One(Location place)
    {
        if (IsKnown(place)) return Reading.Full;
        var best = Reading.None(Missing);
        if (place.Labels.Count > 0) best = best.Or(Reading.Of(50, NameOnly));
        if (place.Iri is not null) best = best.Or(Reading.Of(60, UnknownIri));
        foreach (var shape in (ReadOnlySpan<string?>)[place.Bbox, place.Geometry, place.Centroid])
            if (shape is not null)
                best = best.Or(Shape(shape));
        return best;
    }

    private static bool IsKnown(Location place) =>
        (place.Ags is { } ags && Areas.ByKey(ags) is not null)
        || (place.Iri is { } iri && (Areas.ByIri(iri) is not null || ControlledVocabularies.FindByIri(iri) is not null));

    private static Reading Shape(string shape) => GeometryBounds.Read(shape) switch
    {
        null => Reading.Of(10, Unreadable),
        { MeetsTheState: true } => Reading.Full,
        { MeetsTheStateSwapped: true } => Reading.Of(40, Swapped),
        _ => Reading.Of(20, Elsewhere),
    };
}
