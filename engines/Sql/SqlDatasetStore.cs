using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Reads the catalogue from the tables.</summary>
internal sealed class SqlDatasetStore(SqlDatabase database) : IDatasetStore
{
    private const int MaxPageSize = 1000;

    private static readonly SqlText ById = new(StoredRow.Select + "WHERE d.id = @id", "id");
    private static readonly SqlText ByName = new(StoredRow.Select + "WHERE d.name = @name", "name");
    private static readonly SqlKeyList ByIds = new(StoredRow.Select + "WHERE d.id IN");
    private static readonly SqlText Window = new(StoredRow.Select + "WHERE d.sequence BETWEEN @first AND @last AND d.state < 2 ORDER BY d.sequence", "first", "last");
    private static readonly SqlText Totals = new("SELECT listed, changed_at, (SELECT MAX(sequence) FROM datasets WHERE state < 2) FROM catalog_state WHERE id = 1");
    private static readonly SqlText NextListed = new("SELECT MIN(sequence) FROM datasets WHERE sequence > @last AND state < 2", "last");
    private static readonly SqlText PreviousListed = new("SELECT MAX(sequence) FROM datasets WHERE sequence < @first AND state < 2", "first");

    private static readonly SqlText Versions = new(
        """
        SELECT d.version, d.last_changed, c.content FROM datasets d JOIN dataset_contents c ON c.sequence = d.sequence WHERE d.id = @id AND d.version < @below
        UNION ALL
        SELECT v.version, v.stored_at, v.content FROM datasets d JOIN dataset_versions v ON v.sequence = d.sequence WHERE d.id = @id AND v.version < @below
        ORDER BY 1 DESC LIMIT @take
        """,
        "id", "below", "take");

    private static readonly SqlText SourceBytesOf = new(
        "SELECT b.bytes, b.media_type, b.received_at FROM datasets d JOIN dataset_source_bytes b ON b.sequence = d.sequence WHERE d.id = @id",
        "id");

    private static readonly SqlText LatestWithdrawn = new(
        StoredRow.Select + "WHERE d.state = 2 ORDER BY d.withdrawn_at DESC, d.sequence DESC LIMIT @take",
        "take");

    private static readonly SqlText Names = new(
        "SELECT name FROM datasets WHERE name > @after AND state < 2 ORDER BY name LIMIT @take OFFSET @skip",
        "after", "take", "skip");

    private static readonly SqlText Figures = new("SELECT source, state, COUNT(*) FROM datasets GROUP BY source, state ORDER BY source");

    public Task<StoredDataset?> FindAsync(DatasetId id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindAsync(session, ById, SqlValues.Of(id), cancellationToken), cancellationToken);

    public Task<StoredDataset?> FindByNameAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindAsync(session, ByName, name, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<StoredDataset>> GetAsync(IReadOnlyList<DatasetId> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count == 0) return [];
        var rows = await database.ReadConsistentlyAsync(session => ReadByIdsAsync(session, ids, cancellationToken), cancellationToken).ConfigureAwait(false);
        var found = new Dictionary<DatasetId, StoredDataset>(ids.Count);
        foreach (var entry in StoredRow.Decode(rows, cancellationToken)) found[entry.Id] = entry;
        return [.. ids.Select(id => found.GetValueOrDefault(id)).OfType<StoredDataset>()];
    }

    public async Task<CatalogPage> ReadPageAsync(int page, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MaxPageSize);
        var first = (page - 1L) * size + 1;
        var last = first + size - 1;

        return await database.ReadConsistentlyAsync(
            async session =>
            {
                var (total, changedAt, highest) = await ReadTotalsAsync(session, cancellationToken).ConfigureAwait(false);
                var rows = await StoredRow.ReadAllAsync(session.Command(Window, first, last), cancellationToken).ConfigureAwait(false);
                var next = await session.NumberAsync(NextListed, cancellationToken, last).ConfigureAwait(false);
                var previous = await session.NumberAsync(PreviousListed, cancellationToken, first).ConfigureAwait(false);
                return new CatalogPage(StoredRow.Decode(rows, cancellationToken), page, PageOf(highest) ?? 1, PageOf(next), PageOf(previous), total, changedAt);
            },
            cancellationToken).ConfigureAwait(false);

        int? PageOf(long? sequence) => sequence is { } number ? (int)((number - 1) / size + 1) : null;
    }

    public Task<IReadOnlyList<DatasetVersion>> ReadVersionsAsync(DatasetId id, int below, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return database.ReadAsync(
            async session =>
            {
                var versions = new List<DatasetVersion>();
                var reader = await session.Command(Versions, SqlValues.Of(id), (long)below, (long)take).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                        versions.Add(new DatasetVersion(
                            (int)reader.GetInt64(0),
                            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)),
                            Packed.Read(reader.GetFieldValue<byte[]>(2), CatalogJson.ReadResource)));
                return (IReadOnlyList<DatasetVersion>)versions;
            },
            cancellationToken);
    }

    public Task<SourceBytes?> FindSourceBytesAsync(DatasetId id, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var reader = await session.Command(SourceBytesOf, SqlValues.Of(id)).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                    ? new SourceBytes(Packed.Unpack(reader.GetFieldValue<byte[]>(0)), reader.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2)))
                    : null;
        },
        cancellationToken);

    public Task<IReadOnlyList<StoredDataset>> ReadWithdrawnAsync(int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return database.ReadAsync(
            async session => StoredRow.Decode(await StoredRow.ReadAllAsync(session.Command(LatestWithdrawn, (long)take), cancellationToken).ConfigureAwait(false), cancellationToken),
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> ReadNamesAsync(string after, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return database.ReadAsync(
            async session =>
            {
                var names = new List<string>();
                var reader = await session.Command(Names, after, (long)take, (long)skip).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                        names.Add(reader.GetString(0));
                return (IReadOnlyList<string>)names;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<SourceFigures>> ReadFiguresAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var figures = new List<SourceFigures>();
            var reader = await session.Command(Figures).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var source = new SourceId(reader.GetString(0));
                    if (figures.Count == 0 || figures[^1].Source != source) figures.Add(new SourceFigures(source, 0, 0, 0));
                    var count = reader.GetInt64(2);
                    figures[^1] = (PublicationState)reader.GetInt64(1) switch
                    {
                        PublicationState.Present => figures[^1] with { Present = count },
                        PublicationState.Missing => figures[^1] with { Missing = count },
                        _ => figures[^1] with { Withdrawn = count },
                    };
                }

            return (IReadOnlyList<SourceFigures>)figures;
        },
        cancellationToken);

    private static async Task<StoredDataset?> FindAsync(SqlSession session, SqlText sql, object key, CancellationToken cancellationToken)
    {
        var reader = await session.Command(sql, key).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? StoredRow.Read(reader).Decode() : null;
    }

    private static async Task<(long Total, DateTimeOffset? ChangedAt, long? Highest)> ReadTotalsAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var reader = await session.Command(Totals).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            return (reader.GetInt64(0), SqlValues.InstantOrNull(reader.GetValue(1)), reader.GetValue(2) as long?);
        }
    }

    private static async Task<List<StoredRow>> ReadByIdsAsync(SqlSession session, IReadOnlyList<DatasetId> ids, CancellationToken cancellationToken)
    {
        var rows = new List<StoredRow>(ids.Count);
        await ByIds.ReadAsync(session, [.. ids.Select(SqlValues.Of)], row => rows.Add(StoredRow.Read(row)), cancellationToken).ConfigureAwait(false);
        return rows;
    }
}
