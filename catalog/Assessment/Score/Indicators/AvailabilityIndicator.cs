using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>How long a service is to be had.</summary>
internal static class AvailabilityIndicator
{
    private static readonly Shortfall Missing = new("missing", "Die Verfügbarkeit ist nicht angegeben.", "The availability is not stated.");
    private static readonly Shortfall NotInList = new("not-in-list", "Die Angabe stammt nicht aus der EU-Liste.", "The statement is not from the EU list.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "availability",
        Criterion = ScoreCriterion.Fresh,
        Weights = new ScoreWeights(Service: 2),
        German = new IndicatorWords(
            "Zugesagte Verfügbarkeit",
            "Wer einen Dienst einbindet, muss wissen, ob er bleibt.",
            "Geben Sie die geplante Verfügbarkeit mit einem Wert der EU-Liste an."),
        English = new IndicatorWords(
            "Promised availability",
            "Whoever builds on a service must know whether it stays.",
            "State the planned availability with a value of the EU list."),
        Shortfalls = [Missing, NotInList],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) => given.Resource.Availability switch
    {
        null => Reading.None(Missing),
        { Iri: { } iri } when ControlledVocabularies.Availabilities.ByIri(iri) is not null => Reading.Full,
        _ => Reading.Of(40, NotInList),
    };
}
