using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Support;

namespace OpenDataNrw.Harvester.Tests.Connectors.ArcGisHub;

public sealed class HubListingTests
{
    private const string Item = "0123456789abcdef0123456789abcdef";
    private const string DcatUs = "/api/feed/dcat-us/1.1.json";

    private static readonly HarvestSource Source = Harvest.Source("arcgishub", "https://geo.kreis.example/");

    [Theory]
    [InlineData("""{"identifier":"https://geo.kreis.example/datasets/ITEM_3"}""", Item + "_3")]
    [InlineData("""{"identifier":"https://geo.kreis.example/maps/ITEM_3"}""", Item + "_3")]
    [InlineData("""{"identifier":"https://www.arcgis.com/home/item.html?id=ITEM&sublayer=3"}""", Item + "_3")]
    [InlineData("""{"identifier":"https://geo.kreis.example/maps/kreis::wege","landingPage":"https://geo.kreis.example/datasets/ITEM_3"}""", Item + "_3")]
    [InlineData("""{"identifier":"https://geo.kreis.example/maps/kreis::wege","distribution":[{"downloadURL":"https://geo.kreis.example/api/download/v1/items/ITEM/csv?layers=3"}]}""", Item + "_3")]
    [InlineData("""{"identifier":"https://www.arcgis.com/home/item.html?id=ITEM","distribution":[{"accessURL":"https://services1.arcgis.com/x/arcgis/rest/services/Wege_2024/FeatureServer/3"}]}""", Item + "_3")]
    [InlineData("""{"identifier":"https://www.arcgis.com/home/item.html?id=ITEM"}""", Item)]
    [InlineData("""{"identifier":"https://geo.kreis.example/apps/kreis::wege","distribution":[{"accessURL":"https://kreis.maps.arcgis.com/apps/webappviewer/index.html?id=ITEM"}]}""", Item)]
    [InlineData("""{"identifier":"https://geo.kreis.example/datasets/kreis::wege-stra%C3%9Fen"}""", "kreis::wege-straßen")]
    [InlineData("""{"identifier":"https://geo.kreis.example/maps/kreis::wege/about"}""", "kreis::wege")]
    [InlineData("""{"identifier":"https://geo.kreis.example/pages/ueber-uns"}""", "https://geo.kreis.example/pages/ueber-uns")]
    [InlineData("""{"identifier":"4711"}""", "4711")]
    [InlineData("""{"identifier":"4711","description":"\ud800","landingPage":"https://geo.kreis.example/datasets/ITEM_3"}""", "4711")]
    public async Task An_entry_is_known_by_its_item_and_layer_else_by_organisation_and_words_else_by_what_the_hub_says(string entry, string identity) =>
        Assert.Equal("+" + identity, (await Harvest.ListAsync(Source, Feed(entry.Replace("ITEM", Item, StringComparison.Ordinal)))).Shown());

    [Fact]
    public async Task The_same_content_keeps_its_identity_through_each_scheme_of_names()
    {
        const string service = "\"distribution\":[{\"accessURL\":\"https://services1.arcgis.com/x/arcgis/rest/services/Wege/FeatureServer/0\"},{\"downloadURL\":\"https://geo.kreis.example/datasets/" + Item + "_0.csv\"}]";
        string[] schemes = [$"https://geo.kreis.example/datasets/{Item}_0", "https://geo.kreis.example/datasets/kreis::wege", "https://geo.kreis.example/maps/kreis::wege", $"https://www.arcgis.com/home/item.html?id={Item}&sublayer=0"];

        foreach (var scheme in schemes)
            Assert.Equal($"+{Item}_0", (await Harvest.ListAsync(Source, Feed($$"""{"identifier":"{{scheme}}",{{service}}}"""))).Shown());
    }

    [Fact]
    public async Task Entries_that_the_hub_tells_apart_are_two_and_repeated_ones_are_named()
    {
        var site = Feed(
            $$"""{"identifier":"https://geo.kreis.example/maps/kreis::eins","landingPage":"https://geo.kreis.example/datasets/{{Item}}_0"}""",
            $$"""{"identifier":"https://geo.kreis.example/maps/kreis::zwei","landingPage":"https://geo.kreis.example/datasets/{{Item}}_0"}""",
            $$"""{"identifier":"https://geo.kreis.example/maps/kreis::eins","landingPage":"https://geo.kreis.example/datasets/{{Item}}_0"}""",
            """{"title":"Ohne"}""",
            "7");

        Assert.Equal(
            $"+{Item}_0 +https://geo.kreis.example/maps/kreis::zwei !record.duplicate-identifier({Item}_0) !record.no-identifier(Datensatz 4) !record.not-an-object(Datensatz 5)",
            (await Harvest.ListAsync(Source, site)).Shown());
    }

    [Theory]
    [InlineData("auto", DcatUs + " /data.json /api/feed/dcat-ap/2.1.1.json /api/feed/dcat-ap/2.0.1.json")]
    [InlineData("dcat-us", DcatUs + " /data.json")]
    [InlineData("dcat-ap", "/api/feed/dcat-ap/2.1.1.json /api/feed/dcat-ap/2.0.1.json")]
    public async Task The_feeds_are_tried_in_order(string feed, string tried)
    {
        var site = new FakeFiles();

        var fault = (await Harvest.FaultAsync(Harvest.Source("arcgishub", "https://geo.kreis.example/search?collection=Dataset", ("feed", feed)), site)).Fault;

        Assert.Equal(("source.no-hub-feed", tried), (fault.Reason, string.Join(' ', site.Requests.Select(r => r.AbsolutePath))));
    }

    [Fact]
    public async Task A_feed_that_is_named_is_the_only_one_asked()
    {
        var site = new FakeFiles().With("/api/feed/dcat-us/1.1.json", """{"dataset":[{"identifier":"a"}]}"""u8.ToArray(), "application/json");

        Assert.Equal("+a", (await Harvest.ListAsync(Harvest.Source("arcgishub", "https://geo.kreis.example/api/feed/dcat-us/1.1.json"), site)).Shown());
        Assert.Single(site.Requests);
    }

    [Theory]
    [InlineData("""{"error":{"code":500,"message":"Hub"}}""", "source.unexpected-json")]
    [InlineData("""{"dataset":[{"identifier":"a"},""", "source.invalid-json")]
    [InlineData("<!DOCTYPE html><html><title>Anmelden</title></html>", "source.html-instead-of-json")]
    [InlineData("", "source.empty-answer")]
    public async Task What_is_no_feed_is_a_fault_of_the_source(string answer, string reason) =>
        Assert.Equal(reason, (await Harvest.FaultAsync(Source, new FakeDataJsonSite(answer))).Fault.Reason);

    [Fact]
    public async Task A_feed_that_is_suddenly_empty_removes_nothing()
    {
        var site = new FakeDataJsonSite("""{"dataset":[{"identifier":"a","title":"A"},{"identifier":"b","title":"B"}]}""");
        await using var rig = new HarvestRig(configure: services =>
        {
            services.RemoveAll<SourceClientFactory>();
            services.AddSingleton(new SourceClientFactory(site, Harvest.Options, new ManualTime(), new Random(1)));
        });
        rig.Source = Source;
        var first = await rig.RunAsync();
        site.Document = """{"@type":"dcat:Catalog","dataset":[]}""";

        var second = await rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 2, RunOutcome.Held), (first.Outcome, first.Created, second.Outcome));
        Assert.All((await rig.StatesAsync()).Values, state => Assert.Equal(PublicationState.Present, state));
    }

    [Fact]
    public async Task The_DCAT_AP_feed_gives_the_same_identity()
    {
        var site = new FakeFiles().With("/api/feed/dcat-ap/2.1.1.json", Encoding.UTF8.GetBytes(HubMappingTests.DcatAp), "application/json");

        Assert.Equal($"+{Item}_0", (await Harvest.ListAsync(Harvest.Source("arcgishub", "https://geo.kreis.example/", ("feed", "dcat-ap")), site)).Shown());
    }

    private static FakeDataJsonSite Feed(params IEnumerable<string> datasets) => FakeDataJsonSite.Of(datasets);
}
