using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Samples;

namespace OpenDataNrw.Harvester.Tests.Samples;

/// <summary>The fix-first lists of the demonstration sources, whose defects were put there on purpose.</summary>
public sealed class SampleFixListTests
{
    private static readonly RecordAssessor Assessor = new(RecordProfile.Own(), new CatalogDescription { BaseUrl = new Uri("https://daten.example/") });
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("beispiel-lindenau", "CKAN: ")]
    [InlineData("beispiel-eichenfurt", "CKAN: ")]
    [InlineData("beispiel-moellenbrueck", "CKAN: ")]
    [InlineData("beispiel-wiesenlippe", "RDF-Export: ")]
    [InlineData("beispiel-bad-tannenbeck", "data.json: ")]
    public async Task A_demonstration_source_has_a_list_that_tells_what_to_do_and_where(string id, string place)
    {
        var source = SampleFolder.Sources().Single(s => s.Id.Value == id);

        var list = await ListAsync(source);

        Assert.True(list.Edits.Count > 5);
        Assert.Equal(list.Edits.OrderByDescending(e => e.Rank).Select(e => e.Rank), list.Edits.Select(e => e.Rank));
        Assert.Equal(list.Edits.Count, list.Edits.Select(e => e.Id).Distinct().Count());
        Assert.Contains(list.Edits, e => FieldPlaces.Of(source, e.Topic).German.StartsWith(place, StringComparison.Ordinal));
        Assert.All(list.Edits, e =>
        {
            foreach (var language in (string[])["de", "en"])
            {
                var text = EditTexts.Describe(e, language);
                Assert.True(text.Title.Length is > 5 and < 300, text.Title);
                Assert.DoesNotContain("<script", text.Title + text.Reason, StringComparison.OrdinalIgnoreCase);
            }

            Assert.InRange(e.Entries, 1, list.Entries);
            Assert.InRange(e.Score, 0, 100.0 * e.Entries);
            Assert.InRange(e.Mqa, 0, 405L * e.Entries);
        });
    }

    [Fact]
    public async Task What_is_merged_over_datasets_is_less_than_what_each_dataset_needs()
    {
        var list = await ListAsync(SampleFolder.Sources().Single(s => s.Id.Value == "beispiel-lindenau"));

        Assert.True(list.Edits.Sum(e => e.Entries) > 2 * list.Edits.Count);
        Assert.Contains(list.Edits, e => e.Key.Kind == EditKind.Replace && e.Topic.Id == "licence");
    }

    private static async Task<FixList> ListAsync(HarvestSource source)
    {
        using var services = new ServiceCollection()
            .AddSingleton(_ => new SourceClientFactory(
                new SampleSiteHandler(SampleFolder.Root, new Uri("https://daten.example/"), new NoNetwork()),
                new HarvestHttpOptions { MinRequestInterval = TimeSpan.Zero },
                TimeProvider.System))
            .AddConnectors(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        var connector = services.GetServices<ISourceConnector>().Single(c => c.Kind == source.Kind);
        var client = services.GetRequiredService<SourceClientFactory>().Create(source);
        var builder = new FixListBuilder();
        await foreach (var listed in connector.ListAsync(source, client, TestContext.Current.CancellationToken))
        {
            if (listed is not ListingEvent.Listed { Record: var record } || Map(connector, record, source) is not { } mapped) continue;
            var (resource, findings) = Normaliser.Normalise(mapped.Value, new NormalisationContext { Source = source, Now = Now });
            builder.Add(FixCase.Of(Entry(resource, [.. mapped.Findings, .. findings], source, record.Identifier), Assessor, Now) with { Software = FieldPlaces.SoftwareOf(source) });
        }

        return builder.Build();
    }

    private static WithFindings<CatalogResource>? Map(ISourceConnector connector, SourceRecord record, HarvestSource source)
    {
        try
        {
            return connector.Map(record, source);
        }
        catch (RecordRejectedException)
        {
            return null;
        }
    }

    private static StoredDataset Entry(CatalogResource resource, IReadOnlyList<Finding> findings, HarvestSource source, string identifier) => new()
    {
        Id = DatasetId.For(source.Id, identifier),
        Name = "eintrag",
        Sequence = 1,
        Source = source.Id,
        SourceIdentifier = identifier,
        Resource = resource,
        Findings = findings,
        State = PublicationState.Present,
        ContentHash = default,
        Version = 1,
        ChangeNumber = 1,
        FirstSeen = Now,
        LastChanged = Now,
    };

    private sealed class NoNetwork : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"{request.RequestUri} is not a demonstration site.");
    }
}
