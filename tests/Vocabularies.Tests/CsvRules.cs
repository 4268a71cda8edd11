namespace OpenDataNrw.Vocabularies.Tests;

public sealed class CsvRules
{
    [Fact]
    public void Quotes_hold_commas_line_breaks_and_doubled_quotes()
    {
        var rows = Csv.Rows("a,b\r\n\"x, y\",\"say \"\"so\"\"\"\n\"two\nlines\",\n").ToList();

        Assert.Equal([["a", "b"], ["x, y", "say \"so\""], ["two\nlines", ""]], rows);
    }

    [Theory]
    [InlineData("a,", new[] { "a", "" })]
    [InlineData(",a", new[] { "", "a" })]
    [InlineData("\"\",\"\"", new[] { "", "" })]
    [InlineData("a,b", new[] { "a", "b" })]
    public void The_last_row_needs_no_line_end(string text, string[] fields) => Assert.Equal([fields], Csv.Rows(text));

    [Fact]
    public void Empty_lines_are_skipped() => Assert.Equal([["a", "b"], ["c", "d"]], Csv.Rows("a,b\n\n\r\nc,d\n\n"));

    [Fact]
    public void An_open_quote_is_refused() => Assert.Throws<FormatException>(() => Csv.Rows("\"a,b").ToList());

    [Fact]
    public void A_table_that_is_not_there_is_named()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Csv.Table("no-such-table").ToList());

        Assert.Contains("no-such-table", fault.Message, StringComparison.Ordinal);
    }
}
