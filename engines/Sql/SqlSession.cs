using System.Data.Common;

namespace OpenDataNrw.Engines.Sql;

/// <summary>A statement and the names of its parameters, in the order in which values are given.</summary>
internal sealed record SqlText(string Text, params string[] Parameters);

/// <summary>One connection with the statements prepared on it. Used by one caller at a time.</summary>
internal sealed class SqlSession(DbConnection connection, SqlDialect dialect) : IAsyncDisposable
{
    private readonly Dictionary<SqlText, DbCommand> _prepared = new(ReferenceEqualityComparer.Instance);
    private DbTransaction? _transaction;

    public SqlDialect Dialect => dialect;

    /// <summary>The prepared statement with these values; valid until it is asked for again.</summary>
    public DbCommand Command(SqlText sql, params ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command)) _prepared[sql] = command = Prepare(sql);
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public Task<int> ExecuteAsync(SqlText sql, CancellationToken cancellationToken, params ReadOnlySpan<object?> values) =>
        Command(sql, values).ExecuteNonQueryAsync(cancellationToken);

    /// <summary>The first column of the first row as a number; null where there is no row or the column is null.</summary>
    public Task<long?> NumberAsync(SqlText sql, CancellationToken cancellationToken, params ReadOnlySpan<object?> values) =>
        NumberAsync(Command(sql, values), cancellationToken);

    public async Task<T> InTransactionAsync<T>(bool writing, Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        var begun = writing ? dialect.BeginWriteAsync(connection, cancellationToken) : dialect.BeginReadAsync(connection, cancellationToken);
        _transaction = await begun.ConfigureAwait(false);
        try
        {
            var result = await work(this).ConfigureAwait(false);
            await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
        finally
        {
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

    private DbCommand Prepare(SqlText sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of the store; values only ever come in as parameters.
        command.CommandText = sql.Text;
#pragma warning restore CA2100
        foreach (var name in sql.Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
