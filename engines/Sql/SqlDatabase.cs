using System.Collections.Concurrent;
using System.Data.Common;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>
/// The database under the store: keeps sessions with prepared statements, brings the schema up to date on first use and
/// runs work in transactions. Work may be done more than once, so it must begin anew each time it is called.
/// </summary>
internal sealed class SqlDatabase(SqlDialect dialect, TimeProvider time) : IAsyncDisposable
{
    /// <summary>How often work is done at most that the database undoes because other work is in its way.</summary>
    private const int Attempts = 6;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentBag<SqlSession> _idle = [];
    private readonly SemaphoreSlim _sessions = new(dialect.MaxSessions, dialect.MaxSessions);
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly SemaphoreSlim _first = new(1, 1);
    private volatile bool _ready;

    public TimeProvider Time => time;

    public SqlDialect Dialect => dialect;

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

    /// <summary>Work on whole tables, once and in whatever time it takes, on a session of its own.</summary>
    /// <param name="upToDate">Whether the schema is brought up to date before.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<T> WorkAtLengthAsync<T>(bool upToDate, Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            if (upToDate && !_ready) await BringUpToDateAsync(cancellationToken).ConfigureAwait(false);
            var session = await OpenAsync(patient: true, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                if (!upToDate) await dialect.CheckAsync(session, time, cancellationToken).ConfigureAwait(false);
                return await work(session).ConfigureAwait(false);
            }
        }
        catch (DbException fault) when (dialect.Explain(fault) is { } advice)
        {
            throw new StoreUnavailableException(advice, fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropIdleAsync().ConfigureAwait(false);
        _sessions.Dispose();
        _writer.Dispose();
        _first.Dispose();
    }

    private async Task<T> UseAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        await _sessions.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                if (await TryAsync(work, mayFail: attempt < Attempts, cancellationToken).ConfigureAwait(false) is (true, var result)) return result!;
                await Task.Delay(Pause * (1 << attempt), time, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _sessions.Release();
        }
    }

    private async Task<(bool Done, T? Result)> TryAsync<T>(Func<SqlSession, Task<T>> work, bool mayFail, CancellationToken cancellationToken)
    {
        SqlSession? session = null;
        try
        {
            if (!_ready) await BringUpToDateAsync(cancellationToken).ConfigureAwait(false);
            if (!_idle.TryTake(out session)) session = await OpenAsync(patient: false, cancellationToken).ConfigureAwait(false);
            var result = await work(session).ConfigureAwait(false);
            session.Used = true;
            _idle.Add(session);
            session = null;
            return (true, result);
        }
        catch (DbException fault) when (mayFail && dialect.Judge(fault) == SqlFault.Undone)
        {
            return (false, default);
        }
        catch (DbException fault) when (mayFail && session is { Used: true, CommitBegan: false } && dialect.Judge(fault) == SqlFault.Disconnected)
        {
            // The server went away while nobody was looking; the other idle sessions are as dead as this one.
            await DropIdleAsync().ConfigureAwait(false);
            return (false, default);
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
            var session = await OpenAsync(patient: true, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                await dialect.CheckAsync(session, time, cancellationToken).ConfigureAwait(false);
                await SqlSchema.BringUpToDateAsync(session, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            }

            _ready = true;
        }
        finally
        {
            _first.Release();
        }
    }

    private async Task<SqlSession> OpenAsync(bool patient, CancellationToken cancellationToken) =>
        new(await dialect.OpenAsync(patient, cancellationToken).ConfigureAwait(false), dialect);

    private async Task DropIdleAsync()
    {
        while (_idle.TryTake(out var session)) await session.DisposeAsync().ConfigureAwait(false);
    }
}
