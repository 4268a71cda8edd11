using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Writes what an entry is worth, and keeps what it was worth before where that differs.</summary>
internal static class AssessmentWriting
{
    /// <summary>How many earlier scores of an entry are remembered.</summary>
    public const int KeptScores = 100;

    private static readonly SqlText Put = new(
        """
        INSERT INTO dataset_assessments (sequence, publisher, assessed_at, delivered_score, delivered_mqa, delivered_violations, score, mqa, violations, way)
        VALUES (@sequence, @publisher, @now, @delivered_score, @delivered_mqa, @delivered_violations, @score, @mqa, @violations, @way)
        ON CONFLICT (sequence) DO UPDATE SET publisher = @publisher, assessed_at = @now, delivered_score = @delivered_score, delivered_mqa = @delivered_mqa,
            delivered_violations = @delivered_violations, score = @score, mqa = @mqa, violations = @violations, way = @way
        """,
        "sequence", "publisher", "now", "delivered_score", "delivered_mqa", "delivered_violations", "score", "mqa", "violations", "way");

    private static readonly SqlText KeepScores = new(
        """
        INSERT INTO dataset_scores (sequence, assessed_at, delivered_score, delivered_mqa, score, mqa, violations)
        SELECT sequence, assessed_at, delivered_score, delivered_mqa, score, mqa, violations FROM dataset_assessments
        WHERE sequence = @sequence AND (delivered_score <> @delivered_score OR delivered_mqa <> @delivered_mqa OR score <> @score OR mqa <> @mqa OR violations <> @violations)
        ON CONFLICT (sequence, assessed_at) DO NOTHING
        """,
        "sequence", "delivered_score", "delivered_mqa", "score", "mqa", "violations");

    private static readonly SqlText Prune = new(
        """
        DELETE FROM dataset_scores WHERE sequence = @sequence AND assessed_at <=
            (SELECT assessed_at FROM dataset_scores WHERE sequence = @sequence ORDER BY assessed_at DESC LIMIT 1 OFFSET @kept)
        """,
        "sequence", "kept");

    private static readonly SqlText Remove = new("DELETE FROM dataset_assessments WHERE sequence = @sequence", "sequence");

    private static readonly SqlTable Rows = new(
        "dataset_assessments",
        "sequence", "publisher", "assessed_at", "delivered_score", "delivered_mqa", "delivered_violations", "score", "mqa", "violations", "way");

    /// <summary>Writes what new entries are worth.</summary>
    public static Task InsertAsync(SqlSession session, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) => session.InsertAsync(Rows, rows, cancellationToken);

    /// <summary>The row of an entry, in the order of the parameters and of <see cref="InsertAsync"/>; null where it could not be assessed.</summary>
    public static object?[]? RowOf(long sequence, HarvestedRecord record, byte[]? packed, object now) =>
        record.Assessment is not { Normalised: { } normalised } way || packed is null
            ? null
            : [
                sequence, PublisherOf(record.Resource), now, Tenths(way.Delivered), (long?)way.Delivered?.Mqa?.Points, (long?)way.Delivered?.Shapes?.Violations,
                Tenths(normalised), (long?)normalised.Mqa?.Points, (long)(normalised.Shapes?.Violations ?? 0), packed,
            ];

    /// <summary>Writes what an entry is worth now.</summary>
    public static async Task ReplaceAsync(SqlSession session, long sequence, HarvestedRecord record, byte[]? packed, object now, CancellationToken cancellationToken)
    {
        if (RowOf(sequence, record, packed, now) is not { } row)
        {
            // An assessment of what is no more would be a wrong one.
            await session.DeferAsync(Remove, cancellationToken, sequence).ConfigureAwait(false);
            return;
        }

        await session.DeferAsync(KeepScores, cancellationToken, sequence, row[3], row[4], row[6], row[7], row[8]).ConfigureAwait(false);
        await session.DeferAsync(Prune, cancellationToken, sequence, (long)KeptScores).ConfigureAwait(false);
        await session.DeferAsync(Put, cancellationToken, row).ConfigureAwait(false);
    }

    private static string? PublisherOf(CatalogResource resource) => resource.Publisher?.Names.In();

    private static long? Tenths(ResourceAssessment? assessment) => assessment is null ? null : (long)Math.Round(assessment.Score.Points * 10);
}
