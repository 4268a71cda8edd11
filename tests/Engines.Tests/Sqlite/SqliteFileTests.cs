using Microsoft.Data.Sqlite;
using OpenDataNrw.Catalog;
using OpenDataNrw.Engines.Sql;
using OpenDataNrw.Engines.Tests.Contracts;

namespace OpenDataNrw.Engines.Tests.Sqlite;

public sealed class SqliteFileTests
{
    private static readonly SourceId Source = new("s");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart()
    {
        await using var store = new SqliteStoreUnderTest();
        var lease = await store.Ports.Runs.TryBeginAsync(Source, "w", TimeSpan.FromMinutes(1), Cancel);
        await store.Ports.Harvest.PutAsync(lease!, Records.Many(Source, 0, 20), Cancel);
        await store.StopAllAsync();

        Assert.Equal(20, (await store.ConnectAnother().Datasets.ReadPageAsync(1, 100, Cancel)).TotalItems);
    }

    [Fact]
    public async Task Several_processes_that_start_at_once_make_one_schema()
    {
        await using var store = new SqliteStoreUnderTest();
        var processes = Enumerable.Range(0, 6).Select(_ => store.ConnectAnother()).ToList();

        var numbers = await Task.WhenAll(processes.Select(p => Task.Run(() => p.Changes.ReadLatestNumberAsync(Cancel), Cancel)));

        Assert.All(numbers, n => Assert.Equal(0, n));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported_with_advice()
    {
        await using var store = new SqliteStoreUnderTest();
        await File.WriteAllTextAsync(store.Path, new string('x', 10_000), Cancel);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Ports.Changes.ReadLatestNumberAsync(Cancel));

        Assert.Contains("Store:Path", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_run_of_a_source()
    {
        await using var store = new SqliteStoreUnderTest();
        await store.Ports.Runs.TryBeginAsync(Source, "w", TimeSpan.FromMinutes(1), Cancel);

        await Assert.ThrowsAsync<SqliteException>(() => ExecuteAsync(
            store.Path, "INSERT INTO runs (source, worker, started_at, lease_until, outcome, report) VALUES ('s', 'x', 0, 0, 0, x'00')"));
    }

    [Fact]
    public async Task An_unchanged_harvest_leaves_the_file_as_it_is()
    {
        await using var store = new SqliteStoreUnderTest();
        var lease = await store.Ports.Runs.TryBeginAsync(Source, "w", TimeSpan.FromMinutes(1), Cancel);
        var records = Records.Many(Source, 0, 100);
        await store.Ports.Harvest.PutAsync(lease!, records, Cancel);
        var before = await WriteAheadAsync(store.Path);

        await store.Ports.Harvest.PutAsync(lease!, records, Cancel);

        Assert.Equal(before, await WriteAheadAsync(store.Path));
    }

    [Fact]
    public async Task Only_the_latest_runs_of_a_source_are_kept()
    {
        await using var store = new SqliteStoreUnderTest();
        var runs = store.Ports.Runs;
        for (var i = 0; i < SqlRunLedger.KeptRuns + 20; i++)
        {
            var lease = (await runs.TryBeginAsync(Source, "w", TimeSpan.FromMinutes(1), Cancel))!;
            await runs.FinishAsync(lease, RunLedgerContract.Report(lease, RunOutcome.Completed), Cancel);
        }

        var kept = await runs.ListAsync(Source, 10_000, Cancel);

        Assert.Equal(SqlRunLedger.KeptRuns, kept.Count);
        Assert.Equal(SqlRunLedger.KeptRuns + 20, kept[0].Run);
    }

    // The write-ahead log, not the data: it is where anything that was written would show.
    private static async Task<byte[]> WriteAheadAsync(string path)
    {
        await using var file = new FileStream(path + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, Cancel);
        return bytes;
    }

    private static async Task ExecuteAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
