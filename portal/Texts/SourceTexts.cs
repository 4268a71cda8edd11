using OpenDataNrw.Catalog;

namespace OpenDataNrw.Portal.Texts;

/// <summary>Words of the pages about sources and their runs.</summary>
internal sealed class SourceTexts(Tongue t)
{
    internal string Heading => t.Say("Quellen", "Sources");
    internal string Lead => t.Say(
        "Von hier kommen die Datensätze. Jeder Besuch einer Quelle ist festgehalten: wann er war, was er brachte und was nicht übernommen werden konnte.",
        "This is where the datasets come from. Every visit to a source is on record: when it was, what it brought, and what could not be taken over.");
    internal string None => t.Say("Es ist noch keine Quelle angeschlossen.", "No source is connected yet.");
    internal string Caption => t.Say("Alle Quellen mit ihrem letzten Besuch", "All sources with their last visit");
    internal string ToAll => t.Say("Alle Quellen", "All sources");
    internal string Source => t.Say("Quelle", "Source");
    internal string LastRun => t.Say("Letzter Besuch", "Last visit");
    internal string State => t.Say("Ergebnis", "Outcome");
    internal string Present => t.Say("Datensätze", "Datasets");
    internal string Entries => t.Say("Datensätze", "Datasets");
    internal string Missing => t.Say("Vermisst", "Missing");
    internal string Withdrawn => t.Say("Zurückgezogen", "Withdrawn");
    internal string Returned => t.Say("Wieder da", "Returned");
    internal string Announced => t.Say("Von der Quelle angekündigt", "Announced by the source");
    internal string Created => t.Say("Neu", "New");
    internal string Updated => t.Say("Geändert", "Changed");
    internal string Unchanged => t.Say("Unverändert", "Unchanged");
    internal string Rejected => t.Say("Abgelehnt", "Rejected");

    internal string About => t.Say("Über diese Quelle", "About this source");
    internal string KindTerm => t.Say("Schnittstelle", "Interface");
    internal string Address => t.Say("Adresse", "Address");
    internal string Schedule => t.Say("Besuche", "Visits");
    internal string ByHand => t.Say("nur von Hand ausgelöst", "triggered by hand only");
    internal string Paused => t.Say("derzeit ausgesetzt", "paused at present");
    internal string Daily(string time) => t.Say($"täglich um {time} Uhr", $"daily at {time}");
    internal string Hourly => t.Say("stündlich", "hourly");
    internal string Regularly(string schedule) => t.Say($"regelmäßig (Zeitplan {schedule})", $"regularly (schedule {schedule})");

    internal string Held => t.Say("Wartet auf Entscheidung", "Waiting for a decision");
    internal string HeldText(HeldRun held, string concerned, string present) => held.Reason switch
    {
        HeldReason.EmptyListing => t.Say(
            $"Die Quelle lieferte eine leere Liste; bisher hatte sie {present} Datensätze. Sie bleiben vorerst, wie sie sind.",
            $"The source delivered an empty list; until now it had {present} datasets. For now they stay as they are."),
        HeldReason.ChangedIdentifiers => t.Say(
            $"Die Quelle gibt vielen ihrer {present} Datensätze neue Kennungen. Bis ein Mensch das geprüft hat, bleiben {concerned} Einträge, wie sie sind.",
            $"The source gives many of its {present} datasets new identifiers. Until a person has looked at it, {concerned} entries stay as they are."),
        HeldReason.ManyWithdrawn => t.Say(
            $"{concerned} Datensätze werden schon länger vermisst. Bevor die ersten zurückgezogen werden, prüft ein Mensch, ob die Quelle sie wirklich nicht mehr anbietet.",
            $"{concerned} datasets have been missing for some time. Before the first are withdrawn, a person looks whether the source really offers them no longer."),
        _ => t.Say(
            $"{concerned} von {present} Datensätzen fehlten zuletzt in der Liste der Quelle. Das ist mehr als üblich; sie bleiben vorerst, wie sie sind.",
            $"{concerned} of {present} datasets were absent from the source's list. That is more than usual; for now they stay as they are."),
    };
    internal string HeldSince(string moment) => t.Say($"Seit {moment}.", $"Since {moment}.");
    internal string HeldCaption => t.Say("Was verschwinden oder eine neue Kennung bekommen würde", "What would vanish or get a new identifier");
    internal string HeldDataset => t.Say("Datensatz", "Dataset");
    internal string HeldIdentifier => t.Say("Kennung der Quelle", "Identifier of the source");
    internal string HeldKnown => t.Say("Bekannt seit", "Known since");
    internal string HeldFate => t.Say("Was geschähe", "What would happen");
    internal string FateOf(HeldEntry entry) => entry switch
    {
        { Fate: Catalog.HeldFate.Reidentified } => t.Say($"bleibt, mit neuer Kennung {entry.NewIdentifier}", $"stays, with the new identifier {entry.NewIdentifier}"),
        { Fate: Catalog.HeldFate.Withdrawn } => t.Say("würde zurückgezogen", "would be withdrawn"),
        { State: PublicationState.Missing } => t.Say("bliebe vermisst, bis die Frist endet", "would stay missing until the grace ends"),
        _ => t.Say("würde als vermisst markiert", "would be marked missing"),
    };
    internal string HeldMore(string number) => t.Say($"Und {number} weitere; die vollständige Liste gibt die Schnittstelle.", $"And {number} more; the interface gives the whole list.");

    internal string Links => t.Say("Links zu Dateien und Diensten", "Links to files and services");
    internal string LinksText => t.Say(
        "Wir rufen die Adressen der Dateien und Dienste von Zeit zu Zeit ab, ohne ihre Server zu belasten. Als tot gilt ein Link erst, wenn er zu verschiedenen Stunden ins Leere führte; verweigerter Zugang und Zeitüberschreitungen zählen nicht dazu.",
        "From time to time we ask for the addresses of files and services, without burdening their servers. A link counts as dead only once it led nowhere at different hours; refused access and time-outs do not count as such.");
    internal string LinksWorking => t.Say("Erreichbar", "Reachable");
    internal string LinksDoubtful => t.Say("Ohne klares Ergebnis", "Without clear result");
    internal string LinksDead => t.Say("Tot", "Dead");
    internal string LinksNotChecked => t.Say("Nicht geprüft", "Not checked");
    internal string DeadLinks => t.Say("Tote Links", "Dead links");
    internal string DeadLinksCaption => t.Say("Tote Links dieser Quelle, die ältesten zuerst", "Dead links of this source, the oldest first");
    internal string DeadSince => t.Say("Tot seit", "Dead since");
    internal string MoreDeadLinks(string number) => t.Say($"Und {number} weitere.", $"And {number} more.");

    internal string Runs => t.Say("Letzte Besuche", "Latest visits");
    internal string NoRuns => t.Say("Diese Quelle wurde noch nicht besucht.", "This source has not been visited yet.");
    internal string RunsCaption => t.Say("Die letzten Besuche dieser Quelle, der neueste zuerst", "The latest visits to this source, the newest first");
    internal string RunTitle(string moment) => t.Say($"Besuch vom {moment}", $"Visit of {moment}");
    internal string Begin => t.Say("Beginn", "Begin");
    internal string End => t.Say("Ende", "End");
    internal string Duration => t.Say("Dauer", "Duration");
    internal string Counts => t.Say("Was der Besuch brachte", "What the visit brought");
    internal string Times => t.Say("Ablauf", "Course");
    internal string FetchTime => t.Say("Abrufen", "Fetching");
    internal string MapTime => t.Say("Umformen", "Mapping");
    internal string StoreTime => t.Say("Speichern", "Storing");
    internal string Requests => t.Say("Abfragen", "Requests");
    internal string Volume => t.Say("Übertragen", "Transferred");
    internal string Message => t.Say("Meldung", "Message");
    internal string Rejections => t.Say("Abgelehnte Einträge", "Rejected entries");
    internal string RejectionsText => t.Say(
        "Diese Einträge konnten wir nicht übernehmen. Zu jedem steht, was die veröffentlichende Stelle ändern kann.",
        "We could not take over these entries. Each says what the publisher can change.");
    internal string Entry => t.Say("Eintrag", "Entry");
    internal string MoreRejections(string number) => t.Say($"Dazu {number} weitere.", $"And {number} more.");
    internal string NeverRun => t.Say("Noch nicht besucht", "Not visited yet");

    internal string Outcome(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Running => t.Say("Läuft", "Running"),
        RunOutcome.Completed => t.Say("Vollständig", "Complete"),
        RunOutcome.Held => t.Say("Angehalten", "Held"),
        RunOutcome.Failed => t.Say("Gescheitert", "Failed"),
        RunOutcome.Decided => t.Say("Entschieden", "Decided"),
        _ => t.Say("Abgebrochen", "Abandoned"),
    };

    internal string OutcomeText(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Running => t.Say("Der Besuch ist im Gang; die Zahlen sind vorläufig.", "The visit is under way; the figures are preliminary."),
        RunOutcome.Completed => t.Say("Die Quelle wurde bis zum Ende gelesen.", "The source was read to its end."),
        RunOutcome.Held => t.Say("Es würden ungewöhnlich viele Datensätze verschwinden; darüber entscheidet erst ein Mensch.", "Unusually many datasets would vanish; a person decides about that first."),
        RunOutcome.Decided => t.Say("Kein Besuch: hier wurde ausgeführt, was ein Mensch über einen angehaltenen Besuch entschieden hat.", "No visit: this is where a person's decision about a held visit was carried out."),
        RunOutcome.Failed => t.Say("Die Quelle war nicht vollständig zu lesen. Was schon übernommen war, bleibt; nichts gilt deshalb als vermisst.", "The source could not be read completely. What was taken over stays; nothing counts as missing because of it."),
        _ => t.Say("Der Besuch brach ab, der nächste beginnt von vorn.", "The visit broke off; the next one starts over."),
    };

    /// <summary>What the kinds of connectors read, in words; an unknown kind by its own name.</summary>
    internal string Kind(string kind) => kind switch
    {
        "ckan" => "CKAN",
        "dcat" => t.Say("DCAT-Katalog (RDF)", "DCAT catalogue (RDF)"),
        "datajson" => "data.json",
        "ods" or "opendatasoft" => "Opendatasoft",
        "arcgis" => "ArcGIS Hub",
        "csw" => t.Say("Geodatenkatalog (CSW)", "Geodata catalogue (CSW)"),
        "oai" or "oaipmh" => "OAI-PMH",
        "sitemap" => t.Say("Webseiten mit schema.org", "Web pages with schema.org"),
        "udata" => "udata",
        "stac" => "STAC",
        "sdmx" => "SDMX",
        "dkan" => "DKAN",
        "piveau" => "piveau",
        "ogc" or "ogcapi" => "OGC API",
        _ => kind,
    };
}
