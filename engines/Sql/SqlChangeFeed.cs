using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Reads entries in the order of their last changes, and keeps how far followers have come.</summary>
internal sealed class SqlChangeFeed(SqlDatabase database) : IChangeFeed, IFollowerCursors
{
    private const string InOrder = "WHERE d.change_number > @after ORDER BY d.change_number LIMIT @take";

    private static readonly SqlText After = new(StoredRow.Select + InOrder, "after", "take");
    private static readonly SqlText ContentAfter = new(StoredRow.SelectContent + InOrder, "after", "take");
    private static readonly SqlText Latest = new("SELECT change_number FROM catalog_state WHERE id = 1");
    private static readonly SqlText LoadCursor = new("SELECT change_number FROM follower_cursors WHERE follower = @follower", "follower");

    private static readonly SqlText SaveCursor = new(
        """
        INSERT INTO follower_cursors (follower, change_number) VALUES (@follower, @change)
        ON CONFLICT (follower) DO UPDATE SET change_number = excluded.change_number
        """,
        "follower", "change");

    public Task<IReadOnlyList<StoredDataset>> ReadAfterAsync(long after, int take, CancellationToken cancellationToken) =>
        ReadAsync(After, after, take, cancellationToken);

    public Task<IReadOnlyList<StoredDataset>> ReadContentAfterAsync(long after, int take, CancellationToken cancellationToken) =>
        ReadAsync(ContentAfter, after, take, cancellationToken);

    public Task<long> ReadLatestNumberAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async session => await session.NumberAsync(Latest, cancellationToken).ConfigureAwait(false) ?? 0, cancellationToken);

    public Task<long> LoadAsync(string follower, CancellationToken cancellationToken) =>
        database.ReadAsync(async session => await session.NumberAsync(LoadCursor, cancellationToken, follower).ConfigureAwait(false) ?? 0, cancellationToken);

    public Task SaveAsync(string follower, long changeNumber, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.ExecuteAsync(SaveCursor, cancellationToken, follower, changeNumber), cancellationToken);

    private async Task<IReadOnlyList<StoredDataset>> ReadAsync(SqlText changes, long after, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var rows = await database.ReadAsync(
            session => StoredRow.ReadAllAsync(session.Command(changes, after, (long)take), cancellationToken), cancellationToken).ConfigureAwait(false);
        return StoredRow.Decode(rows, cancellationToken);
    }
}
