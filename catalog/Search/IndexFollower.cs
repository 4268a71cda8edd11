using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Search;

/// <summary>
/// Keeps an index up to date with the store: reads what changed since the index's own change number, a batch at a time. What
/// is interrupted goes on where the index stands. Of several routes to one dataset the index gets the one that is shown, under
/// the sources of all; where another one is shown from now on, both are followed up although only one changed.
/// </summary>
/// <remarks>A rebuild and the following of changes may run at once; they take turns, batch by batch.</remarks>
public sealed class IndexFollower(IChangeFeed changes, IDatasetStore store, ISourceRegistry sources, DuplicateIndex duplicates, IDatasetSearch index, IDatasetIndexer indexer)
    : IDisposable
{
    private const int BatchSize = 1000;
    private const int ParallelFrom = 64;

    private static readonly int SourceFacet = Facets.All.ToList().FindIndex(f => f.Name == "source");

    private readonly SemaphoreSlim _turn = new(1, 1);

    // Shown otherwise than the index knows, until it was told.
    private readonly HashSet<DatasetId> _due = [];

    // What the live index was told about beside its changes while another one is built; null while none is.
    private HashSet<DatasetId>? _toldMeanwhile;

    /// <summary>Takes over all changes there are now.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        var registered = await sources.ListAsync(cancellationToken).ConfigureAwait(false);
        var priorities = registered.Where(s => s.Priority != 0).ToDictionary(s => s.Id, s => s.Priority);
        await InTurnAsync(() => Task.FromResult(AddDue(duplicates.SetPriorities(priorities))), cancellationToken).ConfigureAwait(false);
        for (var taken = 0; ;)
        {
            var batch = await InTurnAsync(() => TakeNextAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            if (batch < 0) return taken;
            taken += batch;
        }
    }

    /// <summary>
    /// Builds the index anew from the store beside the live one, which goes on answering and following, and switches to it. For an
    /// analysis that changed, or an index that is not trusted.
    /// </summary>
    /// <param name="analyser">The analysis of the new index.</param>
    /// <param name="cancellationToken">Stops the building; the live index stays.</param>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    public async Task RebuildAsync(GermanAnalyser analyser, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(analyser);
        // Which of several routes is shown is known only when all were met.
        await CatchUpAsync(cancellationToken).ConfigureAwait(false);
        await InTurnAsync(() => Task.FromResult(_toldMeanwhile = []), cancellationToken).ConfigureAwait(false);
        try
        {
            var build = await indexer.BeginBuildAsync(analyser, cancellationToken).ConfigureAwait(false);
            await using (build.ConfigureAwait(false))
            {
                for (var after = 0L; after >= 0;)
                    after = await InTurnAsync(() => FillAsync(build, analyser, after, cancellationToken), cancellationToken).ConfigureAwait(false);
                await InTurnAsync(() => SwitchAsync(build, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await InTurnAsync(() => Task.FromResult(_toldMeanwhile = null), CancellationToken.None).ConfigureAwait(false);
        }

        await CatchUpAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares what the index shows with what the store says it should, up to the index's change number.</summary>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    public async Task<IndexDrift> CompareAsync(CancellationToken cancellationToken)
    {
        var upTo = index.ChangeNumber;
        var shown = new Dictionary<DatasetId, long>();
        await foreach (var (id, changeNumber) in indexer.ReadEntriesAsync(cancellationToken).ConfigureAwait(false)) shown[id] = changeNumber;
        var (missing, stale, surplus) = (new List<DatasetId>(), new List<DatasetId>(), new List<DatasetId>());
        for (var after = 0L; ;)
        {
            var batch = await changes.ReadContentAfterAsync(after, BatchSize, cancellationToken).ConfigureAwait(false);
            if (batch.Count == 0) break;
            after = batch[^1].ChangeNumber;
            foreach (var entry in batch)
            {
                var isIndexed = shown.Remove(entry.Id, out var changeNumber);
                // What changed since is not wrong but on its way.
                if (entry.ChangeNumber > upTo) continue;
                if (!IsShown(entry) && isIndexed) surplus.Add(entry.Id);
                else if (IsShown(entry) && !isIndexed) missing.Add(entry.Id);
                else if (isIndexed && changeNumber < entry.ChangeNumber) stale.Add(entry.Id);
            }
        }

        return new IndexDrift(missing, [.. surplus, .. shown.Keys], stale);
    }

    /// <summary>Brings those entries of the index to what the store says.</summary>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    public async Task RepairAsync(IndexDrift drift, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drift);
        await InTurnAsync(() => Task.FromResult(AddDue([.. drift.Missing, .. drift.Surplus, .. drift.Stale])), cancellationToken).ConfigureAwait(false);
        await CatchUpAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private int AddDue(IReadOnlyCollection<DatasetId> ids)
    {
        _due.UnionWith(ids);
        return _due.Count;
    }

    // How many changes were taken; below 0 where there is nothing to do.
    private async Task<int> TakeNextAsync(CancellationToken cancellationToken)
    {
        // Duplicates live in this process; an index that outlives it is gone through again.
        var after = Math.Min(index.ChangeNumber, duplicates.ChangeNumber);
        var batch = await changes.ReadContentAfterAsync(after, BatchSize, cancellationToken).ConfigureAwait(false);
        if (batch.Count == 0) duplicates.MarkLoaded();
        if (batch.Count == 0 && _due.Count == 0) return -1;
        await TakeAsync(batch, after, cancellationToken).ConfigureAwait(false);
        return batch.Count;
    }

    // Where the batch ended; below 0 at the end.
    private async Task<long> FillAsync(IIndexBuild build, GermanAnalyser analyser, long after, CancellationToken cancellationToken)
    {
        var batch = await changes.ReadContentAfterAsync(after, BatchSize, cancellationToken).ConfigureAwait(false);
        // What is newer than the live index is not yet known to the duplicates.
        List<StoredDataset> known = [.. batch.Where(e => e.ChangeNumber <= duplicates.ChangeNumber)];
        if (known.Count == 0) return -1;
        var documents = Each([.. known.Where(IsShown)], e => Build(e, analyser, e.ChangeNumber), cancellationToken);
        await build.ApplyAsync(documents, [], known[^1].ChangeNumber, cancellationToken).ConfigureAwait(false);
        return known.Count < batch.Count ? -1 : known[^1].ChangeNumber;
    }

    private async Task<int> SwitchAsync(IIndexBuild build, CancellationToken cancellationToken)
    {
        await build.SwitchAsync(cancellationToken).ConfigureAwait(false);
        return AddDue(_toldMeanwhile!);
    }

    private async Task TakeAsync(IReadOnlyList<StoredDataset> batch, long after, CancellationToken cancellationToken)
    {
        var upTo = batch.Count == 0 ? after : batch[^1].ChangeNumber;
        _due.UnionWith(duplicates.Apply(Each(batch, DuplicateSigns.Of, cancellationToken), upTo));
        _due.ExceptWith(batch.Select(e => e.Id));
        DatasetId[] others = [.. _due.Take(BatchSize)];
        List<StoredDataset> entries = [.. batch, .. await store.GetAsync(others, cancellationToken).ConfigureAwait(false)];

        var shown = entries.Where(IsShown).ToList();
        var removed = entries.Where(e => !IsShown(e)).Select(e => e.Id).Concat(others.Except(entries.Select(e => e.Id))).ToList();
        // An entry that was hidden and is shown again did not change itself, and must not seem older than its removal.
        var reached = Math.Max(upTo, index.ChangeNumber);
        var documents = Each(shown, e => Build(e, index.Analyser, Math.Max(e.ChangeNumber, reached)), cancellationToken);
        await indexer.ApplyAsync(documents, removed, reached, cancellationToken).ConfigureAwait(false);
        _due.ExceptWith(others);
        _toldMeanwhile?.UnionWith(others);
    }

    private bool IsShown(StoredDataset entry) => entry.State != PublicationState.Withdrawn && !duplicates.IsHidden(entry.Id);

    private SearchDocument Build(StoredDataset entry, GermanAnalyser analyser, long changeNumber)
    {
        var document = SearchDocumentBuilder.Build(entry, analyser) with { ChangeNumber = changeNumber };
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
