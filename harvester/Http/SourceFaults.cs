using System.Globalization;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>The faults of fetching, with their stable reasons and words.</summary>
internal static class SourceFaults
{
    public static SourceFaultException NotAnAddress(Uri url) => new(
        "source.bad-address",
        $"'{Show(url)}' kann nicht abgerufen werden: nur http- und https-Adressen ohne Zugangsdaten sind erlaubt. Bitte die Adresse der Quelle oder ihre Weiterleitung berichtigen.");

    public static SourceFaultException RedirectLoop(Uri url) => new(
        "source.redirect-loop",
        $"{Show(url)} leitet im Kreis, ins Leere oder mehr als fünfmal weiter. Bitte die endgültige Adresse eintragen.");

    public static SourceFaultException Timeout(Uri url, TimeSpan limit, Exception inner) => new(
        "source.timeout",
        string.Create(CultureInfo.InvariantCulture, $"{Show(url)} hat nicht innerhalb von {limit.TotalSeconds:0} Sekunden geantwortet. Bitte prüfen, ob der Server überlastet ist; kleinere Seiten (Einstellung pageSize) helfen oft."),
        inner);

    public static SourceFaultException Unreachable(Uri url, Exception inner) => new(
        "source.unreachable",
        $"Zu {Show(url)} kam keine Verbindung zustande oder sie riss ab ({inner.Message}). Bitte Adresse, Namensauflösung und Zertifikat des Servers prüfen.",
        inner);

    public static SourceFaultException NotFound(Uri url, int status) => new(
        "source.not-found",
        $"{Show(url)} gibt es nicht (HTTP {status}). Bitte die Adresse der Quelle prüfen; vielleicht ist das Portal umgezogen.");

    public static SourceFaultException AccessDenied(Uri url, int status) => new(
        "source.access-denied",
        $"{Show(url)} verweigert den Zugriff (HTTP {status}). Bitte beim Betreiber der Quelle den Abruf ohne Anmeldung freischalten lassen oder Zugangsdaten hinterlegen (Sources:Credentials).");

    public static SourceFaultException TooManyRequests(Uri url, int status) => new(
        "source.too-many-requests",
        $"{Show(url)} weist Abrufe als zu häufig ab (HTTP {status}), auch nach Pausen. Bitte mit der Einstellung requestInterval langsamer ernten oder den Betreiber um Freigabe bitten.");

    public static SourceFaultException ServerError(Uri url, int status) => new(
        "source.server-error",
        $"Der Server von {Show(url)} meldet einen eigenen Fehler (HTTP {status}), auch nach Wiederholungen. Bitte den Betreiber der Quelle benachrichtigen; der nächste Lauf versucht es erneut.");

    public static SourceFaultException NotReady(Uri url) => new(
        "source.not-ready",
        $"{Show(url)} wird vom Server noch erzeugt (HTTP 202), auch nach Wiederholungen. Der nächste Lauf versucht es erneut.");

    public static SourceFaultException BadRequest(Uri url, int status, string answer) => new(
        "source.bad-request",
        $"{Show(url)} weist die Anfrage ab (HTTP {status}). Bitte Adresse und Einstellungen der Quelle prüfen."
        + (answer.Length > 0 ? $" Antwort des Servers: {answer}" : ""));

    public static SourceFaultException TooLarge(Uri url, int megabytes) => new(
        "source.too-large",
        $"{Show(url)} ist größer als {megabytes} MB. Bitte kleinere Seiten abrufen (Einstellung pageSize) oder die Grenze {HarvestHttpOptions.Section}:{nameof(HarvestHttpOptions.MaxDocumentMegabytes)} anheben.");

    public static SourceFaultException TooLargeToSpool(Uri url, int megabytes) => new(
        "source.too-large",
        $"{Show(url)} ist größer als {megabytes} MB. Bitte den Katalog teilen oder in Seiten abrufen; der Betrieb kann die Grenze {HarvestHttpOptions.Section}:{nameof(HarvestHttpOptions.MaxSpooledMegabytes)} anheben.");

    public static SourceFaultException NoRoom(Uri url, string folder, Exception? inner) => new(
        "source.no-room",
        $"Auf dem Datenträger von '{folder}' ist zu wenig Platz, um {Show(url)} zwischenzuspeichern. An der Quelle ist nichts zu tun; der Betrieb muss Platz schaffen oder {HarvestHttpOptions.Section}:{nameof(HarvestHttpOptions.SpoolFolder)} auf einen anderen Datenträger legen.",
        inner);

    public static SourceFaultException MovedQuery(Uri url, Uri target) => new(
        "source.query-moved",
        $"{Show(url)} leitet Anfragen nach {Show(target)} um, ohne zu sagen, ob sie dort erneut gestellt werden sollen (HTTP 301 oder 302). Bitte die endgültige Adresse eintragen.");

    public static SourceFaultException Bomb(Uri url, int ratio) => new(
        "source.decompression-bomb",
        $"{Show(url)} ist mehr als {ratio}-fach komprimiert und wurde nicht entpackt. Ist die Quelle in Ordnung, kann der Betrieb {HarvestHttpOptions.Section}:{nameof(HarvestHttpOptions.MaxCompressionRatio)} anheben.");

    public static SourceFaultException UnknownEncoding(Uri url, string encoding) => new(
        "source.unknown-encoding",
        $"{Show(url)} ist auf unbekannte Weise gepackt (Content-Encoding: {encoding}). Der Server muss gzip, br oder deflate verwenden oder ungepackt antworten.");

    public static SourceFaultException BrokenEncoding(Uri url, string encoding, Exception inner) => new(
        "source.broken-encoding",
        $"{Show(url)} lässt sich nicht entpacken (Content-Encoding: {encoding}). Bitte den Betreiber der Quelle benachrichtigen.",
        inner);

    public static SourceFaultException HeadersTooLarge(Uri url, Exception inner) => new(
        "source.headers-too-large",
        $"{Show(url)} antwortet mit mehr Kopfzeilen, als angenommen werden. Bitte den Betreiber der Quelle benachrichtigen.",
        inner);

    public static SourceFaultException ForbiddenPort(Uri url) => new(
        "source.forbidden-port",
        $"{Show(url)} verwendet Port {url.Port}, der nicht für Webserver gedacht ist. Soll er erlaubt sein, muss der Betrieb ihn unter {HarvestHttpOptions.Section}:{nameof(HarvestHttpOptions.AllowedPorts)} eintragen.");

    /// <summary>An address as messages show it: without credentials, at most 300 characters.</summary>
    public static string Show(Uri url)
    {
        var text = url.IsAbsoluteUri ? AddressSecrets.Redact(url) : url.OriginalString;
        return text.Length <= 300 ? text : text[..300] + "…";
    }
}
