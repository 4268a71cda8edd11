using System.Globalization;
using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.Opendatasoft;

public sealed class OpendatasoftListingTests
{
    private static readonly HarvestSource Source = Harvest.Source("opendatasoft", "https://opendata.musterstadt.example/");

    [Theory]
    [InlineData("https://opendata.musterstadt.example/")]
    [InlineData("https://opendata.musterstadt.example/api")]
    [InlineData("https://opendata.musterstadt.example/api/explore/v2.1/catalog/datasets?limit=20")]
    [InlineData("https://opendata.musterstadt.example/explore/?disjunctive.theme")]
    [InlineData("https://opendata.musterstadt.example/data.json")]
    public async Task The_portal_is_found_from_any_of_its_addresses(string address)
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(2));

        Assert.Equal("=2 +d1 +d2", (await Harvest.ListAsync(Harvest.Source("opendatasoft", address), site)).Shown());
        Assert.Equal(["https://opendata.musterstadt.example/api/explore/v2.1/catalog/datasets?limit=100&offset=0&order_by=dataset_id"], site.Requests.Select(r => r.AbsoluteUri));
    }

    [Fact]
    public async Task All_pages_are_read_also_short_ones()
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(250)) { MaxRows = 40 };

        var events = await Harvest.ListAsync(Source, site);

        Assert.Equal("=250 " + string.Join(' ', Enumerable.Range(1, 250).Select(i => $"+d{i}")), events.Shown());
    }

    [Fact]
    public async Task A_record_is_the_entry_s_own_bytes()
    {
        var dataset = FakeOpendatasoftSite.Dataset("bäume", "Bäume ]}");

        Assert.Equal(dataset, Encoding.UTF8.GetString((await Harvest.ListAsync(Source, new FakeOpendatasoftSite(dataset))).Records()[0].Content.Span));
    }

    [Theory]
    [InlineData(9_950)]
    [InlineData(10_000)]
    [InlineData(10_001)]
    public async Task Catalogues_behind_the_wall_of_ten_thousand_come_as_export_with_the_same_records(int count)
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(count));

        var events = await Harvest.ListAsync(Source, site);

        Assert.Equal((count, count), (events.Records().Count, events.OfType<ListingEvent.Announced>().Single().Total));
        Assert.Equal(FakeOpendatasoftSite.Dataset("d7"), Encoding.UTF8.GetString(events.Records()[6].Content.Span));
        Assert.Equal(2, site.Requests.Count);
    }

    [Fact]
    public async Task Just_before_the_wall_pages_are_enough()
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(200)) { Wall = 10_000 };

        await Harvest.ListAsync(Source, site);

        Assert.DoesNotContain(site.Requests, r => r.AbsolutePath.Contains("exports", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("short", "source.incomplete-listing")]
    [InlineData("cut", "source.invalid-json")]
    [InlineData("html", "source.html-instead-of-json")]
    [InlineData("error", "source.api-error")]
    public async Task An_export_that_is_not_whole_ends_the_listing(string defect, string reason)
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(10_050));
        if (defect == "short") site.ExportLacks = 3;
        else if (defect == "cut") site.Truncate("exports/json");
        else if (defect == "html") site.Html("exports/json");
        else site.Raw("""{"error_code":"InternalError","message":"Export abgebrochen"}"""u8.ToArray(), "exports/json");

        Assert.Equal(reason, (await Harvest.FaultAsync(Source, site)).Fault.Reason);
    }

    [Theory]
    [InlineData("v2.0", "=2 +d1 +d2")]
    [InlineData("v1", "=2 +d1 +d2")]
    public async Task Older_portals_are_asked_in_the_version_that_they_speak(string version, string shown)
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(2));
        site.Speaks.IntersectWith([version]);

        Assert.Equal(shown, (await Harvest.ListAsync(Source, site)).Shown());
    }

    [Fact]
    public async Task A_portal_that_cannot_order_its_catalogue_is_asked_without_order()
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(150)) { Orders = false };

        Assert.Equal(150, (await Harvest.ListAsync(Source, site)).Records().Count);
    }

    [Fact]
    public async Task A_condition_is_handed_on_and_never_lost_on_an_older_version()
    {
        var source = Harvest.Source("opendatasoft", "https://opendata.musterstadt.example/", ("where", "publisher='Stadt'"));
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Dataset("a", metas: "\"publisher\":\"Stadt\""), FakeOpendatasoftSite.Dataset("b", metas: "\"publisher\":\"Kreis\""));
        var older = new FakeOpendatasoftSite(FakeOpendatasoftSite.Dataset("a"));
        older.Speaks.IntersectWith(["v1"]);

        Assert.Equal("=1 +a", (await Harvest.ListAsync(source, site)).Shown());
        Assert.Equal("source.no-opendatasoft-api", (await Harvest.FaultAsync(source, older)).Fault.Reason);
    }

    [Fact]
    public async Task Datasets_of_other_portals_can_be_left_to_them()
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Dataset("a"), FakeOpendatasoftSite.Dataset("b", metas: "\"federated\":true"));

        Assert.Equal("=2 +a +b", (await Harvest.ListAsync(Source, site)).Shown());
        Assert.Equal("=2 +a -b", (await Harvest.ListAsync(Harvest.Source("opendatasoft", "https://opendata.musterstadt.example/", ("federated", "skip")), site)).Shown());
    }

    [Theory]
    [InlineData("""{"error_code":"ODSQLError","message":"Solr"}""", "source.api-error")]
    [InlineData("""{"results":[{"dataset_id":"a"}]}""", "source.unexpected-json")]
    [InlineData("""{"total_count":1,"results":[{"dataset_id":"a"}""", "source.invalid-json")]
    [InlineData("""{"total_count":3,"results":[]}""", "source.incomplete-listing")]
    [InlineData("""{"total_count":1,"results":[{"dataset_id":"a"},{"dataset_id":"b"}]}""", "source.wrong-total")]
    [InlineData("""{"help":"x"}""", "source.no-opendatasoft-api")]
    [InlineData("<html><title>Wartung</title></html>", "source.html-instead-of-json")]
    [InlineData("", "source.empty-answer")]
    public async Task What_is_no_whole_catalogue_is_a_fault_of_the_source(string answer, string reason)
    {
        var fault = (await Harvest.FaultAsync(Source, new FakeDataJsonSite(answer))).Fault;

        Assert.Equal(reason, fault.Reason);
        Assert.Contains("itte ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_catalogue_is_a_complete_listing_of_nothing() =>
        Assert.Equal("=0", (await Harvest.ListAsync(Source, new FakeOpendatasoftSite())).Shown());

    [Fact]
    public async Task A_portal_that_ignores_the_offset_does_not_page_forever()
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(250)) { IgnoresOffset = true };

        Assert.Equal("source.repeated-page", (await Harvest.FaultAsync(Source, site)).Fault.Reason);
    }

    [Fact]
    public async Task A_total_that_is_too_high_marks_nothing_as_missing()
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(120)) { CountsTooMany = 5 };

        Assert.Equal("source.incomplete-listing", (await Harvest.FaultAsync(Source, site)).Fault.Reason);
    }

    [Fact]
    public async Task A_dataset_removed_while_paging_costs_no_other()
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Numbered(150));
        site.BeforePage = offset =>
        {
            if (offset == 100 && site.Datasets.Count == 150) site.Datasets.RemoveAt(0);
        };

        Assert.Equal(
            Enumerable.Range(1, 150).Select(i => $"d{i}"),
            (await Harvest.ListAsync(Source, site)).Records().Select(r => r.Identifier).OrderBy(i => int.Parse(i.AsSpan(1), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Entries_that_cannot_be_known_again_are_named()
    {
        var site = new FakeOpendatasoftSite(FakeOpendatasoftSite.Dataset("a"), FakeOpendatasoftSite.Dataset("a", "Zwei"), """{"metas":{"default":{"title":"Drei"}}}""", "null");

        Assert.Equal("=4 +a !record.duplicate-identifier(a) !record.no-identifier(Datensatz 3) !record.not-an-object(Datensatz 4)", (await Harvest.ListAsync(Source, site)).Shown());
    }

    [Fact]
    public async Task Changes_are_what_was_described_or_loaded_since()
    {
        var site = new FakeOpendatasoftSite(
            FakeOpendatasoftSite.Dataset("alt", metas: "\"metadata_processed\":\"2026-01-01T00:00:00+00:00\",\"data_processed\":\"2026-01-01T00:00:00+00:00\""),
            FakeOpendatasoftSite.Dataset("beschrieben", metas: "\"metadata_processed\":\"2026-11-01T00:00:00+00:00\""),
            FakeOpendatasoftSite.Dataset("geladen", metas: "\"data_processed\":\"2026-11-02T00:00:00+00:00\""));

        Assert.Equal("=2 +beschrieben +geladen", (await ChangesAsync(Source, site)).Shown());
    }

    [Theory]
    [InlineData("v2.0")]
    [InlineData("v1")]
    public async Task Older_versions_cannot_tell_changes(string version)
    {
        var source = Harvest.Source("opendatasoft", "https://opendata.musterstadt.example/", ("api", version));

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => ChangesAsync(source, new FakeOpendatasoftSite()));

        Assert.Equal(SourceFaultException.ChangesNotOffered, fault.Reason);
    }

    private static async Task<List<ListingEvent>> ChangesAsync(HarvestSource source, FakeSite site)
    {
        var events = new List<ListingEvent>();
        var connector = (IDeltaConnector)Harvest.Connector("opendatasoft");
        await foreach (var found in connector.ListChangesAsync(source, new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero), Harvest.Client(site, source), TestContext.Current.CancellationToken))
            events.Add(found);
        return events;
    }
}
