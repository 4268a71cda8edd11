using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenDataNrw.Catalog;
using Quartz;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>
/// Keeps the scheduler in step with the registered sources: one cron trigger per source, runs that are owed at once, and
/// the sources of workers that died. Every process may run one; the ledger lets only one harvest a source at a time.
/// </summary>
internal sealed class HarvestSchedule(ISchedulerFactory schedulers, ISourceRegistry sources, IRunLedger ledger, SourceSeed seed, TimeProvider time, ILogger<HarvestSchedule> log)
    : BackgroundService
{
    /// <summary>How often sources and orphans are looked for; with the longest lease a dead worker is replaced within two minutes.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    /// <summary>The enabled sources with the plan they are scheduled by; empty for by hand only.</summary>
    private readonly Dictionary<SourceId, string> _scheduled = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await seed.PlantAsync(stoppingToken);
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        using var timer = new PeriodicTimer(Pace, time);
        do
        {
            try
            {
                await FollowSourcesAsync(scheduler, stoppingToken);
                foreach (var orphan in (await ledger.ListOrphanedAsync(stoppingToken)).Where(_scheduled.ContainsKey)) await TriggerAsync(scheduler, orphan, HarvestJob.Orphaned, stoppingToken);
            }
#pragma warning disable CA1031 // The edge of the process: a store that is away for a moment must not end the schedule; it is logged.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(fault, "The schedule could not be brought up to date; next try in {Seconds} s", Pace.TotalSeconds);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task FollowSourcesAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        var registered = await sources.ListAsync(cancellationToken);
        foreach (var source in registered)
        {
            var plan = source.Enabled ? source.Schedule ?? "" : null;
            if (_scheduled.GetValueOrDefault(source.Id) == plan) continue;
            await scheduler.DeleteJob(Key(source.Id), cancellationToken);
            _scheduled.Remove(source.Id);
            if (plan is null) continue;
            await ScheduleAsync(scheduler, source, cancellationToken);
            _scheduled[source.Id] = plan;
        }

        foreach (var gone in _scheduled.Keys.Except(registered.Select(s => s.Id)).ToList())
        {
            await scheduler.DeleteJob(Key(gone), cancellationToken);
            _scheduled.Remove(gone);
        }
    }

    /// <summary>
    /// Gives a source its job, which an orphaned run of any source may need, and its trigger. A plan that cannot be read is
    /// reported once and costs the trigger only.
    /// </summary>
    private async Task ScheduleAsync(IScheduler scheduler, HarvestSource source, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create<HarvestJob>().WithIdentity(Key(source.Id)).UsingJobData(HarvestJob.SourceKey, source.Id.Value).StoreDurably().Build();
        await scheduler.AddJob(job, new AddJobOptions(), cancellationToken);
        if (source.Schedule is null) return;
        try
        {
            var plan = CronScheduleBuilder.Create(DueSources.Cron(source));
            await scheduler.ScheduleJob(TriggerBuilder.Create().WithIdentity(source.Id.Value).ForJob(job).WithSchedule(plan).Build(), new ScheduleJobOptions(), cancellationToken);
        }
        catch (FormatException fault)
        {
            log.LogError("{Message}", fault.Message);
            return;
        }

        var last = await ledger.ListAsync(source.Id, 1, cancellationToken) is [var latest, ..] ? latest : null;
        if (DueSources.IsDue(source, last, time.GetUtcNow())) await TriggerAsync(scheduler, source.Id, HarvestJob.Owed, cancellationToken);
    }

    private async Task TriggerAsync(IScheduler scheduler, SourceId source, string reason, CancellationToken cancellationToken)
    {
        log.LogInformation("{Source} is queued: {Reason}", source, reason);
        await scheduler.TriggerJob(Key(source), new JobDataMap { [HarvestJob.ReasonKey] = reason }, cancellationToken);
    }

    private static JobKey Key(SourceId source) => new(source.Value);
}
