using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>A record that has to be mapped because it is new or its bytes changed.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Record">The record.</param>
/// <param name="Fingerprint">What the store will compare next time.</param>
internal readonly record struct ChangedRecord(DatasetId Id, SourceRecord Record, ContentHash Fingerprint);

/// <summary>
/// Goes through what a connector lists, lets the unchanged pass without looking into them, and remembers what was seen.
/// </summary>
internal sealed class Listing(
    IAsyncEnumerable<ListingEvent> events, SourceInventory inventory, RecordMapping mapping, RunTally tally)
{
    private readonly HashSet<DatasetId> _seen = [];
    private readonly HashSet<DatasetId> _deleted = [];

    /// <summary>The entries named so far.</summary>
    public IReadOnlySet<DatasetId> Seen => _seen;

    /// <summary>The entries that the source said so far it deleted or keeps from publication.</summary>
    public IReadOnlySet<DatasetId> Deleted => _deleted;

    /// <summary>Records so far whose identifier could not be read.</summary>
    public int Unidentified { get; private set; }

    /// <summary>The entries that were named in whatever way.</summary>
    public IReadOnlySet<DatasetId> Named() => new HashSet<DatasetId>([.. _seen, .. _deleted]);

    /// <summary>The records that have to be mapped, in the order of the listing.</summary>
    public async IAsyncEnumerable<ChangedRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var enumerator = events.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            var more = await enumerator.MoveNextAsync();
            tally.AddFetch(Stopwatch.GetElapsedTime(began));
            if (!more) yield break;
            if (Take(enumerator.Current) is { } changed) yield return changed;
        }
    }

    private ChangedRecord? Take(ListingEvent listingEvent)
    {
        switch (listingEvent)
        {
            case ListingEvent.Announced announced:
                tally.Announce(announced.Total);
                return null;
            case ListingEvent.NotPublished hidden:
                tally.CountNotPublished();
                _deleted.Add(DatasetId.For(tally.Source, hidden.Identifier));
                return null;
            case ListingEvent.Deleted deleted:
                _deleted.Add(DatasetId.For(tally.Source, deleted.Identifier));
                return null;
            case ListingEvent.Unreadable unreadable:
                tally.CountListed();
                tally.Reject(unreadable.Rejection);
                if (unreadable.Identifier is { } identifier) _seen.Add(DatasetId.For(tally.Source, identifier));
                else Unidentified++;
                return null;
            case ListingEvent.Listed listed:
                tally.CountListed();
                return Take(listed.Record);
            default:
                throw new UnreachableException();
        }
    }

    private ChangedRecord? Take(SourceRecord record)
    {
        var id = DatasetId.For(tally.Source, record.Identifier);
        if (!_seen.Add(id))
        {
            tally.Reject(new Rejection(record.Identifier, null, "record.duplicate-identifier",
                $"Die Kennung '{record.Identifier}' kommt in der Liste mehrfach vor; nur der erste Datensatz wurde übernommen. Bitte vergeben Sie jede Kennung nur einmal."));
            return null;
        }

        // Before anything waits in a queue: a batch of records without limit would have none either.
        if (mapping.RefuseBySize(record) is { } tooLarge)
        {
            tally.Reject(tooLarge);
            return null;
        }

        var fingerprint = mapping.Fingerprint(record.Hash);
        if (inventory.Entries.TryGetValue(id, out var known) && known.SourceHash == fingerprint)
        {
            tally.CountUnchanged();
            return null;
        }

        return new ChangedRecord(id, record, fingerprint);
    }
}
