using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.RealFeeds;

/// <summary>What is taken for the same among records of real catalogues, each file a source of its own.</summary>
public sealed class DuplicateFeedTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Two_snapshots_of_Köln_as_two_sources_are_one_catalogue()
    {
        var early = await ReadAsync("ckan", "koeln-oktober", "dkan-koeln", "2014-10-17_5656eec.json");
        var late = await ReadAsync("ckan", "koeln-november", "dkan-koeln", "2014-11-21_ad2719e.json");
        var index = IndexOf([.. early, .. late]);

        // The id of the portal is the truth; it is a UUID.
        var laterById = late.ToDictionary(e => e.SourceIdentifier);
        var expected = early.Where(e => laterById.ContainsKey(e.SourceIdentifier)).ToDictionary(e => e.Id, e => laterById[e.SourceIdentifier].Id);
        var found = early.Where(e => index.RoutesOf(e.Id).Routes.Count > 0).ToDictionary(e => e.Id, e => index.RoutesOf(e.Id).Routes.Single(r => r.Id != e.Id).Id);
        output.WriteLine($"Köln: {early.Count} and {late.Count} records, {expected.Count} in both, {found.Count} found");
        Assert.Equal(expected.OrderBy(p => p.Key.Value), found.OrderBy(p => p.Key.Value));
        Assert.Equal(late.Count + early.Count - expected.Count, early.Count + late.Count - index.HiddenCount);
    }

    [Fact]
    public async Task Hubs_of_several_counties_share_no_dataset_by_accident()
    {
        var entries = new List<StoredDataset>();
        foreach (var file in Directory.EnumerateFiles(SharedMaterial.PathTo("feeds", "arcgis-hub"), "*.json").Order(StringComparer.Ordinal))
            entries.AddRange(await ReadAsync("datajson", "hub-" + Path.GetFileNameWithoutExtension(file).Replace('_', '-'), "arcgis-hub", Path.GetFileName(file)));

        var index = IndexOf(entries);

        Report("ArcGIS hubs", entries, index);
        foreach (var group in Groups(entries, index))
        {
            // Whatever is brought together has the same title; and it is the same data, for both name the same files.
            Assert.Single(group.Select(e => e.Resource.Titles.In()).Distinct(StringComparer.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Catalogues_of_different_regions_have_in_common_only_what_one_took_from_the_other()
    {
        List<StoredDataset> entries =
        [
            .. await ReadAsync("ckan", "koeln", "dkan-koeln", "2014-11-21_ad2719e.json"),
            .. await ReadAsync("ckan", "berlin", "ckan-berlin", "2014-11-24_c3f3eff.json"),
            .. await ReadAsync("datajson", "philadelphia", "pod-dcatus-gsa", "datagov-harvester", "dcatus", "dcatus_with_none.json"),
            .. await ReadAsync("dcat", "schleswig-holstein", "dcat-rdf-schleswig-holstein", "ckanext-odsh", "rdf_catalog.xml"),
            .. await ReadAsync("dcat", "transparenzportal", "dcat-rdf-schleswig-holstein", "ckanext-odsh", "transparenz.rdf"),
            .. await ReadAsync("dcat", "govdata", "dcat-rdf-govdata", "catalog-endpoint.rdf"),
        ];

        var index = IndexOf(entries);

        Report("Regions", entries, index);
        // The example output of GovData shows a record that it had taken from Berlin.
        var group = Assert.Single(Groups(entries, index));
        Assert.Equal(["berlin", "govdata"], group.Select(e => e.Source.Value).Order(StringComparer.Ordinal));
        Assert.All(group, e => Assert.Equal("Aktuelle Ausschreibungen nach VOL, VOB, VOF oder für Interessenbekundungsverfahren", e.Resource.Titles.In()));
    }

    private void Report(string name, List<StoredDataset> entries, DuplicateIndex index)
    {
        var suggested = entries.Count(e => index.Suggest(e.Id).Count > 0);
        output.WriteLine($"{name}: {entries.Count} records of {entries.Select(e => e.Source).Distinct().Count()} sources, {index.HiddenCount} hidden, {suggested} with suggestions");
        foreach (var group in Groups(entries, index).Take(50))
            output.WriteLine($"  {index.RoutesOf(group[0].Id).Routes[0].By}: {string.Join(" | ", group.Select(e => $"{e.Source}: {e.Resource.Titles.In()} <{e.Resource.Iri}>"))}");
        foreach (var entry in entries.Where(e => index.Suggest(e.Id).Count > 0).Take(20))
            output.WriteLine($"  suggested: {entry.Source}: {entry.Resource.Titles.In()} ({entry.Resource.Publisher?.Names.In()})");
    }

    private static List<List<StoredDataset>> Groups(List<StoredDataset> entries, DuplicateIndex index)
    {
        var byId = entries.ToDictionary(e => e.Id);
        return [.. entries.Select(e => index.RoutesOf(e.Id)).Where(r => r.Routes.Count > 0).DistinctBy(r => r.Shown).Select(r => r.Routes.Select(x => byId[x.Id]).ToList())];
    }

    private static DuplicateIndex IndexOf(List<StoredDataset> entries)
    {
        var index = new DuplicateIndex();
        index.Apply([.. entries.Select((e, i) => DuplicateSigns.Of(e with { Sequence = i + 1, Name = $"n{i}" }))], 1);
        return index;
    }

    private static async Task<List<StoredDataset>> ReadAsync(string kind, string name, params string[] file)
    {
        var bytes = await File.ReadAllBytesAsync(SharedMaterial.PathTo(["feeds", .. file]), TestContext.Current.CancellationToken);
        var source = Harvest.Source(kind, $"https://{name}.example/quelle.json") with { Id = new SourceId(name) };
        var events = await Harvest.ListAsync(source, new FakeFiles().With("/quelle.json", bytes, kind == "dcat" ? "application/octet-stream" : "application/json"));
        var context = new NormalisationContext { Source = source, Now = Now };
        var entries = new List<StoredDataset>();
        foreach (var record in events.Records())
        {
            var id = DatasetId.For(source.Id, record.Identifier);
            entries.Add(new StoredDataset
            {
                Id = id,
                Name = id.ToString(),
                Sequence = 1,
                Source = source.Id,
                SourceIdentifier = record.Identifier,
                Resource = Normaliser.Normalise(Harvest.Connector(kind).Map(record, source).Value, context).Value,
                Findings = [],
                State = PublicationState.Present,
                ContentHash = default,
                Version = 1,
                ChangeNumber = 1,
                FirstSeen = Now,
                LastChanged = Now,
            });
        }

        return [.. entries.DistinctBy(e => e.Id)];
    }
}
