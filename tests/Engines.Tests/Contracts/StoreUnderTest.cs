using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>All ports of one store, as one process sees them.</summary>
public sealed record StorePorts(
    IDatasetStore Datasets, IHarvestStore Harvest, IChangeFeed Changes, IFollowerCursors Cursors, ISourceRegistry Sources, IRunLedger Runs,
    ILinkLedger Links, ILinkVerdicts Verdicts, IQualityStore Quality)
{
    /// <summary>What waits for persons.</summary>
    public required IHeldRuns Held { get; init; }

    /// <summary>Identifiers that change.</summary>
    public required IEntryIdentities Identities { get; init; }

    /// <summary>Proposed sources.</summary>
    public required ISourceProposals Proposals { get; init; }

    public required IAnalysisStore Analyses { get; init; }

    /// <summary>The services of a process with these settings.</summary>
    public static ServiceProvider Start(TimeProvider time, IEnumerable<KeyValuePair<string, string?>> settings) =>
        new ServiceCollection().AddSingleton(time).AddEngines(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();

    public static StorePorts Of(IServiceProvider process) => new(
        process.GetRequiredService<IDatasetStore>(), process.GetRequiredService<IHarvestStore>(), process.GetRequiredService<IChangeFeed>(),
        process.GetRequiredService<IFollowerCursors>(), process.GetRequiredService<ISourceRegistry>(), process.GetRequiredService<IRunLedger>(),
        process.GetRequiredService<ILinkLedger>(), process.GetRequiredService<ILinkVerdicts>(), process.GetRequiredService<IQualityStore>())
    {
        Held = process.GetRequiredService<IHeldRuns>(),
        Identities = process.GetRequiredService<IEntryIdentities>(),
        Proposals = process.GetRequiredService<ISourceProposals>(),
        Analyses = process.GetRequiredService<IAnalysisStore>(),
    };
}

/// <summary>A store of an engine, empty at first and gone when disposed.</summary>
public interface IStoreUnderTest : IAsyncDisposable
{
    /// <summary>The clock of all processes.</summary>
    TestTime Time { get; }

    /// <summary>The ports of the first process.</summary>
    StorePorts Ports { get; }

    /// <summary>What a process on this store is configured with.</summary>
    IEnumerable<KeyValuePair<string, string?>> Settings { get; }

    /// <summary>A connection beside the store, open.</summary>
    DbConnection Connect();

    /// <summary>The ports of a further process on the same data: nothing is shared but the data.</summary>
    StorePorts ConnectAnother();
}

/// <summary>What the suites share.</summary>
/// <param name="store">The engine's store.</param>
public abstract class StoreContract(IStoreUnderTest store) : IAsyncDisposable
{
    protected static readonly SourceId Source = new("stadt-musterhausen");
    protected static readonly SourceId Other = new("kreis-musterland");
    protected static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IStoreUnderTest Store => store;

    protected StorePorts Ports => store.Ports;

    protected TestTime Time => store.Time;

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<RunLease> BeginAsync(SourceId? source = null) =>
        await Ports.Runs.TryBeginAsync(source ?? Source, "worker-1", LeaseTime, Cancel) ?? throw new InvalidOperationException("The source is held.");

    protected async Task<StoredDataset> FindAsync(HarvestedRecord record) =>
        await Ports.Datasets.FindAsync(record.Id, Cancel) ?? throw new InvalidOperationException("The entry does not exist.");
}
