using Microsoft.Data.Sqlite;
using OpenDataNrw.EndToEnd.Tests.Support;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.EndToEnd.Tests;

/// <summary>Backup, restoration and move as an operator does them.</summary>
public sealed class StoreCommandTests(PostgresCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_catalogue_is_saved_and_restored()
    {
        await using var portal = await PagedPortal.StartAsync(12);
        await using var installation = new TestInstallation();
        await installation.RegisterAsync(portal.Url);
        await installation.RunAsync("run", "lindenau");

        var (saved, savedSays) = await installation.RunAsync("store", "backup", "sicherung.datenraum");
        var (again, againSays) = await installation.RunAsync("store", "backup", "sicherung.datenraum");
        var (refused, refusedSays) = await installation.RunAsync("store", "restore", "sicherung.datenraum");
        installation.Set("Store__Path", "data/anderer.db");
        var (restored, restoredSays) = await installation.RunAsync("store", "restore", "sicherung.datenraum");
        var (shown, sources) = await installation.RunAsync("sources");

        Assert.Equal((0, 1, 1, 0, 0), (saved, again, refused, restored, shown));
        Assert.StartsWith("Gesichert: 12 Datensätze mit 0 früheren Fassungen, 1 Quellen, 1 Läufe, 0 Links; Stand ", savedSays, StringComparison.Ordinal);
        Assert.EndsWith("gibt es schon; sie wird nicht überschrieben.", againSays.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("Im Ziel liegen schon Daten (1 Quellen, 12 Datensätze).", refusedSays, StringComparison.Ordinal);
        Assert.StartsWith("Zurückgespielt: 12 Datensätze", restoredSays, StringComparison.Ordinal);
        Assert.Contains("│ lindenau │ Stadt Lindenau │ ckan │ 12 │", sources, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_that_is_killed_leaves_nothing_behind_and_succeeds_when_repeated()
    {
        using var schema = new PostgresSchema(cluster);
        await using var portal = await PagedPortal.StartAsync(12);
        await using var installation = new TestInstallation();
        installation.Set("Store__Connection", schema.Connection);
        await installation.RegisterAsync(portal.Url);
        await installation.RunAsync("run", "lindenau");
        await AddVersionsAsync(Path.Combine(installation.Folder, "data", "datenraum.db"), 25_000);

        var killed = installation.Start("store", "move", "--to", "postgres");
        await TestInstallation.UntilAsync(
            () => Task.FromResult(killed.Ended.IsCompleted || (long)schema.Execute("SELECT COALESCE(SUM(tuples_processed), 0)::BIGINT FROM pg_stat_progress_copy")! > 100), TestInstallation.CommandTime);
        Assert.False(killed.Ended.IsCompleted, "The move was over before it could be killed.");
        await killed.KillAsync();
        await TestInstallation.UntilAsync(
            () => Task.FromResult((long)schema.Execute("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'Datenraum NRW'")! == 0), TestInstallation.CommandTime);

        Assert.Equal(0L, schema.Execute("SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()"));
        var (code, says) = await installation.RunAsync("store", "move", "--to", "postgres");
        var (second, secondSays) = await installation.RunAsync("store", "move", "--to", "postgres");

        Assert.Equal((0, 1), (code, second));
        Assert.Contains("Übertragen: 12 Datensätze mit 25.000 früheren Fassungen, 1 Quellen, 1 Läufe", says, StringComparison.Ordinal);
        Assert.StartsWith("Im Ziel liegen schon Daten (1 Quellen, 12 Datensätze).", secondSays, StringComparison.Ordinal);
        installation.Set("Store__Engine", "postgres");
        var (_, run) = await installation.RunAsync("run", "lindenau");
        Assert.Contains("│ lindenau │ abgeschlossen │ Änderungen │ 12 │ 0 │ 0 │ 12 │", run, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Store__Engine", "oracle", "Die Einstellungen sind fehlerhaft: Store:Engine ist 'oracle'. Erlaubt sind: sqlite, postgres.")]
    [InlineData("Store__Engine", "postgres", "Die Einstellungen sind fehlerhaft: Store:Connection fehlt: die Verbindung zu PostgreSQL.")]
    [InlineData("Store__Connection", "Host=/nirgendwo;Database=datenraum;Username=x;Password=geheim", "Der Datenbankserver ist nicht erreichbar.")]
    [InlineData("Store__Connection", "Host=db;Datenbank=datenraum;Password=geheim", "Store:Connection: Die Angabe 'datenbank' gibt es nicht, oder ihr Wert ist nicht erlaubt.")]
    [InlineData("Store__Connection", "geheim", "Store:Connection lässt sich nicht lesen")]
    public async Task A_store_that_cannot_be_reached_is_said_in_German_without_secrets(string setting, string value, string message)
    {
        foreach (var command in new[] { "sources", "worker" })
        {
            await using var installation = new TestInstallation();
            installation.Set("Store__Engine", "postgres");
            installation.Set(setting, value);

            var (code, output) = await installation.RunAsync(command);

            Assert.Equal(1, code);
            Assert.Contains(message, output, StringComparison.Ordinal);
            Assert.DoesNotContain(" at OpenDataNrw.", output, StringComparison.Ordinal);
            Assert.DoesNotContain("geheim", output, StringComparison.Ordinal);
        }
    }

    private static async Task AddVersionsAsync(string path, int count)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {count + 1}) INSERT INTO dataset_versions (sequence, version, stored_at, content) SELECT 1, i, 0, randomblob(6000) FROM n";
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
