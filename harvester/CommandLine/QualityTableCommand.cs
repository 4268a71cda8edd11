using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Pipeline;
using OpenDataNrw.Harvester.Registration;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>
/// <c>harvester quality-table [folder]</c>: what sources are worth as they deliver and after our rules, as a table in Markdown. Of a
/// folder each subfolder is a source and each file in it a feed; without one the registered sources are read. Stores nothing.
/// </summary>
internal static class QualityTableCommand
{
    private const int RulesShown = 25;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("ordner") { Description = "Ordner mit einem Unterordner je Quelle; ohne ihn die eingetragenen Quellen.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("quality-table", "Bewertet Quellen vor und nach der Normalisierung und schreibt eine Tabelle in Markdown. Speichert nichts.") { folder };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            async (services, stop) =>
            {
                var rows = parsed.GetValue(folder) is { } given ? await FromFilesAsync(services, given, stop) : await FromSourcesAsync(services, stop);
                Write(rows);
                return rows.Count > 0 ? 0 : HarvesterHost.Failed;
            },
            cancellationToken));
        return command;
    }

    private static async Task<List<Row>> FromSourcesAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var source in await services.GetRequiredService<ISourceRegistry>().ListAsync(cancellationToken))
        {
            var row = new Row(source.Title);
            if (source.Enabled && await row.TryAddAsync(services, source, services.GetRequiredService<SourceClientFactory>(), cancellationToken)) rows.Add(row);
        }

        return rows;
    }

    private static async Task<List<Row>> FromFilesAsync(IServiceProvider services, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var part in folder.EnumerateDirectories().OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            var row = new Row(part.Name);
            foreach (var file in part.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
            {
                var site = new LocalFileSite(file.FullName);
                using var clients = new SourceClientFactory(site, new HarvestHttpOptions(), TimeProvider.System);
                if (await site.RecogniseAsync(services.GetRequiredService<SourceProbe>(), cancellationToken) is not { } found) continue;
                await row.TryAddAsync(
                    services, new HarvestSource { Id = new SourceId("pruefung"), Title = part.Name, Kind = found.Kind, Url = found.Url, Settings = found.Settings }, clients, cancellationToken);
            }

            if (row.Feeds > 0) rows.Add(row);
        }

        return rows;
    }

    private static void Write(List<Row> rows)
    {
        Console.WriteLine("| source | feeds | records | violations | | warnings | | records without violation | | own score | | MQA | |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in rows) Console.WriteLine(row.Line());
        var (delivered, normalised) = (new QualityTally(), new QualityTally());
        foreach (var row in rows)
        {
            delivered.Add(row.Delivered);
            normalised.Add(row.Normalised);
        }

        Console.WriteLine();
        Console.WriteLine("| rule | records as delivered | records after the rules |");
        Console.WriteLine("|---|---:|---:|");
        var after = normalised.Rules.ToDictionary(r => (r.Rule.Shape, r.Rule.Path), r => r.Entries);
        var before = delivered.Rules.ToDictionary(r => (r.Rule.Shape, r.Rule.Path), r => r.Entries);
        foreach (var rule in normalised.Rules.Concat(delivered.Rules).Select(r => r.Rule).Where(r => r.Severity == Severity.Error).DistinctBy(r => (r.Shape, r.Path)).Take(RulesShown))
            Console.WriteLine($"| `{rule.Shape}` | {before.GetValueOrDefault((rule.Shape, rule.Path))} | {after.GetValueOrDefault((rule.Shape, rule.Path))} |");
    }

    /// <summary>A source with all its feeds.</summary>
    private sealed class Row(string title)
    {
        public QualityTally Delivered { get; } = new();

        public QualityTally Normalised { get; } = new();

        public int Feeds { get; private set; }

        /// <summary>Reads a feed in; false where it is none, or holds nothing that could be taken over.</summary>
        public async Task<bool> TryAddAsync(IServiceProvider services, HarvestSource source, SourceClientFactory clients, CancellationToken cancellationToken)
        {
            try
            {
                var report = await services.GetRequiredService<CheckRun>().ExecuteAsync(source, 0, clients, int.MaxValue, cancellationToken);
                if (report.Accepted == 0) return false;
                Delivered.Add(report.Delivered);
                Normalised.Add(report.Normalised);
                Feeds++;
                return true;
            }
            catch (SourceFaultException fault)
            {
                // A folder of feeds may hold other things, and a source may be out of order: the others still count.
                await Console.Error.WriteLineAsync($"{title}: {fault.Message}");
                return false;
            }
        }

        public string Line() => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"| {title} | {Feeds} | {Normalised.Entries} | {Delivered.Violations} | {Normalised.Violations} | {Delivered.Warnings} | {Normalised.Warnings} | {Delivered.Faultless} | {Normalised.Faultless} | {Delivered.Score.MeanPoints:0.0} | {Normalised.Score.MeanPoints:0.0} | {Delivered.Mqa.MeanPoints:0} | {Normalised.Mqa.MeanPoints:0} |");
    }
}
