using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Level and key of the area.</summary>
internal static class GeocodingIndicator
{
    private static readonly Shortfall Missing = new("missing", "Weder Verwaltungsebene noch Gebietsschlüssel sind angegeben.", "Neither administrative level nor area key is stated.");
    private static readonly Shortfall NoKey = new("no-key", "Der amtliche Schlüssel des Gebiets fehlt.", "The official key of the area is missing.");
    private static readonly Shortfall NoLevel = new("no-level", "Die Verwaltungsebene fehlt.", "The administrative level is missing.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "geocoding",
        Criterion = ScoreCriterion.German,
        Weights = new ScoreWeights(Dataset: 2, Service: 2, Series: 3),
        German = new IndicatorWords(
            "Verwaltungsebene und Gebietsschlüssel",
            "Ebene und Schlüssel ordnen den Eintrag einer Stadt, einem Kreis oder dem Land zu (Konvention 9, Ortsangabe nach DCAT-AP.de 3.0).",
            "Geben Sie die Verwaltungsebene und den amtlichen Schlüssel des Gebiets an."),
        English = new IndicatorWords(
            "Administrative level and area key",
            "Level and key assign the entry to a town, a district or the state (convention 9, places by DCAT-AP.de 3.0).",
            "State the administrative level and the official key of the area."),
        Shortfalls = [Missing, NoKey, NoLevel],
        Judge = Judge,
    };

    private const string Keys = "http://dcat-ap.de/def/politicalGeocoding/";

    private static Reading Judge(ScoreCase given) => (HasLevel(given.Resource), HasKey(given.Resource)) switch
    {
        (true, true) => Reading.Full,
        (true, false) => Reading.Of(50, NoKey),
        (false, true) => Reading.Of(50, NoLevel),
        _ => Reading.None(Missing),
    };

    private static bool HasLevel(CatalogResource resource)
    {
        foreach (var level in resource.PoliticalGeocodingLevels)
            if (level.Iri is { } iri && ControlledVocabularies.GeocodingLevels.ByIri(iri) is not null)
                return true;
        return false;
    }

    private static bool HasKey(CatalogResource resource)
    {
        foreach (var place in resource.Spatial)
            if (place.Ags is not null || (place.Iri is { } iri && iri.StartsWith(Keys, StringComparison.Ordinal)))
                return true;
        return false;
    }
}
