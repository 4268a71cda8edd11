using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>Puts the schedule into a host.</summary>
public static class HarvestScheduleExtensions
{
    /// <summary>Harvests the registered sources by their schedules for as long as the host runs.</summary>
    /// <param name="services">The host's services, with the harvester among them.</param>
    /// <param name="parallelSources">How many sources this process harvests at the same time.</param>
    public static IServiceCollection AddHarvestSchedule(this IServiceCollection services, int parallelSources = 2)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = parallelSources);
            // A process that is stopped asks its runs to end, which they do by giving their leases back; else it would wait in vain for hours of harvest.
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<HarvestSchedule>();
        return services;
    }
}
