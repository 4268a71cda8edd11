using System.Text;
using System.Text.RegularExpressions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.Connectors;

/// <summary>Feeds of real portals, whole: each record is listed and mapped, or named with what to change.</summary>
public sealed partial class RealFeeds
{
    [Theory]
    [InlineData("dkan-koeln", "2014-10-17_5656eec.json", 128, 452)]
    [InlineData("dkan-koeln", "2014-10-22_3f8b41f.json", 129, 461)]
    [InlineData("dkan-koeln", "2014-10-24_c0cae2d.json", 130, 467)]
    [InlineData("dkan-koeln", "2014-11-04_b06adcd.json", 130, 467)]
    [InlineData("dkan-koeln", "2014-11-08_e0b93d7.json", 131, 469)]
    [InlineData("dkan-koeln", "2014-11-15_97ce3ea.json", 132, 477)]
    [InlineData("dkan-koeln", "2014-11-21_ad2719e.json", 134, 499)]
    [InlineData("ckan-berlin", "2014-11-24_c3f3eff.json", 691, 1117)]
    public async Task Every_package_of_a_portal_becomes_a_dataset_with_publisher_licence_and_contact(string folder, string file, int records, int distributions)
    {
        var read = await ReadAsync("ckan", "application/json", folder, file);

        var datasets = read.Resources.Cast<Dataset>().ToList();
        Assert.Equal((records, 0, 0), (datasets.Count, read.Unreadable, read.Rejected.Count));
        Assert.Equal(distributions, datasets.Sum(d => d.Distributions.Count));
        Assert.All(datasets.SelectMany(d => d.Distributions), d => Assert.NotNull(d.License));
        Assert.All(datasets, d => Assert.True(d.Issued is not null && d.Modified is not null && d.ContactPoints.Count == 1));
        Assert.Equal(folder == "dkan-koeln" ? ["AWB Köln", "Stadt Köln"] : [], datasets.Select(d => d.Publisher?.Names[0].Value).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(datasets.SelectMany(d => d.Distributions), d => d.Modified is { } date && date.Precision == DatePrecision.Unreadable);
    }

    [Theory]
    [InlineData("01b-18163_20220417.json", 56, 0)]
    [InlineData("01c-02_20220417.json", 718, 152)]
    [InlineData("02a-02_20200918.json", 8, 0)]
    [InlineData("02b-17113_20220417.json", 20, 0)]
    [InlineData("02c-01_20200918.json", 42, 0)]
    [InlineData("03a-02_20220417.json", 1010, 14)]
    [InlineData("03a-03_20220417.json", 236, 0)]
    [InlineData("03a-04_20220327.json", 224, 3)]
    [InlineData("03b-19113_20220417.json", 140, 0)]
    [InlineData("03c-02_20210529.json", 181, 0)]
    [InlineData("04b-24003_20220417.json", 163, 0)]
    [InlineData("04b-24005_20220417.json", 205, 0)]
    [InlineData("04b-24009_20200918.json", 10, 0)]
    [InlineData("04b-24013_20220417.json", 34, 0)]
    [InlineData("04b-24021_20220417.json", 110, 0)]
    [InlineData("04b-24025_20220417.json", 91, 0)]
    [InlineData("04b-24031_20210810.json", 69, 0)]
    [InlineData("04c-01_20201118.json", 1357, 0)]
    [InlineData("04c-02_20220417.json", 672, 0)]
    [InlineData("04f-01_20220417.json", 188, 0)]
    [InlineData("05b-27011_20220417.json", 15, 0)]
    [InlineData("05b-27019_20220417.json", 81, 0)]
    [InlineData("05b-27023_20220417.json", 7, 0)]
    [InlineData("05b-27027_20220417.json", 19, 0)]
    public async Task Every_entry_of_an_ArcGIS_hub_becomes_a_dataset_and_repeated_ones_are_named(string file, int records, int duplicates)
    {
        var read = await ReadAsync("datajson", "application/json", "arcgis-hub", file);

        Assert.Equal((records, duplicates, 0), (read.Resources.Count, read.Unreadable, read.Rejected.Count));
        Assert.All(read.Resources, r => Assert.True(r.Iri is not null && r.LandingPages.Count == 1 && r.Issued is not null));
    }

    [Fact]
    public async Task Every_hub_has_the_same_entries_by_item_as_by_name_and_no_placeholder_stays()
    {
        var files = Directory.GetFiles(SharedMaterial.PathTo("feeds", "arcgis-hub"), "*.json").Select(f => Path.GetFileName(f)!).ToList();
        var (listed, unreadable, pages) = (0, 0, 0);
        foreach (var file in files)
        {
            var byName = await ReadAsync("datajson", "application/json", "arcgis-hub", file);
            var byItem = await ReadAsync("arcgishub", "application/json", "arcgis-hub", file);

            Assert.Equal((byName.Resources.Count, byName.Unreadable, 0), (byItem.Resources.Count, byItem.Unreadable, byItem.Rejected.Count));
            Assert.DoesNotContain(byItem.Resources, r => r.Descriptions.Any(d => d.Value == "{{description}}") || r.ContactPoints.Any(c => c.Emails.Any(e => e.StartsWith("{{", StringComparison.Ordinal))));
            pages += byName.Resources.Cast<Dataset>().Sum(d => d.Distributions.Count) - byItem.Resources.Cast<Dataset>().Sum(d => d.Distributions.Count);
            listed += byItem.Resources.Count;
            unreadable += byItem.Unreadable;
        }

        Assert.Equal((24, 5656, 169), (files.Count, listed, unreadable));
        // Each entry had its own page among its files.
        Assert.Equal(listed, pages);
    }

    [Fact]
    public async Task Philadelphia_is_read_although_nearly_all_dates_are_null()
    {
        var read = await ReadAsync("datajson", "application/json", "pod-dcatus-gsa", "datagov-harvester", "dcatus", "dcatus_with_none.json");

        Assert.Equal((402, 0, 0), (read.Resources.Count, read.Unreadable, read.Rejected.Count));
        var datasets = read.Resources.Cast<Dataset>().ToList();
        // 391 times null, 11 times "R/P1D", which tells the frequency.
        Assert.Equal((402, 11, 2841), (datasets.Count(d => d.Modified is null), datasets.Count(d => d.AccrualPeriodicity?.Text == "R/P1D"), datasets.Sum(d => d.Distributions.Count)));
    }

    [Theory]
    [InlineData("ckanext-datajson/arm.data.json", 3, 0, "")]
    [InlineData("ckanext-datajson/collection-1-parent-2-children.data.json", 3, 0, "")]
    [InlineData("ckanext-datajson/collection-2-parent-4-children.data.json", 6, 0, "")]
    [InlineData("ckanext-datajson/geospatial.data.json", 2, 0, "")]
    [InlineData("ckanext-datajson/large-spatial.data.json", 1, 0, "")]
    [InlineData("ckanext-datajson/many-resources.data.json", 1, 0, "")]
    [InlineData("ckanext-datajson/missing-catalog.data.json", 1, 1, "")]
    [InlineData("ckanext-datajson/missing-dataset-fields.data.json", 1, 1, "")]
    [InlineData("ckanext-datajson/missing-identifier-title.data.json", 1, 1, "record.no-title")]
    [InlineData("ckanext-datajson/null-spatial.data.json", 1, 0, "")]
    [InlineData("ckanext-datajson/numerical-title.data.json", 1, 0, "")]
    [InlineData("ckanext-datajson/ny.data.json", 1, 0, "")]
    [InlineData("ckanext-datajson/reserved-title.data.json", 1, 0, "")]
    [InlineData("ckanext-datajson/usda.gov.data.json", 3, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus.json", 7, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_2.json", 3, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_bad_license_uri.json", 1, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_long_description.json", 1, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_multiple_invalid.json", 1, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_no_identifier.json", 0, 1, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_same_title.json", 2, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_same_title_step_2.json", 2, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_single_record.json", 1, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_single_record_non-federal.json", 1, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus_spatial_no_translate.json", 1, 0, "")]
    [InlineData("datagov-harvester/dcatus/missing_title.json", 0, 0, "record.no-title")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0.json", 4, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_invalid.json", 2, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_nested_catalog.json", 3, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_no_identifier.json", 0, 1, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_record_no_id.json", 1, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_series_member_also_top_level.json", 3, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_series_with_members.json", 3, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_service_no_identifier.json", 1, 1, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_service_serves_dataset.json", 1, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_warning.json", 3, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_with_records.json", 1, 0, "")]
    [InlineData("datagov-harvester/dcatus/dcatus3_0_with_services.json", 3, 0, "")]
    [InlineData("getdkan/data.json", 2, 0, "")]
    [InlineData("getdkan/data2.json", 2, 0, "")]
    [InlineData("getdkan/sample_content.template.json", 10, 0, "")]
    public async Task The_samples_of_other_harvesters_are_read_or_named(string file, int records, int unreadable, string rejected)
    {
        var read = await ReadAsync("datajson", "application/json", ["pod-dcatus-gsa", .. file.Split('/')]);

        Assert.Equal((records, unreadable, rejected), (read.Resources.Count, read.Unreadable, string.Join(' ', read.Rejected)));
    }

    [Theory]
    [InlineData("dcat-rdf-govdata/catalog-endpoint.rdf", 6)]
    [InlineData("dcat-rdf-govdata/ckan-mqa-dcatap-de_catalog.rdf", 1)]
    [InlineData("dcat-rdf-govdata/dataset_gov_de.rdf", 1)]
    [InlineData("dcat-rdf-govdata/ckanext-dcatde-tests/metadata_max.rdf", 1)]
    [InlineData("dcat-rdf-govdata/ckanext-dcatde-tests/metadata_max_1_0.rdf", 1)]
    [InlineData("dcat-rdf-govdata/ckanext-dcatde-tests/metadata_max_1_0_1.rdf", 1)]
    [InlineData("dcat-rdf-govdata/ckanext-dcatde-tests/metadata_max_multi_namespaces.rdf", 1)]
    [InlineData("dcat-rdf-govdata/ckanext-dcatde-tests/metadata_max_only_valid_uris.rdf", 1)]
    [InlineData("dcat-rdf-schleswig-holstein/ckanext-odsh/rdf_catalog.xml", 38)]
    [InlineData("dcat-rdf-schleswig-holstein/ckanext-odsh/rdf_catalog_empty.xml", 1)]
    [InlineData("dcat-rdf-schleswig-holstein/ckanext-odsh/transparenz.rdf", 37)]
    [InlineData("dcat-rdf-schleswig-holstein/ckanext-odsh/collection1.rdf", 10)]
    [InlineData("dcat-csw-udata-fr/dcat/bnodes.jsonld", 3)]
    [InlineData("dcat-csw-udata-fr/dcat/bnodes.xml", 4)]
    [InlineData("dcat-csw-udata-fr/dcat/catalog.xml", 4)]
    [InlineData("dcat-csw-udata-fr/dcat/flat.jsonld", 3)]
    [InlineData("dcat-csw-udata-fr/dcat/nested.jsonld", 1)]
    [InlineData("dcat-csw-udata-fr/dcat/udata.xml", 3)]
    public async Task Every_dataset_of_a_catalogue_in_RDF_is_read(string file, int records)
    {
        var read = await ReadAsync("dcat", "application/octet-stream", file.Split('/'));

        Assert.Equal((records, 0, ""), (read.Resources.Count, read.Unreadable, string.Join(' ', read.Rejected)));
    }

    [Theory]
    [InlineData("paged-collection")]
    [InlineData("partial-collection")]
    public async Task A_paged_catalogue_is_read_to_its_last_page(string name)
    {
        var site = new FakeFiles()
            .With("/catalog.jsonld", await FileAsync("dcat-csw-udata-fr", "dcat", name + "-1.jsonld"), "application/ld+json")
            .With("/catalog.jsonld?page=2", await FileAsync("dcat-csw-udata-fr", "dcat", name + "-2.jsonld"), "application/ld+json");

        var events = await Harvest.ListAsync(Harvest.Source("dcat", "https://portal.example/catalog.jsonld"), site);

        Assert.Equal("=4 +http://data.test.org/datasets/1 +http://data.test.org/datasets/2 +http://data.test.org/datasets/3 +http://data.test.org/datasets/4", events.Shown());
    }

    [Fact]
    public async Task Every_dataset_of_an_Opendatasoft_portal_is_read()
    {
        string[] names = ["empty", "inspire", "test-a", "test-b", "test-c", "test-shp-limit", "with-attachments"];
        var datasets = new List<string>();
        foreach (var name in names) datasets.Add(Encoding.UTF8.GetString(await FileAsync("ods-udata-fr", name + ".json")));
        var source = Harvest.Source("opendatasoft", "https://portal.example/", ("api", "v1"));

        var events = await Harvest.ListAsync(source, new FakeOpendatasoftSite(datasets));
        var mapped = events.Records().Select(r => (Dataset)Harvest.Connector("opendatasoft").Map(r, source).Value).ToList();

        Assert.Equal("=7 +empty +inspire +test-a +test-b +test-c +test-shp-limit +with-attachments", events.Shown());
        Assert.Equal([0, 5, 3, 8, 0, 4, 2], mapped.Select(d => d.Distributions.Count));
        Assert.Equal("=2 +test-attachments +test-empty", (await Harvest.ListAsync(source, new FakeDataJsonSite(Encoding.UTF8.GetString(await FileAsync("ods-udata-fr", "no-data.json"))))).Shown());
    }

    [Theory]
    [InlineData("2014-10-22_1e012db.json", 124)]
    [InlineData("2014-10-24_2c5dfb5.json", 125)]
    public async Task The_inventory_of_Moers_is_read_by_declared_fields(string file, int listed)
    {
        var source = Harvest.Source(
            "json", "http://download.moers.de/Open_Data/Gesamtdatei/Moers_alles.json", ("record", "properties"), ("map.identifier", "url.description | name.description"), ("map.title", "title.description"),
            ("map.description", "notes.description"), ("map.keyword", "tags.description"), ("map.theme", "groups.description"), ("listSeparator", ","), ("map.publisher", "author.description"),
            ("map.contact.email", "maintainer_email.description"), ("map.issued", "extras.properties.dates.items.properties.date.description"), ("dateFormat", "dd.MM.yyyy HH:mm:ss"), ("map.landingPage", "url.description"),
            ("map.license", "license_id.description"), ("map.distribution", "resources.items"), ("map.distribution.url", "properties.url.description"), ("map.distribution.format", "properties.format.description"),
            ("baseUrl", "http://www.moers.de/"));
        var events = await Harvest.ListAsync(source, new FakeDataJsonSite(Encoding.UTF8.GetString(await FileAsync("json-moers", file))));

        var datasets = events.Records().Select(r => (Dataset)Harvest.Connector("json").Map(r, source).Value).ToList();

        Assert.Equal(listed, datasets.Count + events.OfType<ListingEvent.Unreadable>().Count());
        Assert.All(datasets, d => Assert.True(d.Publisher is not null && d.Issued is null or { Precision: DatePrecision.DateTime }, d.Titles[0].Value));
        Assert.All(datasets.SelectMany(d => d.Distributions), d => Assert.True(d.License is not null && d.AccessUrls.Single().StartsWith("http", StringComparison.Ordinal)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{events.Shown()}");
    }

    [Fact]
    public async Task The_repository_of_pycsw_is_read_to_its_end()
    {
        var source = Harvest.Source("oaipmh", "https://portal.example/oai", ("metadataPrefix", "iso19139"));
        var site = new FakeOaiSite();
        site.Raw("<OAI-PMH><ListRecords><resumptionToken/></ListRecords></OAI-PMH>"u8.ToArray(), "resumptionToken", "text/xml");
        site.Raw(await FileAsync("csw-pycsw", "oaipmh", "expected", "get_ListRecords_iso19139.xml"), "verb=ListRecords", "text/xml");

        var events = await Harvest.ListAsync(source, site);
        var (mapped, rejected) = (0, new List<string>());
        foreach (var record in events.Records())
        {
            try
            {
                _ = Harvest.Connector("oaipmh").Map(record, source);
                mapped++;
            }
            catch (RecordRejectedException e)
            {
                rejected.Add(e.Reason);
            }
        }

        Assert.Equal((10, 10), (events.Records().Count, mapped + rejected.Count));
        Assert.All(rejected, reason => Assert.Equal("record.no-title", reason));
    }

    private static async Task<(IReadOnlyList<CatalogResource> Resources, int Unreadable, List<string> Rejected)> ReadAsync(string kind, string mediaType, params string[] file)
    {
        var source = Harvest.Source(kind, "https://portal.example/quelle.json");
        var events = await Harvest.ListAsync(source, new FakeFiles().With("/quelle.json", await FileAsync(file), mediaType));
        var (resources, rejected) = (new List<CatalogResource>(), new List<string>());
        foreach (var record in events.Records())
        {
            try
            {
                resources.Add(Harvest.Connector(kind).Map(record, source).Value);
            }
            catch (RecordRejectedException e)
            {
                rejected.Add(e.Reason);
                Assert.Matches(Advice(), e.Message);
            }
        }

        var unreadable = events.OfType<ListingEvent.Unreadable>().ToList();
        Assert.All(unreadable, u => Assert.Matches(Advice(), u.Rejection.Message));
        return (resources, unreadable.Count, rejected);
    }

    private static Task<byte[]> FileAsync(params string[] path) =>
        File.ReadAllBytesAsync(SharedMaterial.PathTo(["feeds", .. path]), TestContext.Current.CancellationToken);

    [GeneratedRegex("Bitte .+\\.$")]
    private static partial Regex Advice();
}
