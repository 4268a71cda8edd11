using System.Net;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Sources;

public sealed class SourceEndpointTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task All_sources_come_with_figures_and_latest_run() =>
        Assert.Equal(Expected.Json("sources"), await api.JsonAsync("/api/v1/sources"));

    [Fact]
    public async Task One_source_is_shown_as_in_the_list() =>
        Assert.Equal(
            System.Text.Json.Nodes.JsonNode.Parse(Expected.Json("sources"))!["items"]![1]!.ToJsonString(),
            System.Text.Json.Nodes.JsonNode.Parse(await api.JsonAsync("/api/v1/sources/moers"))!.ToJsonString());

    [Fact]
    public async Task Neither_passwords_nor_settings_of_a_source_are_public()
    {
        foreach (var address in new[] { "/api/v1/sources", "/api/v1/sources/koeln", "/api/v1/sources/koeln/runs" })
            Assert.DoesNotContain("geheim", await api.JsonAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_come_newest_first_without_their_rejections()
    {
        var runs = await api.JsonAsync("/api/v1/sources/koeln/runs?limit=2");

        Assert.Equal(Expected.Json("runs"), runs);
    }

    [Fact]
    public async Task A_run_says_what_it_rejected_and_what_to_change() =>
        Assert.Equal(Expected.Json("run"), await api.JsonAsync("/api/v1/runs/2"));

    [Theory]
    [InlineData("/api/v1/sources/bonn", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/sources/Köln", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/sources/bonn/runs", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/runs/4711", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/runs/-1", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/runs/99999999999999999999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/sources/koeln/runs?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/sources/koeln/runs?limit=501", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/sources/koeln/runs?limit=1&limit=2", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_a_problem_not_a_fault(string address, HttpStatusCode status)
    {
        using var response = await api.SendAsync(address);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }
}
