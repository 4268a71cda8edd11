using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>Whose entries a list is about: one of the three is given.</summary>
/// <param name="Source">All entries of a source.</param>
/// <param name="Publisher">All entries of a publisher, by its name as the facet has it.</param>
/// <param name="Dataset">One entry.</param>
public sealed record FixScope(SourceId? Source = null, string? Publisher = null, DatasetId? Dataset = null);

/// <summary>A list with what it was made from.</summary>
/// <param name="List">The list.</param>
/// <param name="At">When it was made.</param>
/// <param name="Complete">False where there are more entries than <see cref="FixLists.MostEntries"/>; then it is about those changed last.</param>
public sealed record ScopedFixList(FixList List, DateTimeOffset At, bool Complete);

/// <summary>
/// Makes lists on demand from the store. A list is made by one reader at a time and kept for some minutes, because thousands of
/// entries are read for it. Safe from many threads.
/// </summary>
public sealed class FixLists(
    IDatasetStore store, IDatasetSearch search, DuplicateIndex duplicates, ISourceRegistry sources, ILinkVerdicts links, RecordAssessor assessor, TimeProvider time) : IDisposable
{
    /// <summary>The most entries that are looked at for a list.</summary>
    public const int MostEntries = 20_000;

    private const int MostKept = 64;
    private const int PageSize = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<FixScope, (ScopedFixList List, long Change)> _kept = [];

    /// <summary>The list of a scope; up to ten minutes old while entries change.</summary>
    public async Task<ScopedFixList> ListAsync(FixScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Dataset is not null) return await MakeAsync(scope, cancellationToken).ConfigureAwait(false);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Asked before reading: what changes meanwhile makes the list count as old.
            var change = search.ChangeNumber;
            var now = time.GetUtcNow();
            // Promises age with the days, so even an unchanged catalogue is looked at anew some time.
            if (_kept.TryGetValue(scope, out var held) && now - held.List.At < (held.Change == change ? 6 * Kept : Kept)) return held.List;
            var made = await MakeAsync(scope, cancellationToken).ConfigureAwait(false);
            if (_kept.Count >= MostKept) _kept.Remove(_kept.MinBy(k => k.Value.List.At).Key);
            _kept[scope] = (made, change);
            return made;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The entries of a scope that are not withdrawn, those changed last first, up to <see cref="MostEntries"/>.</summary>
    public async IAsyncEnumerable<StoredDataset> ReadAsync(FixScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in ReadPagesAsync(scope, cancellationToken).ConfigureAwait(false))
            foreach (var entry in page)
                yield return entry;
    }

    /// <summary>The same entries with the edits that each needs.</summary>
    public async IAsyncEnumerable<(StoredDataset Entry, IReadOnlyList<EntryEdit> Edits)> ReadEditsAsync(FixScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await foreach (var page in ReadCasesAsync(scope, now, cancellationToken).ConfigureAwait(false))
            foreach (var edits in EditsOf(page, cancellationToken))
                yield return edits;
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<ScopedFixList> MakeAsync(FixScope scope, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var builder = new FixListBuilder();
        var count = 0;
        await foreach (var page in ReadCasesAsync(scope, now, cancellationToken).ConfigureAwait(false))
            foreach (var (entry, edits) in EditsOf(page, cancellationToken))
            {
                builder.Add(entry.Id, entry.Resource.Titles.In() ?? entry.SourceIdentifier, edits);
                count++;
            }

        return new ScopedFixList(builder.Build(), now, count < MostEntries);
    }

    private async IAsyncEnumerable<List<StoredDataset>> ReadPagesAsync(FixScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Dataset is { } id)
        {
            if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { State: not PublicationState.Withdrawn } entry) yield return [entry];
            yield break;
        }

        string? cursor = null;
        var read = 0;
        do
        {
            var page = await search.SearchAsync(Query(scope, cursor), cancellationToken).ConfigureAwait(false);
            var entries = await store.GetAsync([.. page.Hits.Select(h => EntryOf(scope.Source, h.Id))], cancellationToken).ConfigureAwait(false);
            yield return [.. entries.Where(e => e.State != PublicationState.Withdrawn)];
            read += page.Hits.Count;
            cursor = page.Next;
        }
        while (cursor is not null && read < MostEntries);
    }

    private static (StoredDataset Entry, IReadOnlyList<EntryEdit> Edits)[] EditsOf(List<(StoredDataset Entry, FixCase Case)> cases, CancellationToken cancellationToken)
    {
        var edits = new (StoredDataset Entry, IReadOnlyList<EntryEdit> Edits)[cases.Count];
        Parallel.For(0, edits.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => edits[i] = (cases[i].Entry, EntryEdits.Of(cases[i].Case)));
        return edits;
    }

    private async IAsyncEnumerable<List<(StoredDataset Entry, FixCase Case)>> ReadCasesAsync(
        FixScope scope, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var software = (await sources.ListAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(s => s.Id, FieldPlaces.SoftwareOf);
        await foreach (var page in ReadPagesAsync(scope, cancellationToken).ConfigureAwait(false))
        {
            var addresses = page.SelectMany(e => EntryLinks.AddressesOf(e.Resource)).ToHashSet(StringComparer.Ordinal);
            var verdicts = await links.FindAsync(addresses, cancellationToken).ConfigureAwait(false);
            yield return page.ConvertAll(e => (e, FixCase.Of(e, assessor, now, verdicts) with { Software = software.GetValueOrDefault(e.Source) }));
        }
    }

    // What is found by a source may have come by another, too, and be shown as that one's: a source can only mend its own copy.
    private DatasetId EntryOf(SourceId? source, DatasetId shown)
    {
        if (source is not { } own) return shown;
        foreach (var route in duplicates.RoutesOf(shown).Routes)
            if (route.Source == own)
                return route.Id;
        return shown;
    }

    private static DatasetQuery Query(FixScope scope, string? cursor) => new()
    {
        Filters = new Dictionary<string, IReadOnlyList<string>>
        {
            [scope.Source is null ? "publisher" : "source"] = [scope.Source?.Value ?? scope.Publisher ?? ""],
        },
        Sort = SortOrder.Modified,
        Size = PageSize,
        Cursor = cursor,
    };
}
