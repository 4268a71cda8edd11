using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Tests.Dcat;

namespace OpenDataNrw.Catalog.Tests.Duplicates;

public sealed class DuplicateSignsTests
{
    [Fact]
    public void A_date_in_the_future_counts_as_the_moment_of_reception()
    {
        var entry = Entries.Of(new Dataset { Modified = new DcatDate("2099-01-01") });

        Assert.Equal(entry.LastChanged, DuplicateSigns.Of(entry).Modified);
        Assert.Equal(new DcatDate("2020-01-01").Instant, DuplicateSigns.Of(Entries.Of(new Dataset { Modified = new DcatDate("2020-01-01") })).Modified);
        Assert.Null(DuplicateSigns.Of(Entries.Of(new Dataset { Modified = new DcatDate("neulich") })).Modified);
    }

    [Fact]
    public void The_place_is_the_one_place_of_the_data_else_the_area_of_the_publisher()
    {
        static int Place(string? publisher, params string[] keys) => DuplicateSigns.Of(Entries.Of(new Dataset
        {
            Publisher = publisher is null ? null : new Agent { Names = [new LangString(publisher)] },
            Spatial = [.. keys.Select(k => new Location { Ags = k })],
        })).Place;

        Assert.Equal(105170024, Place("Stadt Köln", "05170024"));
        Assert.Equal(105315, Place("Stadt Köln"));
        Assert.Equal(0, Place("Stadt Köln", "05170024", "05315000"));
        Assert.Equal(0, Place("Amt für Wetter"));
        Assert.Equal(0, Place(null, "hier"));
    }

    [Fact]
    public void An_entry_with_endless_identifiers_keeps_the_best_signs_and_no_more()
    {
        var greedy = new Dataset
        {
            Titles = [new LangString("Alles")],
            Publisher = new Agent { Names = [new LangString("Stadt Lindenau")] },
            Identifiers = [.. Enumerable.Range(0, 10_000).Select(i => $"https://daten.lindenau.example/dataset/nummer-{i}")],
            Iri = "https://daten.lindenau.example/dataset/0f4e6c1a-5b7d-4e8f-9a3c-6d2b1e0f7a91",
        };

        var signs = DuplicateSigns.Of(greedy);

        Assert.Equal(DuplicateSigns.Most, signs.Count);
        Assert.Equal(SignKind.Uuid, signs[0].Kind);
        Assert.Equal(signs.OrderBy(s => s.Value), signs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("http://")]
    [InlineData("http://[::1]/dataset/abc")]
    [InlineData("http://localhost/dataset/abc")]
    [InlineData("file:///etc/passwd")]
    [InlineData("urn:uuid:")]
    [InlineData("urn:x:1")]
    [InlineData("{}")]
    [InlineData("10.1/x")]
    [InlineData("doi:10.1234/")]
    [InlineData("https://a.example/%ff%fe")]
    [InlineData("\ud800")]
    public void What_is_no_identifier_is_no_sign_and_no_fault(string text)
    {
        var signs = DuplicateSigns.Of(new Dataset { Iri = text, Identifiers = [text], OtherIdentifiers = [new OtherIdentifier(text, text)], LandingPages = [text] });

        Assert.All(signs, s => Assert.Equal(SignKind.Address, s.Kind));
        Assert.Equal(text.StartsWith("https://a", StringComparison.Ordinal) ? 1 : 0, signs.Count);
    }
}
