using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>Puts the schedule into a host.</summary>
public static class HarvestScheduleExtensions
{
    /// <summary>Harvests the registered sources by their schedules, and looks at links, for as long as the host runs.</summary>
    /// <param name="services">The host's services, with the harvester among them.</param>
    /// <param name="parallelSources">How many sources this process harvests at the same time; one more while no links are being looked at.</param>
    public static IServiceCollection AddHarvestSchedule(this IServiceCollection services, int parallelSources = 2)
    {
        services.AddQuartz(quartz =>
        {
            // One place more than sources, so that the check of links waits for no harvest.
            quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = parallelSources + 1);
            // A process that is stopped asks its runs to end, which they do by giving their leases back; else it would wait in vain for hours of harvest.
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<HarvestSchedule>();
        services.AddHostedService<LinkSchedule>();
        return services;
    }
}
