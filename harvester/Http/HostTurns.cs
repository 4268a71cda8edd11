using System.Collections.Concurrent;

namespace OpenDataNrw.Harvester.Http;

/// <summary>Lets only so many requests to one host be under way, with a least interval between them, whatever source they serve.</summary>
/// <param name="time">Clock and timers.</param>
/// <param name="parallel">How many at the same time.</param>
internal sealed class HostTurns(TimeProvider time, int parallel = 1)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn; disposing the result ends it.</summary>
    public async Task<Turn> TakeAsync(string host, TimeSpan interval, CancellationToken cancellationToken)
    {
        // A dot at the end makes no other host.
        var state = _hosts.GetOrAdd(host.TrimEnd('.'), _ => new Host(parallel));
        await state.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        var turn = new Turn(state, time);
        try
        {
            var rest = state.Reserve(interval, time);
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
    internal sealed class Host(int parallel)
    {
        private readonly Lock _gate = new();
        private long? _lastEnd;

        /// <summary>Held by whoever has a turn.</summary>
        public SemaphoreSlim Gate { get; } = new(parallel, parallel);

        /// <summary>How long to wait for the interval; whoever comes next at the same time waits that much longer.</summary>
        public TimeSpan Reserve(TimeSpan interval, TimeProvider time)
        {
            lock (_gate)
            {
                if (_lastEnd is not { } last) return TimeSpan.Zero;
                var rest = interval - time.GetElapsedTime(last);
                if (rest <= TimeSpan.Zero) return TimeSpan.Zero;
                if (parallel > 1) _lastEnd = last + (long)(interval.TotalSeconds * time.TimestampFrequency);
                return rest;
            }
        }

        /// <summary>A turn ended.</summary>
        public void End(TimeProvider time)
        {
            var now = time.GetTimestamp();
            lock (_gate)
                if (_lastEnd is null || _lastEnd < now) _lastEnd = now;
            Gate.Release();
        }
    }

    /// <summary>A turn; ends when disposed.</summary>
    internal sealed class Turn(Host host, TimeProvider time) : IDisposable
    {
        public void Dispose() => host.End(time);
    }
}
