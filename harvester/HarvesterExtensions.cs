using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Pipeline;
using OpenDataNrw.Harvester.Schedule;
using Quartz;

namespace OpenDataNrw.Harvester;

/// <summary>Puts the harvester into a host: the portal's, the worker's or the command line's.</summary>
public static class HarvesterExtensions
{
    /// <summary>Everything needed to harvest on demand. Needs the engines.</summary>
    public static IServiceCollection AddHarvester(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<HarvestOptions>().Bind(configuration.GetSection(HarvestOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SourceSeedOptions>().Bind(configuration.GetSection(SourceSeedOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddConnectors(configuration);
        services.AddSingleton(new WorkerName($"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}"));
        services.AddSingleton<HarvestRun>();
        services.AddSingleton<CheckRun>();
        services.AddSingleton<SourceSeed>();
        return services;
    }

    /// <summary>Harvests the registered sources by their schedules for as long as the host runs.</summary>
    public static IServiceCollection AddHarvestSchedule(this IServiceCollection services, int parallelSources = 2)
    {
        services.AddQuartz(quartz => quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = parallelSources));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<HarvestSchedule>();
        return services;
    }
}
