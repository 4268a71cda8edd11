using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Held;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Support;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.RealFeeds;

/// <summary>Real hubs whose identifiers go from one scheme of ArcGIS Hub to the next and back, over the real pipeline and store.</summary>
public sealed partial class RenamedHubTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hubs_that_rename_everything_and_return_keep_every_entry()
    {
        var hubs = Directory.GetFiles(SharedMaterial.PathTo("feeds", "arcgis-hub"), "*.json");
        Assert.Equal(24, hubs.Length);
        var held = 0;
        // That of the account names the same item as that of the hub, so these two are all that differ.
        foreach (var hub in hubs) held += await KeepsEveryEntryAsync(await File.ReadAllTextAsync(hub, Cancel), Path.GetFileName(hub), Account, Words);
        Assert.True(held >= hubs.Length / 2, $"Only {held} runs met identifiers that changed.");
    }

    [Fact]
    public async Task A_small_hub_that_renames_everything_and_returns_keeps_every_entry()
    {
        // Half of the entries show their item in ArcGIS beside their name, half do not.
        var entries = Enumerable.Range(1, 30).Select(i => $$"""
            {"identifier":"https://hub.stadt.example/maps/stadt::wege-{{i}}","landingPage":"https://hub.stadt.example/maps/stadt::wege-{{i}}","title":"Wege {{i}}","description":"Wege im Bezirk {{i}}","accessLevel":"public",
             "distribution":[{"title":"CSV","accessURL":"https://hub.stadt.example/datasets/{{(i % 2 == 0 ? $"{i:x32}_0" : $"stadt::wege-{i}")}}.csv"}]}
            """);
        Assert.NotEqual(0, await KeepsEveryEntryAsync($$"""{"dataset":[{{string.Join(',', entries)}}]}""", "klein", Item, Account, Words));
    }

    /// <returns>How many runs waited for a person.</returns>
    private static async Task<int> KeepsEveryEntryAsync(string original, string hub, params Func<string, JsonObject, string>[] schemes)
    {
        var site = new FakeDataJsonSite(original);
        await using var rig = Rig(site, hub);
        Assert.Equal(RunOutcome.Completed, (await rig.RunAsync()).Outcome);
        var before = await EntriesAsync(rig);
        Assert.NotEmpty(before);

        var held = 0;
        foreach (var scheme in schemes)
        {
            site.Document = Rename(original, scheme);
            held += await SettleAsync(rig);
            Assert.Equal(before.Keys.ToHashSet(), (await EntriesAsync(rig)).Keys.ToHashSet());
        }

        site.Document = original;
        held += await SettleAsync(rig);
        Assert.Equal(before, await EntriesAsync(rig));
        var number = await rig.ChangeNumberAsync();
        Assert.Equal((RunOutcome.Completed, before.Count), await QuietAsync(rig));
        Assert.Equal(number, await rig.ChangeNumberAsync());
        return held;
    }

    /// <summary>Harvests, releases what waits for a person as they would, and harvests again: nothing may be created, missing or withdrawn.</summary>
    /// <returns>1 if it waited, else 0.</returns>
    private static async Task<int> SettleAsync(HarvestRig rig)
    {
        rig.Time.Advance(TimeSpan.FromDays(1));
        var report = await rig.RunAsync();
        var waited = report.Outcome == RunOutcome.Held ? 1 : 0;
        if (waited > 0)
        {
            var held = Assert.Single(await rig.Get<IHeldRuns>().ListAsync(rig.Source.Id, openOnly: true, 10, Cancel));
            Assert.Equal((0, 0), (held.Missing, held.Withdrawn));
            Assert.IsType<HeldOutcome.Decided>(await rig.Get<HeldDecisions>().ReleaseAsync(held.Number, HeldRelease.AsShown, "Anna Amt", "Das Hub wurde umbenannt", Cancel));
            report = await rig.RunAsync();
        }

        Assert.Equal((RunOutcome.Completed, 0, 0, 0), (report.Outcome, report.Created, report.Missing, report.Withdrawn));
        return waited;
    }

    private static async Task<(RunOutcome, int)> QuietAsync(HarvestRig rig)
    {
        var report = await rig.RunAsync();
        return (report.Outcome, report.Unchanged);
    }

    /// <summary>What the source calls each of its entries, all of which have to be present.</summary>
    private static async Task<Dictionary<DatasetId, string>> EntriesAsync(HarvestRig rig)
    {
        var entries = await rig.Changes.ReadAfterAsync(0, 100_000, Cancel);
        Assert.All(entries, e => Assert.Equal(PublicationState.Present, e.State));
        return entries.ToDictionary(e => e.Id, e => e.SourceIdentifier);
    }

    private static string Rename(string feed, Func<string, JsonObject, string> scheme)
    {
        var root = JsonNode.Parse(feed)!;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in root["dataset"]!.AsArray().OfType<JsonObject>())
        {
            if (entry["identifier"]?.GetValue<string>() is not { } old) continue;
            // An entry that the feed repeats stays one that it repeats, and no two that it tells apart become one.
            if (!names.TryGetValue(old, out var name))
                for (name = names[old] = scheme(old, entry); !given.Add(name); name = names[old] = scheme(name + old, [])) { }

            entry["identifier"] = name;
            if (entry["landingPage"]?.GetValue<string>() == old) entry["landingPage"] = name;
            foreach (var distribution in entry["distribution"]?.AsArray().OfType<JsonObject>() ?? [])
                if (distribution["accessURL"]?.GetValue<string>() == old)
                    distribution["accessURL"] = name;
        }

        return root.ToJsonString();
    }

    private static string Item(string old, JsonObject entry) => "https://hub.stadt.example/datasets/" + ItemOf(old, entry);

    private static string Account(string old, JsonObject entry) =>
        "https://www.arcgis.com/home/item.html?id=" + ItemOf(old, entry).Replace("_", "&sublayer=", StringComparison.Ordinal);

    private static string Words(string old, JsonObject entry) =>
        $"https://hub.stadt.example/maps/stadt::{NotOfWords().Replace(entry["title"]?.ToString() ?? "", "-")}-{Hash(old)[..6]}";

    // The item that the hub itself shows for the entry, where it does; else one that nobody has.
    private static string ItemOf(string old, JsonObject entry) => ItemAndLayer().Match(entry.ToJsonString()) is { Success: true } shown ? shown.Value : Hash(old) + "_0";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private static HarvestRig Rig(FakeSite site, string hub)
    {
        var rig = new HarvestRig(new() { ["Harvest:BatchSize"] = "256" }, services =>
        {
            services.RemoveAll<SourceClientFactory>();
            services.AddSingleton(new SourceClientFactory(site, Fakes.Harvest.Options, new ManualTime(), new Random(1)));
        });
        rig.Source = rig.Source with { Kind = "arcgishub", Title = hub, Url = new Uri("https://hub.stadt.example/") };
        return rig;
    }

    [GeneratedRegex("(?<=/(?:datasets|maps|documents|items|apps)/)[0-9a-f]{32}(?:_[0-9]{1,5})?(?![0-9a-f])")]
    private static partial Regex ItemAndLayer();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotOfWords();
}
