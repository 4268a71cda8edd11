using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>The writing of one batch within one transaction: gives sequence and change numbers and keeps the totals.</summary>
internal sealed class BatchWriting
{
    private static readonly SqlText Load = new("SELECT sequence, change_number, listed FROM catalog_state WHERE id = 1");
    private static readonly SqlText LoadForUpdate = new(Load.Text + " FOR UPDATE");

    private static readonly SqlText Save = new(
        "UPDATE catalog_state SET sequence = @sequence, change_number = @change, listed = @listed, changed_at = @now WHERE id = 1",
        "sequence", "change", "listed", "now");

    private static readonly SqlText Insert = new(
        """
        INSERT INTO datasets (sequence, id, name, source, source_identifier, state, content_hash, source_hash, title_hash, version, change_number, first_seen, last_changed)
        VALUES (@sequence, @id, @name, @source, @identifier, 0, @content_hash, @source_hash, @title_hash, 1, @change, @now, @now)
        ON CONFLICT (name) DO NOTHING
        """,
        "sequence", "id", "name", "source", "identifier", "content_hash", "source_hash", "title_hash", "change", "now");

    private static readonly SqlText InsertContent = new(
        "INSERT INTO dataset_contents (sequence, content, findings) VALUES (@sequence, @content, @findings)",
        "sequence", "content", "findings");

    private static readonly SqlText InsertBytes = new(
        "INSERT INTO dataset_source_bytes (sequence, bytes, media_type, received_at) VALUES (@sequence, @bytes, @media_type, @now)",
        "sequence", "bytes", "media_type", "now");

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

    private static readonly SqlText Rename = new(
        "UPDATE datasets SET source_identifier = @identifier, change_number = @change WHERE id = @id AND source = @source AND source_identifier <> @identifier",
        "id", "source", "identifier", "change");

    private static readonly SqlText MissingSinceOf = new("SELECT missing_since FROM datasets WHERE sequence = @sequence", "sequence");

    private readonly SqlSession _session;
    private readonly SourceId _source;
    private readonly object _now;
    private readonly long _changeAtBegin;
    private long _sequence;
    private long _change;
    private long _listed;

    private BatchWriting(SqlSession session, SourceId source, DateTimeOffset now, long sequence, long change, long listed)
    {
        _session = session;
        _source = source;
        _now = SqlValues.Of(now);
        _sequence = sequence;
        _change = _changeAtBegin = change;
        _listed = listed;
    }

    /// <summary>Holds the counters until the transaction ends, so that numbers become visible in their order.</summary>
    public static async Task<BatchWriting> BeginAsync(SqlSession session, SourceId source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var load = session.Command(session.Dialect.RowLocks ? LoadForUpdate : Load);
        var reader = await load.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            return new BatchWriting(session, source, now, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        }
    }

    /// <summary>Stores one record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="packed">Its large columns, if they were packed beforehand.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public async Task<StoreOutcome> PutAsync(HarvestedRecord record, PackedRecord? packed, CancellationToken cancellationToken)
    {
        var known = await KnownEntry.FindAsync(_session, _source, record.Id, cancellationToken).ConfigureAwait(false);
        switch (KnownEntry.Judge(known, record))
        {
            case RecordFate.New:
                await CreateAsync(record, packed ?? PackedRecord.Of(record), cancellationToken).ConfigureAwait(false);
                return StoreOutcome.Created;
            case RecordFate.Changed:
                await ReplaceAsync(known!.Value, record, packed ?? PackedRecord.Of(record), cancellationToken).ConfigureAwait(false);
                return StoreOutcome.Updated;
            case RecordFate.Returned:
                await MoveAsync(known!.Value, PublicationState.Present, cancellationToken).ConfigureAwait(false);
                await RefreshOriginAsync(known.Value, record, cancellationToken).ConfigureAwait(false);
                return StoreOutcome.Unchanged;
            case RecordFate.RewordedBySource:
                await RefreshOriginAsync(known!.Value, record, cancellationToken).ConfigureAwait(false);
                return StoreOutcome.Unchanged;
            default:
                return StoreOutcome.Unchanged;
        }
    }

    /// <summary>Moves an entry of this source into a state; nothing happens where it is in that state or does not exist.</summary>
    public async Task MoveAsync(DatasetId id, PublicationState state, CancellationToken cancellationToken)
    {
        if (await KnownEntry.FindAsync(_session, _source, id, cancellationToken).ConfigureAwait(false) is { } known)
            await MoveAsync(known, state, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves an entry into a state if it still is as a held finding shows it.</summary>
    /// <returns>Whether it is.</returns>
    public async Task<bool> MoveIfAsItWasAsync(HeldEntry shown, PublicationState state, CancellationToken cancellationToken)
    {
        if (await FindAsItWasAsync(shown, cancellationToken).ConfigureAwait(false) is not { } known) return false;
        await MoveAsync(known, state, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>The entry, if it still is as a held finding shows it.</summary>
    public async Task<KnownEntry?> FindAsItWasAsync(HeldEntry shown, CancellationToken cancellationToken) =>
        await KnownEntry.FindAsync(_session, _source, shown.Entry, cancellationToken).ConfigureAwait(false) is { } known
        && known.State == shown.State && known.SourceHash == shown.SourceHash
            ? known
            : null;

    /// <summary>Lets an entry of this source go by another identifier; a change, but no version.</summary>
    public async Task RenameAsync(DatasetId id, string identifier, CancellationToken cancellationToken)
    {
        if (await _session.ExecuteAsync(Rename, cancellationToken, SqlValues.Of(id), _source.Value, identifier, _change + 1).ConfigureAwait(false) == 1) _change++;
    }

    /// <summary>Writes the counters back.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_change != _changeAtBegin)
            await _session.ExecuteAsync(Save, cancellationToken, _sequence, _change, _listed, _now).ConfigureAwait(false);
    }

    private async Task CreateAsync(HarvestedRecord record, PackedRecord packed, CancellationToken cancellationToken)
    {
        var sequence = ++_sequence;
        var change = ++_change;
        _listed++;
        if (!await TryInsertAsync(record.ProposedName).ConfigureAwait(false)
            && !await TryInsertAsync($"{record.ProposedName}-{record.Id}").ConfigureAwait(false))
            throw new InvalidOperationException($"The name '{record.ProposedName}-{record.Id}' is taken although it ends with the entry's own id.");
        await _session.ExecuteAsync(InsertContent, cancellationToken, sequence, packed.Content, packed.Findings).ConfigureAwait(false);
        await _session.ExecuteAsync(InsertBytes, cancellationToken, sequence, packed.SourceBytes, record.SourceMediaType, _now).ConfigureAwait(false);
        await AssessmentWriting.PutAsync(_session, sequence, record, packed.Assessment, _now, isNew: true, cancellationToken).ConfigureAwait(false);

        async Task<bool> TryInsertAsync(string name) => await _session.ExecuteAsync(
            Insert, cancellationToken, sequence, SqlValues.Of(record.Id), name, _source.Value, record.SourceIdentifier,
            record.ContentHash.ToBytes(), record.SourceHash.ToBytes(), unchecked((long)record.TitleHash), change, _now).ConfigureAwait(false) == 1;
    }

    private async Task ReplaceAsync(KnownEntry known, HarvestedRecord record, PackedRecord packed, CancellationToken cancellationToken)
    {
        if (known.State == PublicationState.Withdrawn) _listed++;
        await _session.ExecuteAsync(KeepVersion, cancellationToken, known.Sequence).ConfigureAwait(false);
        await _session.ExecuteAsync(
            Update, cancellationToken, known.Sequence, record.ContentHash.ToBytes(), record.SourceHash.ToBytes(), unchecked((long)record.TitleHash), ++_change, _now).ConfigureAwait(false);
        await _session.ExecuteAsync(UpdateContent, cancellationToken, known.Sequence, packed.Content, packed.Findings).ConfigureAwait(false);
        await _session.ExecuteAsync(UpdateBytes, cancellationToken, known.Sequence, packed.SourceBytes, record.SourceMediaType, _now).ConfigureAwait(false);
        await AssessmentWriting.PutAsync(_session, known.Sequence, record, packed.Assessment, _now, isNew: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task MoveAsync(KnownEntry known, PublicationState state, CancellationToken cancellationToken)
    {
        if (known.State == state) return;
        if (known.State == PublicationState.Withdrawn) _listed++;
        if (state == PublicationState.Withdrawn) _listed--;
        var missingSince = state == PublicationState.Present
            ? null
            : await _session.NumberAsync(MissingSinceOf, cancellationToken, known.Sequence).ConfigureAwait(false) ?? _now;
        var withdrawnAt = state == PublicationState.Withdrawn ? _now : null;
        await _session.ExecuteAsync(UpdateState, cancellationToken, known.Sequence, (long)state, missingSince, withdrawnAt, ++_change).ConfigureAwait(false);
    }

    // Other bytes may have brought the same content by other ways: what the rules found on the way, and what it was worth, is theirs.
    private async Task RefreshOriginAsync(KnownEntry known, HarvestedRecord record, CancellationToken cancellationToken)
    {
        if (known.SourceHash == record.SourceHash) return;
        await _session.ExecuteAsync(UpdateSourceHash, cancellationToken, known.Sequence, record.SourceHash.ToBytes()).ConfigureAwait(false);
        await _session.ExecuteAsync(UpdateFindings, cancellationToken, known.Sequence, Packed.Pack(CatalogJson.Write(record.Findings))).ConfigureAwait(false);
        var bytes = Packed.Pack(record.SourceBytes.Span);
        await _session.ExecuteAsync(UpdateBytes, cancellationToken, known.Sequence, bytes, record.SourceMediaType, _now).ConfigureAwait(false);
        var assessment = record.Assessment is null ? null : Packed.Pack(CatalogJson.Write(record.Assessment));
        await AssessmentWriting.PutAsync(_session, known.Sequence, record, assessment, _now, isNew: false, cancellationToken).ConfigureAwait(false);
    }
}
