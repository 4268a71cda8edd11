using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A theme of the EU list.</summary>
internal static class ThemeIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist kein Thema angegeben.", "No theme is stated.");
    private static readonly Shortfall NotInList = new("not-in-list", "Das Thema stammt nicht aus der EU-Liste.", "The theme is not from the EU list.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "theme",
        Criterion = ScoreCriterion.Findable,
        Weights = new ScoreWeights(Dataset: 3, Service: 3, Series: 5),
        German = new IndicatorWords(
            "Thema",
            "Über Themen stöbern Menschen und gleichen Portale ihre Bestände ab.",
            "Ordnen Sie den Eintrag mindestens einem der 13 Themen der EU zu."),
        English = new IndicatorWords(
            "Theme",
            "By themes people browse and portals match their holdings.",
            "Assign at least one of the 13 EU themes to the entry."),
        Shortfalls = [Missing, NotInList],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        foreach (var theme in given.Resource.Themes)
            if (theme.Iri is { } iri && ControlledVocabularies.DataThemes.ByIri(iri) is not null)
                return Reading.Full;
        return given.Resource.Themes.Count == 0 ? Reading.None(Missing) : Reading.Of(40, NotInList);
    }
}
