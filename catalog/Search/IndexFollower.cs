using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.Catalog.Search;

/// <summary>
/// Keeps an index up to date with the store: reads what changed since the index's own change number, a batch at a time. What
/// is interrupted goes on where the index stands. Of several routes to one dataset the index gets the one that is shown, under
/// the sources of all; where another one is shown from now on, both are followed up although only one changed.
/// </summary>
/// <remarks>To be called by one caller at a time.</remarks>
public sealed class IndexFollower(IChangeFeed changes, IDatasetStore store, ISourceRegistry sources, DuplicateIndex duplicates, IDatasetSearch index, IDatasetIndexer indexer)
{
    private const int BatchSize = 1000;
    private const int ParallelFrom = 64;

    private static readonly int SourceFacet = Facets.All.ToList().FindIndex(f => f.Name == "source");

    // Shown otherwise than the index knows, until it was told.
    private readonly HashSet<DatasetId> _due = [];

    /// <summary>Takes over all changes there are now.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        var registered = await sources.ListAsync(cancellationToken).ConfigureAwait(false);
        _due.UnionWith(duplicates.SetPriorities(registered.Where(s => s.Priority != 0).ToDictionary(s => s.Id, s => s.Priority)));
        for (var taken = 0; ;)
        {
            // Duplicates live in this process; an index that outlives it is gone through again.
            var after = Math.Min(index.ChangeNumber, duplicates.ChangeNumber);
            var batch = await changes.ReadAfterAsync(after, BatchSize, cancellationToken).ConfigureAwait(false);
            if (batch.Count == 0) duplicates.MarkLoaded();
            if (batch.Count == 0 && _due.Count == 0) return taken;
            await TakeAsync(batch, after, cancellationToken).ConfigureAwait(false);
            taken += batch.Count;
        }
    }

    private async Task TakeAsync(IReadOnlyList<StoredDataset> batch, long after, CancellationToken cancellationToken)
    {
        var upTo = batch.Count == 0 ? after : batch[^1].ChangeNumber;
        _due.UnionWith(duplicates.Apply(Each(batch, DuplicateSigns.Of, cancellationToken), upTo));
        _due.ExceptWith(batch.Select(e => e.Id));
        DatasetId[] others = [.. _due.Take(BatchSize)];
        List<StoredDataset> entries = [.. batch, .. await store.GetAsync(others, cancellationToken).ConfigureAwait(false)];

        var shown = entries.Where(IsShown).ToList();
        var removed = entries.Where(e => !IsShown(e)).Select(e => e.Id).ToList();
        // An entry that was hidden and is shown again did not change itself, and must not seem older than its removal.
        var reached = Math.Max(upTo, index.ChangeNumber);
        var documents = Each(shown, e => Build(e, Math.Max(e.ChangeNumber, reached)), cancellationToken);
        await indexer.ApplyAsync(documents, removed, reached, cancellationToken).ConfigureAwait(false);
        _due.ExceptWith(others);
    }

    private bool IsShown(StoredDataset entry) => entry.State != PublicationState.Withdrawn && !duplicates.IsHidden(entry.Id);

    private SearchDocument Build(StoredDataset entry, long changeNumber)
    {
        var document = SearchDocumentBuilder.Build(entry) with { ChangeNumber = changeNumber };
        var routes = duplicates.RoutesOf(entry.Id).Routes;
        if (routes.Count == 0) return document;
        IReadOnlyList<string>[] facets = [.. document.FacetValues];
        facets[SourceFacet] = [.. routes.Select(r => r.Source.Value)];
        return document with { FacetValues = facets };
    }

    private static TResult[] Each<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make, CancellationToken cancellationToken)
    {
        var made = new TResult[items.Count];
        if (made.Length < ParallelFrom)
            for (var i = 0; i < made.Length; i++)
                made[i] = make(items[i]);
        else
            Parallel.For(0, made.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => made[i] = make(items[i]));
        return made;
    }
}
