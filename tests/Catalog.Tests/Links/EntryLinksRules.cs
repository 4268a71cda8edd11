using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Catalog.Tests.Links;

public sealed class EntryLinksRules
{
    private const string FileType = "http://publications.europa.eu/resource/authority/file-type/";

    [Theory]
    [InlineData("CSV", "https://a.example/x", true, LinkPromise.File)]
    [InlineData("CSV", "https://a.example/x", false, LinkPromise.Anything)] // an access address may be a page about the file
    [InlineData("CSV", "https://a.example/x.csv", false, LinkPromise.File)]
    [InlineData("HTML", "https://a.example/x.csv", false, LinkPromise.Anything)]
    [InlineData("HTML", "https://a.example/x", true, LinkPromise.Anything)]
    [InlineData(null, "https://a.example/x", true, LinkPromise.Anything)]
    [InlineData(null, "https://a.example/x.zip?jahr=2025", false, LinkPromise.File)]
    [InlineData(null, "https://a.example/index.html", true, LinkPromise.Anything)]
    [InlineData("REST", "https://a.example/FeatureServer/0", true, LinkPromise.Anything)]
    [InlineData("SPARQLQ", "https://a.example/sparql", false, LinkPromise.Anything)]
    [InlineData("WMS_SRVC", "https://a.example/geoserver/ows", false, LinkPromise.Wms)]
    [InlineData("WMS_SRVC", "https://a.example/karten/stadtplan", false, LinkPromise.Anything)]
    [InlineData("WMS_SRVC", "https://a.example/wms/beschreibung.html", false, LinkPromise.Anything)]
    [InlineData("GEOJSON", "https://a.example/x?Service=WFS&Request=GetFeature", true, LinkPromise.Wfs)]
    [InlineData("text: WFS-Dienst", "https://a.example/wfs", false, LinkPromise.Wfs)]
    public void A_link_promises_what_format_and_address_say_together(string? format, string url, bool isDownload, LinkPromise promise)
    {
        var file = new Distribution
        {
            Format = format is null ? null : format.StartsWith("text: ", StringComparison.Ordinal) ? new CodedValue(null, format[6..]) : new CodedValue(FileType + format),
            DownloadUrls = isDownload ? [url] : [],
            AccessUrls = isDownload ? [] : [url],
        };

        Assert.Equal([promise], EntryLinks.Of(Entry(new Dataset { Distributions = [file] })).Links.Select(l => l.Promise));
    }

    [Fact]
    public void A_dataset_links_to_its_files_and_their_services_each_once_with_the_promise_that_accuses_least()
    {
        var entry = Entry(new Dataset
        {
            LandingPages = ["https://a.example/seite"],
            Distributions =
            [
                new Distribution { Format = new CodedValue(FileType + "CSV"), DownloadUrls = ["https://A.example/x#teil"], AccessUrls = ["https://a.example/x", "https://a.example/ü"] },
                new Distribution { AccessUrls = ["https://a.example/karte"], AccessServices = [new DataService { Formats = [new CodedValue(FileType + "WMS_SRVC")], EndpointUrls = ["https://a.example/dienst"], EndpointDescriptions = ["https://a.example/beschreibung"] }] },
            ],
        });

        Assert.Equal(
            [
                ("https://a.example/x", LinkPromise.Anything), ("https://a.example/%C3%BC", LinkPromise.Anything), ("https://a.example/karte", LinkPromise.Anything),
                ("https://a.example/dienst", LinkPromise.Wms), ("https://a.example/beschreibung", LinkPromise.Anything),
            ],
            EntryLinks.Of(entry).Links.Select(l => (l.Address.Value, l.Promise)));
        Assert.Equal(
            ["https://A.example/x#teil", "https://a.example/x", "https://a.example/ü", "https://a.example/karte", "https://a.example/dienst", "https://a.example/beschreibung"],
            EntryLinks.AddressesOf(entry.Resource));
    }

    [Fact]
    public void A_service_is_asked_as_the_service_it_is()
    {
        var entry = Entry(new DataService { EndpointUrls = ["https://a.example/x"], ConformsTo = [new CodedValue("http://www.opengis.net/def/serviceType/ogc/wfs")] });

        Assert.Equal([LinkPromise.Wfs], EntryLinks.Of(entry).Links.Select(l => l.Promise));
    }

    [Theory]
    [InlineData("ftp://a.example/x.csv")]
    [InlineData("mailto:amt@a.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relativ.csv")]
    [InlineData("https://nutzer:geheim@a.example/x.csv")]
    [InlineData("https:///x.csv")]
    [InlineData("")]
    public void What_is_no_web_address_is_not_looked_at(string url) =>
        Assert.Empty(EntryLinks.Of(Entry(new Dataset { Distributions = [new Distribution { AccessUrls = [url] }] })).Links);

    [Fact]
    public void An_address_longer_than_any_server_takes_is_not_looked_at() =>
        Assert.False(LinkAddress.TryRead("https://a.example/" + new string('ü', 1500), out _));

    [Fact]
    public void An_international_name_is_asked_for_in_ASCII()
    {
        Assert.True(LinkAddress.TryRead("https://Münster.example:8443/", out var address));
        Assert.Equal("xn--mnster-3ya.example", address.Host);
    }

    [Fact]
    public void A_withdrawn_entry_has_no_links() =>
        Assert.Empty(EntryLinks.Of(Entry(new Dataset { Distributions = [new Distribution { AccessUrls = ["https://a.example/"] }] }) with { State = PublicationState.Withdrawn }).Links);

    [Fact]
    public void Of_an_entry_with_very_many_links_the_first_are_looked_at() =>
        Assert.Equal(EntryLinks.MostLinks, EntryLinks.Of(Entry(new Dataset { Distributions = [.. Enumerable.Range(0, 3000).Select(i => new Distribution { AccessUrls = [$"https://a.example/{i}"] })] })).Links.Count);

    private static StoredDataset Entry(CatalogResource resource) => new()
    {
        Id = DatasetId.For(new SourceId("s"), "1"),
        Name = "n",
        Sequence = 1,
        Source = new SourceId("s"),
        SourceIdentifier = "1",
        Resource = resource,
        Findings = [],
        State = PublicationState.Present,
        ContentHash = default,
        Version = 1,
        ChangeNumber = 1,
        FirstSeen = Looks.Begin,
        LastChanged = Looks.Begin,
    };
}
