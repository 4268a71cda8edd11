using System.Data.Common;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>An entry as it lies in the tables; decoding is apart from reading, so that many can be decoded at once.</summary>
internal sealed class StoredRow
{
    /// <summary>What a <c>SELECT</c> for <see cref="Read"/> begins with.</summary>
    public const string Select = Columns + """
        , c.findings, a.way
        FROM datasets d JOIN dataset_contents c ON c.sequence = d.sequence LEFT JOIN dataset_assessments a ON a.sequence = d.sequence

        """;

    /// <summary>What it begins with where neither findings nor assessments are asked for.</summary>
    public const string SelectContent = Columns + """

        FROM datasets d JOIN dataset_contents c ON c.sequence = d.sequence LEFT JOIN dataset_assessments a ON a.sequence = d.sequence

        """;

    private const string Columns = """
        SELECT d.sequence, d.id, d.name, d.source, d.source_identifier, d.state, d.content_hash, d.version, d.change_number,
               d.first_seen, d.last_changed, d.missing_since, d.withdrawn_at, c.content, a.score
        """;

    private const int ParallelFrom = 64;
    private const int Content = 13;
    private const int Score = 14;
    private const int Findings = 15;
    private const int Assessment = 16;

    private readonly object[] _values;

    private StoredRow(object[] values) => _values = values;

    public static StoredRow Read(DbDataReader reader)
    {
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return new StoredRow(values);
    }

    public static async Task<List<StoredRow>> ReadAllAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var rows = new List<StoredRow>();
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                rows.Add(Read(reader));
        return rows;
    }

    public static IReadOnlyList<StoredDataset> Decode(IReadOnlyList<StoredRow> rows, CancellationToken cancellationToken)
    {
        var entries = new StoredDataset[rows.Count];
        if (rows.Count < ParallelFrom)
            for (var i = 0; i < entries.Length; i++)
                entries[i] = rows[i].Decode();
        else
            Parallel.For(0, entries.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => entries[i] = rows[i].Decode());
        return entries;
    }

    public StoredDataset Decode() => new()
    {
        Sequence = (long)_values[0],
        Id = SqlValues.Id(_values[1]),
        Name = (string)_values[2],
        Source = new SourceId((string)_values[3]),
        SourceIdentifier = (string)_values[4],
        State = (PublicationState)(long)_values[5],
        ContentHash = ContentHash.FromBytes((byte[])_values[6]),
        Version = (int)(long)_values[7],
        ChangeNumber = (long)_values[8],
        FirstSeen = SqlValues.Instant(_values[9]),
        LastChanged = SqlValues.Instant(_values[10]),
        MissingSince = SqlValues.InstantOrNull(_values[11]),
        WithdrawnAt = SqlValues.InstantOrNull(_values[12]),
        Score = _values[Score] is long tenths ? tenths / 10.0 : null,
        Resource = Packed.Read((byte[])_values[Content], CatalogJson.ReadResource),
        Findings = _values.Length > Findings ? Packed.Read((byte[])_values[Findings], CatalogJson.ReadFindings) : [],
        Assessment = _values.Length > Assessment && _values[Assessment] is byte[] way ? Packed.Read(way, CatalogJson.ReadAssessments) : null,
    };
}
