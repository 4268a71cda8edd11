using Microsoft.Extensions.Options;
using OpenDataNrw.Engines.Postgres;
using OpenDataNrw.Engines.Sql;
using OpenDataNrw.Engines.Sqlite;

namespace OpenDataNrw.Engines;

/// <summary>The databases the store can live in.</summary>
internal static class StoreEngines
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    /// <summary>What an engine that does not exist is answered with.</summary>
    public static OptionsValidationException Unknown(string engine) =>
        new("Store", typeof(StoreOptions), [$"Store:Engine ist '{engine}'. Erlaubt sind: {Sqlite}, {Postgres}."]);

    /// <summary>The dialect of an engine with its settings.</summary>
    /// <exception cref="OptionsValidationException">There is no such engine, or its settings are wrong.</exception>
    public static SqlDialect Open(string engine, StoreOptions options, InstallationFolder installation) => engine switch
    {
        Sqlite => new SqliteDialect(installation.Resolve(options.Path)),
        Postgres => PostgresConnection.Fault(options.Connection) is { } fault
            ? throw new OptionsValidationException("Store", typeof(StoreOptions), [fault])
            : new PostgresDialect(new PostgresConnection(options)),
        _ => throw Unknown(engine),
    };
}
