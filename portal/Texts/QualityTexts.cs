using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Portal.Texts;

/// <summary>Words about what descriptions are worth.</summary>
internal sealed class QualityTexts(Tongue t)
{
    internal string Heading => t.Say("Wertung der Beschreibung", "Score of the description");
    internal string Score(string points, string rating) => t.Say($"{points} von 100 Punkten: {rating}", $"{points} of 100 points: {rating}");
    internal string ScoreName => t.Say("Unsere Wertung", "Our score");
    internal string MqaName => t.Say("MQA von data.europa.eu", "MQA of data.europa.eu");
    internal string Violations => t.Say("Verstöße gegen DCAT-AP.de", "Violations of DCAT-AP.de");
    internal string Warnings => t.Say("Warnungen nach DCAT-AP.de", "Warnings by DCAT-AP.de");
    internal string Of(string points, int most) => t.Say($"{points} von {most}", $"{points} of {most}");
    internal string NotMeasured => t.Say("nicht gemessen", "not measured");
    internal string NotApplicable => t.Say("trifft nicht zu", "does not apply");
    internal string Unrated => t.Say("wird nicht bewertet", "is not rated");
    internal string WayCaption => t.Say("Wertung auf dem Weg des Eintrags", "The score on the way of the entry");
    internal string Measure => t.Say("Maß", "Measure");
    internal string Point(AssessmentPoint point) => point switch
    {
        AssessmentPoint.Delivered => t.Say("Wie geliefert", "As delivered"),
        AssessmentPoint.Normalised => t.Say("Nach unseren Regeln", "After our rules"),
        _ => t.Say("Wie wir es ausliefern", "As we serve it"),
    };
    internal string ToGain => t.Say("Was noch Punkte bringt", "What would bring more points");
    internal string NothingToGain => t.Say("Hier fehlt nichts.", "Nothing is missing here.");
    internal string Plus(string points, int count) => t.Say(count == 1 ? "+1 Punkt" : $"+{points} Punkte", count == 1 ? "+1 point" : $"+{points} points");
    internal string AllIndicators => t.Say("Alle Kennzahlen unserer Wertung", "All indicators of our score");
    internal string AllMetrics => t.Say("Alle Kennzahlen der MQA", "All indicators of the MQA");
    internal string Indicator => t.Say("Kennzahl", "Indicator");
    internal string Criterion => t.Say("Frage", "Question");
    internal string Fulfilled => t.Say("Erfüllt", "Fulfilled");
    internal string Points => t.Say("Punkte", "Points");
    internal string Yes => t.Say("ja", "yes");
    internal string No => t.Say("nein", "no");
    internal string Remaining => t.Say("Was nur die Quelle beheben kann", "What only the source can heal");
    internal string RemainingText => t.Say(
        "Diese Regeln von DCAT-AP.de sind auch nach unserer Aufbereitung nicht erfüllt. Die nötige Angabe fehlt oder ist nicht zu deuten, und erfinden dürfen wir sie nicht. Wird sie in der Quelle ergänzt, verschwindet der Eintrag hier mit der nächsten Ernte.",
        "These rules of DCAT-AP.de are not met even after our processing. What is needed is missing or cannot be understood, and we must not invent it. Once it is added at the source, the item vanishes with the next harvest.");
    internal string Here(string value) => t.Say($"Hier steht: {value}", $"Stated here: {value}");
    internal string Times(string number) => t.Say($"{number}-mal", $"{number} times");
    internal string Earlier => t.Say("Frühere Wertungen", "Earlier scores");
    internal string Until => t.Say("Bewertet am", "Assessed on");
    internal string AsRdf => t.Say("Messwerte als RDF (DQV)", "Measurements as RDF (DQV)");
    internal string NotAssessed => t.Say("Dieser Eintrag konnte nicht bewertet werden.", "This entry could not be assessed.");

    internal string OfSource => t.Say("Qualität der Beschreibungen", "Quality of the descriptions");
    internal string NoneYet(bool ofPublisher) => ofPublisher
        ? t.Say("Noch ist kein Eintrag dieser Stelle bewertet.", "No entry of this publisher has been assessed yet.")
        : t.Say("Noch ist kein Eintrag dieser Quelle bewertet.", "No entry of this source has been assessed yet.");
    internal string MeanCaption(bool ofPublisher) => ofPublisher
        ? t.Say("Mittel über alle Einträge der Stelle", "Means over all entries of the publisher")
        : t.Say("Mittel über alle Einträge der Quelle", "Means over all entries of the source");
    internal string MeanScore => t.Say("Unsere Wertung, im Mittel", "Our score, mean");
    internal string MeanMqa => t.Say("MQA, im Mittel", "MQA, mean");
    internal string Faultless => t.Say("Einträge ohne Verstoß gegen DCAT-AP.de", "Entries without violation of DCAT-AP.de");
    internal string FrequentRules => t.Say("Häufigste Verstöße, die nur die Quelle beheben kann", "Most frequent violations that only the source can heal");
    internal string Entries(string number, long count) => t.Say(count == 1 ? "1 Eintrag" : $"{number} Einträge", count == 1 ? "1 entry" : $"{number} entries");
    internal string History => t.Say("Verlauf", "Course");
    internal string HistoryLabel(string first, string last, string from, string to) => t.Say(
        $"Unsere Wertung von {first} bis {last}: von {from} auf {to} Punkte", $"Our score from {first} to {last}: from {from} to {to} points");
    internal string Day => t.Say("Tag", "Day");
    internal string EntriesTerm => t.Say("Einträge", "Entries");
}
