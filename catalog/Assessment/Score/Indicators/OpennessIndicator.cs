using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A licence that lets everybody use the data.</summary>
internal static class OpennessIndicator
{
    private static readonly Shortfall NoFiles = new("no-files", "Es gibt weder eine Datei noch eine Schnittstelle.", "There is neither a file nor an interface.");
    private static readonly Shortfall Unclear = new("unclear", "Bei mindestens einer Datei ist nicht bekannt, ob die Lizenz offen ist.", "For at least one file it is not known whether the licence is open.");
    private static readonly Shortfall Closed = new("closed", "Mindestens eine Lizenz ist nicht offen.", "At least one licence is not open.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "openness",
        Criterion = ScoreCriterion.Lawful,
        Weights = new ScoreWeights(Dataset: 4, Service: 4),
        German = new IndicatorWords(
            "Offene Lizenz",
            "Offene Daten darf jeder zu jedem Zweck nutzen; Verbote wie „nicht kommerziell“ schließen viele aus.",
            "Wählen Sie eine offene Lizenz: Datenlizenz Deutschland Zero oder Namensnennung, CC0 oder CC BY."),
        English = new IndicatorWords(
            "Open licence",
            "Open data may be used by anybody for any purpose; bans such as “non-commercial” shut many out.",
            "Choose an open licence: Data licence Germany Zero or Attribution, CC0 or CC BY."),
        Shortfalls = [NoFiles, Unclear, Closed],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) =>
        given.Resource is DataService service ? One(service.License) : given.Mean(NoFiles, static distribution => One(distribution.License));

    private static Reading One(CodedValue? licence) =>
        licence?.Iri is not { } iri || ControlledVocabularies.Licences.ByIri(iri) is null ? Reading.None(Unclear)
        : ControlledVocabularies.IsOpenLicence(iri) ? Reading.Full
        : Reading.None(Closed);
}
