namespace OpenDataNrw.Catalog;

/// <summary>The right of one worker to harvest one source, until it runs out.</summary>
/// <param name="Run">Running number of the run, which is also the fencing token: a later run has a higher one.</param>
/// <param name="Source">The source.</param>
/// <param name="Worker">Who holds it.</param>
/// <param name="StartedAt">When the run began.</param>
public sealed record RunLease(long Run, SourceId Source, string Worker, DateTimeOffset StartedAt);

/// <summary>The lease is no longer this worker's: it ran out and another worker took the source over.</summary>
public sealed class LeaseLostException(SourceId source)
    : Exception($"Die Quelle '{source}' wird inzwischen von einem anderen Prozess geerntet; dieser Lauf hört auf, ohne weiter zu schreiben.");

/// <summary>Who harvests what, and what came of it. Shared by all workers through the store.</summary>
public interface IRunLedger
{
    /// <summary>
    /// Begins a run if nobody holds the source. A lease that ran out is taken over and its run marked abandoned.
    /// </summary>
    /// <returns>The lease, or null while another worker holds it.</returns>
    Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, CancellationToken cancellationToken);

    /// <summary>The same, if in addition no run of the source began since the caller looked: of several workers that find it due, one harvests it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="worker">Who wants to harvest it.</param>
    /// <param name="leaseTime">For how long the lease holds without a sign of life.</param>
    /// <param name="after">The latest run the caller knows of; 0 if there was none.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, long after, CancellationToken cancellationToken);

    /// <summary>Prolongs a lease and publishes the figures so far.</summary>
    /// <exception cref="LeaseLostException">The lease ran out and somebody else took over.</exception>
    Task HeartbeatAsync(RunLease lease, TimeSpan leaseTime, RunReport soFar, CancellationToken cancellationToken);

    /// <summary>Ends a run with its report and gives the lease back.</summary>
    /// <exception cref="LeaseLostException">The lease ran out and somebody else took over.</exception>
    Task FinishAsync(RunLease lease, RunReport report, CancellationToken cancellationToken);

    /// <summary>The latest runs, newest first; of one source or of all.</summary>
    Task<IReadOnlyList<RunReport>> ListAsync(SourceId? source, int take, CancellationToken cancellationToken);

    /// <summary>One run, or null.</summary>
    Task<RunReport?> FindAsync(long run, CancellationToken cancellationToken);

    /// <summary>Sources whose running run let its lease run out: their worker died, anybody may take them over.</summary>
    Task<IReadOnlyList<SourceId>> ListOrphanedAsync(CancellationToken cancellationToken);

    /// <summary>
    /// How many full listings of a source completed at or after an instant: the runs a missing entry was missed in, that which marked
    /// it included if it was one. Runs that listed only changes (<see cref="RunReport.ChangesOnly"/>) do not count: an entry that they do not name was not missed.
    /// </summary>
    Task<int> CountCompletedSinceAsync(SourceId source, DateTimeOffset since, CancellationToken cancellationToken);
}
