using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Registration;
using OpenDataNrw.Harvester.Schedule;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>sources propose|approve|decline|list</c>: how a source comes into the catalogue.</summary>
internal static class ProposalCommands
{
    public static Command CreatePropose()
    {
        var address = new Argument<string>("adresse") { Description = "Adresse des Portals, seiner Schnittstelle oder einer Datei" };
        var id = new Option<string?>("--id") { Description = "Kennung der Quelle (Kleinbuchstaben, Ziffern, Bindestriche); ohne Angabe aus dem Namen des Servers" };
        var title = new Option<string?>("--title") { Description = "Name der Quelle, wie Menschen ihn lesen" };
        var kind = new Option<string?>("--kind") { Description = "Art der Quelle (ckan, dcat, datajson …); ohne Angabe wird sie erkannt" };
        var publisher = new Option<string?>("--publisher") { Description = "verantwortliche Stelle, wo ein Datensatz keine nennt" };
        var ags = new Option<string?>("--ags") { Description = "amtlicher Gemeindeschlüssel ihres Gebiets" };
        var schedule = new Option<string?>("--schedule") { Description = "Zeitplan als Cron-Ausdruck, etwa '0 15 3 * * ?'", DefaultValueFactory = _ => "0 15 3 * * ?" };
        var settings = new Option<string[]>("--setting") { Description = "Einstellung der Quelle als name=wert, etwa map.title=titel; mehrmals möglich", DefaultValueFactory = _ => [] };
        var by = By("wer vorschlägt");
        var command = new Command("propose", "Eine Quelle mit Vorschau vorschlagen; geerntet wird sie erst nach der Freigabe") { address, id, title, kind, publisher, ags, schedule, settings, by };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            (services, stop) =>
            {
                if (!Uri.TryCreate(parsed.GetValue(address), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                    return Task.FromResult(HarvesterHost.Complain("Bitte eine Adresse angeben, die mit http:// oder https:// beginnt."));
                var name = parsed.GetValue(id) ?? IdFrom(url);
                if (!SourceId.TryParse(name, out var source))
                    return Task.FromResult(HarvesterHost.Complain($"'{name}' ist keine Kennung: erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche, höchstens 64 Zeichen. Bitte mit --id eine angeben."));
                if (parsed.GetValue(settings)!.FirstOrDefault(s => s.IndexOf('=', StringComparison.Ordinal) < 1) is { } bad)
                    return Task.FromResult(HarvesterHost.Complain($"'{bad}' ist keine Einstellung. Bitte als name=wert angeben, etwa --setting map.title=titel."));
                var wanted = new HarvestSource
                {
                    Id = source,
                    Title = parsed.GetValue(title) ?? url.Host,
                    Kind = parsed.GetValue(kind) ?? "",
                    Url = url,
                    Publisher = parsed.GetValue(publisher),
                    Ags = parsed.GetValue(ags),
                    // The last one counts where a name comes twice.
                    Settings = parsed.GetValue(settings)!.Select(s => s.Split('=', 2)).GroupBy(s => s[0].Trim(), StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.Last()[1]),
                    Schedule = string.IsNullOrWhiteSpace(parsed.GetValue(schedule)) ? null : parsed.GetValue(schedule),
                };
                // A plan that cannot be read is said now and not after the approval.
                if (wanted.Schedule is not null) DueSources.Cron(wanted);
                return ProposeAsync(services, wanted, parsed.GetValue(by)!, stop);
            },
            cancellationToken));
        return command;
    }

    public static Command CreateApprove() => CreateDecision("approve", "Eine vorgeschlagene Quelle freigeben: sie wird von nun an geerntet", ProposalState.Approved);

    public static Command CreateDecline() => CreateDecision("decline", "Eine vorgeschlagene Quelle ablehnen", ProposalState.Declined);

    public static Command CreateList()
    {
        var command = new Command("list", "Vorgeschlagene Quellen und ihren Stand zeigen");
        command.SetAction((_, cancellationToken) => HarvesterHost.RunAsync(
            async (services, stop) =>
            {
                var table = new Table().AddColumns("Quelle", "Titel", "Art", "Adresse", "Datensätze", "vorgeschlagen", "Stand");
                foreach (var proposal in await services.GetRequiredService<ISourceProposals>().ListAsync(stop))
                    table.AddRow(
                        new Text(proposal.Source.Id.Value), new Text(proposal.Source.Title), new Text(proposal.Source.Kind), new Text(proposal.Source.Url.OriginalString),
                        new Text(Count(proposal.Preview)), new Text($"{HeldWords.Moment(proposal.ProposedAt)} von {proposal.ProposedBy}"), new Text(Stand(proposal)));
                AnsiConsole.Write(table);
                return 0;
            },
            cancellationToken));
        return command;
    }

    private static Command CreateDecision(string name, string description, ProposalState state)
    {
        var id = new Argument<string>("quelle") { Description = "Kennung der vorgeschlagenen Quelle" };
        var why = new Option<string>("--why") { Description = "warum; wird mit der Entscheidung festgehalten", DefaultValueFactory = _ => "" };
        var by = By("wer entscheidet");
        var command = new Command(name, description) { id, why, by };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.RunAsync(
            (services, stop) => DecideAsync(services, parsed.GetValue(id)!, state, parsed.GetValue(by)!, parsed.GetValue(why)!, stop), cancellationToken));
        return command;
    }

    private static async Task<int> ProposeAsync(IServiceProvider services, HarvestSource wanted, string by, CancellationToken cancellationToken)
    {
        switch (await services.GetRequiredService<SourceRegistration>().ProposeAsync(wanted, by, cancellationToken))
        {
            case ProposalOutcome.Proposed { Proposal: var proposal }:
                Write(proposal);
                return 0;
            case ProposalOutcome.AddressTaken { Source: var known }:
                return HarvesterHost.Complain($"{known.Url} ist schon als Quelle '{known.Id}' ({known.Title}) eingetragen.");
            default:
                return HarvesterHost.Complain($"Eine Quelle '{wanted.Id}' ist schon eingetragen. Bitte mit --id eine andere Kennung angeben.");
        }
    }

    private static async Task<int> DecideAsync(IServiceProvider services, string wanted, ProposalState state, string by, string why, CancellationToken cancellationToken)
    {
        var proposals = services.GetRequiredService<ISourceProposals>();
        var decision = new ProposalDecision(by, why, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var proposal = !SourceId.TryParse(wanted, out var id) ? null
            : state == ProposalState.Approved ? await proposals.ApproveAsync(id, decision, cancellationToken) : await proposals.DeclineAsync(id, decision, cancellationToken);
        if (proposal is null) return HarvesterHost.Complain($"Eine Quelle '{wanted}' ist nicht vorgeschlagen; 'sources list' zeigt alle Vorschläge.");
        // Instants are kept to the millisecond; another's decision has another person or another time.
        if (proposal.State != state || proposal.Decision != decision) return HarvesterHost.Complain($"Über '{wanted}' ist schon entschieden: {Stand(proposal)}. Es wurde nichts geändert.");
        AnsiConsole.WriteLine(state == ProposalState.Approved
            ? $"'{wanted}' ist eingetragen und wird nach ihrem Zeitplan geerntet; sofort mit 'run {wanted}'."
            : $"'{wanted}' ist abgelehnt.");
        return 0;
    }

    private static void Write(SourceProposal proposal)
    {
        var preview = proposal.Preview;
        foreach (var step in preview.Probed) AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[grey]{step}[/]");
        AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[bold]{proposal.Source.Title}[/] · {proposal.Source.Kind} · {proposal.Source.Url}");
        AnsiConsole.WriteLine($"{Count(preview)} Datensätze angesehen, {preview.Accepted} würden übernommen, {preview.Rejected} abgewiesen.");
        if (preview is { PointsDelivered: { } before, Points: { } after })
            AnsiConsole.WriteLine($"Wertung im Mittel: {before.ToString("0.0", RunTable.German)} wie geliefert, {after.ToString("0.0", RunTable.German)} nach unseren Regeln (von 100).");
        var records = new Table().AddColumns("Titel", "Herausgeber", "Befunde", "Wertung");
        foreach (var record in preview.First)
            records.AddRow(new Text(record.Title), new Text(record.Publisher ?? "–"), new Text(record.Findings.ToString("N0", RunTable.German)), new Text(record.Points?.ToString("0", RunTable.German) ?? "–"));
        AnsiConsole.Write(records);
        var findings = new Table().AddColumns("Datensätze", "Befund");
        foreach (var finding in preview.Findings.Take(15)) findings.AddRow(new Text(finding.Records.ToString("N0", RunTable.German)), new Text(finding.Title));
        if (preview.Findings.Count > 0) AnsiConsole.Write(findings);
        foreach (var rejection in preview.Rejections.Take(10)) AnsiConsole.MarkupLineInterpolated(RunTable.German, $"  [red]{rejection.Identifier}[/]: {rejection.Message}");
        AnsiConsole.WriteLine($"Vorgeschlagen als '{proposal.Source.Id}'. Geerntet wird nach 'sources approve {proposal.Source.Id}'.");
    }

    private static string Count(SourcePreview preview) => (preview.IsCut ? "mehr als " : "") + preview.Listed.ToString("N0", RunTable.German);

    private static string Stand(SourceProposal proposal) => proposal switch
    {
        { State: ProposalState.Approved, Decision: { } decision } => $"freigegeben von {decision.By} am {HeldWords.Moment(decision.At)}",
        { State: ProposalState.Declined, Decision: { } decision } => $"abgelehnt von {decision.By} am {HeldWords.Moment(decision.At)}{(decision.Why.Length > 0 ? $" ({decision.Why})" : "")}",
        _ => "wartet auf Freigabe",
    };

    /// <summary><c>www.offene-daten.koeln.de</c> becomes <c>offene-daten-koeln-de</c>.</summary>
    private static string IdFrom(Uri url) => (url.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? url.IdnHost[4..] : url.IdnHost).Replace('.', '-');

    private static Option<string> By(string what) => new("--by") { Description = $"{what}; ohne Angabe der angemeldete Benutzer", DefaultValueFactory = _ => Environment.UserName };
}
