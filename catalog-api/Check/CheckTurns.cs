using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace OpenDataNrw.CatalogApi.Check;

/// <summary>Who may check a feed now: a few per minute and address, and a few at once, because a check costs as much as a small harvest.</summary>
public sealed class CheckTurns : IDisposable
{
    private const int PerMinute = 6;
    private const int AtOnce = 2;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter(
            "", _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = 0 })));

    /// <summary>Takes a turn, to be disposed when the check is done; null where there is none at present.</summary>
    public IDisposable? Take(HttpContext http)
    {
        var lease = _limiter.AttemptAcquire(http);
        if (lease.IsAcquired) return lease;
        lease.Dispose();
        return null;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
