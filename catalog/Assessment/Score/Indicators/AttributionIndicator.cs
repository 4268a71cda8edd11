using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The words by which the source is to be named.</summary>
internal static class AttributionIndicator
{
    private static readonly Shortfall NoFiles = new("no-files", "Es gibt weder eine Datei noch eine Schnittstelle.", "There is neither a file nor an interface.");
    private static readonly Shortfall Missing = new("missing", "Die Lizenz verlangt eine Namensnennung, aber der Text dafür fehlt.", "The licence demands attribution, but the text for it is missing.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "attribution",
        Criterion = ScoreCriterion.Lawful,
        Weights = new ScoreWeights(Dataset: 2),
        German = new IndicatorWords(
            "Text der Namensnennung",
            "Wer die Quelle nennen muss, muss wissen, mit welchen Worten.",
            "Füllen Sie bei Lizenzen mit Namensnennung den Namensnennungstext aus, zum Beispiel „Stadt Köln, dl-de/by-2-0“."),
        English = new IndicatorWords(
            "Attribution text",
            "Whoever has to name the source must know in which words.",
            "For licences with attribution fill in the attribution text, such as “Stadt Köln, dl-de/by-2-0”."),
        Shortfalls = [NoFiles, Missing],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) => given.Mean(NoFiles, static distribution =>
        distribution.License?.Iri is not { } licence || !ControlledVocabularies.LicenceNeedsAttribution(licence) ? Reading.NotApplicable
        : distribution.AttributionTexts.Count > 0 ? Reading.Full
        : Reading.None(Missing));
}
