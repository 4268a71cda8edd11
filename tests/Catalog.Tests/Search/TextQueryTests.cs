using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Tests.Search;

public sealed class TextQueryTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" ?! und ", "")]
    [InlineData("Bäume Baeume Baum", "baum")]
    [InlineData("Rhein-Sieg-Kreis 2025", "rheinsiegkreis|rhein+sieg+kreis, 2025")]
    [InlineData("2020-2023", "2020+2023")]
    public void A_word_is_found_by_itself_or_by_all_its_parts(string? text, string expected) =>
        Assert.Equal(expected, Describe(TextQuery.Parse(text, new GermanAnalyser())));

    [Fact]
    public void A_long_query_is_looked_at_from_the_beginning()
    {
        var query = TextQuery.Parse(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"wort{i}x ")), new GermanAnalyser());

        Assert.Equal(TextQuery.MaxWords, query.Clauses.Count);
    }

    private static string Describe(TextQuery query) =>
        string.Join(", ", query.Clauses.Select(c => string.Join('|', c.Alternatives.Cast<ClauseAlternative.Together>().Select(a => string.Join('+', a.Tokens)))));
}
