using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Engines.Sql;
using OpenDataNrw.Engines.Tests.Contracts;
using OpenDataNrw.Engines.Tests.Postgres;
using OpenDataNrw.Engines.Tests.Sqlite;
using OpenDataNrw.Engines.Transfer;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Engines.Tests.Transfer;

/// <summary>Backup, restoration and move, between all engines.</summary>
public sealed class StoreTransferTests(PostgresCluster cluster) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("datenraum-").FullName;
    private readonly List<IAsyncDisposable> _opened = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "sicherung.datenraum");

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in Enumerable.Reverse(_opened)) await opened.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    [InlineData("postgres", "postgres")]
    public async Task A_backup_restores_every_row_of_every_table_into_either_engine(string from, string to)
    {
        var (source, target) = (Store(from), Store(to));
        await FilledStore.FillAsync(source, Cancel);
        var rows = StoredRows.Read(source);

        var saved = await Transfer(source).BackUpAsync(File, Cancel);
        var restored = await Transfer(target).RestoreAsync(File, replace: false, Cancel);

        Assert.Equal(rows, StoredRows.Read(target));
        Assert.Equal(rows, StoredRows.Read(source));
        Assert.Equal((from, from), (saved.Engine, restored.Engine));
        Assert.Equal(saved.Rows, restored.Rows);
        Assert.All(SqlSchema.TablesAt(SqlSchema.Latest), table => Assert.True(saved.Rows[table.Name] > 0, $"The test puts nothing into {table.Name}."));
        Assert.Equal(["sicherung.datenraum"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task After_a_move_the_store_goes_on_where_it_was(string from, string to)
    {
        var (source, target) = (Store(from), Store(to));
        await FilledStore.FillAsync(source, Cancel);
        var rows = StoredRows.Read(source);

        await Transfer(source, target).MoveAsync(from, to, replace: false, Cancel);

        Assert.Equal(rows, StoredRows.Read(target));
        Assert.Equal(rows, StoredRows.Read(source));
        Assert.Equal(FilledStore.Astral, (await target.Ports.Datasets.FindAsync(DatasetId.For(FilledStore.Source, FilledStore.Astral), Cancel))!.SourceIdentifier);
        var latest = await source.Ports.Changes.ReadLatestNumberAsync(Cancel);
        var lease = await target.Ports.Runs.TryBeginAsync(FilledStore.Source, "w", TimeSpan.FromMinutes(1), Cancel);
        var added = Records.Record(FilledStore.Source, "neu");
        await target.Ports.Harvest.PutAsync(lease!, [added], Cancel);
        // Four runs were given, the last is forgotten.
        Assert.Equal(5, lease!.Run);
        Assert.Equal(latest + 1, (await target.Ports.Datasets.FindAsync(added.Id, Cancel))!.ChangeNumber);
        await target.Ports.Links.RegisterAsync([], 5, 6, Cancel);
    }

    [Theory]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task What_is_there_is_replaced_only_when_asked_for(string from, string to)
    {
        var (source, target) = (Store(from), Store(to));
        await FilledStore.FillAsync(source, Cancel);
        await target.Ports.Sources.SaveAsync(new HarvestSource { Id = new SourceId("da"), Title = "Schon da", Kind = "ckan", Url = new Uri("https://da.example/") }, Cancel);
        var before = StoredRows.Read(target);
        await Transfer(source).BackUpAsync(File, Cancel);

        var moved = await Assert.ThrowsAsync<StoreTransferException>(() => Transfer(source, target).MoveAsync(from, to, replace: false, Cancel));
        var restored = await Assert.ThrowsAsync<StoreTransferException>(() => Transfer(target).RestoreAsync(File, replace: false, Cancel));

        const string Message = "Im Ziel liegen schon Daten (1 Quellen, 0 Datensätze). Es wurde nichts geändert. Soll das Vorhandene ersetzt werden, bitte --replace angeben.";
        Assert.Equal((Message, Message), (moved.Message, restored.Message));
        Assert.Equal(before, StoredRows.Read(target));

        await Transfer(target).RestoreAsync(File, replace: true, Cancel);
        Assert.Equal(StoredRows.Read(source), StoredRows.Read(target));
    }

    [Theory]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task Nothing_is_moved_while_somebody_harvests(string from, string to)
    {
        var (source, target) = (Store(from), Store(to));
        await FilledStore.FillAsync(source, Cancel);
        await source.Ports.Runs.TryBeginAsync(FilledStore.Source, "w", TimeSpan.FromMinutes(1), Cancel);

        var fault = await Assert.ThrowsAsync<StoreTransferException>(() => Transfer(source, target).MoveAsync(from, to, replace: false, Cancel));

        Assert.StartsWith("Die Quelle 'stadt-musterhausen' wird gerade geerntet.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, await target.Ports.Changes.ReadLatestNumberAsync(Cancel));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_damaged_file_is_found_before_anything_is_touched(string to)
    {
        var target = Store(to);
        await FilledStore.FillAsync(target, Cancel);
        await Transfer(target).BackUpAsync(File, Cancel);
        var before = StoredRows.Read(target);
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancel);

        foreach (var place in new[] { 0, 20, bytes.Length / 2, bytes.Length - 1 })
        {
            var damaged = bytes.ToArray();
            damaged[place] ^= 1;
            await System.IO.File.WriteAllBytesAsync(File, damaged, Cancel);
            await Assert.ThrowsAsync<InvalidDataException>(() => Transfer(target).RestoreAsync(File, replace: true, Cancel));
        }

        await System.IO.File.WriteAllBytesAsync(File, bytes[..10], Cancel);
        await Assert.ThrowsAsync<InvalidDataException>(() => Transfer(target).RestoreAsync(File, replace: true, Cancel));
        Assert.Equal(before, StoredRows.Read(target));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_breaks_off_in_the_middle_leaves_everything_as_it_was(string to)
    {
        var target = Store(to);
        await FilledStore.FillAsync(target, Cancel);
        var before = StoredRows.Read(target);
        foreach (var sum in new[] { new TableSum(1, "00"), null })
        {
            System.IO.File.Delete(File);
            // The checksum of the file is right; the rows end too soon, or are not what the end says.
            await BackupFile.WriteAsync(
                File,
                async into =>
                {
                    var tables = SqlSchema.TablesAt(1).Select(t => new TransferTable(t.Name, Columns(target, t.Name))).ToList();
                    await into.WriteAsync(new TransferHead(default, "sqlite", 1, tables).Write(), Cancel);
                    if (sum is null) return true;
                    foreach (var _ in tables) await into.WriteEndAsync(Cancel);
                    await into.WriteAsync(new TransferTail(tables.ToDictionary(t => t.Name, _ => sum), new Dictionary<string, long>()).Write(), Cancel);
                    return true;
                },
                Cancel);

            await Assert.ThrowsAsync<InvalidDataException>(() => Transfer(target).RestoreAsync(File, replace: true, Cancel));

            Assert.Equal(before, StoredRows.Read(target));
        }
    }

    [Theory]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task A_backup_while_writers_run_is_one_state(string from, string to)
    {
        var (source, target) = (Store(from), Store(to));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = Enumerable.Range(0, 3).Select(w => Task.Run(async () =>
        {
            var (ports, id) = (source.ConnectAnother(), new SourceId($"quelle-{w}"));
            var lease = await ports.Runs.TryBeginAsync(id, $"w{w}", TimeSpan.FromMinutes(9), Cancel);
            // Few enough to end by themselves: three writers that never wait may keep every thread of a small machine.
            for (var i = 0; i < 100 && !stop.IsCancellationRequested; i++)
            {
                await Task.Yield();
                await ports.Harvest.PutAsync(lease!, Records.Many(id, i * 20, 20), Cancel);
                if (i == 3) enough.TrySetResult();
            }
        }, Cancel)).ToList();
        await enough.Task.WaitAsync(Cancel);

        var saved = await Transfer(source).BackUpAsync(File, Cancel);
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        await Transfer(target).RestoreAsync(File, replace: false, Cancel);

        var entries = await ReadAllAsync(target.Ports);
        Assert.Equal(0, entries.Count % 20);
        Assert.Equal(entries.Count, saved.Rows["dataset_contents"]);
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(n => (long)n), entries.Select(e => e.ChangeNumber));
        Assert.Equal(entries.Count, await target.Ports.Changes.ReadLatestNumberAsync(Cancel));
        Assert.Equal(entries.Count, (await target.Ports.Datasets.ReadPageAsync(1, 1, Cancel)).TotalItems);
    }

    [Fact]
    public async Task Text_that_PostgreSQL_refuses_is_replaced_and_nothing_else()
    {
        var (source, target) = (Store("sqlite"), Store("postgres"));
        await FilledStore.FillAsync(source, Cancel);
        var expected = StoredRows.Read(source).Select(r => r.Replace("source_identifier=d-0007", "source_identifier=d<fffd>7", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        await FilledStore.ExecuteAsync(source, "UPDATE datasets SET source_identifier = 'd' || char(0) || '7' WHERE source_identifier = 'd-0007'", Cancel);

        await Transfer(source, target).MoveAsync("sqlite", "postgres", replace: false, Cancel);

        Assert.Equal(expected, StoredRows.Read(target));
    }

    [Fact]
    public async Task A_backup_of_a_later_version_is_refused()
    {
        var target = Store("sqlite");
        await BackupFile.WriteAsync(
            File,
            async into =>
            {
                await into.WriteAsync(new TransferHead(default, "sqlite", 99, []).Write(), Cancel);
                return true;
            },
            Cancel);

        var fault = await Assert.ThrowsAsync<StoreTransferException>(() => Transfer(target).RestoreAsync(File, replace: true, Cancel));

        Assert.Contains("neueren Programmversion", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_exists_is_not_overwritten()
    {
        await System.IO.File.WriteAllTextAsync(File, "wichtig", Cancel);

        await Assert.ThrowsAsync<StoreTransferException>(() => Transfer(Store("sqlite")).BackUpAsync(File, Cancel));

        Assert.Equal("wichtig", await System.IO.File.ReadAllTextAsync(File, Cancel));
    }

    private static async Task<List<StoredDataset>> ReadAllAsync(StorePorts ports)
    {
        var all = new List<StoredDataset>();
        while (await ports.Changes.ReadAfterAsync(all.Count == 0 ? 0 : all[^1].ChangeNumber, 1000, Cancel) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }

    private static List<string> Columns(IStoreUnderTest store, string table)
    {
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private IStoreUnderTest Store(string engine)
    {
        IStoreUnderTest store = engine == "sqlite" ? new SqliteStoreUnderTest() : new PostgresStoreUnderTest(cluster);
        _opened.Add(store);
        return store;
    }

    private StoreTransfer Transfer(IStoreUnderTest store, IStoreUnderTest? other = null)
    {
        var process = StorePorts.Start(store.Time, store.Settings.Concat(other?.Settings.Where(s => s.Key != "Store:Engine") ?? []));
        _opened.Add(process);
        return process.GetRequiredService<StoreTransfer>();
    }
}
