using System.Collections.Concurrent;

namespace OpenDataNrw.Harvester.Http;

/// <summary>Lets requests to one host happen one after the other, with a least interval, whatever source they serve.</summary>
internal sealed class HostTurns(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn; disposing the result ends it.</summary>
    public async Task<Turn> TakeAsync(string host, TimeSpan interval, CancellationToken cancellationToken)
    {
        var state = _hosts.GetOrAdd(host, _ => new Host());
        await state.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        var turn = new Turn(state, time);
        try
        {
            var rest = state.LastEnd is { } last ? interval - time.GetElapsedTime(last) : TimeSpan.Zero;
            if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellationToken).ConfigureAwait(false);
            return turn;
        }
        catch (OperationCanceledException)
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>The state of one host.</summary>
    internal sealed class Host
    {
        /// <summary>Held by whoever has the turn.</summary>
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>Timestamp of the end of the last turn.</summary>
        public long? LastEnd { get; set; }
    }

    /// <summary>A turn; ends when disposed.</summary>
    internal sealed class Turn(Host host, TimeProvider time) : IDisposable
    {
        public void Dispose()
        {
            host.LastEnd = time.GetTimestamp();
            host.Gate.Release();
        }
    }
}
