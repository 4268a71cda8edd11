using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Tests.Contracts;

public abstract partial class DatasetSearchContract
{
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
}
