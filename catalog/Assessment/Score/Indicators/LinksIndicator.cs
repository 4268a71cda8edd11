namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The share of addresses that work.</summary>
internal static class LinksIndicator
{
    private static readonly Shortfall NoFiles = new("no-files", "Es gibt keine Adresse, unter der die Daten zu erreichen sind.", "There is no address under which the data can be reached.");
    private static readonly Shortfall SomeBroken = new("some-broken", "Ein Teil der Adressen antwortet mit einem Fehler oder gar nicht.", "Some of the addresses answer with an error or not at all.");
    private static readonly Shortfall AllBroken = new("all-broken", "Keine der geprüften Adressen funktioniert.", "None of the checked addresses works.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "links",
        Criterion = ScoreCriterion.Reachable,
        Weights = new ScoreWeights(Dataset: 7, Service: 8),
        German = new IndicatorWords(
            "Funktionierende Adressen",
            "Eine Adresse, die ins Leere führt, macht die beste Beschreibung wertlos. Gezählt wird jede Adresse; was noch nicht geprüft wurde, zählt nicht.",
            "Öffnen Sie die Adressen und berichtigen oder entfernen Sie die, die nicht antworten."),
        English = new IndicatorWords(
            "Working addresses",
            "An address that leads nowhere makes the best description worthless. Every address counts; what was not checked yet does not.",
            "Open the addresses and correct or remove those that do not answer."),
        Shortfalls = [NoFiles, SomeBroken, AllBroken],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        var (seen, found, working) = (new HashSet<string>(StringComparer.Ordinal), 0, 0);
        foreach (var urls in Addresses.Of(given))
        {
            for (var i = 0; i < urls.Count; i++)
            {
                if (!seen.Add(urls[i]) || Addresses.Works(given, urls[i]) is not { } works) continue;
                found++;
                if (works) working++;
            }
        }

        return seen.Count == 0 ? Reading.None(NoFiles)
            : found == 0 ? Reading.NotMeasured
            : working == 0 ? Reading.None(AllBroken)
            : Reading.Of(100 * working / found, SomeBroken);
    }
}
