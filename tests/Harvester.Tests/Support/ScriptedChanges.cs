using System.Runtime.CompilerServices;
using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Tests.Support;

/// <summary>A source played from a list that can also tell what changed.</summary>
internal sealed class ScriptedChanges(ScriptedConnector full) : IDeltaConnector
{
    /// <summary>What is told as changes; null: the source cannot tell.</summary>
    public List<(string Identifier, string Content)>? Changed { get; set; } = [];

    /// <summary>Identifiers told as deleted.</summary>
    public List<string> Deleted { get; set; } = [];

    /// <summary>How many changes cannot be read.</summary>
    public int Unreadable { get; set; }

    /// <summary>By what the changes end, if not normally.</summary>
    public SourceFaultException? Fault { get; set; }

    /// <summary>From when on changes were asked for, run by run; null for a full listing.</summary>
    public List<DateTimeOffset?> Asked { get; } = [];

    /// <summary>Where something is fetched from first, so that its clock is known.</summary>
    public Uri? Fetches { get; set; }

    public string Kind => "changes";

    public IReadOnlyList<string> Settings => full.Settings;

    public async IAsyncEnumerable<ListingEvent> ListAsync(HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Asked.Add(null);
        if (Fetches is { } url) await client.GetAsync(url, "*/*", cancellationToken);
        await foreach (var listed in full.ListAsync(source, client, cancellationToken)) yield return listed;
    }

    public async IAsyncEnumerable<ListingEvent> ListChangesAsync(
        HarvestSource source, DateTimeOffset since, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Asked.Add(since);
        await Task.Yield();
        if (Changed is null) throw new SourceFaultException(SourceFaultException.ChangesNotOffered, "Das geht hier nicht.");
        foreach (var (identifier, content) in Changed)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            yield return new ListingEvent.Listed(new SourceRecord(identifier, bytes, "text/plain", ContentHash.Of(bytes)));
        }

        for (var i = 0; i < Unreadable; i++)
            yield return new ListingEvent.Unreadable(new Rejection($"Datensatz {i + 1}", null, "record.no-identifier", "Der Datensatz hat keine Kennung."));
        foreach (var identifier in Deleted) yield return new ListingEvent.Deleted(identifier);
        if (Fault is not null) throw Fault;
    }

    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => full.Map(record, source);
}
