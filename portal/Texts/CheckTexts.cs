namespace OpenDataNrw.Portal.Texts;

/// <summary>Words of the page that checks feeds.</summary>
internal sealed class CheckTexts(Tongue t)
{
    internal string Title => t.Say("Katalog prüfen", "Check a catalogue");
    internal string Lead => t.Say(
        "Was würde aus Ihrem Katalog hier? Geben Sie seine Adresse an oder wählen Sie eine Datei. Sie sehen die ersten Einträge, wie sie aussähen, was daran auffällt, was sie wert sind und ob der Katalog sie schon enthält. Gespeichert wird nichts.",
        "What would become of your catalogue here? Give its address or choose a file. You see the first entries as they would look, what is noticed about them, what they are worth and whether the catalogue has them already. Nothing is stored.");
    internal string Address => t.Say("Adresse des Katalogs", "Address of the catalogue");
    internal string AddressHint => t.Say("DCAT-AP.de in jeder RDF-Form, CKAN oder data.json; beginnt mit https:// oder http://", "DCAT-AP.de in any form of RDF, CKAN or data.json; begins with https:// or http://");
    internal string File => t.Say("Oder eine Datei", "Or a file");
    internal string FileHint(int megabytes) => t.Say($"Höchstens {megabytes} MB. Eine Datei geht der Adresse vor.", $"At most {megabytes} MB. A file counts before the address.");
    internal string Submit => t.Say("Prüfen", "Check");
    internal string NotReadable => t.Say("Das konnte nicht geprüft werden", "This could not be checked");
    internal string Nothing => t.Say("Bitte geben Sie eine Adresse an oder wählen Sie eine Datei.", "Please give an address or choose a file.");
    internal string TooMany => t.Say(
        "Von Ihrer Adresse kamen gerade mehrere Prüfungen, oder es laufen zu viele zugleich. Bitte versuchen Sie es in einer Minute erneut.",
        "Several checks came from your address just now, or too many are under way. Please try again in a minute.");
    internal string TooLarge(int megabytes) => t.Say($"Die Datei ist größer als {megabytes} MB. Bitte prüfen Sie einen Ausschnitt.", $"The file is larger than {megabytes} MB. Please check a part of it.");
    internal string Result => t.Say("Ergebnis", "Result");
    internal string Summary(string kind, string listed, string accepted, string rejected) => t.Say(
        $"Gelesen als {kind}: {listed} Einträge, davon würden {accepted} übernommen und {rejected} abgewiesen.",
        $"Read as {kind}: {listed} entries, of which {accepted} would be taken over and {rejected} refused.");
    internal string Cut => t.Say("Es gibt weitere Einträge; geprüft wurden die ersten.", "There are more entries; the first were checked.");
    internal string MeanCaption => t.Say("Mittel über alle geprüften Einträge", "Means over all entries checked");
    internal string Rejected => t.Say("Abgewiesene Einträge", "Refused entries");
    internal string Record(int number, string title) => t.Say($"Eintrag {number}: {title}", $"Entry {number}: {title}");
    internal string Findings => t.Say("Was auffiel", "What was noticed");

    internal string Copies => t.Say("Im Katalog", "In the catalogue");
    internal string NotCompared => t.Say(
        "Mit dem Katalog wurde nicht verglichen, denn er wird gerade erst geladen. Ob er die Einträge schon enthält, ist deshalb nicht bekannt.",
        "They were not compared with the catalogue, because it is still being loaded. Whether it has the entries already is therefore not known.");
    internal string EmptyCatalogue => t.Say("Der Katalog enthält noch keine Einträge, mit denen verglichen werden könnte.", "The catalogue has no entries yet to compare with.");
    internal string Compared(string number, int entries) => entries == 1
        ? t.Say("Die gezeigten Einträge wurden mit dem einen Eintrag des Katalogs verglichen.", "The entries shown were compared with the one entry of the catalogue.")
        : t.Say(
            $"Die gezeigten Einträge wurden mit den {number} Einträgen des Katalogs verglichen.", $"The entries shown were compared with the {number} entries of the catalogue.");
    internal string NoCopy => t.Say("Der Katalog enthält ihn noch nicht.", "The catalogue does not have it yet.");
    internal string SameText(bool isShown) => isShown
        ? t.Say(
            "Der Katalog enthält denselben Datensatz schon. Die Suche würde stattdessen die geprüfte Fassung zeigen: Sie ist die neuere, oder nur sie wird noch geliefert.",
            "The catalogue has the same dataset already. Search would show the version checked instead: it is the newer one, or the only one still delivered.")
        : t.Say(
            "Der Katalog enthält denselben Datensatz schon. Die Suche zeigt weiterhin die erste dieser Fassungen.",
            "The catalogue has the same dataset already. Search goes on showing the first of these versions.");
    internal string PossibleText => t.Say("Vielleicht derselbe Datensatz; bitte nachsehen:", "Possibly the same dataset; please have a look:");
    internal string RecognisedBy(string sign) => t.Say($"erkannt an {sign}", $"recognised by {sign}");
    internal string Because(string sign) => t.Say($"wegen {sign}", $"because of {sign}");
    internal string FromSource(string source) => t.Say($"aus „{source}“", $"from “{source}”");
    internal string Repeated => t.Say("Mehrfach in diesem Katalog", "More than once in this catalogue");
    internal string RepeatedSame(string number, string sign) => t.Say(
        $"{number} Einträge sind derselbe Datensatz (erkannt an {sign}). Bitte liefern Sie ihn einmal.",
        $"{number} entries are the same dataset (recognised by {sign}). Please deliver it once.");
    internal string RepeatedPossible(string number, string sign) => t.Say(
        $"{number} Einträge sind vielleicht derselbe Datensatz (wegen {sign}). Sind sie es nicht, braucht jeder eine eigene Kennung und Seite.",
        $"{number} entries are possibly the same dataset (because of {sign}). If they are not, each needs an identifier and page of its own.");
    internal string AndMore(string number) => t.Say($"und {number} weitere", $"and {number} more");
    internal string MoreRepeated(string number) => t.Say($"Dazu {number} weitere Gruppen.", $"And {number} more groups.");
}
