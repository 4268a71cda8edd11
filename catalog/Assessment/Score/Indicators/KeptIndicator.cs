namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Whether the promise of updates is kept.</summary>
internal static class KeptIndicator
{
    private static readonly Shortfall NoPromise = new("no-promise", "Ohne Angabe zur Aktualisierung lässt sich nicht sagen, ob die Daten aktuell sind.", "Without a statement about updates nobody can say whether the data are current.");
    private static readonly Shortfall NoDate = new("no-date", "Ohne Änderungsdatum lässt sich nicht sagen, ob die Aktualisierung eingehalten wird.", "Without a date of change nobody can say whether the updates are kept.");
    private static readonly Shortfall Late = new("late", "Die letzte Änderung liegt länger zurück, als versprochen ist.", "The last change is longer ago than promised.");
    private static readonly Shortfall Overdue = new("overdue", "Die Aktualisierung ist seit mehr als dem doppelten Abstand überfällig.", "The update has been overdue for more than twice the interval.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "kept",
        Criterion = ScoreCriterion.Fresh,
        Weights = new ScoreWeights(Dataset: 5, Series: 8),
        German = new IndicatorWords(
            "Gehaltene Aktualisierung",
            "Verglichen wird das Datum der letzten Änderung mit dem versprochenen Abstand, mit der Hälfte des Abstands oder zwei Wochen als Nachsicht. Wer keinen Abstand verspricht, wird nicht daran gemessen.",
            "Aktualisieren Sie die Daten, oder versprechen Sie nur, was Sie halten."),
        English = new IndicatorWords(
            "Updates kept",
            "The date of the last change is compared with the promised interval, with half of it or two weeks as tolerance. Who promises no interval is not measured by one.",
            "Update the data, or promise only what you keep."),
        Shortfalls = [NoPromise, NoDate, Late, Overdue],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        var promise = UpdatePromise.Of(given.Resource);
        if (promise.Kind is PromiseKind.None or PromiseKind.Vague) return Reading.None(NoPromise);
        if (promise.Kind == PromiseKind.NoInterval) return Reading.NotApplicable;
        var reading = Judge(given, promise.ToleratedDays);
        // A stream is asked, not dated: that its description is old says nothing about it.
        return reading.Percent < 100 && promise.Kind == PromiseKind.Continuous && HasService(given) ? Reading.NotApplicable : reading;
    }

    private static Reading Judge(ScoreCase given, double toleratedDays)
    {
        if (LastChange.Of(given) is not { } changed) return Reading.None(NoDate);
        var age = (given.Now - changed).TotalDays;
        return age <= toleratedDays ? Reading.Full
            : age <= 2 * toleratedDays ? Reading.Of(50, Late)
            : age <= 4 * toleratedDays ? Reading.Of(20, Overdue)
            : Reading.None(Overdue);
    }

    private static bool HasService(ScoreCase given)
    {
        foreach (var distribution in given.Distributions)
            if (FormatOf.IsService(distribution))
                return true;
        return false;
    }
}
