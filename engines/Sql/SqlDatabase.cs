using System.Collections.Concurrent;
using System.Data.Common;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>
/// The database under the store: keeps sessions with prepared statements, brings the schema up to date on first use and
/// runs work in transactions.
/// </summary>
internal sealed class SqlDatabase(SqlDialect dialect, TimeProvider time) : IAsyncDisposable
{
    private readonly ConcurrentBag<SqlSession> _idle = [];
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly SemaphoreSlim _first = new(1, 1);
    private volatile bool _ready;

    public TimeProvider Time => time;

    /// <summary>Work of one statement that reads.</summary>
    public Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken) => UseAsync(work, cancellationToken);

    /// <summary>Work of several statements that must see one state.</summary>
    public Task<T> ReadConsistentlyAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken) =>
        UseAsync(session => session.InTransactionAsync(writing: false, work, cancellationToken), cancellationToken);

    /// <summary>Work that writes: all of it or nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        if (!dialect.OneWriter) return await UseAsync(Write, cancellationToken).ConfigureAwait(false);
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await UseAsync(Write, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }

        Task<T> Write(SqlSession session) => session.InTransactionAsync(writing: true, work, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var session)) await session.DisposeAsync().ConfigureAwait(false);
        _writer.Dispose();
        _first.Dispose();
    }

    private async Task<T> UseAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        SqlSession? session = null;
        try
        {
            if (!_ready) await BringUpToDateAsync(cancellationToken).ConfigureAwait(false);
            if (!_idle.TryTake(out session)) session = await OpenAsync(cancellationToken).ConfigureAwait(false);
            var result = await work(session).ConfigureAwait(false);
            _idle.Add(session);
            session = null;
            return result;
        }
        catch (DbException fault) when (dialect.Explain(fault) is { } advice)
        {
            throw new StoreUnavailableException(advice, fault);
        }
        finally
        {
            // Whatever was thrown may have left the session in any state; another one costs a millisecond.
            if (session is not null) await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        await _first.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_ready) return;
            var session = await OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false)) await SqlSchema.BringUpToDateAsync(session, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            _ready = true;
        }
        finally
        {
            _first.Release();
        }
    }

    private async Task<SqlSession> OpenAsync(CancellationToken cancellationToken) =>
        new(await dialect.OpenAsync(cancellationToken).ConfigureAwait(false), dialect);
}
