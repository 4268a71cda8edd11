using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Harvester.Pipeline;

namespace OpenDataNrw.Harvester.Held;

/// <summary>
/// Draws the conclusion from a listing that ended normally: which identifiers changed, what is absent, and whether a person has to
/// decide about it first.
/// </summary>
public sealed class ListingConclusion(
    IHarvestStore store, IDatasetStore entries, IEntryIdentities identities, IHeldRuns held, IRunLedger ledger, IQualityStore quality, IOptions<HarvestOptions> options, TimeProvider time)
{
    private const int EntriesAtOnce = 256;

    private readonly HarvestOptions _options = options.Value;

    /// <summary>Draws it and answers with the run's report.</summary>
    internal async Task<RunReport> DrawAsync(
        RunLease lease, SourceInventory inventory, Listing listing, RenamedRecords renamed, RunTally tally, CancellationToken cancellationToken)
    {
        var changesOnly = tally.ChangesOnly;
        if (changesOnly)
            foreach (var left in renamed.LeaveToFullListing(listing.Named())) tally.Reject(left);
        else await SettleFormerAsync(lease, inventory, listing, renamed, tally, cancellationToken);
        foreach (var postponed in renamed.Postpone()) tally.Reject(postponed);
        var (known, seen, listed, unidentified) = changesOnly ? ChangesSince.AsFullListing(inventory, listing) : (inventory, listing.Seen, tally.Listed, listing.Unidentified);
        var unlisted = renamed.Unlisted(seen);
        var pairs = await RecogniseAsync(seen, renamed, unlisted, cancellationToken);
        var outcome = new ListingOutcome(listed, seen, unidentified, unlisted.Count) { Reidentified = pairs.Select(p => p.Entry).ToHashSet() };
        switch (AbsencePolicy.Decide(known, outcome, await CountRunsAsync(lease.Source, known, cancellationToken), _options, time.GetUtcNow()))
        {
            case AbsenceDecision.Apply apply:
                await CarryOutAsync(lease, apply.Absences, pairs, renamed, tally, cancellationToken);
                // Changes alone do not show whether a listing is well.
                if (!changesOnly) await held.RecoverAsync(lease, cancellationToken);
                await quality.KeepDayAsync(lease.Source, cancellationToken);
                return tally.Report(RunOutcome.Completed);
            case AbsenceDecision.Hold { Reason: HeldReason.ManyWithdrawn } hold:
                await CarryOutAsync(lease, hold.Meanwhile, pairs, renamed, tally, cancellationToken);
                return await HoldAsync(lease, inventory, hold, [], 0, tally, cancellationToken);
            case AbsenceDecision.Hold hold:
                foreach (var rejection in renamed.Reject(seen)) tally.Reject(rejection);
                await PutAsync(lease, renamed.Others(seen), tally, cancellationToken);
                await ApplyAsync(lease, hold.Meanwhile, tally, cancellationToken);
                return await HoldAsync(lease, inventory, hold, pairs, unlisted.Count - pairs.Count, tally, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// What came under an identifier that an entry had before it got another: that entry, come back to its old name, where nothing
    /// comes under the new one; else another dataset, which gets an entry of its own.
    /// </summary>
    private async Task SettleFormerAsync(
        RunLease lease, SourceInventory inventory, Listing listing, RenamedRecords renamed, RunTally tally, CancellationToken cancellationToken)
    {
        if (listing.Former.Count == 0) return;
        var changes = new List<IdentifierChange>();
        var given = new HashSet<DatasetId>();
        foreach (var (key, identifier) in listing.Former)
        {
            var entry = inventory.Identities.EntryOf(key);
            if (listing.Seen.Contains(entry))
                entry = inventory.Identities.NewIdFor(lease.Source, identifier, id => inventory.Entries.ContainsKey(id) || given.Contains(id));
            given.Add(entry);
            listing.Name(entry);
            changes.Add(new IdentifierChange(entry, identifier));
        }

        await identities.ApplyAsync(lease, changes, cancellationToken);
        tally.CountReidentified(changes.Count(c => inventory.Entries.ContainsKey(c.Entry)));
        await PutAsync(lease, Under(changes, renamed.Former), tally, cancellationToken);
    }

    private async Task<IReadOnlyList<IdentifierChange>> RecogniseAsync(
        IReadOnlySet<DatasetId> seen, RenamedRecords renamed, IReadOnlyList<ArrivedRecord> unlisted, CancellationToken cancellationToken)
    {
        if (unlisted.Count == 0) return [];
        var known = new List<KnownDataset>();
        foreach (var ids in renamed.EntriesOfUnlisted(seen).Chunk(EntriesAtOnce))
            known.AddRange((await entries.GetAsync(ids, cancellationToken)).Select(e => new KnownDataset(e.Id, seen.Contains(e.Id), IdentitySigns.Of(e.Resource))));
        return Reidentification.Find(known, unlisted);
    }

    private async Task CarryOutAsync(
        RunLease lease, Absences absences, IReadOnlyList<IdentifierChange> pairs, RenamedRecords renamed, RunTally tally, CancellationToken cancellationToken)
    {
        await identities.ApplyAsync(lease, pairs, cancellationToken);
        tally.CountReidentified(pairs.Count);
        await PutAsync(lease, Under(pairs, renamed.All), tally, cancellationToken);
        await ApplyAsync(lease, absences, tally, cancellationToken);
    }

    private async Task ApplyAsync(RunLease lease, Absences absences, RunTally tally, CancellationToken cancellationToken)
    {
        if (absences is not { Missing: [], Withdrawn: [], Returned: [] }) await store.ApplyAbsencesAsync(lease, absences, cancellationToken);
        tally.Apply(absences);
    }

    private async Task<RunReport> HoldAsync(
        RunLease lease, SourceInventory inventory, AbsenceDecision.Hold hold, IReadOnlyList<IdentifierChange> pairs, int ambiguous, RunTally tally, CancellationToken cancellationToken)
    {
        HeldEntry Shown(DatasetId id, HeldFate fate, string? identifier = null) => new(id, fate, inventory.Entries[id].State, inventory.Entries[id].SourceHash, identifier);
        var present = inventory.Entries.Values.Count(e => e.State == PublicationState.Present);
        var found = await held.HoldAsync(
            lease,
            new HeldFinding(hold.Reason, hold.Message, present, ambiguous,
            [
                .. pairs.Select(p => Shown(p.Entry, HeldFate.Reidentified, p.Identifier)),
                .. hold.Waiting.Withdrawn.Select(id => Shown(id, HeldFate.Withdrawn)),
                .. hold.Waiting.Missing.Select(id => Shown(id, HeldFate.Missing)),
            ]),
            cancellationToken);
        return tally.Report(RunOutcome.Held, found is { State: HeldState.Refused, Decision: { } decision }
            ? $"Derselbe Befund wie in Nr. {found.Number}: am {Day(decision.At)} wurde entschieden, dass alles bleibt, wie es ist. Es ist nichts zu tun."
            : $"{hold.Message} Der Befund wartet als Nr. {found.Number} auf eine Entscheidung.");
    }

    private async Task PutAsync(RunLease lease, IReadOnlyList<HarvestedRecord> records, RunTally tally, CancellationToken cancellationToken)
    {
        foreach (var batch in records.Chunk(_options.BatchSize)) tally.Count(await store.PutAsync(lease, batch, cancellationToken));
    }

    private async Task<IReadOnlyDictionary<DateTimeOffset, int>> CountRunsAsync(SourceId source, SourceInventory inventory, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<DateTimeOffset, int>();
        foreach (var since in inventory.Entries.Values.Where(e => e.State == PublicationState.Missing).Select(e => e.MissingSince).OfType<DateTimeOffset>().Distinct())
            counts[since] = await ledger.CountCompletedSinceAsync(source, since, cancellationToken);
        return counts;
    }

    private static List<HarvestedRecord> Under(IReadOnlyList<IdentifierChange> changes, IReadOnlyList<HarvestedRecord> records)
    {
        var ids = changes.ToDictionary(c => c.Identifier, c => c.Entry, StringComparer.Ordinal);
        return [.. records.Select(r => ids.TryGetValue(r.SourceIdentifier, out var id) && id != r.Id
            ? r with { Id = id, ProposedName = DatasetName.From(r.Resource.Titles.In()!, id) }
            : r)];
    }

    private static string Day(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Schedule.DueSources.Zone).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
