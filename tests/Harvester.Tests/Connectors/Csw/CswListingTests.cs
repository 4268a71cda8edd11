using System.Text;
using System.Web;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.Csw;

public sealed class CswListingTests
{
    private static HarvestSource Source(params (string Name, string Value)[] settings) => Harvest.Source("csw", "https://geo.musterstadt.example/csw", settings);

    private static string Listed(int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"+r{i:d3}"));

    [Fact]
    public async Task Pages_are_asked_for_until_the_announced_total_is_there()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(7));

        var events = await Harvest.ListAsync(Source(("pageSize", "3")), site);

        Assert.Equal("=7 " + Listed(7), events.Shown());
        Assert.Equal(
            ["GetCapabilities", "1", "4", "7"],
            site.Requests.Select(u => HttpUtility.ParseQueryString(u.Query)).Select(q => q["startPosition"] ?? q["request"]!));
    }

    [Fact]
    public async Task The_query_asks_for_whole_ISO_records_in_a_stable_order()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(1));

        await Harvest.ListAsync(Source(("constraint", "Title LIKE '%Baum%'")), site);

        Assert.Equal(
            "https://geo.musterstadt.example/csw?service=CSW&version=2.0.2&request=GetRecords&resultType=results&typeNames=gmd%3AMD_Metadata"
            + "&namespace=xmlns%28gmd%3Dhttp%3A%2F%2Fwww.isotc211.org%2F2005%2Fgmd%29&elementSetName=full&outputSchema=http%3A%2F%2Fwww.isotc211.org%2F2005%2Fgmd"
            + "&startPosition=1&maxRecords=50&sortBy=apiso%3Aidentifier%3AA&constraintLanguage=CQL_TEXT&constraint_language_version=1.1.0&constraint=Title%20LIKE%20%27%25Baum%25%27",
            site.Requests[1].AbsoluteUri);
    }

    [Theory]
    [InlineData(NextRecord.Right)]
    [InlineData(NextRecord.Absent)]
    [InlineData(NextRecord.Beyond)]
    [InlineData(NextRecord.One)]
    [InlineData(NextRecord.FromAskedSize)]
    public async Task Short_pages_are_followed_whatever_nextRecord_says(NextRecord next)
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(7)) { MaxRecords = 2, Next = next };

        var events = await Harvest.ListAsync(Source(("pageSize", "5")), site);

        Assert.Equal("=7 " + Listed(7), events.Shown());
    }

    [Fact]
    public async Task Without_a_total_the_end_is_where_the_service_says_so()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(5)) { CountsTooMany = null };

        var events = await Harvest.ListAsync(Source(("pageSize", "2")), site);

        Assert.Equal((Listed(5), 4), (events.Shown(), site.Requests.Count));
    }

    [Fact]
    public async Task Without_total_and_nextRecord_the_end_is_an_empty_page()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(4)) { CountsTooMany = null, Next = NextRecord.Absent };

        Assert.Equal(Listed(4), (await Harvest.ListAsync(Source(("pageSize", "2")), site)).Shown());
    }

    [Fact]
    public async Task An_empty_catalogue_is_empty() => Assert.Equal("=0", (await Harvest.ListAsync(Source(), new FakeCswSite())).Shown());

    [Fact]
    public async Task An_empty_page_before_the_total_is_an_incomplete_listing()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(4)) { CountsTooMany = 3 };

        var (fault, before) = await Harvest.FaultAsync(Source(("pageSize", "2")), site);

        Assert.Equal(("source.incomplete-listing", "=7 " + Listed(4)), (fault.Reason, before.Shown()));
    }

    [Fact]
    public async Task A_total_that_counts_only_the_page_does_not_end_the_listing_unnoticed()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(6)) { CountsThePage = true };

        var (fault, before) = await Harvest.FaultAsync(Source(("pageSize", "2")), site);

        Assert.Equal(("source.wrong-total", "=2 " + Listed(6)), (fault.Reason, before.Shown()));
    }

    [Fact]
    public async Task A_service_that_ignores_the_position_is_a_fault()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(6)) { IgnoresStart = true };

        var (fault, before) = await Harvest.FaultAsync(Source(("pageSize", "2")), site);

        Assert.Equal(("source.repeated-page", "=6 " + Listed(2)), (fault.Reason, before.Shown()));
    }

    [Fact]
    public async Task Records_that_are_counted_but_not_delivered_are_named_and_protect_what_seems_absent()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(7));
        site.LeftOut.UnionWith([1, 4]);

        var events = await Harvest.ListAsync(Source(("pageSize", "3")), site);

        Assert.Equal("=7 +r001 +r003 +r004 +r006 +r007 !record.not-delivered(Nicht geliefert: 1) !record.not-delivered(Nicht geliefert: 2)", events.Shown());
        Assert.All(events.OfType<ListingEvent.Unreadable>(), u => Assert.Null(u.Identifier));
    }

    [Fact]
    public async Task A_page_of_nothing_but_undelivered_records_is_skipped_by_nextRecord()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(6));
        site.LeftOut.UnionWith([2, 3]);

        var events = await Harvest.ListAsync(Source(("pageSize", "2")), site);

        Assert.Equal("+r001 +r002 +r005 +r006", string.Join(' ', events.Records().Select(r => "+" + r.Identifier)));
        Assert.Equal(2, events.OfType<ListingEvent.Unreadable>().Count());
    }

    [Fact]
    public async Task A_catalogue_that_shrinks_while_paging_is_gone_through_again()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(6));
        site.BeforePage = start =>
        {
            if (start == 3 && site.Records.Count == 6) site.Records.RemoveAt(0);
        };

        var events = await Harvest.ListAsync(Source(("pageSize", "2")), site);

        Assert.Equal("=6 +r001 +r002 =5 +r004 +r005 +r006 =5 +r003", events.Shown());
    }

    [Fact]
    public async Task A_catalogue_that_grows_while_paging_is_followed()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(4));
        site.BeforePage = start =>
        {
            if (start == 3 && site.Records.Count == 4) site.Records.Insert(0, FakeCswSite.Iso("neu"));
        };

        var events = await Harvest.ListAsync(Source(("pageSize", "2")), site);

        Assert.Equal("=4 +r001 +r002 =5 +r003 +r004", events.Shown().Split(" !")[0]);
    }

    [Fact]
    public async Task A_catalogue_that_shrinks_every_time_is_a_fault()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(20));
        site.BeforePage = start =>
        {
            if (start > 1) site.Records.RemoveAt(0);
        };

        Assert.Equal("source.unstable-listing", (await Harvest.FaultAsync(Source(("pageSize", "2")), site)).Fault.Reason);
    }

    [Fact]
    public async Task Two_records_of_one_identifier_are_named()
    {
        var site = new FakeCswSite(FakeCswSite.Iso("a"), FakeCswSite.Iso("a", "Ein anderer"), FakeCswSite.Iso("b"));

        Assert.Equal("=3 +a !record.duplicate-identifier(a) +b", (await Harvest.ListAsync(Source(), site)).Shown());
    }

    [Fact]
    public async Task A_record_without_identifier_is_named_with_its_place_and_one_of_the_resource_stands_in()
    {
        const string Resource = """<gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco"><gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation><gmd:title><gco:CharacterString>Bäume</gco:CharacterString></gmd:title>{0}</gmd:CI_Citation></gmd:citation></gmd:MD_DataIdentification></gmd:identificationInfo></gmd:MD_Metadata>""";
        const string Known = "<gmd:identifier><gmd:MD_Identifier><gmd:code><gco:CharacterString>https://registry.gdi-de.org/id/de.nw/baeume</gco:CharacterString></gmd:code></gmd:MD_Identifier></gmd:identifier>";
        var site = new FakeCswSite(Resource.Replace("{0}", "", StringComparison.Ordinal), Resource.Replace("{0}", Known, StringComparison.Ordinal));

        Assert.Equal("=2 !record.no-identifier(Datensatz 1) +https://registry.gdi-de.org/id/de.nw/baeume", (await Harvest.ListAsync(Source(), site)).Shown());
    }

    [Fact]
    public async Task Records_are_asked_for_at_the_registered_host_where_capabilities_give_an_inner_one()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(1)) { Address = "http://tomcat-7:8080/geonetwork/srv/csw" };

        await Harvest.ListAsync(Source(), site);
        Assert.Equal("https://geo.musterstadt.example/csw", site.Requests[^1].GetLeftPart(UriPartial.Path));

        site.Address = "http://geo.musterstadt.example/geonetwork/srv/csw";
        await Harvest.ListAsync(Source(), site);
        Assert.Equal("https://geo.musterstadt.example/geonetwork/srv/csw", site.Requests[^1].GetLeftPart(UriPartial.Path));

        site.Address = "https://csw.rechenzentrum.example/csw";
        await Harvest.ListAsync(Source(("pageHost", "follow")), site);
        Assert.Equal("https://csw.rechenzentrum.example/csw", site.Requests[^1].GetLeftPart(UriPartial.Path));
    }

    [Fact]
    public async Task Parameters_of_the_server_in_the_address_are_kept_and_those_of_the_protocol_are_not()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(1)) { Address = "https://geo.musterstadt.example/csw?map=stadt.map&amp;" };

        await Harvest.ListAsync(Harvest.Source("csw", "https://geo.musterstadt.example/csw?map=stadt.map&SERVICE=CSW&REQUEST=GetCapabilities"), site);

        Assert.Equal("?map=stadt.map&service=CSW&version=2.0.2&request=GetCapabilities", site.Requests[0].Query);
        Assert.StartsWith("?map=stadt.map&service=CSW&version=2.0.2&request=GetRecords&", site.Requests[1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_only_takes_posted_queries_is_posted_to()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(3)) { Offers = (false, true) };

        var events = await Harvest.ListAsync(Source(("pageSize", "2"), ("constraint", "<ogc:Filter xmlns:ogc=\"http://www.opengis.net/ogc\"><ogc:PropertyIsLike/></ogc:Filter>")), site);

        Assert.Equal("=3 " + Listed(3), events.Shown());
        Assert.Equal("https://geo.musterstadt.example/csw", site.Requests[^1].AbsoluteUri);
    }

    [Fact]
    public async Task Where_GET_is_offered_but_not_answered_the_query_is_posted()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(2)) { Offers = (true, true) };
        site.Status(405, "startPosition");

        Assert.Equal("=2 " + Listed(2), (await Harvest.ListAsync(Source(), site)).Shown());
    }

    [Fact]
    public async Task A_service_that_cannot_sort_is_asked_without_order()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(2)) { RefusesOrder = true };

        Assert.Equal("=2 " + Listed(2), (await Harvest.ListAsync(Source(), site)).Shown());
        Assert.DoesNotContain("sortBy", site.Requests[^1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_service_refuses_is_said_with_its_own_words()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(2)) { RefusesConstraint = true };

        var (fault, _) = await Harvest.FaultAsync(Source(("constraint", "Kaputt")), site);

        Assert.Equal("source.service-exception", fault.Reason);
        Assert.Contains("(NoApplicableCode): Constraint language not supported", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GetCapabilities")]
    [InlineData("startPosition=3")]
    public async Task A_web_page_in_the_place_of_XML_is_a_fault(string at)
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(4));
        site.Html(at);

        Assert.Equal("source.html-instead-of-xml", (await Harvest.FaultAsync(Source(("pageSize", "2")), site)).Fault.Reason);
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_a_fault_even_behind_a_whole_record()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(2));
        var page = $"<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"><csw:SearchResults numberOfRecordsMatched=\"1\">{FakeCswSite.Iso("a")}";
        site.Raw(Encoding.UTF8.GetBytes(page), "GetRecords", "application/xml");

        Assert.Equal("source.invalid-xml", (await Harvest.FaultAsync(Source(), site)).Fault.Reason);
    }

    [Fact]
    public async Task Entities_are_not_expanded_and_a_DTD_is_a_fault()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(2));
        var bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + $"<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\">&b;</csw:GetRecordsResponse>";
        site.Raw(Encoding.UTF8.GetBytes(bomb), "GetRecords", "application/xml");

        Assert.Equal("source.xml-dtd", (await Harvest.FaultAsync(Source(), site)).Fault.Reason);
    }

    [Fact]
    public async Task An_answer_of_another_kind_is_a_fault_that_names_its_element()
    {
        var site = new FakeCswSite();
        site.Raw("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>"u8.ToArray(), "", "application/atom+xml");

        var (fault, _) = await Harvest.FaultAsync(Source(), site);

        Assert.Equal("source.unexpected-xml", fault.Reason);
        Assert.Contains("'feed'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_answer_is_a_fault()
    {
        var site = new FakeCswSite();
        site.Raw("  "u8.ToArray(), "GetRecords", "application/xml");

        Assert.Equal("source.empty-answer", (await Harvest.FaultAsync(Source(), site)).Fault.Reason);
    }

    [Fact]
    public async Task Bytes_of_no_encoding_cost_the_record_that_has_them()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(1));
        byte[] page =
        [
            .. "<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"><csw:SearchResults numberOfRecordsMatched=\"2\" nextRecord=\"0\">"u8,
            .. Encoding.UTF8.GetBytes(FakeCswSite.Iso("gut", "Bäume")), .. Encoding.Latin1.GetBytes(FakeCswSite.Iso("kaputt", "Bäume")),
            .. "</csw:SearchResults></csw:GetRecordsResponse>"u8,
        ];
        site.Raw(page, "GetRecords", "application/xml");

        Assert.Equal("=2 +gut !record.wrong-charset(kaputt)", (await Harvest.ListAsync(Source(), site)).Shown());
    }

    [Fact]
    public async Task A_page_in_Latin_1_is_read_as_it_says()
    {
        var site = new FakeCswSite(FakeCswSite.Iso("a", "Straßenbäume"));
        var page = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"><csw:SearchResults numberOfRecordsMatched=\"1\" nextRecord=\"0\">"
            + FakeCswSite.Iso("a", "Straßenbäume") + "</csw:SearchResults></csw:GetRecordsResponse>";
        site.Raw(Encoding.Latin1.GetBytes(page), "GetRecords", "application/xml");

        var record = (await Harvest.ListAsync(Source(), site)).Records().Single();

        Assert.Equal("Straßenbäume", Harvest.Connector("csw").Map(record, Source()).Value.Titles[0].Value);
    }

    [Fact]
    public async Task A_forbidden_character_costs_itself()
    {
        var site = new FakeCswSite(FakeCswSite.Iso("a", "Baum&#x1;kataster &#xD800;"));

        var record = (await Harvest.ListAsync(Source(), site)).Records().Single();

        Assert.Equal("Baumkataster \uFFFD", Harvest.Connector("csw").Map(record, Source()).Value.Titles[0].Value);
    }

    [Fact]
    public async Task Other_prefixes_white_space_and_order_of_attributes_do_not_make_a_record_look_changed()
    {
        const string One = """<gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco" uuid="u" id="i"><gmd:fileIdentifier><gco:CharacterString>a</gco:CharacterString></gmd:fileIdentifier></gmd:MD_Metadata>""";
        const string Other = """
            <MD_Metadata xmlns="http://www.isotc211.org/2005/gmd" id="i" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" uuid="u">
              <!-- heute anders -->
              <fileIdentifier><g:CharacterString xmlns:g="http://www.isotc211.org/2005/gco">&#97;</g:CharacterString></fileIdentifier>
            </MD_Metadata>
            """;

        var one = (await Harvest.ListAsync(Source(), new FakeCswSite(One))).Records().Single();
        var other = (await Harvest.ListAsync(Source(), new FakeCswSite(Other))).Records().Single();

        Assert.Equal(Encoding.UTF8.GetString(one.Content.Span), Encoding.UTF8.GetString(other.Content.Span));
        Assert.Equal(one.Hash, other.Hash);
    }

    [Theory]
    [InlineData("http://standards.iso.org/iso/19115/-3/mdb/2.0", "http://standards.iso.org/iso/19115/-3/mdb/2.0")]
    [InlineData("http://www.opengis.net/cat/csw/2.0.2", "http://www.opengis.net/cat/csw/2.0.2")]
    [InlineData("csw:IsoRecord", "csw:IsoRecord")]
    public async Task The_form_that_says_most_is_asked_for(string offered, string asked)
    {
        var site = new FakeCswSite();
        site.Schemas.Clear();
        site.Schemas.AddRange(["http://www.w3.org/ns/dcat#", offered]);

        await Harvest.ListAsync(Source(), site);

        Assert.Equal(asked, HttpUtility.ParseQueryString(site.Requests[^1].Query)["outputSchema"]);
    }

    [Fact]
    public async Task Version_3_is_spoken_where_only_that_is_offered()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(2)) { Version = "3.0.0" };

        var events = await Harvest.ListAsync(Source(), site);

        Assert.Equal("=2 " + Listed(2), events.Shown());
        Assert.Equal(("3.0.0", "apiso:identifier:ASC"), (HttpUtility.ParseQueryString(site.Requests[^1].Query)["version"], HttpUtility.ParseQueryString(site.Requests[^1].Query)["sortBy"]));
    }

    [Fact]
    public async Task Changes_are_asked_for_by_the_date_of_the_record()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(1));

        await ChangesAsync(site, Source(("constraint", "a = 'b'")));

        Assert.Equal("(a = 'b') AND apiso:modified >= '2026-02-03T04:05:06Z'", HttpUtility.ParseQueryString(site.Requests[^1].Query)["constraint"]);
    }

    [Fact]
    public async Task A_service_that_takes_no_filter_says_that_it_offers_no_changes()
    {
        var site = new FakeCswSite(FakeCswSite.Numbered(1)) { RefusesConstraint = true };

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => ChangesAsync(site, Source()));

        Assert.Equal(SourceFaultException.ChangesNotOffered, fault.Reason);
    }

    [Fact]
    public async Task Wrong_settings_are_said()
    {
        Assert.Equal("source.bad-setting", (await Harvest.FaultAsync(Source(("schema", "iso")), new FakeCswSite())).Fault.Reason);
        Assert.Equal("source.bad-setting", (await Harvest.FaultAsync(Source(("constraint", "<ogc:Filter>")), new FakeCswSite())).Fault.Reason);
        Assert.Equal("source.bad-setting", (await Harvest.FaultAsync(Source(("pageSize", "0")), new FakeCswSite())).Fault.Reason);
    }

    private static async Task ChangesAsync(FakeCswSite site, HarvestSource source)
    {
        var connector = (IDeltaConnector)Harvest.Connector("csw");
        await foreach (var found in connector.ListChangesAsync(source, new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), Harvest.Client(site, source), TestContext.Current.CancellationToken))
            Assert.IsNotType<ListingEvent.Deleted>(found);
    }
}
