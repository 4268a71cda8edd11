using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A direct way to the data: a download or a documented interface.</summary>
internal static class AccessIndicator
{
    private static readonly Shortfall NoFiles = new("no-files", "Es gibt weder eine Datei noch eine Schnittstelle.", "There is neither a file nor an interface.");
    private static readonly Shortfall Missing = new("missing", "Es ist keine Adresse angegeben.", "No address is stated.");
    private static readonly Shortfall PageOnly = new("page-only", "Die Adresse führt vermutlich auf eine Webseite, nicht zu den Daten.", "The address probably leads to a web page, not to the data.");
    private static readonly Shortfall Undeclared = new("undeclared", "Die Adresse einer Datei steht nur als Zugangsadresse, nicht als Adresse zum Herunterladen.", "The address of a file stands only as access address, not as download address.");
    private static readonly Shortfall Undocumented = new("undocumented", "Die Schnittstelle ist nicht beschrieben.", "The interface is not described.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "access",
        Criterion = ScoreCriterion.Usable,
        Weights = new ScoreWeights(Dataset: 6),
        German = new IndicatorWords(
            "Direkter Zugang",
            "Ein Klick oder ein Aufruf führt zu den Daten. Eine Datei und eine beschriebene Schnittstelle zählen gleich viel.",
            "Tragen Sie die Adresse der Datei selbst ein oder beschreiben Sie die Schnittstelle mit ihrer Adresse und ihrer Beschreibung (GetCapabilities, OpenAPI)."),
        English = new IndicatorWords(
            "Direct access",
            "One click or one call leads to the data. A file and a described interface count the same.",
            "Enter the address of the file itself, or describe the interface with its address and its description (GetCapabilities, OpenAPI)."),
        Shortfalls = [NoFiles, Missing, PageOnly, Undeclared, Undocumented],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) => given.Best(NoFiles, One);

    private static Reading One(Distribution distribution)
    {
        if (distribution.DownloadUrls.Count > 0) return Reading.Full;
        var best = Reading.None(Missing);
        foreach (var service in distribution.AccessServices) best = best.Or(Service(service));
        var isService = FormatOf.IsService(distribution);
        foreach (var url in distribution.AccessUrls)
        {
            if (InterfaceIndicator.AsksForDescription(url)) return Reading.Full;
            best = best.Or(isService ? Reading.Of(70, Undocumented) : FileExtension.TypeOf(url) is { Code: not "HTML" } ? Reading.Of(80, Undeclared) : Reading.Of(40, PageOnly));
        }

        return best;
    }

    private static Reading Service(DataService service)
    {
        if (service.EndpointDescriptions.Count > 0) return Reading.Full;
        foreach (var url in service.EndpointUrls)
            if (InterfaceIndicator.AsksForDescription(url))
                return Reading.Full;
        return service.EndpointUrls.Count > 0 ? Reading.Of(70, Undocumented) : Reading.None(Missing);
    }
}
