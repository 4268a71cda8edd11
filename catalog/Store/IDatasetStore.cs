namespace OpenDataNrw.Catalog;

/// <summary>Reads the catalogue. Every answer is one consistent state; nothing here writes.</summary>
public interface IDatasetStore
{
    /// <summary>An entry in any state, or null.</summary>
    Task<StoredDataset?> FindAsync(DatasetId id, CancellationToken cancellationToken);

    /// <summary>An entry by its readable name, or null.</summary>
    Task<StoredDataset?> FindByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>The entries with these ids that exist, in the order asked for.</summary>
    Task<IReadOnlyList<StoredDataset>> GetAsync(IReadOnlyList<DatasetId> ids, CancellationToken cancellationToken);

    /// <summary>One page of the entries that are not withdrawn, in order of first arrival.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="size">How many sequence numbers a page spans; 1 to 1000.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <remarks>A page is a fixed window of sequence numbers, so an entry never moves between pages while somebody reads on.</remarks>
    Task<CatalogPage> ReadPageAsync(int page, int size, CancellationToken cancellationToken);

    /// <summary>Versions of an entry, newest first.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="below">Only versions with a lower number; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="take">The most versions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<DatasetVersion>> ReadVersionsAsync(DatasetId id, int below, int take, CancellationToken cancellationToken);

    /// <summary>The bytes from which the entry's present content was made, or null.</summary>
    Task<SourceBytes?> FindSourceBytesAsync(DatasetId id, CancellationToken cancellationToken);

    /// <summary>Withdrawn entries, the latest first: the public list of what vanished.</summary>
    Task<IReadOnlyList<StoredDataset>> ReadWithdrawnAsync(int take, CancellationToken cancellationToken);

    /// <summary>Names of the entries that are not withdrawn, in ordinal order.</summary>
    /// <param name="after">Only names after this one; empty for all.</param>
    /// <param name="skip">How many of those to leave out.</param>
    /// <param name="take">The most names; an answer without names is the end.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <remarks>This default walks all pages; an engine with an index on names answers from that.</remarks>
    async Task<IReadOnlyList<string>> ReadNamesAsync(string after, int skip, int take, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        for (int? page = 1; page is { } number;)
        {
            var read = await ReadPageAsync(number, 1000, cancellationToken);
            names.AddRange(read.Items.Select(i => i.Name).Where(n => string.CompareOrdinal(n, after) > 0));
            page = read.Next;
        }

        names.Sort(string.CompareOrdinal);
        return [.. names.Skip(skip).Take(take)];
    }

    /// <summary>How many entries each source has in each state.</summary>
    Task<IReadOnlyList<SourceFigures>> ReadFiguresAsync(CancellationToken cancellationToken);
}

/// <summary>One page of the catalogue.</summary>
/// <param name="Items">Its entries; fewer than the size where entries were withdrawn.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="LastPage">The last page; at least 1.</param>
/// <param name="Next">The next page that has entries, or null.</param>
/// <param name="Previous">The page before this one that has entries, or null.</param>
/// <param name="TotalItems">All entries that are not withdrawn.</param>
/// <param name="LastChanged">When anything in the whole catalogue last changed; null while it is empty.</param>
public sealed record CatalogPage(IReadOnlyList<StoredDataset> Items, int Page, int LastPage, int? Next, int? Previous, long TotalItems, DateTimeOffset? LastChanged);

/// <summary>Figures of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Present">Entries it lists.</param>
/// <param name="Missing">Entries marked missing.</param>
/// <param name="Withdrawn">Entries withdrawn.</param>
public sealed record SourceFigures(SourceId Source, long Present, long Missing, long Withdrawn);
