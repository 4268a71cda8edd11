using Microsoft.Extensions.Logging;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Pipeline;
using Quartz;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>Harvests one source when its trigger fires.</summary>
[DisallowConcurrentExecution]
internal sealed class HarvestJob(ISourceRegistry sources, IRunLedger ledger, HarvestRun run, ILogger<HarvestJob> log) : IJob
{
    internal const string SourceKey = "source";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = new SourceId(context.MergedJobDataMap.GetString(SourceKey)!);
        if (await sources.FindAsync(id, cancellationToken) is not { Enabled: true } source) return;

        // Several processes may carry the same schedule: whoever comes second finds that this date was already served.
        var due = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        if (await ledger.ListAsync(id, 1, cancellationToken) is [var last, ..] && last.StartedAt >= due && last.Outcome is not (RunOutcome.Abandoned or RunOutcome.Decided)) return;

        try
        {
            if (await run.ExecuteAsync(source, progress: null, cancellationToken) is HarvestOutcome.Busy)
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
}
