using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A high-value dataset says so completely.</summary>
internal static class HighValueIndicator
{
    private static readonly Shortfall NoLaw = new("no-law", "Die Kategorie ist angegeben, die Verordnung fehlt.", "The category is stated, the regulation is missing.");
    private static readonly Shortfall NoCategory = new("no-category", "Die Verordnung ist angegeben, die Kategorie fehlt.", "The regulation is stated, the category is missing.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "high-value",
        Criterion = ScoreCriterion.German,
        Weights = new ScoreWeights(Dataset: 1, Service: 1, Series: 1),
        German = new IndicatorWords(
            "Hochwertiger Datensatz vollständig ausgewiesen",
            "Wer einen hochwertigen Datensatz ausweist, nennt Verordnung und Kategorie gemeinsam; eines ohne das andere ist ein Widerspruch. Alle anderen werden hieran nicht gemessen.",
            "Geben Sie die Durchführungsverordnung (EU) 2023/138 und die Kategorie gemeinsam an, die Verordnung auch bei jeder Datei."),
        English = new IndicatorWords(
            "High-value dataset fully declared",
            "Who declares a high-value dataset names the regulation and the category together; one without the other is a contradiction. All others are not measured by this.",
            "State the Implementing Regulation (EU) 2023/138 and the category together, the regulation with each file too."),
        Shortfalls = [NoLaw, NoCategory],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        var law = given.Resource.ApplicableLegislation.Contains(HighValueRule.Regulation);
        var category = given.Resource.HvdCategories.Count > 0;
        if (!law && !category) return Reading.NotApplicable;
        return !law ? Reading.Of(40, NoLaw) : !category ? Reading.Of(40, NoCategory) : Reading.Full;
    }
}
