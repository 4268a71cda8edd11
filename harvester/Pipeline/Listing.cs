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
    private readonly Dictionary<DatasetId, string> _former = [];
    private readonly HashSet<DatasetId> _deleted = [];

    /// <summary>The entries named so far.</summary>
    public IReadOnlySet<DatasetId> Seen => _seen;

    /// <summary>Identifiers named so far that entries had before they got another, by their keys; what they mean now is open until the end.</summary>
    public IReadOnlyDictionary<DatasetId, string> Former => _former;

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
                Delete(hidden.Identifier);
                return null;
            case ListingEvent.Deleted deleted:
                Delete(deleted.Identifier);
                return null;
            case ListingEvent.Unreadable unreadable:
                tally.CountListed();
                tally.Reject(unreadable.Rejection);
                if (unreadable.Identifier is { } identifier) _ = TryName(identifier, out var _);
                else Unidentified++;
                return null;
            case ListingEvent.Listed listed:
                tally.CountListed();
                return Take(listed.Record);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Takes note that the listing names an entry after all.</summary>
    public void Name(DatasetId entry) => _seen.Add(entry);

    private void Delete(string identifier)
    {
        var key = DatasetId.For(tally.Source, identifier);
        // Under a former identifier the entry itself goes on.
        if (!inventory.Identities.IsFormer(key)) _deleted.Add(inventory.Identities.EntryOf(key));
    }

    /// <summary>Takes note of an identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <param name="id">The entry it means, or meant before.</param>
    /// <returns>False where it was named before.</returns>
    private bool TryName(string identifier, out DatasetId id)
    {
        var key = DatasetId.For(tally.Source, identifier);
        id = inventory.Identities.EntryOf(key);
        return inventory.Identities.IsFormer(key) ? _former.TryAdd(key, identifier) : _seen.Add(id);
    }

    private ChangedRecord? Take(SourceRecord record)
    {
        if (!TryName(record.Identifier, out var id))
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
