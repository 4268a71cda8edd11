using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Keeps what waits for a person. That a source has one open finding is a unique index, not only this code.</summary>
internal sealed class SqlHeldRuns(SqlDatabase database) : IHeldRuns
{
    /// <summary>How many findings of a source are kept with their entries.</summary>
    public const int KeptFindings = 50;

    private static readonly SqlText KeepOn = new("UPDATE held_runs SET run = @run, last_seen = @now, message = @message WHERE number = @number", "number", "run", "now", "message");
    private static readonly SqlText SeenAgain = new("UPDATE held_runs SET run = @run, last_seen = @now WHERE number = @number", "number", "run", "now");
    private static readonly SqlText Supersede = new("UPDATE held_runs SET state = 3, obsolete_by = @run WHERE number = @number", "number", "run");

    private static readonly SqlText Recover = new(
        "UPDATE held_runs SET state = 3, obsolete_by = @run WHERE source = @source AND (state = 0 OR (state = 2 AND reason <> 3))", "source", "run");

    private static readonly SqlText Insert = new(
        """
        INSERT INTO held_runs (source, run, reason, state, fingerprint, message, present, ambiguous, missing, withdrawn, reidentified, since, last_seen)
        VALUES (@source, @run, @reason, 0, @fingerprint, @message, @present, @ambiguous, @missing, @withdrawn, @reidentified, @now, @now) RETURNING number
        """,
        "source", "run", "reason", "fingerprint", "message", "present", "ambiguous", "missing", "withdrawn", "reidentified", "now");

    private static readonly SqlText InsertEntry = new(
        "INSERT INTO held_entries (number, place, entry, fate, state, source_hash, new_identifier) VALUES (@number, @place, @entry, @fate, @state, @hash, @identifier)",
        "number", "place", "entry", "fate", "state", "hash", "identifier");

    private const string Old = "(SELECT number FROM held_runs WHERE source = @source ORDER BY number DESC LIMIT 1 OFFSET @kept)";
    private static readonly SqlText PruneEntries = new(
        $"DELETE FROM held_entries WHERE number IN (SELECT number FROM held_runs WHERE source = @source AND number <= {Old})", "source", "kept");

    private static readonly SqlText Prune = new($"DELETE FROM held_runs WHERE source = @source AND number <= {Old}", "source", "kept");

    private static readonly SqlText Decide = new(
        """
        UPDATE held_runs SET state = @state, decided_at = @now, decided_by = @by, decided_why = @why, release_kind = @release, carried_out = @done, left_alone = @left
        WHERE number = @number
        """,
        "number", "state", "now", "by", "why", "release", "done", "left");

    public Task<HeldRun> HoldAsync(RunLease lease, HeldFinding finding, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(finding);
        var fingerprint = finding.Fingerprint();
        return database.WriteAsync(
            async session =>
            {
                await LeaseCheck.EnsureHeldAsync(session, lease, cancellationToken).ConfigureAwait(false);
                var now = SqlValues.Of(database.Time.GetUtcNow());
                foreach (var (held, shown) in await HeldReading.UndoneAsync(session, lease.Source, cancellationToken).ConfigureAwait(false))
                {
                    if (held.State == HeldState.Open)
                    {
                        if (shown == fingerprint) return await SeeAgainAsync(session, held.Number, KeepOn, lease.Run, now, finding.Message).ConfigureAwait(false);
                        await session.ExecuteAsync(Supersede, cancellationToken, held.Number, lease.Run).ConfigureAwait(false);
                    }
                    else if (await CoversAsync(session, held, finding, cancellationToken).ConfigureAwait(false))
                    {
                        return await SeeAgainAsync(session, held.Number, SeenAgain, lease.Run, now).ConfigureAwait(false);
                    }
                }

                return await OpenAsync(session, lease, finding, fingerprint, now).ConfigureAwait(false);
            },
            cancellationToken);

        async Task<HeldRun> SeeAgainAsync(SqlSession session, long number, SqlText sql, params object?[] values)
        {
            await session.ExecuteAsync(sql, cancellationToken, [number, .. values]).ConfigureAwait(false);
            return (await HeldReading.FindAsync(session, number, toChange: false, cancellationToken).ConfigureAwait(false))!.Value.Held;
        }

        async Task<HeldRun> OpenAsync(SqlSession session, RunLease run, HeldFinding found, ContentHash hash, object now)
        {
            int Count(HeldFate fate) => found.Entries.Count(e => e.Fate == fate);
            var number = await session.NumberAsync(
                Insert, cancellationToken, run.Source.Value, run.Run, (long)found.Reason, hash.ToBytes(), found.Message, (long)found.Present, (long)found.Ambiguous,
                (long)Count(HeldFate.Missing), (long)Count(HeldFate.Withdrawn), (long)Count(HeldFate.Reidentified), now).ConfigureAwait(false);
            var place = 0L;
            foreach (var entry in found.Entries.OrderByDescending(e => e.Fate))
                await session.DeferAsync(
                    InsertEntry, cancellationToken, number, place++, SqlValues.Of(entry.Entry), (long)entry.Fate, (long)entry.State, entry.SourceHash.ToBytes(), entry.NewIdentifier).ConfigureAwait(false);
            await session.FlushAsync(cancellationToken).ConfigureAwait(false);
            await session.ExecuteAsync(PruneEntries, cancellationToken, run.Source.Value, (long)KeptFindings).ConfigureAwait(false);
            await session.ExecuteAsync(Prune, cancellationToken, run.Source.Value, (long)KeptFindings).ConfigureAwait(false);
            return (await HeldReading.FindAsync(session, number!.Value, toChange: false, cancellationToken).ConfigureAwait(false))!.Value.Held;
        }
    }

    public async Task RecoverAsync(RunLease lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        // Nearly every run comes here and nearly none has anything to recover from: look before taking the write lock.
        var undone = await database.ReadAsync(session => HeldReading.UndoneAsync(session, lease.Source, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (undone.Count == 0) return;
        await database.WriteAsync(
            async session =>
            {
                await LeaseCheck.EnsureHeldAsync(session, lease, cancellationToken).ConfigureAwait(false);
                return await session.ExecuteAsync(Recover, cancellationToken, lease.Source.Value, lease.Run).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<HeldRun>> ListAsync(SourceId? source, bool openOnly, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var most = (long)(openOnly ? HeldState.Open : HeldState.Obsolete);
        return database.ReadAsync<IReadOnlyList<HeldRun>>(
            async session =>
            {
                var command = source is { } one ? session.Command(HeldReading.OfSource, one.Value, most, (long)take) : session.Command(HeldReading.All, most, (long)take);
                return [.. (await HeldReading.ReadAsync(command, cancellationToken).ConfigureAwait(false)).Select(h => h.Held)];
            },
            cancellationToken);
    }

    public Task<HeldRun?> FindAsync(long number, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await HeldReading.FindAsync(session, number, toChange: false, cancellationToken).ConfigureAwait(false))?.Held, cancellationToken);

    public Task<IReadOnlyList<HeldEntry>> ReadEntriesAsync(long number, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return database.ReadAsync<IReadOnlyList<HeldEntry>>(async session => await HeldReading.EntriesAsync(session, number, skip, take, cancellationToken).ConfigureAwait(false), cancellationToken);
    }

    public Task<HeldOutcome> RefuseAsync(long number, string by, string why, CancellationToken cancellationToken) => database.WriteAsync<HeldOutcome>(
        async session =>
        {
            if (await HeldReading.FindAsync(session, number, toChange: true, cancellationToken).ConfigureAwait(false) is not var (held, _)) return new HeldOutcome.Unknown();
            if (held.State != HeldState.Open) return new HeldOutcome.NotOpen(held);
            return await DecideAsync(session, number, HeldState.Refused, by, why, null, default, cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    public Task<HeldOutcome> ReleaseAsync(RunLease lease, long number, HeldRelease release, string by, string why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return database.WriteAsync<HeldOutcome>(
            async session =>
            {
                await LeaseCheck.EnsureHeldAsync(session, lease, cancellationToken).ConfigureAwait(false);
                if (await HeldReading.FindAsync(session, number, toChange: true, cancellationToken).ConfigureAwait(false) is not var (held, _) || held.Source != lease.Source) return new HeldOutcome.Unknown();
                if (held.State is not (HeldState.Open or HeldState.Refused)) return new HeldOutcome.NotOpen(held);
                if (!HeldCarrying.Fits(held, release)) return new HeldOutcome.DoesNotFit(held);
                var entries = await HeldReading.EntriesAsync(session, number, 0, int.MaxValue, cancellationToken).ConfigureAwait(false);
                var effect = await HeldCarrying.CarryOutAsync(session, lease.Source, entries, release, database.Time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                return await DecideAsync(session, number, HeldState.Released, by, why, release, effect, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private async Task<HeldOutcome> DecideAsync(
        SqlSession session, long number, HeldState state, string by, string why, HeldRelease? release, HeldEffect effect, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        await session.ExecuteAsync(
            Decide, cancellationToken, number, (long)state, SqlValues.Of(database.Time.GetUtcNow()), by, why, release is { } kind ? (long)kind : null, (long)effect.CarriedOut, (long)effect.LeftAlone).ConfigureAwait(false);
        return new HeldOutcome.Decided((await HeldReading.FindAsync(session, number, toChange: false, cancellationToken).ConfigureAwait(false))!.Value.Held, effect);
    }

    /// <summary>Whether a person refused all that a finding shows.</summary>
    private static async Task<bool> CoversAsync(SqlSession session, HeldRun refused, HeldFinding finding, CancellationToken cancellationToken)
    {
        if (refused.Reason == HeldReason.ManyWithdrawn || refused.Missing + refused.Reidentified < finding.Entries.Count) return false;
        var known = (await HeldReading.EntriesAsync(session, refused.Number, 0, int.MaxValue, cancellationToken).ConfigureAwait(false)).Select(e => (e.Entry, e.NewIdentifier)).ToHashSet();
        return finding.Reason != HeldReason.ManyWithdrawn && finding.Entries.All(e => known.Contains((e.Entry, e.NewIdentifier)));
    }
}
