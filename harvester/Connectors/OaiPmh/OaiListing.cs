using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping.Iso;
using OpenDataNrw.Harvester.Mapping.DcatRdf;

namespace OpenDataNrw.Harvester.Connectors.OaiPmh;

/// <summary>
/// Goes from part to part of a list. It is at its end where the repository says so: by an empty token, or, if the list came in one
/// part, by none. The size that it announces may be a guess by the protocol and proves nothing, unless the end is not said.
/// </summary>
/// <param name="repository">The repository.</param>
/// <param name="first">Where the list begins.</param>
/// <param name="tellsDeleted">Whether deleted records are told; in a full listing they are simply not there.</param>
internal sealed class OaiListing(OaiRepository repository, Uri first, bool tellsDeleted)
{
    private const int MaxPasses = 3;

    private readonly ListedRecords _xml = new(IsoRecords.MediaType);
    private readonly ListedRecords _rdf = new(RdfRecordMapping.MediaType);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private int _nameless;
    private int _deleted;

    /// <summary>The events of all parts.</summary>
    /// <param name="page">The first part, fetched before.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public async IAsyncEnumerable<ListingEvent> ReadAsync(OaiPage page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var pass = 1; ; pass++)
        {
            var (url, received, size, expired) = (first, 0, page.CompleteListSize, (SourceFaultException?)null);
            var tokens = new HashSet<string>(StringComparer.Ordinal);
            while (true)
            {
                if (pass == 1 && received > 0 && page.Entries.Count > 0 && page.Entries.All(e => e.Identifier is { } known && _known.Contains(known))) throw OaiFaults.Repeated(url);
                foreach (var found in Events(page, received, silentOnKnown: pass > 1)) yield return found;
                received += page.Entries.Count;
                if (string.IsNullOrEmpty(page.Token)) break;
                if (!tokens.Add(page.Token)) throw OaiFaults.Loop(url);
                url = repository.Next(page.Token);
                (page, expired) = await TryNextAsync(url, page, cancellationToken).ConfigureAwait(false);
                if (expired is not null) break;
                size = page.CompleteListSize ?? size;
            }

            if (expired is null)
            {
                if (page.Token is null && size > received) throw OaiFaults.Incomplete(url, received, size.Value);
                yield return new ListingEvent.Announced(_known.Count + _nameless - _deleted);
                yield break;
            }

            // What the repository forgot half-way is asked for again from the beginning; what came is passed over.
            if (pass == MaxPasses) throw expired;
            page = await repository.PageAsync(first, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(OaiPage Page, SourceFaultException? Expired)> TryNextAsync(Uri url, OaiPage current, CancellationToken cancellationToken)
    {
        try
        {
            return (await repository.PageAsync(url, cancellationToken).ConfigureAwait(false), null);
        }
        catch (SourceFaultException fault) when (fault.Reason == OaiFaults.TokenExpired)
        {
            return (current, fault);
        }
    }

    private IEnumerable<ListingEvent> Events(OaiPage page, int before, bool silentOnKnown)
    {
        for (var i = 0; i < page.Entries.Count; i++)
        {
            var entry = page.Entries[i];
            var place = $"Datensatz {before + i + 1}";
            if (silentOnKnown && entry.Identifier is { } known && _known.Contains(known)) continue;
            if (entry.IsDeleted)
            {
                if (entry.Identifier is null || !_known.Add(entry.Identifier)) continue;
                _deleted++;
                if (tellsDeleted) yield return new ListingEvent.Deleted(entry.Identifier);
                continue;
            }

            if (entry.Identifier is null || !_known.Add(entry.Identifier)) _nameless++;
            yield return Event(entry, place);
        }
    }

    private ListingEvent Event(OaiEntry entry, string place)
    {
        if (entry.Record is not { } record)
            return Faulty(entry.Identifier, place, null, ("record.no-metadata", $"{place} hat weder Metadaten noch gilt er als gelöscht. Bitte den Eintrag in der Quelle prüfen."));
        if (record.Fault is { } fault) return Faulty(entry.Identifier, place, record.Title, fault);
        return (record.MediaType == RdfRecordMapping.MediaType ? _rdf : _xml).Take(entry.Identifier, record.Title, place, record.Content);
    }

    private static ListingEvent.Unreadable Faulty(string? identifier, string place, string? title, (string Reason, string Message) fault) =>
        new(new Rejection(identifier ?? place, title, fault.Reason, fault.Message), identifier);
}
