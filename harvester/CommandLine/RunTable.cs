using System.Globalization;
using OpenDataNrw.Catalog;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>Shows reports of runs as a table, with what a person has to look at below it.</summary>
internal static class RunTable
{
    private const int ShownRejections = 10;

    public static CultureInfo German { get; } = CultureInfo.GetCultureInfo("de-DE");

    public static string Describe(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Running => "läuft",
        RunOutcome.Completed => "[green]abgeschlossen[/]",
        RunOutcome.Held => "[yellow]angehalten: bitte entscheiden[/]",
        RunOutcome.Failed => "[red]fehlgeschlagen[/]",
        _ => "[yellow]abgebrochen[/]",
    };

    public static void Write(IReadOnlyList<RunReport> reports)
    {
        var table = new Table().AddColumns("Quelle", "Ergebnis", "abgerufen", "angekündigt", "neu", "geändert", "unverändert", "abgewiesen", "vermisst", "Anfragen", "MB", "Sekunden");
        foreach (var column in table.Columns.Skip(3)) column.RightAligned();
        foreach (var r in reports)
            table.AddRow(
                Markup.Escape(r.Source.Value), Describe(r.Outcome), r.ChangesOnly ? "Änderungen" : "alles", Number(r.Announced), Number(r.Created), Number(r.Updated), Number(r.Unchanged), Number(r.Rejected),
                Number(r.Missing), Number(r.Requests), (r.Bytes / 1e6).ToString("N1", German), ((r.FinishedAt ?? r.StartedAt) - r.StartedAt).TotalSeconds.ToString("N1", German));
        AnsiConsole.Write(table);

        foreach (var report in reports)
        {
            if (report.Message is { } message) AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[yellow]{report.Source}[/]: {message}");
            foreach (var rejection in report.Rejections.Take(ShownRejections))
                AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[yellow]{report.Source}[/] · {rejection.Identifier}: {rejection.Message}");
            if (report.Rejected > ShownRejections) AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[yellow]{report.Source}[/] · und {report.Rejected - ShownRejections} weitere");
        }
    }

    private static string Number(long value) => value.ToString("N0", German);
}
