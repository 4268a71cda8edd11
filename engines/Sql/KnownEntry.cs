using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>What a record means for the entry the store has of it.</summary>
internal enum RecordFate
{
    /// <summary>There is no entry.</summary>
    New,

    /// <summary>Its content is another.</summary>
    Changed,

    /// <summary>Its content is as it was, but it was missing or withdrawn.</summary>
    Returned,

    /// <summary>Its content is as it was, but the source's bytes are others.</summary>
    RewordedBySource,

    /// <summary>Nothing to do.</summary>
    AsItWas,
}

/// <summary>What has to be known of an entry to judge a record by.</summary>
internal readonly record struct KnownEntry(long Sequence, PublicationState State, int Version, ContentHash ContentHash, ContentHash SourceHash)
{
    private static readonly SqlText ById = new("SELECT sequence, state, version, content_hash, source_hash FROM datasets WHERE id = @id AND source = @source", "id", "source");

    public static RecordFate Judge(KnownEntry? known, HarvestedRecord record) => known switch
    {
        null => RecordFate.New,
        { } entry when entry.ContentHash != record.ContentHash => RecordFate.Changed,
        { State: not PublicationState.Present } => RecordFate.Returned,
        { } entry when entry.SourceHash != record.SourceHash => RecordFate.RewordedBySource,
        _ => RecordFate.AsItWas,
    };

    public static async Task<KnownEntry?[]> FindAllAsync(SqlSession session, SourceId source, IReadOnlyList<HarvestedRecord> batch, CancellationToken cancellationToken)
    {
        var entries = new KnownEntry?[batch.Count];
        for (var i = 0; i < entries.Length; i++) entries[i] = await FindAsync(session, source, batch[i].Id, cancellationToken).ConfigureAwait(false);
        return entries;
    }

    public static async Task<KnownEntry?> FindAsync(SqlSession session, SourceId source, DatasetId id, CancellationToken cancellationToken)
    {
        var reader = await session.Command(ById, SqlValues.Of(id), source.Value).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                ? new KnownEntry(
                    reader.GetInt64(0),
                    (PublicationState)reader.GetInt64(1),
                    (int)reader.GetInt64(2),
                    ContentHash.FromBytes(reader.GetFieldValue<byte[]>(3)),
                    ContentHash.FromBytes(reader.GetFieldValue<byte[]>(4)))
                : null;
    }
}
