using Microsoft.Extensions.Logging;
using OpenDataNrw.Harvester.Links;
using Quartz;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>Looks at links when its trigger fires.</summary>
[DisallowConcurrentExecution]
internal sealed class LinkCheckJob(LinkCheck check, ILogger<LinkCheckJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await check.ExecuteAsync(source: null, early: false, progress: null, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            log.LogInformation("The check of links was stopped with the process");
        }
#pragma warning disable CA1031 // The edge of the process: the scheduler goes on, the next date tries again; the fault is logged.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "The check of links ended with an unexpected fault");
        }
    }
}
