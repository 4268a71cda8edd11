using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>
/// Whether a lease is still its worker's. A run that was taken over is no longer under way, so the run's own row tells; a
/// lease that merely ran out still holds until somebody takes the source over.
/// </summary>
internal static class LeaseCheck
{
    private const string Select = "SELECT run FROM runs WHERE run = @run AND source = @source AND worker = @worker AND outcome = 0";
    private static readonly SqlText Held = new(Select, "run", "source", "worker");
    private static readonly SqlText HeldForUpdate = new(Select + " FOR UPDATE", "run", "source", "worker");

    /// <exception cref="LeaseLostException">It is not.</exception>
    public static async Task EnsureHeldAsync(SqlSession session, RunLease lease, CancellationToken cancellationToken)
    {
        var sql = session.Dialect.RowLocks ? HeldForUpdate : Held;
        var held = await session.NumberAsync(sql, cancellationToken, lease.Run, lease.Source.Value, lease.Worker).ConfigureAwait(false);
        if (held is null) throw new LeaseLostException(lease.Source);
    }
}
