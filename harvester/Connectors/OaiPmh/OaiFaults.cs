using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.OaiPmh;

/// <summary>The faults of repositories, with their stable reasons and words.</summary>
internal static class OaiFaults
{
    /// <summary>The reason of an error of the protocol.</summary>
    public const string ProtocolError = "source.oai-error";

    /// <summary>The reason of a resumption token that the repository no longer knows.</summary>
    public const string TokenExpired = "source.oai-token-expired";

    private const int ShownText = 300;

    /// <summary>An error that the repository tells with status 200.</summary>
    public static SourceFaultException Error(Uri url, string code, string text)
    {
        var words = $"{SourceFaults.Show(url)} meldet einen Fehler ({(code.Length is > 0 and <= 60 ? code : "ohne Kennung")}){(text.Trim() is { Length: > 0 } said ? $": {(said.Length > ShownText ? said[..ShownText] + "…" : said)}" : "")}. ";
        return code switch
        {
            "badResumptionToken" => new SourceFaultException(TokenExpired, words + "Bitte den Betreiber der Quelle benachrichtigen; der nächste Lauf versucht es erneut."),
            "cannotDisseminateFormat" => new SourceFaultException(ProtocolError, words + "Bitte mit der Einstellung metadataPrefix eine Form wählen, die die Quelle anbietet (ListMetadataFormats)."),
            "noSetHierarchy" => new SourceFaultException(ProtocolError, words + "Bitte die Einstellung set entfernen: die Quelle ist nicht in Mengen eingeteilt."),
            _ => new SourceFaultException(ProtocolError, words + "Bitte Adresse und Einstellungen der Quelle prüfen (metadataPrefix, set)."),
        };
    }

    public static SourceFaultException Unexpected(SourceDocument document, string root) =>
        root.Equals("html", StringComparison.OrdinalIgnoreCase)
            ? WebPages.Fault(document, "XML")
            : new SourceFaultException(
                "source.unexpected-xml", $"{SourceFaults.Show(document.Url)} antwortet nicht nach OAI-PMH (Wurzelelement '{root}'). Bitte Adresse und Art der Quelle prüfen.");

    public static SourceFaultException Loop(Uri url) => new(
        "source.page-loop",
        $"{SourceFaults.Show(url)} gibt dieselbe Fortsetzung (resumptionToken) ein zweites Mal aus; das Blättern nähme kein Ende. Bitte den Betreiber der Quelle benachrichtigen.");

    public static SourceFaultException Repeated(Uri url) => new(
        "source.repeated-page",
        $"{SourceFaults.Show(url)} liefert nur Datensätze, die schon auf früheren Seiten standen; der Server beachtet die Fortsetzung (resumptionToken) nicht. Bitte den Betreiber der Quelle benachrichtigen.");

    public static SourceFaultException Incomplete(Uri url, int received, int announced) => new(
        "source.incomplete-listing",
        $"{SourceFaults.Show(url)} hat {announced} Datensätze angekündigt (completeListSize) und bricht ohne Schlusszeichen (leeres resumptionToken) nach {received} ab. Nichts wurde als vermisst markiert; bitte den Betreiber der Quelle benachrichtigen.");

    public static SourceFaultException ChangesNotOffered(Uri url, SourceFaultException inner) => new(
        SourceFaultException.ChangesNotOffered, $"{SourceFaults.Show(url)} kann nicht sagen, was sich seit einem Zeitpunkt geändert hat: {inner.Message}", inner);
}
