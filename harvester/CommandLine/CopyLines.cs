using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Catalog.Duplicates;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>Prints what the catalogue holds of checked records, and what their source lists more than once.</summary>
internal static class CopyLines
{
    private const int RepetitionsShown = 20;

    /// <summary>Prints what the catalogue holds of one record; nothing where it was not looked at.</summary>
    public static void Write(RecordCopies? copies)
    {
        if (copies is null) return;
        if (copies.Same.Count == 0 && copies.Possible.Count == 0) AnsiConsole.WriteLine("  Im Katalog: noch nicht enthalten");
        foreach (var (copy, number) in copies.Same.Select((c, i) => (c, i)))
            AnsiConsole.WriteLine($"  Im Katalog derselbe: {Name(copy)}, erkannt an {SignWords.Of(copy.By, "de")}{(number == 0 && !copies.IsShown ? "; die Suche zeigt weiterhin diesen" : "")}");
        if (copies.IsShown) AnsiConsole.WriteLine("  Die Suche würde stattdessen die geprüfte Fassung zeigen: Sie ist die neuere, oder nur sie wird noch geliefert.");
        foreach (var copy in copies.Possible) AnsiConsole.WriteLine($"  Im Katalog vielleicht derselbe: {Name(copy)}, wegen {SignWords.Of(copy.By, "de")}");
    }

    /// <summary>Prints whether the catalogue was looked at, and what the source lists more than once.</summary>
    public static void Write(CheckReport report)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine(report.ComparedEntries switch
        {
            null => "Mit dem Katalog wurde nicht verglichen: Ob er die Datensätze schon enthält, ist nicht bekannt.",
            0 => "Mit dem Katalog wurde nicht verglichen: Der Speicher dieser Installation enthält noch keine Einträge.",
            1 => "Die gezeigten Datensätze wurden mit dem einen Eintrag des Katalogs verglichen.",
            { } entries => $"Die gezeigten Datensätze wurden mit {entries.ToString("N0", RunTable.German)} Einträgen des Katalogs verglichen.",
        });
        foreach (var repeated in report.Repeated.Take(RepetitionsShown))
        {
            AnsiConsole.WriteLine(repeated.IsSame
                ? $"Mehrfach in der Quelle, {repeated.Count}×, erkannt an {SignWords.Of(repeated.By, "de")}; bitte nur einmal liefern:"
                : $"Vielleicht mehrfach in der Quelle, {repeated.Count}×, wegen {SignWords.Of(repeated.By, "de")}; ist es nicht derselbe Datensatz, braucht jeder eine eigene Kennung:");
            foreach (var record in repeated.Records) AnsiConsole.WriteLine($"    {record.Identifier}: {record.Title}");
            if (repeated.Count > repeated.Records.Count) AnsiConsole.WriteLine($"    und {(repeated.Count - repeated.Records.Count).ToString("N0", RunTable.German)} weitere");
        }

        if (report.Repeated.Count > RepetitionsShown)
            AnsiConsole.WriteLine($"Dazu {(report.Repeated.Count - RepetitionsShown).ToString("N0", RunTable.German)} weitere Gruppen mehrfach gelisteter Datensätze.");
    }

    private static string Name(KnownCopy copy) => $"„{copy.Entry.Resource.Titles.In() ?? copy.Entry.SourceIdentifier}“ aus „{copy.SourceTitle}“";
}
