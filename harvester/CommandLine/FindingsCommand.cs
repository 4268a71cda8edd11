using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>findings</c>: shows what the rules changed or missed in one dataset.</summary>
internal static class FindingsCommand
{
    public static Command Create()
    {
        var dataset = new Argument<string>("datensatz") { Description = "Kennung oder Name des Datensatzes" };
        var command = new Command("findings", "Die Befunde eines Datensatzes zeigen") { dataset };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            (services, stop) => ShowAsync(services.GetRequiredService<IDatasetStore>(), parsed.GetValue(dataset)!, stop), cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(IDatasetStore store, string wanted, CancellationToken cancellationToken)
    {
        var entry = DatasetId.TryParse(wanted, out var id) ? await store.FindAsync(id, cancellationToken) : await store.FindByNameAsync(wanted, cancellationToken);
        if (entry is null) return HarvesterHost.Complain($"Einen Datensatz '{wanted}' gibt es nicht.");
        AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[bold]{entry.Resource.Titles.In()}[/] ({entry.Source}, {entry.Id})");
        if (entry.Findings.Count == 0) AnsiConsole.WriteLine("  Keine Befunde.");
        FindingLines.Write(entry.Findings, entry.Resource);
        return 0;
    }
}
