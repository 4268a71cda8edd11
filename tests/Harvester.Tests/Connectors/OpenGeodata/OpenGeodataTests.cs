using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.Connectors.OpenGeodata;

public sealed class OpenGeodataTests
{
    private static readonly HarvestSource Source = Harvest.Source("opengeodata", "https://geo.example/produkte/") with { Ags = "05" };

    [Fact]
    public async Task Folders_are_walked_and_each_dataset_of_an_index_is_one_record()
    {
        var site = Site(
            ("", """{"folders":[{"name":"geobasis","title":"Geobasisdaten"},"umwelt"]}"""),
            ("geobasis/", """{"folders":[{"name":"Höhe 1"}],"datasets":[{"name":"dgm","title":"Geländemodell","files":[{"name":"a.zip"}]}]}"""),
            ("geobasis/H%C3%B6he%201/", """{"datasets":[{"name":"dgm","title":"Noch eines","files":[]},{"name":"dgm","title":"Doppelt"},{"title":"Ohne Namen"}]}"""),
            ("umwelt/", """{"datasets":[],"folders":[{"name":".."},{"name":"../geobasis"},{"name":"https://boese.example/"},{"name":""}]}"""));

        var events = await Harvest.ListAsync(Source, site);

        Assert.Equal("+geobasis/dgm +geobasis/Höhe 1/dgm !record.duplicate-identifier(geobasis/Höhe 1/dgm) !record.no-identifier(Ordner /geobasis/Höhe 1/, Datensatz 'Ohne Namen')", events.Shown());
        Assert.All(site.Requests, r => Assert.Equal("geo.example", r.Host));
    }

    [Fact]
    public async Task Files_become_distributions_with_area_size_and_date()
    {
        var site = Site(("", """
            {"datasets":[{"name":"bda_oe","title":"Bestandsdaten","files":[
              {"name":"bda_oe_05358000_Düren_EPSG25832_NAS.zip","size":"3203039301","timestamp":"2019-06-26T08:24:28.295167"},
              {"name":"bda_oe_05111000_Düsseldorf_EPSG25832_GPKG.zip","size":"7"},
              {"name":"Übersicht.pdf","timestamp":"gestern"},
              {"size":"1"}]}]}
            """));

        var (resource, findings) = Map(await Harvest.ListAsync(Source, site), 0);

        var licence = new CodedValue("http://dcat-ap.de/def/licenses/dl-zero-de/2.0");
        Mapped.Equal(
            new Dataset
            {
                Identifiers = ["bda_oe"],
                Titles = [new("Bestandsdaten")],
                Descriptions = [new("Bestandsdaten. 3 Dateien zum Herunterladen.")],
                Keywords = [new("bda_oe")],
                Modified = new("2019-06-26T08:24:28"),
                LandingPages = ["https://geo.example/produkte/"],
                Spatial = [new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/stateKey/05" }],
                Distributions =
                [
                    new()
                    {
                        Titles = [new("Düren (Kreis): bda_oe_05358000_Düren_EPSG25832_NAS.zip")],
                        AccessUrls = ["https://geo.example/produkte/bda_oe_05358000_D%C3%BCren_EPSG25832_NAS.zip"], DownloadUrls = ["https://geo.example/produkte/bda_oe_05358000_D%C3%BCren_EPSG25832_NAS.zip"],
                        Format = new(null, "ZIP"), ByteSize = 3203039301, Modified = new("2019-06-26T08:24:28"), License = licence,
                    },
                    new()
                    {
                        Titles = [new("Düsseldorf: bda_oe_05111000_Düsseldorf_EPSG25832_GPKG.zip")],
                        AccessUrls = ["https://geo.example/produkte/bda_oe_05111000_D%C3%BCsseldorf_EPSG25832_GPKG.zip"], DownloadUrls = ["https://geo.example/produkte/bda_oe_05111000_D%C3%BCsseldorf_EPSG25832_GPKG.zip"],
                        Format = new(null, "GPKG"), PackageFormat = new(null, "application/zip"), ByteSize = 7, License = licence,
                    },
                    new() { Titles = [new("Übersicht.pdf")], AccessUrls = ["https://geo.example/produkte/%C3%9Cbersicht.pdf"], DownloadUrls = ["https://geo.example/produkte/%C3%9Cbersicht.pdf"], Format = new(null, "PDF"), License = licence },
                ],
            },
            resource);
        Assert.Empty(findings);
    }

    [Fact]
    public async Task A_dataset_of_very_many_files_is_shown_by_its_folder()
    {
        var files = string.Join(',', Enumerable.Range(0, 35_000).Select(i => $$"""{"name":"dgm1_32_{{i}}_nw.tif","size":"2000000","timestamp":"2022-01-01T00:00:00"}"""));

        var dataset = (Dataset)Map(await Harvest.ListAsync(Source, Site(("", $$"""{"datasets":[{"name":"dgm1_tiff","title":"DGM","files":[{{files}}]}]}"""))), 0).Value;

        Assert.Equal(
            ("Ordner mit 35.000 Dateien", "https://geo.example/produkte/", "TIF", 70_000_000_000, 0),
            (dataset.Distributions[0].Titles[0].Value, dataset.Distributions[0].AccessUrls[0], dataset.Distributions[0].Format?.Text, dataset.Distributions[0].ByteSize, dataset.Distributions[0].DownloadUrls.Count));
    }

    [Theory]
    [InlineData("""{"files":[]}""", "source.unexpected-json")]
    [InlineData("""[]""", "source.unexpected-json")]
    [InlineData("""{"datasets":[{"name":"a",""", "source.invalid-json")]
    [InlineData("<html><title>Index of /</title></html>", "source.html-instead-of-json")]
    [InlineData("", "source.empty-answer")]
    public async Task What_is_no_index_is_a_fault_of_the_source(string json, string reason) =>
        Assert.Equal(reason, (await Harvest.FaultAsync(Source, Site(("", json)))).Fault.Reason);

    [Fact]
    public async Task A_folder_that_is_not_there_ends_the_run_because_its_datasets_must_not_go_missing()
    {
        var (fault, before) = await Harvest.FaultAsync(Source, Site(("", """{"folders":["weg"],"datasets":[{"name":"a","title":"A"}]}""")));

        Assert.Equal(("source.not-found", "+a"), (fault.Reason, before.Shown()));
    }

    [Fact]
    public async Task A_tree_without_end_is_left()
    {
        var site = new EndlessFolders();

        Assert.Equal("source.endless-listing", (await Harvest.FaultAsync(Source, site)).Fault.Reason);
        Assert.True(site.Requests.Count < 20, $"{site.Requests.Count}");
    }

    [Fact]
    public async Task A_dataset_without_title_is_rejected_with_words()
    {
        var events = await Harvest.ListAsync(Source, Site(("", """{"datasets":[{"name":"a"}]}""")));

        Assert.Equal("record.no-title", Assert.Throws<RecordRejectedException>(() => Map(events, 0)).Reason);
    }

    [Fact]
    public async Task The_index_of_the_state_s_cadastre_is_read_with_all_its_files()
    {
        var index = await File.ReadAllBytesAsync(SharedMaterial.PathTo("feeds", "opengeodata-nrw", "index_alkis.json"), TestContext.Current.CancellationToken);
        var events = await Harvest.ListAsync(Source, new FakeFiles().With("/produkte/index.json", index, "application/json"));

        var (resource, findings) = Map(events, 0);
        var dataset = (Dataset)resource;

        Assert.Equal((1, 53, 53), (events.Count, dataset.Distributions.Count, dataset.Distributions.Count(d => d.ByteSize > 0 && d.Modified?.Precision == DatePrecision.DateTime && d.Titles[0].Value.Contains(": bda_oe_", StringComparison.Ordinal))));
        Assert.Empty(findings);
    }

    private static WithFindings<CatalogResource> Map(List<ListingEvent> events, int record) => Harvest.Connector("opengeodata").Map(events.Records()[record], Source);

    private static FakeFiles Site(params (string Folder, string Json)[] folders)
    {
        var site = new FakeFiles();
        foreach (var (folder, json) in folders) site.With($"/produkte/{folder}index.json", Encoding.UTF8.GetBytes(json), "application/json");
        return site;
    }

    private sealed class EndlessFolders : FakeSite
    {
        protected override HttpResponseMessage Answer(Uri url) => Ok(Text("""{"folders":["tiefer"]}""", "application/json"));
    }
}
