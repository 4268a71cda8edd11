using Npgsql;
using NpgsqlTypes;
using OpenDataNrw.Engines.Sql;

namespace OpenDataNrw.Engines.Postgres;

/// <summary>Rows by <c>COPY … (FORMAT BINARY)</c>: one statement for all of them.</summary>
internal sealed class CopyRowWriter(NpgsqlBinaryImporter importer) : RowWriter
{
    public override async Task WriteAsync(object?[] row, CancellationToken cancellationToken)
    {
        await importer.StartRowAsync(cancellationToken).ConfigureAwait(false);
        foreach (var value in row)
            await (value switch
            {
                null => importer.WriteNullAsync(cancellationToken),
                long number => importer.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken),
                string text => importer.WriteAsync(StorableText.Of(text), NpgsqlDbType.Text, cancellationToken),
                byte[] bytes => importer.WriteAsync(bytes, NpgsqlDbType.Bytea, cancellationToken),
                _ => throw new ArgumentException($"Columns hold numbers (long), text and bytes, not {value.GetType()}.", nameof(row)),
            }).ConfigureAwait(false);
    }

    public override async Task CompleteAsync(CancellationToken cancellationToken) => await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Ends the copying; what was not completed is not there.</summary>
    public override ValueTask DisposeAsync() => importer.DisposeAsync();
}
