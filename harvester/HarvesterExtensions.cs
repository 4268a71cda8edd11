using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Templates;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Connectors.Spreadsheet;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Links;
using OpenDataNrw.Harvester.Pipeline;
using OpenDataNrw.Harvester.Samples;
using OpenDataNrw.Harvester.Schedule;

namespace OpenDataNrw.Harvester;

/// <summary>Puts the harvester into a host: the portal's, the worker's or the command line's.</summary>
public static class HarvesterExtensions
{
    /// <summary>Everything needed to harvest on demand. Needs the engines.</summary>
    public static IServiceCollection AddHarvester(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new CatalogDescription { BaseUrl = new Uri(configuration["Portal:PublicUrl"] ?? "http://localhost:5080/") });
        services.AddOptions<HarvestOptions>().Bind(configuration.GetSection(HarvestOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SourceSeedOptions>().Bind(configuration.GetSection(SourceSeedOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SourceCredentialOptions>().Bind(configuration.GetSection(SourceCredentialOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddAssessment(configuration);
        services.TryAddSingleton(CreateClients);
        services.AddConnectors(configuration);
        services.AddSingleton(new WorkerName($"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}"));
        services.AddSingleton<HarvestRun>();
        services.AddSingleton<CatalogueComparison>();
        services.AddSingleton<DuplicateLoader>();
        services.AddSingleton<CheckRun>();
        services.AddSingleton<IFeedCheck, FeedCheck>();
        services.AddSingleton<IInventoryTemplate, InventoryTemplate>();
        services.AddSingleton<SourceSeed>();
        services.AddLinkCheck(configuration);
        return services;
    }

    private static void AddLinkCheck(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LinkCheckOptions>().Bind(configuration.GetSection(LinkCheckOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<LinkCheckOptions>, ValidateLinkSchedule>();
        services.TryAddSingleton(CreateProbe);
        services.AddSingleton<LinkCheck>();
    }

    private static SourceClientFactory CreateClients(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<HarvestHttpOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        var pages = new PageMemory(services.GetRequiredService<InstallationFolder>().Resolve("data/pages"), options, time, services.GetRequiredService<ILogger<PageMemory>>());
        return new SourceClientFactory(
            WithSamples(services, new PublicAddressGuard(options).CreateHandler()), options, time, pages: pages,
            credentials: services.GetRequiredService<IOptions<SourceCredentialOptions>>().Value.Credentials);
    }

    private static LinkProbe CreateProbe(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<HarvestHttpOptions>>().Value;
        var network = new PublicAddressGuard(options).CreateHandler();
        // What is left of a body is not read to save the connection: it may be a file of gigabytes.
        network.MaxResponseDrainSize = 0;
        return new LinkProbe(
            WithSamples(services, network), options, services.GetRequiredService<IOptions<LinkCheckOptions>>().Value,
            services.GetRequiredService<SourceClientFactory>().Turns, services.GetRequiredService<TimeProvider>());
    }

    private static HttpMessageHandler WithSamples(IServiceProvider services, HttpMessageHandler network)
    {
        var samples = services.GetRequiredService<InstallationFolder>().Resolve("samples");
        return services.GetRequiredService<IOptions<SourceSeedOptions>>().Value.Use == "samples" && Directory.Exists(samples)
            ? new SampleSiteHandler(samples, services.GetRequiredService<CatalogDescription>().BaseUrl, network)
            : network;
    }
}
