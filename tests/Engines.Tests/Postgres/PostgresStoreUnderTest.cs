using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenDataNrw.Engines.Tests.Contracts;
using OpenDataNrw.TestSupport;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace OpenDataNrw.Engines.Tests.Postgres;

/// <summary>A schema of its own in the cluster of the test run.</summary>
public sealed class PostgresStoreUnderTest : IStoreUnderTest
{
    private static int _schemas;

    private readonly PostgresCluster _cluster;
    private readonly string _schema = $"t{Interlocked.Increment(ref _schemas)}";
    private readonly List<ServiceProvider> _processes = [];

    public PostgresStoreUnderTest(PostgresCluster cluster)
    {
        _cluster = cluster;
        Execute($"CREATE SCHEMA {_schema}");
        Ports = ConnectAnother();
    }

    public TestTime Time { get; } = new();

    public StorePorts Ports { get; }

    /// <summary>The name of the schema, and of the connections of the store's processes.</summary>
    public string Name => _schema;

    /// <summary>Connects into the schema.</summary>
    public string Connection => $"{_cluster.Connection};Search Path={_schema}";

    /// <summary>What a process on this store is configured with.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings => [new("Store:Engine", "postgres"), new("Store:Connection", $"{Connection};Application Name={_schema}")];

    public StorePorts ConnectAnother()
    {
        var process = StorePorts.Start(Time, Settings);
        _processes.Add(process);
        return StorePorts.Of(process);
    }

    /// <summary>Ends all processes; the schema stays.</summary>
    public async Task StopAllAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
        _processes.Clear();
    }

    public DbConnection Connect()
    {
        var connection = new NpgsqlConnection(Connection + ";Pooling=false");
        connection.Open();
        return connection;
    }

    /// <summary>Carries out a statement beside the store.</summary>
    /// <returns>The first column of the first row.</returns>
    public object? Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAllAsync();
        Execute($"DROP SCHEMA {_schema} CASCADE");
    }
}

public sealed class PostgresDatasetStore(PostgresCluster cluster) : DatasetStoreContract(new PostgresStoreUnderTest(cluster));

public sealed class PostgresHarvestStore(PostgresCluster cluster) : HarvestStoreContract(new PostgresStoreUnderTest(cluster));

public sealed class PostgresChangeFeed(PostgresCluster cluster) : ChangeFeedContract(new PostgresStoreUnderTest(cluster));

public sealed class PostgresSourceRegistry(PostgresCluster cluster) : SourceRegistryContract(new PostgresStoreUnderTest(cluster));

public sealed class PostgresRunLedger(PostgresCluster cluster) : RunLedgerContract(new PostgresStoreUnderTest(cluster));

public sealed class PostgresQualityStore(PostgresCluster cluster) : AssessmentContract(new PostgresStoreUnderTest(cluster));

public sealed class PostgresLinkLedger(PostgresCluster cluster) : LinkLedgerContract(new PostgresStoreUnderTest(cluster));

public sealed class PostgresConcurrency(PostgresCluster cluster) : ConcurrencyContract(new PostgresStoreUnderTest(cluster));

public sealed class PostgresMigration(PostgresCluster cluster) : MigrationContract(new PostgresStoreUnderTest(cluster));
