using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A description that tells more than the title.</summary>
internal static class DescriptionIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es gibt keine Beschreibung.", "There is no description.");
    private static readonly Shortfall Filler = new("filler", "Die Beschreibung ist ein Platzhalter oder besteht nur aus HTML.", "The description is a filler or nothing but HTML.");
    private static readonly Shortfall SameAsTitle = new("same-as-title", "Die Beschreibung wiederholt nur den Titel.", "The description only repeats the title.");
    private static readonly Shortfall Scant = new("scant", "Die Beschreibung ist kürzer als 40 Zeichen.", "The description is shorter than 40 characters.");
    private static readonly Shortfall Short = new("short", "Die Beschreibung ist kürzer als 100 Zeichen.", "The description is shorter than 100 characters.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "description",
        Criterion = ScoreCriterion.Findable,
        Weights = new ScoreWeights(Dataset: 5, Service: 6, Series: 10),
        German = new IndicatorWords(
            "Gehaltvolle Beschreibung",
            "Erst die Beschreibung sagt, was in den Daten steht, woher sie stammen und wofür sie taugen. Sie wird durchsucht wie der Titel.",
            "Beschreiben Sie in mehreren Sätzen Inhalt, Herkunft, Erhebung und Grenzen der Daten (ab 100 Zeichen)."),
        English = new IndicatorWords(
            "Substantial description",
            "Only the description says what the data hold, where they come from and what they are good for. It is searched like the title.",
            "Describe in several sentences the content, origin, collection and limits of the data (100 characters or more)."),
        Shortfalls = [Missing, Filler, SameAsTitle, Scant, Short],
        Judge = Judge,
    };

    private const int MostCharacters = 4000;

    private static Reading Judge(ScoreCase given)
    {
        var best = Reading.None(Missing);
        foreach (var description in given.Resource.Descriptions)
        {
            if (best.Percent == 100) return best;
            var reading = One(description.Value, given.Resource);
            best = reading.Percent > best.Percent || ReferenceEquals(best.Shortfall, Missing) ? reading : best;
        }

        return best;
    }

    private static Reading One(string description, CatalogResource resource)
    {
        if (string.IsNullOrWhiteSpace(description)) return Reading.None(Missing);
        // Enough to tell whether it says something; descriptions may run to 100,000 characters.
        if (description.Length > MostCharacters) description = description[..MostCharacters];
        var text = (Markup.IsMarkup(description) ? Markup.ToPlainText(description, singleLine: true) : description).AsSpan().Trim();
        if (TextSense.IsFiller(text)) return Reading.None(Filler);
        foreach (var title in resource.Titles)
            if (text.Equals(title.Value.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))
                return Reading.Of(10, SameAsTitle);
        return text.Length < 40 ? Reading.Of(30, Scant) : text.Length < 100 ? Reading.Of(70, Short) : Reading.Full;
    }
}
