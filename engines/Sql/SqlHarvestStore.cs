using System.Collections.Concurrent;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>The writing side of the store.</summary>
internal sealed class SqlHarvestStore(SqlDatabase database) : IHarvestStore
{
    private const int ParallelFrom = 8;

    private static readonly SqlText Inventory = new("SELECT id, source_hash, state, missing_since, title_hash FROM datasets WHERE source = @source", "source");

    public Task<SourceInventory> LoadInventoryAsync(SourceId source, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var entries = new Dictionary<DatasetId, InventoryEntry>();
            var reader = await session.Command(Inventory, source.Value).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    entries.Add(
                        SqlValues.Id(reader.GetFieldValue<byte[]>(0)),
                        new InventoryEntry(
                            ContentHash.FromBytes(reader.GetFieldValue<byte[]>(1)),
                            (PublicationState)reader.GetInt64(2),
                            SqlValues.InstantOrNull(reader.GetValue(3)),
                            unchecked((ulong)reader.GetInt64(4))));
            return new SourceInventory(entries);
        },
        cancellationToken);

    public async Task<IReadOnlyList<StoreOutcome>> PutAsync(RunLease lease, IReadOnlyList<HarvestedRecord> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(batch);

        // Whoever looks before the write lock is taken can pack what is new without making others wait for it, and need
        // not take the lock at all where nothing is new. What counts is looked up again under the lock.
        var states = await database.ReadConsistentlyAsync(
            async session =>
            {
                await LeaseCheck.EnsureSeenAsync(session, lease, cancellationToken).ConfigureAwait(false);
                return await KnownEntry.FindAllAsync(session, lease.Source, batch.Select(r => r.Id), cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);

        var fates = new RecordFate[batch.Count];
        for (var i = 0; i < fates.Length; i++) fates[i] = KnownEntry.Judge(states.TryGetValue(batch[i].Id, out var known) ? known : null, batch[i]);
        if (Array.TrueForAll(fates, f => f == RecordFate.AsItWas)) return Enumerable.Repeat(StoreOutcome.Unchanged, batch.Count).ToArray();

        var packed = Pack(batch, fates, cancellationToken);
        return await database.WriteAsync(
            async session =>
            {
                await LeaseCheck.EnsureHeldAsync(session, lease, cancellationToken).ConfigureAwait(false);
                var writing = await BatchWriting.BeginAsync(session, lease.Source, database.Time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                var outcomes = await writing.PutAsync(batch, packed, cancellationToken).ConfigureAwait(false);
                await writing.EndAsync(cancellationToken).ConfigureAwait(false);
                return outcomes;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task ApplyAbsencesAsync(RunLease lease, Absences absences, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(absences);

        await database.WriteAsync(
            async session =>
            {
                await LeaseCheck.EnsureHeldAsync(session, lease, cancellationToken).ConfigureAwait(false);
                var writing = await BatchWriting.BeginAsync(session, lease.Source, database.Time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                await writing.MoveAsync(absences.Missing, PublicationState.Missing, cancellationToken).ConfigureAwait(false);
                await writing.MoveAsync(absences.Withdrawn, PublicationState.Withdrawn, cancellationToken).ConfigureAwait(false);
                await writing.MoveAsync(absences.Returned, PublicationState.Present, cancellationToken).ConfigureAwait(false);
                await writing.EndAsync(cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static PackedRecord?[] Pack(IReadOnlyList<HarvestedRecord> batch, RecordFate[] fates, CancellationToken cancellationToken)
    {
        var packed = new PackedRecord?[fates.Length];
        if (fates.Length < ParallelFrom)
            for (var i = 0; i < packed.Length; i++)
                PackOne(i);
        else
            Parallel.ForEach(Partitioner.Create(0, packed.Length), new ParallelOptions { CancellationToken = cancellationToken }, range =>
            {
                for (var i = range.Item1; i < range.Item2; i++) PackOne(i);
            });
        return packed;

        void PackOne(int i)
        {
            if (fates[i] is RecordFate.New or RecordFate.Changed) packed[i] = PackedRecord.Of(batch[i]);
        }
    }
}
