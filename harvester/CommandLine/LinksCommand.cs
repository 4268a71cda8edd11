using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Harvester.Links;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>links</c>: looks at links now and shows how those of a source stand.</summary>
internal static class LinksCommand
{
    private const int ShownDead = 20;

    public static Command Create()
    {
        var source = new Argument<string?>("quelle") { Description = "Kennung der Quelle; ohne Angabe alle", Arity = ArgumentArity.ZeroOrOne };
        var early = new Option<bool>("--early") { Description = "auch Links, die noch nicht wieder an der Reihe sind" };
        var command = new Command("links", "Links jetzt prüfen; das Maß je Server gilt auch hier") { source, early };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            (services, stop) => RunAsync(services, parsed.GetValue(source), parsed.GetValue(early), stop), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string? wanted, bool early, CancellationToken cancellationToken)
    {
        var registered = await services.GetRequiredService<ISourceRegistry>().ListAsync(cancellationToken);
        var source = registered.FirstOrDefault(s => s.Id.Value == wanted);
        if (wanted is not null && source is null) return HarvesterHost.Complain($"Die Quelle '{wanted}' gibt es nicht; die Kennungen zeigt 'sources'.");

        var check = services.GetRequiredService<LinkCheck>();
        // Into a file or pipe a count that moves would become a line without sense.
        var report = Console.IsOutputRedirected
            ? await check.ExecuteAsync(source?.Id, early, null, cancellationToken)
            : await AnsiConsole.Progress()
                .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
                .StartAsync(bars => check.ExecuteAsync(source?.Id, early, new CountProgress(bars.AddTask("Links prüfen").IsIndeterminate()), cancellationToken));
        Write(report);
        var verdicts = services.GetRequiredService<ILinkVerdicts>();
        var shown = source is null ? registered : [source];
        await WriteFiguresAsync(verdicts, shown, cancellationToken);
        if (source is not null) await WriteDeadAsync(verdicts, source.Id, cancellationToken);
        return report.Void ? HarvesterHost.Failed : 0;
    }

    private static void Write(LinkReport report)
    {
        AnsiConsole.MarkupLineInterpolated(
            RunTable.German,
            $"{report.Looks:N0} Links auf {report.Hosts:N0} Servern geprüft mit {report.Requests:N0} Anfragen: [green]{report.Working:N0}[/] erreichbar, [red]{report.NotFound:N0}[/] nicht gefunden, {report.Looks - report.Working - report.NotFound:N0} ohne klares Ergebnis.");
        if (report.Spared > 0) AnsiConsole.MarkupLineInterpolated(RunTable.German, $"{report.Spared:N0} Server baten um Geduld oder antworteten nicht und werden später wieder besucht.");
        if (report.Backlog.Links > 0)
            AnsiConsole.MarkupLineInterpolated(
                RunTable.German, $"{report.Backlog.Links:N0} Links auf {report.Backlog.Hosts:N0} Servern stehen noch aus; {report.Backlog.Resting:N0} dieser Server ruhen gerade.");
        if (report.Void)
            AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[red]Kein einziger Server antwortete. Vermutlich ist die eigene Netzverbindung gestört; es wurde nichts gewertet.[/]");
    }

    private static async Task WriteFiguresAsync(ILinkVerdicts verdicts, IReadOnlyList<HarvestSource> sources, CancellationToken cancellationToken)
    {
        var table = new Table().AddColumns("Quelle", "Links", "erreichbar", "zweifelhaft", "tot", "nicht geprüft");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var source in sources)
        {
            var total = (await verdicts.ReadFiguresAsync(source.Id, cancellationToken)).Total;
            table.AddRow(Markup.Escape(source.Id.Value), Number(total.Total), Number(total.Working), Number(total.Doubtful), Number(total.Dead), Number(total.NotChecked));
        }

        AnsiConsole.Write(table);
    }

    private static async Task WriteDeadAsync(ILinkVerdicts verdicts, SourceId source, CancellationToken cancellationToken)
    {
        foreach (var dead in await verdicts.ReadDeadAsync(source, ShownDead, cancellationToken))
            AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[red]tot seit {dead.Verdict.Since!.Value.ToLocalTime():dd.MM.yyyy}[/]: {dead.Address}");
    }

    private static string Number(long value) => value.ToString("N0", RunTable.German);

    /// <summary>Shows how many links were looked at so far; how many there will be depends on the hosts.</summary>
    private sealed class CountProgress(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Description = $"{Number(value)} Links geprüft";
    }
}
