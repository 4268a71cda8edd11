namespace OpenDataNrw.Engines.Sql;

/// <summary>The tables of what waits for a person, and of what persons decided.</summary>
internal static class HeldTables
{
    public static readonly string[] Statements =
    [
        """
        CREATE TABLE held_runs (
            number {counted}, source TEXT NOT NULL, run BIGINT NOT NULL, reason BIGINT NOT NULL, state BIGINT NOT NULL, fingerprint {bytes} NOT NULL,
            message TEXT NOT NULL, present BIGINT NOT NULL, ambiguous BIGINT NOT NULL, missing BIGINT NOT NULL, withdrawn BIGINT NOT NULL,
            reidentified BIGINT NOT NULL, since BIGINT NOT NULL, last_seen BIGINT NOT NULL,
            decided_at BIGINT, decided_by TEXT, decided_why TEXT, release_kind BIGINT, carried_out BIGINT, left_alone BIGINT, obsolete_by BIGINT)
        """,
        "CREATE UNIQUE INDEX held_runs_open ON held_runs (source) WHERE state = 0",
        "CREATE INDEX held_runs_by_source ON held_runs (source, state, number)",
        """
        CREATE TABLE held_entries (
            number BIGINT NOT NULL REFERENCES held_runs (number), place BIGINT NOT NULL, entry {bytes} NOT NULL, fate BIGINT NOT NULL,
            state BIGINT NOT NULL, source_hash {bytes} NOT NULL, new_identifier TEXT, PRIMARY KEY (number, place))
        """,
        // Identifiers that mean another entry than the one whose id was made of them; found by that id, since identifiers may be of any length.
        """
        CREATE TABLE entry_identifiers (
            identifier_key {bytes} NOT NULL PRIMARY KEY, source TEXT NOT NULL, entry {bytes} NOT NULL, identifier TEXT NOT NULL, is_current BIGINT NOT NULL, since BIGINT NOT NULL)
        """,
        "CREATE INDEX entry_identifiers_by_source ON entry_identifiers (source)",
        "CREATE INDEX entry_identifiers_by_entry ON entry_identifiers (entry)",
        // What was proposed is looked at whole, so it lies in one document; the state is apart, because two persons may decide at once.
        "CREATE TABLE source_proposals (id TEXT NOT NULL PRIMARY KEY, state BIGINT NOT NULL, proposed_at BIGINT NOT NULL, proposal {bytes} NOT NULL)",
    ];
}
