namespace OpenDataNrw.Portal.Texts;

/// <summary>What to say about an error.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What is the matter.</param>
/// <param name="Explanation">What it means and what a reader can do.</param>
public sealed record ErrorWords(int Status, string Title, string Explanation);

/// <summary>Words for errors.</summary>
internal sealed class ErrorTexts(Tongue t)
{
    internal string ToSearch => t.Say("Datensätze suchen", "Search datasets");
    internal string ToStart => t.Say("Zur Startseite", "To the start page");
    internal string Reference => t.Say("Wenn Sie uns darüber schreiben, nennen Sie bitte diese Kennung:", "If you write to us about this, please give this reference:");

    internal ErrorWords For(int status) => status switch
    {
        400 => new(status, t.Say("Diese Anfrage verstehen wir nicht", "We do not understand this request"), t.Say(
            "Die Adresse enthält eine Angabe, mit der wir nichts anfangen können. Vielleicht ist der Link veraltet oder unvollständig.",
            "The address contains something we cannot work with. Perhaps the link is outdated or incomplete.")),
        404 => new(status, t.Say("Diese Seite gibt es nicht", "There is no such page"), t.Say(
            "Unter dieser Adresse ist nichts zu finden. Was einmal hier war und zurückgezogen wurde, steht unter „Verschwunden“.",
            "There is nothing at this address. What once was here and was withdrawn is listed under “Vanished”.")),
        >= 500 => new(status, t.Say("Da ist bei uns etwas schiefgegangen", "Something went wrong on our side"), t.Say(
            "Der Fehler ist festgehalten. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
            "The fault is on record. Please try again in a few minutes.")),
        _ => new(status, t.Say("Das war nicht möglich", "That was not possible"), t.Say(
            $"Der Server hat die Anfrage mit dem Status {status} abgelehnt.",
            $"The server refused the request with status {status}.")),
    };
}
