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

    /// <summary>A person decides about what seems to vanish.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Message">Why, in German.</param>
    /// <param name="Waiting">What waits for the person; entries that are missing already are among the missing where they would stay so.</param>
    /// <param name="Meanwhile">What is carried out all the same.</param>
    public sealed record Hold(HeldReason Reason, string Message, Absences Waiting, Absences Meanwhile) : AbsenceDecision;
}

/// <summary>What a complete listing showed, as far as absences are concerned.</summary>
/// <param name="Listed">How many records it had, rejected ones included.</param>
/// <param name="Seen">The entries it named.</param>
/// <param name="Unidentified">Records whose identifier could not be read; any of them may be an entry that seems absent.</param>
/// <param name="Renamed">New records that carry the title of an entry that is not listed any more.</param>
public sealed record ListingOutcome(int Listed, IReadOnlySet<DatasetId> Seen, int Unidentified, int Renamed)
{
    /// <summary>Entries that were recognised under other identifiers: as suspicious as absent ones, but not absent.</summary>
    public IReadOnlySet<DatasetId> Reidentified { get; init; } = new HashSet<DatasetId>();
}

/// <summary>
/// Decides about absent entries. Missing is a state with a date: first marked, withdrawn only after a grace time and a
/// number of complete runs, and never when the listing itself looks ill. What persons decided before is not asked again.
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
        var found = Sort(inventory, listing, completedRunsSince, options, now);
        var returned = new Absences([], [], found.Returned);
        AbsenceDecision.Hold HoldAbsent(HeldReason reason, string message, params IEnumerable<DatasetId> also) =>
            new(reason, message, new Absences([.. Absent(found.Absent), .. also], [], []), returned);

        if (listing.Listed == 0 && (found.Present > 0 || found.Undecided.Count > 0))
            return HoldAbsent(
                HeldReason.EmptyListing,
                $"Die Quelle liefert eine leere Liste; bisher hatte sie {Number(found.Present)} Datensätze. Es wurde nichts als vermisst markiert. "
                + "Bitte prüfen Sie, ob das Portal gerade umgebaut wird oder seine Schnittstelle den Zugriff verweigert.",
                found.Undecided);
        if (IsTooMany(listing.Renamed, found.Present, options))
            return HoldAbsent(
                HeldReason.ChangedIdentifiers,
                $"{Number(listing.Renamed)} von {Number(found.Present)} Datensätzen tragen neue Kennungen bei gleichem Titel. "
                + "Vermutlich hat das Portal sein Kennungsschema geändert; es wurde nichts als vermisst markiert und nichts doppelt angelegt.");
        if (IsTooMany(found.Absent.Count, found.Present, options))
            return HoldAbsent(
                HeldReason.ManyAbsent,
                $"{Number(found.Absent.Count)} von {Number(found.Present)} Datensätzen fehlen in der Liste der Quelle. Das ist mehr als üblich; "
                + "es wurde nichts als vermisst markiert. Bitte prüfen Sie, ob die Quelle vollständig liefert.");

        // A record whose identifier cannot be read may be one of those that seem to be absent.
        if (found.Absent.Count + found.Due.Count <= listing.Unidentified) return new AbsenceDecision.Apply(returned);
        var due = Absent(found.Due);
        var missing = new Absences(Absent(found.Absent), [], found.Returned);
        var undecided = Absent(found.Undecided);
        var undecidedSet = undecided.ToHashSet();
        if (due.Exists(undecidedSet.Contains) && IsTooMany(undecided.Count, found.Present + found.Missing, options))
            return new AbsenceDecision.Hold(
                HeldReason.ManyWithdrawn,
                $"{Number(undecided.Count)} von {Number(found.Present + found.Missing)} Datensätzen werden vermisst, und für die ersten ist die Frist abgelaufen. "
                + "Das ist mehr als üblich; es wurde nichts zurückgezogen. Bitte prüfen Sie, ob die Quelle diese Datensätze wirklich nicht mehr anbietet.",
                new Absences([.. undecided.Except(due)], [.. due.Where(undecidedSet.Contains)], []),
                missing with { Withdrawn = due.FindAll(id => !undecidedSet.Contains(id)) });
        return new AbsenceDecision.Apply(missing with { Withdrawn = due });

        List<DatasetId> Absent(List<DatasetId> ids) => listing.Reidentified.Count == 0 ? ids : ids.FindAll(id => !listing.Reidentified.Contains(id));
    }

    private static Found Sort(
        SourceInventory inventory, ListingOutcome listing, IReadOnlyDictionary<DateTimeOffset, int> completedRunsSince, HarvestOptions options, DateTimeOffset now)
    {
        var found = new Found([], [], [], []);
        foreach (var (id, entry) in inventory.Entries)
        {
            if (entry.State == PublicationState.Present) found.Present++;
            if (entry.State == PublicationState.Missing) found.Missing++;
            if (listing.Seen.Contains(id))
            {
                if (entry.State != PublicationState.Present) found.Returned.Add(id);
            }
            else if (entry.State == PublicationState.Present)
            {
                found.Absent.Add(id);
            }
            else if (entry is { State: PublicationState.Missing, MissingSince: { } since } && !inventory.Standing.Kept.Contains(id))
            {
                if (!inventory.Standing.Released.Contains(id)) found.Undecided.Add(id);
                if (IsOver(since, completedRunsSince, options, now)) found.Due.Add(id);
            }
        }

        return found;
    }

    private static bool IsTooMany(int count, int present, HarvestOptions options) =>
        count > options.HoldNumber && count > options.HoldShare * present;

    private static bool IsOver(DateTimeOffset since, IReadOnlyDictionary<DateTimeOffset, int> completedRunsSince, HarvestOptions options, DateTimeOffset now) =>
        now - since >= TimeSpan.FromDays(options.GraceDays)
        && completedRunsSince.GetValueOrDefault(since) + 1 >= options.GraceRuns;

    private static string Number(int value) => value.ToString("N0", CultureInfo.GetCultureInfo("de-DE"));

    /// <summary>The entries sorted by what the listing showed.</summary>
    /// <param name="Absent">Present until now, not listed.</param>
    /// <param name="Due">Missing, with the grace over.</param>
    /// <param name="Undecided">Missing, and no person has decided about them.</param>
    /// <param name="Returned">Missing or withdrawn until now, listed.</param>
    private sealed record Found(List<DatasetId> Absent, List<DatasetId> Due, List<DatasetId> Undecided, List<DatasetId> Returned)
    {
        public int Present { get; set; }

        public int Missing { get; set; }
    }
}
