using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors;

public sealed class DeepRecords
{
    private static readonly string Deep = new string('[', 3000) + new string(']', 3000);

    [Theory]
    [InlineData("ckan", """[{"id":"a","title":"x","spatial":DEEP},{"id":"b","title":"x"}]""")]
    [InlineData("datajson", """[{"identifier":"a","title":"x","spatial":DEEP},{"identifier":"b","title":"x"}]""")]
    public async Task A_record_nested_without_end_is_rejected_alone(string kind, string json)
    {
        var source = Harvest.Source(kind, "https://x.example/a.json");

        var events = await Harvest.ListAsync(source, new FakeDataJsonSite(json.Replace("DEEP", Deep, StringComparison.Ordinal)));

        Assert.Equal("+a +b", events.Shown());
        Assert.Equal("record.invalid-json", Assert.Throws<RecordRejectedException>(() => Harvest.Connector(kind).Map(events.Records()[0], source)).Reason);
    }

    [Theory]
    [InlineData("""{"catalog":""")]
    [InlineData("""{"dataset":{"identifier":"a","seriesMember":""")]
    public async Task Lists_within_lists_without_end_do_not_exhaust_the_stack(string opening)
    {
        var count = opening.Count(c => c == '{');
        var json = string.Concat(Enumerable.Repeat(opening, 2000)) + "null" + new string('}', 2000 * count);

        var events = await Harvest.ListAsync(Harvest.Source("datajson", "https://x.example/a.json"), new FakeDataJsonSite(json));

        Assert.InRange(events.Count, 0, 64);
    }
}
