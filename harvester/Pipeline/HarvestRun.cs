using System.Data.Common;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>What came of the wish to harvest a source.</summary>
public abstract record HarvestOutcome
{
    private HarvestOutcome()
    {
    }

    /// <summary>The source was harvested, or the attempt ended with a report that says why not.</summary>
    /// <param name="Report">The report.</param>
    public sealed record Ran(RunReport Report) : HarvestOutcome;

    /// <summary>Another worker is harvesting the source right now.</summary>
    public sealed record Busy : HarvestOutcome;
}

/// <summary>Harvests one source once: list, map, normalise, assess, store, decide about what is absent.</summary>
public sealed partial class HarvestRun(
    IEnumerable<ISourceConnector> connectors,
    SourceClientFactory clients,
    IHarvestStore store,
    IRunLedger ledger,
    IQualityStore quality,
    RecordAssessor assessor,
    IOptions<HarvestOptions> options,
    WorkerName worker,
    TimeProvider time,
    ILogger<HarvestRun> log)
{
    private readonly HarvestOptions _options = options.Value;
    private readonly Dictionary<string, ISourceConnector> _connectors = connectors.ToDictionary(c => c.Kind, StringComparer.Ordinal);

    /// <summary>
    /// Harvests a source from beginning to end. Faults of the source and of the store end the run and stand in the report;
    /// faults of a record cost that record only.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="progress">Told about the figures now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the run: what was stored stays, the run is reported as abandoned.</param>
    /// <exception cref="OperationCanceledException">The caller stopped the run.</exception>
    public Task<HarvestOutcome> ExecuteAsync(HarvestSource source, IProgress<RunReport>? progress, CancellationToken cancellationToken) =>
        ExecuteAsync(source, full: false, progress, cancellationToken);

    /// <summary>The same, where a person may want everything listed although the source can tell what changed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="full">Whether everything is listed in any case.</param>
    /// <param name="progress">Told about the figures now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the run: what was stored stays, the run is reported as abandoned.</param>
    /// <exception cref="OperationCanceledException">The caller stopped the run.</exception>
    public async Task<HarvestOutcome> ExecuteAsync(HarvestSource source, bool full, IProgress<RunReport>? progress, CancellationToken cancellationToken)
    {
        var leaseTime = TimeSpan.FromSeconds(_options.LeaseSeconds);
        return await ledger.TryBeginAsync(source.Id, worker.Value, leaseTime, cancellationToken) is { } lease
            ? await ExecuteAsync(source, full, lease, leaseTime, progress, cancellationToken)
            : new HarvestOutcome.Busy();
    }

    /// <summary>The same, unless another worker began a run since the caller looked whether the source is due.</summary>
    /// <param name="source">The source.</param>
    /// <param name="after">The latest run the caller knows of; null if there was none.</param>
    /// <param name="cancellationToken">Stops the run: what was stored stays, the run is reported as abandoned.</param>
    /// <exception cref="OperationCanceledException">The caller stopped the run.</exception>
    public async Task<HarvestOutcome> ExecuteDueAsync(HarvestSource source, RunReport? after, CancellationToken cancellationToken)
    {
        var leaseTime = TimeSpan.FromSeconds(_options.LeaseSeconds);
        return await ledger.TryBeginAsync(source.Id, worker.Value, leaseTime, after?.Run ?? 0, cancellationToken) is { } lease
            ? await ExecuteAsync(source, full: false, lease, leaseTime, progress: null, cancellationToken)
            : new HarvestOutcome.Busy();
    }

    private async Task<HarvestOutcome> ExecuteAsync(
        HarvestSource source, bool full, RunLease lease, TimeSpan leaseTime, IProgress<RunReport>? progress, CancellationToken cancellationToken)
    {
        var tally = new RunTally(lease, time);
        RunReport SoFar() => tally.Report(RunOutcome.Running);
        RunReport report;
        await using (var keeper = LeaseKeeper.Start(ledger, lease, leaseTime, SoFar, time, log, cancellationToken))
        {
            try
            {
                report = await HarvestAsync(source, full, lease, tally, progress, keeper.Held);
            }
            catch (SourceFaultException fault)
            {
                LogSourceFault(log, lease.Run, source.Id, fault.Reason, fault.Message);
                report = tally.Report(RunOutcome.Failed, fault.Message);
            }
            catch (StoreUnavailableException fault)
            {
                log.LogError(fault, "Run {Run} of {Source}: the store is unavailable", lease.Run, source.Id);
                report = tally.Report(RunOutcome.Failed, fault.Message);
            }
            catch (Exception fault) when (fault is DbException or IOException)
            {
                log.LogError(fault, "Run {Run} of {Source}: the store failed", lease.Run, source.Id);
                report = tally.Report(RunOutcome.Failed, "Der Speicher des Datenraums war nicht erreichbar oder voll. Der Lauf wird beim nächsten Termin wiederholt; an der Quelle ist nichts zu tun.");
            }
            catch (Exception end) when (end is LeaseLostException || (end is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return new HarvestOutcome.Ran(tally.Report(RunOutcome.Abandoned, new LeaseLostException(source.Id).Message));
            }
            catch (OperationCanceledException)
            {
                await ledger.FinishAsync(lease, tally.Report(RunOutcome.Abandoned, "Der Lauf wurde angehalten. Der nächste beginnt von vorn; was gespeichert war, bleibt."), CancellationToken.None);
                throw;
            }
#pragma warning disable CA1031 // The edge of a run: a fault of our own must not leave the source blocked until its lease runs out; it is logged and reported.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                log.LogError(fault, "Run {Run} of {Source} ended with an unexpected fault", lease.Run, source.Id);
                report = tally.Report(RunOutcome.Failed, "Der Lauf endete mit einem unerwarteten Fehler auf unserer Seite. Er ist protokolliert und wird beim nächsten Termin wiederholt; an der Quelle ist nichts zu tun.");
            }
        }

        try
        {
            // Not to be cancelled: all the work is done, and a run without its end would block the source until the lease runs out.
            await ledger.FinishAsync(lease, report, CancellationToken.None);
        }
        catch (LeaseLostException lost)
        {
            return new HarvestOutcome.Ran(tally.Report(RunOutcome.Abandoned, lost.Message));
        }

        progress?.Report(report);
        LogFinished(log, report.Run, source.Id, report.Outcome, report.Created, report.Updated, report.Unchanged, report.Rejected, report.Missing);
        return new HarvestOutcome.Ran(report);
    }

    private async Task<RunReport> HarvestAsync(
        HarvestSource source, bool full, RunLease lease, RunTally tally, IProgress<RunReport>? progress, CancellationToken cancellationToken)
    {
        var client = clients.Create(source);
        tally.Watch(client);
        var connector = _connectors.GetValueOrDefault(source.Kind) ?? throw new SourceFaultException(
            "source.unknown-kind", $"Für Quellen der Art '{source.Kind}' gibt es keinen Anschluss. Möglich sind: {string.Join(", ", _connectors.Keys.Order(StringComparer.Ordinal))}.");
        SourceSettings.EnsureKnown(source, connector);
        var mapping = new RecordMapping(connector, source, assessor, _options.MaxRecordBytes, time.GetUtcNow(), log);
        var inventory = await store.LoadInventoryAsync(source.Id, cancellationToken);
        var last = full || connector is not IDeltaConnector ? null : await FindLastAsync(lease, cancellationToken);
        var since = ChangesSince.Of(last, mapping.Basis, _options, lease.StartedAt);

        Listing listing;
        RenamedRecords renamed;
        try
        {
            (listing, renamed) = await StoreListedAsync(since is { } from ? ((IDeltaConnector)connector).ListChangesAsync(source, from, client, cancellationToken) : Everything());
        }
        catch (SourceFaultException fault) when (since is not null && fault.Reason == SourceFaultException.ChangesNotOffered && tally.Listed == 0)
        {
            LogChangesNotOffered(log, lease.Run, source.Id, fault.Message);
            since = null;
            (listing, renamed) = await StoreListedAsync(Everything());
        }

        if (since is not null)
            foreach (var left in renamed.LeaveToFullListing(listing.Named())) tally.Reject(left);
        foreach (var postponed in renamed.Postpone()) tally.Reject(postponed);
        var (entries, seen, listed, unidentified) = since is null ? (inventory, listing.Seen, tally.Listed, listing.Unidentified) : ChangesSince.AsFullListing(inventory, listing);
        var outcome = new ListingOutcome(listed, seen, unidentified, renamed.CountUnlisted(seen));
        switch (AbsencePolicy.Decide(entries, outcome, await CountRunsAsync(source.Id, entries, cancellationToken), _options, time.GetUtcNow()))
        {
            case AbsenceDecision.Hold hold:
                foreach (var rejection in renamed.Reject(seen)) tally.Reject(rejection);
                await StoreHeldBackAsync(lease, renamed.Others(seen), tally, cancellationToken);
                return tally.Report(RunOutcome.Held, hold.Message);
            case AbsenceDecision.Apply apply:
                await StoreHeldBackAsync(lease, renamed.All, tally, cancellationToken);
                if (apply.Absences is not { Missing: [], Withdrawn: [], Returned: [] }) await store.ApplyAbsencesAsync(lease, apply.Absences, cancellationToken);
                tally.Apply(apply.Absences);
                await quality.KeepDayAsync(source.Id, cancellationToken);
                var report = tally.Report(RunOutcome.Completed);
                var fullAt = since is null ? lease.StartedAt : last!.Mark!.FullAt;
                return tally.OwesRecords ? report : report with { Mark = new ListingMark(fullAt, client.SourceTime, mapping.Basis) };
            default:
                throw new UnreachableException();
        }

        IAsyncEnumerable<ListingEvent> Everything() => connector.ListAsync(source, client, cancellationToken);

        async Task<(Listing, RenamedRecords)> StoreListedAsync(IAsyncEnumerable<ListingEvent> events)
        {
            tally.ChangesOnly = since is not null;
            var listing = new Listing(events, inventory, mapping, tally);
            var renamed = new RenamedRecords(inventory);
            await foreach (var batch in BatchPipeline.RunAsync(listing.ReadAsync(cancellationToken), mapping, _options.BatchSize, tally, cancellationToken))
            {
                var began = Stopwatch.GetTimestamp();
                if (renamed.HoldBack(batch) is { Count: > 0 } records) tally.Count(await store.PutAsync(lease, records, cancellationToken));
                tally.AddStore(Stopwatch.GetElapsedTime(began));
                progress?.Report(tally.Report(RunOutcome.Running));
            }

            return (listing, renamed);
        }
    }

    private async Task<RunReport?> FindLastAsync(RunLease lease, CancellationToken cancellationToken) =>
        (await ledger.ListAsync(lease.Source, 2, cancellationToken)).FirstOrDefault(r => r.Run < lease.Run);

    private async Task StoreHeldBackAsync(RunLease lease, IReadOnlyList<HarvestedRecord> records, RunTally tally, CancellationToken cancellationToken)
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run} of {Source}: {Outcome}, {Created} created, {Updated} updated, {Unchanged} unchanged, {Rejected} rejected, {Missing} missing")]
    private static partial void LogFinished(ILogger log, long run, SourceId source, RunOutcome outcome, int created, int updated, int unchanged, int rejected, int missing);

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run} of {Source} lists everything, because changes alone were not to be had: {Message}")]
    private static partial void LogChangesNotOffered(ILogger log, long run, SourceId source, string message);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run} of {Source} failed at the source: {Reason}: {Message}")]
    private static partial void LogSourceFault(ILogger log, long run, SourceId source, string reason, string message);
}

/// <summary>How this process is called in the ledger.</summary>
/// <param name="Value">Machine and process, unique among living workers.</param>
public sealed record WorkerName(string Value);
