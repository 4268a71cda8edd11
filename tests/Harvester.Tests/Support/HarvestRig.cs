using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Pipeline;

namespace OpenDataNrw.Harvester.Tests.Support;

/// <summary>The real pipeline over the real store in a folder of its own, with a scripted source and a clock in hand.</summary>
internal sealed class HarvestRig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("datenraum-").FullName;
    private readonly ServiceProvider _services;

    public HarvestRig(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? configure = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Sources:Use"] = "none", ["Harvest:BatchSize"] = "4" })
            .AddInMemoryCollection(settings ?? [])
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(new InstallationFolder(_folder));
        services.AddEngines(configuration);
        services.AddHarvester(configuration);
        services.RemoveAll<Microsoft.Extensions.Hosting.IHostedService>();
        services.AddSingleton<ISourceConnector>(Connector);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public StandingClock Time { get; } = new(new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero));

    public ScriptedConnector Connector { get; } = new();

    public HarvestSource Source { get; set; } = new()
    {
        Id = new SourceId("lindenau"),
        Title = "Stadt Lindenau",
        Kind = "scripted",
        Url = new Uri("https://daten.lindenau.example/"),
    };

    public IDatasetStore Store => Get<IDatasetStore>();

    public IChangeFeed Changes => Get<IChangeFeed>();

    public IRunLedger Ledger => Get<IRunLedger>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Harvests the source and answers with the report.</summary>
    public async Task<RunReport> RunAsync(CancellationToken cancellationToken = default)
    {
        await Get<ISourceRegistry>().SaveAsync(Source, cancellationToken);
        var outcome = await Get<HarvestRun>().ExecuteAsync(Source, null, cancellationToken);
        return Assert.IsType<HarvestOutcome.Ran>(outcome).Report;
    }

    /// <summary>State per source identifier of everything the source ever had.</summary>
    public async Task<Dictionary<string, PublicationState>> StatesAsync() =>
        (await Changes.ReadAfterAsync(0, 100_000, CancellationToken.None)).Where(e => e.Source == Source.Id).ToDictionary(e => e.SourceIdentifier, e => e.State);

    public Task<long> ChangeNumberAsync() => Changes.ReadLatestNumberAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A pooled connection may still hold the file for a moment; the folder is temporary anyway.
        }
    }
}
