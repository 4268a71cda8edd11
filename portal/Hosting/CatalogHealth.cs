using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Portal.Hosting;

/// <summary>Healthy as long as the store answers; a fault of the store is reported by the health service itself.</summary>
internal sealed class CatalogHealth(ISourceRegistry sources) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await sources.ListAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
