using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Who stands for the data.</summary>
internal static class PublisherIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist kein Herausgeber angegeben.", "No publisher is stated.");
    private static readonly Shortfall NoName = new("no-name", "Der Herausgeber hat keinen Namen.", "The publisher has no name.");
    private static readonly Shortfall NoType = new("no-type", "Die Art der herausgebenden Stelle fehlt oder stammt nicht aus der Liste.", "The kind of the publishing body is missing or not from the list.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "publisher",
        Criterion = ScoreCriterion.Accountable,
        Weights = new ScoreWeights(Dataset: 4, Service: 5, Series: 7),
        German = new IndicatorWords(
            "Herausgeber",
            "Der Herausgeber steht für die Daten ein. Name und Art der Stelle gehören dazu.",
            "Geben Sie den amtlichen Namen der Stelle und ihre Art an, zum Beispiel „Kommunalbehörde“."),
        English = new IndicatorWords(
            "Publisher",
            "The publisher stands for the data. Name and kind of the body belong to it.",
            "State the official name of the body and its kind, such as “local authority”."),
        Shortfalls = [Missing, NoName, NoType],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        if (given.Resource.Publisher is not { } publisher) return Reading.None(Missing);
        if (publisher.Names.In() is not { } name || TextSense.IsFiller(name)) return Reading.Of(20, NoName);
        return publisher.Type is { Iri: { } type } && ControlledVocabularies.PublisherTypes.ByIri(type) is not null ? Reading.Full : Reading.Of(70, NoType);
    }
}
