namespace OpenDataNrw.Catalog.Tests.Model;

public sealed class PublisherNameTests
{
    [Theory]
    [InlineData("Stadt Köln", "Stadt Köln")]
    [InlineData("  Stadt\u00A0 Köln\t", "Stadt Köln")]
    [InlineData("Stadt\u2009\r\nKöln", "Stadt Köln")]
    [InlineData(" \u00A0 ", null)]
    [InlineData(null, null)]
    public void Names_that_differ_in_blanks_are_one(string? name, string? expected) => Assert.Equal(expected, PublisherName.Of(name));

    [Fact]
    public void A_name_without_end_is_cut_and_its_form_stays_the_same()
    {
        var name = PublisherName.Of(string.Concat(Enumerable.Repeat("Amt für alles ", 100)))!;

        Assert.InRange(name.Length, PublisherName.MaxLength - 1, PublisherName.MaxLength);
        Assert.Equal(name, PublisherName.Of(name));
    }
}
