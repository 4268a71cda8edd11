using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Csw;

/// <summary>
/// Pages through GetRecords. Positions advance by what was really delivered: numberOfRecordsReturned and nextRecord are wrong in
/// too many servers (off by one, computed from the page size that was asked for, always 1). Ends normally only when every position up
/// to the announced total was asked for.
/// </summary>
internal sealed class CswListing(HarvestSource source, SourceClient client, CswQuery query)
{
    private const int MaxPasses = 3;

    private readonly ListedRecords _xml = new(Mapping.Iso.IsoRecords.MediaType);
    private readonly ListedRecords _rdf = new(Mapping.DcatRdf.RdfRecordMapping.MediaType);
    private readonly Dictionary<string, ContentHash> _known = new(StringComparer.Ordinal);
    private int _nameless;

    /// <summary>Different records so far.</summary>
    private int Received => _known.Count + _nameless;

    /// <summary>Fetches the page that begins at a position.</summary>
    public async Task<CswPage> PageAsync(int start, CancellationToken cancellationToken)
    {
        var document = query.Posts
            ? await client.PostAsync(CswAddress.With(query.Address, ""), query.Body(start), "application/xml", CswAddress.Accept, cancellationToken).ConfigureAwait(false)
            : await client.GetAsync(query.Page(start), CswAddress.Accept, cancellationToken).ConfigureAwait(false);
        return CswPage.Read(document, source);
    }

    /// <summary>The records, beginning with a page that was fetched already.</summary>
    public async IAsyncEnumerable<ListingEvent> ReadAsync(CswPage first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var pass = 1; ; pass++)
        {
            var page = pass == 1 ? first : await PageAsync(1, cancellationToken).ConfigureAwait(false);
            var (start, announced, shrunk, moved) = (1, page.Matched, false, pass > 1);
            if (announced is { } total) yield return new ListingEvent.Announced(total);
            while (true)
            {
                var (before, beyond) = (Received, start > announced);
                foreach (var found in Events(page, start, moved)) yield return found;
                var isNews = Received > before;
                if (page.Records.Count == 0)
                {
                    // GeoNetwork leaves out records that it cannot bring into the form asked for, at times a whole page of them.
                    if (page.Next > start && page.Next <= announced) start = page.Next.Value;
                    else if (start <= announced) throw CswFaults.Incomplete(query.Address, Received, announced.Value);
                    else break;
                }
                else
                {
                    if (!isNews && beyond) break;
                    if (!isNews && !moved && start > 1 && page.Records.Count >= first.Records.Count) throw CswFaults.Repeated(query.Address, start);
                    start += page.Records.Count;
                    if (IsLast(page, start, announced)) break;
                }

                // Beyond its own total a service may refuse; that only confirms the total.
                if (await NextAsync(start, mayRefuse: start > announced, cancellationToken).ConfigureAwait(false) is not { } following) break;
                page = following;
                if (page.Matched == announced || page.Matched is not { } now) continue;
                shrunk |= now < announced;
                moved = true;
                announced = now;
                yield return new ListingEvent.Announced(now);
            }

            if (!shrunk)
            {
                foreach (var missing in Account(announced, moved)) yield return missing;
                yield break;
            }

            if (pass == MaxPasses) throw CswFaults.Unstable(query.Address, MaxPasses);
        }
    }

    // A total counts, unless the service itself says that just here more follows: some give the size of the page as total.
    private static bool IsLast(CswPage page, int start, int? announced) => announced is { } total ? start > total && page.Next != start : page.Next == 0;

    private async Task<CswPage?> NextAsync(int start, bool mayRefuse, CancellationToken cancellationToken)
    {
        try
        {
            return await PageAsync(start, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceFaultException fault) when (mayRefuse && CswFaults.IsRefusal(fault))
        {
            return null;
        }
    }

    private IEnumerable<ListingEvent> Account(int? announced, bool moved)
    {
        if (announced is not { } total || Received == total) yield break;
        if (Received > total && !moved) throw CswFaults.WrongTotal(query.Address, Received, total);
        for (var i = Received; i < total; i++)
            yield return new ListingEvent.Unreadable(new Rejection(
                $"Nicht geliefert: {i - Received + 1}", null, "record.not-delivered",
                "Der Katalogdienst zählt diesen Datensatz mit, liefert ihn aber nicht oder einen anderen doppelt; meist lässt er sich nicht in das verlangte Ausgabeschema bringen. Bitte den Betreiber des Katalogs benachrichtigen."));
    }

    private IEnumerable<ListingEvent> Events(CswPage page, int start, bool moved)
    {
        var onThisPage = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < page.Records.Count; i++)
        {
            var record = page.Records[i];
            var place = $"Datensatz {start + i}";
            if (record.Identifier is not { } identifier)
            {
                _nameless++;
                yield return record.Fault is { } fault ? Faulty(place, record, fault) : Listed(record).Take(null, record.Title, place, record.Content);
                continue;
            }

            var hash = ContentHash.Of(record.Content);
            var isFirstHere = onThisPage.Add(identifier);
            if (!_known.TryAdd(identifier, hash))
            {
                // The same once more: the listing moved, or positions overlap. Two of one name on one page are one too many.
                if (isFirstHere && (moved || _known[identifier] == hash)) continue;
                _nameless++;
                if (!moved) yield return Twice(identifier, record.Title, place);
                continue;
            }

            yield return record.Fault is { } unfit ? Faulty(identifier, record, unfit) : Listed(record).Take(identifier, record.Title, place, record.Content);
        }
    }

    private static ListingEvent.Unreadable Twice(string identifier, string? title, string place) => new(
        new Rejection(identifier, title, "record.duplicate-identifier", $"{place} trägt denselben Identifier wie ein früherer Datensatz der Liste; nur der erste wurde übernommen. Bitte jedem Datensatz einen eigenen Identifier geben."),
        identifier);

    private ListedRecords Listed(XmlRecord record) => record.MediaType == Mapping.DcatRdf.RdfRecordMapping.MediaType ? _rdf : _xml;

    private static ListingEvent.Unreadable Faulty(string shown, XmlRecord record, (string Reason, string Message) fault) =>
        new(new Rejection(shown, record.Title, fault.Reason, fault.Message), record.Identifier);
}
