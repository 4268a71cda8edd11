using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Engines.Transfer;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>store</c>: backup, restoration and move of everything that is stored.</summary>
internal static class StoreCommand
{
    public static Command Create() => new("store", "Den Datenbestand sichern, zurückspielen oder in eine andere Datenbank umziehen") { Backup(), Restore(), Move() };

    private static Command Backup()
    {
        var file = new Argument<string>("datei") { Description = "die Sicherung; darf noch nicht da sein" };
        var command = new Command("backup", "Den ganzen Datenbestand in eine Datei sichern; andere Prozesse laufen weiter") { file };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            async transfer => (await transfer.BackUpAsync(Path.GetFullPath(parsed.GetRequiredValue(file)), cancellationToken), "Gesichert"), cancellationToken));
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("datei") { Description = "eine Sicherung, gleich aus welcher Datenbank" };
        var replace = Replace();
        var command = new Command("restore", "Eine Sicherung in die eingestellte Datenbank einspielen: ganz oder gar nicht") { file, replace };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            async transfer => (await transfer.RestoreAsync(Path.GetFullPath(parsed.GetRequiredValue(file)), parsed.GetValue(replace), cancellationToken), "Zurückgespielt"), cancellationToken));
        return command;
    }

    private static Command Move()
    {
        var to = new Option<string>("--to") { Description = "wohin: postgres oder sqlite, mit den Einstellungen Store:Connection oder Store:Path", Required = true };
        var from = new Option<string?>("--from") { Description = "woher; ohne Angabe die eingestellte Datenbank (Store:Engine)" };
        var replace = Replace();
        var command = new Command("move", "Den ganzen Datenbestand in eine andere Datenbank übertragen: ganz oder gar nicht") { to, from, replace };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            async transfer =>
            {
                var target = parsed.GetRequiredValue(to);
                var report = await transfer.MoveAsync(parsed.GetValue(from) ?? transfer.Engine, target, parsed.GetValue(replace), cancellationToken);
                return (report, $"Nach '{target}' übertragen und verglichen; der alte Bestand ist unverändert. Damit er nicht mehr benutzt wird, Store:Engine auf '{target}' stellen. Übertragen");
            },
            cancellationToken));
        return command;
    }

    private static Option<bool> Replace() => new("--replace") { Description = "was im Ziel liegt, dafür aufgeben" };

    // Without starting the host: nothing may be planted into a database that is about to be filled.
    private static Task<int> RunAsync(Func<StoreTransfer, Task<(TransferReport Report, string Done)>> work, CancellationToken cancellationToken) => HarvesterHost.ExplainAsync(
        async () =>
        {
            using var host = HarvesterHost.Builder(quiet: true).Build();
            var (report, done) = await work(host.Services.GetRequiredService<StoreTransfer>());
            AnsiConsole.MarkupLineInterpolated(
                RunTable.German,
                $"{done}: {Rows("datasets"):N0} Datensätze mit {Rows("dataset_versions"):N0} früheren Fassungen, {Rows("harvest_sources"):N0} Quellen, {Rows("runs"):N0} Läufe, {Rows("links"):N0} Links; Stand {report.Made.ToLocalTime():dd.MM.yyyy HH:mm:ss} aus '{report.Engine}'.");
            return 0;

            long Rows(string table) => report.Rows.GetValueOrDefault(table);
        },
        cancellationToken);
}
