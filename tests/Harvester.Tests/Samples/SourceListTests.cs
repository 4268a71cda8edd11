using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Samples;
using OpenDataNrw.TestSupport;
using OpenDataNrw.Vocabularies;
using Quartz;

namespace OpenDataNrw.Harvester.Tests.Samples;

public sealed class SourceListTests
{
    private static readonly string[] Kinds = ["ckan", "csw", "dcat", "datajson", "genesis", "opengeodata", "spreadsheet", "opendatasoft", "arcgishub", "oaipmh", "json"];

    private static readonly IReadOnlyList<HarvestSource> Nrw = ReadNrw();

    public static TheoryData<string> NrwIds => [.. Nrw.Select(s => s.Id.Value)];

    [Fact]
    public void The_demonstration_sources_are_marked_and_lead_to_the_sites_of_the_folder()
    {
        var sources = SampleFolder.Sources();

        Assert.All(sources, source => Assert.True(source is { Demonstration: true, Enabled: true, Ags: "05", Schedule: not null, Publisher: not null }));
        Assert.Equal(sources.Count, sources.Select(s => s.Id).Distinct().Count());
        Assert.All(sources, source => Assert.InRange(NextRun(source).Hour, 1, 5));
        Assert.All(sources, source => Assert.Contains(source.Kind, Kinds));
        Assert.Equal(SampleSites.Read(SampleFolder.Root).Hosts.Order(StringComparer.Ordinal), sources.Select(s => s.Url.Host).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_endpoint_of_the_state_is_listed_twice()
    {
        Assert.Equal(39, Nrw.Count);
        Assert.Equal(Nrw.Count, Nrw.Select(s => s.Id).Distinct().Count());
        Assert.Equal(Nrw.Count, Nrw.Select(s => s.Url).Distinct().Count());
        Assert.Equal(Nrw.Count, Nrw.Select(s => s.Title).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Nrw.Count, Nrw.Select(s => s.Schedule).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(NrwIds))]
    public void An_endpoint_of_the_state_is_ready_for_the_registry(string id)
    {
        var source = Nrw.Single(s => s.Id.Value == id);

        Assert.True(source.Url.IsAbsoluteUri && source.Url.Scheme is "http" or "https", source.Url.OriginalString);
        Assert.InRange(NextRun(source).Hour, 1, 5);
        Assert.False(source.Demonstration);
        Assert.False(string.IsNullOrWhiteSpace(source.Title));
        Assert.Contains(source.Kind, Kinds);
        if (source.Ags is not null) Assert.NotNull(Areas.ByKey(source.Ags));
        if (source.ContributorId is not null) Assert.NotNull(ControlledVocabularies.Contributors.ByIri(source.ContributorId));
    }

    [Fact]
    public void A_municipal_source_carries_the_key_of_the_municipality_in_its_publishers_name() =>
        Assert.All(Nrw.Where(s => s.Ags?.Length == 8 && s.Publisher!.Contains("tadt ", StringComparison.Ordinal)),
            source => Assert.EndsWith(Areas.ByKey(source.Ags!)!.Name, source.Publisher, StringComparison.Ordinal));

    /// <summary>The first run after a noon, on the clock of Berlin; throws where the schedule is none.</summary>
    private static DateTimeOffset NextRun(HarvestSource source)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var noon = new DateTimeOffset(2026, 3, 28, 11, 0, 0, TimeSpan.Zero);
        var next = new CronExpression(source.Schedule!, berlin).GetNextValidTimeAfter(noon);
        Assert.NotNull(next);
        return TimeZoneInfo.ConvertTime(next.Value, berlin);
    }

    private static IReadOnlyList<HarvestSource> ReadNrw()
    {
        using var json = File.OpenRead(Path.Combine(SharedMaterial.RepositoryRoot, "sources.nrw.json"));
        return CatalogJson.ReadSources(json);
    }
}
