using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>The writing of one batch within one transaction: gives sequence and change numbers and keeps the totals.</summary>
internal sealed class BatchWriting
{
    private static readonly SqlText Load = new("SELECT sequence, change_number, listed FROM catalog_state WHERE id = 1");

    private static readonly SqlText Save = new(
        "UPDATE catalog_state SET sequence = @sequence, change_number = @change, listed = @listed, changed_at = @now WHERE id = 1",
        "sequence", "change", "listed", "now");

    private static readonly SqlText KeepVersion = new(
        """
        INSERT INTO dataset_versions (sequence, version, stored_at, content)
        SELECT d.sequence, d.version, d.last_changed, c.content FROM datasets d JOIN dataset_contents c ON c.sequence = d.sequence WHERE d.sequence = @sequence
        """,
        "sequence");

    private static readonly SqlText Update = new(
        """
        UPDATE datasets SET state = 0, content_hash = @content_hash, source_hash = @source_hash, title_hash = @title_hash, version = version + 1,
            change_number = @change, last_changed = @now, missing_since = NULL, withdrawn_at = NULL
        WHERE sequence = @sequence
        """,
        "sequence", "content_hash", "source_hash", "title_hash", "change", "now");

    private static readonly SqlText UpdateContent = new(
        "UPDATE dataset_contents SET content = @content, findings = @findings WHERE sequence = @sequence",
        "sequence", "content", "findings");

    private static readonly SqlText UpdateBytes = new(
        "UPDATE dataset_source_bytes SET bytes = @bytes, media_type = @media_type, received_at = @now WHERE sequence = @sequence",
        "sequence", "bytes", "media_type", "now");

    private static readonly SqlText UpdateFindings = new(
        "UPDATE dataset_contents SET findings = @findings WHERE sequence = @sequence",
        "sequence", "findings");

    private static readonly SqlText UpdateSourceHash = new("UPDATE datasets SET source_hash = @source_hash WHERE sequence = @sequence", "sequence", "source_hash");

    private static readonly SqlText UpdateState = new(
        "UPDATE datasets SET state = @state, missing_since = @missing_since, withdrawn_at = @withdrawn_at, change_number = @change WHERE sequence = @sequence",
        "sequence", "state", "missing_since", "withdrawn_at", "change");

    private readonly SqlSession _session;
    private readonly SourceId _source;
    private readonly object _now;
    private readonly EntryInsertion _new;
    private readonly long _sequenceAtBegin;
    private readonly long _changeAtBegin;
    private long _sequence;
    private long _change;
    private long _listed;

    private BatchWriting(SqlSession session, SourceId source, DateTimeOffset now, long sequence, long change, long listed)
    {
        _session = session;
        _source = source;
        _now = SqlValues.Of(now);
        _new = new EntryInsertion(session, source, _now);
        _sequence = _sequenceAtBegin = sequence;
        _change = _changeAtBegin = change;
        _listed = listed;
    }

    /// <summary>Holds the counters until the transaction ends, so that numbers become visible in their order.</summary>
    public static async Task<BatchWriting> BeginAsync(SqlSession session, SourceId source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reader = await session.Command(session.Holding(Load)).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            return new BatchWriting(session, source, now, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        }
    }

    /// <summary>Stores records.</summary>
    /// <param name="batch">The records.</param>
    /// <param name="packed">Their large columns, of those that were packed beforehand.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public async Task<StoreOutcome[]> PutAsync(IReadOnlyList<HarvestedRecord> batch, PackedRecord?[] packed, CancellationToken cancellationToken)
    {
        var known = await KnownEntry.FindAllAsync(_session, _source, batch.Select(r => r.Id), cancellationToken).ConfigureAwait(false);
        await _new.ReserveNamesAsync([.. batch.Where(r => !known.ContainsKey(r.Id))], cancellationToken).ConfigureAwait(false);
        var outcomes = new StoreOutcome[batch.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            var record = batch[i];
            KnownEntry? entry = known.TryGetValue(record.Id, out var found) ? found : null;
            (outcomes[i], known[record.Id]) = await PutAsync(entry, record, packed[i], cancellationToken).ConfigureAwait(false);
        }

        return outcomes;
    }

    /// <summary>Moves entries of this source into a state; nothing happens to those that are in that state or do not exist.</summary>
    public async Task MoveAsync(IReadOnlyList<DatasetId> ids, PublicationState state, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return;
        var known = await KnownEntry.FindAllAsync(_session, _source, ids, cancellationToken).ConfigureAwait(false);
        foreach (var id in ids.Distinct())
            if (known.TryGetValue(id, out var entry))
                await MoveAsync(entry, state, cancellationToken).ConfigureAwait(false);
        await _session.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what is left, and the counters back.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await _new.WriteAsync(cancellationToken).ConfigureAwait(false);
        if (_change != _changeAtBegin)
            await _session.DeferAsync(Save, cancellationToken, _sequence, _change, _listed, _now).ConfigureAwait(false);
    }

    private async Task<(StoreOutcome Outcome, KnownEntry Entry)> PutAsync(KnownEntry? known, HarvestedRecord record, PackedRecord? packed, CancellationToken cancellationToken)
    {
        switch (KnownEntry.Judge(known, record))
        {
            case RecordFate.New:
                _listed++;
                await _new.AddAsync(++_sequence, ++_change, record, packed ?? PackedRecord.Of(record), cancellationToken).ConfigureAwait(false);
                return (StoreOutcome.Created, new KnownEntry(_sequence, PublicationState.Present, record.ContentHash, record.SourceHash, null));
            case RecordFate.Changed:
                await WriteIfNewAsync(known!.Value, cancellationToken).ConfigureAwait(false);
                await ReplaceAsync(known.Value, record, packed ?? PackedRecord.Of(record), cancellationToken).ConfigureAwait(false);
                return (StoreOutcome.Updated, new KnownEntry(known.Value.Sequence, PublicationState.Present, record.ContentHash, record.SourceHash, null));
            case RecordFate.Returned:
                await MoveAsync(known!.Value, PublicationState.Present, cancellationToken).ConfigureAwait(false);
                await RefreshOriginAsync(known.Value, record, cancellationToken).ConfigureAwait(false);
                return (StoreOutcome.Unchanged, known.Value with { State = PublicationState.Present, SourceHash = record.SourceHash, MissingSince = null });
            case RecordFate.RewordedBySource:
                await WriteIfNewAsync(known!.Value, cancellationToken).ConfigureAwait(false);
                await RefreshOriginAsync(known.Value, record, cancellationToken).ConfigureAwait(false);
                return (StoreOutcome.Unchanged, known.Value with { SourceHash = record.SourceHash });
            default:
                return (StoreOutcome.Unchanged, known!.Value);
        }
    }

    // A listing may name a record twice.
    private Task WriteIfNewAsync(KnownEntry known, CancellationToken cancellationToken) =>
        known.Sequence > _sequenceAtBegin ? _new.WriteAsync(cancellationToken) : Task.CompletedTask;

    private async Task ReplaceAsync(KnownEntry known, HarvestedRecord record, PackedRecord packed, CancellationToken cancellationToken)
    {
        if (known.State == PublicationState.Withdrawn) _listed++;
        await _session.DeferAsync(KeepVersion, cancellationToken, known.Sequence).ConfigureAwait(false);
        await _session.DeferAsync(
            Update, cancellationToken, known.Sequence, record.ContentHash.ToBytes(), record.SourceHash.ToBytes(), unchecked((long)record.TitleHash), ++_change, _now).ConfigureAwait(false);
        await _session.DeferAsync(UpdateContent, cancellationToken, known.Sequence, packed.Content, packed.Findings).ConfigureAwait(false);
        await _session.DeferAsync(UpdateBytes, cancellationToken, known.Sequence, packed.SourceBytes, record.SourceMediaType, _now).ConfigureAwait(false);
        await AssessmentWriting.ReplaceAsync(_session, known.Sequence, record, packed.Assessment, _now, cancellationToken).ConfigureAwait(false);
    }

    private async Task MoveAsync(KnownEntry known, PublicationState state, CancellationToken cancellationToken)
    {
        if (known.State == state) return;
        if (known.State == PublicationState.Withdrawn) _listed++;
        if (state == PublicationState.Withdrawn) _listed--;
        var missingSince = state == PublicationState.Present ? null : known.MissingSince ?? _now;
        var withdrawnAt = state == PublicationState.Withdrawn ? _now : null;
        await _session.DeferAsync(UpdateState, cancellationToken, known.Sequence, (long)state, missingSince, withdrawnAt, ++_change).ConfigureAwait(false);
    }

    // Other bytes may have brought the same content by other ways: what the rules found on the way, and what it was worth, is theirs.
    private async Task RefreshOriginAsync(KnownEntry known, HarvestedRecord record, CancellationToken cancellationToken)
    {
        if (known.SourceHash == record.SourceHash) return;
        await _session.DeferAsync(UpdateSourceHash, cancellationToken, known.Sequence, record.SourceHash.ToBytes()).ConfigureAwait(false);
        await _session.DeferAsync(UpdateFindings, cancellationToken, known.Sequence, Packed.Pack(CatalogJson.Write(record.Findings))).ConfigureAwait(false);
        var bytes = Packed.Pack(record.SourceBytes.Span);
        await _session.DeferAsync(UpdateBytes, cancellationToken, known.Sequence, bytes, record.SourceMediaType, _now).ConfigureAwait(false);
        var assessment = record.Assessment is null ? null : Packed.Pack(CatalogJson.Write(record.Assessment));
        await AssessmentWriting.ReplaceAsync(_session, known.Sequence, record, assessment, _now, cancellationToken).ConfigureAwait(false);
    }
}
