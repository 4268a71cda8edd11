using System.Globalization;
using System.Web;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Tests.Profiles;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Support;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.RealFeeds;

/// <summary>
/// Records of real catalogue services through the whole way: every one is stored or named, a second run writes nothing, and what we
/// serve is judged alike by the official shapes and by ours. The table in docs/connectors.md is made here and held to the figures.
/// </summary>
public sealed class CswFeedTests
{
    /// <summary>Name in the table, files below feeds/ (a folder: its records; files: pages as they were sent), settings.</summary>
    private static readonly (string Name, string[] Files, string Schema)[] Feeds =
    [
        ("FIS-Broker Berlin, page of GetRecords", ["csw-berlin-fisbroker/csw_getrecords_01.xml"], "auto"),
        ("FIS-Broker Berlin, single records", ["csw-berlin-fisbroker"], "auto"),
        ("pycsw, ISO 19139 (Greece, PacIOOS, Sentinel-2)", ["csw-pycsw/apiso/data"], "auto"),
        ("pycsw, page of services", ["csw-pycsw/harvesting/expected/post_Harvest-zzz-post-GetRecords-filter-wms-iso.xml"], "auto"),
        ("metawal and AuScope, ISO 19115-3", ["csw-pycsw/iso19115p3/expected/post_GetRecords-all.xml"], "iso19115-3"),
        ("OGC CITE, Dublin Core", ["csw-pycsw/cite/data"], "dc"),
        ("GeoNetwork géo2france, ISO 19139, three pages", Pages("geonetwork-iso19139"), "auto"),
        ("GeoNetwork géo2france, DCAT, three pages", Pages("geonetwork-dcat"), "dcat"),
        ("GeoNetwork géo2france, GeoDCAT-AP, three pages", Pages("geonetwork-geodcatap"), "dcat"),
        ("Géo-IDE", ["dcat-csw-udata-fr/csw_dcat/geoide-iso19139-single-dataset.xml"], "auto"),
        ("Géoplateforme IGN", ["dcat-csw-udata-fr/csw_dcat/geoplateforme-iso19139-IGNF_RPG.xml"], "auto"),
    ];

    [Fact]
    public async Task Every_record_is_stored_or_named_and_the_table_of_the_documentation_is_true()
    {
        var rows = new List<string>();
        foreach (var (name, files, schema) in Feeds)
        {
            await using var rig = Rig(SiteOf(files), schema);

            var first = await rig.RunAsync();

            Assert.Equal((RunOutcome.Completed, null), (first.Outcome, first.Message));
            Assert.Equal(first.Announced, first.Created + first.Rejected);
            Assert.All(first.Rejections, r => Assert.NotEqual("record.internal-fault", r.Reason));
            var entries = await rig.Changes.ReadAfterAsync(0, 1000, TestContext.Current.CancellationToken);
            Assert.All(entries, AssertServed);
            rows.Add(Row(name, first, entries));

            var number = await rig.ChangeNumberAsync();
            var second = await rig.RunAsync();
            Assert.Equal((first.Created, first.Rejected, number), (second.Unchanged, second.Rejected, await rig.ChangeNumberAsync()));
        }

        var documented = await File.ReadAllTextAsync(Path.Combine(SharedMaterial.RepositoryRoot, "docs", "connectors.md"), TestContext.Current.CancellationToken);
        Assert.True(rows.TrueForAll(row => documented.Contains(row, StringComparison.Ordinal)), "The table in docs/connectors.md should read:\n" + string.Join('\n', rows));
    }

    private static string Row(string name, RunReport report, IReadOnlyList<StoredDataset> entries)
    {
        var reasons = string.Join(", ", report.Rejections.GroupBy(r => r.Reason).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} × `{g.Key}`"));
        var perRecord = entries.Average(e => e.Findings.Count).ToString("0.0", CultureInfo.InvariantCulture);
        var resources = entries.Select(e => e.Resource).ToList();
        var empty = new (string Name, Func<CatalogResource, bool> IsEmpty)[]
        {
            ("description", r => r.Descriptions.Count == 0),
            ("publisher", r => entries.Single(e => e.Resource == r).Findings.Any(f => f.Rule is "publisher.from-role" or "publisher.from-source")),
            ("contact", r => r.ContactPoints.Count == 0),
            ("theme", r => r.Themes.Count == 0),
            ("place", r => entries.Single(e => e.Resource == r).Findings.Any(f => f.Rule is "place.from-source" or "place.missing")),
            ("period", r => r.Temporal.Count == 0),
            ("frequency", r => r is Dataset { AccrualPeriodicity: null }),
            ("distribution", r => r is Dataset { Distributions.Count: 0 }),
            ("licence", r => r is Dataset d && d.Distributions.Any(x => x.License is null)),
            ("served data", r => r is DataService { ServesDatasets.Count: 0 }),
        };
        var missing = string.Join(", ", empty.Select(e => (e.Name, Count: resources.Count(e.IsEmpty))).Where(e => e.Count > 0).Select(e => e.Count == resources.Count ? e.Name : $"{e.Name} {e.Count}"));
        return $"| {name} | {report.Announced} | {report.Created} | {report.Rejected}{(reasons.Length > 0 ? $" ({reasons})" : "")} | {perRecord} | {missing} |";
    }

    private static void AssertServed(StoredDataset entry)
    {
        var graph = new RdfGraph();
        DcatWriter.Write(entry, new CatalogDescription { BaseUrl = new Uri("https://daten.example/") }, graph);
        Assert.Empty(Agreement.Compare(graph));
        using var document = new MemoryStream();
        RdfWriter.Write(graph, RdfFormat.Turtle, document);
        document.Position = 0;
        Assert.True(RdfIsomorphism.AreIsomorphic(graph, RdfReader.ReadGraph(document, RdfFormat.Turtle)), entry.SourceIdentifier);
    }

    private static string[] Pages(string form) => [.. new[] { 1, 3, 5 }.Select(start => $"dcat-csw-udata-fr/csw_dcat/{form}-page-{start}.xml")];

    private static FakeSite SiteOf(string[] files)
    {
        var path = SharedMaterial.PathTo(["feeds", .. files[0].Split('/')]);
        if (!Directory.Exists(path)) return new RecordedPages([.. files.Select(f => File.ReadAllBytes(SharedMaterial.PathTo(["feeds", .. f.Split('/')])))]);
        return new FakeCswSite(Directory.GetFiles(path, "*.xml").Order(StringComparer.Ordinal).SelectMany(Records));
    }

    private static IEnumerable<string> Records(string file)
    {
        var root = XDocument.Load(file).Root!;
        return root.Name.LocalName.Contains("GetRecords", StringComparison.Ordinal)
            ? []
            : root.DescendantsAndSelf().Where(e => e.Name.LocalName is "MD_Metadata" or "MI_Metadata" || (e.Name.LocalName == "Record" && e.Name.NamespaceName.Contains("/csw/", StringComparison.Ordinal))).Select(e => e.ToString(SaveOptions.DisableFormatting));
    }

    private static HarvestRig Rig(FakeSite site, string schema)
    {
        var rig = new HarvestRig([], services =>
        {
            services.RemoveAll<SourceClientFactory>();
            services.AddSingleton(new SourceClientFactory(site, Fakes.Harvest.Options, new ManualTime(), new Random(1)));
        });
        rig.Source = Fakes.Harvest.Source("csw", "https://geo.stadt.example/csw", ("schema", schema)) with { Publisher = "Stadt" };
        return rig;
    }

    /// <summary>Pages as a service once sent them, by the position they are asked for; the capabilities are our own.</summary>
    private sealed class RecordedPages(IReadOnlyList<byte[]> pages) : FakeSite
    {
        private readonly FakeCswSite _capabilities = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.Query.Contains("GetCapabilities", StringComparison.Ordinal)) return await base.SendAsync(request, cancellationToken);
            using var invoker = new HttpMessageInvoker(_capabilities, disposeHandler: false);
            return await invoker.SendAsync(request, cancellationToken);
        }

        protected override HttpResponseMessage Answer(Uri url)
        {
            var start = int.Parse(HttpUtility.ParseQueryString(url.Query)["startPosition"]!, CultureInfo.InvariantCulture);
            return Ok(new ByteArrayContent(pages[Math.Min((start - 1) / 2, pages.Count - 1)]) { Headers = { ContentType = new("application/xml") } });
        }
    }
}
