using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Lets entries go by other identifiers.</summary>
internal sealed class SqlEntryIdentities(SqlDatabase database) : IEntryIdentities
{
    public async Task ApplyAsync(RunLease lease, IReadOnlyList<IdentifierChange> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0) return;
        await database.WriteAsync(
            async session =>
            {
                await LeaseCheck.EnsureHeldAsync(session, lease, cancellationToken).ConfigureAwait(false);
                var now = database.Time.GetUtcNow();
                var writing = await BatchWriting.BeginAsync(session, lease.Source, now, cancellationToken).ConfigureAwait(false);
                var known = await KnownEntry.FindAllAsync(session, lease.Source, changes.Select(c => c.Entry), cancellationToken).ConfigureAwait(false);
                foreach (var change in changes)
                    await IdentityWriting.ApplyAsync(
                        session, writing, lease.Source, change, known.TryGetValue(change.Entry, out var entry) ? entry : null, now, cancellationToken).ConfigureAwait(false);
                await writing.EndAsync(cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }
}
