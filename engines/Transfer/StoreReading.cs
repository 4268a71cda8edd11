using System.Buffers;
using System.Text;
using OpenDataNrw.Engines.Sql;

namespace OpenDataNrw.Engines.Transfer;

/// <summary>Reads whole tables within one transaction.</summary>
internal sealed class StoreReading(SqlSession session)
{
    private readonly ArrayBufferWriter<byte> _row = new(1 << 14);

    /// <summary>Writes all there is: head, the rows of each table, tail.</summary>
    public async Task<TransferTail> WriteAsync(TransferStream into, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var step = await SqlSchema.ReadStepAsync(session, cancellationToken).ConfigureAwait(false);
        var schema = SqlSchema.TablesAt(step);
        var tables = new List<TransferTable>();
        foreach (var table in schema) tables.Add(new TransferTable(table.Name, [.. (await ReadColumnsAsync(table.Name, cancellationToken).ConfigureAwait(false)).Select(c => c.Name)]));
        await into.WriteAsync(new TransferHead(now, session.Dialect.Name, step, tables).Write(), cancellationToken).ConfigureAwait(false);

        var sums = new Dictionary<string, TableSum>();
        foreach (var table in tables)
        {
            sums.Add(table.Name, await ReadRowsAsync(table, into, cancellationToken).ConfigureAwait(false));
            await into.WriteEndAsync(cancellationToken).ConfigureAwait(false);
        }

        var counters = new Dictionary<string, long>();
        foreach (var table in schema.Where(t => t.Counted is not null))
            counters.Add(table.Name, await session.Dialect.ReadCounterAsync(session, table.Name, table.Counted!, cancellationToken).ConfigureAwait(false));
        var tail = new TransferTail(sums, counters);
        await into.WriteAsync(tail.Write(), cancellationToken).ConfigureAwait(false);
        return tail;
    }

    /// <summary>Adds up the rows of a table.</summary>
    public Task<TableSum> SumAsync(TransferTable table, CancellationToken cancellationToken) => ReadRowsAsync(table, into: null, cancellationToken);

    /// <summary>The columns of a table, in its order, and whether each holds text.</summary>
    public async Task<IReadOnlyList<(string Name, bool IsText)>> ReadColumnsAsync(string table, CancellationToken cancellationToken)
    {
        var reader = await session.Command(new SqlText($"SELECT * FROM {table} LIMIT 0")).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetDataTypeName(i).Equals("TEXT", StringComparison.OrdinalIgnoreCase)))];
    }

    private async Task<TableSum> ReadRowsAsync(TransferTable table, TransferStream? into, CancellationToken cancellationToken)
    {
        var text = (await ReadColumnsAsync(table.Name, cancellationToken).ConfigureAwait(false)).Where(c => c.IsText).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var columns = table.Columns.Select(c => text.Contains(c) ? session.Dialect.WholeText(c) : c);
        var isText = table.Columns.Select(text.Contains).ToArray();
        var sum = new RowSum();
        var values = new object?[table.Columns.Count];
        var reader = await session.Command(new SqlText($"SELECT {string.Join(", ", columns)} FROM {table.Name}")).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                reader.GetValues(values!);
                for (var i = 0; i < values.Length; i++) values[i] = Value(values[i], isText[i]);
                _row.ResetWrittenCount();
                RowCoding.Write(_row, values);
                sum.Add(_row.WrittenSpan);
                if (into is not null) await into.WriteAsync(_row.WrittenMemory, cancellationToken).ConfigureAwait(false);
            }

        return sum.Total;
    }

    private static object? Value(object? value, bool isText) => value switch
    {
        DBNull => null,
        byte[] utf8 when isText => StorableText.Of(Encoding.UTF8.GetString(utf8)),
        _ => value,
    };
}
