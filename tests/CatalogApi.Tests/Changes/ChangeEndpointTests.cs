using System.Text.Json.Nodes;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Changes;

public sealed class ChangeEndpointTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task Each_entry_stands_once_with_its_latest_change() =>
        Assert.Equal(Expected.Json("changes"), await api.JsonAsync("/api/v1/changes"));

    [Fact]
    public async Task Following_next_sees_every_entry_once_and_ends()
    {
        var seen = new List<string>();
        for (var address = "/api/v1/changes?limit=2"; address is not null;)
        {
            var page = JsonNode.Parse(await api.JsonAsync(address))!;
            seen.AddRange(page["items"]!.AsArray().Select(i => $"{i!["number"]} {i["kind"]}"));
            Assert.Equal((bool)page["more"]!, page["links"]!["next"] is not null);
            address = (string?)page["links"]!["next"] is { } next ? new Uri(next).PathAndQuery : null;
        }

        Assert.Equal(["2 present", "3 present", "5 present", "6 missing", "8 withdrawn"], seen);
    }

    [Fact]
    public async Task Whoever_is_up_to_date_gets_nothing_and_keeps_the_number()
    {
        var page = JsonNode.Parse(await api.JsonAsync("/api/v1/changes?after=8"))!;

        Assert.Equal((8L, false, 0), ((long)page["next"]!, (bool)page["more"]!, page["items"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("after=-1", "after")]
    [InlineData("after=eins", "after")]
    [InlineData("after=99999999999999999999", "after")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    public async Task Bounds_are_named(string query, string parameter)
    {
        var problem = JsonNode.Parse(await api.JsonAsync("/api/v1/changes?" + query, 400))!;

        Assert.Equal(("/problems/invalid-parameter", parameter), ((string)problem["type"]!, (string)problem["parameter"]!));
    }
}
