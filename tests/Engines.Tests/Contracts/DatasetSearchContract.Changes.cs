using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Tests.Contracts;

public abstract partial class DatasetSearchContract
{
    [Fact]
    public async Task An_empty_index_answers_with_nothing()
    {
        var page = await search.SearchAsync(new DatasetQuery { Text = "Bäume", Facets = ["theme"] }, Cancel);

        Assert.Equal((0L, 0, null, 0L), (page.Total, page.Hits.Count, page.Next, search.ChangeNumber));
        Assert.Empty(page.Facets["theme"]);
    }

    [Fact]
    public async Task A_replaced_document_is_found_by_its_new_words_only()
    {
        await AddAsync(Document("a", title: "Alt", theme: "ENVI", change: 1));
        await AddAsync(Document("a", title: "Neu", theme: "TRAN", change: 2));

        Assert.Empty(await FindAsync("Alt"));
        Assert.Equal(["a"], await FindAsync("Neu"));
        var page = await search.SearchAsync(new DatasetQuery { Facets = ["theme"] }, Cancel);
        Assert.Equal(1, page.Total);
        Assert.Equal([new FacetCount("TRAN", 1)], page.Facets["theme"]);
    }

    [Fact]
    public async Task An_older_document_never_replaces_a_newer_one()
    {
        await AddAsync(Document("a", title: "Neu", change: 5));
        await AddAsync(Document("a", title: "Alt", change: 4));
        await AddAsync(Document("b", title: "Frisch", change: 9), Document("b", title: "Älter", change: 8));

        Assert.Equal(["a"], await FindAsync("Neu"));
        Assert.Equal(["b"], await FindAsync("Frisch"));
        Assert.Equal(2, (await search.SearchAsync(new DatasetQuery(), Cancel)).Total);
        Assert.Equal(9, search.ChangeNumber);
    }

    [Fact]
    public async Task A_removed_entry_is_gone_until_a_newer_document_comes()
    {
        await AddAsync(Document("a", change: 1), Document("b", change: 2));
        await indexer.ApplyAsync([], [Id("a"), Id("never seen")], 3, Cancel);
        Assert.Equal(["b"], await FindAsync(null));
        await AddAsync(Document("a", change: 1));
        Assert.Equal(["b"], await FindAsync(null));
        Assert.Equal(3, search.ChangeNumber);

        await AddAsync(Document("a", change: 4));

        Assert.Equal(["a", "b"], (await FindAsync(null)).Order());
    }

    [Fact]
    public async Task A_removed_entry_may_be_shown_again_by_the_same_change()
    {
        await AddAsync(Document("a", change: 1), Document("b", change: 2));
        await indexer.ApplyAsync([], [Id("a")], 2, Cancel);

        await AddAsync(Document("a", title: "Wieder da", change: 2));

        Assert.Equal(["a"], await FindAsync("Wieder"));
    }

    [Fact]
    public async Task Nothing_becomes_visible_of_a_stopped_change()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => indexer.ApplyAsync([Document("a")], [], 1, stopped.Token));

        Assert.Equal((0L, 0L), ((await search.SearchAsync(new DatasetQuery(), Cancel)).Total, search.ChangeNumber));
    }

    [Fact]
    public async Task Whatever_the_order_of_changes_the_index_shows_their_sum()
    {
        var random = new Random(20260301);
        var truth = new Dictionary<string, string>();
        for (var change = 1; change <= 3000; change++)
        {
            var name = $"d{random.Next(400)}";
            if (random.Next(4) == 0)
            {
                truth.Remove(name);
                await indexer.ApplyAsync([], [Id(name)], change, Cancel);
                continue;
            }

            var word = $"wort{random.Next(20)}x";
            truth[name] = word;
            await AddAsync(Document(name, title: word, theme: word, change: change));
        }

        var page = await search.SearchAsync(new DatasetQuery { Facets = ["theme"], FacetLimit = 100, Size = 1000 }, Cancel);
        Assert.Equal(truth.Count, page.Total);
        Assert.Equal(truth.Keys.Order(StringComparer.Ordinal), Names(page).Order(StringComparer.Ordinal));
        Assert.Equal(truth.Values.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count()), page.Facets["theme"].ToDictionary(c => c.Value, c => c.Count));
        foreach (var word in truth.Values.Distinct())
        {
            var found = await search.SearchAsync(new DatasetQuery { Text = word, Size = 1000 }, Cancel);
            Assert.Equal(truth.Where(t => t.Value == word).Select(t => t.Key).Order(StringComparer.Ordinal), Names(found).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Readers_see_whole_changes_while_they_are_made()
    {
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 200; i++) await AddAsync([.. Enumerable.Range(i * 5, 5).Select(n => Document($"{n}", theme: "ENVI"))]);
            },
            Cancel);

        while (!writing.IsCompleted)
        {
            var page = await search.SearchAsync(new DatasetQuery { Facets = ["theme"], Size = 1 }, Cancel);
            Assert.Equal(0, page.Total % 5);
            Assert.Equal(page.Total, page.Facets["theme"].Sum(c => c.Count));
        }

        await writing;
        Assert.Equal(1000, (await search.SearchAsync(new DatasetQuery(), Cancel)).Total);
    }

    [Fact]
    public async Task A_build_beside_the_live_index_is_seen_by_nobody_until_it_is_switched_to()
    {
        await AddAsync(Document("old", change: 5));
        await using (var dropped = await indexer.BeginBuildAsync(GermanAnalyser.Default, Cancel))
            await dropped.ApplyAsync([Document("dropped", change: 1)], [], 9, Cancel);
        await using var build = await indexer.BeginBuildAsync(GermanAnalyser.Default, Cancel);
        await build.ApplyAsync([Document("new", change: 1), Document("gone", change: 2)], [], 2, Cancel);
        await build.ApplyAsync([], [Id("gone")], 3, Cancel);
        await AddAsync(Document("meanwhile", change: 6));
        Assert.Equal(["meanwhile", "old"], (await FindAsync(null)).Order());

        await build.SwitchAsync(Cancel);

        Assert.Equal(["new"], await FindAsync(null));
        Assert.Equal(3, search.ChangeNumber);
        await Assert.ThrowsAsync<InvalidOperationException>(() => build.SwitchAsync(Cancel));
        await AddAsync(Document("later", change: 7));
        Assert.Equal(["later", "new"], (await FindAsync(null)).Order());
    }

    [Fact]
    public async Task The_entries_of_an_index_can_be_listed_with_their_changes()
    {
        await AddAsync(Document("a", change: 1), Document("b", change: 2), Document("c", change: 3));
        await AddAsync(Document("b", change: 4));
        await indexer.ApplyAsync([], [Id("c")], 5, Cancel);

        var entries = new List<(DatasetId, long)>();
        await foreach (var entry in indexer.ReadEntriesAsync(Cancel)) entries.Add(entry);

        Assert.Equal([(Id("a"), 1L), (Id("b"), 4L)], entries.OrderBy(e => e.Item2));
    }
}
