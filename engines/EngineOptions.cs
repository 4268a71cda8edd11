using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using OpenDataNrw.Engines.Postgres;

namespace OpenDataNrw.Engines;

/// <summary>Where the catalogue is stored; section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>Which database: <c>sqlite</c> or <c>postgres</c>.</summary>
    [Required(ErrorMessage = "Store:Engine fehlt. Erlaubt sind: sqlite, postgres.")]
    public string Engine { get; set; } = "sqlite";

    /// <summary>SQLite's database file; relative to the <see cref="InstallationFolder"/>. It is made, with its folder, where it does not exist.</summary>
    [Required(ErrorMessage = "Store:Path fehlt: der Pfad der Datenbankdatei, etwa data/datenraum.db.")]
    [StringLength(1024, ErrorMessage = "Store:Path ist länger als 1024 Zeichen.")]
    public string Path { get; set; } = "data/datenraum.db";

    /// <summary>How PostgreSQL is reached, in the notation of Npgsql (https://www.npgsql.org/doc/connection-string-parameters.html). May hold a password and is never shown.</summary>
    public string? Connection { get; set; }

    /// <summary>The most connections of this process to PostgreSQL. Default 20.</summary>
    [Range(2, 500, ErrorMessage = "Store:MaxConnections muss zwischen 2 und 500 liegen.")]
    public int MaxConnections { get; set; } = 20;

    /// <summary>Seconds after which PostgreSQL counts as too slow for one statement. Backup, restore, move and migration take whatever time they need. Default 30.</summary>
    [Range(1, 3600, ErrorMessage = "Store:CommandTimeoutSeconds muss zwischen 1 und 3600 liegen.")]
    public int CommandTimeoutSeconds { get; set; } = 30;
}

/// <summary>Refuses to start with PostgreSQL and a connection that cannot be one.</summary>
internal sealed class ValidateStoreOptions : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options) =>
        options.Engine == StoreEngines.Postgres && PostgresConnection.Fault(options.Connection) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
}

/// <summary>What answers searches; section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>Which index: <c>memory</c>.</summary>
    [Required(ErrorMessage = "Search:Engine fehlt. Erlaubt ist: memory.")]
    public string Engine { get; set; } = "memory";
}
