namespace OpenDataNrw.Catalog.Assessment;

public static partial class MqaIndicators
{
    private static MqaIndicator[] Reusability() =>
    [
        Indicator(
            Licence, "licenceAvailability", MqaDimension.Reusability, MqaLevel.Distribution, 20,
            new IndicatorWords(
                "Lizenz",
                "Eine Lizenz ist angegeben. Ohne Lizenz darf niemand die Daten ohne Rückfrage nutzen.",
                "Geben Sie zu jeder Datei eine Lizenz an."),
            new IndicatorWords(
                "Licence",
                "A licence is stated. Without one nobody may use the data without asking.",
                "State a licence for every file.")),
        Indicator(
            KnownLicence, "knownLicence", MqaDimension.Reusability, MqaLevel.Distribution, 10,
            new IndicatorWords(
                "Bekannte Lizenz",
                "Die Lizenz steht in der Liste der bekannten Lizenzen des Europäischen Datenportals; verglichen wird die Adresse (IRI).",
                "Verwenden Sie die IRI einer verbreiteten Lizenz, zum Beispiel der Datenlizenz Deutschland 2.0."),
            new IndicatorWords(
                "Known licence",
                "The licence is in the European Data Portal's list of known licences; its address (IRI) is compared.",
                "Use the IRI of a common licence, such as the Data licence Germany 2.0.")),
        Indicator(
            AccessRights, "accessRightsAvailability", MqaDimension.Reusability, MqaLevel.Dataset, 10,
            new IndicatorWords(
                "Zugangsrechte",
                "Es ist angegeben, ob die Daten öffentlich zugänglich sind.",
                "Geben Sie die Zugangsrechte an, bei offenen Daten „öffentlich“."),
            new IndicatorWords(
                "Access rights",
                "It is stated whether the data are publicly accessible.",
                "State the access rights; “public” for open data.")),
        Indicator(
            AccessRightsAlignment, "accessRightsVocabularyAlignment", MqaDimension.Reusability, MqaLevel.Dataset, 5,
            new IndicatorWords(
                "Zugangsrechte aus der Liste",
                "Die Zugangsrechte stammen aus der Liste der EU.",
                "Verwenden Sie die Werte PUBLIC, RESTRICTED oder NON_PUBLIC der EU-Liste."),
            new IndicatorWords(
                "Access rights from the list",
                "The access rights are from the EU list.",
                "Use the values PUBLIC, RESTRICTED or NON_PUBLIC of the EU list.")),
        Indicator(
            Contact, "contactPointAvailability", MqaDimension.Reusability, MqaLevel.Dataset, 20,
            new IndicatorWords(
                "Kontakt",
                "Ein Kontakt ist angegeben, an den sich Fragende wenden können.",
                "Geben Sie einen Kontakt mit E-Mail-Adresse oder Formular an."),
            new IndicatorWords(
                "Contact",
                "A contact is stated whom people can ask.",
                "State a contact with an e-mail address or a form.")),
        Indicator(
            Publisher, "publisherAvailability", MqaDimension.Reusability, MqaLevel.Dataset, 10,
            new IndicatorWords(
                "Herausgeber",
                "Die Stelle, die die Daten herausgibt, ist angegeben.",
                "Geben Sie die Stelle an, die über die Veröffentlichung entschieden hat."),
            new IndicatorWords(
                "Publisher",
                "The body that publishes the data is stated.",
                "State the body that decided on the publication.")),
    ];

    private static MqaIndicator[] Contextuality() =>
    [
        Indicator(
            Rights, "rightsAvailability", MqaDimension.Contextuality, MqaLevel.Distribution, 5,
            new IndicatorWords(
                "Nutzungsbestimmungen",
                "Rechte oder Nutzungsbestimmungen (dcterms:rights) sind angegeben.",
                "Verweisen Sie auf Ihre Nutzungsbestimmungen, wenn es neben der Lizenz welche gibt."),
            new IndicatorWords(
                "Terms of use",
                "Rights or terms of use (dcterms:rights) are stated.",
                "Point to your terms of use where there are any beside the licence.")),
        Indicator(
            FileSize, "byteSizeAvailability", MqaDimension.Contextuality, MqaLevel.Distribution, 5,
            new IndicatorWords(
                "Dateigröße",
                "Die Größe der Datei ist angegeben.",
                "Geben Sie die Größe der Datei in Bytes an."),
            new IndicatorWords(
                "File size",
                "The size of the file is stated.",
                "State the size of the file in bytes.")),
        Indicator(
            Issued, "dateIssuedAvailability", MqaDimension.Contextuality, MqaLevel.Dataset, 5,
            new IndicatorWords(
                "Veröffentlichungsdatum",
                "Das Datum der Veröffentlichung ist angegeben.",
                "Geben Sie an, wann die Daten zuerst veröffentlicht wurden."),
            new IndicatorWords(
                "Date of publication",
                "The date of publication is stated.",
                "State when the data were first published.")),
        Indicator(
            Modified, "dateModifiedAvailability", MqaDimension.Contextuality, MqaLevel.Dataset, 5,
            new IndicatorWords(
                "Änderungsdatum",
                "Das Datum der letzten Änderung ist angegeben.",
                "Geben Sie an, wann die Daten zuletzt geändert wurden."),
            new IndicatorWords(
                "Date of change",
                "The date of the last change is stated.",
                "State when the data were last changed.")),
    ];
}
