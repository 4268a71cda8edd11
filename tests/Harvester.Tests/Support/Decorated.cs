using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Tests.Support;

/// <summary>Puts something between the pipeline and a port of the real store.</summary>
internal static class Decorated
{
    /// <summary>Wraps what is registered for a port by its type.</summary>
    public static void Decorate<T>(this IServiceCollection services, Func<T, T> wrap) where T : class
    {
        var real = services.Last(d => d.ServiceType == typeof(T)).ImplementationType!;
        services.AddSingleton(s => wrap((T)ActivatorUtilities.CreateInstance(s, real)));
    }
}

/// <summary>A ledger that lets something happen just before a run is ended.</summary>
internal sealed class LedgerWithEvents(IRunLedger ledger) : IRunLedger
{
    public required Func<Task> BeforeFinish { get; init; }

    public async Task FinishAsync(RunLease lease, RunReport report, CancellationToken cancellationToken)
    {
        await BeforeFinish();
        await ledger.FinishAsync(lease, report, cancellationToken);
    }

    public Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, CancellationToken cancellationToken) =>
        ledger.TryBeginAsync(source, worker, leaseTime, cancellationToken);

    public Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, long after, CancellationToken cancellationToken) =>
        ledger.TryBeginAsync(source, worker, leaseTime, after, cancellationToken);

    public Task HeartbeatAsync(RunLease lease, TimeSpan leaseTime, RunReport soFar, CancellationToken cancellationToken) =>
        ledger.HeartbeatAsync(lease, leaseTime, soFar, cancellationToken);

    public Task<IReadOnlyList<RunReport>> ListAsync(SourceId? source, int take, CancellationToken cancellationToken) => ledger.ListAsync(source, take, cancellationToken);

    public Task<RunReport?> FindAsync(long run, CancellationToken cancellationToken) => ledger.FindAsync(run, cancellationToken);

    public Task<IReadOnlyList<SourceId>> ListOrphanedAsync(CancellationToken cancellationToken) => ledger.ListOrphanedAsync(cancellationToken);

    public Task<int> CountCompletedSinceAsync(SourceId source, DateTimeOffset since, CancellationToken cancellationToken) =>
        ledger.CountCompletedSinceAsync(source, since, cancellationToken);
}

/// <summary>A store that can be read and not written.</summary>
internal sealed class StoreThatIsFull(IHarvestStore store) : IHarvestStore
{
    public Task<SourceInventory> LoadInventoryAsync(SourceId source, CancellationToken cancellationToken) => store.LoadInventoryAsync(source, cancellationToken);

    public Task<IReadOnlyList<StoreOutcome>> PutAsync(RunLease lease, IReadOnlyList<HarvestedRecord> batch, CancellationToken cancellationToken) =>
        throw new StoreUnavailableException("Auf dem Datenträger der Datenbank ist kein Platz mehr.");

    public Task ApplyAbsencesAsync(RunLease lease, Absences absences, CancellationToken cancellationToken) => store.ApplyAbsencesAsync(lease, absences, cancellationToken);
}
