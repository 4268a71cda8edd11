using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Tests.Profiles;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Support;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.RealFeeds;

/// <summary>Real catalogues, played by fakes of the systems they come from, through the whole way: harvest, store, find, serve.</summary>
public sealed class RealFeedTests
{
    private static readonly CatalogDescription Catalogue = new() { BaseUrl = new Uri("https://daten.example/") };

    /// <summary>Kind, file below feeds/, records listed, words that must find something.</summary>
    public static TheoryData<string, string, int, string> Feeds => new()
    {
        { "ckan", "dkan-koeln/2014-10-17_5656eec.json", 128, "Spielplätze" },
        { "ckan", "ckan-berlin/2014-11-24_c3f3eff.json", 691, "Einwohner Planungsraum" },
        { "dcat", "dcat-rdf-govdata/catalog-endpoint.rdf", 6, "Daten" },
        { "dcat", "dcat-rdf-schleswig-holstein/ckanext-odsh/rdf_catalog.xml", 38, "Test Title" },
        { "datajson", "pod-dcatus-gsa/datagov-harvester/dcatus/dcatus_with_none.json", 402, "Philadelphia" },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_real_catalogue_is_harvested_found_and_served(string kind, string file, int listed, string words)
    {
        var content = await File.ReadAllBytesAsync(SharedMaterial.PathTo(["feeds", .. file.Split('/')]), TestContext.Current.CancellationToken);
        await using var rig = Rig(SiteFor(kind, content), kind, file);

        var first = await rig.RunAsync();
        AssertAccounted(first, listed);
        await AssertSecondRunWritesNothingAsync(rig, first);
        await AssertFoundAsync(rig, first, words);
        await AssertServedAsync(rig);
        await AssertShapesAgreeAsync(rig);
    }

    [Fact]
    public async Task Every_hub_is_harvested_and_an_empty_one_is_no_fault()
    {
        var hubs = Directory.GetFiles(SharedMaterial.PathTo("feeds", "arcgis-hub"), "*.json");
        Assert.Equal(24, hubs.Length);
        var datasets = 0;
        foreach (var hub in hubs)
        {
            var content = await File.ReadAllBytesAsync(hub, TestContext.Current.CancellationToken);
            using var document = JsonDocument.Parse(content);
            var listed = document.RootElement.GetProperty("dataset").GetArrayLength();
            await using var rig = Rig(SiteFor("datajson", content), "datajson", Path.GetFileName(hub));

            var first = await rig.RunAsync();

            AssertAccounted(first, listed);
            await AssertSecondRunWritesNothingAsync(rig, first);
            await AssertShapesAgreeAsync(rig);
            datasets += listed;
        }

        Assert.True(datasets > 2000, $"The hubs have {datasets} datasets.");
    }

    [Fact]
    public async Task From_snapshot_to_snapshot_come_the_additions_changes_and_removals_that_the_files_show()
    {
        var snapshots = Directory.GetFiles(SharedMaterial.PathTo("feeds", "dkan-koeln"), "*.json").Order(StringComparer.Ordinal).ToList();
        var site = new FakeCkanSite();
        await using var rig = Rig(site, "ckan", "koeln");
        Dictionary<string, string> before = [];
        var removed = new HashSet<string>();
        foreach (var snapshot in snapshots)
        {
            var now = Packages(await File.ReadAllBytesAsync(snapshot, TestContext.Current.CancellationToken)).ToDictionary(Id, p => p);
            site.Packages.Clear();
            site.Packages.AddRange(now.Values);
            rig.Time.Advance(TimeSpan.FromDays(1));

            var report = await rig.RunAsync();

            AssertAccounted(report, now.Count);
            var additions = now.Keys.Except(before.Keys).Except(removed).Count();
            var changes = now.Keys.Intersect(before.Keys).Count(id => now[id] != before[id]);
            var removals = before.Keys.Except(now.Keys).ToList();
            removed.UnionWith(removals);
            Assert.Equal((RunOutcome.Completed, additions, removals.Count), (report.Outcome, report.Created, report.Missing));
            Assert.InRange(report.Updated, changes == 0 ? 0 : 1, changes);
            before = now;
        }

        Assert.NotEmpty(removed);
        var states = await rig.StatesAsync();
        Assert.Equal(before.Keys.Order(), states.Where(s => s.Value == PublicationState.Present).Select(s => s.Key).Order());
    }

    private static void AssertAccounted(RunReport report, int listed)
    {
        Assert.Equal((RunOutcome.Completed, null, listed), (report.Outcome, report.Message, report.Announced));
        Assert.Equal(listed, report.Created + report.Updated + report.Unchanged + report.Rejected);
        Assert.All(report.Rejections, r => Assert.True(r.Message.Length > 20 && r.Identifier.Length > 0, r.ToString()));
    }

    private static async Task AssertSecondRunWritesNothingAsync(HarvestRig rig, RunReport first)
    {
        var number = await rig.ChangeNumberAsync();
        var second = await rig.RunAsync();
        Assert.Equal((0, 0, first.Created, first.Rejected), (second.Created, second.Updated, second.Unchanged, second.Rejected));
        Assert.Equal(number, await rig.ChangeNumberAsync());
    }

    private static async Task AssertFoundAsync(HarvestRig rig, RunReport first, string words)
    {
        Assert.Equal(first.Created, await rig.Get<IndexFollower>().CatchUpAsync(TestContext.Current.CancellationToken));
        var search = rig.Get<IDatasetSearch>();
        Assert.Equal(first.Created, (await search.SearchAsync(new DatasetQuery { Size = 0 }, TestContext.Current.CancellationToken)).Total);
        Assert.NotEqual(0, (await search.SearchAsync(new DatasetQuery { Text = words }, TestContext.Current.CancellationToken)).Total);
    }

    private static async Task AssertServedAsync(HarvestRig rig)
    {
        foreach (var entry in await rig.Changes.ReadAfterAsync(0, 10_000, TestContext.Current.CancellationToken))
        {
            var graph = new RdfGraph();
            DcatWriter.Write(entry, Catalogue, graph);
            foreach (var format in Enum.GetValues<RdfFormat>())
            {
                using var document = new MemoryStream();
                RdfWriter.Write(graph, format, document);
                document.Position = 0;
                var back = RdfReader.ReadGraph(document, format);
                Assert.True(RdfIsomorphism.AreIsomorphic(graph, back), $"{entry.SourceIdentifier} as {format}");
            }
        }
    }

    /// <summary>What we serve is judged alike by the official shapes and by ours.</summary>
    private static async Task AssertShapesAgreeAsync(HarvestRig rig)
    {
        foreach (var entry in await rig.Changes.ReadAfterAsync(0, 10_000, TestContext.Current.CancellationToken))
        {
            var graph = new RdfGraph();
            DcatWriter.Write(entry, Catalogue, graph);
            Assert.Empty(Agreement.Compare(graph));
        }
    }

    private static FakeSite SiteFor(string kind, byte[] content) => kind switch
    {
        "ckan" => new FakeCkanSite(Packages(content)),
        "datajson" => new FakeFiles().With("/data.json", content, "application/json"),
        _ => new FakeFiles().With("/catalog.rdf", content, "application/rdf+xml"),
    };

    private static HarvestRig Rig(FakeSite site, string kind, string title)
    {
        var rig = new HarvestRig(new() { ["Harvest:BatchSize"] = "256", ["Harvest:FullListingDays"] = "0" }, services =>
        {
            services.RemoveAll<SourceClientFactory>();
            services.AddSingleton(new SourceClientFactory(site, Fakes.Harvest.Options, new ManualTime(), new Random(1)));
        });
        rig.Source = new HarvestSource
        {
            Id = new SourceId("echt"),
            Title = title,
            Kind = kind,
            Url = new Uri("https://daten.stadt.example/" + kind switch { "ckan" => "", "datajson" => "data.json", _ => "catalog.rdf" }),
            Publisher = "Stadt",
        };
        return rig;
    }

    private static List<string> Packages(byte[] content)
    {
        using var document = JsonDocument.Parse(content);
        return [.. document.RootElement.EnumerateArray().Select(p => p.GetRawText())];
    }

    private static string Id(string package)
    {
        using var document = JsonDocument.Parse(package);
        return document.RootElement.GetProperty("id").GetString()!;
    }
}
