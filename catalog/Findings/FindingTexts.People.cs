using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog;

public static partial class FindingTexts
{
    private static KeyValuePair<string, (FindingText German, FindingText English)>[] People() =>
    [
        Words(PublisherRule.FromSource,
            "{Der Datensatz} nennt keinen Herausgeber; eingesetzt wurde der Betreiber der Quelle: {after}.",
            "Tragen Sie als Herausgeber die Stelle ein, die über die Öffnung der Daten entschieden hat. Dann wird {der Datensatz} der richtigen Stelle zugerechnet.",
            "{The dataset} names no publisher; the body responsible for the source was taken: {after}.",
            "Enter as publisher the body that decided to open the data. Then {the dataset} is credited to the right one."),
        Words(PublisherRule.Missing,
            "{Der Datensatz} nennt keinen Herausgeber.",
            "Tragen Sie die Stelle ein, die über die Öffnung der Daten entschieden hat. DCAT-AP.de 3.0 schreibt sie vor.",
            "{The dataset} names no publisher.",
            "Enter the body that decided to open the data. DCAT-AP.de 3.0 demands it."),
        Words(PublisherRule.NoName,
            "Der Herausgeber {before} hat keinen Namen.",
            "Ergänzen Sie den Namen der Stelle (foaf:name); mit einer bloßen Adresse kann niemand etwas anfangen.",
            "The publisher {before} has no name.",
            "Add the name of the body (foaf:name); a bare address tells nobody anything."),
        Words(PublisherRule.TypeFromArea,
            "Die Art des Herausgebers {before} wurde aus seinem Gebiet abgeleitet: {after}.",
            "",
            "The type of the publisher {before} was derived from its area: {after}.",
            ""),
        Recognised(AgentRule.TypeAlias, "Die Art der Stelle", "The type of the body"),
        Stranger(AgentRule.TypeUnknown, "Die Art der Stelle", "The type of the body", "zum Beispiel LocalAuthority", "such as LocalAuthority"),
        InvalidEmail(AgentRule.InvalidEmail),
        InvalidEmail(ContactRule.InvalidEmail),
        Words(ContactRule.InvalidTelephone,
            "Die Angabe {before} ist keine Telefonnummer und wurde weggelassen.",
            "Tragen Sie eine Nummer ein oder lassen Sie das Feld leer.",
            "The statement {before} is not a telephone number and was left out.",
            "Enter a number or leave the field empty."),
        Words(ContactRule.Form,
            "Im Feld für die E-Mail stand die Webadresse {before}; sie wurde als Kontaktseite übernommen.",
            "",
            "The web address {before} stood in the field for e-mail; it was taken as contact page.",
            ""),
        Words(ContactRule.Several,
            "In einem Feld standen mehrere E-Mail-Adressen: {before}. Sie wurden getrennt.",
            "",
            "Several e-mail addresses stood in one field: {before}. They were separated.",
            ""),
        Words(ContactRule.Unreachable,
            "Die Kontaktstelle {before} nennt keinen Weg, sie zu erreichen.",
            "Ergänzen Sie E-Mail, Kontaktformular oder Telefon, am besten ein Funktionspostfach. Fragen und Hinweise auf Fehler erreichen Sie sonst nicht.",
            "The contact {before} gives no way to reach it.",
            "Add an e-mail address, a contact form or a telephone number, best a shared mailbox. Questions and hints at errors do not reach you otherwise."),
        Words(ContactRule.Missing,
            "Es ist keine Kontaktstelle angegeben.",
            "Tragen Sie ein Funktionspostfach oder Kontaktformular ein. Fragen und Hinweise auf Fehler erreichen Sie sonst nicht.",
            "No contact is given.",
            "Enter a shared mailbox or a contact form. Questions and hints at errors do not reach you otherwise."),
    ];

    private static KeyValuePair<string, (FindingText German, FindingText English)>[] Places() =>
    [
        Words(PlaceRule.FromLabel,
            "Der Ort {before} wurde als {after} erkannt.",
            "",
            "The place {before} was recognised as {after}.",
            ""),
        Words(PlaceRule.FromSource,
            "{Der Datensatz} nennt keinen Ort; eingesetzt wurde das Gebiet des Betreibers der Quelle: {after}.",
            "Geben Sie das Gebiet an, wenn {der Datensatz} ein anderes betrifft, zum Beispiel nur einen Ortsteil.",
            "{The dataset} names no place; the area of the body responsible for the source was taken: {after}.",
            "State the area if {the dataset} concerns another one, such as only a part of the town."),
        Words(PlaceRule.Missing,
            "{Der Datensatz} nennt keinen Ort.",
            "Geben Sie das Gebiet an, am besten mit dem amtlichen Gemeindeschlüssel. Wer nach Orten sucht, findet {den Datensatz} sonst nicht.",
            "{The dataset} names no place.",
            "State the area, best by the official municipal key. Those who search by place do not find {the dataset} otherwise."),
        Recognised(PlaceRule.LevelAlias, "Die Verwaltungsebene", "The administrative level"),
        Stranger(PlaceRule.LevelUnknown, "Die Verwaltungsebene", "The administrative level", "zum Beispiel municipality", "such as municipality"),
        Words(PlaceRule.LevelFromArea,
            "Die Verwaltungsebene wurde aus dem Gebiet {before} abgeleitet: {after}.",
            "",
            "The administrative level was derived from the area {before}: {after}.",
            ""),
    ];

    private static KeyValuePair<string, (FindingText German, FindingText English)> InvalidEmail(string rule) =>
        Words(
            rule,
            "Die E-Mail-Adresse {before} ist ungültig und wurde weggelassen.",
            "Berichtigen Sie die Adresse (Form: name@stelle.de), am besten zu einem Funktionspostfach, das bleibt, wenn Personen wechseln.",
            "The e-mail address {before} is not valid and was left out.",
            "Correct the address (form: name@body.de), best to a shared mailbox that stays when people change.");
}
