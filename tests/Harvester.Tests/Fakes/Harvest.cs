using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>Lists and maps against a fake site, with the connectors as they are registered in operation.</summary>
internal static class Harvest
{
    /// <summary>Limits under which nothing but a fake that lets time go by runs out of it.</summary>
    public static HarvestHttpOptions Options { get; } = new() { IdleTimeout = TimeSpan.FromHours(2), DocumentTimeout = TimeSpan.FromHours(20) };

    /// <summary>A source.</summary>
    public static HarvestSource Source(string kind, string url, params (string Name, string Value)[] settings) => new()
    {
        Id = new SourceId("musterstadt"),
        Title = "Stadt Musterstadt",
        Kind = kind,
        Url = new Uri(url),
        Settings = settings.ToDictionary(s => s.Name, s => s.Value),
    };

    /// <summary>The connector of a kind.</summary>
    public static ISourceConnector Connector(string kind, params IEnumerable<(string Name, string? Value)> configuration)
    {
        var services = new ServiceCollection();
        services.AddConnectors(new ConfigurationBuilder().AddInMemoryCollection(configuration.Select(c => KeyValuePair.Create(c.Name, c.Value))).Build());
        using var provider = services.BuildServiceProvider();
        return provider.GetServices<ISourceConnector>().Single(c => c.Kind == kind);
    }

    /// <summary>A client against a handler, with time that passes at once.</summary>
    public static SourceClient Client(HttpMessageHandler handler, HarvestSource source, ManualTime? time = null, HarvestHttpOptions? options = null) =>
        new SourceClientFactory(handler, options ?? Options, time ?? new ManualTime(), new Random(1)).Create(source);

    /// <summary>The whole listing.</summary>
    public static async Task<List<ListingEvent>> ListAsync(HarvestSource source, HttpMessageHandler handler, ManualTime? time = null)
    {
        var events = new List<ListingEvent>();
        await foreach (var found in Connector(source.Kind).ListAsync(source, Client(handler, source, time), TestContext.Current.CancellationToken)) events.Add(found);
        return events;
    }

    /// <summary>The fault by which a listing ends, and what came before it.</summary>
    public static async Task<(SourceFaultException Fault, List<ListingEvent> Before)> FaultAsync(HarvestSource source, HttpMessageHandler handler, ManualTime? time = null)
    {
        var before = new List<ListingEvent>();
        var fault = await Assert.ThrowsAsync<SourceFaultException>(async () =>
        {
            await foreach (var found in Connector(source.Kind).ListAsync(source, Client(handler, source, time), TestContext.Current.CancellationToken)) before.Add(found);
        });
        return (fault, before);
    }

    /// <summary>The events in a form to compare: <c>+p001</c> listed, <c>=3</c> announced, <c>-p2</c> not published, <c>~p3</c> deleted, <c>!reason p4</c> unreadable.</summary>
    public static string Shown(this IEnumerable<ListingEvent> events) => string.Join(' ', events.Select(e => e switch
    {
        ListingEvent.Listed listed => "+" + listed.Record.Identifier,
        ListingEvent.Announced announced => $"={announced.Total}",
        ListingEvent.NotPublished hidden => "-" + hidden.Identifier,
        ListingEvent.Deleted deleted => "~" + deleted.Identifier,
        ListingEvent.Unreadable unreadable => $"!{unreadable.Rejection.Reason}({unreadable.Rejection.Identifier})",
        _ => throw new InvalidOperationException(e.GetType().Name),
    }));

    /// <summary>The records among the events.</summary>
    public static IReadOnlyList<SourceRecord> Records(this IEnumerable<ListingEvent> events) => [.. events.OfType<ListingEvent.Listed>().Select(l => l.Record)];
}
