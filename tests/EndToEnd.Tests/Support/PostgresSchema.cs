using Npgsql;
using OpenDataNrw.TestSupport;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace OpenDataNrw.EndToEnd.Tests.Support;

/// <summary>An empty schema in the cluster of the test run, gone when disposed.</summary>
internal sealed class PostgresSchema : IDisposable
{
    private static int _schemas;

    private readonly PostgresCluster _cluster;
    private readonly string _name = $"e{Interlocked.Increment(ref _schemas)}";

    public PostgresSchema(PostgresCluster cluster)
    {
        _cluster = cluster;
        Execute($"CREATE SCHEMA {_name}");
    }

    public string Connection => $"{_cluster.Connection};Search Path={_name}";

    /// <summary>Carries out a statement beside the processes.</summary>
    /// <returns>The first column of the first row.</returns>
    public object? Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Connection + ";Pooling=false;Application Name=Test");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Execute($"DROP SCHEMA {_name} CASCADE");
}
