namespace OpenDataNrw.Portal.Texts;

/// <summary>Words of the frame around every page.</summary>
internal sealed class ShellTexts(Tongue t)
{
    internal string SiteTitle => t.Say("Datenraum NRW", "Datenraum NRW – open data of North Rhine-Westphalia");
    internal string BrandLink => t.Say("Datenraum NRW, zur Startseite", "Datenraum NRW, to the start page");
    internal string SkipToContent => t.Say("Zum Inhalt springen", "Skip to content");
    internal string MainNavigation => t.Say("Hauptnavigation", "Main navigation");
    internal string FooterNavigation => t.Say("Über das Portal", "About the portal");
    internal string FooterLine => t.Say(
        "Offene Daten der Kommunen und des Landes Nordrhein-Westfalen an einem Ort.",
        "Open data of the municipalities and the state of North Rhine-Westphalia in one place.");
    internal string Data => t.Say("Daten finden", "Find data");
    internal string Sources => t.Say("Quellen", "Sources");
    internal string Vanished => t.Say("Verschwunden", "Vanished");
    internal string About => t.Say("Über uns", "About");
    internal string Accessibility => t.Say("Barrierefreiheit", "Accessibility");
    internal string Imprint => t.Say("Impressum", "Imprint");
    internal string Privacy => t.Say("Datenschutz", "Privacy");
}

/// <summary>Words that several pages share.</summary>
internal sealed class CommonTexts(Tongue t)
{
    internal string Formats => t.Say("Formate", "Formats");
    internal string Licence => t.Say("Lizenz", "Licence");
    internal string LicenceMissing => t.Say("Keine Lizenz angegeben", "No licence stated");
    internal string Datasets(string number, long count) => t.Say(
        count == 1 ? "1 Datensatz" : $"{number} Datensätze",
        count == 1 ? "1 dataset" : $"{number} datasets");
    internal string SeveralLicences(int count) => t.Say($"{count} verschiedene Lizenzen", $"{count} different licences");
    internal string ChangedOn(string date) => t.Say($"Stand: {date}", $"Last changed: {date}");
}

/// <summary>Words of the start page.</summary>
internal sealed class StartTexts(Tongue t)
{
    internal string Heading => t.Say("Offene Daten aus Nordrhein-Westfalen", "Open data from North Rhine-Westphalia");
    internal string Lead => t.Say(
        "Was Städte, Gemeinden, Kreise und das Land veröffentlichen: hier durchsuchbar, geprüft und frei abrufbar.",
        "What cities, municipalities, districts and the state publish: searchable, checked and free to retrieve.");
    internal string Figures => t.Say("Zahlen zum Bestand", "Figures");
    internal string FigureDatasets => t.Say("Datensätze", "datasets");
    internal string FigurePublishers => t.Say("veröffentlichende Stellen", "publishers");
    internal string FigureSources => t.Say("angeschlossene Quellen", "connected sources");
    internal string FigureOpen => t.Say("unter offener Lizenz", "under an open licence");
    internal string Themes => t.Say("Nach Thema stöbern", "Browse by theme");
    internal string Latest => t.Say("Zuletzt geändert", "Recently changed");
    internal string AllLatest => t.Say("Alle Datensätze nach Änderung", "All datasets by date of change");
    internal string NothingYet => t.Say(
        "Noch ist der Katalog leer. Sobald die erste Quelle geerntet ist, erscheinen ihre Datensätze hier.",
        "The catalogue is still empty. As soon as the first source has been harvested, its datasets appear here.");
    internal string DemonstrationTitle => t.Say("Dieses Portal zeigt auch Beispieldaten", "This portal also shows sample data");
    internal string Demonstration => t.Say(
        "Ein Teil der Quellen dient der Vorführung, ihre Inhalte sind erfunden. Solche Datensätze tragen den Hinweis „Beispieldaten“.",
        "Some of the sources are for demonstration, their contents are invented. Such datasets carry the mark “Sample data”.");
}

/// <summary>Words of the list of withdrawn entries.</summary>
internal sealed class VanishedTexts(Tongue t)
{
    internal string Heading => t.Say("Verschwundene Datensätze", "Vanished datasets");
    internal string Lead => t.Say(
        "Was eine Quelle über längere Zeit nicht mehr anbietet, nehmen wir aus der Suche, aber nicht aus dem Gedächtnis: Die letzte bekannte Beschreibung bleibt abrufbar.",
        "What a source has not offered for a longer time leaves the search, but not our memory: the last known description stays available.");
    internal string None => t.Say("Bisher ist kein Datensatz verschwunden.", "No dataset has vanished so far.");
    internal string Caption => t.Say("Verschwundene Datensätze, die zuletzt zurückgezogenen zuerst", "Vanished datasets, the latest first");
    internal string Title => t.Say("Datensatz", "Dataset");
    internal string LastSeen => t.Say("Vermisst seit", "Missing since");
    internal string WithdrawnAt => t.Say("Zurückgezogen am", "Withdrawn on");
    internal string OnlyLatest(string number) => t.Say($"Gezeigt werden die letzten {number}.", $"The latest {number} are shown.");
}
