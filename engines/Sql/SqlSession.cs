using System.Data;
using System.Data.Common;

namespace OpenDataNrw.Engines.Sql;

/// <summary>One connection with the statements prepared on it. Used by one caller at a time.</summary>
internal sealed class SqlSession(DbConnection connection, SqlDialect dialect) : IAsyncDisposable
{
    /// <summary>How many statements travel together; more only need memory.</summary>
    private const int MostDeferred = 512;

    private readonly Dictionary<SqlText, DbCommand> _prepared = new(ReferenceEqualityComparer.Instance);
    private DbTransaction? _transaction;
    private DbBatch? _deferred;

    public SqlDialect Dialect => dialect;

    /// <summary>For the dialect only.</summary>
    public DbConnection Connection => connection;

    /// <summary>Whether work was done on it before; its connection may be broken since.</summary>
    public bool Used { get; set; }

    /// <summary>Whether the transaction that failed may all the same have been carried out: then its work must not be done again.</summary>
    public bool CommitBegan { get; private set; }

    /// <summary>The prepared statement with these values; valid until it is asked for again.</summary>
    public DbCommand Command(SqlText sql, params ReadOnlySpan<object?> values)
    {
        if (_deferred is not null) throw new InvalidOperationException("Deferred statements must be flushed before something is asked.");
        if (!_prepared.TryGetValue(sql, out var command)) _prepared[sql] = command = Prepare(sql);
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++) Bind(command.Parameters[i], values[i]);
        return command;
    }

    public Task<int> ExecuteAsync(SqlText sql, CancellationToken cancellationToken, params ReadOnlySpan<object?> values) =>
        Command(sql, values).ExecuteNonQueryAsync(cancellationToken);

    /// <summary>The first column of the first row as a number; null where there is no row or the column is null.</summary>
    public Task<long?> NumberAsync(SqlText sql, CancellationToken cancellationToken, params ReadOnlySpan<object?> values) =>
        NumberAsync(Command(sql, values), cancellationToken);

    /// <summary>The statement, or where the database does not hold everything a transaction reads, its form that does.</summary>
    public SqlText Holding(SqlText select) => dialect.RowLocks ? select.ForUpdate : select;

    /// <summary>
    /// Carries out a statement whose result nobody asks for: at once, or where the database lies at the other end of a
    /// connection, together with others. Needs <see cref="FlushAsync"/> before anything is read.
    /// </summary>
    public Task DeferAsync(SqlText sql, CancellationToken cancellationToken, params ReadOnlySpan<object?> values)
    {
        if (!connection.CanCreateBatch) return ExecuteAsync(sql, cancellationToken, values);
        _deferred ??= connection.CreateBatch();
        var command = _deferred.CreateBatchCommand();
#pragma warning disable CA2100 // The text is a constant of the store; values only ever come in as parameters.
        command.CommandText = dialect.Statement(sql);
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = dialect.ParameterName(sql.Parameters[i]);
            Bind(parameter, values[i]);
            command.Parameters.Add(parameter);
        }

        _deferred.BatchCommands.Add(command);
        return _deferred.BatchCommands.Count < MostDeferred ? Task.CompletedTask : FlushAsync(cancellationToken);
    }

    /// <summary>Carries out what was deferred.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_deferred is not { } batch) return;
        _deferred = null;
        await using (batch.ConfigureAwait(false))
        {
            batch.Transaction = _transaction;
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Puts in many rows, in the way that is quickest for this database.</summary>
    public async Task InsertAsync(SqlTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        var writer = await BeginInsertAsync(table, cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var row in rows) await writer.WriteAsync(row, cancellationToken).ConfigureAwait(false);
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The same for rows that come one by one. Nothing else may be done on this session until the writer is disposed.</summary>
    public Task<RowWriter> BeginInsertAsync(SqlTable table, CancellationToken cancellationToken) => dialect.BeginInsertAsync(this, connection, table, cancellationToken);

    public async Task<T> InTransactionAsync<T>(bool writing, Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        CommitBegan = false;
        var begun = writing ? dialect.BeginWriteAsync(connection, cancellationToken) : dialect.BeginReadAsync(connection, cancellationToken);
        _transaction = await begun.ConfigureAwait(false);
        try
        {
            var result = await work(this).ConfigureAwait(false);
            await FlushAsync(cancellationToken).ConfigureAwait(false);
            CommitBegan = true;
            await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            CommitBegan = false;
            return result;
        }
        finally
        {
            if (_deferred is { } left) await left.DisposeAsync().ConfigureAwait(false);
            _deferred = null;
            await _transaction.DisposeAsync().ConfigureAwait(false);
            _transaction = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values) await command.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<long?> NumberAsync(DbCommand command, CancellationToken cancellationToken) =>
        await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is long number ? number : null;

    private static void Bind(DbParameter parameter, object? value)
    {
        switch (value)
        {
            case null:
                parameter.Value = DBNull.Value;
                return;
            case string text:
                Bind(parameter, DbType.String, StorableText.Of(text));
                return;
            case byte[]:
                Bind(parameter, DbType.Binary, value);
                return;
            case long:
                Bind(parameter, DbType.Int64, value);
                return;
            default:
                throw new ArgumentException($"Columns hold numbers (long), text and bytes, not {value.GetType()}.", nameof(value));
        }
    }

    // The type is told, so that a value which is null next time does not make another statement of it.
    private static void Bind(DbParameter parameter, DbType type, object value)
    {
        if (parameter.DbType != type) parameter.DbType = type;
        parameter.Value = value;
    }

    private DbCommand Prepare(SqlText sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of the store; values only ever come in as parameters.
        command.CommandText = dialect.Statement(sql);
#pragma warning restore CA2100
        foreach (var name in sql.Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = dialect.ParameterName(name);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
