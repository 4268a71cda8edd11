using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>By whom an entry comes to GovData.</summary>
internal static class ContributorIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist keine Kennung der Liste angegeben.", "No id of the list is stated.");
    private static readonly Shortfall Several = new("several", "Es ist mehr als eine Kennung der Liste angegeben.", "More than one id of the list is stated.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "contributor",
        Criterion = ScoreCriterion.German,
        Weights = new ScoreWeights(Dataset: 1, Service: 1, Series: 2),
        German = new IndicatorWords(
            "Kennung des Datenbereitstellers",
            "GovData nimmt Datensätze nur mit genau einer Kennung der Liste an (Konvention 12 und 13).",
            "Tragen Sie die Kennung Ihres Datenbereitstellers ein; im Zweifel setzt sie das liefernde Portal."),
        English = new IndicatorWords(
            "Contributor id",
            "GovData takes datasets only with exactly one id of the list (conventions 12 and 13).",
            "Enter the id of your contributor; the delivering portal sets it otherwise."),
        Shortfalls = [Missing, Several],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        var known = 0;
        foreach (var id in given.Resource.ContributorIds)
            if (id.Iri is { } iri && ControlledVocabularies.Contributors.ByIri(iri) is not null)
                known++;
        return known switch { 0 => Reading.None(Missing), 1 => Reading.Full, _ => Reading.Of(50, Several) };
    }
}
