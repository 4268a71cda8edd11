using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Tests.Contracts;

public abstract partial class DatasetSearchContract
{
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
    public async Task A_chosen_area_finds_what_lies_within_it()
    {
        await AddAsync(
            Document("köln") with { FacetValues = Regions("05315000", "053", "05") }, Document("bezirk") with { FacetValues = Regions("053", "05") },
            Document("essen") with { FacetValues = Regions("05113000", "051", "05") });

        Assert.Equal(["bezirk", "köln"], await FilterAsync(("region", "053")));
        var page = await search.SearchAsync(new DatasetQuery { Filters = Filter(("region", "05315000")), Facets = ["region"] }, Cancel);
        Assert.Equal(1, page.Total);
        Assert.Equal([new FacetCount("05", 3), new FacetCount("053", 2)], page.Facets["region"].Take(2));

        static IReadOnlyList<IReadOnlyList<string>> Regions(params string[] keys) => [.. Facets.All.Select(f => f.Name == "region" ? keys : (IReadOnlyList<string>)[])];
    }

    [Fact]
    public async Task Keywords_are_filtered_and_counted_like_other_facets()
    {
        await AddAsync(Document("1", theme: "ENVI") with { FacetValues = Both("ENVI", "Baum", "Wald") }, Document("2") with { FacetValues = Both("TRAN", "Baum") }, Document("3") with { FacetValues = Both("TRAN", "Bahn") });

        var page = await search.SearchAsync(new DatasetQuery { Filters = Filter(("keyword", "Baum"), ("theme", "TRAN")), Facets = ["theme", "keyword"] }, Cancel);

        Assert.Equal(["2"], Names(page));
        Assert.Equal([new FacetCount("ENVI", 1), new FacetCount("TRAN", 1)], page.Facets["theme"]);
        Assert.Equal([new FacetCount("Bahn", 1), new FacetCount("Baum", 1)], page.Facets["keyword"]);

        static IReadOnlyList<IReadOnlyList<string>> Both(string theme, params string[] keywords) =>
            [.. Facets.All.Select(f => f.Name switch { "theme" => [theme], "keyword" => keywords, _ => (IReadOnlyList<string>)[] })];
    }
}
