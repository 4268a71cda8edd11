using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Pipeline;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>run</c>: harvests one source or all of them now, with a progress bar and a summary.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var source = new Argument<string?>("quelle") { Description = "Kennung der Quelle", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "alle eingeschalteten Quellen ernten" };
        var full = new Option<bool>("--full") { Description = "alles abrufen, auch wo die Quelle nur Geändertes nennen könnte" };
        var command = new Command("run", "Eine Quelle oder alle jetzt ernten") { source, all, full };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            (services, stop) => RunAsync(services, parsed.GetValue(source), parsed.GetValue(all), parsed.GetValue(full), stop), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string? wanted, bool all, bool full, CancellationToken cancellationToken)
    {
        var registered = await services.GetRequiredService<ISourceRegistry>().ListAsync(cancellationToken);
        var chosen = all ? registered.Where(s => s.Enabled).ToList() : registered.Where(s => s.Id.Value == wanted).ToList();
        if (chosen.Count == 0)
            return HarvesterHost.Complain(wanted is null && !all
                ? "Welche Quelle? Bitte eine Kennung angeben oder --all; die Kennungen zeigt 'sources'."
                : $"Die Quelle '{wanted}' gibt es nicht; die Kennungen zeigt 'sources'.");

        var run = services.GetRequiredService<HarvestRun>();
        var reports = new List<RunReport>();
        var busy = new List<SourceId>();
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async bars =>
            {
                foreach (var source in chosen)
                {
                    var bar = bars.AddTask(Markup.Escape(source.Title), maxValue: 1);
                    switch (await run.ExecuteAsync(source, full, new BarProgress(bar), cancellationToken))
                    {
                        case HarvestOutcome.Ran { Report: var report }:
                            reports.Add(report);
                            break;
                        default:
                            busy.Add(source.Id);
                            break;
                    }

                    bar.Value = bar.MaxValue;
                }
            });

        if (reports.Count > 0) RunTable.Write(reports);
        foreach (var id in busy) AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[yellow]{id}[/]: wird gerade von einem anderen Prozess geerntet");
        return reports.Exists(r => r.Outcome == RunOutcome.Failed) ? HarvesterHost.Failed : 0;
    }

    /// <summary>Moves a bar at once, on the caller's thread, so that the last report is not overtaken by the end.</summary>
    private sealed class BarProgress(ProgressTask bar) : IProgress<RunReport>
    {
        public void Report(RunReport value)
        {
            bar.MaxValue = Math.Max(1, value.Announced);
            bar.Value = value.Created + value.Updated + value.Unchanged + value.Rejected;
        }
    }
}
