using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.OaiPmh;

public sealed class OaiListingTests
{
    private static readonly HarvestSource Source = Harvest.Source("oaipmh", "https://archiv.musterstadt.example/oai");

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-3)]
    [InlineData(null)]
    public async Task Parts_are_read_to_the_end_whatever_size_was_announced(int? lie)
    {
        var site = new FakeOaiSite { PageSize = 2, SizeLies = lie }.Numbered(5);

        Assert.Equal("+oai:x:1 +oai:x:2 +oai:x:3 +oai:x:4 +oai:x:5 =5", (await Harvest.ListAsync(Source, site)).Shown());
        // Not to the address that the repository takes for its own.
        Assert.All(site.Requests, r => Assert.Equal("archiv.musterstadt.example", r.Host));
    }

    [Fact]
    public async Task A_list_in_one_part_needs_no_token() =>
        Assert.Equal("+oai:x:1 +oai:x:2 =2", (await Harvest.ListAsync(Source, new FakeOaiSite().Numbered(2))).Shown());

    [Fact]
    public async Task A_repository_without_records_is_a_complete_listing_of_nothing() =>
        Assert.Equal("=0", (await Harvest.ListAsync(Source, new FakeOaiSite())).Shown());

    [Fact]
    public async Task An_end_that_is_not_said_counts_only_if_the_size_agrees()
    {
        var site = new FakeOaiSite { PageSize = 2, ForgetsEnd = true }.Numbered(5);
        Assert.Equal(5, (await Harvest.ListAsync(Source, site)).Records().Count);

        site.BreaksOffAfter = 2;

        Assert.Equal("source.incomplete-listing", (await Harvest.FaultAsync(Source, site)).Fault.Reason);
    }

    [Fact]
    public async Task A_token_that_expired_begins_the_list_again_without_repeating_records()
    {
        var site = new FakeOaiSite { PageSize = 2, Forgets = 1 }.Numbered(5);

        Assert.Equal("+oai:x:1 +oai:x:2 +oai:x:3 +oai:x:4 +oai:x:5 =5", (await Harvest.ListAsync(Source, site)).Shown());
    }

    [Fact]
    public async Task Tokens_that_always_expire_end_the_run()
    {
        var site = new FakeOaiSite { PageSize = 2, Forgets = 10 }.Numbered(5);

        Assert.Equal("source.oai-token-expired", (await Harvest.FaultAsync(Source, site)).Fault.Reason);
    }

    [Fact]
    public async Task A_token_that_comes_twice_does_not_page_forever() =>
        Assert.Equal("source.page-loop", (await Harvest.FaultAsync(Source, new FakeOaiSite { PageSize = 2, RepeatsToken = true }.Numbered(9))).Fault.Reason);

    [Fact]
    public async Task A_repository_that_ignores_tokens_does_not_page_forever() =>
        Assert.Equal("source.repeated-page", (await Harvest.FaultAsync(Source, new FakeOaiSite { PageSize = 2, IgnoresToken = true }.Numbered(9))).Fault.Reason);

    [Fact]
    public async Task Deleted_records_are_not_there_in_the_full_list_and_told_among_the_changes()
    {
        var site = new FakeOaiSite().With("a", "A", "2026-01-01T00:00:00Z").With("b", "B", "2026-11-02T00:00:00Z");
        site.Records.Add(("c", "2026-11-03T00:00:00Z", null));

        Assert.Equal("+a +b =2", (await Harvest.ListAsync(Source, site)).Shown());
        Assert.Equal("+b ~c =1", Shown(await ChangesAsync(site)));
        Assert.Contains("from=2026-11-01T10:00:00Z", site.Requests[^1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_of_a_repository_that_knows_days_are_asked_for_by_day()
    {
        var site = new FakeOaiSite { Granularity = "YYYY-MM-DD" }.With("a", "A", "2026-11-01").With("b", "B", "2026-10-30");

        Assert.Equal("+a =1", Shown(await ChangesAsync(site)));
    }

    [Fact]
    public async Task That_nothing_changed_is_no_fault() => Assert.Equal("=0", Shown(await ChangesAsync(new FakeOaiSite().With("a", "A", "2020-01-01T00:00:00Z"))));

    [Theory]
    [InlineData("dcat_ap=http://www.w3.org/ns/dcat# iso19139=http://www.isotc211.org/2005/gmd oai_dc=http://www.openarchives.org/OAI/2.0/oai_dc/", "dcat_ap")]
    [InlineData("oai_dc=http://www.openarchives.org/OAI/2.0/oai_dc/ iso19139=http://www.isotc211.org/2005/gmd", "iso19139")]
    [InlineData("oai_datacite=http://schema.datacite.org/oai/ oai_dc=http://www.openarchives.org/OAI/2.0/oai_dc/", "oai_dc")]
    public async Task The_form_that_says_most_is_asked_for(string formats, string chosen)
    {
        var site = new FakeOaiSite().Numbered(1);
        site.Formats.Clear();
        foreach (var format in formats.Split(' ')) site.Formats.Add((format.Split('=')[0], format.Split('=')[1]));

        await Harvest.ListAsync(Source, site);

        Assert.Contains("metadataPrefix=" + chosen, site.Requests[^1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_the_repository_does_not_offer_is_named_with_advice()
    {
        var fault = (await Harvest.FaultAsync(Harvest.Source("oaipmh", "https://archiv.musterstadt.example/oai", ("metadataPrefix", "marc21")), new FakeOaiSite().Numbered(1))).Fault;

        Assert.Equal("source.oai-error", fault.Reason);
        Assert.Contains("metadataPrefix", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_of_the_protocol_in_the_address_are_replaced_and_others_kept()
    {
        var site = new FakeOaiSite().Numbered(1);

        await Harvest.ListAsync(Harvest.Source("oaipmh", "https://archiv.musterstadt.example/oai?mode=oaipmh&verb=Identify", ("set", "offen 1")), site);

        Assert.Equal(
            ["?mode=oaipmh&verb=Identify", "?mode=oaipmh&verb=ListMetadataFormats", "?mode=oaipmh&verb=ListRecords&metadataPrefix=oai_dc&set=offen%201"],
            site.Requests.Select(r => r.Query));
    }

    [Theory]
    [InlineData("<html><head><title>Wartung</title></head></html>", "source.html-instead-of-xml")]
    [InlineData("<OAI-PMH><ListRecords><record>", "source.invalid-xml")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><OAI-PMH>&e;</OAI-PMH>", "source.xml-dtd")]
    [InlineData("<rdf/>", "source.unexpected-xml")]
    [InlineData("<OAI-PMH><request/></OAI-PMH>", "source.unexpected-xml")]
    [InlineData("<OAI-PMH><error code=\"badArgument\">from</error></OAI-PMH>", "source.oai-error")]
    [InlineData("", "source.empty-answer")]
    public async Task What_is_no_list_is_a_fault_of_the_source(string answer, string reason)
    {
        var site = new FakeOaiSite().Numbered(1);
        site.Raw(System.Text.Encoding.UTF8.GetBytes(answer), "verb=ListRecords", "text/xml");

        var fault = (await Harvest.FaultAsync(Source, site)).Fault;

        Assert.Equal(reason, fault.Reason);
        Assert.Contains("itte ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_cannot_be_taken_are_named()
    {
        var site = new FakeOaiSite().With("a", "A").With("a", "Zwei").With("", "Ohne Kennung");
        site.Records.Add(("leer", "2026-01-01T00:00:00Z", ""));

        Assert.Equal("+a !record.duplicate-identifier(a) !record.no-identifier(Datensatz 3) !record.no-metadata(leer) =4", (await Harvest.ListAsync(Source, site)).Shown());
    }

    [Fact]
    public async Task The_root_element_tells_how_a_record_is_mapped()
    {
        var site = new FakeOaiSite().With("dc", "Bericht", more: "<dc:creator>Amt</dc:creator><dc:date>2024</dc:date><dc:identifier>https://archiv.musterstadt.example/1</dc:identifier>");
        site.Records.Add(("oai:iso", "2026-01-01", """<gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco"><gmd:fileIdentifier><gco:CharacterString>u-1</gco:CharacterString></gmd:fileIdentifier><gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation><gmd:title><gco:CharacterString>Karte</gco:CharacterString></gmd:title></gmd:CI_Citation></gmd:citation></gmd:MD_DataIdentification></gmd:identificationInfo></gmd:MD_Metadata>"""));
        site.Records.Add(("oai:rdf", "2026-01-01", """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"><dcat:Dataset rdf:about="https://x.example/d"><dct:title>Daten</dct:title></dcat:Dataset></rdf:RDF>"""));
        site.Records.Add(("oai:fremd", "2026-01-01", """<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Buch</title></titleInfo></mods>"""));

        var events = await Harvest.ListAsync(Source, site);
        var connector = Harvest.Connector("oaipmh");

        Assert.Equal("+dc +oai:iso +oai:rdf +oai:fremd =4", events.Shown());
        Assert.Equal(["Bericht", "Karte", "Daten"], events.Records().Take(3).Select(r => connector.Map(r, Source).Value.Titles.Single().Value));
        Assert.Equal("https://x.example/d", connector.Describe(events.Records()[2], Source).Mapped.Value.Iri);
        Assert.Equal("record.unknown-form", Assert.Throws<RecordRejectedException>(() => connector.Map(events.Records()[3], Source)).Reason);
    }

    private static string Shown(IEnumerable<ListingEvent> events) =>
        string.Join(' ', events.Select(e => e is ListingEvent.Deleted deleted ? "~" + deleted.Identifier : new[] { e }.Shown()));

    private static async Task<List<ListingEvent>> ChangesAsync(FakeSite site)
    {
        var events = new List<ListingEvent>();
        var connector = (IDeltaConnector)Harvest.Connector("oaipmh");
        await foreach (var found in connector.ListChangesAsync(Source, new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.Zero), Harvest.Client(site, Source), TestContext.Current.CancellationToken))
            events.Add(found);
        return events;
    }
}
