using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Engines.Memory;
using OpenDataNrw.Engines.Tests.Contracts;
using OpenDataNrw.Engines.Tests.Sqlite;

namespace OpenDataNrw.Engines.Tests;

public sealed class IndexFollowerTests : IAsyncLifetime
{
    private static readonly SourceId Source = new("s");
    private static readonly SourceId Other = new("t");
    private readonly SqliteStoreUnderTest _store = new();
    private readonly MemoryIndex _index = new(GermanAnalyser.Default);
    private RunLease _lease = null!;

    private readonly DuplicateIndex _duplicates = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IndexFollower Follower => Following(_index);

    public async ValueTask InitializeAsync() => _lease = (await _store.Ports.Runs.TryBeginAsync(Source, "w", TimeSpan.FromHours(1), Cancel))!;

    public async ValueTask DisposeAsync()
    {
        _index.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task An_index_catches_up_in_batches_and_then_has_nothing_to_do()
    {
        await _store.Ports.Harvest.PutAsync(_lease, Records.Many(Source, 0, 2500), Cancel);

        Assert.Equal(2500, await Follower.CatchUpAsync(Cancel));
        Assert.Equal(0, await Follower.CatchUpAsync(Cancel));

        Assert.Equal(2500, (await SearchAsync("Datensatz")).Total);
        Assert.Equal(2500, _index.ChangeNumber);
    }

    [Fact]
    public async Task Changed_missing_withdrawn_and_returned_entries_follow()
    {
        var (a, b, c) = (Records.Record(Source, "a", "Bäume"), Records.Record(Source, "b", "Bäume"), Records.Record(Source, "c", "Bäume"));
        await _store.Ports.Harvest.PutAsync(_lease, [a, b, c], Cancel);
        await Follower.CatchUpAsync(Cancel);

        await _store.Ports.Harvest.PutAsync(_lease, [Records.Record(Source, "a", "Straßen")], Cancel);
        await _store.Ports.Harvest.ApplyAbsencesAsync(_lease, new Absences([b.Id], [c.Id], []), Cancel);
        await Follower.CatchUpAsync(Cancel);
        var page = await SearchAsync("Bäume");
        await _store.Ports.Harvest.ApplyAbsencesAsync(_lease, Records.Returned(c), Cancel);
        await Follower.CatchUpAsync(Cancel);

        Assert.Equal([b.Id], page.Hits.Select(h => h.Id));
        Assert.Equal([new FacetCount("missing", 1)], page.Facets["state"]);
        Assert.Equal(2, (await SearchAsync("Bäume")).Total);
        Assert.Equal([a.Id], (await SearchAsync("Straße")).Hits.Select(h => h.Id));
    }

    [Fact]
    public async Task A_follower_that_was_stopped_goes_on_where_the_index_stands()
    {
        await _store.Ports.Harvest.PutAsync(_lease, Records.Many(Source, 0, 2500), Cancel);
        var failing = new FailingIndexer(_index, batches: 1);

        await Assert.ThrowsAsync<IOException>(() => Following(failing).CatchUpAsync(Cancel));

        Assert.Equal(1000, _index.ChangeNumber);
        Assert.Equal(1500, await Follower.CatchUpAsync(Cancel));
        Assert.Equal(2500, (await SearchAsync(null)).Total);
    }

    [Fact]
    public async Task Of_several_routes_one_is_found_under_the_sources_of_all_and_another_when_it_vanishes()
    {
        var town = Records.Record(Source, "gleich", "Bäume");
        var (stateLease, state) = await OtherAsync("gleich", "Bäume im Land");
        await _store.Ports.Harvest.PutAsync(_lease, [town], Cancel);
        await _store.Ports.Harvest.PutAsync(stateLease, [state], Cancel);
        await Follower.CatchUpAsync(Cancel);
        Assert.Equal([town.Id], await ShownAsync());
        Assert.Equal([town.Id], (await _index.SearchAsync(new DatasetQuery { Filters = new Dictionary<string, IReadOnlyList<string>> { ["source"] = [Other.Value] } }, Cancel)).Hits.Select(h => h.Id));

        await _store.Ports.Harvest.ApplyAbsencesAsync(_lease, Records.Missing(town), Cancel);
        await Follower.CatchUpAsync(Cancel);
        Assert.Equal([state.Id], await ShownAsync());

        await _store.Ports.Harvest.ApplyAbsencesAsync(_lease, Records.Returned(town), Cancel);
        await Follower.CatchUpAsync(Cancel);
        Assert.Equal([town.Id], await ShownAsync());
        await _store.Ports.Harvest.ApplyAbsencesAsync(_lease, Records.Withdrawn(town), Cancel);
        await Follower.CatchUpAsync(Cancel);
        Assert.Equal([state.Id], await ShownAsync());
    }

    [Fact]
    public async Task A_new_priority_shows_another_route_although_nothing_changed()
    {
        var town = Records.Record(Source, "gleich");
        var (stateLease, state) = await OtherAsync("gleich");
        await _store.Ports.Harvest.PutAsync(_lease, [town], Cancel);
        await _store.Ports.Harvest.PutAsync(stateLease, [state], Cancel);
        var follower = Follower;
        await follower.CatchUpAsync(Cancel);

        foreach (var (priority, shown) in new[] { (1, state.Id), (0, town.Id), (1, state.Id) })
        {
            await _store.Ports.Sources.SaveAsync(new HarvestSource { Id = Other, Title = "Land", Kind = "ckan", Url = new Uri("https://land.example/"), Priority = priority }, Cancel);
            Assert.Equal(0, await follower.CatchUpAsync(Cancel));
            Assert.Equal([shown], await ShownAsync());
        }
    }

    [Fact]
    public async Task What_an_index_did_not_take_is_given_to_it_again()
    {
        var town = Records.Record(Source, "gleich");
        var (stateLease, state) = await OtherAsync("gleich");
        await _store.Ports.Harvest.PutAsync(_lease, [town], Cancel);
        await _store.Ports.Harvest.PutAsync(stateLease, [state], Cancel);
        var failing = new FailingIndexer(_index, batches: 1);
        var follower = Following(failing);
        await follower.CatchUpAsync(Cancel);

        await _store.Ports.Harvest.ApplyAbsencesAsync(_lease, Records.Withdrawn(town), Cancel);
        await Assert.ThrowsAsync<IOException>(() => follower.CatchUpAsync(Cancel));
        Assert.Equal([town.Id], await ShownAsync());
        failing.Mend();
        await follower.CatchUpAsync(Cancel);

        Assert.Equal([state.Id], await ShownAsync());
    }

    [Fact]
    public async Task A_rebuild_shows_the_same_with_another_analysis_and_follows_on()
    {
        var town = Records.Record(Source, "gleich", "Bäume");
        var (stateLease, state) = await OtherAsync("gleich", "Bäume im Land");
        await _store.Ports.Harvest.PutAsync(_lease, [town, .. Records.Many(Source, 0, 1500)], Cancel);
        await _store.Ports.Harvest.PutAsync(stateLease, [state], Cancel);
        var follower = Follower;
        await follower.CatchUpAsync(Cancel);
        var analyser = new GermanAnalyser();

        await follower.RebuildAsync(analyser, Cancel);

        Assert.Same(analyser, _index.Analyser);
        Assert.Equal((1501L, 1502L), ((await SearchAsync(null)).Total, _index.ChangeNumber));
        Assert.Equal([town.Id], (await SearchAsync("Bäume")).Hits.Select(h => h.Id));
        await _store.Ports.Harvest.ApplyAbsencesAsync(_lease, Records.Withdrawn(town), Cancel);
        await follower.CatchUpAsync(Cancel);
        Assert.Equal([state.Id], (await SearchAsync("Bäume")).Hits.Select(h => h.Id));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_live_index_as_it_is()
    {
        await _store.Ports.Harvest.PutAsync(_lease, Records.Many(Source, 0, 10), Cancel);
        var follower = Follower;
        await follower.CatchUpAsync(Cancel);
        var analyser = _index.Analyser;
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => follower.RebuildAsync(new GermanAnalyser(), stopped.Token));

        Assert.Same(analyser, _index.Analyser);
        Assert.Equal(10, (await SearchAsync(null)).Total);
    }

    [Fact]
    public async Task What_an_index_lacks_has_too_much_or_shows_as_before_is_found_and_mended()
    {
        var (kept, lost, old) = (Records.Record(Source, "kept"), Records.Record(Source, "lost"), Records.Record(Source, "old", "Alt"));
        await _store.Ports.Harvest.PutAsync(_lease, [kept, lost, old], Cancel);
        var follower = Follower;
        await follower.CatchUpAsync(Cancel);
        var before = await DocumentAsync(old.Id);
        await _store.Ports.Harvest.PutAsync(_lease, [Records.Record(Source, "old", "Neu")], Cancel);
        await follower.CatchUpAsync(Cancel);
        Assert.True((await follower.CompareAsync(Cancel)).IsNone);
        var unknown = DatasetId.For(Source, "unknown");
        await using (var build = await _index.BeginBuildAsync(_index.Analyser, Cancel))
        {
            await build.ApplyAsync([before, before with { Id = unknown }, await DocumentAsync(kept.Id)], [], _index.ChangeNumber, Cancel);
            await build.SwitchAsync(Cancel);
        }

        var drift = await follower.CompareAsync(Cancel);
        Assert.Equal([[lost.Id], [unknown], [old.Id]], new IReadOnlyList<DatasetId>[] { drift.Missing, drift.Surplus, drift.Stale });
        await follower.RepairAsync(drift, Cancel);

        Assert.True((await follower.CompareAsync(Cancel)).IsNone);
        Assert.Equal(3, (await SearchAsync(null)).Total);
        Assert.Equal([old.Id], (await SearchAsync("Neu")).Hits.Select(h => h.Id));
    }

    private async Task<(RunLease Lease, HarvestedRecord Record)> OtherAsync(string identifier, string title = "Haushaltsplan") =>
        ((await _store.Ports.Runs.TryBeginAsync(Other, "w", TimeSpan.FromHours(1), Cancel))!, Records.Record(Other, identifier, title));

    private async Task<SearchDocument> DocumentAsync(DatasetId id) => SearchDocumentBuilder.Build((await _store.Ports.Datasets.FindAsync(id, Cancel))!);

    private async Task<IEnumerable<DatasetId>> ShownAsync() => (await SearchAsync(null)).Hits.Select(h => h.Id);

    private IndexFollower Following(IDatasetIndexer indexer) => new(_store.Ports.Changes, _store.Ports.Datasets, _store.Ports.Sources, _duplicates, _index, indexer);

    private Task<SearchPage> SearchAsync(string? text) => _index.SearchAsync(new DatasetQuery { Text = text, Facets = ["state"] }, Cancel);

    private sealed class FailingIndexer(IDatasetIndexer indexer, int batches) : IDatasetIndexer
    {
        private int _left = batches;

        public void Mend() => _left = int.MaxValue;

        public Task ApplyAsync(IReadOnlyList<SearchDocument> documents, IReadOnlyList<DatasetId> removed, long upTo, CancellationToken cancellationToken) =>
            _left-- > 0 ? indexer.ApplyAsync(documents, removed, upTo, cancellationToken) : throw new IOException("The index is gone.");

        public Task<IIndexBuild> BeginBuildAsync(GermanAnalyser analyser, CancellationToken cancellationToken) => indexer.BeginBuildAsync(analyser, cancellationToken);

        public IAsyncEnumerable<(DatasetId Id, long ChangeNumber)> ReadEntriesAsync(CancellationToken cancellationToken) => indexer.ReadEntriesAsync(cancellationToken);
    }
}
