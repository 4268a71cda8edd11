using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenDataNrw.Harvester.Connectors.Ckan;
using OpenDataNrw.Harvester.Connectors.DataJson;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors;

/// <summary>Registers the connectors.</summary>
public static class ConnectorsExtensions
{
    /// <summary>
    /// Registers each connector as <see cref="ISourceConnector"/>, the options (section <c>Harvest</c>, checked at start) and the
    /// <see cref="SourceClientFactory"/>; a factory registered before stays, so that tests can fake the network.
    /// </summary>
    public static IServiceCollection AddConnectors(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<HarvestHttpOptions>().Bind(configuration.GetSection(HarvestHttpOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<HarvestHttpOptions>>().Value;
            return new SourceClientFactory(new PublicAddressGuard(options).CreateHandler(), options, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<ISourceConnector, CkanConnector>();
        services.AddSingleton<ISourceConnector, DataJsonConnector>();
        return services;
    }
}
