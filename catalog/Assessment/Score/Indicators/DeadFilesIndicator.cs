namespace OpenDataNrw.Catalog.Assessment;

/// <summary>No file is dead: the worst counts too.</summary>
internal static class DeadFilesIndicator
{
    private static readonly Shortfall NoFiles = new("no-files", "Es gibt keine Adresse, unter der die Daten zu erreichen sind.", "There is no address under which the data can be reached.");
    private static readonly Shortfall OneDead = new("one-dead", "Mindestens eine Datei oder Schnittstelle ist nicht zu erreichen.", "At least one file or interface cannot be reached.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "dead-files",
        Criterion = ScoreCriterion.Reachable,
        Weights = new ScoreWeights(Dataset: 4, Service: 4),
        German = new IndicatorWords(
            "Keine tote Datei",
            "Eine funktionierende Datei verdeckt zehn tote, wenn nur die beste zählt. Hier zählt die schlechteste.",
            "Berichtigen oder entfernen Sie jede Datei, deren Adresse nicht antwortet."),
        English = new IndicatorWords(
            "No dead file",
            "One working file hides ten dead ones if only the best counts. Here the worst counts.",
            "Correct or remove every file whose address does not answer."),
        Shortfalls = [NoFiles, OneDead],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        var (stated, found, broken) = (false, false, false);
        foreach (var urls in Addresses.Of(given))
        {
            stated = true;
            for (var i = 0; i < urls.Count; i++)
            {
                if (Addresses.Works(given, urls[i]) is not { } works) continue;
                found = true;
                broken |= !works;
            }
        }

        if (!stated) return Reading.None(NoFiles);
        if (!found) return Reading.NotMeasured;
        if (!broken) return Reading.Full;
        if (given.Resource is DataService service)
            return Addresses.AllBroken(given, service.EndpointUrls) || Addresses.AllBroken(given, service.EndpointDescriptions) ? Reading.None(OneDead) : Reading.Full;
        foreach (var distribution in given.Distributions)
            if (Addresses.HasBroken(given, distribution))
                return Reading.None(OneDead);
        return Reading.Full;
    }
}
