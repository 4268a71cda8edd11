using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Engines.Memory;
using OpenDataNrw.Engines.Tests.Contracts;
using OpenDataNrw.Engines.Tests.Sqlite;

namespace OpenDataNrw.Engines.Tests;

public sealed class IndexFollowerTests : IAsyncLifetime
{
    private static readonly SourceId Source = new("s");
    private readonly SqliteStoreUnderTest _store = new();
    private readonly MemoryIndex _index = new(GermanAnalyser.Default);
    private RunLease _lease = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IndexFollower Follower => new(_store.Ports.Changes, _index, _index);

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

        await Assert.ThrowsAsync<IOException>(() => new IndexFollower(_store.Ports.Changes, _index, failing).CatchUpAsync(Cancel));

        Assert.Equal(1000, _index.ChangeNumber);
        Assert.Equal(1500, await Follower.CatchUpAsync(Cancel));
        Assert.Equal(2500, (await SearchAsync(null)).Total);
    }

    private Task<SearchPage> SearchAsync(string? text) => _index.SearchAsync(new DatasetQuery { Text = text, Facets = ["state"] }, Cancel);

    private sealed class FailingIndexer(IDatasetIndexer indexer, int batches) : IDatasetIndexer
    {
        private int _left = batches;

        public Task ApplyAsync(IReadOnlyList<SearchDocument> documents, IReadOnlyList<DatasetId> removed, long upTo, CancellationToken cancellationToken) =>
            _left-- > 0 ? indexer.ApplyAsync(documents, removed, upTo, cancellationToken) : throw new IOException("The index is gone.");
    }
}
