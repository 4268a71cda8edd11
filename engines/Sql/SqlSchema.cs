using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>The tables, version by version. A step that was released is never changed; a new one is added behind it.</summary>
internal static class SqlSchema
{
    /// <summary>
    /// What entries are worth. Scores are tenths of a point; those of sources and publishers are sums over the entries that have
    /// one, so that means are made when they are read.
    /// </summary>
    private static readonly string[] QualityTables =
    [
        // Scores in columns besides, so that sums over many entries need not unpack anything.
        """
        CREATE TABLE dataset_assessments (
            sequence {key} REFERENCES datasets (sequence), publisher TEXT, assessed_at BIGINT NOT NULL,
            delivered_score BIGINT, delivered_mqa BIGINT, delivered_violations BIGINT,
            score BIGINT NOT NULL, mqa BIGINT, violations BIGINT NOT NULL, way {bytes} NOT NULL)
        """,
        "CREATE INDEX dataset_assessments_by_publisher ON dataset_assessments (publisher)",
        // What was before; what is now stands above.
        """
        CREATE TABLE dataset_scores (
            sequence BIGINT NOT NULL REFERENCES datasets (sequence), assessed_at BIGINT NOT NULL,
            delivered_score BIGINT, delivered_mqa BIGINT, score BIGINT NOT NULL, mqa BIGINT, violations BIGINT NOT NULL,
            PRIMARY KEY (sequence, assessed_at))
        """,
        """
        CREATE TABLE quality_days (
            scope BIGINT NOT NULL, name TEXT NOT NULL, day BIGINT NOT NULL, entries BIGINT NOT NULL, faultless BIGINT NOT NULL,
            delivered_score BIGINT NOT NULL, score BIGINT NOT NULL, rated BIGINT NOT NULL, delivered_mqa BIGINT NOT NULL, mqa BIGINT NOT NULL,
            PRIMARY KEY (scope, name, day))
        """,
    ];

    private static readonly string[][] Steps =
    [
        [
            // One row: the counters that give entries their places and changes their order.
            """
            CREATE TABLE catalog_state (
                id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
                sequence BIGINT NOT NULL, change_number BIGINT NOT NULL, listed BIGINT NOT NULL, changed_at BIGINT)
            """,
            "INSERT INTO catalog_state (id, sequence, change_number, listed) VALUES (1, 0, 0, 0)",
            """
            CREATE TABLE datasets (
                sequence {key}, id {bytes} NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE,
                source TEXT NOT NULL, source_identifier TEXT NOT NULL, state BIGINT NOT NULL,
                content_hash {bytes} NOT NULL, source_hash {bytes} NOT NULL, title_hash BIGINT NOT NULL,
                version BIGINT NOT NULL, change_number BIGINT NOT NULL UNIQUE,
                first_seen BIGINT NOT NULL, last_changed BIGINT NOT NULL, missing_since BIGINT, withdrawn_at BIGINT)
            """,
            "CREATE INDEX datasets_by_source ON datasets (source, state)",
            "CREATE INDEX datasets_listed ON datasets (sequence) WHERE state < 2",
            "CREATE INDEX datasets_withdrawn ON datasets (withdrawn_at) WHERE state = 2",
            // Apart from the entries, so that inventories and figures never touch the large columns.
            """
            CREATE TABLE dataset_contents (
                sequence {key} REFERENCES datasets (sequence), content {bytes} NOT NULL, findings {bytes} NOT NULL)
            """,
            """
            CREATE TABLE dataset_source_bytes (
                sequence {key} REFERENCES datasets (sequence), bytes {bytes} NOT NULL, media_type TEXT NOT NULL, received_at BIGINT NOT NULL)
            """,
            """
            CREATE TABLE dataset_versions (
                sequence BIGINT NOT NULL REFERENCES datasets (sequence), version BIGINT NOT NULL, stored_at BIGINT NOT NULL,
                content {bytes} NOT NULL, PRIMARY KEY (sequence, version))
            """,
            "CREATE TABLE harvest_sources (id TEXT NOT NULL PRIMARY KEY, registration {bytes} NOT NULL)",
            """
            CREATE TABLE runs (
                run {counted}, source TEXT NOT NULL, worker TEXT NOT NULL, started_at BIGINT NOT NULL, lease_until BIGINT NOT NULL,
                finished_at BIGINT, outcome BIGINT NOT NULL, report {bytes} NOT NULL)
            """,
            "CREATE UNIQUE INDEX runs_under_way ON runs (source) WHERE outcome = 0",
            "CREATE INDEX runs_by_source ON runs (source, run)",
            "CREATE TABLE follower_cursors (follower TEXT NOT NULL PRIMARY KEY, change_number BIGINT NOT NULL)",
        ],
        [
            // Whose patience is spent, by whom, and until when it rests.
            """
            CREATE TABLE link_hosts (
                host TEXT NOT NULL PRIMARY KEY, visited_at BIGINT NOT NULL, rest_until BIGINT NOT NULL, lease_until BIGINT NOT NULL, worker TEXT)
            """,
            // Found by hash: addresses may be longer than what an index takes.
            """
            CREATE TABLE links (
                link {counted}, address_hash {bytes} NOT NULL UNIQUE, address TEXT NOT NULL, host TEXT NOT NULL REFERENCES link_hosts (host),
                next_check BIGINT NOT NULL, checked_at BIGINT NOT NULL, state BIGINT NOT NULL, since BIGINT)
            """,
            "CREATE INDEX links_by_turn ON links (host, next_check)",
            "CREATE TABLE link_histories (link {key} REFERENCES links (link), history {bytes} NOT NULL)",
            """
            CREATE TABLE link_uses (
                entry {bytes} NOT NULL, link BIGINT NOT NULL REFERENCES links (link), source TEXT NOT NULL, promise BIGINT NOT NULL,
                PRIMARY KEY (entry, link))
            """,
            "CREATE INDEX link_uses_by_link ON link_uses (link, source)",
            "CREATE INDEX link_uses_by_source ON link_uses (source, link)",
        ],
        QualityTables,
        HeldTables.Statements,
        [.. SqlAnalysisStore.Statements],
    ];

    private const string Ledger = "schema_steps";

    private static readonly SqlText CreateLedger = new(
        $"CREATE TABLE {Ledger} (step BIGINT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)");

    private static readonly SqlText ReadLatest = new("SELECT MAX(step) FROM schema_steps");
    private static readonly SqlText AddStep = new("INSERT INTO schema_steps (step, applied_at) VALUES (@step, @at)", "step", "at");

    /// <summary>How many steps there are.</summary>
    public static int Latest => Steps.Length;

    /// <summary>All tables after a number of steps, those that others refer to before them, without the ledger of steps.</summary>
    public static IReadOnlyList<SchemaTable> TablesAt(int step) => SchemaTable.In(Steps.Take(step).SelectMany(s => s));

    /// <summary>Carries out the steps that are missing; safe when several processes start at once.</summary>
    /// <exception cref="StoreUnavailableException">The database was made by a later version of this program.</exception>
    public static async Task BringUpToDateAsync(SqlSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Where nothing is missing nothing is locked, and nobody needs the right to make tables.
        if (await ReadStepAsync(session, cancellationToken).ConfigureAwait(false) == Latest) return;
        await session.InTransactionAsync(
            writing: true,
            async s =>
            {
                await s.Dialect.HoldAsync(s, "schema", cancellationToken).ConfigureAwait(false);
                await ApplyAsync(s, Latest, now, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Carries out the steps that are missing up to one, within a transaction that holds the schema.</summary>
    /// <exception cref="StoreUnavailableException">The database was made by a later version of this program.</exception>
    public static async Task ApplyAsync(SqlSession session, int upTo, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var step = await ReadStepAsync(session, cancellationToken).ConfigureAwait(false);
        if (step == 0) await session.ExecuteAsync(CreateLedger, cancellationToken).ConfigureAwait(false);
        for (; step < upTo; step++)
        {
            foreach (var statement in Steps[step])
                await session.ExecuteAsync(new SqlText(session.Dialect.Schema(statement)), cancellationToken).ConfigureAwait(false);
            await session.ExecuteAsync(AddStep, cancellationToken, step + 1L, now.ToUnixTimeMilliseconds()).ConfigureAwait(false);
        }
    }

    /// <summary>How many steps the database has gone; 0 where it has none of our tables.</summary>
    /// <exception cref="StoreUnavailableException">It was made by a later version of this program.</exception>
    public static async Task<int> ReadStepAsync(SqlSession session, CancellationToken cancellationToken)
    {
        if (await session.NumberAsync(session.Dialect.CountTables, cancellationToken, Ledger).ConfigureAwait(false) == 0) return 0;
        var step = (int)(await session.NumberAsync(ReadLatest, cancellationToken).ConfigureAwait(false) ?? 0);
        return step <= Latest
            ? step
            : throw new StoreUnavailableException(
                $"Der Datenbestand wurde mit einer neueren Programmversion angelegt (Schema {step}, dieses Programm kennt {Latest}). " +
                "Bitte die neuere Version starten oder eine Sicherung des älteren Bestands einspielen.");
    }

    /// <summary>Takes all our tables away, within a transaction.</summary>
    public static async Task DropAllAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var step = await ReadStepAsync(session, cancellationToken).ConfigureAwait(false);
        if (step == 0) return;
        foreach (var table in TablesAt(step).Select(t => t.Name).Reverse().Append(Ledger))
            await session.ExecuteAsync(new SqlText($"DROP TABLE {table}"), cancellationToken).ConfigureAwait(false);
    }
}
