using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Keeps runs and leases. That one source has one run under way is a unique index, not only this code.</summary>
internal sealed class SqlRunLedger(SqlDatabase database) : IRunLedger
{
    /// <summary>How many runs of a source are remembered.</summary>
    public const int KeptRuns = 500;

    /// <summary>What stands in the column of a completed run that listed only changes: no outcome of its own, but nothing a missing entry was missed in.</summary>
    private const long CompletedChanges = 100;

    private const string AbandonedMessage =
        "Der Prozess, der diesen Lauf ausführte, hat sich nicht mehr gemeldet. Was bis dahin gespeichert war, bleibt; der nächste Lauf beginnt von vorn.";

    private static readonly SqlText UnderWay = new("SELECT run, lease_until, report FROM runs WHERE source = @source AND outcome = 0", "source");

    private static readonly SqlText Begin = new(
        """
        INSERT INTO runs (source, worker, started_at, lease_until, outcome, report) VALUES (@source, @worker, @now, @until, 0, @report) RETURNING run
        """,
        "source", "worker", "now", "until", "report");

    private static readonly SqlText Publish = new("UPDATE runs SET lease_until = @until, report = @report WHERE run = @run", "run", "until", "report");

    private static readonly SqlText End = new(
        "UPDATE runs SET outcome = @outcome, finished_at = @finished, report = @report WHERE run = @run",
        "run", "outcome", "finished", "report");

    private static readonly SqlText Prune = new(
        "DELETE FROM runs WHERE source = @source AND run <= (SELECT run FROM runs WHERE source = @source ORDER BY run DESC LIMIT 1 OFFSET @kept)",
        "source", "kept");

    private static readonly SqlText LatestRun = new("SELECT MAX(run) FROM runs WHERE source = @source", "source");
    private static readonly SqlText Latest = new("SELECT run, report FROM runs ORDER BY run DESC LIMIT @take", "take");
    private static readonly SqlText LatestOfSource = new("SELECT run, report FROM runs WHERE source = @source ORDER BY run DESC LIMIT @take", "source", "take");
    private static readonly SqlText ByRun = new("SELECT run, report FROM runs WHERE run = @run", "run");
    private static readonly SqlText Orphaned = new("SELECT source FROM runs WHERE outcome = 0 AND lease_until <= @now ORDER BY source", "now");

    private static readonly SqlText CompletedSince = new(
        "SELECT COUNT(*) FROM runs WHERE source = @source AND outcome = 1 AND finished_at >= @since",
        "source", "since");

    public Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, CancellationToken cancellationToken) =>
        BeginAsync(source, worker, leaseTime, after: null, cancellationToken);

    public Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, long after, CancellationToken cancellationToken) =>
        BeginAsync(source, worker, leaseTime, after, cancellationToken);

    public Task HeartbeatAsync(RunLease lease, TimeSpan leaseTime, RunReport soFar, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(soFar);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(leaseTime, TimeSpan.Zero);
        return database.WriteAsync(
            async session =>
            {
                await LeaseCheck.EnsureHeldAsync(session, lease, cancellationToken).ConfigureAwait(false);
                var report = Of(lease, soFar) with { Outcome = RunOutcome.Running, FinishedAt = null };
                var until = SqlValues.Of(database.Time.GetUtcNow() + leaseTime);
                return await session.ExecuteAsync(Publish, cancellationToken, lease.Run, until, Pack(report)).ConfigureAwait(false);
            },
            cancellationToken);
    }

    public Task FinishAsync(RunLease lease, RunReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Outcome == RunOutcome.Running) throw new ArgumentException("A run that ends has an outcome.", nameof(report));
        return database.WriteAsync(
            async session =>
            {
                await LeaseCheck.EnsureHeldAsync(session, lease, cancellationToken).ConfigureAwait(false);
                return await EndAsync(session, Of(lease, report) with { FinishedAt = report.FinishedAt ?? database.Time.GetUtcNow() }, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<RunReport>> ListAsync(SourceId? source, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return database.ReadAsync(
            async session =>
            {
                var command = source is { } one ? session.Command(LatestOfSource, one.Value, (long)take) : session.Command(Latest, (long)take);
                var reports = new List<RunReport>();
                var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                        reports.Add(Unpack(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
                return (IReadOnlyList<RunReport>)reports;
            },
            cancellationToken);
    }

    public Task<RunReport?> FindAsync(long run, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var reader = await session.Command(ByRun, run).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? Unpack(run, reader.GetFieldValue<byte[]>(1)) : null;
        },
        cancellationToken);

    public Task<IReadOnlyList<SourceId>> ListOrphanedAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var sources = new List<SourceId>();
            var reader = await session.Command(Orphaned, SqlValues.Of(database.Time.GetUtcNow())).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    sources.Add(new SourceId(reader.GetString(0)));
            return (IReadOnlyList<SourceId>)sources;
        },
        cancellationToken);

    public Task<int> CountCompletedSinceAsync(SourceId source, DateTimeOffset since, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (int)(await session.NumberAsync(CompletedSince, cancellationToken, source.Value, SqlValues.Of(since)).ConfigureAwait(false) ?? 0),
        cancellationToken);

    private Task<RunLease?> BeginAsync(SourceId source, string worker, TimeSpan leaseTime, long? after, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(worker);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(leaseTime, TimeSpan.Zero);
        return database.WriteAsync<RunLease?>(
            async session =>
            {
                await session.Dialect.HoldAsync(session, "run/" + source.Value, cancellationToken).ConfigureAwait(false);
                if (after is { } known && (await session.NumberAsync(LatestRun, cancellationToken, source.Value).ConfigureAwait(false) ?? 0) != known) return null;

                // Whole milliseconds, as they are stored: the lease must equal what is read back.
                var now = DateTimeOffset.FromUnixTimeMilliseconds(database.Time.GetUtcNow().ToUnixTimeMilliseconds());
                if (!await TryEndOrphanAsync(session, source, now, cancellationToken).ConfigureAwait(false)) return null;

                var report = new RunReport { Run = 0, Source = source, StartedAt = now, Outcome = RunOutcome.Running };
                var run = await session.NumberAsync(Begin, cancellationToken, source.Value, worker, SqlValues.Of(now), SqlValues.Of(now + leaseTime), Pack(report)).ConfigureAwait(false);
                return new RunLease(run!.Value, source, worker, now);
            },
            cancellationToken);
    }

    /// <returns>Whether the source is free now.</returns>
    private static async Task<bool> TryEndOrphanAsync(SqlSession session, SourceId source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        RunReport orphan;
        var reader = await session.Command(session.Holding(UnderWay), source.Value).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) return true;
            if (reader.GetInt64(1) > now.ToUnixTimeMilliseconds()) return false;
            orphan = Unpack(reader.GetInt64(0), reader.GetFieldValue<byte[]>(2));
        }

        await EndAsync(session, orphan with { Outcome = RunOutcome.Abandoned, FinishedAt = now, Message = AbandonedMessage }, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static async Task<int> EndAsync(SqlSession session, RunReport report, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(End, cancellationToken, report.Run, Column(report), SqlValues.Of(report.FinishedAt!.Value), Pack(report)).ConfigureAwait(false);
        return await session.ExecuteAsync(Prune, cancellationToken, report.Source.Value, (long)KeptRuns).ConfigureAwait(false);
    }

    private static long Column(RunReport report) => report is { Outcome: RunOutcome.Completed, ChangesOnly: true } ? CompletedChanges : (long)report.Outcome;

    private static RunReport Of(RunLease lease, RunReport report) => report with { Run = lease.Run, Source = lease.Source, StartedAt = lease.StartedAt };

    private static byte[] Pack(RunReport report) => Packed.Pack(CatalogJson.Write(report));

    // The number is not known yet when a run's first report is written, so the column has the say.
    private static RunReport Unpack(long run, byte[] report) => Packed.Read(report, CatalogJson.ReadReport) with { Run = run };
}
