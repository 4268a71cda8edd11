using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The address of a service.</summary>
internal static class EndpointIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist keine Adresse des Dienstes angegeben.", "No address of the service is stated.");
    private static readonly Shortfall NotWeb = new("not-web", "Die Angabe ist keine Webadresse.", "The statement is not a web address.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "endpoint",
        Criterion = ScoreCriterion.Usable,
        Weights = new ScoreWeights(Service: 8),
        German = new IndicatorWords(
            "Adresse des Dienstes",
            "Ohne die Adresse kann niemand den Dienst aufrufen.",
            "Tragen Sie die Adresse des Dienstes mit https:// ein."),
        English = new IndicatorWords(
            "Address of the service",
            "Nobody can call the service without its address.",
            "Enter the address of the service with https://."),
        Shortfalls = [Missing, NotWeb],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given)
    {
        if (given.Resource is not DataService { EndpointUrls: { Count: > 0 } addresses }) return Reading.None(Missing);
        foreach (var address in addresses)
            if (WebAddress.HasWebScheme(address))
                return Reading.Full;
        return Reading.Of(20, NotWeb);
    }
}
