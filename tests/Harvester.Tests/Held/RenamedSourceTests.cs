using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Held;
using OpenDataNrw.Harvester.Tests.Support;

namespace OpenDataNrw.Harvester.Tests.Held;

/// <summary>Sources that rename their identifiers, over the real pipeline and store: not one dataset wrongly removed, not one lost.</summary>
public sealed class RenamedSourceTests : IAsyncDisposable
{
    private readonly HarvestRig _rig = new(new() { ["Harvest:BatchSize"] = "64" });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(50)]
    [InlineData(99)]
    [InlineData(100)]
    public async Task Whatever_share_is_renamed_every_dataset_keeps_its_entry(int renamed)
    {
        _rig.Connector.Records = Many(100);
        await _rig.RunAsync();
        var before = await EntriesAsync();
        var beforeChanges = await _rig.ChangeNumberAsync();
        _rig.Connector.Records = Rename(Many(100), i => i < renamed);

        var report = await _rig.RunAsync();
        Assert.Equal(renamed > 20 ? RunOutcome.Held : RunOutcome.Completed, report.Outcome);
        if (renamed > 20)
        {
            Assert.Equal(before.Values.Select(e => (e.Id, e.State)).ToHashSet(), (await EntriesAsync()).Values.Select(e => (e.Id, e.State)).ToHashSet());
            await ReleaseAsync(HeldRelease.AsShown);
            report = await _rig.RunAsync();
        }

        var after = await EntriesAsync();
        Assert.Equal((RunOutcome.Completed, 0, 0), (report.Outcome, report.Created, report.Missing));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(after, e => Assert.Equal((before[e.Key].Id, before[e.Key].Name, before[e.Key].FirstSeen, PublicationState.Present), (e.Value.Id, e.Value.Name, e.Value.FirstSeen, e.Value.State)));
        Assert.Equal(_rig.Connector.Records.Select(r => r.Identifier).Order(), after.Values.Select(e => e.SourceIdentifier).Order());
        // Followers of changes hear of the renamed entries and of no other, and of none that came or went.
        var changed = await _rig.Changes.ReadAfterAsync(beforeChanges, 1000, Cancel);
        Assert.Equal(renamed, changed.Count);
        Assert.All(changed, e => Assert.Equal(PublicationState.Present, e.State));
    }

    [Fact]
    public async Task After_a_renaming_runs_are_as_quiet_as_before()
    {
        await RenameAllAsync();
        await _rig.RunAsync();
        var number = await _rig.ChangeNumberAsync();

        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 40, 0), (report.Outcome, report.Unchanged, report.Missing));
        Assert.Equal(number, await _rig.ChangeNumberAsync());
    }

    [Fact]
    public async Task A_source_that_returns_to_its_old_identifiers_keeps_its_entries_without_asking()
    {
        await RenameAllAsync();
        await _rig.RunAsync();
        var before = await EntriesAsync();
        _rig.Connector.Records = Many(40);

        var back = await _rig.RunAsync();
        var quiet = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 0, 0, 0), (back.Outcome, back.Created, back.Missing, back.Rejected));
        Assert.Equal((RunOutcome.Completed, 40), (quiet.Outcome, quiet.Unchanged));
        var after = await EntriesAsync();
        Assert.Equal(before.Values.Select(e => e.Id).ToHashSet(), after.Values.Select(e => e.Id).ToHashSet());
        Assert.All(after.Values, e => Assert.DoesNotContain("neu", e.SourceIdentifier, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_returns_right_after_the_release_keeps_its_entries_too()
    {
        await RenameAllAsync();
        _rig.Connector.Records = Many(40);

        var back = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 0, 0), (back.Outcome, back.Created, back.Missing));
        Assert.Equal(40, (await EntriesAsync()).Count);
        Assert.Equal(RunOutcome.Completed, (await _rig.RunAsync()).Outcome);
    }

    [Fact]
    public async Task A_source_may_rename_again_and_again()
    {
        await RenameAllAsync();
        await _rig.RunAsync();
        var before = await EntriesAsync();
        foreach (var prefix in (string[])["dritte", "vierte"])
        {
            _rig.Connector.Records = [.. Many(40).Select(r => ($"{prefix}-{r.Identifier}", r.Content))];
            Assert.Equal(RunOutcome.Held, (await _rig.RunAsync()).Outcome);
            await ReleaseAsync(HeldRelease.AsShown);
            await _rig.RunAsync();
        }

        _rig.Connector.Records = Rename(Many(40), _ => true);
        var back = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 0, 0), (back.Outcome, back.Created, back.Missing));
        Assert.Equal(before.Values.Select(e => e.Id).ToHashSet(), (await EntriesAsync()).Values.Select(e => e.Id).ToHashSet());
    }

    [Fact]
    public async Task An_old_identifier_given_to_another_dataset_becomes_an_entry_of_its_own()
    {
        await RenameAllAsync();
        await _rig.RunAsync();
        var renamed = (await EntriesAsync()).Values.Single(e => e.SourceIdentifier == "neu-7");
        _rig.Connector.Records = [("7", "Etwas ganz anderes"), .. Rename(Many(40), _ => true)];

        var report = await _rig.RunAsync();
        var again = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 1, 40, 0), (report.Outcome, report.Created, report.Unchanged, report.Missing));
        Assert.Equal((RunOutcome.Completed, 41), (again.Outcome, again.Unchanged));
        var entries = await EntriesAsync();
        Assert.Equal(renamed.Id, entries.Values.Single(e => e.SourceIdentifier == "neu-7").Id);
        Assert.NotEqual(renamed.Id, entries["Etwas ganz anderes"].Id);
        Assert.Equal("7", entries["Etwas ganz anderes"].SourceIdentifier);
    }

    [Fact]
    public async Task Swapped_identifiers_lose_nothing()
    {
        _rig.Connector.Records = Many(40);
        await _rig.RunAsync();
        _rig.Connector.Records = [.. Many(40).Select((r, i) => (Many(40)[i ^ 1].Identifier, r.Content))];

        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 40, 0, 0), (report.Outcome, report.Updated, report.Created, report.Missing));
        Assert.Equal(Many(40).Select(r => r.Content).Order(StringComparer.Ordinal), (await EntriesAsync()).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Duplicated_titles_are_not_guessed_and_nothing_is_lost()
    {
        // Ten pairs of records that nothing but the identifier tells apart, and twenty that can be told.
        List<(string Identifier, string Content)> records = [.. Enumerable.Range(0, 20).Select(i => ($"twin-{i}", $"Zwilling {i / 2}")), .. Many(20)];
        _rig.Connector.Records = records;
        await _rig.RunAsync();
        var before = (await AllAsync()).ToDictionary(e => e.Id);
        _rig.Connector.Records = Rename(records, _ => true);
        await _rig.RunAsync();
        var held = Assert.Single(await _rig.Get<IHeldRuns>().ListAsync(_rig.Source.Id, openOnly: true, 10, Cancel));
        Assert.Equal((HeldReason.ChangedIdentifiers, 20, 20, 20), (held.Reason, held.Reidentified, held.Missing, held.Ambiguous));

        await ReleaseAsync(HeldRelease.AsShown);
        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 20), (report.Outcome, report.Created));
        var all = await AllAsync();
        Assert.Equal(_rig.Connector.Records.Select(r => r.Identifier).Order(), all.Where(e => e.State == PublicationState.Present).Select(e => e.SourceIdentifier).Order());
        Assert.All(all.Where(e => e.State == PublicationState.Missing), e => Assert.StartsWith("twin-", before[e.Id].SourceIdentifier, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_may_take_what_was_recognised_as_new_all_the_same()
    {
        _rig.Connector.Records = Many(40);
        await _rig.RunAsync();
        _rig.Connector.Records = Rename(Many(40), _ => true);
        await _rig.RunAsync();

        await ReleaseAsync(HeldRelease.AsNew);
        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 40), (report.Outcome, report.Created));
        Assert.Equal((40, 40), ((await AllAsync()).Count(e => e.State == PublicationState.Missing), (await AllAsync()).Count(e => e.State == PublicationState.Present)));
    }

    [Fact]
    public async Task Only_identifiers_can_be_released_while_absences_wait_on()
    {
        _rig.Connector.Records = Many(100);
        await _rig.RunAsync();
        _rig.Connector.Records = Rename(Many(60), _ => true);
        await _rig.RunAsync();

        await ReleaseAsync(HeldRelease.IdentifiersOnly);
        var report = await _rig.RunAsync();

        var held = Assert.Single(await _rig.Get<IHeldRuns>().ListAsync(_rig.Source.Id, openOnly: true, 10, Cancel));
        Assert.Equal((RunOutcome.Held, HeldReason.ManyAbsent, 40, 0), (report.Outcome, held.Reason, held.Missing, held.Reidentified));
        Assert.Equal(100, (await AllAsync()).Count(e => e.State == PublicationState.Present));
    }

    [Fact]
    public async Task Random_moves_of_a_source_never_cost_a_dataset()
    {
        var chance = new Random(20261121);
        var records = Many(60);
        var generation = 0;
        _rig.Connector.Records = records;
        await _rig.RunAsync();
        for (var night = 0; night < 12; night++)
        {
            generation++;
            var share = chance.NextDouble();
            records = [.. records.Select(r => chance.NextDouble() < share ? ($"g{generation}-{r.Content[17..]}", r.Content) : r)];
            _rig.Connector.Records = [.. records];
            chance.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rig.Connector.Records));
            _rig.Time.Advance(TimeSpan.FromDays(1));
            if ((await _rig.RunAsync()).Outcome == RunOutcome.Held)
            {
                await ReleaseAsync(HeldRelease.AsShown);
                Assert.Equal(RunOutcome.Completed, (await _rig.RunAsync()).Outcome);
            }

            var all = await AllAsync();
            Assert.Equal(60, all.Count);
            Assert.All(all, e => Assert.Equal(PublicationState.Present, e.State));
            Assert.Equal(records.Order(), all.Select(e => (e.SourceIdentifier, e.Resource.Titles.In()!)).Order());
        }
    }

    private async Task RenameAllAsync()
    {
        _rig.Connector.Records = Many(40);
        await _rig.RunAsync();
        _rig.Connector.Records = Rename(Many(40), _ => true);
        await _rig.RunAsync();
        await ReleaseAsync(HeldRelease.AsShown);
    }

    private async Task ReleaseAsync(HeldRelease release)
    {
        var held = Assert.Single(await _rig.Get<IHeldRuns>().ListAsync(_rig.Source.Id, openOnly: true, 10, Cancel));
        Assert.IsType<HeldOutcome.Decided>(await _rig.Get<HeldDecisions>().ReleaseAsync(held.Number, release, "Anna Amt", "geprüft", Cancel));
    }

    private async Task<IReadOnlyList<StoredDataset>> AllAsync() => await _rig.Changes.ReadAfterAsync(0, 10_000, Cancel);

    private async Task<SortedDictionary<string, StoredDataset>> EntriesAsync() =>
        new((await AllAsync()).ToDictionary(e => e.Resource.Titles.In()!), StringComparer.Ordinal);

    private static List<(string Identifier, string Content)> Rename(List<(string Identifier, string Content)> records, Func<int, bool> which) =>
        [.. records.Select((r, i) => which(i) ? ($"neu-{r.Identifier}", r.Content) : r)];

    private static List<(string Identifier, string Content)> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (i.ToString(CultureInfo.InvariantCulture), $"Datensatz Nummer {i}"))];
}
