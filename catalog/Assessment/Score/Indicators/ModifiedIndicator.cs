namespace OpenDataNrw.Catalog.Assessment;

/// <summary>When the data last changed.</summary>
internal static class ModifiedIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist kein Datum angegeben.", "No date is stated.");
    private static readonly Shortfall Unusable = new("unusable", "Das Datum ist nicht lesbar oder liegt in der Zukunft.", "The date cannot be read or lies in the future.");
    private static readonly Shortfall IssuedOnly = new("issued-only", "Es ist nur das Datum der Veröffentlichung angegeben.", "Only the date of publication is stated.");
    private static readonly Shortfall FilesOnly = new("files-only", "Das Datum steht nur bei den Dateien, nicht beim Datensatz.", "The date stands only with the files, not with the dataset.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "modified",
        Criterion = ScoreCriterion.Fresh,
        Weights = new ScoreWeights(Dataset: 2, Series: 4),
        German = new IndicatorWords(
            "Änderungsdatum",
            "Ohne Datum weiß niemand, ob die Daten noch gelten.",
            "Geben Sie an, wann die Daten zuletzt geändert wurden, und lassen Sie es von Ihrem System pflegen."),
        English = new IndicatorWords(
            "Date of change",
            "Without a date nobody knows whether the data still hold.",
            "State when the data were last changed, and let your system maintain it."),
        Shortfalls = [Missing, Unusable, IssuedOnly, FilesOnly],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        if (LastChange.Of(given.Resource.Modified, given.Now) is not null) return Reading.Full;
        foreach (var distribution in given.Distributions)
            if (LastChange.Of(distribution.Modified, given.Now) is not null)
                return Reading.Of(70, FilesOnly);
        if (LastChange.Of(given.Resource.Issued, given.Now) is not null) return Reading.Of(40, IssuedOnly);
        return given.Resource.Modified is null ? Reading.None(Missing) : Reading.None(Unusable);
    }
}
