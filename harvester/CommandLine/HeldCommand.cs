using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Held;
using OpenDataNrw.Harvester.Pipeline;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>held</c>: shows what waits for a person, and decides about it.</summary>
internal static class HeldCommand
{
    public static Command Create() => new("held", "Angehaltene Läufe: was verschwinden würde, und was daraus wird")
    {
        CreateList(), CreateShow(), CreateRelease(), CreateRefuse(),
    };

    private static Command CreateList()
    {
        var source = new Argument<string?>("quelle") { Description = "Kennung der Quelle; ohne Angabe alle", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "auch Befunde, über die schon entschieden ist oder die sich erledigt haben" };
        var command = new Command("list", "Zeigen, was auf eine Entscheidung wartet") { source, all };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            (services, stop) => ListAsync(services, parsed.GetValue(source), parsed.GetValue(all), stop), cancellationToken));
        return command;
    }

    private static Command CreateShow()
    {
        var number = Number();
        var most = new Option<int>("--most") { Description = "so viele Einträge zeigen", DefaultValueFactory = _ => 100 };
        var command = new Command("show", "Einen Befund mit allen betroffenen Einträgen zeigen") { number, most };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            (services, stop) => ShowAsync(services, parsed.GetValue(number), Math.Max(0, parsed.GetValue(most)), stop), cancellationToken));
        return command;
    }

    private static Command CreateRelease()
    {
        var (number, by, why) = (Number(), By(), Why());
        var forGood = new Option<bool>("--for-good") { Description = "die Quelle ist zu Recht und für immer leer: alle Einträge sofort zurückziehen" };
        var identifiersOnly = new Option<bool>("--identifiers-only") { Description = "nur die neuen Kennungen übernehmen; was fehlt, bleibt, wie es ist" };
        var asNew = new Option<bool>("--as-new") { Description = "wiedererkannte Einträge doch als neue Datensätze behandeln" };
        var run = new Option<bool>("--run") { Description = "die Quelle danach gleich ernten" };
        var command = new Command("release", "Geschehen lassen, was der Befund zeigt") { number, by, why, forGood, identifiersOnly, asNew, run };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            async (services, stop) =>
            {
                List<HeldRelease> kinds = [];
                if (parsed.GetValue(forGood)) kinds.Add(HeldRelease.ForGood);
                if (parsed.GetValue(identifiersOnly)) kinds.Add(HeldRelease.IdentifiersOnly);
                if (parsed.GetValue(asNew)) kinds.Add(HeldRelease.AsNew);
                if (kinds.Count > 1) return HarvesterHost.Complain("Von --for-good, --identifiers-only und --as-new kann nur eines gelten.");
                var outcome = await services.GetRequiredService<HeldDecisions>()
                    .ReleaseAsync(parsed.GetValue(number), kinds is [var kind] ? kind : HeldRelease.AsShown, parsed.GetValue(by)!, parsed.GetValue(why)!, stop);
                var code = HeldWords.Write(outcome);
                if (code == 0 && parsed.GetValue(run) && outcome is HeldOutcome.Decided { Held.Source: var source }) await HarvestAsync(services, source, stop);
                return code;
            },
            cancellationToken));
        return command;
    }

    private static Command CreateRefuse()
    {
        var (number, by, why) = (Number(), By(), Why());
        var command = new Command("refuse", "Alles lassen, wie es ist; derselbe Befund meldet sich nicht wieder") { number, by, why };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            async (services, stop) => HeldWords.Write(await services.GetRequiredService<HeldDecisions>().RefuseAsync(parsed.GetValue(number), parsed.GetValue(by)!, parsed.GetValue(why)!, stop)),
            cancellationToken));
        return command;
    }

    private static Argument<long> Number() => new("nummer") { Description = "Nummer des Befunds, wie 'held list' sie zeigt" };

    private static Option<string> By() => new("--by") { Description = "wer entscheidet; ohne Angabe der angemeldete Benutzer", DefaultValueFactory = _ => Environment.UserName };

    private static Option<string> Why()
    {
        var why = new Option<string>("--why") { Description = "warum; wird mit der Entscheidung festgehalten", Required = true };
        why.Validators.Add(found =>
        {
            if (string.IsNullOrWhiteSpace(found.GetValueOrDefault<string>())) found.AddError("Bitte mit --why sagen, warum so entschieden wird.");
        });
        return why;
    }

    private static async Task<int> ListAsync(IServiceProvider services, string? wanted, bool all, CancellationToken cancellationToken)
    {
        SourceId? source = null;
        if (wanted is not null)
        {
            if (!SourceId.TryParse(wanted, out var id)) return HarvesterHost.Complain($"Die Quelle '{wanted}' gibt es nicht; die Kennungen zeigt 'sources'.");
            source = id;
        }

        var found = await services.GetRequiredService<IHeldRuns>().ListAsync(source, openOnly: !all, int.MaxValue, cancellationToken);
        if (found.Count == 0)
        {
            AnsiConsole.WriteLine("Nichts wartet auf eine Entscheidung.");
            return 0;
        }

        var table = new Table().AddColumns("Nr.", "Quelle", "seit", "Grund", "verschwinden", "neue Kennung", "Stand");
        foreach (var held in found)
            table.AddRow(
                new Text($"{held.Number}"), new Text(held.Source.Value), new Text(HeldWords.Moment(held.Since)), new Text(HeldWords.Of(held.Reason)),
                new Text((held.Missing + held.Withdrawn).ToString("N0", RunTable.German)), new Text(held.Reidentified.ToString("N0", RunTable.German)), new Text(HeldWords.Of(held)));
        AnsiConsole.Write(table);
        return 0;
    }

    private static async Task<int> ShowAsync(IServiceProvider services, long number, int most, CancellationToken cancellationToken)
    {
        var findings = services.GetRequiredService<IHeldRuns>();
        if (await findings.FindAsync(number, cancellationToken) is not { } held) return HarvesterHost.Complain(HeldWords.Unknown);
        HeldWords.Write(held);
        var entries = await findings.ReadEntriesAsync(number, 0, most, cancellationToken);
        var stored = (await services.GetRequiredService<IDatasetStore>().GetAsync([.. entries.Select(e => e.Entry)], cancellationToken)).ToDictionary(e => e.Id);
        var baseUrl = services.GetRequiredService<CatalogDescription>().BaseUrl;
        var table = new Table().AddColumns("Titel", "Kennung", "bekannt seit", "was geschähe", "Eintrag");
        foreach (var entry in entries)
        {
            if (!stored.TryGetValue(entry.Entry, out var dataset)) continue;
            table.AddRow(
                new Text(dataset.Resource.Titles.In() ?? dataset.Name), new Text(dataset.SourceIdentifier), new Text(HeldWords.Moment(dataset.FirstSeen)),
                new Text(HeldWords.Of(entry)), new Text($"{baseUrl}dataset/{dataset.Id}"));
        }

        AnsiConsole.Write(table);
        var total = held.Missing + held.Withdrawn + held.Reidentified;
        if (total > entries.Count) AnsiConsole.WriteLine($"Gezeigt sind {entries.Count} von {total.ToString("N0", RunTable.German)} Einträgen; --most zeigt mehr.");
        return 0;
    }

    private static async Task HarvestAsync(IServiceProvider services, SourceId id, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<ISourceRegistry>().FindAsync(id, cancellationToken) is not { } source) return;
        if (await services.GetRequiredService<HarvestRun>().ExecuteAsync(source, null, cancellationToken) is HarvestOutcome.Ran { Report: var report }) RunTable.Write([report]);
    }
}
