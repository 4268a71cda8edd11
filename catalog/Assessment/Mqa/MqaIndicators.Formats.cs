namespace OpenDataNrw.Catalog.Assessment;

public static partial class MqaIndicators
{
    private static MqaIndicator[] Interoperability() =>
    [
        Indicator(
            Format, "formatAvailability", MqaDimension.Interoperability, MqaLevel.Distribution, 20,
            new IndicatorWords(
                "Format",
                "Das Format der Datei ist angegeben.",
                "Geben Sie das Format mit einem Wert der EU-Liste der Dateitypen an."),
            new IndicatorWords(
                "Format",
                "The format of the file is stated.",
                "State the format with a value of the EU list of file types.")),
        Indicator(
            MediaType, "mediaTypeAvailability", MqaDimension.Interoperability, MqaLevel.Distribution, 10,
            new IndicatorWords(
                "Medientyp",
                "Der Medientyp der Datei ist angegeben; Programme erkennen daran, womit sie es zu tun haben.",
                "Geben Sie den Medientyp der IANA an, zum Beispiel text/csv."),
            new IndicatorWords(
                "Media type",
                "The media type of the file is stated; programs tell by it what they deal with.",
                "State the media type of IANA, such as text/csv.")),
        Indicator(
            VocabularyAlignment, "formatMediaTypeVocabularyAlignment", MqaDimension.Interoperability, MqaLevel.Distribution, 10,
            new IndicatorWords(
                "Format und Medientyp aus den Listen",
                "Das Format stammt aus der EU-Liste der Dateitypen und der Medientyp aus der Liste der IANA.",
                "Verwenden Sie für beide Angaben die Adressen (IRIs) der Listen statt freien Textes."),
            new IndicatorWords(
                "Format and media type from the lists",
                "The format is from the EU list of file types and the media type from the list of IANA.",
                "Use the addresses (IRIs) of the lists for both instead of free text.")),
        Indicator(
            NonProprietary, "formatMediaTypeNonProprietary", MqaDimension.Interoperability, MqaLevel.Distribution, 20,
            new IndicatorWords(
                "Freies Format",
                "Das Format steht in der Liste der nicht proprietären Formate des Europäischen Datenportals.",
                "Bieten Sie die Daten auch in einem freien Format an, zum Beispiel CSV, JSON oder GeoJSON."),
            new IndicatorWords(
                "Non-proprietary format",
                "The format is in the European Data Portal's list of non-proprietary formats.",
                "Offer the data in a free format too, such as CSV, JSON or GeoJSON.")),
        Indicator(
            MachineReadable, "formatMediaTypeMachineInterpretable", MqaDimension.Interoperability, MqaLevel.Distribution, 20,
            new IndicatorWords(
                "Maschinenlesbares Format",
                "Das Format steht in der Liste der maschinenlesbaren Formate des Europäischen Datenportals.",
                "Bieten Sie die Daten auch in einem maschinenlesbaren Format an, zum Beispiel CSV, JSON oder XML."),
            new IndicatorWords(
                "Machine-readable format",
                "The format is in the European Data Portal's list of machine-readable formats.",
                "Offer the data in a machine-readable format too, such as CSV, JSON or XML.")),
        Indicator(
            Compliance, "dcatApCompliance", MqaDimension.Interoperability, MqaLevel.Dataset, 30,
            new IndicatorWords(
                "Einhaltung von DCAT-AP",
                "Die Beschreibung verstößt gegen keine Regel von DCAT-AP (Prüfung mit SHACL).",
                "Beheben Sie die Verstöße, die die Prüfung nennt. Ein einziger kostet alle Punkte."),
            new IndicatorWords(
                "Compliance with DCAT-AP",
                "The description breaks no rule of DCAT-AP (checked with SHACL).",
                "Heal the violations that the check names. A single one costs all points.")),
    ];
}
