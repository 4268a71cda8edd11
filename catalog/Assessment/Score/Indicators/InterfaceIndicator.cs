namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The description of an interface, for programs to read.</summary>
internal static class InterfaceIndicator
{
    private static readonly Shortfall Missing = new("missing", "Die Schnittstelle ist nicht beschrieben.", "The interface is not described.");
    private static readonly Shortfall InAddress = new("in-address", "Nur die Adresse des Dienstes selbst ruft die Beschreibung ab.", "Only the address of the service itself asks for the description.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "interface",
        Criterion = ScoreCriterion.Usable,
        Weights = new ScoreWeights(Service: 8),
        German = new IndicatorWords(
            "Beschreibung der Schnittstelle",
            "Aus der Beschreibung (GetCapabilities, OpenAPI) lesen Programme, was der Dienst kann.",
            "Tragen Sie die Adresse der Beschreibung ein, bei OGC-Diensten den GetCapabilities-Aufruf."),
        English = new IndicatorWords(
            "Description of the interface",
            "From the description (GetCapabilities, OpenAPI) programs read what the service can do.",
            "Enter the address of the description; of OGC services the GetCapabilities request."),
        Shortfalls = [Missing, InAddress],
        Judge = Judge,
    };

    /// <summary>Whether an address asks a service to describe itself.</summary>
    public static bool AsksForDescription(string url) =>
        url.Contains("request=getcapabilities", StringComparison.OrdinalIgnoreCase)
        || url.Contains("openapi", StringComparison.OrdinalIgnoreCase)
        || url.Contains("swagger", StringComparison.OrdinalIgnoreCase);

    private static Reading Judge(ScoreCase given)
    {
        if (given.Resource is not DataService service) return Reading.NotApplicable;
        if (service.EndpointDescriptions.Count > 0) return Reading.Full;
        foreach (var address in service.EndpointUrls)
            if (AsksForDescription(address))
                return Reading.Of(80, InAddress);
        return Reading.None(Missing);
    }
}
