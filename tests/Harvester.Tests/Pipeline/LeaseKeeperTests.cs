using Microsoft.Extensions.Logging.Abstractions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Pipeline;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Pipeline;

public sealed class LeaseKeeperTests
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_lease_that_cannot_be_renewed_for_as_long_as_it_lasts_is_given_up()
    {
        var time = new ManualTime(passesAtOnce: TimeSpan.Zero);
        var lease = new RunLease(1, new SourceId("lindenau"), "worker", time.GetUtcNow());
        var report = new RunReport { Run = 1, Source = lease.Source, StartedAt = lease.StartedAt, Outcome = RunOutcome.Running };
        await using var keeper = LeaseKeeper.Start(
            new UnavailableLedger(), lease, LeaseTime, () => report, time, NullLogger.Instance, TestContext.Current.CancellationToken);
        var givenUp = new TaskCompletionSource();
        await using var registration = keeper.Held.Register(givenUp.SetResult);

        time.Advance(LeaseTime);

        await givenUp.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private sealed class UnavailableLedger : IRunLedger
    {
        public Task HeartbeatAsync(RunLease lease, TimeSpan leaseTime, RunReport soFar, CancellationToken cancellationToken) =>
            Task.FromException(new StoreUnavailableException("Die Datenbank ist gesperrt."));

        public Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, long after, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task FinishAsync(RunLease lease, RunReport report, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<RunReport>> ListAsync(SourceId? source, int take, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<RunReport?> FindAsync(long run, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<SourceId>> ListOrphanedAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> CountCompletedSinceAsync(SourceId source, DateTimeOffset since, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
