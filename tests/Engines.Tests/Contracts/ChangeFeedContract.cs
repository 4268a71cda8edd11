using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every change feed must hold.</summary>
public abstract class ChangeFeedContract(IStoreUnderTest store) : StoreContract(store)
{
    [Fact]
    public async Task An_empty_store_has_no_changes()
    {
        Assert.Equal(0, await Ports.Changes.ReadLatestNumberAsync(Cancel));
        Assert.Empty(await Ports.Changes.ReadAfterAsync(0, 10, Cancel));
    }

    [Fact]
    public async Task Each_entry_appears_once_with_its_latest_change()
    {
        var lease = await BeginAsync();
        var (a, b, c) = (Records.Record(Source, "a"), Records.Record(Source, "b"), Records.Record(Source, "c"));
        await Ports.Harvest.PutAsync(lease, [a, b, c], Cancel);
        await Ports.Harvest.PutAsync(lease, [Records.Record(Source, "a", "Neu")], Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, new Absences([b.Id], [b.Id], []), Cancel);

        var changes = await Ports.Changes.ReadAfterAsync(0, 10, Cancel);

        Assert.Equal(
            [(c.Id, 3L, PublicationState.Present), (a.Id, 4L, PublicationState.Present), (b.Id, 6L, PublicationState.Withdrawn)],
            changes.Select(x => (x.Id, x.ChangeNumber, x.State)));
        Assert.Equal(6, await Ports.Changes.ReadLatestNumberAsync(Cancel));
        Assert.Equivalent(await FindAsync(a), changes[1], strict: true);
        var contents = await Ports.Changes.ReadContentAfterAsync(0, 10, Cancel);
        Assert.Equivalent(changes.Select(x => x with { Findings = [], Assessment = null }), contents, strict: true);
        Assert.Equal([6L], (await Ports.Changes.ReadContentAfterAsync(4, 10, Cancel)).Select(x => x.ChangeNumber));
    }

    [Fact]
    public async Task A_follower_that_reads_in_batches_sees_every_entry()
    {
        await Ports.Harvest.PutAsync(await BeginAsync(), Records.Many(Source, 0, 250), Cancel);
        var seen = new List<DatasetId>();
        for (var after = 0L; ;)
        {
            var batch = await Ports.Changes.ReadAfterAsync(after, 100, Cancel);
            if (batch.Count == 0) break;
            Assert.True(batch.Count <= 100);
            seen.AddRange(batch.Select(e => e.Id));
            after = batch[^1].ChangeNumber;
        }

        Assert.Equal(Records.Many(Source, 0, 250).Select(r => r.Id), seen);
    }

    [Fact]
    public async Task Followers_keep_their_own_cursors()
    {
        Assert.Equal(0, await Ports.Cursors.LoadAsync("index", Cancel));
        await Ports.Cursors.SaveAsync("index", 17, Cancel);
        await Ports.Cursors.SaveAsync("dump", 5, Cancel);
        await Ports.Cursors.SaveAsync("index", 3, Cancel);

        var another = Store.ConnectAnother();
        Assert.Equal((3, 5), (await another.Cursors.LoadAsync("index", Cancel), await another.Cursors.LoadAsync("dump", Cancel)));
    }
}
