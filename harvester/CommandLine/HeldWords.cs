using System.Globalization;
using OpenDataNrw.Catalog;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>Says in words how held findings stand and what came of decisions.</summary>
internal static class HeldWords
{
    public const string Unknown = "Einen Befund mit dieser Nummer gibt es nicht; 'held list --all' zeigt alle.";

    public static string Of(HeldReason reason) => reason switch
    {
        HeldReason.EmptyListing => "leere Liste",
        HeldReason.ManyAbsent => "viele fehlen",
        HeldReason.ChangedIdentifiers => "neue Kennungen",
        _ => "viele vor dem Rückzug",
    };

    public static string Of(HeldRun held) => held switch
    {
        { State: HeldState.Open } => "wartet",
        { State: HeldState.Obsolete } => $"erledigt durch Lauf {held.ObsoleteBy}",
        { State: HeldState.Refused, Decision: { } decision } => $"abgelehnt von {decision.By} am {Moment(decision.At)}",
        { Decision: { } decision } => $"freigegeben von {decision.By} am {Moment(decision.At)}",
        _ => "",
    };

    public static string Of(HeldEntry entry) => entry switch
    {
        { Fate: HeldFate.Reidentified } => $"behält Eintrag und Seite, neue Kennung {entry.NewIdentifier}",
        { Fate: HeldFate.Withdrawn } => "würde zurückgezogen",
        { State: PublicationState.Missing } => "wird vermisst; würde nach der Frist zurückgezogen",
        _ => "würde als vermisst markiert",
    };

    /// <summary>Prints a finding without its entries.</summary>
    public static void Write(HeldRun held)
    {
        AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[bold]Befund Nr. {held.Number}[/] · {held.Source} · seit {Moment(held.Since)}, zuletzt {Moment(held.LastSeen)} (Lauf {held.Run}) · {Of(held)}");
        AnsiConsole.WriteLine(held.Message);
        if (held.Reidentified > 0)
            AnsiConsole.WriteLine($"{held.Reidentified.ToString("N0", RunTable.German)} Einträge wurden unter neuer Kennung wiedererkannt: Inhalt oder Dateien sind dieselben, und es kommt nur einer in Frage.");
        if (held.Ambiguous > 0)
            AnsiConsole.WriteLine($"{held.Ambiguous.ToString("N0", RunTable.German)} neue Datensätze tragen bekannte Titel, lassen sich aber keinem Eintrag sicher zuordnen; nach der Freigabe kommen sie als neue.");
        if (held.Decision is { } decision) AnsiConsole.WriteLine($"Begründung: {decision.Why}");
    }

    /// <summary>Prints what came of a decision and answers with the exit code.</summary>
    public static int Write(HeldOutcome outcome)
    {
        switch (outcome)
        {
            case HeldOutcome.Decided { Held.State: HeldState.Refused, Held.Number: var number }:
                AnsiConsole.WriteLine($"Befund Nr. {number} ist abgelehnt: alles bleibt, wie es ist. Die nächsten Läufe urteilen neu, melden aber denselben Befund nicht wieder.");
                return 0;
            case HeldOutcome.Decided { Held: var held, Effect: var effect }:
                AnsiConsole.WriteLine(
                    $"Befund Nr. {held.Number} ist freigegeben: {effect.Missing} als vermisst markiert, {effect.Withdrawn} zurückgezogen, {effect.Reidentified} unter neuer Kennung weitergeführt."
                    + (effect.LeftAlone > 0 ? $" {effect.LeftAlone} blieben unberührt, weil sie nicht mehr so waren wie gezeigt." : ""));
                if (effect.Reidentified > 0) AnsiConsole.WriteLine("Die neuen Adressen und Inhalte kommen mit dem nächsten Lauf (oder sofort mit --run).");
                return 0;
            case HeldOutcome.NotOpen { Held: { State: HeldState.Obsolete } held }:
                return HarvesterHost.Complain($"Befund Nr. {held.Number} hat sich erledigt: Lauf {held.ObsoleteBy} sah gesund oder anders aus. Es wurde nichts geändert; 'held list' zeigt, was jetzt wartet.");
            case HeldOutcome.NotOpen { Held: { Decision: { } decision } held }:
                return HarvesterHost.Complain($"Über Befund Nr. {held.Number} ist schon entschieden ({Of(held)}: {decision.Why}). Es wurde nichts geändert.");
            case HeldOutcome.DoesNotFit { Held: var held }:
                return HarvesterHost.Complain(held.Reidentified > 0
                    ? $"Für immer freigeben lässt sich nur eine Quelle, deren Liste leer ist; Befund Nr. {held.Number} ist ein anderer. Es wurde nichts geändert."
                    : $"Diese Art der Freigabe passt nicht zu Befund Nr. {held.Number}: --for-good gilt nur bei leerer Liste, --identifiers-only und --as-new nur, wo neue Kennungen erkannt wurden. Es wurde nichts geändert.");
            case HeldOutcome.Busy:
                return HarvesterHost.Complain("Die Quelle wird gerade geerntet. Bitte nach dem Lauf erneut entscheiden: er kann den Befund ändern. Es wurde nichts geändert.");
            default:
                return HarvesterHost.Complain(Unknown);
        }
    }

    public static string Moment(DateTimeOffset instant) => instant.ToLocalTime().ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
}
