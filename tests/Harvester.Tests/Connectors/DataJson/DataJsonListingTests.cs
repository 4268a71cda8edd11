using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.DataJson;

public sealed class DataJsonListingTests
{
    private static readonly HarvestSource Source = Harvest.Source("datajson", "https://opendata.musterstadt.example/data.json");

    [Fact]
    public async Task A_record_is_the_entry_s_own_bytes()
    {
        const string entry = """{ "identifier": "d1", "title": "Bäume ]}" }""";

        var events = await Harvest.ListAsync(Source, FakeDataJsonSite.Of("""{"identifier":"d0","title":"x"}""", entry));

        Assert.Equal("+d0 +d1", events.Shown());
        Assert.Equal(entry, Encoding.UTF8.GetString(events.Records()[1].Content.Span));
    }

    [Theory]
    [InlineData("""{"dataset":[]}""", "")]
    [InlineData("""{"dataset":null}""", "")]
    [InlineData("""{"dataset":{"identifier":"a"}}""", "+a")]
    [InlineData("""[{"identifier":"a"},{"identifier":"b"}]""", "+a +b")]
    [InlineData("""[{"@context":"x","conformsTo":"y"},{"identifier":"b"}]""", "+b")]
    [InlineData("""["Katalog",{"identifier":"b"}]""", "+b")]
    [InlineData("[]", "")]
    [InlineData("""{"dataset":[{"identifier":4711},{"@id":"https://x.example/1"},{"identifier":{"@type":"Identifier","notation":"N1"}},{"identifier":{"@id":"https://x.example/2","notation":"N2"}}]}""", "+4711 +https://x.example/1 +N1 +https://x.example/2")]
    [InlineData("""{"dataset":[{"identifier":"a"},{"identifier":"a","title":"Zwei"},{"identifier":null,"title":"Drei"},null,"vier",{"identifier":""}]}""", "+a !record.duplicate-identifier(a) !record.no-identifier(Datensatz 3) !record.not-an-object(Datensatz 4) !record.not-an-object(Datensatz 5) !record.no-identifier(Datensatz 6)")]
    [InlineData("""{"service":[{"identifier":"s"}],"catalog":[{"dataset":[{"identifier":"a"}],"catalog":{"dataset":[{"identifier":"b"}]}}],"record":[{"@id":"r"}]}""", "+s +a +b")]
    [InlineData("""{"datasetSeries":[{"@id":"https://x.example/reihe","seriesMember":[{"identifier":"a"},{"identifier":"b"}]}],"dataset":[{"identifier":"b"}]}""", "+https://x.example/reihe +b +a")]
    public async Task A_listing_is_read_in_each_of_its_forms(string json, string shown) =>
        Assert.Equal(shown, (await Harvest.ListAsync(Source, new FakeDataJsonSite(json))).Shown());

    [Theory]
    [InlineData("""{"result":[]}""", "source.unexpected-json")]
    [InlineData("""{"dataset":[{"identifier":"a"},""", "source.invalid-json")]
    [InlineData("<html><title>Anmeldung</title></html>", "source.html-instead-of-json")]
    [InlineData("", "source.empty-answer")]
    public async Task What_is_no_data_json_is_a_fault_of_the_source(string json, string reason) =>
        Assert.Equal(reason, (await Harvest.FaultAsync(Source, new FakeDataJsonSite(json))).Fault.Reason);

    [Fact]
    public async Task A_list_in_Latin_1_is_understood()
    {
        var site = FakeDataJsonSite.Of("""{"identifier":"köln"}""");
        site.Charset = Encoding.Latin1;
        site.SaysCharset = false;

        Assert.Equal("+köln", (await Harvest.ListAsync(Source, site)).Shown());
    }
}
