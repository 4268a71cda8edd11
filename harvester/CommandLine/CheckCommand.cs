using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Pipeline;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>check</c>: reads a file or an address as a harvest would and stores nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("ziel") { Description = "Datei oder Adresse" };
        var kind = new Option<string?>("--kind") { Description = "Art der Quelle (ckan, dcat, datajson); ohne Angabe wird sie am Inhalt erkannt" };
        var show = new Option<int>("--show") { Description = "so viele Datensätze zeigen", DefaultValueFactory = _ => 3 };
        var alone = new Option<bool>("--alone") { Description = "nicht nachsehen, ob der Katalog die Datensätze schon enthält" };
        var command = new Command("check", "Eine Datei oder Adresse prüfen, ohne etwas zu speichern") { target, kind, show, alone };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            async (services, stop) =>
            {
                if (!parsed.GetValue(alone)) await services.GetRequiredService<DuplicateLoader>().LoadAsync(stop);
                return await CheckAsync(services, parsed.GetValue(target)!, parsed.GetValue(kind), parsed.GetValue(show), stop);
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, string target, string? kind, int show, CancellationToken cancellationToken)
    {
        var check = services.GetRequiredService<CheckRun>();
        if (File.Exists(target))
        {
            var site = new LocalFileSite(target);
            using var clients = new SourceClientFactory(site, new HarvestHttpOptions(), TimeProvider.System);
            kind ??= SourceKindGuess.For(site.Url, await site.ReadHeadAsync(cancellationToken));
            return Write(await check.ExecuteAsync(Source(target, kind, site.Url), show, clients, int.MaxValue, cancellationToken), kind);
        }

        if (!Uri.TryCreate(target, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return HarvesterHost.Complain($"'{target}' ist weder eine Datei noch eine Adresse, die mit http:// oder https:// beginnt.");
        kind ??= SourceKindGuess.For(url, default);
        return Write(await check.ExecuteAsync(Source(target, kind, url), show, services.GetRequiredService<SourceClientFactory>(), int.MaxValue, cancellationToken), kind);
    }

    private static HarvestSource Source(string title, string kind, Uri url) => new() { Id = new SourceId("pruefung"), Title = title, Kind = kind, Url = url };

    private static int Write(CheckReport report, string kind)
    {
        AnsiConsole.MarkupLineInterpolated(RunTable.German, $"Art: {kind} · {report.Listed} Datensätze gelistet, [green]{report.Accepted}[/] würden übernommen, [red]{report.Rejected}[/] abgewiesen");
        foreach (var rejection in report.Rejections.Take(10)) AnsiConsole.MarkupLineInterpolated(RunTable.German, $"  [red]{rejection.Identifier}[/]: {rejection.Message}");
        foreach (var record in report.First)
        {
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[bold]{record.Resource.Titles.In()}[/]");
            AssessmentLines.Write(record.Assessment);
            CopyLines.Write(record.Copies);
            FindingLines.Write(record.Findings, record.Resource);
        }

        CopyLines.Write(report);
        AssessmentLines.Write(report.Delivered, report.Normalised);
        if (report.FindingCounts.Count > 0) AnsiConsole.Write(Table(report));
        return report.Accepted > 0 ? 0 : HarvesterHost.Failed;
    }

    private static Table Table(CheckReport report)
    {
        var table = new Table().AddColumns("Datensätze", "Befund", "Was zu tun ist");
        foreach (var (finding, count) in report.FindingCounts.OrderByDescending(f => f.Key.Severity).ThenByDescending(f => f.Value))
        {
            var text = FindingTexts.Describe(finding, "de");
            table.AddRow(new Text(count.ToString("N0", RunTable.German)), new Text(text.Title), new Text(text.Advice));
        }

        return table;
    }
}
