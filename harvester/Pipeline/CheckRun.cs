using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>Reads a source as a harvest would, and stores nothing.</summary>
public sealed class CheckRun(
    IEnumerable<ISourceConnector> connectors, RecordAssessor assessor, CatalogueComparison catalogue, IOptions<HarvestOptions> options, TimeProvider time, ILogger<CheckRun> log)
{
    private const int NamedRejections = 100;

    private readonly Dictionary<string, ISourceConnector> _connectors = connectors.ToDictionary(c => c.Kind, StringComparer.Ordinal);

    /// <summary>The kinds of source that can be read.</summary>
    public IReadOnlyCollection<string> Kinds => _connectors.Keys;

    /// <summary>Reads a source to its end, or as far as is asked for.</summary>
    /// <param name="source">The source; need not be registered.</param>
    /// <param name="show">How many records to keep for showing.</param>
    /// <param name="clients">Through which the source is reached.</param>
    /// <param name="most">How many records to look at.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SourceFaultException">The source cannot be read, or not wholly.</exception>
    public async Task<CheckReport> ExecuteAsync(HarvestSource source, int show, SourceClientFactory clients, int most, CancellationToken cancellationToken)
    {
        if (_connectors.GetValueOrDefault(source.Kind) is not { } connector)
            throw new SourceFaultException("source.unknown-kind", $"Für Quellen der Art '{source.Kind}' gibt es keinen Anschluss.");

        SourceSettings.EnsureKnown(source, connector);
        var mapping = new RecordMapping(connector, source, assessor, options.Value.MaxRecordBytes, time.GetUtcNow(), log);
        var first = new List<CheckedRecord>();
        var rejections = new List<Rejection>();
        var counts = new Dictionary<Finding, int>();
        var feed = new RepeatedRecords();
        var (delivered, normalised) = (new QualityTally(), new QualityTally());
        int listed = 0, accepted = 0, rejected = 0;
        var isCut = false;
        await foreach (var listingEvent in connector.ListAsync(source, clients.Create(source), cancellationToken))
        {
            if (listed >= most && listingEvent is (ListingEvent.Listed or ListingEvent.Unreadable))
            {
                isCut = true;
                break;
            }

            switch (listingEvent)
            {
                case ListingEvent.Unreadable unreadable:
                    listed++;
                    Reject(unreadable.Rejection);
                    break;
                case ListingEvent.Listed { Record: var record }:
                    listed++;
                    var (mapped, rejection) = mapping.RefuseBySize(record) is { } tooLarge ? (null, tooLarge) : mapping.Map(DatasetId.For(source.Id, record.Identifier), record, record.Hash);
                    if (rejection is not null) Reject(rejection);
                    if (mapped is null) break;
                    accepted++;
                    feed.Add(record.Identifier, mapped.Resource);
                    if (first.Count < show) first.Add(new CheckedRecord(record.Identifier, mapped.Resource, mapped.Findings, mapped.Assessment));
                    if (mapped.Assessment?.Delivered is { } before) delivered.Add(before);
                    if (mapped.Assessment?.Normalised is { } after) normalised.Add(after);
                    foreach (var finding in mapped.Findings.DistinctBy(f => f.Rule))
                    {
                        // Counted by rule; the key keeps what is the same for all records of the rule.
                        var key = finding with { Before = null, After = null, Distribution = null };
                        counts[key] = counts.GetValueOrDefault(key) + 1;
                    }

                    break;
            }
        }

        return new CheckReport
        {
            Kind = source.Kind,
            Listed = listed,
            Accepted = accepted,
            Rejected = rejected,
            IsCut = isCut,
            First = await catalogue.CompareAsync(first, feed, cancellationToken),
            ComparedEntries = catalogue.Entries,
            Repeated = feed.Find(),
            FindingCounts = counts,
            Rejections = rejections,
            Delivered = delivered,
            Normalised = normalised,
        };

        void Reject(Rejection rejection)
        {
            rejected++;
            if (rejections.Count < NamedRejections) rejections.Add(rejection);
        }
    }
}
