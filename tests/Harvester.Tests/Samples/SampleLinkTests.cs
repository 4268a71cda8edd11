using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Links;
using OpenDataNrw.Harvester.Samples;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Samples;

/// <summary>Looks at the links of the demonstration sources: with real verdicts, and without a network.</summary>
public sealed class SampleLinkTests
{
    private static readonly Uri PublicUrl = new("http://localhost:5080/");

    [Fact]
    public async Task The_files_of_the_samples_are_there_and_no_look_leaves_this_process()
    {
        var time = new ManualTime(TimeSpan.FromSeconds(2));
        using var clients = new SourceClientFactory(new SampleSiteHandler(SampleFolder.Root, PublicUrl, new NoNetwork()), new HarvestHttpOptions(), time);
        using var probe = new LinkProbe(new SampleSiteHandler(SampleFolder.Root, PublicUrl, new NoNetwork()), new HarvestHttpOptions(), new LinkCheckOptions(), clients.Turns, time);

        var seen = new Dictionary<string, LinkOutcome>(StringComparer.Ordinal);
        foreach (var link in await LinksAsync(clients, time))
            seen[link.Address.Value] = (await probe.LookAsync(link.Address, link.Promise, TestContext.Current.CancellationToken)).Observation.Outcome;

        var files = seen.Where(s => s.Key.Contains("/beispieldaten/", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 100, files.Count.ToString(CultureInfo.InvariantCulture));
        Assert.All(files, file => Assert.Equal((file.Key, LinkOutcome.Reachable), (file.Key, file.Value)));
        // Pages and services of towns that do not exist: what a clerk would find dead.
        Assert.Equal([LinkOutcome.NotThere, LinkOutcome.Reachable, LinkOutcome.UnknownHost], seen.Values.Distinct().OrderBy(o => o.ToString(), StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<PromisedLink>> LinksAsync(SourceClientFactory clients, TimeProvider time)
    {
        await using var services = new ServiceCollection().AddConnectors(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var links = new List<PromisedLink>();
        foreach (var source in SampleFolder.Sources())
        {
            var connector = services.GetServices<ISourceConnector>().Single(c => c.Kind == source.Kind);
            var context = new NormalisationContext { Source = source, Now = time.GetUtcNow() };
            await foreach (var listed in connector.ListAsync(source, clients.Create(source), TestContext.Current.CancellationToken).OfType<ListingEvent.Listed>())
            {
                if (Map(connector, listed.Record, source) is { } mapped) links.AddRange(EntryLinks.Of(Entry(source, listed.Record, Normaliser.Normalise(mapped, context).Value)).Links);
            }
        }

        return links;
    }

    private static CatalogResource? Map(ISourceConnector connector, SourceRecord record, HarvestSource source)
    {
        try
        {
            return connector.Map(record, source).Value;
        }
        catch (RecordRejectedException)
        {
            return null;
        }
    }

    private static StoredDataset Entry(HarvestSource source, SourceRecord record, CatalogResource resource) => new()
    {
        Id = DatasetId.For(source.Id, record.Identifier),
        Name = record.Identifier,
        Sequence = 1,
        Source = source.Id,
        SourceIdentifier = record.Identifier,
        Resource = resource,
        Findings = [],
        State = PublicationState.Present,
        ContentHash = default,
        Version = 1,
        ChangeNumber = 1,
        FirstSeen = default,
        LastChanged = default,
    };

    private sealed class NoNetwork : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"{request.RequestUri} is not a demonstration site.");
    }
}
