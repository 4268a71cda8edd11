namespace OpenDataNrw.Catalog.Assessment;

/// <summary>At least three keywords that add to the title.</summary>
internal static class KeywordIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es gibt keine Schlagwörter.", "There are no keywords.");
    private static readonly Shortfall OnlyTitle = new("only-title", "Die Schlagwörter wiederholen nur den Titel.", "The keywords only repeat the title.");
    private static readonly Shortfall Few = new("few", "Es gibt weniger als drei Schlagwörter.", "There are fewer than three keywords.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "keywords",
        Criterion = ScoreCriterion.Findable,
        Weights = new ScoreWeights(Dataset: 4, Service: 4, Series: 6),
        German = new IndicatorWords(
            "Drei Schlagwörter",
            "Schlagwörter führen Suchende zum Datensatz, die andere Worte verwenden als der Titel.",
            "Geben Sie mindestens drei Schlagwörter an, auch geläufige Wörter aus dem Alltag. Der Titel selbst zählt nicht."),
        English = new IndicatorWords(
            "Three keywords",
            "Keywords lead people to the dataset who use other words than the title.",
            "State at least three keywords, everyday words among them. The title itself does not count."),
        Shortfalls = [Missing, OnlyTitle, Few],
        Judge = Judge,
    };

    private const int MostKeywords = 200;

    private static Reading Judge(ScoreCase given)
    {
        if (given.Resource.Keywords.Count == 0) return Reading.None(Missing);
        var counted = 0;
        for (var i = 0; i < Math.Min(given.Resource.Keywords.Count, MostKeywords) && counted < 3; i++)
            if (Counts(given.Resource, i))
                counted++;
        return counted switch
        {
            0 => Reading.None(OnlyTitle),
            1 => Reading.Of(40, Few),
            2 => Reading.Of(70, Few),
            _ => Reading.Full,
        };
    }

    private static bool Counts(CatalogResource resource, int index)
    {
        var keyword = resource.Keywords[index].Value.AsSpan().Trim();
        if (keyword.Length < 2 || TextSense.IsFiller(keyword)) return false;
        foreach (var title in resource.Titles)
            if (keyword.Equals(title.Value.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))
                return false;
        for (var i = 0; i < index; i++)
            if (keyword.Equals(resource.Keywords[i].Value.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }
}
