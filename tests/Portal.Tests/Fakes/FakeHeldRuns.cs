using OpenDataNrw.Catalog;

namespace OpenDataNrw.Portal.Tests.Fakes;

/// <summary>What waits for persons, as a test puts it in.</summary>
internal sealed class FakeHeldRuns : IHeldRuns
{
    public List<(HeldRun Held, IReadOnlyList<HeldEntry> Entries)> Findings { get; } = [];

    public Task<IReadOnlyList<HeldRun>> ListAsync(SourceId? source, bool openOnly, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HeldRun>>([.. Findings.Select(f => f.Held).Where(h => (source is null || h.Source == source) && (!openOnly || h.State == HeldState.Open)).Take(take)]);

    public Task<HeldRun?> FindAsync(long number, CancellationToken cancellationToken) => Task.FromResult(Findings.Select(f => f.Held).FirstOrDefault(h => h.Number == number));

    public Task<IReadOnlyList<HeldEntry>> ReadEntriesAsync(long number, int skip, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HeldEntry>>([.. Findings.Find(f => f.Held.Number == number).Entries.Skip(skip).Take(take)]);

    public Task<HeldRun> HoldAsync(RunLease lease, HeldFinding finding, CancellationToken cancellationToken) => throw ReadOnly();

    public Task RecoverAsync(RunLease lease, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<HeldOutcome> RefuseAsync(long number, string by, string why, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<HeldOutcome> ReleaseAsync(RunLease lease, long number, HeldRelease release, string by, string why, CancellationToken cancellationToken) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("Pages only read.");
}
