using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Tests.Contracts;

public abstract partial class DatasetSearchContract
{
    [Fact]
    public async Task Suggestions_know_keywords_publishers_places_and_titles_the_most_used_first()
    {
        await AddAsync(
            Suggested("1", "Straßenbäume", "05315000", "Stadt Köln", "Straße", "Baum"),
            Suggested("2", "Bahnhöfe", "05315000", "Stadt Köln", "Straßenbahn"),
            Suggested("3", "Kölner Brücken", "05314000", "Straßen.NRW", "Straßenbahn"));

        Assert.Equal(
            [
                new Suggestion(SuggestionKind.Keyword, "Straßenbahn", "Straßenbahn", null, 2),
                new Suggestion(SuggestionKind.Keyword, "Straße", "Straße", null, 1),
                new Suggestion(SuggestionKind.Publisher, "Straßen.NRW", "Straßen.NRW", null, 1),
                new Suggestion(SuggestionKind.Title, "Straßenbäume", null, Id("1"), 1),
            ],
            await suggestions.SuggestAsync("STRASS", 10, Cancel));
        Assert.Equal(
            [
                new Suggestion(SuggestionKind.Publisher, "Stadt Köln", "Stadt Köln", null, 2),
                new Suggestion(SuggestionKind.Place, "Köln", "05315000", null, 2),
                new Suggestion(SuggestionKind.Title, "Kölner Brücken", null, Id("3"), 1),
            ],
            await suggestions.SuggestAsync("koel", 10, Cancel));
    }

    [Theory]
    [InlineData("b", "Brücken der Stadt|Bäume")]
    [InlineData("stadt br", "Brücken der Stadt")]
    [InlineData("brücken sta", "Brücken der Stadt")]
    [InlineData("Baeume", "Bäume")]
    [InlineData("bäume sta", "")]
    [InlineData("x", "")]
    [InlineData("", "")]
    [InlineData(" \u0000\"- ", "")]
    public async Task Every_word_typed_begins_a_word_of_a_title(string typed, string expected)
    {
        await AddAsync(Suggested("1", "Brücken der Stadt"), Suggested("2", "Bäume"));

        Assert.Equal(expected, string.Join('|', (await suggestions.SuggestAsync(typed, 10, Cancel)).Select(s => s.Text).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Suggestions_leave_room_for_each_kind_and_keep_to_their_number()
    {
        await AddAsync([.. Enumerable.Range(0, 50).Select(n => Suggested($"{n}", $"Baum {n}", null, n % 2 == 0 ? "Baumamt" : null, $"Baumart {n}"))]);

        var found = await suggestions.SuggestAsync("ba", 6, Cancel);

        Assert.Equal(6, found.Count);
        Assert.Equal([SuggestionKind.Keyword, SuggestionKind.Publisher, SuggestionKind.Title], found.Select(s => s.Kind).Distinct());
        Assert.Empty(await suggestions.SuggestAsync("ba", 0, Cancel));
        foreach (var take in new[] { -1, 101 })
            Assert.Equal("take", (await Assert.ThrowsAsync<InvalidQueryException>(() => suggestions.SuggestAsync("ba", take, Cancel))).Parameter);
    }

    [Fact]
    public async Task What_nobody_has_any_more_is_not_suggested()
    {
        await AddAsync(Suggested("1", "Bäume", null, null, "Baum"));
        await AddAsync(Suggested("1", "Straßen", null, null, "Straße") with { ChangeNumber = 2 });
        Assert.Empty(await suggestions.SuggestAsync("ba", 10, Cancel));

        await indexer.ApplyAsync([], [Id("1")], 3, Cancel);

        Assert.Empty(await suggestions.SuggestAsync("stra", 10, Cancel));
    }

    [Fact]
    public async Task A_text_of_any_length_gets_an_answer_to_its_beginning()
    {
        await AddAsync(Suggested("1", "Bäume"));

        Assert.Empty(await suggestions.SuggestAsync(new string('x', 1_000_000), 10, Cancel));
    }

    private static SearchDocument Suggested(string name, string title, string? region = null, string? publisher = null, params string[] keywords)
    {
        var document = Document(name, title: title, keyword: string.Join(' ', keywords), publisher: publisher, change: 1);
        return document with
        {
            FacetValues = [.. Facets.All.Select((f, i) => f.Name switch
            {
                "region" when region is not null => [region],
                "publisher" when publisher is not null => [publisher],
                "keyword" => keywords,
                _ => document.FacetValues[i],
            })],
        };
    }
}
