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
internal readonly record struct KnownEntry(long Sequence, PublicationState State, ContentHash ContentHash, ContentHash SourceHash, long? MissingSince)
{
    private static readonly SqlKeyList ByIds = new("SELECT id, sequence, state, content_hash, source_hash, missing_since FROM datasets WHERE source = @source AND id IN", "source");

    public static RecordFate Judge(KnownEntry? known, HarvestedRecord record) => known switch
    {
        null => RecordFate.New,
        { } entry when entry.ContentHash != record.ContentHash => RecordFate.Changed,
        { State: not PublicationState.Present } => RecordFate.Returned,
        { } entry when entry.SourceHash != record.SourceHash => RecordFate.RewordedBySource,
        _ => RecordFate.AsItWas,
    };

    public static async Task<Dictionary<DatasetId, KnownEntry>> FindAllAsync(SqlSession session, SourceId source, IEnumerable<DatasetId> ids, CancellationToken cancellationToken)
    {
        var known = new Dictionary<DatasetId, KnownEntry>();
        await ByIds.ReadAsync(
            session, [.. ids.Select(SqlValues.Of)],
            row => known[SqlValues.Id(row.GetFieldValue<byte[]>(0))] = new KnownEntry(
                row.GetInt64(1),
                (PublicationState)row.GetInt64(2),
                ContentHash.FromBytes(row.GetFieldValue<byte[]>(3)),
                ContentHash.FromBytes(row.GetFieldValue<byte[]>(4)),
                row.GetValue(5) as long?),
            cancellationToken, source.Value).ConfigureAwait(false);
        return known;
    }
}
