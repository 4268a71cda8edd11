using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog;

public static partial class FindingTexts
{
    private static KeyValuePair<string, (FindingText German, FindingText English)>[] Values() =>
    [
        Recognised(FrequencyRule.Alias, "Der Aktualisierungsrhythmus", "The update frequency"),
        Stranger(FrequencyRule.Unknown, "Der Aktualisierungsrhythmus", "The update frequency", "zum Beispiel „monatlich“ (MONTHLY)", "such as MONTHLY"),
        Recognised(LanguageRule.Alias, "Die Sprache", "The language"),
        Stranger(LanguageRule.Unknown, "Die Sprache", "The language", "zum Beispiel DEU für Deutsch", "such as DEU for German"),
        Recognised(ThemeRule.Alias, "Das Thema", "The theme"),
        Words(ThemeRule.Mapped,
            "Die Gruppe {before} wurde dem EU-Thema {after} zugeordnet.",
            "Vergeben Sie das EU-Thema selbst, wenn ein anderes besser passt.",
            "The group {before} was assigned to the EU theme {after}.",
            "Assign the EU theme yourself if another fits better."),
        Words(ThemeRule.ToKeyword,
            "Für {before} gibt es kein EU-Thema; die Angabe wurde ein Schlagwort.",
            "Wählen Sie eines der dreizehn EU-Themen dazu. Die großen Portale ordnen Datensätze nur danach.",
            "There is no EU theme for {before}; the statement became a keyword.",
            "Choose one of the thirteen EU themes as well. The large portals sort datasets only by these."),
        Stranger(ThemeRule.Unknown, "Das Thema", "The theme", "zum Beispiel ENVI für Umwelt", "such as ENVI for environment"),
        Words(ThemeRule.Missing,
            "{Dem Datensatz} ist kein Thema zugeordnet.",
            "Wählen Sie eines der dreizehn EU-Themen. Wer nach Themen sucht, findet {den Datensatz} sonst nicht.",
            "{The dataset} has no theme.",
            "Choose one of the thirteen EU themes. Those who browse by theme do not find {the dataset} otherwise."),
        Recognised(ListRule.AccessRightsAlias, "Die Zugänglichkeit", "The access rights"),
        Stranger(ListRule.AccessRightsUnknown, "Die Zugänglichkeit", "The access rights", "PUBLIC, RESTRICTED oder NON_PUBLIC", "PUBLIC, RESTRICTED or NON_PUBLIC"),
        Recognised(ListRule.AvailabilityAlias, "Die geplante Verfügbarkeit", "The planned availability"),
        Stranger(ListRule.AvailabilityUnknown, "Die geplante Verfügbarkeit", "The planned availability", "zum Beispiel STABLE", "such as STABLE"),
        Recognised(ListRule.StatusAlias, "Der Status", "The status"),
        Stranger(ListRule.StatusUnknown, "Der Status", "The status", "zum Beispiel COMPLETED", "such as COMPLETED"),
        Recognised(ListRule.TypeAlias, "Der Typ", "The type"),
        Stranger(ListRule.TypeUnknown, "Der Typ", "The type", "zum Beispiel GEOSPATIAL", "such as GEOSPATIAL"),
        Recognised(ListRule.ChecksumAlias, "Das Verfahren der Prüfsumme", "The checksum algorithm"),
        Stranger(ListRule.ChecksumUnknown, "Das Verfahren der Prüfsumme", "The checksum algorithm", "zum Beispiel sha256", "such as sha256"),
        Recognised(ContributorRule.Alias, "Die Kennung des Datenbereitstellers", "The contributor's id"),
        Stranger(ContributorRule.Unknown, "Die Kennung des Datenbereitstellers", "The contributor's id", "die mit GovData vereinbarte Adresse", "the address agreed with GovData"),
        Words(ContributorRule.FromSource,
            "Die Kennung des Datenbereitstellers {after} wurde aus den Angaben zur Quelle ergänzt.",
            "",
            "The contributor's id {after} was added from the registration of the source.",
            ""),
        Words(KeywordRule.Split,
            "Mehrere Schlagwörter standen in einem Feld und wurden getrennt: {after}.",
            "Tragen Sie jedes Schlagwort einzeln ein.",
            "Several keywords stood in one field and were separated: {after}.",
            "Enter each keyword by itself."),
        Words(KeywordRule.Duplicate,
            "Schlagwörter kamen mehrfach vor und wurden einmal behalten: {before}.",
            "",
            "Keywords occurred more than once and were kept once: {before}.",
            ""),
    ];

    private static KeyValuePair<string, (FindingText German, FindingText English)> Recognised(string rule, string german, string english) =>
        Words(rule, german + " {before} wurde als {after} erkannt.", "", english + " {before} was recognised as {after}.", "");

    private static KeyValuePair<string, (FindingText German, FindingText English)> Stranger(
        string rule, string german, string english, string germanExample, string englishExample) =>
        Words(
            rule,
            german + " {before} steht nicht in der vorgeschriebenen Liste.",
            $"Verwenden Sie einen Wert der Liste ({germanExample}). Die Angabe bleibt stehen, kann aber nicht gefiltert und nicht weitergegeben werden.",
            english + " {before} is not in the prescribed list.",
            $"Use a value of the list ({englishExample}). The statement stays, but can neither be filtered by nor passed on.");
}
