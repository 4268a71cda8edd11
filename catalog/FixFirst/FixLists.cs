using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog.Duplicates;
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
public sealed class FixLists(IDatasetStore store, IDatasetSearch search, DuplicateIndex duplicates, TimeProvider time) : IDisposable
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
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Dataset is { } id)
        {
            if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { State: not PublicationState.Withdrawn } entry) yield return entry;
            yield break;
        }

        string? cursor = null;
        var read = 0;
        do
        {
            var page = await search.SearchAsync(Query(scope, cursor), cancellationToken).ConfigureAwait(false);
            foreach (var entry in await store.GetAsync([.. page.Hits.Select(h => EntryOf(scope.Source, h.Id))], cancellationToken).ConfigureAwait(false))
                if (entry.State != PublicationState.Withdrawn)
                    yield return entry;
            read += page.Hits.Count;
            cursor = page.Next;
        }
        while (cursor is not null && read < MostEntries);
    }

    /// <summary>The edits of an entry as they are in a list.</summary>
    public IReadOnlyList<EntryEdit> EditsOf(StoredDataset entry) => EntryEdits.Of(FixCase.Of(entry, time.GetUtcNow()));

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<ScopedFixList> MakeAsync(FixScope scope, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var builder = new FixListBuilder();
        var count = 0;
        await foreach (var entry in ReadAsync(scope, cancellationToken).ConfigureAwait(false))
        {
            builder.Add(FixCase.Of(entry, now));
            count++;
        }

        return new ScopedFixList(builder.Build(), now, count < MostEntries);
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
