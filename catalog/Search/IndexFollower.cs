namespace OpenDataNrw.Catalog.Search;

/// <summary>
/// Keeps an index up to date with the store: reads what changed since the index's own change number, a batch at a time. What
/// is interrupted goes on where the index stands.
/// </summary>
public sealed class IndexFollower(IChangeFeed changes, IDatasetSearch index, IDatasetIndexer indexer)
{
    private const int BatchSize = 1000;
    private const int ParallelFrom = 64;

    /// <summary>Takes over all changes there are now.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        for (var taken = 0; ;)
        {
            var batch = await changes.ReadAfterAsync(index.ChangeNumber, BatchSize, cancellationToken).ConfigureAwait(false);
            if (batch.Count == 0) return taken;
            var shown = batch.Where(e => e.State != PublicationState.Withdrawn).ToList();
            var removed = batch.Where(e => e.State == PublicationState.Withdrawn).Select(e => e.Id).ToList();
            await indexer.ApplyAsync(Build(shown, cancellationToken), removed, batch[^1].ChangeNumber, cancellationToken).ConfigureAwait(false);
            taken += batch.Count;
        }
    }

    private static SearchDocument[] Build(List<StoredDataset> entries, CancellationToken cancellationToken)
    {
        var documents = new SearchDocument[entries.Count];
        if (documents.Length < ParallelFrom)
            for (var i = 0; i < documents.Length; i++)
                documents[i] = SearchDocumentBuilder.Build(entries[i]);
        else
            Parallel.For(0, documents.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => documents[i] = SearchDocumentBuilder.Build(entries[i]));
        return documents;
    }
}
