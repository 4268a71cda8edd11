using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A licence of the list.</summary>
internal static class LicenceIndicator
{
    private static readonly Shortfall NoFiles = new("no-files", "Es gibt weder eine Datei noch eine Schnittstelle.", "There is neither a file nor an interface.");
    private static readonly Shortfall Missing = new("missing", "Bei mindestens einer Datei fehlt die Lizenz.", "For at least one file the licence is missing.");
    private static readonly Shortfall InWords = new("in-words", "Mindestens eine Lizenz ist nur in eigenen Worten angegeben oder unbekannt.", "At least one licence is stated in own words only or not known.");
    private static readonly Shortfall European = new("european", "Mindestens eine Lizenz steht nur in der europäischen Liste, nicht in der von DCAT-AP.de.", "At least one licence is only in the European list, not in that of DCAT-AP.de.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "licence",
        Criterion = ScoreCriterion.Lawful,
        Weights = new ScoreWeights(Dataset: 6, Service: 6),
        German = new IndicatorWords(
            "Lizenz aus der Liste",
            "Nur eine bekannte Lizenz verstehen Menschen und Programme ohne Nachfrage.",
            "Wählen Sie zu jeder Datei eine Lizenz der Liste von DCAT-AP.de, zum Beispiel die Datenlizenz Deutschland."),
        English = new IndicatorWords(
            "Licence of the list",
            "Only a known licence is understood by people and programs without asking.",
            "Choose a licence of the DCAT-AP.de list for each file, such as the Data licence Germany."),
        Shortfalls = [NoFiles, Missing, InWords, European],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) =>
        given.Resource is DataService service ? One(service.License) : given.Mean(NoFiles, static distribution => One(distribution.License));

    private static Reading One(CodedValue? licence) => licence switch
    {
        null => Reading.None(Missing),
        { Iri: { } iri } when ControlledVocabularies.Licences.ByIri(iri) is not null => Reading.Full,
        { Iri: { } iri } when ControlledVocabularies.EuLicences.ByIri(iri) is not null => Reading.Of(70, European),
        _ => Reading.Of(30, InWords),
    };
}
