using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Relevance.Tests.Corpora;

/// <summary>Harvests with the connectors and the normalisation of the product; only the wire is replaced.</summary>
internal static class Connectors
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public static ServiceProvider With(HttpMessageHandler wire)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_ => new SourceClientFactory(wire, new HarvestHttpOptions { MinRequestInterval = TimeSpan.Zero }, TimeProvider.System));
        services.AddConnectors(new ConfigurationBuilder().Build());
        return services.BuildServiceProvider();
    }

    /// <summary>The records of a source that can be taken, in the order of the source.</summary>
    public static async IAsyncEnumerable<(SourceRecord Record, CatalogResource Resource)> ReadAsync(
        ServiceProvider services, HarvestSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var connector = services.GetServices<ISourceConnector>().Single(c => c.Kind == source.Kind);
        var client = services.GetRequiredService<SourceClientFactory>().Create(source);
        await foreach (var listed in connector.ListAsync(source, client, cancellationToken).OfType<ListingEvent.Listed>().WithCancellation(cancellationToken))
            if (Map(connector, listed.Record, source) is { } resource)
                yield return (listed.Record, Normaliser.Normalise(resource, new NormalisationContext { Source = source, Now = Now }).Value);
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
}
