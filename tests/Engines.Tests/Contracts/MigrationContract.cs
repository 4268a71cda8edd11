using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Engines.Sql;
using OpenDataNrw.Engines.Tests.Transfer;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>How every SQL store comes from an older program's tables to the present ones.</summary>
public abstract class MigrationContract(IStoreUnderTest store) : StoreContract(store)
{
    [Fact]
    public async Task A_database_of_the_first_step_goes_forward_by_itself_and_keeps_what_it_had()
    {
        var lease = await BeginAsync();
        var records = Records.Many(Source, 0, 5);
        await Ports.Harvest.PutAsync(lease, records, Cancel);
        var entries = StoredRows.Read(Store).Where(OfTheFirstStep).ToList();
        await GoBackToTheFirstStepAsync();

        var processes = Enumerable.Range(0, 4).Select(_ => Store.ConnectAnother()).ToList();
        var found = await Task.WhenAll(processes.Select(p => Task.Run(() => p.Datasets.FindAsync(records[3].Id, Cancel), Cancel)));

        Assert.All(found, entry => Assert.Equal("Datensatz 3", entry!.Resource.Titles.In()));
        Assert.Equal(entries, StoredRows.Read(Store).Where(OfTheFirstStep));
        Assert.Equal(SqlSchema.Latest, Convert.ToInt32(await ReadAsync("SELECT MAX(step) FROM schema_steps"), System.Globalization.CultureInfo.InvariantCulture));
        await processes[0].Quality.KeepDayAsync(Source, Cancel);
        Assert.Equal([StoreOutcome.Updated], await processes[0].Harvest.PutAsync(lease, [Records.Record(Source, "d-0003", "Neu")], Cancel));
    }

    [Fact]
    public async Task The_list_of_tables_is_that_of_the_database()
    {
        await Ports.Changes.ReadLatestNumberAsync(Cancel);
        await using var process = StorePorts.Start(Time, Store.Settings);
        var database = process.GetRequiredService<SqlDatabase>();
        var listed = SqlSchema.TablesAt(SqlSchema.Latest).Select(t => t.Name).Append("schema_steps");

        var missing = new List<string>();
        foreach (var table in listed)
            if (await database.ReadAsync(s => s.NumberAsync(s.Dialect.CountTables, Cancel, table), Cancel) != 1)
                missing.Add(table);

        Assert.Empty(missing);
        Assert.Equal(listed.Count(), Convert.ToInt32(await ReadAsync(CountAllTables), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_database_of_a_later_program_is_refused_with_words_and_left_alone()
    {
        await Ports.Changes.ReadLatestNumberAsync(Cancel);
        await FilledStore.ExecuteAsync(Store, "INSERT INTO schema_steps (step, applied_at) VALUES (99, 0)", Cancel);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.ConnectAnother().Changes.ReadLatestNumberAsync(Cancel));

        Assert.StartsWith($"Der Datenbestand wurde mit einer neueren Programmversion angelegt (Schema 99, dieses Programm kennt {SqlSchema.Latest}).", fault.Message, StringComparison.Ordinal);
    }

    private string CountAllTables => Store.Settings.Any(s => s.Value == "postgres")
        ? "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()"
        : "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    private static bool OfTheFirstStep(string row) => SqlSchema.TablesAt(1).Any(t => row.StartsWith(t.Name + ":", StringComparison.Ordinal));

    private async Task GoBackToTheFirstStepAsync()
    {
        var first = SqlSchema.TablesAt(1).Select(t => t.Name).ToHashSet();
        foreach (var table in SqlSchema.TablesAt(SqlSchema.Latest).Where(t => !first.Contains(t.Name)).Reverse())
            await FilledStore.ExecuteAsync(Store, $"DROP TABLE {table.Name}", Cancel);
        await FilledStore.ExecuteAsync(Store, "DELETE FROM schema_steps WHERE step > 1", Cancel);
    }

    private async Task<object?> ReadAsync(string sql)
    {
        await using var connection = Store.Connect();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancel);
    }
}
