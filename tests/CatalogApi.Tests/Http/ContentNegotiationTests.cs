using OpenDataNrw.CatalogApi.Http;

namespace OpenDataNrw.CatalogApi.Tests.Http;

public sealed class ContentNegotiationTests
{
    private static readonly string[] Offered = ["text/html", "text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples"];

    [Theory]
    [InlineData(null, "text/html")]
    [InlineData("", "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("text/turtle", "text/turtle")]
    [InlineData("TEXT/Turtle;Q=0.5", "text/turtle")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("application/rdf+xml, text/turtle;q=0.9", "application/rdf+xml")]
    [InlineData("text/turtle;q=0.8, application/ld+json;q=0.9", "application/ld+json")]
    [InlineData("application/*", "application/rdf+xml")]
    [InlineData("image/png", null)]
    [InlineData("text/turtle;q=0", null)]
    public void The_highest_weight_wins(string? accept, string? expected) =>
        Assert.Equal(new Negotiated(expected), ContentNegotiation.Choose(accept, Offered));

    [Theory]
    [InlineData("*/*, text/turtle", "text/turtle")]
    [InlineData("text/*;q=0.9, text/turtle;q=0.1, application/n-triples;q=0.5", "text/html")]
    [InlineData("text/*, text/html;q=0.1", "text/turtle")]
    [InlineData("text/turtle;q=0.2, */*;q=0.7, text/html;q=0.1", "application/rdf+xml")]
    public void The_most_specific_range_decides_wherever_it_stands(string accept, string expected) =>
        Assert.Equal(new Negotiated(expected), ContentNegotiation.Choose(accept, Offered));

    [Theory]
    [InlineData("application/n-triples, text/turtle", "application/n-triples")]
    [InlineData("text/turtle, application/n-triples", "text/turtle")]
    public void Among_equals_the_one_named_first_wins(string accept, string expected) =>
        Assert.Equal(new Negotiated(expected), ContentNegotiation.Choose(accept, Offered));

    [Theory]
    [InlineData("text/html;q=0, */*", "text/turtle")]
    [InlineData("*/*;q=0", null)]
    [InlineData("*/*;q=0, application/ld+json", "application/ld+json")]
    public void Weight_zero_excludes(string accept, string? expected) =>
        Assert.Equal(new Negotiated(expected), ContentNegotiation.Choose(accept, Offered));

    [Theory]
    [InlineData("nonsense", "text/html")]
    [InlineData(",,,;q=", "text/html")]
    [InlineData("*/turtle, text/turtle", "text/turtle")]
    [InlineData("text/html;q=banana, text/turtle;q=0.1", "text/turtle")]
    [InlineData("text/html;q=2, text/turtle;q=0.1", "text/turtle")]
    [InlineData("text/html;q=-1, text/turtle;q=0.1", "text/turtle")]
    [InlineData("text/html/extra, text/turtle", "text/turtle")]
    [InlineData("text/turtle;charset=\"a;q=0\";q=0.4", "text/turtle")]
    public void Malformed_ranges_are_passed_over(string accept, string expected) =>
        Assert.Equal(new Negotiated(expected), ContentNegotiation.Choose(accept, Offered));

    [Fact]
    public void A_header_of_thousands_of_ranges_is_answered_from_its_beginning()
    {
        var accept = string.Join(',', Enumerable.Repeat("image/png", 64)) + string.Concat(Enumerable.Repeat(",text/turtle", 10_000));

        Assert.Equal(Negotiated.NotAcceptable, ContentNegotiation.Choose(accept, Offered));
    }

    [Fact]
    public void Where_nothing_is_offered_nothing_is_acceptable() =>
        Assert.False(ContentNegotiation.Choose("*/*", []).IsAcceptable);
}
