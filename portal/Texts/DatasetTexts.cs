using OpenDataNrw.Catalog;

namespace OpenDataNrw.Portal.Texts;

/// <summary>Words of an entry's page.</summary>
internal sealed class DatasetTexts(Tongue t)
{
    internal string ToResults => t.Say("Zur Suche", "To the search");
    internal string Description => t.Say("Beschreibung", "Description");
    internal string Facts => t.Say("Auf einen Blick", "At a glance");
    internal string PublisherUnknown => t.Say("Stelle nicht angegeben", "Publisher not stated");

    internal string Kind(CatalogResource resource) => resource switch
    {
        DataService => t.Say("Datendienst", "Data service"),
        DatasetSeries => t.Say("Datensatzreihe", "Dataset series"),
        _ => t.Say("Datensatz", "Dataset"),
    };

    internal string Missing => t.Say("Vermisst", "Missing");
    internal string MissingSince(string date) => t.Say($"Vermisst seit {date}", $"Missing since {date}");
    internal string MissingText => t.Say(
        "Die Quelle führt diesen Datensatz derzeit nicht mehr auf. Die Beschreibung zeigt den letzten bekannten Stand, die Dateien sind womöglich nicht mehr erreichbar.",
        "The source does not list this dataset at present. The description shows the last known state, the files may no longer be available.");
    internal string Withdrawn => t.Say("Zurückgezogen", "Withdrawn");
    internal string WithdrawnOn(string date) => t.Say($"Zurückgezogen am {date}", $"Withdrawn on {date}");
    internal string WithdrawnText => t.Say(
        "Die Quelle bietet diesen Datensatz nicht mehr an. Er wird nicht mehr gefunden; diese Seite bleibt zum Nachweis. Alle solchen Datensätze:",
        "The source no longer offers this dataset. It is no longer found; this page remains as evidence. All such datasets:");
    internal string Demonstration => t.Say("Beispieldaten", "Sample data");
    internal string DemonstrationText => t.Say(
        "Diese Inhalte sind erfunden und dienen nur der Vorführung.",
        "These contents are invented and serve demonstration only.");

    internal string Files => t.Say("Dateien", "Files");
    internal string NoFiles => t.Say("Die Quelle nennt keine Dateien zu diesem Datensatz.", "The source names no files for this dataset.");
    internal string MoreFiles(string number) => t.Say($"{number} weitere Dateien", $"{number} more files");
    internal string FileNumber(int number) => t.Say($"Datei {number}", $"File {number}");
    internal string Format => t.Say("Format", "Format");
    internal string Download => t.Say("Herunterladen", "Download");
    internal string Open => t.Say("Öffnen", "Open");
    internal string AsOf(string date) => t.Say($"Stand {date}", $"as of {date}");
    internal string Service => t.Say("Zugang zum Dienst", "Access to the service");
    internal string Endpoint => t.Say("Adresse", "Endpoint");
    internal string EndpointDescription => t.Say("Beschreibung der Schnittstelle", "Description of the interface");

    internal string LinkSince(string title, string date) => t.Say($"{title} seit {date}", $"{title} since {date}");
    internal string LinkCheckedOn(string moment) => t.Say($"geprüft am {moment}", $"checked on {moment}");
    internal string SizeByServer(string size) => t.Say($"Größe laut Server: {size}", $"size according to the server: {size}");
    internal string LinkMovedTo => t.Say("Neue Adresse", "New address");

    internal string Attribution => t.Say("So nennen Sie die Quelle", "How to name the source");
    internal string LicenceOpen => t.Say(
        "Frei nutzbar, auch gewerblich, ohne Bedingungen.",
        "Free to use, also commercially, without conditions.");
    internal string LicenceOpenWithAttribution => t.Say(
        "Frei nutzbar, auch gewerblich, wenn Sie die Quelle nennen.",
        "Free to use, also commercially, if you name the source.");
    internal string LicenceRestricted => t.Say(
        "Keine offene Lizenz: Die Nutzung ist eingeschränkt. Lesen Sie die Bedingungen, bevor Sie die Daten verwenden.",
        "Not an open licence: use is restricted. Read the conditions before you use the data.");
    internal string LicenceUnknown => t.Say(
        "Was diese Angabe erlaubt, ist uns nicht bekannt. Fragen Sie im Zweifel die veröffentlichende Stelle.",
        "We do not know what this permits. If in doubt, ask the publisher.");
    internal string LicenceMissingText => t.Say(
        "Ohne Lizenz ist die Weiterverwendung nicht ausdrücklich erlaubt. Fragen Sie die veröffentlichende Stelle.",
        "Without a licence, reuse is not expressly permitted. Ask the publisher.");

    internal string Publisher => t.Say("Veröffentlicht von", "Published by");
    internal string Creator => t.Say("Erstellt von", "Created by");
    internal string Originator => t.Say("Urheber", "Originator");
    internal string Custodian => t.Say("Gepflegt von", "Maintained by");
    internal string Contributor => t.Say("Beigetragen von", "Contributed by");
    internal string Contact => t.Say("Kontakt", "Contact");
    internal string Period => t.Say("Zeitraum", "Period");
    internal string FromTo(string start, string end) => t.Say($"{start} bis {end}", $"{start} to {end}");
    internal string Since(string start) => t.Say($"seit {start}", $"since {start}");
    internal string Until(string end) => t.Say($"bis {end}", $"until {end}");
    internal string Place => t.Say("Raumbezug", "Place");
    internal string Frequency => t.Say("Aktualisierung", "Update frequency");
    internal string Issued => t.Say("Veröffentlicht", "Published");
    internal string Modified => t.Say("Geändert", "Changed");
    internal string Themes => t.Say("Themen", "Themes");
    internal string HighValue => t.Say("Hochwertiger Datensatz", "High-value dataset");
    internal string Keywords => t.Say("Schlagwörter", "Keywords");
    internal string Languages => t.Say("Sprache", "Language");
    internal string AccessRights => t.Say("Zugang", "Access");
    internal string Pages => t.Say("Webseiten", "Web pages");
    internal string Identifier => t.Say("Kennung", "Identifier");

    internal string Provenance => t.Say("Herkunft", "Provenance");
    internal string Source => t.Say("Quelle", "Source");
    internal string FirstSeen => t.Say("Hier seit", "Here since");
    internal string LastHarvest => t.Say("Quelle zuletzt besucht", "Source last visited");
    internal string Original => t.Say("Eintrag der Quelle", "Entry at the source");

    internal string Quality => t.Say("Qualität der Beschreibung", "Quality of the description");
    internal string QualityClean => t.Say(
        "Unsere Prüfungen haben nichts zu beanstanden.",
        "Our checks found nothing to object to.");
    internal string ResponsibleFor(Responsibility who) => who switch
    {
        Responsibility.Source => t.Say("Was die veröffentlichende Stelle verbessern kann", "What the publisher can improve"),
        Responsibility.Transport => t.Say("Was auf dem Weg hierher entstand", "What arose on the way here"),
        _ => t.Say("Was wir angepasst haben", "What we adapted"),
    };
    internal string ResponsibilityText(Responsibility who) => who switch
    {
        Responsibility.Source => t.Say("So steht es im Eintrag der Quelle; nur dort lässt es sich dauerhaft beheben.", "This is how the source's entry says it; only there can it be healed for good."),
        Responsibility.Transport => t.Say("Die Software oder das Format der Übertragung hat Angaben verändert oder verloren.", "The software or format of the transfer changed or lost something."),
        _ => t.Say("Unsere Regeln haben Angaben in eine einheitliche Form gebracht.", "Our rules put statements into a uniform form."),
    };
    internal string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => t.Say("Fehler", "Error"),
        Severity.Warning => t.Say("Mangel", "Weakness"),
        _ => t.Say("Hinweis", "Note"),
    };
    internal string Notes(string number, int count) => t.Say(
        count == 1 ? "1 Hinweis ohne Handlungsbedarf" : $"{number} Hinweise ohne Handlungsbedarf",
        count == 1 ? "1 note that needs no action" : $"{number} notes that need no action");
    internal string ConcernsFiles(string numbers) => t.Say($"Betrifft Datei {numbers}", $"Concerns file {numbers}");

    internal string Routes => t.Say("Wege dieses Datensatzes", "Routes of this dataset");
    internal string RoutesText(string number) => t.Say(
        $"Derselbe Datensatz erreicht uns auf {number} Wegen. Suche und Zählung zeigen ihn einmal: in der Fassung mit dem neuesten Änderungsdatum.",
        $"The same dataset reaches us by {number} routes. Search and counts show it once: in the version that was changed last.");
    internal string RouteShown => t.Say("wird in der Suche gezeigt", "shown in the search");
    internal string ThisPage => t.Say("diese Seite", "this page");
    internal string RecognisedBy => t.Say("Erkannt an", "Recognised by");
    internal string RouteOf => t.Say("Weiterer Weg eines Datensatzes", "Another route of a dataset");
    internal string RouteLeft => t.Say("Auf anderem Weg noch vorhanden", "Still here by another route");
    internal string RouteOfText(string source) => t.Say(
        $"Suche und Zählung zeigen diesen Datensatz in der Fassung von „{source}“:",
        $"Search and counts show this dataset in the version of “{source}”:");
    internal string PossibleDuplicates => t.Say("Möglicherweise derselbe Datensatz", "Possibly the same dataset");
    internal string PossibleDuplicatesText => t.Say(
        "Titel und veröffentlichende Stelle sind gleich, Kennungen und Adressen belegen es aber nicht. Deshalb bleiben es eigene Einträge.",
        "Title and publisher are the same, but identifiers and addresses do not prove it. Therefore they stay entries of their own.");

    internal string Versions => t.Say("Was sich geändert hat", "What changed");
    internal string FirstVersion => t.Say("Erstmals aufgenommen", "First taken in");
    internal string VersionNumber(int number) => t.Say($"Fassung {number}", $"Version {number}");
    internal string EarlierVersions(string number) => t.Say($"Dazu {number} ältere Fassungen.", $"And {number} earlier versions.");

    /// <summary>The parts that changed, in words; parts without a word of their own are summed up.</summary>
    internal string ChangedParts(IReadOnlyList<string> parts)
    {
        var words = parts.Select(Part).Distinct().ToList();
        var other = words.RemoveAll(w => w is null) > 0 || words.Count == 0;
        if (other) words.Add(t.Say("weitere Angaben", "other details"));
        return t.Say("Geändert: ", "Changed: ") + string.Join(", ", words);
    }

    internal string ForMachines => t.Say("Für Programme", "For programs");
    internal string ForMachinesText => t.Say(
        "Diese Beschreibung in maschinenlesbarer Form, nach DCAT-AP.de und als JSON:",
        "This description in machine-readable form, following DCAT-AP.de and as JSON:");
    internal string Citation => t.Say("So zitieren Sie diesen Eintrag", "How to cite this entry");
    internal string NoYear => t.Say("ohne Jahr", "n. d.");
    internal string RetrievedOn(string date) => t.Say($"abgerufen am {date}", $"retrieved on {date}");

    private string? Part(string property) => property switch
    {
        "titles" => t.Say("Titel", "title"),
        "descriptions" => t.Say("Beschreibung", "description"),
        "distributions" or "samples" => t.Say("Dateien", "files"),
        "publisher" => t.Say("veröffentlichende Stelle", "publisher"),
        "contactPoints" => t.Say("Kontakt", "contact"),
        "keywords" => t.Say("Schlagwörter", "keywords"),
        "themes" => t.Say("Themen", "themes"),
        "modified" => t.Say("Änderungsdatum", "date of change"),
        "issued" => t.Say("Veröffentlichungsdatum", "date of publication"),
        "temporal" => t.Say("Zeitraum", "period"),
        "spatial" => t.Say("Raumbezug", "place"),
        "accrualPeriodicity" => t.Say("Aktualisierung", "update frequency"),
        "license" => t.Say("Lizenz", "licence"),
        _ => null,
    };
}
