using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Samples;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Harvester.Tests.Samples;

/// <summary>Harvests the demonstration sources with the real connectors: only the wire is replaced.</summary>
public sealed class SampleHarvestTests
{
    [Theory]
    [InlineData("beispiel-lindenau", 41, 1, 2, "record.no-title")]
    [InlineData("beispiel-eichenfurt", 12, 0, 0, "")]
    [InlineData("beispiel-moellenbrueck", 10, 0, 1, "")]
    [InlineData("beispiel-bad-tannenbeck", 12, 3, 0, "")]
    [InlineData("beispiel-sievetal", 7, 2, 0, "record.no-title")]
    [InlineData("beispiel-schlehenbach", 4, 3, 0, "")]
    public async Task A_source_gives_what_it_publishes_and_reports_the_rest(string id, int mapped, int unreadable, int notPublished, string rejected)
    {
        var source = SampleFolder.Sources().Single(s => s.Id.Value == id);
        using var services = Services();
        var connector = services.GetServices<ISourceConnector>().Single(c => c.Kind == source.Kind);
        var client = services.GetRequiredService<SourceClientFactory>().Create(source);

        var events = await connector.ListAsync(source, client, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var outcomes = events.OfType<ListingEvent.Listed>().Select(listed => Map(connector, listed.Record, source)).ToList();

        Assert.Equal(
            (mapped, unreadable, notPublished, rejected),
            (outcomes.Count(o => o.Resource is not null), events.OfType<ListingEvent.Unreadable>().Count(), events.OfType<ListingEvent.NotPublished>().Count(),
                string.Join(' ', outcomes.Where(o => o.Resource is null).Select(o => o.Reason))));
        Assert.All(outcomes.Where(o => o.Resource is not null), outcome => Assert.NotEmpty(outcome.Resource!.Titles));
    }

    [Theory]
    [InlineData("daten.kreis-wiesenlippe.example", "catalog.ttl", RdfFormat.Turtle, 15)]
    [InlineData("katalog.hellwegtal.example", "catalog-1.rdf", RdfFormat.RdfXml, 5)]
    [InlineData("katalog.hellwegtal.example", "catalog-2.rdf", RdfFormat.RdfXml, 5)]
    [InlineData("katalog.hellwegtal.example", "catalog-3.rdf", RdfFormat.RdfXml, 5)]
    public void Each_resource_of_an_RDF_catalogue_is_read_with_title_and_description(string host, string file, RdfFormat format, int expected)
    {
        var text = SampleFolder.Read(host, file).Replace("{base}", "https://daten.example/", StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var graph = RdfReader.ReadGraph(stream, format, $"https://{host}/{file}");

        var resources = DcatReader.FindResources(graph).Select(subject => DcatReader.Read(graph, subject).Value).ToList();

        Assert.Equal(expected, resources.Count);
        Assert.All(resources, resource => Assert.True(resource is { Titles.Count: > 0, Descriptions.Count: > 0 }));
    }

    private static (CatalogResource? Resource, string Reason) Map(ISourceConnector connector, SourceRecord record, HarvestSource source)
    {
        try
        {
            return (connector.Map(record, source).Value, "");
        }
        catch (RecordRejectedException rejection)
        {
            return (null, rejection.Reason);
        }
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_ => new SourceClientFactory(
            new SampleSiteHandler(SampleFolder.Root, new Uri("https://daten.example/"), new NoNetwork()),
            new HarvestHttpOptions { MinRequestInterval = TimeSpan.Zero },
            TimeProvider.System));
        services.AddConnectors(new ConfigurationBuilder().Build());
        return services.BuildServiceProvider();
    }

    private sealed class NoNetwork : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"{request.RequestUri} is not a demonstration site.");
    }
}
