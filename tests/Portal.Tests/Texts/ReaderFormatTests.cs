using OpenDataNrw.Catalog;
using OpenDataNrw.Portal.Texts;

namespace OpenDataNrw.Portal.Tests.Texts;

public sealed class ReaderFormatTests
{
    private static readonly ReaderFormat German = ReaderFormat.For("de");
    private static readonly ReaderFormat English = ReaderFormat.For("en");

    [Fact]
    public void Numbers_and_sizes_are_written_as_in_the_readers_country()
    {
        Assert.Equal(("1.234.567", "1,234,567"), (German.Number(1234567), English.Number(1234567)));
        Assert.Equal(("1,2\u00A0MB", "1.2\u00A0MB"), (German.Bytes(1_234_567), English.Bytes(1_234_567)));
        Assert.Equal(["0\u00A0Byte", "999\u00A0Byte", "1\u00A0kB", "150\u00A0GB"], ((long[])[0, 999, 1000, 150_000_000_000]).Select(German.Bytes));
    }

    [Theory]
    [InlineData(0, 10, "0\u00A0%")]
    [InlineData(1, 1000, "1\u00A0%")]
    [InlineData(999, 1000, "99\u00A0%")]
    [InlineData(1000, 1000, "100\u00A0%")]
    [InlineData(0, 0, "–")]
    public void A_share_is_never_rounded_to_none_or_all(long part, long whole, string expected)
    {
        Assert.Equal(expected, German.Percent(part, whole));
    }

    [Theory]
    [InlineData("2024", "2024", "2024")]
    [InlineData("2024-03", "März 2024", "March 2024")]
    [InlineData("2024-03-01", "1. März 2024", "1 March 2024")]
    [InlineData("2024-06-30T22:30:00Z", "1. Juli 2024", "1 July 2024")]
    [InlineData("letzte Woche", "letzte Woche", "letzte Woche")]
    public void A_date_is_as_exact_as_its_source(string lexical, string german, string english)
    {
        Assert.Equal((german, english), (German.Date(new DcatDate(lexical)), English.Date(new DcatDate(lexical))));
    }

    [Fact]
    public void Times_are_those_of_Berlin_in_summer_and_winter()
    {
        Assert.Equal("01.07.2026, 14:05 Uhr", German.Moment(new DateTimeOffset(2026, 7, 1, 12, 5, 0, TimeSpan.Zero)));
        Assert.Equal("01.01.2026, 13:05 Uhr", German.Moment(new DateTimeOffset(2026, 1, 1, 12, 5, 0, TimeSpan.Zero)));
        Assert.Equal("01/01/2026, 13:05", English.Moment(new DateTimeOffset(2026, 1, 1, 12, 5, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(0.25, "250 ms")]
    [InlineData(3.14, "3,1 s")]
    [InlineData(95, "1 min 35 s")]
    [InlineData(7261, "2 h 1 min")]
    public void A_duration_is_as_exact_as_its_length_deserves(double seconds, string expected)
    {
        Assert.Equal(expected, German.Duration(TimeSpan.FromSeconds(seconds)));
    }
}
