using System.Text.Json.Nodes;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Ckan;

public sealed class PackageSearchTests(SeededApi api) : IClassFixture<SeededApi>
{
    private const string Search = "/api/3/action/package_search";

    [Fact]
    public async Task A_search_answers_with_count_packages_and_both_forms_of_facets() =>
        Assert.Equal(
            Expected.Json("package-search"),
            await api.JsonAsync(Search + """?sort=title_string asc&rows=1&facet.field=["organization","groups","tags","res_format","license_id"]&fq=organization:stadt-koeln"""));

    [Fact]
    public async Task GET_and_POST_mean_the_same()
    {
        using var posted = await api.PostAsync(Search, """{"sort": "title_string asc", "rows": 1, "facet.field": ["organization", "groups", "tags", "res_format", "license_id"], "fq": "organization:stadt-koeln"}""");

        Assert.Equal(Expected.Json("package-search"), SeededApi.Pretty(await posted.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("q=*:*", 4)]
    [InlineData("q=radverkehrszählung", 1)]
    [InlineData("fq=groups:tran", 1)]
    [InlineData("fq=groups:(tran OR envi)", 2)]
    [InlineData("fq=tags:Verkehr", 1)]
    [InlineData("fq=tags:\"Verkehr\" AND res_format:csv", 1)]
    [InlineData("fq=%2Bres_format:JSON %2Borganization:stadt-koeln", 1)]
    [InlineData("fq=license_id:\"dl-by-de/2.0\"", 1)]
    [InlineData("fq=license_id:cc-zero", 2)]
    [InlineData("fq=organization:stadt-moers", 2)]
    [InlineData("fq=organization:stadt-bonn", 0)]
    [InlineData("fq=type:dataset", 3)]
    [InlineData("fq=dataset_type:dataservice", 1)]
    [InlineData("fq=state:active private:false capacity:public", 4)]
    [InlineData("fq_list=[\"groups:tran\",\"organization:stadt-koeln\"]", 1)]
    [InlineData("rows=0", 4)]
    [InlineData("rows=5000", 4)]
    [InlineData("start=100000", 4)]
    public async Task Filters_narrow_the_count(string query, int count) =>
        Assert.Equal(count, (int)JsonNode.Parse(await api.JsonAsync($"{Search}?{query}"))!["result"]!["count"]!);

    [Fact]
    public async Task Paging_by_start_sees_every_package_once()
    {
        var seen = new List<string>();
        for (var start = 0; start < 6; start++)
        {
            var result = JsonNode.Parse(await api.JsonAsync($"{Search}?rows=1&sort=id asc&start={start}"))!["result"]!;
            seen.AddRange(result["results"]!.AsArray().Select(p => (string)p!["title"]!));
        }

        Assert.Equal(["Baumkataster <script>alert(1)</script>", "Haushaltsplan", "Kartendienst Moers", "Radverkehrszählung"], seen);
    }
}
