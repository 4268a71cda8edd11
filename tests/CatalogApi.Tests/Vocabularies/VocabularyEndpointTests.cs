using System.Text.Json.Nodes;
using OpenDataNrw.CatalogApi.Tests.Host;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.CatalogApi.Tests.Vocabularies;

public sealed class VocabularyEndpointTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task Every_vocabulary_of_the_list_can_be_read_with_all_its_concepts()
    {
        var list = JsonNode.Parse(await api.JsonAsync("/api/v1/vocabularies"))!["items"]!.AsArray();

        Assert.Equal(ControlledVocabularies.All.Select(v => v.Name), list.Select(v => (string)v!["name"]!));
        foreach (var entry in list)
        {
            var vocabulary = JsonNode.Parse(await api.JsonAsync(new Uri((string)entry!["api"]!).PathAndQuery))!;
            Assert.Equal((int)entry["concepts"]!, vocabulary["concepts"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task A_concept_has_its_words_in_both_languages()
    {
        var themes = JsonNode.Parse(await api.JsonAsync("/api/v1/vocabularies/data-theme"))!["concepts"]!.AsArray();

        var environment = Assert.Single(themes, c => (string)c!["code"]! == "ENVI")!;
        Assert.Equal(
            """{"iri":"http://publications.europa.eu/resource/authority/data-theme/ENVI","code":"ENVI","de":"Umwelt","en":"Environment"}""",
            environment.ToJsonString());
    }

    [Fact]
    public async Task All_areas_of_the_state_are_listed()
    {
        var areas = JsonNode.Parse(await api.JsonAsync("/api/v1/areas"))!["items"]!.AsArray();

        Assert.Equal(
            [("district", 53), ("governmentDistrict", 5), ("municipality", 396), ("state", 1)],
            areas.GroupBy(a => (string)a!["level"]!).Select(g => (g.Key, g.Count())).Order());
        Assert.Equal("Köln", (string)areas.Single(a => (string)a!["ags"]! == "05315000")!["name"]!);
    }

    [Fact]
    public async Task An_unknown_vocabulary_is_not_found() =>
        Assert.Equal("/problems/not-found", (string)JsonNode.Parse(await api.JsonAsync("/api/v1/vocabularies/Umwelt", 404))!["type"]!);

    [Fact]
    public async Task What_changes_with_releases_only_may_be_kept_for_a_day()
    {
        using var response = await api.SendAsync("/api/v1/areas");

        Assert.Equal("public, max-age=86400", response.Headers.CacheControl?.ToString());
    }
}
