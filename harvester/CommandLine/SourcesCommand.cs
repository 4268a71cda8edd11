using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>sources</c>: lists the registered sources with their last run; below it, proposals of further ones.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var command = new Command("sources", "Alle Quellen mit ihrem letzten Lauf zeigen; neue vorschlagen und freigeben")
        {
            ProposalCommands.CreatePropose(), ProposalCommands.CreateApprove(), ProposalCommands.CreateDecline(), ProposalCommands.CreateList(),
        };
        command.SetAction((_, cancellationToken) => HarvesterHost.RunAsync(ShowAsync, cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var ledger = services.GetRequiredService<IRunLedger>();
        var figures = (await services.GetRequiredService<IDatasetStore>().ReadFiguresAsync(cancellationToken)).ToDictionary(f => f.Source);
        var waiting = (await services.GetRequiredService<IHeldRuns>().ListAsync(null, openOnly: true, int.MaxValue, cancellationToken)).ToDictionary(h => h.Source);
        var table = new Table().AddColumns("Quelle", "Titel", "Art", "Datensätze", "Letzter Lauf", "Ergebnis");
        foreach (var source in await services.GetRequiredService<ISourceRegistry>().ListAsync(cancellationToken))
        {
            var last = await ledger.ListAsync(source.Id, 1, cancellationToken) is [var latest, ..] ? latest : null;
            var wait = waiting.GetValueOrDefault(source.Id) is { } held ? $" · [yellow]Befund Nr. {held.Number} wartet[/]" : "";
            table.AddRow(
                Markup.Escape(source.Id.Value),
                Markup.Escape(source.Title),
                Markup.Escape(source.Kind),
                (figures.GetValueOrDefault(source.Id)?.Present ?? 0).ToString("N0", RunTable.German),
                last is null ? "noch keiner" : last.StartedAt.ToLocalTime().ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
                (last is null ? "" : RunTable.Describe(last.Outcome)) + wait);
        }

        AnsiConsole.Write(table);
        return 0;
    }
}
