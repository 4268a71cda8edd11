using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A format with which programs can work.</summary>
internal static class FormatIndicator
{
    private static readonly Shortfall NoFiles = new("no-files", "Es gibt weder eine Datei noch eine Schnittstelle.", "There is neither a file nor an interface.");
    private static readonly Shortfall Missing = new("missing", "Zu keiner Datei ist ein Format angegeben.", "No format is stated for any file.");
    private static readonly Shortfall Unknown = new("unknown", "Das angegebene Format ist uns nicht bekannt.", "The stated format is not known to us.");
    private static readonly Shortfall Archive = new("archive", "Die Daten liegen in einem Archiv, dessen Inhalt nicht angegeben ist.", "The data are in an archive whose content is not stated.");
    private static readonly Shortfall ForReaders = new("for-readers", "Die Daten gibt es nur als Text oder Bild für Menschen, zum Beispiel als PDF.", "The data come only as text or picture for people, such as PDF.");
    private static readonly Shortfall ViewOnly = new("view-only", "Die Schnittstelle liefert Kartenbilder, nicht die Daten selbst.", "The interface gives pictures of maps, not the data themselves.");
    private static readonly Shortfall Partial = new("partial", "Programme lesen das Format nur mit Nacharbeit.", "Programs read the format only with extra work.");
    private static readonly Shortfall Vendor = new("vendor", "Das Format gehört einem Hersteller.", "The format belongs to a vendor.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "format",
        Criterion = ScoreCriterion.Usable,
        Weights = new ScoreWeights(Dataset: 10),
        German = new IndicatorWords(
            "Weiterverarbeitbares Format",
            "Mindestens eine Datei oder Schnittstelle liegt in einem offenen Format vor, das Programme ohne Raten lesen. Unsere Tabelle kennt auch GML, GeoPackage, WFS und OGC API; Archive zählen nach ihrem Inhalt.",
            "Bieten Sie die Daten zusätzlich als CSV, JSON, GeoJSON, GeoPackage oder über eine Schnittstelle an und geben Sie bei Archiven an, was darin liegt."),
        English = new IndicatorWords(
            "Processable format",
            "At least one file or interface comes in an open format that programs read without guessing. Our table knows GML, GeoPackage, WFS and OGC API too; archives count by what is in them.",
            "Offer the data as CSV, JSON, GeoJSON, GeoPackage or by an interface as well, and say of archives what is in them."),
        Shortfalls = [NoFiles, Missing, Unknown, Archive, ForReaders, ViewOnly, Partial, Vendor],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) => given.Best(NoFiles, One);

    private static Reading One(Distribution distribution)
    {
        if (FormatOf.Fitness(distribution) is { } fitness) return Reading.Of(FormatOf.Percent(fitness), Reason(fitness));
        return distribution.Format is null ? Reading.None(Missing) : Reading.Of(10, Unknown);
    }

    private static Shortfall Reason(FormatFitness fitness) => fitness switch
    {
        { Kind: FormatKind.Container } => Archive,
        { Structure: FormatStructure.Low } => ForReaders,
        { Structure: FormatStructure.Partial, Kind: FormatKind.Service } => ViewOnly,
        { Structure: FormatStructure.Partial } => Partial,
        _ => Vendor,
    };
}
