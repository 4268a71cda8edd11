using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every store must hold when many processes write at once.</summary>
public abstract class ConcurrencyContract(IStoreUnderTest store) : StoreContract(store)
{
    private const int Writers = 4;
    private const int Batches = 12;
    private const int BatchSize = 25;

    [Fact]
    public async Task A_follower_never_sees_a_number_before_those_below_it()
    {
        var follower = Store.ConnectAnother().Changes;
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAsync(new SourceId($"quelle-{w}")), Cancel)));

        var seen = new List<StoredDataset>();
        for (var last = false; ;)
        {
            // Looked at once more after the writers ended.
            var ended = writing.IsCompleted;
            var batch = await follower.ReadAfterAsync(seen.Count, 1000, Cancel);
            Assert.Equal(Enumerable.Range(seen.Count + 1, batch.Count).Select(n => (long)n), batch.Select(e => e.ChangeNumber));
            seen.AddRange(batch);
            if (last) break;
            last = ended;
        }

        await writing;
        Assert.Equal(Writers * Batches * BatchSize, seen.Count);
        Assert.Equal(seen.Count, seen.Select(e => e.Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, seen.Count).Select(n => (long)n), seen.Select(e => e.Sequence).Order());
        var page = await Ports.Datasets.ReadPageAsync(1, 1, Cancel);
        Assert.Equal(seen.Count, page.TotalItems);
    }

    [Fact]
    public async Task Entries_of_one_name_that_arrive_at_once_get_names_of_their_own()
    {
        var sources = Enumerable.Range(0, Writers).Select(w => new SourceId($"quelle-{w}")).ToList();

        await Task.WhenAll(sources.Select(source => Task.Run(
            async () =>
            {
                var ports = Store.ConnectAnother();
                var lease = await ports.Runs.TryBeginAsync(source, source.Value, LeaseTime, Cancel);
                await ports.Harvest.PutAsync(lease!, [.. Enumerable.Range(0, 30).Select(i => Records.Record(source, $"d{i}", name: $"name-{i % 10}"))], Cancel);
            },
            Cancel)));

        var names = await Ports.Datasets.ReadNamesAsync("", 0, 1000, Cancel);
        Assert.Equal(Writers * 30, names.Distinct().Count());
        Assert.Equal(10, names.Count(n => n.Length == "name-0".Length));
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_writes_nothing_however_the_two_meet()
    {
        for (var round = 0; round < 10; round++)
        {
            var source = new SourceId($"quelle-{round}");
            var (dead, alive) = (Store.ConnectAnother(), Store.ConnectAnother());
            var lost = (await dead.Runs.TryBeginAsync(source, "dead", LeaseTime, Cancel))!;
            Time.Advance(LeaseTime);

            var late = Task.Run(() => dead.Harvest.PutAsync(lost, Records.Many(source, 0, 40), Cancel), Cancel);
            var successor = await alive.Runs.TryBeginAsync(source, "alive", LeaseTime, Cancel);
            await Task.WhenAny(late);

            // Either all of it was there before the takeover, or it was refused; the successor knows which.
            Assert.NotNull(successor);
            if (!late.IsCompletedSuccessfully) await Assert.ThrowsAsync<LeaseLostException>(() => late);
            Assert.Equal(late.IsCompletedSuccessfully ? 40 : 0, (await alive.Harvest.LoadInventoryAsync(source, Cancel)).Entries.Count);
            await Assert.ThrowsAsync<LeaseLostException>(() => dead.Harvest.PutAsync(lost, Records.Many(source, 50, 1), Cancel));
        }
    }

    [Fact]
    public async Task Of_many_workers_that_find_a_source_due_one_harvests_it()
    {
        for (var round = 0; round < 10; round++)
        {
            var leases = await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(
                async () =>
                {
                    var runs = Store.ConnectAnother().Runs;
                    var known = await runs.ListAsync(Source, 1, Cancel) is [var last, ..] ? last.Run : 0;
                    if (known > round) return null;
                    var lease = await runs.TryBeginAsync(Source, $"w{w}", LeaseTime, known, Cancel);
                    // So quick that the next one may find the source free again.
                    if (lease is not null) await runs.FinishAsync(lease, RunLedgerContract.Report(lease, RunOutcome.Completed), Cancel);
                    return lease;
                },
                Cancel)));

            Assert.Single(leases, l => l is not null);
        }
    }

    private async Task WriteAsync(SourceId source)
    {
        var ports = Store.ConnectAnother();
        var lease = await ports.Runs.TryBeginAsync(source, source.Value, LeaseTime, Cancel);
        for (var i = 0; i < Batches; i++)
        {
            await ports.Harvest.PutAsync(lease!, Records.Many(source, i * BatchSize, BatchSize), Cancel);
            await ports.Runs.HeartbeatAsync(lease!, LeaseTime, RunLedgerContract.Report(lease!, RunOutcome.Running), Cancel);
        }
    }
}
