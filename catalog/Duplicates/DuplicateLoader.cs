namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Fills an index of duplicates from the store, where no search index is kept that would do so, as on the command line.</summary>
public sealed class DuplicateLoader(IChangeFeed changes, ISourceRegistry sources, DuplicateIndex duplicates)
{
    private const int BatchSize = 1000;

    /// <summary>Takes over all that the store holds now.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var registered = await sources.ListAsync(cancellationToken).ConfigureAwait(false);
        duplicates.SetPriorities(registered.Where(s => s.Priority != 0).ToDictionary(s => s.Id, s => s.Priority));
        while (await changes.ReadAfterAsync(duplicates.ChangeNumber, BatchSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } batch)
        {
            var candidates = new DuplicateCandidate[batch.Count];
            Parallel.For(0, batch.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => candidates[i] = DuplicateSigns.Of(batch[i]));
            duplicates.Apply(candidates, batch[^1].ChangeNumber);
        }

        duplicates.MarkLoaded();
    }
}
