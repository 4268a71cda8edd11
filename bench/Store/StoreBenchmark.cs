using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenDataNrw.Catalog;
using OpenDataNrw.Engines;

namespace OpenDataNrw.Bench.Store;

/// <summary>
/// The store alone: what a harvest asks of it, with records that are ready to be stored, on SQLite and PostgreSQL in turns. The
/// ratio is PostgreSQL's rate divided by SQLite's in the same run.
/// </summary>
internal static class StoreBenchmark
{
    private const int BatchSize = 128;
    private const int Rounds = 3;

    private static readonly SourceId Source = new("bench");

    /// <param name="records">How many records.</param>
    /// <param name="connection">An empty database of PostgreSQL (or an empty schema, by Search Path). What the benchmark makes there it takes away again.</param>
    public static async Task<int> RunAsync(int records, string connection)
    {
        if ((await AskAsync(connection, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")).Count > 0)
        {
            await Console.Error.WriteLineAsync("The schema of PostgreSQL is not empty; the benchmark would take its tables away.");
            return 1;
        }

        var first = await SyntheticRecords.MakeAsync(records);
        var second = first.ConvertAll(SyntheticRecords.Changed);
        Console.WriteLine($"{records:N0} records, content {first.Average(r => r.Content.Length):N0} bytes, source {first.Average(r => r.SourceBytes.Length):N0} bytes; best of {Rounds} rounds in turns; {Environment.ProcessorCount} cores");
        var (sqlite, postgres) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        for (var round = 0; round < Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("datenraum-bench-");
            try
            {
                await MeasureAsync(sqlite, new() { ["Store:Engine"] = "sqlite", ["Store:Path"] = Path.Combine(folder.FullName, "bench.db") }, first, second);
            }
            finally
            {
                folder.Delete(recursive: true);
            }

            await MeasureAsync(postgres, new() { ["Store:Engine"] = "postgres", ["Store:Connection"] = connection }, first, second);
            foreach (var table in await AskAsync(connection, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")) await AskAsync(connection, $"DROP TABLE {table} CASCADE");
        }

        Console.WriteLine($"{"",-34}{"SQLite",14}{"PostgreSQL",14}{"ratio",8}");
        foreach (var (name, rate) in sqlite) Console.WriteLine($"{name,-34}{rate,10:N0} r/s{postgres[name],10:N0} r/s{postgres[name] / rate,8:N2}");
        return 0;
    }

    private static async Task<List<string>> AskAsync(string connection, string sql)
    {
        await using var opened = new NpgsqlConnection(connection);
        await opened.OpenAsync();
        await using var command = opened.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await reader.ReadAsync()) answers.Add(reader.GetString(0));
        return answers;
    }

    private static async Task MeasureAsync(Dictionary<string, double> rates, Dictionary<string, string?> settings, List<HarvestedRecord> first, List<HarvestedRecord> second)
    {
        await using var services = new ServiceCollection().AddEngines(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
        var (store, changes) = (services.GetRequiredService<IHarvestStore>(), services.GetRequiredService<IChangeFeed>());
        var lease = (await services.GetRequiredService<IRunLedger>().TryBeginAsync(Source, "bench", TimeSpan.FromHours(1), CancellationToken.None))!;

        await TimeAsync("new", () => PutAsync(first));
        await TimeAsync("unchanged, looked at one by one", () => PutAsync(first));
        await TimeAsync("inventory", () => store.LoadInventoryAsync(Source, CancellationToken.None));
        await TimeAsync("changed", () => PutAsync(second));
        await TimeAsync("followed from the beginning", async () =>
        {
            for (var after = 0L; await changes.ReadAfterAsync(after, 1000, CancellationToken.None) is { Count: > 0 } batch;) after = batch[^1].ChangeNumber;
        });

        async Task PutAsync(List<HarvestedRecord> records)
        {
            foreach (var batch in records.Chunk(BatchSize)) await store.PutAsync(lease, batch, CancellationToken.None);
        }

        async Task TimeAsync(string name, Func<Task> work)
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            rates[name] = Math.Max(rates.GetValueOrDefault(name), first.Count / Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
    }
}
