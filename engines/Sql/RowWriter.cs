namespace OpenDataNrw.Engines.Sql;

/// <summary>Puts many rows into a table; values are numbers (<see cref="long"/>), text, bytes or null. Nothing is there before <see cref="CompleteAsync"/>.</summary>
internal abstract class RowWriter : IAsyncDisposable
{
    public abstract Task WriteAsync(object?[] row, CancellationToken cancellationToken);

    public abstract Task CompleteAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}

/// <summary>One prepared statement, row by row: the quickest way where the database lies in this process.</summary>
internal sealed class StatementRowWriter(SqlSession session, SqlTable table) : RowWriter
{
    public override Task WriteAsync(object?[] row, CancellationToken cancellationToken) => session.ExecuteAsync(table.Insert, cancellationToken, row);

    public override Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
