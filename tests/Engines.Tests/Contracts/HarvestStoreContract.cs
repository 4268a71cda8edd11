using System.Text;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every store must hold on its writing side.</summary>
public abstract class HarvestStoreContract(IStoreUnderTest store) : StoreContract(store)
{
    [Fact]
    public async Task A_new_record_is_created_with_everything_it_brought()
    {
        var record = Records.Record(Source, "a", "Straßenbäume 2025");

        var outcomes = await Ports.Harvest.PutAsync(await BeginAsync(), [record], Cancel);

        Assert.Equal([StoreOutcome.Created], outcomes);
        var expected = new StoredDataset
        {
            Id = record.Id,
            Name = record.ProposedName,
            Sequence = 1,
            Source = Source,
            SourceIdentifier = "a",
            Resource = record.Resource,
            Findings = record.Findings,
            State = PublicationState.Present,
            ContentHash = record.ContentHash,
            Version = 1,
            ChangeNumber = 1,
            FirstSeen = Time.Now,
            LastChanged = Time.Now,
        };
        Assert.Equivalent(expected, await FindAsync(record), strict: true);
        var bytes = await Ports.Datasets.FindSourceBytesAsync(record.Id, Cancel);
        Assert.NotNull(bytes);
        Assert.Equal(record.SourceBytes.ToArray(), bytes.Bytes.ToArray());
        Assert.Equal(("application/json", Time.Now), (bytes.MediaType, bytes.ReceivedAt));
    }

    [Fact]
    public async Task A_batch_may_name_a_record_more_than_once()
    {
        var (first, second) = (Records.Record(Source, "a", "Alt"), Records.Record(Source, "a", "Neu"));

        var outcomes = await Ports.Harvest.PutAsync(await BeginAsync(), [first, Records.Record(Source, "b"), second, second], Cancel);

        Assert.Equal([StoreOutcome.Created, StoreOutcome.Created, StoreOutcome.Updated, StoreOutcome.Unchanged], outcomes);
        var entry = await FindAsync(first);
        Assert.Equal(("Neu", 2, 3L), (entry.Resource.Titles.In(), entry.Version, entry.ChangeNumber));
        Assert.Equal(2, (await Ports.Datasets.ReadPageAsync(1, 10, Cancel)).TotalItems);
    }

    [Fact]
    public async Task Text_that_is_no_text_everywhere_is_stored_as_a_replacement_and_the_batch_goes_on()
    {
        string[] identifiers = ["a\0b", "lone \ud800 half", "𝔘 🏛"];
        var records = identifiers.Select(i => Records.Record(Source, i, bytes: "{}")).ToList();

        var lease = await BeginAsync();
        await Ports.Harvest.PutAsync(lease, records, Cancel);

        var stored = new List<string>();
        foreach (var record in records) stored.Add((await FindAsync(record)).SourceIdentifier);
        Assert.Equal(["a\ufffdb", "lone \ufffd half", "𝔘 🏛"], stored);
        Assert.All(await Ports.Harvest.PutAsync(lease, records, Cancel), o => Assert.Equal(StoreOutcome.Unchanged, o));
    }

    [Fact]
    public async Task An_unchanged_record_writes_nothing()
    {
        var lease = await BeginAsync();
        var record = Records.Record(Source, "a");
        await Ports.Harvest.PutAsync(lease, [record], Cancel);
        var before = await FindAsync(record);
        Time.Advance(TimeSpan.FromMinutes(1));

        var outcomes = await Ports.Harvest.PutAsync(lease, [record], Cancel);

        Assert.Equal([StoreOutcome.Unchanged], outcomes);
        Assert.Equivalent(before, await FindAsync(record), strict: true);
        Assert.Equal(1, await Ports.Changes.ReadLatestNumberAsync(Cancel));
        Assert.Single(await Ports.Datasets.ReadVersionsAsync(record.Id, int.MaxValue, 100, Cancel));
        Assert.Equal(before.LastChanged, (await Ports.Datasets.FindSourceBytesAsync(record.Id, Cancel))!.ReceivedAt);
    }

    [Fact]
    public async Task Other_bytes_with_the_same_content_refresh_the_bytes_and_are_no_change()
    {
        var lease = await BeginAsync();
        await Ports.Harvest.PutAsync(lease, [Records.Record(Source, "a", bytes: "{ }")], Cancel);
        var reworded = Records.Record(Source, "a", bytes: "{   }");
        var before = await FindAsync(reworded);
        Time.Advance(TimeSpan.FromMinutes(1));

        var outcomes = await Ports.Harvest.PutAsync(lease, [reworded], Cancel);

        Assert.Equal([StoreOutcome.Unchanged], outcomes);
        Assert.Equivalent(before, await FindAsync(reworded), strict: true);
        Assert.Equal(1, await Ports.Changes.ReadLatestNumberAsync(Cancel));
        Assert.Equal("{   }", Encoding.UTF8.GetString((await Ports.Datasets.FindSourceBytesAsync(reworded.Id, Cancel))!.Bytes.Span));
        Assert.Equal(reworded.SourceHash, (await Ports.Harvest.LoadInventoryAsync(Source, Cancel)).Entries[reworded.Id].SourceHash);
    }

    [Fact]
    public async Task Advice_that_was_followed_disappears_although_the_content_is_as_it_was()
    {
        var lease = await BeginAsync();
        await Ports.Harvest.PutAsync(lease, [Records.Record(Source, "a", bytes: "{ }")], Cancel);
        var corrected = Records.Record(Source, "a", bytes: "{   }") with { Findings = [] };
        var before = await FindAsync(corrected);

        var outcomes = await Ports.Harvest.PutAsync(lease, [corrected], Cancel);

        Assert.Equal([StoreOutcome.Unchanged], outcomes);
        Assert.NotEmpty(before.Findings);
        Assert.Equivalent(before with { Findings = [] }, await FindAsync(corrected), strict: true);
    }

    [Fact]
    public async Task New_content_becomes_a_new_version_and_the_old_one_is_kept()
    {
        var lease = await BeginAsync();
        var first = Records.Record(Source, "a", "Haushalt 2024");
        await Ports.Harvest.PutAsync(lease, [first], Cancel);
        var firstSeen = Time.Now;
        Time.Advance(TimeSpan.FromDays(1));
        var second = Records.Record(Source, "a", "Haushalt 2025");

        var outcomes = await Ports.Harvest.PutAsync(lease, [second], Cancel);

        Assert.Equal([StoreOutcome.Updated], outcomes);
        var entry = await FindAsync(second);
        Assert.Equal((2, 2L, 1L, firstSeen, Time.Now), (entry.Version, entry.ChangeNumber, entry.Sequence, entry.FirstSeen, entry.LastChanged));
        Assert.Equal(first.ProposedName, entry.Name);
        var versions = await Ports.Datasets.ReadVersionsAsync(second.Id, int.MaxValue, 100, Cancel);
        Assert.Equivalent(
            new[] { new DatasetVersion(2, Time.Now, second.Resource), new DatasetVersion(1, firstSeen, first.Resource) }, versions, strict: true);
    }

    [Fact]
    public async Task A_name_that_is_taken_gets_the_id_behind_it()
    {
        var lease = await BeginAsync();
        var first = Records.Record(Source, "a", name: "haushalt");
        var second = Records.Record(Source, "b", name: "haushalt");

        await Ports.Harvest.PutAsync(lease, [first, second], Cancel);

        Assert.Equal(first.Id, (await Ports.Datasets.FindByNameAsync("haushalt", Cancel))!.Id);
        Assert.Equal(second.Id, (await Ports.Datasets.FindByNameAsync($"haushalt-{second.Id}", Cancel))!.Id);
    }

    [Fact]
    public async Task The_same_record_twice_in_a_batch_is_one_entry()
    {
        var record = Records.Record(Source, "a");
        var changed = Records.Record(Source, "a", "Anderer Titel");

        var outcomes = await Ports.Harvest.PutAsync(await BeginAsync(), [record, record, changed], Cancel);

        Assert.Equal([StoreOutcome.Created, StoreOutcome.Unchanged, StoreOutcome.Updated], outcomes);
        Assert.Equal(1, (await Ports.Datasets.ReadPageAsync(1, 10, Cancel)).TotalItems);
    }

    [Fact]
    public async Task A_large_batch_keeps_its_order()
    {
        var lease = await BeginAsync();
        var known = Records.Many(Source, 0, 50);
        await Ports.Harvest.PutAsync(lease, known, Cancel);
        var batch = Records.Many(Source, 0, 100).Select((r, i) => i % 10 == 3 ? Records.Record(Source, r.SourceIdentifier, "Neu") : r).ToList();

        var outcomes = await Ports.Harvest.PutAsync(lease, batch, Cancel);

        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => i >= 50 ? StoreOutcome.Created : i % 10 == 3 ? StoreOutcome.Updated : StoreOutcome.Unchanged), outcomes);
        var all = await Ports.Datasets.GetAsync([.. batch.Select(r => r.Id)], Cancel);
        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), all.Select(e => e.Sequence));
    }

    [Fact]
    public async Task An_empty_batch_is_nothing_and_a_large_record_survives()
    {
        var lease = await BeginAsync();
        var large = Records.Record(Source, "a", bytes: string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i} ä€ ")));

        Assert.Empty(await Ports.Harvest.PutAsync(lease, [], Cancel));
        await Ports.Harvest.PutAsync(lease, [large], Cancel);

        Assert.Equal(large.SourceBytes.ToArray(), (await Ports.Datasets.FindSourceBytesAsync(large.Id, Cancel))!.Bytes.ToArray());
    }

    [Fact]
    public async Task Absences_move_entries_and_back_and_each_move_is_a_change()
    {
        var lease = await BeginAsync();
        var (a, b) = (Records.Record(Source, "a"), Records.Record(Source, "b"));
        await Ports.Harvest.PutAsync(lease, [a, b], Cancel);
        Time.Advance(TimeSpan.FromDays(1));
        var missingSince = Time.Now;

        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Missing(a), Cancel);
        var missing = await FindAsync(a);
        Time.Advance(TimeSpan.FromDays(30));
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Withdrawn(a), Cancel);
        var withdrawn = await FindAsync(a);
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Returned(a), Cancel);
        var returned = await FindAsync(a);

        Assert.Equal((PublicationState.Missing, missingSince, null, 3L), (missing.State, missing.MissingSince, missing.WithdrawnAt, missing.ChangeNumber));
        Assert.Equal((PublicationState.Withdrawn, missingSince, Time.Now, 4L), (withdrawn.State, withdrawn.MissingSince, withdrawn.WithdrawnAt, withdrawn.ChangeNumber));
        Assert.Equal((PublicationState.Present, null, null, 5L), (returned.State, returned.MissingSince, returned.WithdrawnAt, returned.ChangeNumber));
        Assert.Equal((1, missing.FirstSeen), (returned.Version, returned.LastChanged));
        Assert.Equal(PublicationState.Present, (await FindAsync(b)).State);
    }

    [Fact]
    public async Task Absences_that_say_what_already_is_change_nothing()
    {
        var lease = await BeginAsync();
        var a = Records.Record(Source, "a");
        await Ports.Harvest.PutAsync(lease, [a], Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Missing(a), Cancel);
        var before = await FindAsync(a);
        Time.Advance(TimeSpan.FromDays(1));

        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Missing(a, Records.Record(Source, "never seen")), Cancel);

        Assert.Equivalent(before, await FindAsync(a), strict: true);
    }

    [Fact]
    public async Task An_entry_of_another_source_cannot_be_moved()
    {
        var foreign = Records.Record(Other, "a");
        await Ports.Harvest.PutAsync(await BeginAsync(Other), [foreign], Cancel);

        await Ports.Harvest.ApplyAbsencesAsync(await BeginAsync(), Records.Missing(foreign), Cancel);

        Assert.Equal(PublicationState.Present, (await FindAsync(foreign)).State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_entry_that_comes_again_is_present_again(bool withNewContent)
    {
        var lease = await BeginAsync();
        var a = Records.Record(Source, "a");
        await Ports.Harvest.PutAsync(lease, [a], Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Missing(a), Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Withdrawn(a), Cancel);

        var again = withNewContent ? Records.Record(Source, "a", "Neuer Titel") : a;
        var outcomes = await Ports.Harvest.PutAsync(lease, [again], Cancel);

        var entry = await FindAsync(a);
        Assert.Equal([withNewContent ? StoreOutcome.Updated : StoreOutcome.Unchanged], outcomes);
        Assert.Equal((PublicationState.Present, null, null, 4L), (entry.State, entry.MissingSince, entry.WithdrawnAt, entry.ChangeNumber));
        Assert.Equal(withNewContent ? 2 : 1, entry.Version);
        Assert.Equal(1, (await Ports.Datasets.ReadPageAsync(1, 10, Cancel)).TotalItems);
    }

    [Fact]
    public async Task The_inventory_tells_what_is_stored_of_a_source_and_of_no_other()
    {
        var lease = await BeginAsync();
        var (a, b, c) = (Records.Record(Source, "a", "A"), Records.Record(Source, "b", "B"), Records.Record(Source, "c", "C"));
        await Ports.Harvest.PutAsync(lease, [a, b, c], Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, new Absences([b.Id, c.Id], [c.Id], []), Cancel);
        await Ports.Harvest.PutAsync(await BeginAsync(Other), [Records.Record(Other, "a")], Cancel);

        var inventory = await Ports.Harvest.LoadInventoryAsync(Source, Cancel);

        Assert.Equal(
            new Dictionary<DatasetId, InventoryEntry>
            {
                [a.Id] = new(a.SourceHash, PublicationState.Present, null, a.TitleHash),
                [b.Id] = new(b.SourceHash, PublicationState.Missing, Time.Now, b.TitleHash),
                [c.Id] = new(c.SourceHash, PublicationState.Withdrawn, Time.Now, c.TitleHash),
            },
            inventory.Entries);
    }

    [Fact]
    public async Task A_run_killed_between_batches_leaves_whole_batches_and_running_again_completes_them()
    {
        var lease = await BeginAsync();
        var all = Records.Many(Source, 0, 30);
        await Ports.Harvest.PutAsync(lease, [.. all.Take(10)], Cancel);
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ports.Harvest.PutAsync(lease, [.. all.Skip(10).Take(10)], killed.Token));

        Assert.Equal(10, (await Ports.Datasets.ReadPageAsync(1, 100, Cancel)).TotalItems);
        Time.Advance(LeaseTime);
        var successor = await BeginAsync();
        var outcomes = await Ports.Harvest.PutAsync(successor, all, Cancel);

        Assert.Equal(10, outcomes.Count(o => o == StoreOutcome.Unchanged));
        Assert.Equal(Enumerable.Range(1, 30).Select(i => (long)i), (await Ports.Changes.ReadAfterAsync(0, 100, Cancel)).Select(e => e.ChangeNumber));
    }

    [Fact]
    public async Task A_batch_that_fails_half_way_leaves_nothing_of_itself()
    {
        var lease = await BeginAsync();
        var poisoned = Records.Record(Source, "c") with { SourceMediaType = null! };

        await Assert.ThrowsAnyAsync<Exception>(() => Ports.Harvest.PutAsync(lease, [Records.Record(Source, "a"), poisoned], Cancel));

        Assert.Empty(await Ports.Changes.ReadAfterAsync(0, 10, Cancel));
        Assert.Equal([StoreOutcome.Created], await Ports.Harvest.PutAsync(lease, [Records.Record(Source, "b")], Cancel));
        Assert.Equal(1, await Ports.Changes.ReadLatestNumberAsync(Cancel));
    }

    [Fact]
    public async Task A_worker_that_was_taken_over_cannot_write_any_more()
    {
        var stale = await BeginAsync();
        var a = Records.Record(Source, "a");
        await Ports.Harvest.PutAsync(stale, [a], Cancel);
        Time.Advance(LeaseTime + TimeSpan.FromSeconds(1));
        var successor = await Store.ConnectAnother().Runs.TryBeginAsync(Source, "worker-2", LeaseTime, Cancel);
        Assert.NotNull(successor);

        await Assert.ThrowsAsync<LeaseLostException>(() => Ports.Harvest.PutAsync(stale, [Records.Record(Source, "b")], Cancel));
        await Assert.ThrowsAsync<LeaseLostException>(() => Ports.Harvest.PutAsync(stale, [a], Cancel));
        await Assert.ThrowsAsync<LeaseLostException>(() => Ports.Harvest.ApplyAbsencesAsync(stale, Records.Missing(a), Cancel));

        Assert.Equal(1, await Ports.Changes.ReadLatestNumberAsync(Cancel));
    }

    [Fact]
    public async Task A_lease_that_ran_out_holds_until_somebody_takes_over_and_ends_with_its_run()
    {
        var lease = await BeginAsync();
        Time.Advance(LeaseTime * 3);

        Assert.Equal([StoreOutcome.Created], await Ports.Harvest.PutAsync(lease, [Records.Record(Source, "a")], Cancel));
        await Ports.Runs.FinishAsync(lease, RunLedgerContract.Report(lease, RunOutcome.Completed), Cancel);

        await Assert.ThrowsAsync<LeaseLostException>(() => Ports.Harvest.PutAsync(lease, [Records.Record(Source, "b")], Cancel));
    }

    [Fact]
    public async Task A_lease_of_one_source_writes_no_other()
    {
        var lease = await BeginAsync();

        await Assert.ThrowsAsync<LeaseLostException>(
            () => Ports.Harvest.PutAsync(lease with { Source = Other }, [Records.Record(Other, "a")], Cancel));
    }

    [Fact]
    public async Task Two_processes_writing_at_once_lose_nothing_and_share_one_order_of_changes()
    {
        var another = Store.ConnectAnother();
        var here = await BeginAsync();
        var there = (await another.Runs.TryBeginAsync(Other, "worker-2", LeaseTime, Cancel))!;

        await Task.WhenAll(
            Task.Run(() => WriteAsync(Ports, here, Source), Cancel),
            Task.Run(() => WriteAsync(another, there, Other), Cancel));

        var changes = await Ports.Changes.ReadAfterAsync(0, 1000, Cancel);
        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), changes.Select(c => c.ChangeNumber));
        Assert.Equal([(Other, 100L), (Source, 100L)], (await another.Datasets.ReadFiguresAsync(Cancel)).Select(f => (f.Source, f.Present)));

        async Task WriteAsync(StorePorts ports, RunLease lease, SourceId source)
        {
            for (var i = 0; i < 10; i++) await ports.Harvest.PutAsync(lease, Records.Many(source, i * 10, 10), Cancel);
        }
    }
}
