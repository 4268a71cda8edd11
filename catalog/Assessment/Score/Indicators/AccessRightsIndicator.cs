using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Whether the data are public.</summary>
internal static class AccessRightsIndicator
{
    private static readonly Shortfall Missing = new("missing", "Die Zugangsrechte sind nicht angegeben.", "The access rights are not stated.");
    private static readonly Shortfall NotInList = new("not-in-list", "Die Angabe stammt nicht aus der EU-Liste.", "The statement is not from the EU list.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "access-rights",
        Criterion = ScoreCriterion.Lawful,
        Weights = new ScoreWeights(Dataset: 2, Service: 4, Series: 4),
        German = new IndicatorWords(
            "Zugangsrechte",
            "Die Angabe sagt, ob jeder an die Daten kommt oder nur ein Kreis von Berechtigten.",
            "Geben Sie die Zugangsrechte mit einem Wert der EU-Liste an, bei offenen Daten „öffentlich“."),
        English = new IndicatorWords(
            "Access rights",
            "The statement says whether anybody gets at the data or only a circle of entitled people.",
            "State the access rights with a value of the EU list; “public” for open data."),
        Shortfalls = [Missing, NotInList],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) => given.Resource.AccessRights switch
    {
        null => Reading.None(Missing),
        { Iri: { } iri } when ControlledVocabularies.AccessRights.ByIri(iri) is not null => Reading.Full,
        _ => Reading.Of(40, NotInList),
    };
}
