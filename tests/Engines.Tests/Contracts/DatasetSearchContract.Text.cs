using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Tests.Contracts;

public abstract partial class DatasetSearchContract
{
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

    [Theory]
    [InlineData("Baumkatster", "Baumkataster", "a")]
    [InlineData("Baumkatasetr Köln", "Baumkataster Köln", "a")]
    [InlineData("Haushaltt", "Haushalt", "b c")]
    [InlineData("Zwo", null, "")]
    [InlineData("Straßenbeleuchtung", null, "")]
    public async Task Only_where_nothing_is_found_are_unknown_words_replaced_by_near_ones_and_the_page_says_so(string text, string? corrected, string expected)
    {
        await AddAsync(Document("a", title: "Baumkataster Köln"), Document("b", title: "Haushalt"), Document("c", title: "Haushalt"), Document("d", title: "Haushof"));

        var page = await search.SearchAsync(new DatasetQuery { Text = text }, Cancel);
        var plain = await search.SearchAsync(new DatasetQuery { Text = text, Correct = false }, Cancel);

        Assert.Equal((corrected, expected), (page.Corrected, string.Join(' ', Names(page).Order())));
        Assert.Equal((null, 0L), (plain.Corrected, plain.Total));
    }

    [Fact]
    public async Task A_word_that_is_found_is_never_replaced_by_a_commoner_one()
    {
        await AddAsync(Document("a", title: "Haushof"), Document("b", title: "Haushalt"), Document("c", title: "Haushalt"));

        var page = await search.SearchAsync(new DatasetQuery { Text = "Haushof" }, Cancel);

        Assert.Equal((null, "a"), (page.Corrected, string.Join(' ', Names(page))));
    }

    [Fact]
    public async Task Similar_entries_share_what_is_rare_and_not_only_the_publisher()
    {
        var trees = Document("trees", title: "Baumkataster", keyword: "Straßenbäume", publisher: "Stadt Köln");
        await AddAsync(
            trees, Document("near", title: "Baumkataster", publisher: "Stadt Bonn"), Document("nearer", title: "Baumkataster", keyword: "Straßenbäume", publisher: "Stadt Bonn"),
            Document("same publisher", title: "Haushalt", publisher: "Stadt Köln"), Document("other", title: "Verkehr"));

        Assert.Equal(["nearer", "near"], (await search.SimilarAsync(trees, 10, Cancel)).Select(NameOf));
        Assert.Equal(["nearer"], (await search.SimilarAsync(trees, 1, Cancel)).Select(NameOf));
        Assert.Empty(await search.SimilarAsync(trees, 0, Cancel));
        Assert.Equal("take", (await Assert.ThrowsAsync<InvalidQueryException>(() => search.SimilarAsync(trees, -1, Cancel))).Parameter);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public async Task A_text_of_any_length_is_answered(int length)
    {
        await AddAsync(Document("a", title: "Bäume"));

        Assert.Empty(await FindAsync(string.Concat(Enumerable.Repeat("unauffindbar\u0000\" ", length / 14))));
    }
}
