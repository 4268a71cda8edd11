namespace OpenDataNrw.Catalog.Assessment;

/// <summary>How far a description keeps DCAT-AP.de, by number and kind of violations.</summary>
internal static class ConformanceIndicator
{
    private static readonly Shortfall Violations = new("violations", "Die Beschreibung verstößt gegen Regeln von DCAT-AP.de.", "The description breaks rules of DCAT-AP.de.");
    private static readonly Shortfall Warnings = new("warnings", "Die Beschreibung hält die Regeln ein, aber nicht alle Empfehlungen.", "The description keeps the rules, but not all recommendations.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "conformance",
        Criterion = ScoreCriterion.German,
        Weights = new ScoreWeights(Dataset: 3, Service: 4, Series: 7),
        German = new IndicatorWords(
            "Einhaltung von DCAT-AP.de",
            "Jede Art von Verstoß kostet, nicht schon der erste alles: Eine Art Verstoß kostet ein Fünftel, jeder weitere Verstoß derselben Art zwei Hundertstel (höchstens ein Fünftel), eine Art Warnung ein Zwanzigstel (höchstens ein Fünftel).",
            "Beheben Sie die Verstöße, die die Prüfung nennt, beginnend mit dem häufigsten."),
        English = new IndicatorWords(
            "Compliance with DCAT-AP.de",
            "Every kind of violation costs, but the first does not cost all: a kind of violation costs a fifth, each further one of the same kind two hundredths (a fifth at most), a kind of warning a twentieth (a fifth at most).",
            "Heal the violations that the check names, the most frequent first."),
        Shortfalls = [Violations, Warnings],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        if (given.Shapes is not { } shapes) return Reading.NotMeasured;
        var lost = 20 * shapes.ViolationKinds
            + Math.Min(20, 2 * (shapes.Violations - shapes.ViolationKinds))
            + Math.Min(20, 5 * shapes.WarningKinds);
        return lost == 0 ? Reading.Full : Reading.Of(100 - lost, shapes.Violations > 0 ? Violations : Warnings);
    }
}
