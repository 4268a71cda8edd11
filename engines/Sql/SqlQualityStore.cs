using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Scores in the course of time: sums are made by the database from columns, only tallies unpack assessments.</summary>
internal sealed class SqlQualityStore(SqlDatabase database) : IQualityStore
{
    private const long OfSource = 0;
    private const long OfPublisher = 1;
    private const long DayLength = 86_400_000;

    private static readonly SqlText Scores = new(
        """
        SELECT s.assessed_at, s.delivered_score, s.delivered_mqa, s.score, s.mqa, s.violations
        FROM datasets d JOIN dataset_scores s ON s.sequence = d.sequence WHERE d.id = @id ORDER BY s.assessed_at DESC
        """,
        "id");

    private const string Sums = """
        COUNT(*), SUM(CASE WHEN a.violations = 0 THEN 1 ELSE 0 END), SUM(COALESCE(a.delivered_score, a.score)), SUM(a.score),
            SUM(CASE WHEN a.mqa IS NULL THEN 0 ELSE 1 END), SUM(COALESCE(a.delivered_mqa, a.mqa, 0)), SUM(COALESCE(a.mqa, 0))
        FROM dataset_assessments a JOIN datasets d ON d.sequence = a.sequence
        """;

    private const string Keep = "INSERT INTO quality_days (scope, name, day, entries, faultless, delivered_score, score, rated, delivered_mqa, mqa)";

    private const string Replace = """
        ON CONFLICT (scope, name, day) DO UPDATE SET entries = excluded.entries, faultless = excluded.faultless, delivered_score = excluded.delivered_score,
            score = excluded.score, rated = excluded.rated, delivered_mqa = excluded.delivered_mqa, mqa = excluded.mqa
        """;

    private static readonly SqlText KeepSource = new(
        $"{Keep} SELECT 0, @source, @day, {Sums} WHERE d.source = @source AND d.state < 2 GROUP BY d.source {Replace}", "source", "day");

    private static readonly SqlText KeepPublishers = new(
        $"""
        {Keep} SELECT 1, a.publisher, @day, {Sums}
        WHERE d.state < 2 AND a.publisher IN (SELECT p.publisher FROM dataset_assessments p JOIN datasets e ON e.sequence = p.sequence WHERE e.source = @source)
        GROUP BY a.publisher {Replace}
        """,
        "source", "day");

    private static readonly SqlText Days = new(
        """
        SELECT day, entries, faultless, delivered_score, score, rated, delivered_mqa, mqa FROM quality_days
        WHERE scope = @scope AND name = @name ORDER BY day DESC LIMIT @take
        """,
        "scope", "name", "take");

    private static readonly SqlText WaysOfSource = new(
        "SELECT a.way FROM datasets d JOIN dataset_assessments a ON a.sequence = d.sequence WHERE d.source = @name AND d.state < 2", "name");

    private static readonly SqlText WaysOfPublisher = new(
        "SELECT a.way FROM dataset_assessments a JOIN datasets d ON d.sequence = a.sequence WHERE a.publisher = @name AND d.state < 2", "name");

    public Task<IReadOnlyList<EarlierScore>> ReadScoresAsync(DatasetId id, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var scores = new List<EarlierScore>();
            var reader = await session.Command(Scores, SqlValues.Of(id)).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    scores.Add(new EarlierScore(
                        SqlValues.Instant(reader.GetValue(0)), (reader.GetValue(1) as long?) / 10.0, (int?)(reader.GetValue(2) as long?),
                        reader.GetInt64(3) / 10.0, (int?)(reader.GetValue(4) as long?), (int)reader.GetInt64(5)));
            return (IReadOnlyList<EarlierScore>)scores;
        },
        cancellationToken);

    public Task KeepDayAsync(SourceId source, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var day = database.Time.GetUtcNow().ToUnixTimeMilliseconds() / DayLength;
            await session.ExecuteAsync(KeepSource, cancellationToken, source.Value, day).ConfigureAwait(false);
            return await session.ExecuteAsync(KeepPublishers, cancellationToken, source.Value, day).ConfigureAwait(false);
        },
        cancellationToken);

    public Task<IReadOnlyList<QualityDay>> ReadDaysAsync(SourceId source, int take, CancellationToken cancellationToken) =>
        ReadDaysAsync(OfSource, source.Value, take, cancellationToken);

    public Task<IReadOnlyList<QualityDay>> ReadDaysAsync(string publisher, int take, CancellationToken cancellationToken) =>
        ReadDaysAsync(OfPublisher, PublisherName.Of(publisher) ?? "", take, cancellationToken);

    public Task<QualityTallies> ReadTalliesAsync(SourceId source, CancellationToken cancellationToken) => ReadTalliesAsync(WaysOfSource, source.Value, cancellationToken);

    public Task<QualityTallies> ReadTalliesAsync(string publisher, CancellationToken cancellationToken) => ReadTalliesAsync(WaysOfPublisher, PublisherName.Of(publisher) ?? "", cancellationToken);

    private Task<IReadOnlyList<QualityDay>> ReadDaysAsync(long scope, string name, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return database.ReadAsync(
            async session =>
            {
                var days = new List<QualityDay>();
                var reader = await session.Command(Days, scope, name, (long)take).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        var (entries, rated) = (reader.GetInt64(1), reader.GetInt64(5));
                        days.Add(new QualityDay(
                            DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0) * DayLength).UtcDateTime), entries, reader.GetInt64(2),
                            Mean(reader.GetInt64(3), entries * 10), Mean(reader.GetInt64(4), entries * 10),
                            rated == 0 ? null : Mean(reader.GetInt64(6), rated), rated == 0 ? null : Mean(reader.GetInt64(7), rated)));
                    }

                return (IReadOnlyList<QualityDay>)days;
            },
            cancellationToken);
    }

    private Task<QualityTallies> ReadTalliesAsync(SqlText ways, string name, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var tallies = new QualityTallies(new QualityTally(), new QualityTally());
            var reader = await session.Command(ways, name).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var way = Packed.Read(reader.GetFieldValue<byte[]>(0), CatalogJson.ReadAssessments);
                    if (way.Delivered is { } delivered) tallies.Delivered.Add(delivered);
                    if (way.Normalised is { } normalised) tallies.Normalised.Add(normalised);
                }

            return tallies;
        },
        cancellationToken);

    private static double Mean(long sum, long count) => Math.Round((double)sum / count, 2);
}
