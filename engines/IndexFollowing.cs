using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines;

/// <summary>
/// Keeps this process's index current with the store for as long as the host runs: filled before the first request is
/// answered, then within a second of each change.
/// </summary>
internal sealed class IndexFollowing(IndexFollower follower, TimeProvider time, ILogger<IndexFollowing> log) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var count = await follower.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        log.LogInformation("Index built from {Count} changes in {Milliseconds:N0} ms", count, time.GetElapsedTime(began).TotalMilliseconds);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = Task.Run(() => FollowAsync(_stop.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stop.Dispose();

    private async Task FollowAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            try
            {
                await follower.CatchUpAsync(stop).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // The edge of the process: a store that is away for a moment must not end the following; it is logged and tried again.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(fault, "The index could not follow the store; next try in {Milliseconds} ms", Pace.TotalMilliseconds);
            }
        }
    }
}
