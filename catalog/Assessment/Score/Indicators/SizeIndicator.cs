namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The size of each file.</summary>
internal static class SizeIndicator
{
    private static readonly Shortfall NoFiles = new("no-files", "Es gibt weder eine Datei noch eine Schnittstelle.", "There is neither a file nor an interface.");
    private static readonly Shortfall Missing = new("missing", "Die Größe fehlt bei mindestens einer Datei.", "The size is missing for at least one file.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "size",
        Criterion = ScoreCriterion.Usable,
        Weights = new ScoreWeights(Dataset: 1),
        German = new IndicatorWords(
            "Dateigröße",
            "Wer die Größe kennt, weiß vor dem Herunterladen, worauf er sich einlässt.",
            "Geben Sie die Größe der Dateien in Bytes an."),
        English = new IndicatorWords(
            "File size",
            "Knowing the size, one knows before the download what to expect.",
            "State the size of the files in bytes."),
        Shortfalls = [NoFiles, Missing],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) => given.Mean(NoFiles, static distribution =>
        distribution.ByteSize is > 0 ? Reading.Full
        : FormatOf.IsService(distribution) ? Reading.NotApplicable
        : Reading.None(Missing));
}
