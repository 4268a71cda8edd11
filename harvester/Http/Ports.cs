namespace OpenDataNrw.Harvester.Http;

/// <summary>
/// Tells ports of web servers from those of other services, which an address from a foreign catalogue could make us talk to
/// (https://fetch.spec.whatwg.org/#port-blocking). Below 1024 only those of http and https count as web.
/// </summary>
internal static class Ports
{
    private const int FirstUnassigned = 1024;

    private static readonly HashSet<int> OtherServices = [1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080];

    /// <summary>Whether a web server may listen there.</summary>
    public static bool IsForWeb(int port) => port is 80 or 443 || (port >= FirstUnassigned && !OtherServices.Contains(port));
}
