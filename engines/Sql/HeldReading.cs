using System.Data.Common;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Reads held findings out of the tables.</summary>
internal static class HeldReading
{
    private const string Columns = """
        SELECT number, source, run, reason, state, message, present, ambiguous, missing, withdrawn, reidentified, since, last_seen,
               decided_at, decided_by, decided_why, release_kind, carried_out, left_alone, obsolete_by, fingerprint
        FROM held_runs

        """;

    public static readonly SqlText All = new(Columns + "WHERE state <= @most ORDER BY number DESC LIMIT @take", "most", "take");
    public static readonly SqlText OfSource = new(Columns + "WHERE source = @source AND state <= @most ORDER BY number DESC LIMIT @take", "source", "most", "take");
    private static readonly SqlText ByNumber = new(Columns + "WHERE number = @number", "number");
    private static readonly SqlText Undone = new(Columns + "WHERE source = @source AND state IN (0, 2) ORDER BY number DESC", "source");

    private static readonly SqlText Page = new(
        "SELECT entry, fate, state, source_hash, new_identifier FROM held_entries WHERE number = @number ORDER BY place LIMIT @take OFFSET @skip",
        "number", "take", "skip");

    // A state of 1 is missing; since before the decision: it was not listed again in between.
    private static readonly SqlText Standing = new(
        """
        SELECT e.entry, h.state FROM held_runs h JOIN held_entries e ON e.number = h.number JOIN datasets d ON d.id = e.entry
        WHERE h.source = @source AND (h.state = 1 OR (h.state = 2 AND h.reason = 3)) AND d.state = 1 AND d.missing_since <= h.decided_at
        ORDER BY h.number
        """,
        "source");

    /// <summary>A finding with its fingerprint.</summary>
    public static Task<(HeldRun Held, ContentHash Fingerprint)?> FindAsync(SqlSession session, long number, bool toChange, CancellationToken cancellationToken) =>
        FirstAsync(session.Command(toChange ? session.Holding(ByNumber) : ByNumber, number), cancellationToken);

    /// <summary>What is open or was refused, newest first.</summary>
    public static Task<List<(HeldRun Held, ContentHash Fingerprint)>> UndoneAsync(SqlSession session, SourceId source, CancellationToken cancellationToken) =>
        ReadAsync(session.Command(Undone, source.Value), cancellationToken);

    public static async Task<List<(HeldRun Held, ContentHash Fingerprint)>> ReadAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var found = new List<(HeldRun, ContentHash)>();
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                found.Add((Of(reader), ContentHash.FromBytes(reader.GetFieldValue<byte[]>(20))));
        return found;
    }

    public static async Task<List<HeldEntry>> EntriesAsync(SqlSession session, long number, int skip, int take, CancellationToken cancellationToken)
    {
        var entries = new List<HeldEntry>();
        var reader = await session.Command(Page, number, (long)take, (long)skip).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                entries.Add(new HeldEntry(
                    SqlValues.Id(reader.GetFieldValue<byte[]>(0)), (HeldFate)reader.GetInt64(1), (PublicationState)reader.GetInt64(2),
                    ContentHash.FromBytes(reader.GetFieldValue<byte[]>(3)), reader.GetValue(4) as string));
        return entries;
    }

    public static async Task<StandingDecisions> StandingAsync(SqlSession session, SourceId source, CancellationToken cancellationToken)
    {
        var released = new HashSet<DatasetId>();
        var kept = new HashSet<DatasetId>();
        var reader = await session.Command(Standing, source.Value).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                // In the order of the findings: the latest decision about an entry counts.
                var entry = SqlValues.Id(reader.GetFieldValue<byte[]>(0));
                var (to, from) = (HeldState)reader.GetInt64(1) == HeldState.Released ? (released, kept) : (kept, released);
                to.Add(entry);
                from.Remove(entry);
            }

        return released.Count + kept.Count == 0 ? StandingDecisions.None : new StandingDecisions(released, kept);
    }

    private static async Task<(HeldRun, ContentHash)?> FirstAsync(DbCommand command, CancellationToken cancellationToken) =>
        await ReadAsync(command, cancellationToken).ConfigureAwait(false) is [var first, ..] ? first : null;

    private static HeldRun Of(DbDataReader reader) => new()
    {
        Number = reader.GetInt64(0),
        Source = new SourceId(reader.GetString(1)),
        Run = reader.GetInt64(2),
        Reason = (HeldReason)reader.GetInt64(3),
        State = (HeldState)reader.GetInt64(4),
        Message = reader.GetString(5),
        Present = (int)reader.GetInt64(6),
        Ambiguous = (int)reader.GetInt64(7),
        Missing = (int)reader.GetInt64(8),
        Withdrawn = (int)reader.GetInt64(9),
        Reidentified = (int)reader.GetInt64(10),
        Since = SqlValues.Instant(reader.GetValue(11)),
        LastSeen = SqlValues.Instant(reader.GetValue(12)),
        Decision = SqlValues.InstantOrNull(reader.GetValue(13)) is not { } at ? null : new HeldDecision(
            reader.GetString(14), reader.GetString(15), at, reader.GetValue(16) is long release ? (HeldRelease)release : null, (int)reader.GetInt64(17), (int)reader.GetInt64(18)),
        ObsoleteBy = reader.GetValue(19) as long?,
    };
}
