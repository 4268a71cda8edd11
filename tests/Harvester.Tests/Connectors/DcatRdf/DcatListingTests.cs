using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.DcatRdf;

public sealed class DcatListingTests
{
    private const string Address = "https://daten.musterstadt.example/catalog.ttl";
    private const string Id = "https://daten.musterstadt.example/id/";

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Pages_are_followed_in_both_generations_of_Hydra(bool old, bool linksAsText)
    {
        var site = new FakeHydraSite(FakeHydraSite.Numbered(5)) { PageSize = 2, OldGeneration = old, LinksAsText = linksAsText };

        var events = await Harvest.ListAsync(Source(), site);

        Assert.Equal("=5 +d1 +d2 +d3 +d4 +d5", Shown(events));
        Assert.Equal(["", "?page=2", "?page=3"], site.Requests.Select(r => r.Query));
    }

    [Fact]
    public async Task A_record_is_canonical_N_Triples_whatever_order_and_labels_the_source_chose()
    {
        var one = await Harvest.ListAsync(Source(), new FakeHydraSite(FakeHydraSite.Dataset("d1", more: "dcat:keyword \"a\", \"b\" ; dct:publisher _:x . _:x foaf:name \"Stadt\"")));
        var other = await Harvest.ListAsync(Source(), new FakeHydraSite("_:y foaf:name \"Stadt\" .", FakeHydraSite.Dataset("d1", more: "dct:publisher _:y ; dcat:keyword \"b\", \"a\"")) { CountsTooMany = -1 });

        var record = Assert.Single(one.Records());
        Assert.Equal((Id + "d1", "application/n-triples", record.Hash), (record.Identifier, record.MediaType, Assert.Single(other.Records()).Hash));
        Assert.Equal(ContentHash.Of(record.Content.Span), record.Hash);
        Assert.StartsWith($"<{Id}d1> <http://purl.org/dc/terms/identifier> \"d1\" .\n", Encoding.UTF8.GetString(record.Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.0.0.5:5000")]
    [InlineData("http://daten.musterstadt.example")]
    public async Task Links_that_name_the_portal_behind_its_proxy_lead_to_the_portal(string linkHost)
    {
        var site = new FakeHydraSite(FakeHydraSite.Numbered(3)) { PageSize = 2, LinkHost = linkHost };

        Assert.Equal("=3 +d1 +d2 +d3", Shown(await Harvest.ListAsync(Source(), site)));
        Assert.Equal("https://daten.musterstadt.example/catalog.ttl?page=2", site.Requests[1].AbsoluteUri);
    }

    [Fact]
    public async Task Links_to_another_host_are_followed_where_the_source_says_so()
    {
        var site = new FakeHydraSite(FakeHydraSite.Numbered(3)) { PageSize = 2, LinkHost = "https://seiten.musterstadt.example" };

        await Harvest.ListAsync(Source(("pageHost", "follow")), site);

        Assert.Equal("seiten.musterstadt.example", site.Requests[1].Host);
    }

    [Fact]
    public async Task Fewer_datasets_than_announced_are_no_complete_listing()
    {
        var (fault, before) = await Harvest.FaultAsync(Source(), new FakeHydraSite(FakeHydraSite.Numbered(2)) { CountsTooMany = 1 });

        Assert.Equal("source.incomplete-listing", fault.Reason);
        Assert.Equal("=3 +d1 +d2", Shown(before));
    }

    [Fact]
    public async Task A_catalogue_that_announces_nothing_is_complete_at_its_last_page() =>
        Assert.Equal("+d1 +d2", Shown(await Harvest.ListAsync(Source(), new FakeHydraSite(FakeHydraSite.Numbered(2)) { CountsTooMany = null, PageSize = 1 })));

    [Fact]
    public async Task An_empty_catalogue_is_a_complete_listing() =>
        Assert.Equal("=0", Shown(await Harvest.ListAsync(Source(), new FakeHydraSite())));

    [Fact]
    public async Task A_server_that_repeats_its_first_page_is_found_out()
    {
        var (fault, before) = await Harvest.FaultAsync(Source(), new FakeHydraSite(FakeHydraSite.Numbered(4)) { PageSize = 2, IgnoresPage = true });

        Assert.Equal("source.repeated-page", fault.Reason);
        Assert.Equal("=4 +d1 +d2", Shown(before));
    }

    [Fact]
    public async Task A_last_page_that_leads_back_is_found_out()
    {
        var (fault, _) = await Harvest.FaultAsync(Source(), new FakeHydraSite(FakeHydraSite.Numbered(4)) { PageSize = 2, LastLeadsTo = 2 });

        Assert.Equal("source.page-loop", fault.Reason);
    }

    [Fact]
    public async Task Empty_pages_without_end_are_found_out()
    {
        var site = new FakeHydraSite() { CountsTooMany = null, LastLeadsTo = 2 };
        var page = 1;
        site.Fault("page=", int.MaxValue, () =>
        {
            site.LastLeadsTo = ++page + 1;
            return null;
        });

        Assert.Equal("source.page-loop", (await Harvest.FaultAsync(Source(), site)).Fault.Reason);
        Assert.Equal(11, site.Requests.Count);
    }

    [Fact]
    public async Task A_series_that_stands_on_every_page_is_listed_once()
    {
        const string series = "<https://daten.musterstadt.example/id/reihe> a dcat:DatasetSeries ; dct:title \"Reihe\" .";
        var site = new FakeHydraSite(FakeHydraSite.Dataset("d1") + series, FakeHydraSite.Dataset("d2") + series) { PageSize = 1 };

        Assert.Equal("=2 +d1 +reihe +d2", Shown(await Harvest.ListAsync(Source(), site)));
    }

    [Fact]
    public async Task The_same_name_for_two_descriptions_is_a_duplicate()
    {
        var site = new FakeHydraSite(FakeHydraSite.Dataset("d1"), FakeHydraSite.Dataset("d1", "Anders"), FakeHydraSite.Dataset("d2")) { PageSize = 1 };
        site.Datasets[1] += FakeHydraSite.Dataset("d3");

        Assert.Equal($"=3 +d1 !record.duplicate-identifier({Id}d1) +d3 +d2", Shown(await Harvest.ListAsync(Source(), site)));
    }

    [Fact]
    public async Task A_record_is_known_by_its_address_else_by_its_identifier()
    {
        var site = new FakeHydraSite(
            "<https://daten.musterstadt.example/> dcat:dataset _:a, _:b .",
            "_:a a dcat:Dataset ; dct:title \"A\" ; dct:identifier \"id-a\", \"id-z\" .",
            "_:b a dcat:Dataset ; dct:title \"B\" .",
            "<urn:uuid:1> a dcat:Dataset ; dct:title \"C\" .",
            "<urn:uuid:2> a dcat:Dataset ; dct:title \"D\" ; dct:identifier \"id-d\" .",
            FakeHydraSite.Dataset("e"));
        site.CountsTooMany = null;

        Assert.Equal($"+id-a !record.no-identifier(Datensatz 2 auf Seite 1) +urn:uuid:1 +id-d +e", Shown(await Harvest.ListAsync(Source(), site)));
        Assert.EndsWith(" +e", (await Harvest.ListAsync(Source(("identity", "identifier")), site)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_maps_back_from_its_own_statements()
    {
        var site = new FakeHydraSite(FakeHydraSite.Dataset("d1", "Bäume"), "_:a a dcat:Dataset ; dct:title \"Ohne Adresse\" ; dct:identifier \"id-a\" .", "<https://daten.musterstadt.example/id/leer> a dcat:Dataset ; dct:identifier \"leer\" .") { CountsTooMany = null };
        var records = (await Harvest.ListAsync(Source(), site)).Records();

        Mapped.Equal(new Dataset { Iri = Id + "d1", Titles = [new LangString("Bäume", "de")], Identifiers = ["d1"] }, Harvest.Connector("dcat").Map(records[0], Source()).Value);
        Mapped.Equal(new Dataset { Titles = [new LangString("Ohne Adresse")], Identifiers = ["id-a"] }, Harvest.Connector("dcat").Map(records[1], Source()).Value);
        Assert.Equal("record.no-title", Assert.Throws<RecordRejectedException>(() => Harvest.Connector("dcat").Map(records[2], Source())).Reason);
    }

    [Theory]
    [InlineData("text/turtle", "@prefix dcat: <http://www.w3.org/ns/dcat#> . <https://x.example/1> a dcat:Dataset ; <http://purl.org/dc/terms/title> \"ü\" .")]
    [InlineData("text/plain", "# Katalog\n<https://x.example/1> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> \"ü\" .")]
    [InlineData("text/turtle", "[] a <http://www.w3.org/ns/dcat#Catalog> . <https://x.example/1> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> \"ü\" .")]
    [InlineData("application/n-triples", "<https://x.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\n<https://x.example/1> <http://purl.org/dc/terms/title> \"ü\" .\n")]
    [InlineData("text/xml", "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcat=\"http://www.w3.org/ns/dcat#\" xmlns:dct=\"http://purl.org/dc/terms/\"><dcat:Dataset rdf:about=\"https://x.example/1\"><dct:title>ü</dct:title></dcat:Dataset></rdf:RDF>")]
    [InlineData("application/octet-stream", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcat=\"http://www.w3.org/ns/dcat#\" xmlns:dct=\"http://purl.org/dc/terms/\"><dcat:Dataset rdf:about=\"https://x.example/1\"><dct:title>ü</dct:title></dcat:Dataset></rdf:RDF>")]
    [InlineData("text/xml", "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcat=\"http://www.w3.org/ns/dcat#\" xmlns:dct=\"http://purl.org/dc/terms/\"><dcat:Dataset rdf:about=\"https://x.example/1\"><dct:title>ü</dct:title><dct:description><![CDATA[<html>]]></dct:description></dcat:Dataset></rdf:RDF>")]
    [InlineData("application/json", "{\"@id\":\"https://x.example/1\",\"@type\":\"http://www.w3.org/ns/dcat#Dataset\",\"http://purl.org/dc/terms/title\":\"ü\"}")]
    [InlineData("", "[{\"@id\":\"https://x.example/1\",\"@type\":\"http://www.w3.org/ns/dcat#Dataset\",\"http://purl.org/dc/terms/title\":\"ü\"}]")]
    public async Task The_serialisation_is_told_by_the_document_itself(string mediaType, string text)
    {
        var site = new FakeDataJsonSite("");
        site.Raw(Encoding.UTF8.GetBytes(text), mediaType: mediaType.Length > 0 ? mediaType : "application/x-unbekannt");

        var events = await Harvest.ListAsync(Harvest.Source("dcat", "https://x.example/katalog"), site);

        Assert.Equal("+https://x.example/1", events.Shown());
        Assert.Contains("\"ü\"", Encoding.UTF8.GetString(events.Records()[0].Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><title>Wartung</title></html>", "source.html-instead-of-rdf")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "source.html-instead-of-rdf")]
    [InlineData("\n ", "source.empty-answer")]
    [InlineData("@prefix dcat: <http://www.w3.org/ns/dcat#> . <https://x.example/1> a dcat:Data", "source.invalid-rdf")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description", "source.invalid-rdf")]
    [InlineData("{\"@graph\":[", "source.invalid-rdf")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r>&e;</r>", "source.invalid-rdf")]
    public async Task What_is_no_RDF_is_a_fault_of_the_source(string text, string reason)
    {
        var (fault, _) = await Harvest.FaultAsync(Harvest.Source("dcat", "https://x.example/katalog"), new FakeDataJsonSite(text));

        Assert.Equal(reason, fault.Reason);
    }

    [Fact]
    public async Task A_broken_line_of_N_Triples_costs_that_line_only()
    {
        const string text = "<https://x.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\nkaputt\n<https://x.example/1> <http://purl.org/dc/terms/title> \"x\" .\n";
        var site = new FakeDataJsonSite("");
        site.Raw(Encoding.UTF8.GetBytes(text), mediaType: "application/n-triples");

        Assert.Equal("!record.broken-line(Zeile 2 auf Seite 1) +https://x.example/1", (await Harvest.ListAsync(Harvest.Source("dcat", "https://x.example/k.nt"), site)).Shown());
    }

    [Fact]
    public async Task A_server_error_on_a_later_page_ends_the_listing()
    {
        var site = new FakeHydraSite(FakeHydraSite.Numbered(3)) { PageSize = 2 };
        site.Status(502, "page=2");

        var (fault, before) = await Harvest.FaultAsync(Source(), site);

        Assert.Equal(("source.server-error", "=3 +d1 +d2"), (fault.Reason, Shown(before)));
    }

    [Fact]
    public async Task A_page_that_breaks_off_ends_the_listing()
    {
        var site = new FakeHydraSite(FakeHydraSite.Numbered(30)) { PageSize = 20 };
        site.Truncate("page=2");

        Assert.Equal("source.invalid-rdf", (await Harvest.FaultAsync(Source(), site)).Fault.Reason);
    }

    private static string Shown(IEnumerable<ListingEvent> events) => events.Shown().Replace("+" + Id, "+", StringComparison.Ordinal);

    private static HarvestSource Source(params (string, string)[] settings) => Harvest.Source("dcat", Address, settings);
}
