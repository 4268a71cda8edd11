using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>
/// Whether a lease is still its worker's. A run that was taken over is no longer under way, so the run's own row tells; a
/// lease that merely ran out still holds until somebody takes the source over.
/// </summary>
internal static class LeaseCheck
{
    private static readonly SqlText Held = new("SELECT run FROM runs WHERE run = @run AND source = @source AND worker = @worker AND outcome = 0", "run", "source", "worker");

    /// <summary>Looks, and holds the lease until the transaction, which may write, ends.</summary>
    /// <exception cref="LeaseLostException">It is not.</exception>
    public static Task EnsureHeldAsync(SqlSession session, RunLease lease, CancellationToken cancellationToken) =>
        EnsureAsync(session, session.Holding(Held), lease, cancellationToken);

    /// <summary>Looks without holding it.</summary>
    /// <exception cref="LeaseLostException">It is not.</exception>
    public static Task EnsureSeenAsync(SqlSession session, RunLease lease, CancellationToken cancellationToken) =>
        EnsureAsync(session, Held, lease, cancellationToken);

    private static async Task EnsureAsync(SqlSession session, SqlText sql, RunLease lease, CancellationToken cancellationToken)
    {
        var held = await session.NumberAsync(sql, cancellationToken, lease.Run, lease.Source.Value, lease.Worker).ConfigureAwait(false);
        if (held is null) throw new LeaseLostException(lease.Source);
    }
}
