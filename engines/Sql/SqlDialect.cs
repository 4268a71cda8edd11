using System.Data.Common;

namespace OpenDataNrw.Engines.Sql;

/// <summary>
/// Everything in which the databases under the one SQL store differ. The statements themselves are the same for all:
/// parameters as <c>@name</c>, <c>RETURNING</c>, <c>ON CONFLICT</c>, instants as Unix milliseconds, ids and hashes as bytes.
/// </summary>
internal abstract class SqlDialect
{
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

    /// <summary>A connection, open and set up.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that may write; waits for other writers where it must.</summary>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which every read sees the same state.</summary>
    public abstract Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>What an operator can do about a fault of the database itself, in German; null where the fault is ours.</summary>
    public abstract string? Explain(DbException fault);

    /// <summary>A statement of the schema with <c>{bytes}</c>, <c>{key}</c> and <c>{counted}</c> replaced by the types of this database.</summary>
    public string Schema(string statement) => statement
        .Replace("{bytes}", Bytes, StringComparison.Ordinal)
        .Replace("{key}", Key, StringComparison.Ordinal)
        .Replace("{counted}", CountedKey, StringComparison.Ordinal);
}
