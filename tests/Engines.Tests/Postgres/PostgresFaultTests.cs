using OpenDataNrw.Catalog;
using OpenDataNrw.Engines.Tests.Contracts;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Engines.Tests.Postgres;

/// <summary>What an operator is told, and what a busy or restarting server does to work under way.</summary>
public sealed class PostgresFaultTests(PostgresCluster cluster) : IAsyncDisposable
{
    private readonly PostgresStoreUnderTest _store = new(cluster);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_server_that_is_not_there_is_named_as_such() =>
        Assert.StartsWith("Der Datenbankserver ist nicht erreichbar.", await FaultAsync("Host=/nirgendwo;Database=datenraum;Username=x"), StringComparison.Ordinal);

    [Fact]
    public async Task A_database_that_does_not_exist_is_named_as_such() =>
        Assert.StartsWith("Die Datenbank, die Store:Connection nennt, gibt es auf dem Server nicht.", await FaultAsync($"{cluster.Connection};Database=gibt_es_nicht"), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_password_is_named_and_not_shown()
    {
        _store.Execute("DROP ROLE IF EXISTS streng; CREATE ROLE streng LOGIN PASSWORD 'richtig'");

        var message = await FaultAsync($"{_store.Connection};Username=streng;Password=geheim-und-falsch");

        Assert.StartsWith("Der Datenbankserver weist Benutzer oder Passwort ab.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_rights_are_named()
    {
        _store.Execute("DROP ROLE IF EXISTS leser; CREATE ROLE leser LOGIN");
        _store.Execute($"GRANT USAGE ON SCHEMA {_store.Name} TO leser");

        Assert.StartsWith("Dem Datenbankbenutzer fehlen Rechte: ", await FaultAsync($"{_store.Connection};Username=leser"), StringComparison.Ordinal);
        _store.Execute("DROP OWNED BY leser; DROP ROLE leser");
    }

    [Fact]
    public async Task A_schema_that_does_not_exist_is_named() =>
        Assert.StartsWith("Das Schema, in dem die Tabellen liegen sollen, gibt es nicht", await FaultAsync($"{cluster.Connection};Search Path=gibt_es_nicht"), StringComparison.Ordinal);

    [Fact]
    public async Task Another_encoding_is_refused()
    {
        _store.Execute("CREATE DATABASE latein ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        try
        {
            Assert.StartsWith("Die Datenbank hat die Zeichenkodierung LATIN1; nötig ist UTF8.", await FaultAsync($"{cluster.Connection};Database=latein"), StringComparison.Ordinal);
        }
        finally
        {
            _store.Execute("DROP DATABASE latein WITH (FORCE)");
        }
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_given_up()
    {
        await _store.Ports.Changes.ReadLatestNumberAsync(Cancel);
        await using var process = StorePorts.Start(_store.Time, [.. _store.Settings, new("Store:CommandTimeoutSeconds", "1")]);
        var ports = StorePorts.Of(process);
        await ports.Changes.ReadLatestNumberAsync(Cancel);
        await using var other = _store.Connect();
        await using var transaction = await other.BeginTransactionAsync(Cancel);
        await using var block = other.CreateCommand();
        block.CommandText = "LOCK TABLE catalog_state IN ACCESS EXCLUSIVE MODE";
        await block.ExecuteNonQueryAsync(Cancel);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => ports.Changes.ReadLatestNumberAsync(Cancel));

        Assert.Contains("Store:CommandTimeoutSeconds", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Idle_connections_that_the_server_ended_are_replaced_unnoticed()
    {
        var source = new SourceId("s");
        var lease = await _store.Ports.Runs.TryBeginAsync(source, "w", TimeSpan.FromMinutes(1), Cancel);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _store.Ports.Changes.ReadLatestNumberAsync(Cancel)));

        EndConnections();
        await _store.Ports.Harvest.PutAsync(lease!, Records.Many(source, 0, 10), Cancel);
        EndConnections();

        Assert.Equal(10, await _store.Ports.Changes.ReadLatestNumberAsync(Cancel));
    }

    [Fact]
    public async Task Work_that_the_server_undid_for_a_deadlock_is_done_again()
    {
        await _store.Ports.Cursors.SaveAsync("a", 1, Cancel);
        await _store.Ports.Cursors.SaveAsync("b", 1, Cancel);
        await using var process = StorePorts.Start(_store.Time, _store.Settings);
        var database = (Sql.SqlDatabase)process.GetService(typeof(Sql.SqlDatabase))!;
        var move = new Sql.SqlText("UPDATE follower_cursors SET change_number = change_number + 1 WHERE follower = @follower", "follower");
        using var bothBegan = new Barrier(2);
        var attempts = 0;

        await Task.WhenAll(Both("a", "b"), Both("b", "a"));

        Assert.Equal((3, 3), (await _store.Ports.Cursors.LoadAsync("a", Cancel), await _store.Ports.Cursors.LoadAsync("b", Cancel)));
        Assert.Equal(3, attempts);

        Task Both(string first, string second) => Task.Run(
            () =>
            {
                var isFirst = true;
                return database.WriteAsync(
                    async session =>
                    {
                        Interlocked.Increment(ref attempts);
                        await session.ExecuteAsync(move, Cancel, first);
                        if (isFirst) bothBegan.SignalAndWait(Cancel);
                        isFirst = false;
                        return await session.ExecuteAsync(move, Cancel, second);
                    },
                    Cancel);
            },
            Cancel);
    }

    [Fact]
    public async Task No_more_connections_are_made_than_allowed()
    {
        var name = "begrenzt-" + _store.Name;
        await using var process = StorePorts.Start(
            _store.Time, [new("Store:Engine", "postgres"), new("Store:Connection", $"{_store.Connection};Application Name={name}"), new("Store:MaxConnections", "3")]);
        var ports = StorePorts.Of(process);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => ports.Datasets.ReadFiguresAsync(Cancel), Cancel)));

        Assert.InRange((long)_store.Execute($"SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = '{name}'")!, 1, 3);
    }

    [Fact]
    public async Task Text_is_ordered_by_its_characters_whatever_the_language_of_the_database()
    {
        await _store.Ports.Changes.ReadLatestNumberAsync(Cancel);

        Assert.Equal(0L, _store.Execute(
            "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"));
    }

    private void EndConnections() => Assert.True((long)_store.Execute(
        $"SELECT COUNT(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE application_name = '{_store.Name}' AND state = 'idle'")! > 0);

    private async Task<string> FaultAsync(string connection)
    {
        await using var process = StorePorts.Start(_store.Time, [new("Store:Engine", "postgres"), new("Store:Connection", connection)]);
        return (await Assert.ThrowsAsync<StoreUnavailableException>(() => StorePorts.Of(process).Changes.ReadLatestNumberAsync(Cancel))).Message;
    }
}
