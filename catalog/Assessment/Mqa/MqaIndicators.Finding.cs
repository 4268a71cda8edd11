namespace OpenDataNrw.Catalog.Assessment;

public static partial class MqaIndicators
{
    private static MqaIndicator[] Findability() =>
    [
        Indicator(
            KeywordUsage, "keywordAvailability", MqaDimension.Findability, MqaLevel.Dataset, 30,
            new IndicatorWords(
                "Schlagwörter",
                "Mindestens ein Schlagwort ist angegeben. Schlagwörter führen Suchende zu dem Datensatz.",
                "Geben Sie mindestens ein Schlagwort an."),
            new IndicatorWords(
                "Keywords",
                "At least one keyword is stated. Keywords lead people to the dataset.",
                "State at least one keyword.")),
        Indicator(
            Categories, "categoryAvailability", MqaDimension.Findability, MqaLevel.Dataset, 30,
            new IndicatorWords(
                "Themen",
                "Mindestens ein Thema ist angegeben. Wer nach Sachgebieten stöbert, findet den Datensatz sonst nicht.",
                "Ordnen Sie den Datensatz einem der 13 Themen der EU zu."),
            new IndicatorWords(
                "Themes",
                "At least one theme is stated. Whoever browses by subject does not find the dataset otherwise.",
                "Assign one of the 13 EU themes to the dataset.")),
        Indicator(
            GeoSearch, "spatialAvailability", MqaDimension.Findability, MqaLevel.Dataset, 20,
            new IndicatorWords(
                "Raumbezug",
                "Ein Ort ist angegeben, sodass der Datensatz über die Karte und über Ortsnamen gefunden wird.",
                "Geben Sie das Gebiet an, am besten mit seinem amtlichen Schlüssel."),
            new IndicatorWords(
                "Place",
                "A place is stated, so that the dataset is found by map and by place names.",
                "State the area, best with its official key.")),
        Indicator(
            TimeSearch, "temporalAvailability", MqaDimension.Findability, MqaLevel.Dataset, 20,
            new IndicatorWords(
                "Zeitbezug",
                "Ein Zeitraum ist angegeben, über den die Daten etwas aussagen.",
                "Geben Sie Anfang oder Ende des Zeitraums an, den die Daten beschreiben."),
            new IndicatorWords(
                "Period",
                "The period that the data tell of is stated.",
                "State the beginning or the end of the period that the data describe.")),
    ];

    private static MqaIndicator[] Accessibility() =>
    [
        Indicator(
            AccessUrlWorks, "accessUrlStatusCode", MqaDimension.Accessibility, MqaLevel.Distribution, 50,
            new IndicatorWords(
                "Zugangsadresse erreichbar",
                "Die Zugangsadresse antwortet ohne Fehler (HTTP-Status 200 bis 399).",
                "Prüfen Sie die Zugangsadresse und berichtigen Sie sie, wenn sie ins Leere führt."),
            new IndicatorWords(
                "Access address works",
                "The access address answers without error (HTTP status 200 to 399).",
                "Check the access address and correct it where it leads nowhere.")),
        Indicator(
            DownloadUrl, "downloadUrlAvailability", MqaDimension.Accessibility, MqaLevel.Distribution, 20,
            new IndicatorWords(
                "Adresse zum Herunterladen",
                "Eine Adresse, unter der die Datei unmittelbar geladen werden kann, ist angegeben.",
                "Tragen Sie die Adresse der Datei selbst ein, nicht nur die einer Webseite."),
            new IndicatorWords(
                "Download address",
                "An address is stated from which the file can be loaded directly.",
                "Enter the address of the file itself, not only that of a web page.")),
        Indicator(
            DownloadUrlWorks, "downloadUrlStatusCode", MqaDimension.Accessibility, MqaLevel.Distribution, 30,
            new IndicatorWords(
                "Herunterladen möglich",
                "Die Adresse zum Herunterladen antwortet ohne Fehler (HTTP-Status 200 bis 399).",
                "Prüfen Sie die Adresse der Datei und berichtigen Sie sie, wenn sie ins Leere führt."),
            new IndicatorWords(
                "Download works",
                "The download address answers without error (HTTP status 200 to 399).",
                "Check the address of the file and correct it where it leads nowhere.")),
    ];
}
