using System.Net;
using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Datasets;

public sealed class DatasetSearchTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task A_page_has_total_summaries_facets_and_the_way_on()
    {
        var page = await api.JsonAsync("/api/v1/datasets?sort=title&facets=theme,publisher,format,state&size=2");

        // What a cursor looks like is the engine's own matter.
        var cursor = (string)JsonNode.Parse(page)!["next"]!;
        Assert.Equal(Expected.Json("search"), page.Replace(cursor, "CURSOR", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_are_those_of_the_readers_language()
    {
        var byHeader = await api.JsonAsync("/api/v1/datasets?theme=TRAN&facets=theme", language: "en");
        var byParameter = JsonNode.Parse(await api.JsonAsync("/api/v1/datasets?theme=TRAN&facets=theme&lang=en", language: "de"))!;
        var german = JsonNode.Parse(await api.JsonAsync("/api/v1/datasets?theme=TRAN&facets=theme"))!;

        var english = JsonNode.Parse(byHeader)!;
        Assert.Equal(("Bicycle counts", "Transport"), ((string)english["items"]![0]!["title"]!, (string)english["items"]![0]!["themes"]![0]!["label"]!));
        Assert.Equal(english["facets"]!.ToJsonString(), byParameter["facets"]!.ToJsonString());
        Assert.Equal(("Radverkehrszählung", "Verkehr"), ((string)german["items"]![0]!["title"]!, (string)german["items"]![0]!["themes"]![0]!["label"]!));
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("q=radverkehrszählung", 1)]
    [InlineData("q=gibtesnicht", 0)]
    [InlineData("theme=TRAN", 1)]
    [InlineData("theme=TRAN&theme=ENVI", 2)]
    [InlineData("theme=TRAN&publisher=Stadt Moers", 0)]
    [InlineData("kind=service", 1)]
    [InlineData("state=missing", 1)]
    [InlineData("theme=", 4)]
    [InlineData("q=", 4)]
    [InlineData("size=0", 4)]
    [InlineData("modifiedSince=2025-06-30", 2)]
    [InlineData("modifiedSince=2025-07-01T00:00:00%2B02:00", 1)]
    [InlineData("modifiedSince=2025-07-01T00:00:00 02:00", 1)]
    public async Task Filters_narrow_the_result(string query, int total) =>
        Assert.Equal(total, (int)JsonNode.Parse(await api.JsonAsync("/api/v1/datasets?" + query))!["total"]!);

    [Theory]
    [InlineData("relevance")]
    [InlineData("modified")]
    [InlineData("title")]
    public async Task Following_next_sees_every_dataset_once(string sort)
    {
        var seen = new List<string>();
        for (var address = $"/api/v1/datasets?size=1&sort={sort}&kind=dataset&kind=service"; address is not null;)
        {
            using var response = await api.SendAsync(address);
            var page = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["title"]!));
            var next = (string?)page["links"]!["next"];
            Assert.Equal(next is null ? [] : [$"<{next}>; rel=\"next\""], response.Headers.TryGetValues("Link", out var links) ? links : []);
            address = next is null ? null : new Uri(next).PathAndQuery;
        }

        Assert.Equal(["Baumkataster <script>alert(1)</script>", "Haushaltsplan", "Kartendienst Moers", "Radverkehrszählung"], seen.Order());
    }

    [Theory]
    [InlineData("size=-1", "size")]
    [InlineData("size=1001", "size")]
    [InlineData("size=zwanzig", "size")]
    [InlineData("size=1&size=2", "size")]
    [InlineData("sort=beliebt", "sort")]
    [InlineData("facets=theme,farbe", "facets")]
    [InlineData("facetLimit=0", "facetLimit")]
    [InlineData("modifiedSince=gestern", "modifiedSince")]
    [InlineData("modifiedSince=31.12.2025", "modifiedSince")]
    [InlineData("lang=fr", "lang")]
    public async Task A_value_out_of_bounds_is_named(string query, string parameter)
    {
        var problem = JsonNode.Parse(await api.JsonAsync("/api/v1/datasets?" + query, 400))!;

        Assert.Equal(("/problems/invalid-parameter", parameter), ((string)problem["type"]!, (string)problem["parameter"]!));
    }

    [Fact]
    public async Task Texts_and_lists_of_values_have_bounds()
    {
        using var words = await api.SendAsync("/api/v1/datasets?q=" + new string('a', DatasetQuery.MaxTextLength + 1));
        using var value = await api.SendAsync("/api/v1/datasets?theme=" + new string('a', 501));
        using var values = await api.SendAsync("/api/v1/datasets?" + string.Join('&', Enumerable.Range(0, 101).Select(i => $"theme={i}")));

        Assert.All([words, value, values], r => Assert.Equal(HttpStatusCode.BadRequest, r.StatusCode));
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_with_the_known_ones()
    {
        var problem = JsonNode.Parse(await api.JsonAsync("/api/v1/datasets?thema=ENVI", 400))!;

        Assert.Equal(("/problems/unknown-parameter", "thema"), ((string)problem["type"]!, (string)problem["parameter"]!));
        Assert.Equal(
            ["q", "sort", "size", "cursor", "facets", "facetLimit", "modifiedSince", "lang", .. Facets.All.Select(f => f.Name)],
            problem["allowed"]!.AsArray().Select(n => (string)n!));
    }

    [Theory]
    [InlineData("erfunden")]
    [InlineData("AAAA")]
    [InlineData("%00")]
    public async Task A_forged_cursor_is_a_problem(string cursor)
    {
        var problem = JsonNode.Parse(await api.JsonAsync("/api/v1/datasets?cursor=" + cursor, 400))!;

        Assert.Equal(("/problems/invalid-cursor", "cursor"), ((string)problem["type"]!, (string)problem["parameter"]!));
    }

    [Fact]
    public async Task A_dataset_withdrawn_a_moment_ago_is_not_shown_although_the_index_still_has_it()
    {
        await using var host = await ApiHost.StartAsync();
        await host.HarvestAsync(SampleEntries.Moers, [SampleEntries.Budget, SampleEntries.Fountains]);
        var fountains = ApiHost.IdOf(SampleEntries.Moers, SampleEntries.Fountains);
        await host.HarvestAsync(SampleEntries.Moers, [], absences: new Absences([], [fountains], []), follow: false);

        var page = JsonNode.Parse(await host.Client.GetStringAsync(new Uri("/api/v1/datasets", UriKind.Relative)))!;

        Assert.Equal(["Haushaltsplan"], page["items"]!.AsArray().Select(i => (string)i!["title"]!));
    }
}
