using OpenDataNrw.Engines.Sql;

namespace OpenDataNrw.Engines.Transfer;

/// <summary>Fills a database with what <see cref="StoreReading"/> wrote, in one transaction: all of it, and looked at again, or nothing.</summary>
internal static class StoreFilling
{
    private static readonly SqlText Harvesting = new("SELECT source FROM runs WHERE outcome = 0 AND lease_until > @now ORDER BY source LIMIT 1", "now");
    private static readonly SqlText Figures = new("SELECT (SELECT COUNT(*) FROM harvest_sources), (SELECT COUNT(*) FROM datasets)");

    /// <exception cref="StoreTransferException">There is something already, or somebody is harvesting.</exception>
    /// <exception cref="InvalidDataException">What comes is damaged, or what arrived is not what was sent.</exception>
    public static Task<(TransferHead Head, TransferTail Tail)> FillAsync(SqlDatabase database, TransferStream from, bool replace, CancellationToken cancellationToken) =>
        database.WorkAtLengthAsync(
            upToDate: false,
            session => session.InTransactionAsync(writing: true, s => FillAsync(s, from, replace, database.Time.GetUtcNow(), cancellationToken), cancellationToken),
            cancellationToken);

    /// <exception cref="StoreTransferException">A run is under way.</exception>
    public static async Task EnsureNobodyHarvestsAsync(SqlSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.Command(Harvesting, SqlValues.Of(now)).ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is string source)
            throw new StoreTransferException(
                $"Die Quelle '{source}' wird gerade geerntet. Bitte alle Prozesse anhalten, die ernten (Portal und 'worker'), und es dann erneut versuchen. Nach einem abgestürzten Prozess gilt sein Lauf noch bis zu zwei Minuten.");
    }

    private static async Task<(TransferHead, TransferTail)> FillAsync(SqlSession session, TransferStream from, bool replace, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.Dialect.HoldAsync(session, "schema", cancellationToken).ConfigureAwait(false);
        var head = TransferHead.Read(await from.ReadPieceAsync(cancellationToken).ConfigureAwait(false));
        if (head.Schema < 1 || head.Schema > SqlSchema.Latest)
            throw new StoreTransferException($"Die Daten stammen von einer neueren Programmversion (Schema {head.Schema}, dieses Programm kennt {SqlSchema.Latest}). Bitte mit der neueren Version einspielen.");

        await MakeRoomAsync(session, replace, now, cancellationToken).ConfigureAwait(false);
        await SqlSchema.ApplyAsync(session, head.Schema, now, cancellationToken).ConfigureAwait(false);
        var reading = new StoreReading(session);
        var schema = SqlSchema.TablesAt(head.Schema);
        if (!head.Tables.Select(t => t.Name).SequenceEqual(schema.Select(t => t.Name))) throw new InvalidDataException(TransferStream.Damaged);
        // A step may have put rows into what it made.
        foreach (var table in schema.Reverse()) await session.ExecuteAsync(new SqlText($"DELETE FROM {table.Name}"), cancellationToken).ConfigureAwait(false);
        foreach (var table in head.Tables)
        {
            var columns = await reading.ReadColumnsAsync(table.Name, cancellationToken).ConfigureAwait(false);
            if (!columns.Select(c => c.Name).Order(StringComparer.Ordinal).SequenceEqual(table.Columns.Order(StringComparer.Ordinal))) throw new InvalidDataException(TransferStream.Damaged);
            await FillAsync(session, table, from, cancellationToken).ConfigureAwait(false);
        }

        var tail = TransferTail.Read(await from.ReadPieceAsync(cancellationToken).ConfigureAwait(false));
        foreach (var table in schema.Where(t => t.Counted is not null))
            await session.Dialect.SetCounterAsync(session, table.Name, table.Counted!, tail.Counters.GetValueOrDefault(table.Name), cancellationToken).ConfigureAwait(false);
        foreach (var table in head.Tables)
            if (await reading.SumAsync(table, cancellationToken).ConfigureAwait(false) != tail.Sums.GetValueOrDefault(table.Name))
                throw new InvalidDataException($"Was in der Tabelle '{table.Name}' ankam, ist nicht, was abging. Es wurde nichts übernommen.");

        await SqlSchema.ApplyAsync(session, SqlSchema.Latest, now, cancellationToken).ConfigureAwait(false);
        return (head, tail);
    }

    private static async Task FillAsync(SqlSession session, TransferTable table, TransferStream from, CancellationToken cancellationToken)
    {
        var writer = await session.BeginInsertAsync(new SqlTable(table.Name, [.. table.Columns]), cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            while (await from.ReadAsync(cancellationToken).ConfigureAwait(false) is { } row)
                await writer.WriteAsync(RowCoding.Read(row.Span, table.Columns.Count), cancellationToken).ConfigureAwait(false);
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task MakeRoomAsync(SqlSession session, bool replace, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var step = await SqlSchema.ReadStepAsync(session, cancellationToken).ConfigureAwait(false);
        if (step == 0) return;
        if (!replace && await HasRowsAsync(session, step, cancellationToken).ConfigureAwait(false))
        {
            var (sources, datasets) = await CountAsync(session, cancellationToken).ConfigureAwait(false);
            throw new StoreTransferException(
                $"Im Ziel liegen schon Daten ({sources} Quellen, {datasets} Datensätze). Es wurde nichts geändert. Soll das Vorhandene ersetzt werden, bitte --replace angeben.");
        }

        await EnsureNobodyHarvestsAsync(session, now, cancellationToken).ConfigureAwait(false);
        await SqlSchema.DropAllAsync(session, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> HasRowsAsync(SqlSession session, int step, CancellationToken cancellationToken)
    {
        // The row of counters is there from the beginning.
        foreach (var table in SqlSchema.TablesAt(step).Where(t => t.Name != "catalog_state"))
            if (await session.NumberAsync(new SqlText($"SELECT COUNT(*) FROM (SELECT 1 FROM {table.Name} LIMIT 1) first"), cancellationToken).ConfigureAwait(false) > 0)
                return true;
        return false;
    }

    private static async Task<(long Sources, long Datasets)> CountAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var reader = await session.Command(Figures).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            return (reader.GetInt64(0), reader.GetInt64(1));
        }
    }
}
