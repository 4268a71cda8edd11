using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.Ckan;

public sealed class CkanListingTests
{
    private const string Portal = "https://opendata.musterstadt.example/";

    [Theory]
    [InlineData("https://opendata.musterstadt.example", "/api/3/action/package_search")]
    [InlineData("https://opendata.musterstadt.example/api/3", "/api/3/action/package_search")]
    [InlineData("https://opendata.musterstadt.example/api/3/action/package_list", "/api/3/action/package_search")]
    [InlineData("https://www.musterstadt.example/ckan/api/3/action/", "/ckan/api/3/action/package_search")]
    [InlineData("https://www.musterstadt.example/ckan", "/ckan/api/3/action/package_search")]
    public async Task Whatever_address_of_a_portal_is_registered_its_API_is_found(string registered, string asked)
    {
        var site = new FakeCkanSite(FakeCkanSite.Package("p1"));

        var events = await Harvest.ListAsync(Harvest.Source("ckan", registered), site);

        Assert.Equal("=1 +p1", events.Shown());
        Assert.Equal(asked, Assert.Single(site.Requests).AbsolutePath);
    }

    [Fact]
    public async Task A_record_is_the_package_s_own_bytes()
    {
        var package = FakeCkanSite.Package("p1", "Straßenverkehrs­zählung", "\"extras\": [ {\"key\":\"a\",\"value\":\"}]\"} ]");
        var events = await Harvest.ListAsync(Source(), new FakeCkanSite(FakeCkanSite.Package("p0"), package));

        var record = events.Records()[1];

        Assert.Equal(new SourceRecord("p1", record.Content, "application/json", ContentHash.Of(Encoding.UTF8.GetBytes(package))), record);
        Assert.Equal(package, Encoding.UTF8.GetString(record.Content.Span));
    }

    [Fact]
    public async Task Pages_are_followed_until_the_announced_total_is_reached()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(7));

        var events = await Harvest.ListAsync(Source(("pageSize", "3"), ("fq", "organization:musterstadt")), site);

        Assert.Equal("=7 +p001 +p002 +p003 +p004 +p005 +p006 +p007", events.Shown());
        Assert.Equal(
            ["?rows=3&start=0&sort=id%20asc&fq=organization%3Amusterstadt", "?rows=3&start=3&sort=id%20asc&fq=organization%3Amusterstadt", "?rows=3&start=6&sort=id%20asc&fq=organization%3Amusterstadt"],
            site.Requests.Select(r => r.Query));
    }

    [Fact]
    public async Task A_server_that_gives_smaller_pages_than_asked_for_is_followed()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(25)) { MaxRows = 10 };

        var events = await Harvest.ListAsync(Source(), site);

        Assert.Equal(25, events.Records().Count);
        Assert.Equal(["0", "10", "20"], site.Requests.Select(r => System.Web.HttpUtility.ParseQueryString(r.Query)["start"]));
    }

    [Fact]
    public async Task A_last_page_that_is_full_is_not_trusted_to_be_the_last()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(6)) { CountsTooMany = -3 };

        var (fault, before) = await Harvest.FaultAsync(Source(("pageSize", "3")), site);

        Assert.Equal("source.wrong-total", fault.Reason);
        Assert.Equal("=3 +p001 +p002 +p003 +p004 +p005 +p006", before.Shown());
    }

    [Fact]
    public async Task An_empty_portal_is_a_complete_listing() =>
        Assert.Equal("=0", (await Harvest.ListAsync(Source(), new FakeCkanSite())).Shown());

    [Fact]
    public async Task Fewer_records_than_announced_are_no_complete_listing()
    {
        var (fault, before) = await Harvest.FaultAsync(Source(), new FakeCkanSite(FakeCkanSite.Numbered(2)) { CountsTooMany = 1 });

        Assert.Equal("source.incomplete-listing", fault.Reason);
        Assert.Equal("=3 +p001 +p002", before.Shown());
        Assert.Contains("hat 3 Datensätze angekündigt, aber nur 2 geliefert. Nichts wurde als vermisst markiert", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_repeats_its_first_page_is_found_out()
    {
        var (fault, _) = await Harvest.FaultAsync(Source(("pageSize", "2")), new FakeCkanSite(FakeCkanSite.Numbered(6)) { IgnoresStart = true });

        Assert.Equal("source.repeated-page", fault.Reason);
    }

    [Fact]
    public async Task A_record_removed_while_paging_makes_it_go_through_again()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(6));
        // p001 vanishes before the second page: p003 slips from it to the first, where nobody looks any more.
        site.BeforePage = start => { if (start == 2) site.Packages.RemoveAll(p => p.Contains("\"p001\"", StringComparison.Ordinal)); };

        var events = await Harvest.ListAsync(Source(("pageSize", "2")), site);

        Assert.Equal("=6 +p001 +p002 =5 +p004 +p005 +p006 =5 +p003", events.Shown());
    }

    [Fact]
    public async Task A_record_added_while_paging_shows_none_twice()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(4));
        site.BeforePage = start => { if (start == 2) site.Packages.Insert(0, FakeCkanSite.Package("p000")); };

        var events = await Harvest.ListAsync(Source(("pageSize", "2")), site);

        Assert.Equal("=4 +p001 +p002 =5 +p003 +p004", events.Shown());
    }

    [Fact]
    public async Task A_portal_that_shrinks_in_every_pass_cannot_be_listed()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(9));
        site.BeforePage = start => { if (start == 2) site.Packages.RemoveAt(0); };

        var (fault, _) = await Harvest.FaultAsync(Source(("pageSize", "2")), site);

        Assert.Equal("source.unstable-listing", fault.Reason);
    }

    [Fact]
    public async Task What_the_portal_keeps_from_publication_is_told_apart()
    {
        var site = new FakeCkanSite(
            FakeCkanSite.Package("offen"),
            """{"id":"privat","title":"x","private":true}""",
            """{"id":"entwurf","title":"x","state":"draft"}""",
            """{"id":"weg","title":"x","state":"deleted"}""",
            """{"id":"schaufenster","title":"x","type":"showcase"}""",
            """{"id":"dkan","title":"x","private":"Veröffentlicht","state":"Active","type":"Dataset"}""",
            """{"id":"dkan-privat","title":"x","private":"Nicht veröffentlicht"}""",
            """{"id":"ogd","title":"x","type":"datensatz"}""",
            """{"id":"eigen","title":"x","type":"geodaten"}""");

        Assert.Equal("=9 +offen -privat -entwurf -weg -schaufenster +dkan -dkan-privat +ogd -eigen", (await Harvest.ListAsync(Source(), site)).Shown());
        Assert.EndsWith("+ogd +eigen", (await Harvest.ListAsync(Source(("types", "geodaten, dienst")), site)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_a_record_is_named_with_its_place()
    {
        var site = new FakeCkanSite(
            FakeCkanSite.Package("p1"), """{"title":"Ohne Identifier"}""", "\"nur Text\"", "null", FakeCkanSite.Package("p1", "Noch einmal"), """{"id":4711,"title":"Zahl"}""", """{"name":"nur-name"}""");

        var events = await Harvest.ListAsync(Source(), site);

        Assert.Equal(
            "=7 +p1 !record.no-identifier(Datensatz 2) !record.not-an-object(Datensatz 3) !record.not-an-object(Datensatz 4) !record.duplicate-identifier(p1) +4711 +nur-name",
            events.Shown());
        Assert.Equal(
            new Rejection("Datensatz 2", "Ohne Identifier", "record.no-identifier", "Datensatz 2 hat keinen Identifier und kann deshalb nicht wiedererkannt werden. Bitte in der Quelle einen festen Identifier vergeben."),
            ((ListingEvent.Unreadable)events[2]).Rejection);
    }

    [Fact]
    public async Task A_web_page_with_200_is_no_answer()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(5));
        site.Html("start=2");

        var (fault, before) = await Harvest.FaultAsync(Source(("pageSize", "2")), site);

        Assert.Equal("source.html-instead-of-json", fault.Reason);
        Assert.Equal("=5 +p001 +p002", before.Shown());
        Assert.Equal(
            "https://opendata.musterstadt.example/api/3/action/package_search?rows=2&start=2&sort=id%20asc lieferte eine Webseite statt JSON (Überschrift: 'Wartungsarbeiten'). Bitte prüfen, ob die Adresse stimmt oder ob das Portal gerade gewartet wird.",
            fault.Message);
    }

    [Fact]
    public async Task A_portal_that_only_shows_web_pages_says_so()
    {
        var site = new FakeCkanSite();
        site.Html();

        Assert.Equal("source.html-instead-of-json", (await Harvest.FaultAsync(Source(), site)).Fault.Reason);
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_no_listing()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(5));
        site.Truncate("start=2");

        var (fault, before) = await Harvest.FaultAsync(Source(("pageSize", "2")), site);

        Assert.Equal("source.invalid-json", fault.Reason);
        Assert.Equal("=5 +p001 +p002", before.Shown());
    }

    [Fact]
    public async Task A_server_error_on_a_later_page_ends_the_listing_after_retries()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(5));
        site.Status(502, "start=2");

        var (fault, before) = await Harvest.FaultAsync(Source(("pageSize", "2")), site);

        Assert.Equal("source.server-error", fault.Reason);
        Assert.Equal("=5 +p001 +p002", before.Shown());
        Assert.Equal(6, site.Requests.Count);
    }

    [Fact]
    public async Task A_server_error_at_first_is_not_taken_for_a_missing_action()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(2));
        site.Status(500, "package_search");

        Assert.Equal("source.server-error", (await Harvest.FaultAsync(Source(), site)).Fault.Reason);
    }

    [Fact]
    public async Task An_error_told_by_the_API_reaches_the_operator()
    {
        var (fault, _) = await Harvest.FaultAsync(Source(), new FakeCkanSite { Fails = true });

        Assert.Equal("source.api-error", fault.Reason);
        Assert.Contains("success: false): Solr ist nicht erreichbar.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1", true)]
    [InlineData("iso-8859-1", false)]
    [InlineData("utf-16", false)]
    public async Task A_page_in_another_charset_is_understood(string charset, bool said)
    {
        var site = new FakeCkanSite(FakeCkanSite.Package("p1", "Straßenbäume in Köln")) { Charset = Encoding.GetEncoding(charset), SaysCharset = said };
        if (charset == "utf-16") site.Raw([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($$"""{"result":[{{FakeCkanSite.Package("p1", "Straßenbäume in Köln")}}],"success":true}""")], "search", "application/json");

        var events = await Harvest.ListAsync(charset == "utf-16" ? Harvest.Source("ckan", Portal + "search.json") : Source(), site);

        Assert.Contains("Straßenbäume in Köln", Encoding.UTF8.GetString(events.Records()[0].Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_characters_in_one_record_are_that_record_s_fault()
    {
        var page = Encoding.UTF8.GetBytes($$"""[{{FakeCkanSite.Package("gut", "Bäume")}},{{FakeCkanSite.Package("schlecht", "B?ume")}}]""");
        page[Array.IndexOf(page, (byte)'?')] = 0xE4;
        var site = new FakeCkanSite();
        site.Raw(page);
        var source = Harvest.Source("ckan", Portal + "pakete.json");

        var records = (await Harvest.ListAsync(source, site)).Records();

        Assert.Equal(["gut", "schlecht"], records.Select(r => r.Identifier));
        Assert.Equal("Bäume", Harvest.Connector("ckan").Map(records[0], source).Value.Titles[0].Value);
        Assert.Equal("record.wrong-charset", Assert.Throws<RecordRejectedException>(() => Harvest.Connector("ckan").Map(records[1], source)).Reason);
    }

    [Fact]
    public async Task Without_a_search_the_list_with_resources_is_paged()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(5)) { IsDkan = true };
        site.Offers.Remove("package_search");

        var events = await Harvest.ListAsync(Source(("pageSize", "2")), site);

        Assert.Equal("=5 +p001 +p002 +p003 +p004 +p005", events.Shown());
        Assert.Equal(
            ["package_search?rows=2&start=0&sort=id%20asc", "current_package_list_with_resources?limit=2&offset=0", "package_list", "current_package_list_with_resources?limit=2&offset=2", "current_package_list_with_resources?limit=2&offset=4", "current_package_list_with_resources?limit=2&offset=5"],
            site.Requests.Select(r => r.PathAndQuery["/api/3/action/".Length..]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_ignores_paging_gives_the_whole_list_once(bool listsNames)
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(5)) { IgnoresPaging = true };
        site.Offers.Remove("package_search");
        if (!listsNames) site.Offers.Remove("package_list");

        var events = await Harvest.ListAsync(Source(("pageSize", "2")), site);

        Assert.Equal((listsNames ? "=5 " : "") + "+p001 +p002 +p003 +p004 +p005", events.Shown());
    }

    [Theory]
    [InlineData(true, "source.incomplete-listing")]
    [InlineData(false, "source.repeated-page")]
    public async Task A_server_that_heeds_the_limit_but_not_the_offset_is_not_taken_for_complete(bool listsNames, string reason)
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(5)) { IgnoresStart = true };
        if (!listsNames) site.Offers.Remove("package_list");

        Assert.Equal(reason, (await Harvest.FaultAsync(Source(("pageSize", "2"), ("mode", "current")), site)).Fault.Reason);
    }

    [Fact]
    public async Task With_neither_search_nor_list_each_package_is_fetched_by_name()
    {
        var site = new FakeCkanSite(
            """{"id":"1","name":"bäume-in-köln","title":"Bäume","private":"Veröffentlicht","state":"Active","type":"Dataset"}""",
            FakeCkanSite.Package("2"),
            FakeCkanSite.Package("3"),
            FakeCkanSite.Package("4"));
        site.IsDkan = true;
        site.Offers.RemoveWhere(o => o is "package_search" or "current_package_list_with_resources");
        site.Status(403, "id=name-2");
        site.Status(404, "id=name-3");

        var events = await Harvest.ListAsync(Source(), site);

        Assert.Equal("=4 +1 -name-2 !record.not-shown(name-3) +4", events.Shown());
        Assert.Equal("?id=b%C3%A4ume-in-k%C3%B6ln", site.Requests[3].Query);
    }

    [Fact]
    public async Task The_answer_with_a_package_that_came_before_names_the_one_that_was_not_shown()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(3));
        site.Offers.RemoveWhere(o => o is "package_search" or "current_package_list_with_resources");
        site.Fault("id=name-p002", 1, () => new HttpResponseMessage(System.Net.HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"success":true,"result":{{FakeCkanSite.Package("p001")}}}""", System.Text.Encoding.UTF8, "application/json"),
        });

        var events = await Harvest.ListAsync(Source(), site);

        Assert.Equal("=3 +p001 !record.not-shown(name-p002) +p003", events.Shown());
    }

    [Theory]
    [InlineData("source.html-instead-of-json")]
    [InlineData("source.server-error")]
    [InlineData("source.incomplete-listing")]
    public async Task A_portal_that_fails_among_single_packages_ends_the_listing(string reason)
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(40));
        if (reason == "source.html-instead-of-json") site.Html("id=name-p003");
        else if (reason == "source.server-error") site.Status(500, "id=name-p003");
        else site.Status(404, "id=name-p0", times: 30);

        var (fault, _) = await Harvest.FaultAsync(Source(("mode", "show")), site);

        Assert.Equal(reason, fault.Reason);
    }

    [Fact]
    public async Task A_filter_is_never_dropped_by_falling_back()
    {
        var site = new FakeCkanSite(FakeCkanSite.Numbered(3));
        site.Offers.Remove("package_search");

        Assert.Equal("source.not-found", (await Harvest.FaultAsync(Source(("fq", "organization:a")), site)).Fault.Reason);
    }

    [Fact]
    public async Task A_site_without_such_an_API_is_named_as_that()
    {
        var (fault, _) = await Harvest.FaultAsync(Source(), new FakeFiles());

        Assert.Equal(
            ("source.no-ckan-api", "Unter https://opendata.musterstadt.example/ antwortet keine CKAN-Schnittstelle (weder package_search noch current_package_list_with_resources noch package_list). Bitte Adresse und Art der Quelle prüfen."),
            (fault.Reason, fault.Message));
    }

    [Theory]
    [InlineData("""[{"id":"a","title":"x"},{"id":"b","title":"x"}]""", "+a +b")]
    [InlineData("""{"success":true,"result":[{"id":"a","title":"x"}]}""", "+a")]
    [InlineData("""{"success":true,"result":[[{"id":"a","title":"x"},{"id":"b"}]]}""", "+a +b")]
    [InlineData("""{"result":{"results":[{"id":"a","title":"x"}],"count":1}}""", "=1 +a")]
    [InlineData("""{"result":{"id":"a","title":"x"}}""", "+a")]
    [InlineData("[]", "")]
    public async Task A_file_of_packages_is_a_source_in_each_of_its_forms(string json, string shown)
    {
        var site = new FakeDataJsonSite(json);

        var events = await Harvest.ListAsync(Harvest.Source("ckan", "https://www.musterstadt.example/offene-daten/pakete.json"), site);

        Assert.Equal(shown, events.Shown());
        Assert.Equal("/offene-daten/pakete.json", Assert.Single(site.Requests).AbsolutePath);
    }

    [Theory]
    [InlineData("""{"result":{"count":12,"results":[{"id":"a"}]}}""", "source.incomplete-listing")]
    [InlineData("""{"dataset":[{"identifier":"a"}]}""", "source.unexpected-json")]
    [InlineData("""[{"id":"a"},""", "source.invalid-json")]
    [InlineData("""[{"id":"a"}] Fatal error in line 3""", "source.invalid-json")]
    [InlineData("  ", "source.empty-answer")]
    [InlineData("id;title", "source.not-json")]
    [InlineData("<?xml version=\"1.0\"?><rdf:RDF/>", "source.not-json")]
    public async Task A_file_that_is_none_of_these_is_a_fault(string json, string reason) =>
        Assert.Equal(reason, (await Harvest.FaultAsync(Harvest.Source("ckan", Portal + "pakete", ("mode", "file")), new FakeDataJsonSite(json))).Fault.Reason);

    [Theory]
    [InlineData("mode", "alles", "eines von: auto, search, current, show, file")]
    [InlineData("pageSize", "0", "eine ganze Zahl von 1 bis 10000")]
    [InlineData("siteUrl", "musterstadt", "eine http- oder https-Adresse")]
    public async Task A_wrong_setting_is_named(string name, string value, string expected)
    {
        var (fault, _) = await Harvest.FaultAsync(Source((name, value)), new FakeCkanSite());

        Assert.Equal($"Die Einstellung '{name}' der Quelle 'musterstadt' hat den Wert '{value}'; erwartet wird {expected}.", fault.Message);
    }

    private static HarvestSource Source(params (string, string)[] settings) => Harvest.Source("ckan", Portal, settings);
}
