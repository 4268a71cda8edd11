using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.Ckan;

public sealed class CkanChangesTests : IDisposable
{
    private static readonly DateTimeOffset Since = new(2026, 11, 20, 5, 30, 0, TimeSpan.FromHours(1));

    private readonly FakeCkanSite _site = new(
        Package("p1", "2026-11-20T04:29:59.123456"), Package("p2", "2026-11-20T04:30:00.000001"), Package("p3", "2026-11-21T08:00:00"), Package("p4", "2019-01-01T00:00:00"));

    [Fact]
    public async Task What_was_modified_since_is_asked_for_in_UTC_and_page_by_page()
    {
        var events = await ListAsync(Source(("pageSize", "1")));

        Assert.Equal("=2 +p2 +p3", events.Shown());
        Assert.Equal("?rows=1&start=0&sort=id%20asc&q=metadata_modified:[2026-11-20T04:30:00Z%20TO%20*]", _site.Requests[0].Query);
        Assert.Equal([0, 1, 2], _site.Requests.Select(r => int.Parse(System.Web.HttpUtility.ParseQueryString(r.Query)["start"]!, null)));
    }

    [Fact]
    public async Task The_source_s_own_filter_stays_beside_the_date()
    {
        await ListAsync(Source(("fq", "organization:amt -tags:intern")));

        Assert.Equal("?rows=500&start=0&sort=id%20asc&fq=organization%3Aamt%20-tags%3Aintern&q=metadata_modified:[2026-11-20T04:30:00Z%20TO%20*]", _site.Requests[0].Query);
    }

    [Fact]
    public async Task A_package_that_became_private_is_told_as_not_published()
    {
        _site.Packages.Add(Package("p5", "2026-11-21T08:00:00").Replace("\"private\":false", "\"private\":true", StringComparison.Ordinal));

        Assert.Equal("=3 +p2 +p3 -p5", (await ListAsync(Source())).Shown());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(409)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_portal_that_refuses_the_question_cannot_tell_changes(int status)
    {
        _site.Status(status, "metadata_modified");

        await RefusesAsync(Source());
    }

    [Fact]
    public async Task An_error_in_the_envelope_means_the_same()
    {
        _site.Fails = true;

        await RefusesAsync(Source());
    }

    [Theory]
    [InlineData("mode", "current")]
    [InlineData("mode", "show")]
    [InlineData("mode", "file")]
    public async Task Other_ways_of_listing_cannot_tell_changes(string name, string value)
    {
        await RefusesAsync(Source((name, value)));
        Assert.Empty(_site.Requests);
    }

    public void Dispose() => _site.Dispose();

    private static HarvestSource Source(params (string, string)[] settings) => Harvest.Source("ckan", "https://opendata.musterstadt.example/", settings);

    private static string Package(string id, string modified) => FakeCkanSite.Package(id, more: $"\"metadata_modified\":\"{modified}\"");

    private async Task<List<ListingEvent>> ListAsync(HarvestSource source)
    {
        var events = new List<ListingEvent>();
        var connector = Assert.IsAssignableFrom<IDeltaConnector>(Harvest.Connector("ckan"));
        await foreach (var found in connector.ListChangesAsync(source, Since, Harvest.Client(_site, source), TestContext.Current.CancellationToken)) events.Add(found);
        return events;
    }

    private async Task RefusesAsync(HarvestSource source) =>
        Assert.Equal(SourceFaultException.ChangesNotOffered, (await Assert.ThrowsAsync<SourceFaultException>(() => ListAsync(source))).Reason);
}
