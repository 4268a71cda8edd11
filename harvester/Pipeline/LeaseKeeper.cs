using Microsoft.Extensions.Logging;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>
/// Renews a lease while a run goes on. When the lease is lost, or cannot be renewed for as long as it lasts, it cancels
/// <see cref="Held"/>: the run must not go on beside its successor.
/// </summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _held;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    private LeaseKeeper(CancellationTokenSource held, Func<CancellationToken, Task> loop)
    {
        _held = held;
        _loop = loop(_stop.Token);
    }

    /// <summary>Cancelled when the lease is lost or the caller's own token is cancelled.</summary>
    public CancellationToken Held => _held.Token;

    /// <summary>Begins to renew four times per lease time.</summary>
    public static LeaseKeeper Start(
        IRunLedger ledger, RunLease lease, TimeSpan leaseTime, Func<RunReport> soFar, TimeProvider time, ILogger log, CancellationToken cancellationToken)
    {
        var held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        return new LeaseKeeper(held, stop => RenewAsync(ledger, lease, leaseTime, soFar, time, log, held, stop));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _held.Dispose();
    }

    private static async Task RenewAsync(
        IRunLedger ledger, RunLease lease, TimeSpan leaseTime, Func<RunReport> soFar, TimeProvider time, ILogger log, CancellationTokenSource held, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(leaseTime / 4, time);
        var renewed = time.GetUtcNow();
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                try
                {
                    await ledger.HeartbeatAsync(lease, leaseTime, soFar(), stop);
                    renewed = time.GetUtcNow();
                }
                catch (Exception fault) when (IsStoreFault(fault))
                {
                    log.LogWarning(fault, "Run {Run} of {Source}: the lease could not be renewed", lease.Run, lease.Source);
                    if (time.GetUtcNow() - renewed >= leaseTime) return;
                }
            }
        }
        catch (LeaseLostException)
        {
            log.LogWarning("Run {Run} of {Source}: another worker took the source over", lease.Run, lease.Source);
        }
        finally
        {
            // Whatever ended the renewing: without it the run must not go on.
            await held.CancelAsync();
        }
    }

    private static bool IsStoreFault(Exception fault) => fault is StoreUnavailableException or System.Data.Common.DbException or IOException;
}
