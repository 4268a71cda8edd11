namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The standard or schema that the data keep to.</summary>
internal static class StandardIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist weder ein Standard noch ein Schema angegeben.", "Neither a standard nor a schema is stated.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "standard",
        Criterion = ScoreCriterion.Usable,
        Weights = new ScoreWeights(Dataset: 3, Service: 6),
        German = new IndicatorWords(
            "Standard oder Schema",
            "Wer den Standard kennt, kann Daten verschiedener Städte zusammenführen.",
            "Geben Sie das Schema oder den Standard an, dem die Daten folgen, zum Beispiel GTFS, XPlanung oder ein Datenmodell Ihrer Kommune."),
        English = new IndicatorWords(
            "Standard or schema",
            "Knowing the standard, one can join data of several towns.",
            "State the schema or standard that the data follow, such as GTFS, XPlanung or a data model of your own."),
        Shortfalls = [Missing],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        if (given.Resource.ConformsTo.Count > 0) return Reading.Full;
        if (given.Resource is DataService { Formats.Count: > 0 }) return Reading.Full;
        foreach (var distribution in given.Distributions)
        {
            // The interfaces of the OGC and formats such as GTFS are standards by themselves.
            if (distribution.ConformsTo.Count > 0 || FormatOf.IsStandard(distribution)) return Reading.Full;
            foreach (var service in distribution.AccessServices)
                if (service.ConformsTo.Count > 0)
                    return Reading.Full;
        }

        return Reading.None(Missing);
    }
}
