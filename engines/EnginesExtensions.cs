using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Engines.Memory;
using OpenDataNrw.Engines.Sql;
using OpenDataNrw.Engines.Transfer;

namespace OpenDataNrw.Engines;

/// <summary>Chooses what stands behind the ports of the catalogue.</summary>
public static class EnginesExtensions
{
    /// <summary>Registers the engines that the sections <c>Store</c> and <c>Search</c> name; without them SQLite and the index in memory.</summary>
    /// <exception cref="OptionsValidationException">A section names an engine that does not exist; the message names those that do.</exception>
    public static IServiceCollection AddEngines(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(InstallationFolder.Find(configuration["Installation"], Directory.GetCurrentDirectory()));
        services.AddOptions<StoreOptions>().Bind(configuration.GetSection("Store")).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StoreOptions>, ValidateStoreOptions>());
        services.AddOptions<SearchOptions>().Bind(configuration.GetSection("Search")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LinkRule>().Bind(configuration.GetSection(LinkRule.Section)).ValidateDataAnnotations().ValidateOnStart();

        var store = configuration["Store:Engine"] ?? new StoreOptions().Engine;
        if (store is not (StoreEngines.Sqlite or StoreEngines.Postgres)) throw StoreEngines.Unknown(store);
        services.AddSingleton(s => StoreEngines.Open(store, s.GetRequiredService<IOptions<StoreOptions>>().Value, s.GetRequiredService<InstallationFolder>()));
        services.AddSqlStore();
        services.AddSingleton<StoreTransfer>();

        var search = configuration["Search:Engine"] ?? new SearchOptions().Engine;
        switch (search)
        {
            case "memory":
                services.AddSingleton(_ => new MemoryIndex(GermanAnalyser.Default));
                services.AddSingleton<IDatasetSearch>(s => s.GetRequiredService<MemoryIndex>());
                services.AddSingleton<IDatasetIndexer>(s => s.GetRequiredService<MemoryIndex>());
                services.AddSingleton<IIndexFigures>(s => s.GetRequiredService<MemoryIndex>());
                services.AddSingleton<ISearchSuggestions>(s => s.GetRequiredService<MemoryIndex>());
                break;
            default:
                throw new OptionsValidationException("Search", typeof(SearchOptions), [$"Search:Engine ist '{search}'. Erlaubt ist: memory."]);
        }

        services.AddSingleton<DuplicateIndex>();
        services.AddSingleton<IndexFollower>();
        return services;
    }

    /// <summary>Keeps the index of this process current; for hosts that answer searches.</summary>
    public static IServiceCollection AddIndexFollowing(this IServiceCollection services) => services.AddHostedService<IndexFollowing>();

    private static void AddSqlStore(this IServiceCollection services)
    {
        services.AddSingleton<SqlDatabase>();
        services.AddSingleton<IDatasetStore, SqlDatasetStore>();
        services.AddSingleton<IHarvestStore, SqlHarvestStore>();
        services.AddSingleton<SqlChangeFeed>();
        services.AddSingleton<IChangeFeed>(s => s.GetRequiredService<SqlChangeFeed>());
        services.AddSingleton<IFollowerCursors>(s => s.GetRequiredService<SqlChangeFeed>());
        services.AddSingleton<ISourceRegistry, SqlSourceRegistry>();
        services.AddSingleton<IRunLedger, SqlRunLedger>();
        services.AddSingleton<IHeldRuns, SqlHeldRuns>();
        services.AddSingleton<IEntryIdentities, SqlEntryIdentities>();
        services.AddSingleton<ISourceProposals, SqlSourceProposals>();
        services.AddSingleton<IQualityStore, SqlQualityStore>();
        services.AddSingleton<ILinkLedger, SqlLinkLedger>();
        services.AddSingleton<ILinkVerdicts, SqlLinkVerdicts>();
        services.AddSingleton<IAnalysisStore, SqlAnalysisStore>();
    }
}
