using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Engines.Tests.Contracts;

namespace OpenDataNrw.Engines.Tests.Sqlite;

/// <summary>A database file in a folder of its own.</summary>
public sealed class SqliteStoreUnderTest : IStoreUnderTest
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("datenraum-");
    private readonly List<ServiceProvider> _processes = [];

    public SqliteStoreUnderTest() => Ports = ConnectAnother();

    public string Path => System.IO.Path.Combine(_folder.FullName, "data", "test.db");

    public TestTime Time { get; } = new();

    public StorePorts Ports { get; }

    public StorePorts ConnectAnother()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Store:Engine", "sqlite"), new("Store:Path", Path)]).Build();
        var process = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddEngines(configuration).BuildServiceProvider();
        _processes.Add(process);
        return new StorePorts(
            process.GetRequiredService<IDatasetStore>(), process.GetRequiredService<IHarvestStore>(), process.GetRequiredService<IChangeFeed>(),
            process.GetRequiredService<IFollowerCursors>(), process.GetRequiredService<ISourceRegistry>(), process.GetRequiredService<IRunLedger>(),
            process.GetRequiredService<ILinkLedger>(), process.GetRequiredService<ILinkVerdicts>(), process.GetRequiredService<IQualityStore>())
        {
            Held = process.GetRequiredService<IHeldRuns>(),
            Identities = process.GetRequiredService<IEntryIdentities>(),
            Proposals = process.GetRequiredService<ISourceProposals>(),
        };
    }

    /// <summary>Ends all processes; the file stays.</summary>
    public async Task StopAllAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
        _processes.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAllAsync();
        _folder.Delete(recursive: true);
    }
}

public sealed class SqliteDatasetStore() : DatasetStoreContract(new SqliteStoreUnderTest());

public sealed class SqliteHarvestStore() : HarvestStoreContract(new SqliteStoreUnderTest());

public sealed class SqliteChangeFeed() : ChangeFeedContract(new SqliteStoreUnderTest());

public sealed class SqliteSourceRegistry() : SourceRegistryContract(new SqliteStoreUnderTest());

public sealed class SqliteRunLedger() : RunLedgerContract(new SqliteStoreUnderTest());

public sealed class SqliteQualityStore() : AssessmentContract(new SqliteStoreUnderTest());

public sealed class SqliteLinkLedger() : LinkLedgerContract(new SqliteStoreUnderTest());

public sealed class SqliteHeldRuns() : HeldRunsContract(new SqliteStoreUnderTest());
