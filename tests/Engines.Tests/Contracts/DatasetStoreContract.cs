using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every store must hold on its reading side.</summary>
public abstract class DatasetStoreContract(IStoreUnderTest store) : StoreContract(store)
{
    [Fact]
    public async Task What_does_not_exist_is_null_or_empty()
    {
        var id = DatasetId.For(Source, "none");

        Assert.Null(await Ports.Datasets.FindAsync(id, Cancel));
        Assert.Null(await Ports.Datasets.FindByNameAsync("' OR 1=1 --", Cancel));
        Assert.Null(await Ports.Datasets.FindSourceBytesAsync(id, Cancel));
        Assert.Empty(await Ports.Datasets.ReadVersionsAsync(id, int.MaxValue, 100, Cancel));
        Assert.Empty(await Ports.Datasets.GetAsync([id], Cancel));
        Assert.Empty(await Ports.Datasets.ReadWithdrawnAsync(10, Cancel));
        Assert.Empty(await Ports.Datasets.ReadFiguresAsync(Cancel));
        Assert.Equivalent(new CatalogPage([], 1, 1, null, null, 0, null), await Ports.Datasets.ReadPageAsync(1, 100, Cancel), strict: true);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(600)]
    public async Task Entries_come_in_the_order_asked_for_without_those_that_do_not_exist(int count)
    {
        var records = Records.Many(Source, 0, count);
        await Ports.Harvest.PutAsync(await BeginAsync(), records, Cancel);
        var wanted = records.Select(r => r.Id).Reverse().ToList();

        var found = await Ports.Datasets.GetAsync([DatasetId.For(Source, "none"), .. wanted, wanted[0]], Cancel);

        Assert.Equal([.. wanted, wanted[0]], found.Select(e => e.Id));
    }

    [Fact]
    public async Task Pages_are_windows_that_stay_while_entries_come_and_go()
    {
        var lease = await BeginAsync();
        var records = Records.Many(Source, 0, 25);
        await Ports.Harvest.PutAsync(lease, records, Cancel);
        var first = await Ports.Datasets.ReadPageAsync(1, 10, Cancel);
        await Ports.Harvest.PutAsync(lease, Records.Many(Source, 100, 3), Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Withdrawn(records[0], records[11]), Cancel);
        Time.Advance(TimeSpan.FromMinutes(1));

        var second = await Ports.Datasets.ReadPageAsync(2, 10, Cancel);
        var third = await Ports.Datasets.ReadPageAsync(3, 10, Cancel);

        Assert.Equal(records.Take(10).Select(r => r.Id), first.Items.Select(e => e.Id));
        Assert.Equal((1, 3, 2, null, 25L), (first.Page, first.LastPage, first.Next, first.Previous, first.TotalItems));
        Assert.Equal([.. records.Skip(10).Take(1).Concat(records.Skip(12).Take(8)).Select(r => r.Id)], second.Items.Select(e => e.Id));
        Assert.Equal((2, 3, 3, 1, 26L), (second.Page, second.LastPage, second.Next, second.Previous, second.TotalItems));
        Assert.Equal((3, 3, null, 2), (third.Page, third.LastPage, third.Next, third.Previous));
        Assert.Equal(8, third.Items.Count);
        Assert.Equal(Time.Now - TimeSpan.FromMinutes(1), third.LastChanged);
    }

    [Fact]
    public async Task Pages_without_entries_are_stepped_over()
    {
        var lease = await BeginAsync();
        var records = Records.Many(Source, 0, 40).ToArray();
        await Ports.Harvest.PutAsync(lease, records, Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Withdrawn([.. records[10..20], .. records[30..]]), Cancel);

        var first = await Ports.Datasets.ReadPageAsync(1, 10, Cancel);
        var emptied = await Ports.Datasets.ReadPageAsync(2, 10, Cancel);
        var beyond = await Ports.Datasets.ReadPageAsync(int.MaxValue, 1000, Cancel);

        Assert.Equal((3, 3, null), (first.LastPage, first.Next, first.Previous));
        Assert.Equal((0, 3, 1), (emptied.Items.Count, emptied.Next, emptied.Previous));
        Assert.Equal((0, null, 1, 1), (beyond.Items.Count, beyond.Next, beyond.Previous, beyond.LastPage));
    }

    [Fact]
    public async Task A_missing_entry_is_still_on_its_page()
    {
        var lease = await BeginAsync();
        var a = Records.Record(Source, "a");
        await Ports.Harvest.PutAsync(lease, [a], Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Missing(a), Cancel);

        var page = await Ports.Datasets.ReadPageAsync(1, 10, Cancel);

        Assert.Equal(PublicationState.Missing, Assert.Single(page.Items).State);
        Assert.Equal(1, page.TotalItems);
    }

    [Fact]
    public async Task Versions_come_newest_first_a_page_at_a_time()
    {
        var lease = await BeginAsync();
        for (var i = 1; i <= 7; i++) await Ports.Harvest.PutAsync(lease, [Records.Record(Source, "a", $"Titel {i}")], Cancel);
        var id = DatasetId.For(Source, "a");

        Assert.Equal([(7, "Titel 7"), (6, "Titel 6"), (5, "Titel 5")], await ReadAsync(int.MaxValue, 3));
        Assert.Equal([(4, "Titel 4"), (3, "Titel 3"), (2, "Titel 2")], await ReadAsync(5, 3));
        Assert.Equal([(1, "Titel 1")], await ReadAsync(2, 3));
        Assert.Empty(await ReadAsync(1, 3));

        async Task<IEnumerable<(int, string?)>> ReadAsync(int below, int take) =>
            (await Ports.Datasets.ReadVersionsAsync(id, below, take, Cancel)).Select(v => (v.Version, v.Resource.Titles.In()));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(1, 0)]
    [InlineData(1, 1001)]
    public async Task Impossible_pages_are_refused(int page, int size) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Ports.Datasets.ReadPageAsync(page, size, Cancel));

    [Fact]
    public async Task Names_come_in_order_without_those_withdrawn()
    {
        var lease = await BeginAsync();
        var records = new[] { "zoo", "amt", "10-jahre", "bad" }.Select(name => Records.Record(Source, name, name: name)).ToArray();
        await Ports.Harvest.PutAsync(lease, records, Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, new Absences([records[0].Id], [records[3].Id], []), Cancel);

        Assert.Equal(["10-jahre", "amt", "zoo"], await Ports.Datasets.ReadNamesAsync("", 0, 10, Cancel));
        Assert.Equal(["amt"], await Ports.Datasets.ReadNamesAsync("", 1, 1, Cancel));
        Assert.Equal(["zoo"], await Ports.Datasets.ReadNamesAsync("amt", 0, 10, Cancel));
        Assert.Empty(await Ports.Datasets.ReadNamesAsync("zoo", 0, 10, Cancel));
    }

    [Fact]
    public async Task Withdrawn_entries_are_listed_the_latest_first()
    {
        var lease = await BeginAsync();
        var (a, b, c) = (Records.Record(Source, "a"), Records.Record(Source, "b"), Records.Record(Source, "c"));
        await Ports.Harvest.PutAsync(lease, [a, b, c], Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Withdrawn(b), Cancel);
        Time.Advance(TimeSpan.FromDays(1));
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Withdrawn(a), Cancel);

        Assert.Equal([a.Id, b.Id], (await Ports.Datasets.ReadWithdrawnAsync(10, Cancel)).Select(e => e.Id));
        Assert.Equal([a.Id], (await Ports.Datasets.ReadWithdrawnAsync(1, Cancel)).Select(e => e.Id));
    }

    [Fact]
    public async Task Figures_count_each_state_of_each_source()
    {
        var lease = await BeginAsync();
        var records = Records.Many(Source, 0, 6).ToArray();
        await Ports.Harvest.PutAsync(lease, records, Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, new Absences([records[0].Id, records[1].Id], [records[2].Id], []), Cancel);
        await Ports.Harvest.PutAsync(await BeginAsync(Other), Records.Many(Other, 0, 2), Cancel);

        Assert.Equal([new SourceFigures(Other, 2, 0, 0), new SourceFigures(Source, 3, 2, 1)], await Ports.Datasets.ReadFiguresAsync(Cancel));
    }

    [Fact]
    public async Task Readers_go_on_while_a_batch_is_written()
    {
        var lease = await BeginAsync();
        var another = Store.ConnectAnother();
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 20; i++) await Ports.Harvest.PutAsync(lease, Records.Many(Source, i * 50, 50), Cancel);
            },
            Cancel);

        var totals = new List<long>();
        while (!writing.IsCompleted) totals.Add((await another.Datasets.ReadPageAsync(1, 50, Cancel)).TotalItems);
        await writing;

        Assert.All(totals, total => Assert.Equal(0, total % 50));
        Assert.Equal(1000, (await another.Datasets.ReadPageAsync(1, 50, Cancel)).TotalItems);
    }
}
