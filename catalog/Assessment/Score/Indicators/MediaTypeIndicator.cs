using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The media type of each file.</summary>
internal static class MediaTypeIndicator
{
    private static readonly Shortfall NoFiles = new("no-files", "Es gibt weder eine Datei noch eine Schnittstelle.", "There is neither a file nor an interface.");
    private static readonly Shortfall Missing = new("missing", "Der Medientyp fehlt bei mindestens einer Datei.", "The media type is missing for at least one file.");
    private static readonly Shortfall NotRegistered = new("not-registered", "Mindestens ein Medientyp steht nicht in der Liste der IANA.", "At least one media type is not in the list of IANA.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "media-type",
        Criterion = ScoreCriterion.Usable,
        Weights = new ScoreWeights(Dataset: 2),
        German = new IndicatorWords(
            "Medientyp",
            "Programme erkennen am Medientyp, womit sie eine Datei öffnen.",
            "Geben Sie zu jeder Datei den Medientyp der IANA an, zum Beispiel text/csv."),
        English = new IndicatorWords(
            "Media type",
            "By the media type programs tell with what to open a file.",
            "State the media type of IANA for each file, such as text/csv."),
        Shortfalls = [NoFiles, Missing, NotRegistered],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) => given.Mean(NoFiles, static distribution => distribution.MediaType switch
    {
        null => FormatOf.IsService(distribution) ? Reading.NotApplicable : Reading.None(Missing),
        { Iri: { } iri } when ControlledVocabularies.MediaTypes.ByIri(iri) is not null => Reading.Full,
        _ => Reading.Of(50, NotRegistered),
    });
}
