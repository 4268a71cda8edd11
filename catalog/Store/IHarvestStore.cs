namespace OpenDataNrw.Catalog;

/// <summary>
/// The writing side of the store, for the one worker that holds a source's lease. Every write checks the lease in the
/// same transaction, so a worker that lost it cannot write over its successor.
/// </summary>
public interface IHarvestStore
{
    /// <summary>What is stored of a source.</summary>
    Task<SourceInventory> LoadInventoryAsync(SourceId source, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a batch in one transaction. Of a record whose content hash is the stored one, only the source's hash and
    /// bytes and the findings are refreshed where the source's hash differs (so that the next run can skip it, and advice that
    /// was followed disappears); that is no change and no version.
    /// </summary>
    /// <returns>One outcome per record, in the same order.</returns>
    /// <exception cref="LeaseLostException">Another worker owns the source by now; nothing of the batch was stored.</exception>
    Task<IReadOnlyList<StoreOutcome>> PutAsync(RunLease lease, IReadOnlyList<HarvestedRecord> batch, CancellationToken cancellationToken);

    /// <summary>Carries out what a complete listing means for absent entries, in one transaction.</summary>
    /// <exception cref="LeaseLostException">Another worker owns the source by now; nothing was changed.</exception>
    Task ApplyAbsencesAsync(RunLease lease, Absences absences, CancellationToken cancellationToken);
}
