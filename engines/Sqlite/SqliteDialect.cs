using System.Data.Common;
using Microsoft.Data.Sqlite;
using OpenDataNrw.Engines.Sql;

namespace OpenDataNrw.Engines.Sqlite;

/// <summary>
/// SQLite in one file, used by several processes at once: write-ahead log, and every transaction that writes takes the
/// write lock at its beginning, so that none fails half-way.
/// </summary>
internal sealed class SqliteDialect : SqlDialect
{
    private const string Setup = """
        PRAGMA busy_timeout = 30000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16000;
        PRAGMA mmap_size = 1073741824;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA journal_size_limit = 67108864;
        """;

    private static readonly SqlText ReadCounter = new("SELECT seq FROM sqlite_sequence WHERE name = @table", "table");
    private static readonly SqlText SetCounter = new("UPDATE sqlite_sequence SET seq = @last WHERE name = @table", "table", "last");
    private static readonly SqlText AddCounter = new("INSERT INTO sqlite_sequence (name, seq) VALUES (@table, @last)", "table", "last");

    private readonly string _connection;

    static SqliteDialect() => SQLitePCL.Batteries_V2.Init();

    /// <summary>A database in a file, which is made with its folder where it does not exist.</summary>
    public SqliteDialect(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        // Sessions keep their prepared statements, so they are pooled by SqlDatabase and not here.
        _connection = new SqliteConnectionStringBuilder { DataSource = full, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ConnectionString;
    }

    public override string Name => "sqlite";

    public override string Bytes => "BLOB";

    public override string Key => "INTEGER PRIMARY KEY";

    public override string CountedKey => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override bool RowLocks => false;

    public override bool OneWriter => true;

    public override SqlText CountTables { get; } = new("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @name", "name");

    public override async Task<DbConnection> OpenAsync(bool patient, CancellationToken cancellationToken)
    {
        SqliteConnection? connection = new(_connection);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            var setup = connection.CreateCommand();
            await using (setup.ConfigureAwait(false))
            {
                setup.CommandText = Setup;
                await setup.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            var opened = connection;
            connection = null;
            return opened;
        }
        finally
        {
            if (connection is not null) await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    public override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // As bytes: read as text, SQLite's library stops at U+0000.
    public override string WholeText(string column) => $"CAST({column} AS BLOB)";

    public override async Task<long> ReadCounterAsync(SqlSession session, string table, string column, CancellationToken cancellationToken) =>
        await session.NumberAsync(ReadCounter, cancellationToken, table).ConfigureAwait(false) ?? 0;

    public override async Task SetCounterAsync(SqlSession session, string table, string column, long last, CancellationToken cancellationToken)
    {
        if (await session.ExecuteAsync(SetCounter, cancellationToken, table, last).ConfigureAwait(false) == 0)
            await session.ExecuteAsync(AddCounter, cancellationToken, table, last).ConfigureAwait(false);
    }

    public override string? Explain(DbException fault) => fault is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            "Die Datenbank ist seit 30 Sekunden durch einen anderen Prozess gesperrt. Bitte prüfen, ob ein anderer Vorgang hängt, und es danach erneut versuchen.",
        SQLitePCL.raw.SQLITE_FULL =>
            "Auf dem Datenträger der Datenbank ist kein Platz mehr. Bitte Platz schaffen; gespeicherte Einträge sind unversehrt.",
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM =>
            "Die Datenbankdatei darf nicht beschrieben werden. Bitte die Rechte an der Datei und ihrem Ordner prüfen.",
        SQLitePCL.raw.SQLITE_CANTOPEN =>
            "Die Datenbankdatei kann nicht geöffnet werden. Bitte den Pfad (Store:Path) und die Rechte am Ordner prüfen.",
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB =>
            "Die Datei unter Store:Path ist keine unversehrte Datenbank. Bitte eine Sicherung einspielen oder einen anderen Pfad angeben.",
        SQLitePCL.raw.SQLITE_IOERR =>
            "Der Datenträger der Datenbank meldet einen Fehler beim Lesen oder Schreiben. Bitte Datenträger und Dateisystem prüfen.",
        _ => null,
    };
}
