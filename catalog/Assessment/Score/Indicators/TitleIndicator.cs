namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A title that people understand.</summary>
internal static class TitleIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es gibt keinen Titel.", "There is no title.");
    private static readonly Shortfall Filler = new("filler", "Der Titel ist ein Platzhalter.", "The title is a filler.");
    private static readonly Shortfall Identifier = new("identifier", "Der Titel ist eine Kennung für Maschinen.", "The title is a key for machines.");
    private static readonly Shortfall FileName = new("file-name", "Der Titel ist ein Dateiname.", "The title is a file name.");
    private static readonly Shortfall Technical = new("technical", "Der Titel ist mit Unterstrichen geschrieben wie ein technischer Name.", "The title is written with underscores like a technical name.");
    private static readonly Shortfall TooShort = new("too-short", "Der Titel ist zu kurz, um verstanden zu werden.", "The title is too short to be understood.");
    private static readonly Shortfall TooLong = new("too-long", "Der Titel ist länger als 200 Zeichen.", "The title is longer than 200 characters.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "title",
        Criterion = ScoreCriterion.Findable,
        Weights = new ScoreWeights(Dataset: 5, Service: 6, Series: 10),
        German = new IndicatorWords(
            "Aussagekräftiger Titel",
            "Der Titel ist das Erste und oft das Einzige, was gelesen wird. Dateinamen, Kennungen und Platzhalter sagen Fremden nichts.",
            "Schreiben Sie in wenigen Worten, worum es geht, zum Beispiel „Baumkataster“ statt „export_baum_v2.csv“."),
        English = new IndicatorWords(
            "Meaningful title",
            "The title is the first and often the only thing that is read. File names, identifiers and fillers mean nothing to strangers.",
            "Say in a few words what it is about, such as “Tree register” instead of “export_tree_v2.csv”."),
        Shortfalls = [Missing, Filler, Identifier, FileName, Technical, TooShort, TooLong],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        var best = Reading.None(Missing);
        foreach (var title in given.Resource.Titles) best = best.Or(One(title.Value.AsSpan().Trim()));
        return best.Percent > 0 || given.Resource.Titles.Count == 0 ? best : One(given.Resource.Titles[0].Value.AsSpan().Trim());
    }

    private static Reading One(ReadOnlySpan<char> title)
    {
        if (title.IsEmpty) return Reading.None(Missing);
        if (TextSense.IsFiller(title)) return Reading.None(Filler);
        if (TextSense.IsFileName(title)) return Reading.Of(20, FileName);
        if (TextSense.IsIdentifier(title)) return Reading.Of(10, Identifier);
        if (TextSense.IsTechnicalName(title)) return Reading.Of(50, Technical);
        if (title.Length < 4) return Reading.Of(40, TooShort);
        return title.Length > 200 ? Reading.Of(70, TooLong) : Reading.Full;
    }
}
