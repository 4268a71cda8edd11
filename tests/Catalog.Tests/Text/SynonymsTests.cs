using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Tests.Text;

public sealed class SynonymsTests
{
    [Fact]
    public void The_list_of_this_program_is_long_and_readable() => Assert.InRange(Synonyms.Default.Groups, 150, 2000);

    [Fact]
    public void Two_way_lines_find_each_other_and_one_way_lines_do_not()
    {
        var synonyms = Synonyms.Read("# Text\n\nMüll = Abfall\nGewässer > See, Bach\n");

        Assert.Equal(["abfall"], synonyms.Of("mull").Select(s => string.Join(' ', s.Tokens)));
        Assert.Equal(["mull"], synonyms.Of("abfall").Select(s => string.Join(' ', s.Tokens)));
        Assert.Equal(2, synonyms.Of("gewass").Count);
        Assert.Empty(synonyms.Of("bach"));
        Assert.True(synonyms.Of("gewass")[0].Weight < synonyms.Of("mull")[0].Weight);
    }

    [Theory]
    [InlineData("Müll = Abfall\nMüll", "Line 2")]
    [InlineData("Müll = ", "Line 1")]
    [InlineData("a > b = c", "Line 1")]
    [InlineData("a > b > c", "Line 1")]
    [InlineData("\n\nMüll = der die", "Line 3")]
    public void A_faulty_line_is_named(string text, string line) => Assert.StartsWith(line, Assert.Throws<FormatException>(() => Synonyms.Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Köln 05315", "Line 1")]
    [InlineData("# Text\nKölle = 99999", "Line 2")]
    [InlineData("Kölle = 05315\nKölle = 05315", "Line 2")]
    public void A_faulty_line_of_the_places_is_named(string text, string line) => Assert.StartsWith(line, Assert.Throws<FormatException>(() => Places.Read(text)).Message, StringComparison.Ordinal);
}
