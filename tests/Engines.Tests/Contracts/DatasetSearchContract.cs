using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every index must hold. Documents come from the one analyser, so only the engine differs.</summary>
public abstract class DatasetSearchContract(IDatasetSearch search, IDatasetIndexer indexer)
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly SourceId Source = new("s");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_index_answers_with_nothing()
    {
        var page = await search.SearchAsync(new DatasetQuery { Text = "Bäume", Facets = ["theme"] }, Cancel);

        Assert.Equal((0L, 0, null, 0L), (page.Total, page.Hits.Count, page.Next, search.ChangeNumber));
        Assert.Empty(page.Facets["theme"]);
    }

    [Theory]
    [InlineData("straßenbäume")]
    [InlineData("Strassenbaeume")]
    [InlineData("STRASSENBAUME")]
    [InlineData("Straßenbaum")]
    [InlineData("Straßenba\u0308ume")]
    public async Task Variants_of_umlauts_case_and_inflection_find_the_same(string text)
    {
        await AddAsync(Document("a", title: "Straßenbäume"), Document("b", title: "Straßenbahn"));

        Assert.Equal(["a"], await FindAsync(text));
    }

    [Fact]
    public async Task All_words_must_match_but_in_whichever_fields()
    {
        await AddAsync(
            Document("a", title: "Bäume", publisher: "Stadt Köln", description: "Kataster"),
            Document("b", title: "Bäume in Köln"),
            Document("c", title: "Köln"));

        Assert.Equal(["a"], await FindAsync("Köln Kataster Baum"));
        Assert.Equal(["a", "b"], (await FindAsync("Bäume Köln")).Order());
        Assert.Empty(await FindAsync("Bäume Köln Sträucher"));
    }

    [Theory]
    [InlineData("Rhein-Sieg-Kreis", "a b c")]
    [InlineData("Rheinsiegkreis", "a b")]
    [InlineData("Rhein Sieg", "a c")]
    public async Task A_word_with_hyphens_is_found_whole_and_in_parts(string text, string expected)
    {
        await AddAsync(
            Document("a", title: "Haushalt Rhein-Sieg-Kreis"), Document("b", title: "Rheinsiegkreis"), Document("c", description: "Kreis am Rhein und an der Sieg"),
            Document("d", title: "Rhein-Erft-Kreis"));

        Assert.Equal(expected, string.Join(' ', (await FindAsync(text)).Order()));
    }

    [Fact]
    public async Task A_title_says_more_than_a_description_and_a_rare_word_more_than_a_common_one()
    {
        await AddAsync(
            Document("description", title: "Kataster", description: "Bäume"),
            Document("title", title: "Bäume", description: "Kataster"),
            Document("keyword", title: "Grün", keyword: "Bäume"));

        Assert.Equal(["title", "keyword", "description"], await FindAsync("Bäume"));
    }

    [Fact]
    public async Task Without_text_the_last_changed_come_first()
    {
        await AddAsync(Document("old", day: 1), Document("new", day: 3), Document("between", day: 2));

        Assert.Equal(["new", "between", "old"], await FindAsync(null));
        Assert.Equal(["new", "between", "old"], await FindAsync(" ?! "));
    }

    [Fact]
    public async Task Titles_sort_as_in_a_German_list()
    {
        await AddAsync(Document("z", title: "Zoo"), Document("ä", title: "Ärzte"), Document("a", title: "Arbeit"), Document("o", title: "\"Öffnungszeiten\""));

        var page = await search.SearchAsync(new DatasetQuery { Sort = SortOrder.Title }, Cancel);

        Assert.Equal(["a", "ä", "o", "z"], Names(page));
    }

    [Fact]
    public async Task Filters_take_any_value_within_a_facet_and_all_facets()
    {
        await AddFacetedAsync();

        Assert.Equal(["1", "2"], await FilterAsync(("theme", "ENVI")));
        Assert.Equal(["1", "2", "3", "4"], await FilterAsync(("theme", "ENVI"), ("theme", "TRAN")));
        Assert.Equal(["2"], await FilterAsync(("theme", "ENVI"), ("format", "WMS")));
        Assert.Empty(await FilterAsync(("theme", "no such value")));
    }

    [Fact]
    public async Task Counts_of_a_facet_ignore_the_selection_within_it_and_heed_all_others()
    {
        await AddFacetedAsync();

        var page = await search.SearchAsync(
            new DatasetQuery { Filters = Filter(("theme", "ENVI"), ("format", "CSV")), Facets = ["theme", "format", "kind", "licence"] }, Cancel);

        Assert.Equal(1, page.Total);
        Assert.Equal([new FacetCount("ENVI", 1), new FacetCount("TRAN", 1)], page.Facets["theme"]);
        Assert.Equal([new FacetCount("CSV", 1), new FacetCount("WMS", 1)], page.Facets["format"]);
        Assert.Equal([new FacetCount("dataset", 1)], page.Facets["kind"]);
        Assert.Empty(page.Facets["licence"]);
    }

    [Fact]
    public async Task Counts_without_a_selection_cover_everything_the_text_finds()
    {
        await AddFacetedAsync();

        var all = await search.SearchAsync(new DatasetQuery { Facets = ["theme", "format"], Size = 0 }, Cancel);
        var some = await search.SearchAsync(new DatasetQuery { Text = "eins", Facets = ["theme"], Size = 0 }, Cancel);
        var few = await search.SearchAsync(new DatasetQuery { Facets = ["theme"], FacetLimit = 1 }, Cancel);

        Assert.Equal((4, 0, null), (all.Total, all.Hits.Count, all.Next));
        Assert.Equal([new FacetCount("ENVI", 2), new FacetCount("TRAN", 2)], all.Facets["theme"]);
        Assert.Equal([new FacetCount("WMS", 3), new FacetCount("CSV", 2)], all.Facets["format"]);
        Assert.Equal([new FacetCount("ENVI", 1)], some.Facets["theme"]);
        Assert.Equal([new FacetCount("ENVI", 2)], few.Facets["theme"]);
    }

    [Fact]
    public async Task Only_what_changed_since_an_instant()
    {
        await AddAsync(Document("a", day: 1), Document("b", day: 2), Document("c", day: 3));

        var page = await search.SearchAsync(new DatasetQuery { ModifiedSince = Day.AddDays(2) }, Cancel);

        Assert.Equal(["c", "b"], Names(page));
        Assert.Equal(2, page.Total);
    }

    [Theory]
    [InlineData(SortOrder.Relevance, "gleich", 1)]
    [InlineData(SortOrder.Relevance, "gleich", 7)]
    [InlineData(SortOrder.Relevance, null, 7)]
    [InlineData(SortOrder.Modified, "gleich", 10)]
    [InlineData(SortOrder.Modified, null, 3)]
    [InlineData(SortOrder.Title, null, 7)]
    [InlineData(SortOrder.Title, "gleich", 100)]
    public async Task A_walk_with_cursors_meets_every_entry_once_though_keys_are_equal(SortOrder sort, string? text, int size)
    {
        const int count = 100;
        for (var i = 0; i < count; i += 4)
            await AddAsync([.. Enumerable.Range(i, 4).Select(n => Document($"{n:000}", title: $"gleich {n % 3}", day: n % 2))]);

        var walked = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await search.SearchAsync(new DatasetQuery { Text = text, Sort = sort, Size = size, Cursor = cursor }, Cancel);
            Assert.Equal(count, page.Total);
            walked.AddRange(Names(page));
            if ((cursor = page.Next) is null) break;
            Assert.Equal(size, page.Hits.Count);
        }

        var atOnce = await search.SearchAsync(new DatasetQuery { Text = text, Sort = sort, Size = 1000 }, Cancel);
        Assert.Equal(Names(atOnce), walked);
        Assert.Equal(count, walked.Distinct().Count());
        Assert.Null(atOnce.Next);
    }

    [Fact]
    public async Task Skipping_leads_to_the_same_hits_as_walking()
    {
        await AddAsync([.. Enumerable.Range(0, 50).Select(n => Document($"{n:000}", day: n % 5))]);
        var all = Names(await search.SearchAsync(new DatasetQuery { Size = 50 }, Cancel));

        var page = await search.SearchAsync(new DatasetQuery { Size = 10, Skip = 35 }, Cancel);
        var last = await search.SearchAsync(new DatasetQuery { Size = 10, Skip = 45, Cursor = null }, Cancel);
        var beyond = await search.SearchAsync(new DatasetQuery { Size = 10, Skip = int.MaxValue }, Cancel);

        Assert.Equal(all[35..45], Names(page));
        Assert.Equal((5, null), (last.Hits.Count, last.Next));
        Assert.Equal((0, 50L, null), (beyond.Hits.Count, beyond.Total, beyond.Next));
    }

    [Fact]
    public async Task Forged_cursors_are_refused()
    {
        await AddAsync([.. Enumerable.Range(0, 30).Select(n => Document($"{n:000}", title: "gleich"))]);
        var query = new DatasetQuery { Text = "gleich", Size = 10 };
        var cursor = (await search.SearchAsync(query, Cancel)).Next!;
        var middle = cursor.Length / 2;
        string[] forged =
        [
            "", "a", "!!!", cursor[..^4], cursor + "AAAA", new string('A', 100), new string('A', 100_000),
            cursor[..middle] + (cursor[middle] == 'A' ? 'B' : 'A') + cursor[(middle + 1)..],
        ];

        foreach (var text in forged)
            Assert.Equal("cursor", (await Assert.ThrowsAsync<InvalidQueryException>(() => search.SearchAsync(query with { Cursor = text }, Cancel))).Parameter);
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_question()
    {
        await AddAsync([.. Enumerable.Range(0, 30).Select(n => Document($"{n:000}", title: "gleich anders"))]);
        var query = new DatasetQuery { Text = "gleich", Size = 10 };
        var cursor = (await search.SearchAsync(query, Cancel)).Next;
        DatasetQuery[] others =
        [
            query with { Text = "anders" }, query with { Sort = SortOrder.Title }, query with { ModifiedSince = Day },
            query with { Filters = Filter(("theme", "ENVI")) }, query with { Skip = 1 },
        ];

        foreach (var other in others)
            Assert.Equal("cursor", (await Assert.ThrowsAsync<InvalidQueryException>(() => search.SearchAsync(other with { Cursor = cursor }, Cancel))).Parameter);
        Assert.Equal(20, (await search.SearchAsync(query with { Size = 25, Cursor = cursor, Facets = ["theme"] }, Cancel)).Hits.Count);
    }

    [Fact]
    public async Task Impossible_queries_are_refused_with_advice()
    {
        await RefusedAsync("size", new DatasetQuery { Size = -1 });
        await RefusedAsync("size", new DatasetQuery { Size = DatasetQuery.MaxSize + 1 });
        await RefusedAsync("skip", new DatasetQuery { Skip = -1 });
        await RefusedAsync("facetLimit", new DatasetQuery { FacetLimit = -1 });
        await RefusedAsync("sort", new DatasetQuery { Sort = (SortOrder)99 });
        await RefusedAsync("colour", new DatasetQuery { Facets = ["colour"] });
        var fault = await RefusedAsync("colour", new DatasetQuery { Filters = Filter(("colour", "red")) });
        Assert.Contains("theme", fault.Message, StringComparison.Ordinal);

        async Task<InvalidQueryException> RefusedAsync(string parameter, DatasetQuery query)
        {
            var refused = await Assert.ThrowsAsync<InvalidQueryException>(() => search.SearchAsync(query, Cancel));
            Assert.Equal(parameter, refused.Parameter);
            return refused;
        }
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

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<DatasetId, string> NamesOfIds = new();

    protected static DatasetId Id(string name)
    {
        var id = DatasetId.For(Source, name);
        NamesOfIds[id] = name;
        return id;
    }

    protected static SearchDocument Document(
        string name, string? title = null, string? keyword = null, string? publisher = null, string? description = null,
        int day = 0, long change = 0, string? theme = null, params string[] formats)
    {
        var fields = new FieldTokens[Enum.GetValues<SearchField>().Length];
        for (var i = 0; i < fields.Length; i++) fields[i] = new FieldTokens();
        GermanAnalyser.Default.Analyse(title, fields[(int)SearchField.Title]);
        GermanAnalyser.Default.Analyse(keyword, fields[(int)SearchField.Keyword]);
        GermanAnalyser.Default.Analyse(publisher, fields[(int)SearchField.Name]);
        GermanAnalyser.Default.Analyse(description, fields[(int)SearchField.Description]);
        return new SearchDocument
        {
            Id = Id(name),
            ChangeNumber = change,
            Fields = fields,
            FacetValues = [.. Facets.All.Select(f => f.Name switch
            {
                "theme" when theme is not null => [theme],
                "format" => formats,
                "kind" => ["dataset"],
                _ => (IReadOnlyList<string>)[],
            })],
            Modified = Day.AddDays(day),
            TitleKey = GermanFolding.SortKey(title ?? ""),
        };
    }

    private Task AddFacetedAsync() => AddAsync(
        Document("1", title: "eins", theme: "ENVI", formats: ["CSV"]),
        Document("2", title: "zwei", theme: "ENVI", formats: ["WMS", "WMS"]),
        Document("3", title: "drei", theme: "TRAN", formats: ["CSV", "WMS"]),
        Document("4", title: "vier", theme: "TRAN", formats: "WMS"));

    private Task AddAsync(params SearchDocument[] documents) =>
        indexer.ApplyAsync(documents, [], documents.Max(d => d.ChangeNumber), Cancel);

    private async Task<List<string>> FindAsync(string? text) => Names(await search.SearchAsync(new DatasetQuery { Text = text, Size = 1000 }, Cancel));

    private async Task<List<string>> FilterAsync(params (string Facet, string Value)[] filters) =>
        [.. Names(await search.SearchAsync(new DatasetQuery { Filters = Filter(filters) }, Cancel)).Order()];

    private static Dictionary<string, IReadOnlyList<string>> Filter(params (string Facet, string Value)[] filters) =>
        filters.GroupBy(f => f.Facet).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(f => f.Value)]);

    private static List<string> Names(SearchPage page) => [.. page.Hits.Select(h => NamesOfIds[h.Id])];
}
