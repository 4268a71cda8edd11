using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>What a process on this store is configured with.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings => [new("Store:Engine", "sqlite"), new("Store:Path", Path)];

    public DbConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        connection.Open();
        return connection;
    }

    public StorePorts ConnectAnother()
    {
        var process = StorePorts.Start(Time, Settings);
        _processes.Add(process);
        return StorePorts.Of(process);
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

public sealed class SqliteConcurrency() : ConcurrencyContract(new SqliteStoreUnderTest());

public sealed class SqliteMigration() : MigrationContract(new SqliteStoreUnderTest());
