using Microsoft.Extensions.Logging;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Pipeline;
using Quartz;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>Harvests one source when its trigger fires, if it is still due: several processes may carry the same schedule.</summary>
[DisallowConcurrentExecution]
internal sealed class HarvestJob(ISourceRegistry sources, IRunLedger ledger, HarvestRun run, TimeProvider time, ILogger<HarvestJob> log) : IJob
{
    internal const string SourceKey = "source";
    internal const string ReasonKey = "reason";

    /// <summary>The trigger fired because a date was missed, or there was no run yet.</summary>
    internal const string Owed = "owed";

    /// <summary>The trigger fired because a run's worker fell silent.</summary>
    internal const string Orphaned = "orphaned";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = new SourceId(context.MergedJobDataMap.GetString(SourceKey)!);
        if (await sources.FindAsync(id, cancellationToken) is not { Enabled: true } source) return;

        var last = await ledger.ListAsync(id, 1, cancellationToken) is [var latest, ..] ? latest : null;
        if (!IsDue(context, source, last)) return;

        try
        {
            if (await run.ExecuteDueAsync(source, last, cancellationToken) is HarvestOutcome.Busy)
                log.LogInformation("{Source} is being harvested by another worker", id);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            log.LogInformation("The run of {Source} was stopped with the process", id);
        }
#pragma warning disable CA1031 // The edge of the process: the scheduler goes on, the next date tries again; the fault is logged.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "The run of {Source} ended with an unexpected fault", id);
        }
    }

    // Whoever comes second finds that the source was already served.
    private bool IsDue(IJobExecutionContext context, HarvestSource source, RunReport? last) => context.MergedJobDataMap.GetString(ReasonKey) switch
    {
        Owed => DueSources.IsDue(source, last, time.GetUtcNow()),
        Orphaned => last is { Outcome: RunOutcome.Running or RunOutcome.Abandoned },
        _ => last is null || last.StartedAt < (context.ScheduledFireTimeUtc ?? context.FireTimeUtc) || last.Outcome == RunOutcome.Abandoned,
    };
}
