using System.Globalization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>What a complete listing means for the entries it lacked.</summary>
public abstract record AbsenceDecision
{
    private AbsenceDecision()
    {
    }

    /// <summary>Carry it out.</summary>
    /// <param name="Absences">What changes its state.</param>
    public sealed record Apply(Absences Absences) : AbsenceDecision;

    /// <summary>Leave everything as it is; a person decides.</summary>
    /// <param name="Message">Why, in German.</param>
    public sealed record Hold(string Message) : AbsenceDecision;
}

/// <summary>What a complete listing showed, as far as absences are concerned.</summary>
/// <param name="Listed">How many records it had, rejected ones included.</param>
/// <param name="Seen">The entries it named.</param>
/// <param name="Unidentified">Records whose identifier could not be read; any of them may be an entry that seems absent.</param>
/// <param name="Renamed">New records that carry the title of an entry that is not listed any more.</param>
public sealed record ListingOutcome(int Listed, IReadOnlySet<DatasetId> Seen, int Unidentified, int Renamed);

/// <summary>
/// Decides about absent entries. Missing is a state with a date: first marked, withdrawn only after a grace time and a
/// number of complete runs, and never when the listing itself looks ill.
/// </summary>
public static class AbsencePolicy
{
    /// <summary>Decides.</summary>
    /// <param name="inventory">The source's entries before the run.</param>
    /// <param name="listing">What the complete listing showed.</param>
    /// <param name="completedRunsSince">How many runs completed at or after an instant, this one not counted.</param>
    /// <param name="options">Shares, numbers and grace.</param>
    /// <param name="now">The present.</param>
    public static AbsenceDecision Decide(
        SourceInventory inventory,
        ListingOutcome listing,
        IReadOnlyDictionary<DateTimeOffset, int> completedRunsSince,
        HarvestOptions options,
        DateTimeOffset now)
    {
        var present = 0;
        var absent = new List<DatasetId>();
        var withdrawn = new List<DatasetId>();
        var returned = new List<DatasetId>();
        foreach (var (id, entry) in inventory.Entries)
        {
            if (entry.State == PublicationState.Present) present++;
            if (listing.Seen.Contains(id))
            {
                if (entry.State != PublicationState.Present) returned.Add(id);
            }
            else if (entry.State == PublicationState.Present)
            {
                absent.Add(id);
            }
            else if (entry is { State: PublicationState.Missing, MissingSince: { } since } && IsOver(since, completedRunsSince, options, now))
            {
                withdrawn.Add(id);
            }
        }

        if (listing.Listed == 0 && inventory.Entries.Values.Any(e => e.State != PublicationState.Withdrawn))
            return new AbsenceDecision.Hold(
                $"Die Quelle liefert eine leere Liste; bisher hatte sie {Number(present)} Datensätze. Es wurde nichts als vermisst markiert. "
                + "Bitte prüfen Sie, ob das Portal gerade umgebaut wird oder seine Schnittstelle den Zugriff verweigert.");
        if (IsTooMany(listing.Renamed, present, options))
            return new AbsenceDecision.Hold(
                $"{Number(listing.Renamed)} von {Number(present)} Datensätzen tragen neue Kennungen bei gleichem Titel. "
                + "Vermutlich hat das Portal sein Kennungsschema geändert; es wurde nichts als vermisst markiert und nichts doppelt angelegt.");
        if (IsTooMany(absent.Count, present, options))
            return new AbsenceDecision.Hold(
                $"{Number(absent.Count)} von {Number(present)} Datensätzen fehlen in der Liste der Quelle. Das ist mehr als üblich; "
                + "es wurde nichts als vermisst markiert. Bitte prüfen Sie, ob die Quelle vollständig liefert.");

        // A record whose identifier cannot be read may be one of those that seem to be absent.
        return absent.Count + withdrawn.Count <= listing.Unidentified
            ? new AbsenceDecision.Apply(new Absences([], [], returned))
            : new AbsenceDecision.Apply(new Absences(absent, withdrawn, returned));
    }

    private static bool IsTooMany(int count, int present, HarvestOptions options) =>
        count > options.HoldNumber && count > options.HoldShare * present;

    private static bool IsOver(DateTimeOffset since, IReadOnlyDictionary<DateTimeOffset, int> completedRunsSince, HarvestOptions options, DateTimeOffset now) =>
        now - since >= TimeSpan.FromDays(options.GraceDays)
        && completedRunsSince.GetValueOrDefault(since) + 1 >= options.GraceRuns;

    private static string Number(int value) => value.ToString("N0", CultureInfo.GetCultureInfo("de-DE"));
}
