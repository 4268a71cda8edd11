namespace OpenDataNrw.Catalog;

/// <summary>
/// What changed, in the order of the store's change numbers. Each entry appears once, with its latest change, so a
/// follower that reads to the end holds the present state.
/// </summary>
public interface IChangeFeed
{
    /// <summary>Up to <paramref name="take"/> changes with a number above <paramref name="after"/>, ascending.</summary>
    Task<IReadOnlyList<StoredDataset>> ReadAfterAsync(long after, int take, CancellationToken cancellationToken);

    /// <summary>
    /// The same without what we know about the entries beside their content: no findings and no assessment. To unpack those takes
    /// longer than the content itself, and followers that index or compare contents do not look at them.
    /// </summary>
    Task<IReadOnlyList<StoredDataset>> ReadContentAfterAsync(long after, int take, CancellationToken cancellationToken);

    /// <summary>The highest change number; 0 while the store is empty.</summary>
    Task<long> ReadLatestNumberAsync(CancellationToken cancellationToken);
}

/// <summary>Where followers of the change feed keep the number up to which they have worked.</summary>
public interface IFollowerCursors
{
    /// <summary>The saved number; 0 if none.</summary>
    Task<long> LoadAsync(string follower, CancellationToken cancellationToken);

    /// <summary>Saves a number, after the work up to it is done.</summary>
    Task SaveAsync(string follower, long changeNumber, CancellationToken cancellationToken);
}
