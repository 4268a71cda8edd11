using System.Net;
using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Tests.Host;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.CatalogApi.Tests.Duplicates;

/// <summary>The same dataset by town and state, with one subject IRI: one entry everywhere, all routes named.</summary>
public sealed class RouteTests : IAsyncLifetime
{
    private const string Subject = "https://daten.lindenau.example/dataset/baeume";

    private static readonly HarvestSource Town = new() { Id = new SourceId("lindenau"), Title = "Stadt Lindenau", Kind = "dcat", Url = new Uri("https://daten.lindenau.example/") };
    private static readonly HarvestSource State = new() { Id = new SourceId("land"), Title = "Land", Kind = "ckan", Url = new Uri("https://land.example/") };

    private static readonly Dataset TownTrees = Trees("Baumkataster", "2026-01-02") with { Iri = Subject };
    private static readonly Dataset StateTrees = Trees("Baumkataster der Stadt Lindenau", "2026-01-01") with { Iri = "http://daten.lindenau.example/dataset/baeume/" };
    private static readonly Dataset Benches = new() { Titles = [new LangString("Bänke")], Identifiers = ["baenke-in-lindenau"], Publisher = new Agent { Names = [new LangString("Stadt Lindenau")] } };

    private static readonly DatasetId TownId = ApiHost.IdOf(Town, TownTrees);
    private static readonly DatasetId StateId = ApiHost.IdOf(State, StateTrees);

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync();
        await _host.HarvestAsync(State, [StateTrees, Benches with { Identifiers = ["b-47-11"] }]);
        await _host.HarvestAsync(Town, [TownTrees, Benches]);
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task All_surfaces_count_and_list_each_dataset_once()
    {
        var search = await JsonAsync("/api/v1/datasets?facets=source");
        var ckan = (await JsonAsync("/api/3/action/package_search"))["result"]!;
        var names = (await JsonAsync("/api/3/action/package_list"))["result"]!.AsArray();
        var catalogue = await GraphAsync("/catalog.ttl");

        Assert.Equal((3, 3, 3), ((int)search["total"]!, (int)ckan["count"]!, names.Count));
        Assert.Equal(["3"], catalogue.Find(null, RdfTerm.Iri(HYDRA.TotalItems)).Select(t => t.Object.Value));
        Assert.Equal(3, catalogue.Find(null, RdfTerm.Iri(DCAT.DatasetProperty)).Count());
        Assert.Equal(search["items"]!.AsArray().Select(i => (string)i!["name"]!).Order(StringComparer.Ordinal), names.Select(n => (string)n!));
        Assert.DoesNotContain(StateId.ToString(), search["items"]!.AsArray().Select(i => (string)i!["id"]!));
        // Whoever looks at what the state delivers finds the dataset, too.
        Assert.Equal([("lindenau", 2), ("land", 2)], search["facets"]!["source"]!["values"]!.AsArray().Select(v => ((string)v!["value"]!, (int)v["count"]!)).OrderByDescending(v => v.Item1));
    }

    [Fact]
    public async Task A_source_is_told_to_mend_its_own_copy_not_the_one_that_is_shown()
    {
        var list = await JsonAsync("/api/v1/fix?source=land");
        var named = list["edits"]!.AsArray().SelectMany(e => e!["healed"]!.AsArray()).Select(h => (string)h!["id"]!).ToHashSet();

        Assert.Equal(2, (int)list["entries"]!);
        Assert.Contains(StateId.ToString(), named);
        Assert.DoesNotContain(TownId.ToString(), named);
    }

    [Theory]
    [InlineData("?limit=1", 1)]
    [InlineData("?limit=1&offset=1", 1)]
    [InlineData("?offset=2", 1)]
    [InlineData("?offset=3", 0)]
    public async Task A_part_of_the_list_is_a_part_of_what_is_shown(string query, int count)
    {
        var all = (await JsonAsync("/api/3/action/package_list"))["result"]!.AsArray().Select(n => (string)n!).ToList();
        var offset = query.Contains("offset", StringComparison.Ordinal) ? int.Parse(query[^1..], System.Globalization.CultureInfo.InvariantCulture) : 0;

        Assert.Equal(all.Skip(offset).Take(count), (await JsonAsync("/api/3/action/package_list" + query))["result"]!.AsArray().Select(n => (string)n!));
    }

    [Fact]
    public async Task The_record_names_all_routes_and_those_not_shown_lead_to_the_shown_one()
    {
        var shown = await JsonAsync($"/api/v1/datasets/{TownId}");
        using var response = await _host.Client.GetAsync(new Uri($"/api/v1/datasets/{StateId}", UriKind.Relative), TestContext.Current.CancellationToken);
        var hidden = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Null(shown["routeOf"]);
        Assert.Equal(
            """
            [{"id":"TOWN","shown":true,"source":"lindenau","sourceTitle":"Stadt Lindenau","identifier":"Baumkataster","state":"present","firstSeen":"2026-03-01T08:00:00Z","modified":"2026-01-02","recognisedBy":"address","url":"https://daten.example.nrw/dataset/TOWN","api":"https://daten.example.nrw/api/v1/datasets/TOWN"},
            {"id":"STATE","shown":false,"source":"land","sourceTitle":"Land","identifier":"Baumkataster der Stadt Lindenau","state":"present","firstSeen":"2026-03-01T08:00:00Z","modified":"2026-01-01","recognisedBy":"address","url":"https://daten.example.nrw/dataset/STATE","api":"https://daten.example.nrw/api/v1/datasets/STATE"}]
            """.Replace("TOWN", TownId.ToString(), StringComparison.Ordinal).Replace("STATE", StateId.ToString(), StringComparison.Ordinal).ReplaceLineEndings(""),
            shown["routes"]!.ToJsonString());
        Assert.Equal(shown["routes"]!.ToJsonString(), hidden["routes"]!.ToJsonString());
        Assert.Equal((TownId.ToString(), "Baumkataster"), ((string)hidden["routeOf"]!["id"]!, (string)hidden["routeOf"]!["title"]!));
        Assert.Equal([$"<https://daten.example.nrw/api/v1/datasets/{TownId}>; rel=\"canonical\""], response.Headers.GetValues("Link"));
        Assert.Contains((await JsonAsync($"/api/3/action/package_show?id={StateId}"))["result"]!["extras"]!.AsArray(), e => (string)e!["key"]! == "route_of" && (string)e["value"]! == $"https://daten.example.nrw/dataset/{TownId}");
    }

    [Fact]
    public async Task What_may_be_the_same_is_named_and_stays_an_entry_of_its_own()
    {
        var benches = await JsonAsync($"/api/v1/datasets/{ApiHost.IdOf(Town, Benches)}");

        Assert.Equal("Bänke", (string)Assert.Single(benches["possibleDuplicates"]!.AsArray())!["title"]!);
        Assert.Null(benches["routes"]);
    }

    [Fact]
    public async Task Two_descriptions_of_one_subject_are_never_mixed_and_each_route_has_a_record()
    {
        foreach (var address in new[] { "/catalog.ttl", $"/dataset/{TownId}.ttl" })
        {
            var graph = await GraphAsync(address);

            Assert.Equal(["Baumkataster"], graph.Find(RdfTerm.Iri(Subject), RdfTerm.Iri(DCTERMS.Title)).Select(t => t.Object.Value));
            Assert.Equal(
                new[] { TownId, StateId }.Select(id => $"https://daten.example.nrw/dataset/{id}#record").Order(StringComparer.Ordinal),
                graph.Find(null, RdfTerm.Iri(FOAF.PrimaryTopic), RdfTerm.Iri(Subject)).Select(t => t.Subject.Value).Order(StringComparer.Ordinal));
        }

        using var response = await _host.Client.GetAsync(new Uri($"/dataset/{StateId}.ttl", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal([$"<https://daten.example.nrw/dataset/{TownId}>; rel=\"canonical\""], response.Headers.GetValues("Link"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task When_the_shown_route_vanishes_the_other_one_takes_its_place_with_new_validators()
    {
        var tag = await TagAsync($"/dataset/{StateId}.ttl");
        var catalogueTag = await TagAsync("/catalog.ttl");
        await _host.HarvestAsync(Town, [], absences: new Absences([TownId], [TownId], []));

        Assert.Equal(3, (int)(await JsonAsync("/api/v1/datasets"))["total"]!);
        Assert.Equal(["Baumkataster der Stadt Lindenau"], (await GraphAsync("/catalog.ttl")).Find(RdfTerm.Iri("http://daten.lindenau.example/dataset/baeume/"), RdfTerm.Iri(DCTERMS.Title)).Select(t => t.Object.Value));
        Assert.NotEqual(catalogueTag, await TagAsync("/catalog.ttl"));
        Assert.Equal(tag, await TagAsync($"/dataset/{StateId}.ttl"));
        Assert.Equal(StateId.ToString(), (string)(await JsonAsync($"/api/v1/datasets/{TownId}"))["routeOf"]!["id"]!);
        var change = (await JsonAsync("/api/v1/changes"))["items"]!.AsArray().Single(i => (string)i!["id"]! == TownId.ToString())!;
        Assert.Equal(("withdrawn", StateId.ToString()), ((string)change["kind"]!, (string)change["routeOf"]!));
    }

    [Fact]
    public async Task The_change_feed_has_every_route_and_says_which_is_shown()
    {
        var items = (await JsonAsync("/api/v1/changes"))["items"]!.AsArray();

        Assert.Equal(4, items.Count);
        Assert.Equal([StateId.ToString()], items.Single(i => (string)i!["id"]! == TownId.ToString())!["routes"]!.AsArray().Select(r => (string)r!));
        Assert.Equal(TownId.ToString(), (string)items.Single(i => (string)i!["id"]! == StateId.ToString())!["routeOf"]!);
    }

    private static Dataset Trees(string title, string modified) => new()
    {
        Titles = [new LangString(title)],
        Publisher = new Agent { Names = [new LangString("Stadt Lindenau")] },
        Modified = new DcatDate(modified),
    };

    private async Task<JsonNode> JsonAsync(string address) =>
        JsonNode.Parse(await _host.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken))!;

    private async Task<RdfGraph> GraphAsync(string address) =>
        RdfReader.ReadGraph(await _host.Client.GetStreamAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken), RdfFormat.Turtle, ApiHost.BaseUrl);

    private async Task<string?> TagAsync(string address)
    {
        using var response = await _host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.Headers.ETag?.Tag;
    }
}
