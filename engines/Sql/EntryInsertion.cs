using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>The new entries of a batch: gives them their names and puts all of them in at once.</summary>
internal sealed class EntryInsertion(SqlSession session, SourceId source, object now)
{
    private static readonly SqlTable Entries = new(
        "datasets",
        "sequence", "id", "name", "source", "source_identifier", "state", "content_hash", "source_hash", "title_hash", "version", "change_number", "first_seen", "last_changed");

    private static readonly SqlTable Contents = new("dataset_contents", "sequence", "content", "findings");
    private static readonly SqlTable Bytes = new("dataset_source_bytes", "sequence", "bytes", "media_type", "received_at");
    private static readonly SqlKeyList TakenNames = new("SELECT name FROM datasets WHERE name IN");

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<object?[]> _entries = [];
    private readonly List<object?[]> _contents = [];
    private readonly List<object?[]> _bytes = [];
    private readonly List<object?[]> _assessments = [];

    /// <summary>Looks which names are no longer free. While the counters are held nobody else takes one.</summary>
    public Task ReserveNamesAsync(IReadOnlyList<HarvestedRecord> records, CancellationToken cancellationToken) =>
        LookUpAsync([.. records.Select(r => r.ProposedName)], cancellationToken);

    /// <summary>Adds an entry; it is there after <see cref="WriteAsync"/>.</summary>
    public async Task AddAsync(long sequence, long change, HarvestedRecord record, PackedRecord packed, CancellationToken cancellationToken)
    {
        var name = await TakeNameAsync(record, cancellationToken).ConfigureAwait(false);
        _entries.Add([
            sequence, SqlValues.Of(record.Id), name, source.Value, record.SourceIdentifier, (long)PublicationState.Present,
            record.ContentHash.ToBytes(), record.SourceHash.ToBytes(), unchecked((long)record.TitleHash), 1L, change, now, now]);
        _contents.Add([sequence, packed.Content, packed.Findings]);
        _bytes.Add([sequence, packed.SourceBytes, record.SourceMediaType, now]);
        if (AssessmentWriting.RowOf(sequence, record, packed.Assessment, now) is { } assessment) _assessments.Add(assessment);
    }

    /// <summary>Puts in what was added.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await session.InsertAsync(Entries, _entries, cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(Contents, _contents, cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(Bytes, _bytes, cancellationToken).ConfigureAwait(false);
        await AssessmentWriting.InsertAsync(session, _assessments, cancellationToken).ConfigureAwait(false);
        foreach (var rows in (List<object?[]>[])[_entries, _contents, _bytes, _assessments]) rows.Clear();
    }

    private async Task<string> TakeNameAsync(HarvestedRecord record, CancellationToken cancellationToken)
    {
        if (_taken.Add(record.ProposedName)) return record.ProposedName;
        var own = $"{record.ProposedName}-{record.Id}";
        await session.FlushAsync(cancellationToken).ConfigureAwait(false);
        await LookUpAsync([own], cancellationToken).ConfigureAwait(false);
        return _taken.Add(own) ? own : throw new InvalidOperationException($"The name '{own}' is taken although it ends with the entry's own id.");
    }

    private Task LookUpAsync(IReadOnlyList<object> names, CancellationToken cancellationToken) =>
        TakenNames.ReadAsync(session, names, row => _taken.Add(row.GetString(0)), cancellationToken);
}
