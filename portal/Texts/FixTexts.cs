using OpenDataNrw.Catalog.FixFirst;

namespace OpenDataNrw.Portal.Texts;

/// <summary>Words of the pages that say what to fix first.</summary>
internal sealed class FixTexts(Tongue t)
{
    internal string Heading => t.Say("Das zuerst verbessern", "Fix first");
    internal string HeadingFor(string name) => t.Say($"Das zuerst verbessern: {name}", $"Fix first: {name}");
    internal string Lead => t.Say(
        "Jeder Punkt ist eine Änderung, die jemand in der Quelle vornehmen kann. Oben steht, was am meisten bringt und am wenigsten Mühe macht.",
        "Each item is one change that somebody can make in the source. What brings most for the least effort comes first.");
    internal string Summary(string faulty, string entries) => t.Say(
        $"{faulty} von {entries} Einträgen lassen sich verbessern.", $"{faulty} of {entries} entries can be improved.");
    internal string Incomplete(string entries) => t.Say(
        $"Betrachtet wurden die {entries} zuletzt geänderten Einträge.", $"The {entries} entries changed last were looked at.");
    internal string MadeAt(string moment) => t.Say($"Stand der Liste: {moment}", $"List made: {moment}");
    internal string None => t.Say("Hier ist nichts zu verbessern.", "There is nothing to improve here.");
    internal string NoEntries => t.Say("Zu dieser Auswahl gibt es keine Einträge.", "There are no entries for this choice.");
    internal string More(string number) => t.Say($"Dazu {number} weitere Änderungen; die Tabelle nennt alle.", $"And {number} more changes; the table names them all.");
    internal string Heals(string number, long count) => t.Say(
        count == 1 ? "Verbessert 1 Eintrag" : $"Verbessert {number} Einträge",
        count == 1 ? "Improves 1 entry" : $"Improves {number} entries");
    internal string Points(string score, string mqa) => t.Say(
        $"+{score} Punkte Bewertung, +{mqa} Punkte MQA", $"+{score} points own score, +{mqa} points MQA");
    internal string PointsNote => t.Say(
        "Die Punkte gelten für alle betroffenen Einträge zusammen und für diese Änderung allein: je Eintrag bis zu 100 in unserer Bewertung und bis zu 405 in der Bewertung von data.europa.eu (MQA).",
        "The points are those of all entries concerned together and of this change alone: up to 100 per entry in our score and up to 405 in that of data.europa.eu (MQA).");
    internal string AtSource => t.Say(
        "Hier im Portal schon berichtigt; in der Quelle und damit in anderen Portalen noch nicht.",
        "Already put right in this portal, but not in the source and hence not in other portals.");
    internal string Where => t.Say("Wo", "Where");
    internal string Before => t.Say("Bisher", "So far");
    internal string After => t.Say("Besser", "Better");
    internal string Nothing => t.Say("(nichts)", "(nothing)");
    internal string Effort => t.Say("Aufwand", "Effort");
    internal string Gain => t.Say("Gewinn", "Gain");
    internal string Example => t.Say("So sieht es aus", "What it looks like");
    internal string Entries => t.Say("Betroffene Einträge", "Entries concerned");
    internal string Downloads => t.Say("Zum Mitnehmen", "To take along");
    internal string DownloadsText => t.Say(
        "Die Tabelle nennt jede Änderung mit Kennung, Feld, bisherigem und neuem Wert. Die berichtigten Beschreibungen sind DCAT-AP.de 3.0.",
        "The table names each change with identifier, field, old and new value. The corrected descriptions are DCAT-AP.de 3.0.");
    internal string Table => t.Say("Tabelle der Änderungen (CSV, für Excel)", "Table of changes (CSV, for Excel)");
    internal string Records(string form) => t.Say($"Berichtigte Beschreibungen ({form})", $"Corrected descriptions ({form})");
    internal string ToSource => t.Say("Zur Quelle", "To the source");
    internal string ToPublisherPage => t.Say("Zur veröffentlichenden Stelle", "To the publisher");
    internal string ToPublisher => t.Say("Was diese Stelle zuerst verbessern kann", "What this publisher can fix first");
    internal string ToList => t.Say("Was in dieser Quelle zuerst zu verbessern ist", "What to fix first in this source");
    internal string PublisherWanted => t.Say("Nennen Sie eine veröffentlichende Stelle (publisher).", "Name a publisher (publisher).");

    internal string SeenBy(EditOrigins origins)
    {
        var names = new List<string>(4);
        if (origins.HasFlag(EditOrigins.Finding)) names.Add(t.Say("Prüfung", "check"));
        if (origins.HasFlag(EditOrigins.Shape)) names.Add("DCAT-AP.de");
        if (origins.HasFlag(EditOrigins.Score)) names.Add(t.Say("Bewertung", "own score"));
        if (origins.HasFlag(EditOrigins.Mqa)) names.Add("MQA");
        return t.Say("Gesehen von: ", "Seen by: ") + string.Join(", ", names);
    }
}
