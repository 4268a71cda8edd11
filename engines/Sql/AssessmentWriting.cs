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

    public static async Task PutAsync(
        SqlSession session, long sequence, HarvestedRecord record, byte[]? packed, object now, bool isNew, CancellationToken cancellationToken)
    {
        if (record.Assessment is not { Normalised: { } normalised } way || packed is null)
        {
            // An assessment of what is no more would be a wrong one.
            if (!isNew) await session.ExecuteAsync(Remove, cancellationToken, sequence).ConfigureAwait(false);
            return;
        }

        var (deliveredScore, deliveredMqa) = (Tenths(way.Delivered), way.Delivered?.Mqa?.Points);
        var (score, mqa, violations) = (Tenths(normalised), normalised.Mqa?.Points, (long)(normalised.Shapes?.Violations ?? 0));
        if (!isNew)
        {
            var kept = await session.ExecuteAsync(KeepScores, cancellationToken, sequence, deliveredScore, (long?)deliveredMqa, score, (long?)mqa, violations).ConfigureAwait(false);
            if (kept > 0) await session.ExecuteAsync(Prune, cancellationToken, sequence, (long)KeptScores).ConfigureAwait(false);
        }

        await session.ExecuteAsync(
            Put, cancellationToken, sequence, PublisherName.Of(record.Resource), now, deliveredScore, (long?)deliveredMqa, (long?)way.Delivered?.Shapes?.Violations,
            score, (long?)mqa, violations, packed).ConfigureAwait(false);
    }


    private static long? Tenths(ResourceAssessment? assessment) => assessment is null ? null : (long)Math.Round(assessment.Score.Points * 10);
}
