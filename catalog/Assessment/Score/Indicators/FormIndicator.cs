namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Whether statements are in the form they ought to have.</summary>
internal static class FormIndicator
{
    private static readonly Shortfall Findings = new("findings", "Angaben mussten gedeutet werden oder ließen sich nicht deuten.", "Statements had to be interpreted or could not be.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "form",
        Criterion = ScoreCriterion.German,
        Weights = new ScoreWeights(Dataset: 2, Service: 2, Series: 3),
        German = new IndicatorWords(
            "Angaben in der vorgesehenen Form",
            "Was anders geschrieben ist als vorgesehen, müssen Portale deuten, und jedes deutet anders. Jede Art unlesbarer Angabe kostet ein Viertel, jede zweifelhafte ein Zehntel, jede heilbare ein Zwanzigstel.",
            "Gehen Sie die Befunde durch; zu jedem steht, was zu ändern ist."),
        English = new IndicatorWords(
            "Statements in their proper form",
            "What is written otherwise than provided must be interpreted by portals, each in its way. Every kind of unreadable statement costs a quarter, every doubtful one a tenth, every healable one a twentieth.",
            "Go through the findings; each says what to change."),
        Shortfalls = [Findings],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        if (given.Findings is not { } findings) return Reading.NotMeasured;
        var (lost, counted) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var finding in findings)
        {
            // What is missing (nothing before) costs the points of its own indicator.
            if (finding.Before is null || finding.Responsibility == Responsibility.Platform || !counted.Add(finding.Rule)) continue;
            lost += finding.Severity switch { Severity.Error => 25, Severity.Warning => 10, _ => 5 };
        }

        return lost == 0 ? Reading.Full : Reading.Of(100 - lost, Findings);
    }
}
