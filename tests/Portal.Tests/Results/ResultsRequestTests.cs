using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Portal.Results;

namespace OpenDataNrw.Portal.Tests.Results;

public sealed class ResultsRequestTests
{
    [Fact]
    public void An_address_is_read_into_a_question_and_written_back()
    {
        const string Address = "?q=Rad%20%26%20Fu%C3%9F&theme=TRAN&format=CSV&theme=ENVI&sort=title&size=50&cursor=abc";

        var request = Read(Address);

        Assert.Equal("Rad & Fuß", request.Text);
        Assert.Equal([("theme", "TRAN"), ("theme", "ENVI"), ("format", "CSV")], request.Chosen);
        var query = request.ToQuery();
        Assert.Equal((SortOrder.Title, 50, "abc"), (query.Sort, query.Size, query.Cursor));
        Assert.Equal(["TRAN", "ENVI"], query.Filters["theme"]);
        Assert.Equal(Read(request.QueryString()).QueryString(), request.QueryString());
    }

    [Fact]
    public void Choosing_a_value_starts_over_at_the_first_page_and_choosing_it_again_takes_it_away()
    {
        var request = Read("?q=x&theme=TRAN&cursor=abc");

        Assert.Equal("?q=x&theme=TRAN&theme=ENVI", request.Toggled("theme", "ENVI").QueryString());
        Assert.Equal("?q=x", request.Toggled("theme", "TRAN").QueryString());
    }

    [Theory]
    [InlineData("", SortOrder.Modified)]
    [InlineData("?q=", SortOrder.Modified)]
    [InlineData("?q=x", SortOrder.Relevance)]
    [InlineData("?q=x&sort=", SortOrder.Relevance)]
    [InlineData("?q=x&sort=modified", SortOrder.Modified)]
    public void Without_a_wish_words_are_sorted_by_relevance_and_lists_by_change(string address, SortOrder expected)
    {
        Assert.Equal(expected, Read(address).ToQuery().Sort);
    }

    [Theory]
    [InlineData("?farbe=rot", "farbe")]
    [InlineData("?sort=zufall", "sort")]
    [InlineData("?size=7", "size")]
    [InlineData("?size=100000", "size")]
    [InlineData("?size=-1", "size")]
    public void What_cannot_be_answered_is_refused_by_name(string address, string parameter)
    {
        Assert.Equal(parameter, Assert.Throws<InvalidQueryException>(() => Read(address)).Parameter);
    }

    [Fact]
    public void Too_much_is_refused()
    {
        Assert.Equal("q", Assert.Throws<InvalidQueryException>(() => Read("?q=" + new string('x', 1001))).Parameter);
        Assert.Equal("q", Assert.Throws<InvalidQueryException>(() => Read("?" + string.Join('&', Enumerable.Range(0, 101).Select(n => $"theme={n}")))).Parameter);
        Assert.Equal(41, Assert.Throws<InvalidQueryException>(() => Read($"?{new string('x', 3000)}=1")).Parameter.Length);
    }

    [Theory]
    [InlineData("?utm_source=brief&mtm_campaign=1&fbclid=abc&lang=en&theme=&more=gibtesnicht")]
    public void What_others_hang_on_to_a_link_does_no_harm(string address)
    {
        Assert.Equal("", Read(address).QueryString());
    }

    private static ResultsRequest Read(string address) => ResultsRequest.Read(new QueryCollection(QueryHelpers.ParseQuery(address)));
}
