namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Somewhere to read on.</summary>
internal static class DocumentationIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es gibt keinen Verweis auf eine Dokumentation.", "There is no link to documentation.");
    private static readonly Shortfall LandingPage = new("landing-page", "Es gibt nur eine Webseite zum Eintrag, keine Dokumentation.", "There is only a web page of the entry, no documentation.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "documentation",
        Criterion = ScoreCriterion.Usable,
        Weights = new ScoreWeights(Dataset: 3, Service: 2, Series: 4),
        German = new IndicatorWords(
            "Dokumentation",
            "Spalten, Einheiten und Methode stehen selten in den Daten selbst.",
            "Verweisen Sie auf eine Seite oder ein Dokument, das die Daten erklärt."),
        English = new IndicatorWords(
            "Documentation",
            "Columns, units and methods rarely stand in the data themselves.",
            "Point to a page or a document that explains the data."),
        Shortfalls = [Missing, LandingPage],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        if (given.Resource.Pages.Count > 0) return Reading.Full;
        foreach (var distribution in given.Distributions)
        {
            if (distribution.Pages.Count > 0) return Reading.Full;
            foreach (var service in distribution.AccessServices)
                if (service.Pages.Count > 0)
                    return Reading.Full;
        }

        return given.Resource.LandingPages.Count > 0 ? Reading.Of(50, LandingPage) : Reading.None(Missing);
    }
}
