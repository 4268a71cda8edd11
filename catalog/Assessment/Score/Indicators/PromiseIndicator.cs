namespace OpenDataNrw.Catalog.Assessment;

/// <summary>How often the data are to be updated.</summary>
internal static class PromiseIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist nicht angegeben, wie oft die Daten aktualisiert werden.", "It is not stated how often the data are updated.");
    private static readonly Shortfall Vague = new("vague", "Die Angabe zur Aktualisierung sagt nichts Bestimmtes.", "The statement about updates says nothing definite.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "promise",
        Criterion = ScoreCriterion.Fresh,
        Weights = new ScoreWeights(Dataset: 3, Series: 6),
        German = new IndicatorWords(
            "Versprochene Aktualisierung",
            "Wer weiterbaut, muss wissen, ob und wann neue Daten kommen. „Unregelmäßig“ oder „nie“ ist eine klare Antwort.",
            "Geben Sie an, wie oft die Daten aktualisiert werden."),
        English = new IndicatorWords(
            "Promised updates",
            "Whoever builds on the data must know whether and when new ones come. “Irregular” or “never” is a clear answer.",
            "State how often the data are updated."),
        Shortfalls = [Missing, Vague],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) => UpdatePromise.Of(given.Resource) switch
    {
        { Kind: PromiseKind.None } => Reading.None(Missing),
        { Kind: PromiseKind.Vague } => Reading.Of(20, Vague),
        _ => Reading.Full,
    };
}
