using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester.Connectors.ArcGisHub;
using OpenDataNrw.Harvester.Connectors.Ckan;
using OpenDataNrw.Harvester.Connectors.Csw;
using OpenDataNrw.Harvester.Connectors.DataJson;
using OpenDataNrw.Harvester.Connectors.DcatRdf;
using OpenDataNrw.Harvester.Connectors.DeclaredJson;
using OpenDataNrw.Harvester.Connectors.Folder;
using OpenDataNrw.Harvester.Connectors.Genesis;
using OpenDataNrw.Harvester.Connectors.OaiPmh;
using OpenDataNrw.Harvester.Connectors.OpenGeodata;
using OpenDataNrw.Harvester.Connectors.Opendatasoft;
using OpenDataNrw.Harvester.Connectors.Spreadsheet;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Inbox;

namespace OpenDataNrw.Harvester.Connectors;

/// <summary>Registers the connectors.</summary>
public static class ConnectorsExtensions
{
    /// <summary>Registers each connector as <see cref="ISourceConnector"/>, and the options by which sources are fetched (section <c>Harvest</c>, checked at start).</summary>
    public static IServiceCollection AddConnectors(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<HarvestHttpOptions>().Bind(configuration.GetSection(HarvestHttpOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ISourceConnector, CkanConnector>();
        services.AddSingleton<ISourceConnector, DcatConnector>();
        services.AddSingleton<ISourceConnector, DataJsonConnector>();
        services.AddSingleton<ISourceConnector, CswConnector>();
        services.AddSingleton<ISourceConnector, OpendatasoftConnector>();
        services.AddSingleton<ISourceConnector, ArcGisHubConnector>();
        services.AddOptions<InboxOptions>().Bind(configuration.GetSection(InboxOptions.Section));
        services.TryAddSingleton(provider => new InboxFolder(provider.GetRequiredService<IOptions<InboxOptions>>(), provider.GetService<InstallationFolder>()));
        services.AddSingleton<ISourceConnector, GenesisConnector>();
        services.AddSingleton<ISourceConnector, OpenGeodataConnector>();
        services.AddSingleton<ISourceConnector, SpreadsheetConnector>();
        services.AddRecognition();
        services.AddSingleton<ISourceConnector>(provider => new FolderConnector(
            provider.GetServices<ISourceConnector>, provider.GetRequiredService<InboxFolder>(), provider.GetRequiredService<IOptions<HarvestHttpOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ISourceConnector, OaiPmhConnector>();
        services.AddSingleton<ISourceConnector, DeclaredJsonConnector>();
        return services;
    }

    // In the order of preference where a portal offers several.
    private static void AddRecognition(this IServiceCollection services)
    {
        services.AddSingleton<ISourceRecognition, CkanRecognition>();
        services.AddSingleton<ISourceRecognition, OpendatasoftRecognition>();
        services.AddSingleton<ISourceRecognition, HubRecognition>();
        services.AddSingleton<ISourceRecognition, CswRecognition>();
        services.AddSingleton<ISourceRecognition, GenesisRecognition>();
        services.AddSingleton<ISourceRecognition, IndexRecognition>();
        // Before that of tables: workbooks are ZIP files, too, and a ZIP file may hold a workbook.
        services.AddSingleton<ISourceRecognition, FolderRecognition>();
        services.AddSingleton<ISourceRecognition, SpreadsheetRecognition>();
        services.AddSingleton<ISourceRecognition, DcatRecognition>();
        services.AddSingleton<ISourceRecognition, DkanRecognition>();
        services.AddSingleton<ISourceRecognition, DataJsonRecognition>();
        services.AddSingleton<ISourceRecognition, OaiRecognition>();
        // Last: it takes any list of objects.
        services.AddSingleton<ISourceRecognition, DeclaredJsonRecognition>();
    }
}
