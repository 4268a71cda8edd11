using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Bench.Harvest;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Bench.Store;

/// <summary>The records of the synthetic CKAN, mapped, normalised and assessed: ready to be stored.</summary>
internal static class SyntheticRecords
{
    public static async Task<List<HarvestedRecord>> MakeAsync(int count)
    {
        using var services = new ServiceCollection().AddLogging().AddConnectors(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var connector = services.GetServices<ISourceConnector>().Single(c => c.Kind == "ckan");
        var source = new HarvestSource { Id = new SourceId("bench"), Title = "Bench", Kind = "ckan", Url = new Uri("https://daten.example/"), Publisher = "Stadt" };
        using var clients = new SourceClientFactory(new SyntheticCkanSite(count), new HarvestHttpOptions(), TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow();
        var records = new List<HarvestedRecord>(count);
        await foreach (var listed in connector.ListAsync(source, clients.Create(source), CancellationToken.None))
            if (listed is ListingEvent.Listed { Record: var record })
                records.Add(Make(source, record, Normaliser.Normalise(connector.Map(record, source).Value, new NormalisationContext { Source = source, Now = now }), now));
        return records;
    }

    /// <summary>The same record with another title.</summary>
    public static HarvestedRecord Changed(HarvestedRecord record)
    {
        var resource = record.Resource with { Titles = [new LangString(record.Resource.Titles.In() + " (neu)", "de")] };
        var content = CatalogJson.Write(resource);
        return record with { Resource = resource, Content = content, ContentHash = ResourceHash.Of(content), SourceHash = ContentHash.Of(content) };
    }

    private static HarvestedRecord Make(HarvestSource source, SourceRecord record, WithFindings<CatalogResource> normalised, DateTimeOffset now)
    {
        var id = DatasetId.For(source.Id, record.Identifier);
        var title = normalised.Value.Titles.In() ?? "";
        var content = CatalogJson.Write(normalised.Value);
        var assessment = new ResourceAssessment { Score = FairScore.Of(new ScoreCase { Resource = normalised.Value, Now = now }) };
        return new HarvestedRecord
        {
            Id = id,
            SourceIdentifier = record.Identifier,
            ProposedName = DatasetName.From(title, id),
            Resource = normalised.Value,
            Content = content,
            Findings = normalised.Findings,
            Assessment = new AssessedWay { Delivered = assessment, Normalised = assessment },
            ContentHash = ResourceHash.Of(content),
            TitleHash = TitleHash.Of(title),
            SourceHash = ContentHash.Of(record.Content.Span),
            SourceBytes = record.Content,
            SourceMediaType = record.MediaType,
        };
    }
}
