using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Which entries identifiers mean, as it lies in the tables.</summary>
internal static class IdentityWriting
{
    private static readonly SqlText OfSource = new("SELECT identifier_key, entry, is_current FROM entry_identifiers WHERE source = @source", "source");
    private static readonly SqlText Retire = new("UPDATE entry_identifiers SET is_current = 0 WHERE entry = @entry AND is_current = 1", "entry");

    private static readonly SqlText Put = new(
        """
        INSERT INTO entry_identifiers (identifier_key, source, entry, identifier, is_current, since) VALUES (@key, @source, @entry, @identifier, 1, @now)
        ON CONFLICT (identifier_key) DO UPDATE SET entry = excluded.entry, is_current = 1, since = excluded.since
        """,
        "key", "source", "entry", "identifier", "now");

    public static async Task<SourceIdentities> ReadAsync(SqlSession session, SourceId source, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<DatasetId, DatasetId>();
        var current = new Dictionary<DatasetId, DatasetId>();
        var reader = await session.Command(OfSource, source.Value).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var key = SqlValues.Id(reader.GetFieldValue<byte[]>(0));
                var entry = SqlValues.Id(reader.GetFieldValue<byte[]>(1));
                entries.Add(key, entry);
                if (reader.GetInt64(2) == 1) current.Add(entry, key);
            }

        return entries.Count == 0 ? SourceIdentities.None : new SourceIdentities(entries, current);
    }

    /// <summary>Gives an entry, which need not exist yet, another identifier within a transaction that writes.</summary>
    public static async Task ApplyAsync(
        SqlSession session, BatchWriting writing, SourceId source, IdentifierChange change, KnownEntry? known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = DatasetId.For(source, change.Identifier);
        await session.DeferAsync(Retire, cancellationToken, SqlValues.Of(change.Entry)).ConfigureAwait(false);
        // Back at the identifier its id was made of: nothing needs to be said about it.
        if (key != change.Entry)
            await session.DeferAsync(Put, cancellationToken, SqlValues.Of(key), source.Value, SqlValues.Of(change.Entry), change.Identifier, SqlValues.Of(now)).ConfigureAwait(false);
        if (known is { } entry) await writing.RenameAsync(entry, change.Identifier, cancellationToken).ConfigureAwait(false);
    }
}
