using OpenDataNrw.CatalogApi.Ckan;

namespace OpenDataNrw.CatalogApi.Tests.Ckan;

public sealed class FilterQueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("*:*", "")]
    [InlineData("res_format:CSV", "res_format=CSV")]
    [InlineData("  tags:Verkehr  ", "tags=Verkehr")]
    [InlineData("tags:\"Offene Daten\"", "tags=Offene Daten")]
    [InlineData("tags:\"sagt \\\"ja\\\"\"", "tags=sagt \"ja\"")]
    [InlineData("+tags:a +groups:envi", "tags=a;groups=envi")]
    [InlineData("tags:a AND groups:envi", "tags=a;groups=envi")]
    [InlineData("tags:a && groups:envi", "tags=a;groups=envi")]
    [InlineData("tags:a groups:envi", "tags=a;groups=envi")]
    [InlineData("tags:(a OR \"b c\" OR d)", "tags=a|b c|d")]
    [InlineData("tags:a OR tags:b", "tags=a|b")]
    [InlineData("license_id:dl-by-de/2.0", "license_id=dl-by-de/2.0")]
    [InlineData("license_id:dl\\-by\\-de\\/2.0", "license_id=dl-by-de/2.0")]
    [InlineData("tags:a tags:a", "tags=a")]
    [InlineData("tags:a\\", "tags=a\\")]
    [InlineData("organization:ORB", "organization=ORB")]
    [InlineData("tags:ANDERNACH", "tags=ANDERNACH")]
    public void Reads_fields_and_the_values_of_which_any_is_wanted(string text, string expected)
    {
        var fields = new Dictionary<string, List<string>>();

        FilterQuery.Read(text, fields);

        Assert.Equal(expected, string.Join(';', fields.Select(f => $"{f.Key}={string.Join('|', f.Value)}")));
    }

    [Theory]
    [InlineData("tags")]
    [InlineData("tags:")]
    [InlineData(":a")]
    [InlineData("tags:\"offen")]
    [InlineData("tags:\"\"")]
    [InlineData("tags:(a b)")]
    [InlineData("tags:(a OR")]
    [InlineData("tags:(")]
    [InlineData("tags:()")]
    [InlineData("-tags:a")]
    [InlineData("NOT tags:a")]
    [InlineData("!tags:a")]
    [InlineData("tags:a OR groups:b")]
    [InlineData("OR tags:a")]
    [InlineData("tags:a OR")]
    [InlineData("tags:a tags:b")]
    [InlineData("metadata_modified:[2024-01-01T00:00:00Z TO *]")]
    [InlineData("+")]
    public void Refuses_what_facets_cannot_answer_instead_of_answering_something_else(string text)
    {
        var fault = Assert.Throws<CkanFault>(() => FilterQuery.Read(text, []));
        Assert.Equal((400, "Search Query Error"), (fault.Status, fault.Type));
    }

    [Fact]
    public void A_query_of_any_length_is_refused_beyond_the_limit() =>
        Assert.Throws<CkanFault>(() => FilterQuery.Read(new string('a', FilterQuery.MaxLength + 1), []));
}
