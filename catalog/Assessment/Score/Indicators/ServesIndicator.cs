namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Which datasets a service gives.</summary>
internal static class ServesIndicator
{
    private static readonly Shortfall Missing = new("missing", "Der Dienst nennt keinen Datensatz, den er bereitstellt.", "The service names no dataset that it provides.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "serves",
        Criterion = ScoreCriterion.Usable,
        Weights = new ScoreWeights(Service: 4),
        German = new IndicatorWords(
            "Bereitgestellte Datensätze",
            "Erst der Verweis auf die Datensätze sagt, welche Daten der Dienst liefert.",
            "Verweisen Sie auf die Datensätze, die der Dienst bereitstellt."),
        English = new IndicatorWords(
            "Datasets served",
            "Only the link to the datasets says which data the service gives.",
            "Point to the datasets that the service provides."),
        Shortfalls = [Missing],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) => given.Resource is DataService { ServesDatasets.Count: > 0 } ? Reading.Full : Reading.None(Missing);
}
