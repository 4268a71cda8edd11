using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Tests.Search;

public sealed class QueryTokensTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" ?! und ", "")]
    [InlineData("Bäume Baeume Baum", "baum")]
    [InlineData("Rhein-Sieg-Kreis 2025", "rheinsiegkreis|rhein+sieg+kreis, 2025")]
    [InlineData("2020-2023", "2020+2023")]
    public void A_word_is_found_by_itself_or_by_all_its_parts(string? text, string expected) =>
        Assert.Equal(expected, Describe(QueryTokens.Parse(text, new GermanAnalyser())));

    [Fact]
    public void A_long_query_is_looked_at_from_the_beginning()
    {
        var query = QueryTokens.Parse(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"wort{i}x ")), new GermanAnalyser());

        Assert.Equal(QueryTokens.MaxWords, query.Words.Count);
    }

    private static string Describe(QueryTokens query) =>
        string.Join(", ", query.Words.Select(w => string.Join('|', w.Alternatives.Select(a => string.Join('+', a)))));
}
