using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.Catalog.Check;

/// <summary>Looks up what the catalogue holds of checked records, as far as the index of duplicates is loaded. Takes nothing over.</summary>
public sealed class CatalogueComparison(DuplicateIndex duplicates, IDatasetStore store, ISourceRegistry sources, TimeProvider time)
{
    /// <summary>With how many entries records are compared now; null where the index is not loaded.</summary>
    public int? Entries => duplicates.LoadedEntries;

    /// <summary>The records with what the catalogue holds of each.</summary>
    /// <param name="records">The records.</param>
    /// <param name="feed">All records of their source; what it gives to several says nothing about one of them.</param>
    /// <param name="cancellationToken">Stops the looking up.</param>
    public async Task<IReadOnlyList<CheckedRecord>> CompareAsync(IReadOnlyList<CheckedRecord> records, RepeatedRecords feed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(feed);
        if (Entries is null or 0 || records.Count == 0) return records;
        List<KnownCopies> found = [.. records.Select(r => Find(r.Resource, feed))];
        DatasetId[] ids = [.. found.SelectMany(f => f.Same.Concat(f.Possible)).Select(r => r.Id).Distinct()];
        var entries = ids.Length == 0 ? [] : (await store.GetAsync(ids, cancellationToken).ConfigureAwait(false)).ToDictionary(e => e.Id);
        var titles = ids.Length == 0 ? [] : (await sources.ListAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(s => s.Id, s => s.Title);
        return [.. records.Zip(found, (record, copies) => record with { Copies = new RecordCopies(Named(copies.Same), copies.IsShown, Named(copies.Possible)) })];

        List<KnownCopy> Named(IReadOnlyList<Route> routes) =>
            [.. routes.Where(r => entries.ContainsKey(r.Id)).Select(r => new KnownCopy(entries[r.Id], titles.GetValueOrDefault(r.Source) ?? r.Source.Value, r.By))];
    }

    private KnownCopies Find(CatalogResource resource, RepeatedRecords feed)
    {
        var record = DuplicateSigns.OfUnstored(resource, time.GetUtcNow());
        return duplicates.FindCopies(record with { Signs = [.. record.Signs.Where(s => !feed.IsRepeated(s))] });
    }
}
