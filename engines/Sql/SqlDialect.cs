using System.Data.Common;

namespace OpenDataNrw.Engines.Sql;

/// <summary>What a fault of the database means for the work that met it.</summary>
internal enum SqlFault
{
    /// <summary>The work is at an end.</summary>
    Final,

    /// <summary>The database undid the work because other work was in its way; it may be done again.</summary>
    Undone,

    /// <summary>The connection is gone.</summary>
    Disconnected,
}

/// <summary>
/// Everything in which the databases under the one SQL store differ. The statements themselves are the same for all:
/// parameters as <c>@name</c>, <c>RETURNING</c>, <c>ON CONFLICT</c>, instants as Unix milliseconds, ids and hashes as bytes.
/// </summary>
internal abstract class SqlDialect
{
    /// <summary>What <c>Store:Engine</c> calls it.</summary>
    public abstract string Name { get; }

    /// <summary>Column type of bytes.</summary>
    public abstract string Bytes { get; }

    /// <summary>Type and constraint of a primary key whose number we give.</summary>
    public abstract string Key { get; }

    /// <summary>Type and constraint of a primary key that the database counts upwards and never uses twice.</summary>
    public abstract string CountedKey { get; }

    /// <summary>Whether a row that is read must be locked (<c>FOR UPDATE</c>) to hold it until the transaction ends; else the transaction holds everything.</summary>
    public abstract bool RowLocks { get; }

    /// <summary>Whether writers of this process queue up here instead of in the database.</summary>
    public abstract bool OneWriter { get; }

    /// <summary>The most sessions of this process at a time.</summary>
    public virtual int MaxSessions => int.MaxValue;

    /// <summary>How many tables there are of a name (one parameter, <c>name</c>) where ours are.</summary>
    public abstract SqlText CountTables { get; }

    /// <summary>A connection, open and set up.</summary>
    /// <param name="patient">Whether its statements may take any time: for whole tables.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public abstract Task<DbConnection> OpenAsync(bool patient, CancellationToken cancellationToken);

    /// <summary>Looks, once, whether the database behind a connection is one the store can live in.</summary>
    /// <exception cref="Catalog.StoreUnavailableException">It is not; the message says what to do.</exception>
    public virtual Task CheckAsync(SqlSession session, TimeProvider time, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins a transaction that may write; waits for other writers where it must.</summary>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which every read sees the same state.</summary>
    public abstract Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Within a transaction that may write: waits until no other transaction holds this name, and holds it until the end.</summary>
    public virtual Task HoldAsync(SqlSession session, string name, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Within a transaction that may write, as its first statement: lets nobody else write into these tables until the end.</summary>
    public virtual Task FreezeAsync(SqlSession session, IReadOnlyList<string> tables, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins to put rows into a table.</summary>
    public virtual Task<RowWriter> BeginInsertAsync(SqlSession session, DbConnection connection, SqlTable table, CancellationToken cancellationToken) =>
        Task.FromResult<RowWriter>(new StatementRowWriter(session, table));

    /// <summary>How a column of text is read whole, whatever it holds: as text or as its UTF-8 bytes.</summary>
    public virtual string WholeText(string column) => column;

    /// <summary>The last number that a <see cref="CountedKey"/> gave; 0 before the first.</summary>
    public abstract Task<long> ReadCounterAsync(SqlSession session, string table, string column, CancellationToken cancellationToken);

    /// <summary>Lets a <see cref="CountedKey"/> go on behind a number.</summary>
    public abstract Task SetCounterAsync(SqlSession session, string table, string column, long last, CancellationToken cancellationToken);

    /// <summary>The statement as this database reads it.</summary>
    public virtual string Statement(SqlText sql) => sql.Text;

    /// <summary>A parameter as this database names it.</summary>
    public virtual string ParameterName(string name) => "@" + name;

    /// <summary>What a fault of the database itself means for the work.</summary>
    public virtual SqlFault Judge(DbException fault) => SqlFault.Final;

    /// <summary>What an operator can do about a fault of the database itself, in German; null where the fault is ours.</summary>
    public abstract string? Explain(DbException fault);

    /// <summary>A statement of the schema with <c>{bytes}</c>, <c>{key}</c> and <c>{counted}</c> replaced by the types of this database.</summary>
    public virtual string Schema(string statement) => statement
        .Replace("{bytes}", Bytes, StringComparison.Ordinal)
        .Replace("{key}", Key, StringComparison.Ordinal)
        .Replace("{counted}", CountedKey, StringComparison.Ordinal);
}
