namespace OpenDataNrw.Catalog.Links;

/// <summary>A verdict in words.</summary>
/// <param name="Title">How the link is, without dates.</param>
/// <param name="Advice">What it means and what to do, for whoever looks after the data; empty where nothing need be done.</param>
public readonly record struct LinkText(string Title, string Advice);

/// <summary>The words for verdicts about links, German first. One table for page, API and command line.</summary>
public static class LinkTexts
{
    /// <summary>The words for a verdict in a language (<c>de</c> or <c>en</c>).</summary>
    public static LinkText Describe(LinkVerdict verdict, string language)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var (german, english) = verdict.State switch
        {
            LinkState.Works => Working(verdict),
            LinkState.Dead => Dead(verdict.Reason!.Outcome),
            LinkState.Doubtful => Doubtful(verdict.Reason!),
            _ => NotChecked(verdict.Reason),
        };
        return language == "en" ? english : german;
    }

    private static (LinkText German, LinkText English) Working(LinkVerdict verdict) => verdict.Reason?.MovedTo is null
        ? (new LinkText("Erreichbar", ""), new LinkText("Reachable", ""))
        : (new LinkText("Erreichbar, aber umgezogen", "Die Adresse wurde dauerhaft verlegt. Bitte tragen Sie im Quellsystem die neue Adresse ein, bevor die Weiterleitung abgeschaltet wird."),
            new LinkText("Reachable, but moved", "The address has moved for good. Please enter the new address in the source system before the redirect is switched off."));

    private static (LinkText German, LinkText English) Dead(LinkOutcome outcome) => outcome == LinkOutcome.UnknownHost
        ? (new LinkText("Tot", "Den Server dieser Adresse gibt es nicht mehr. Bitte tragen Sie im Quellsystem die heutige Adresse ein oder entfernen Sie die Datei."),
            new LinkText("Dead", "The server of this address no longer exists. Please enter today's address in the source system or remove the file."))
        : (new LinkText("Tot", "Unter dieser Adresse liegt nichts mehr, sagt der Server. Bitte tragen Sie im Quellsystem die heutige Adresse ein oder entfernen Sie die Datei."),
            new LinkText("Dead", "There is nothing at this address any more, says the server. Please enter today's address in the source system or remove the file."));

    private static (LinkText German, LinkText English) NotChecked(LinkObservation? reason) => reason?.Detail switch
    {
        LinkDetail.OwnNetwork => (
            new LinkText("Nicht geprüft", "Die Adresse liegt in einem nicht öffentlichen Netz. Dort prüfen wir nicht; auch die Öffentlichkeit erreicht sie vermutlich nicht."),
            new LinkText("Not checked", "The address lies in a network that is not public. We do not look there, and the public will hardly reach it either.")),
        LinkDetail.UnsupportedAddress => (
            new LinkText("Nicht geprüft", "Die Adresse führt zu einem Ziel, das keine Webadresse ist."),
            new LinkText("Not checked", "The address leads to something that is no web address.")),
        LinkDetail.ForbiddenPort => (
            new LinkText("Nicht geprüft", "Die Adresse verwendet einen Port, der nicht für Webserver gedacht ist. Dort fragen wir nicht nach; bitte tragen Sie im Quellsystem eine Adresse mit dem üblichen Port ein (ohne Portangabe)."),
            new LinkText("Not checked", "The address uses a port that is not meant for web servers. We do not ask there; please enter an address with the usual port (without a number) in the source system.")),
        _ => (new LinkText("Noch nicht geprüft", ""), new LinkText("Not checked yet", "")),
    };

    private static (LinkText German, LinkText English) Doubtful(LinkObservation reason) => reason.Outcome switch
    {
        LinkOutcome.Refused => (
            new LinkText("Zugang verweigert", $"Der Server antwortet, lässt unser Prüfprogramm aber nicht zu (Status {reason.Status}). Das ist kein Fehler des Links: Im Browser kann er funktionieren. Offene Daten sollten ohne Anmeldung und auch für Programme abrufbar sein."),
            new LinkText("Access refused", $"The server answers but does not admit our checker (status {reason.Status}). That is no fault of the link: it may work in a browser. Open data should be available without login, and to programs too.")),
        LinkOutcome.Busy => (
            new LinkText("Server bat um Geduld", $"Der Server war ausgelastet oder in Wartung (Status {reason.Status}). Wir fragen später wieder; Sie müssen nichts tun."),
            new LinkText("Server asked for patience", $"The server was busy or under maintenance (status {reason.Status}). We shall ask again later; nothing need be done.")),
        LinkOutcome.TimedOut => (
            new LinkText("Keine Antwort in angemessener Zeit", "Der Server antwortete uns nicht rechtzeitig. Ob der Link Lesenden funktioniert, ist offen; bitte prüfen Sie ihn im Browser, wenn das länger so bleibt."),
            new LinkText("No answer in reasonable time", "The server did not answer us in time. Whether the link works for readers is open; please try it in a browser if this lasts.")),
        LinkOutcome.NoConnection => (
            new LinkText("Keine Verbindung", "Es kam keine Verbindung zum Server zustande. Bitte prüfen Sie die Adresse im Browser; weist eine Firewall uns ab, funktioniert der Link für andere."),
            new LinkText("No connection", "No connection to the server came about. Please try the address in a browser; if a firewall turns us away, the link works for others.")),
        LinkOutcome.BadCertificate => (
            new LinkText("Zertifikat nicht gültig", "Das Zertifikat des Servers ist abgelaufen, unvollständig oder gilt für einen anderen Namen. Bitte geben Sie dem Betreiber des Servers Bescheid; Browser warnen vor dieser Adresse, Programme brechen ab."),
            new LinkText("Certificate not valid", "The server's certificate has expired, is incomplete or is made out to another name. Please tell whoever runs the server; browsers warn of this address, programs stop.")),
        LinkOutcome.ServerFault => (
            new LinkText("Server meldet einen Fehler", $"Der Server meldet einen Fehler bei sich (Status {reason.Status}). Hält das an, geben Sie bitte seinem Betreiber Bescheid."),
            new LinkText("Server reports a fault", $"The server reports a fault of its own (status {reason.Status}). If it lasts, please tell whoever runs it.")),
        LinkOutcome.WrongAnswer => Wrong(reason.Detail),
        _ => (
            new LinkText("Nicht gefunden, wird bestätigt", "Unter dieser Adresse fanden wir nichts. Wir sehen zu anderer Stunde noch einmal nach, bevor der Link als tot gilt; prüfen Sie ihn gern schon jetzt."),
            new LinkText("Not found, to be confirmed", "We found nothing at this address. We shall look again at another hour before the link counts as dead; you may check it now.")),
    };

    private static (LinkText German, LinkText English) Wrong(LinkDetail detail) => detail switch
    {
        LinkDetail.WebPage => (
            new LinkText("Webseite statt Daten", "Statt der Datei kommt eine Webseite, meist eine Anmeldung oder eine Fehlermeldung. Bitte tragen Sie die Adresse ein, unter der die Datei selbst liegt."),
            new LinkText("Web page instead of data", "In place of the file comes a web page, mostly a login or an error message. Please enter the address at which the file itself lies.")),
        LinkDetail.Empty => (
            new LinkText("Leere Antwort", "Die Datei ist leer. Bitte prüfen Sie, ob der Export gelungen ist."),
            new LinkText("Empty answer", "The file is empty. Please check whether the export succeeded.")),
        LinkDetail.ServiceException => (
            new LinkText("Dienst meldet einen Fehler", "Der Geodienst antwortet auf GetCapabilities mit einer Fehlermeldung. Bitte prüfen Sie Adresse und Parameter des Dienstes (etwa „map=“)."),
            new LinkText("Service reports an exception", "The geo service answers GetCapabilities with an exception. Please check the service's address and parameters (such as “map=”).")),
        LinkDetail.NoCapabilities => (
            new LinkText("Kein Dienst unter dieser Adresse", "Auf GetCapabilities antwortet die Adresse nicht wie ein Geodienst. Bitte tragen Sie die Adresse des Dienstes selbst ein."),
            new LinkText("No service at this address", "The address does not answer GetCapabilities as a geo service does. Please enter the address of the service itself.")),
        _ => (
            new LinkText("Weiterleitung ohne Ziel", "Die Adresse leitet im Kreis oder ins Leere weiter. Bitte tragen Sie die endgültige Adresse ein."),
            new LinkText("Redirect without end", "The address redirects in a circle or to nowhere. Please enter the final address.")),
    };
}
