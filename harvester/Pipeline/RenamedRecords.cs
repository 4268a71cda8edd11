using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>
/// Holds new records back whose title an entry of the source already carries under another identifier. Only at the end of
/// the listing is it known whether that entry is still listed (then the record is simply new) or gone (then the source may
/// have renamed its identifiers, and storing would double its entries).
/// </summary>
internal sealed class RenamedRecords(SourceInventory inventory)
{
    /// <summary>Beyond this many only the identifier is kept, so that memory stays flat; such a record comes with the next run.</summary>
    private const int MostHeldBack = 5000;

    private readonly Dictionary<ulong, List<DatasetId>> _entriesByTitle = inventory.Entries
        .Where(e => e.Value.State != PublicationState.Withdrawn && e.Value.TitleHash != 0)
        .GroupBy(e => e.Value.TitleHash)
        .ToDictionary(g => g.Key, g => g.Select(e => e.Key).ToList());

    private List<HarvestedRecord> _heldBack = [];
    private readonly List<(string Identifier, ulong TitleHash)> _postponed = [];

    /// <summary>All records held back.</summary>
    public IReadOnlyList<HarvestedRecord> All => _heldBack;

    /// <summary>The records of a batch that can be stored at once.</summary>
    public IReadOnlyList<HarvestedRecord> HoldBack(IReadOnlyList<HarvestedRecord> batch)
    {
        if (_entriesByTitle.Count == 0) return batch;
        var through = new List<HarvestedRecord>(batch.Count);
        foreach (var record in batch)
        {
            var looksRenamed = !inventory.Entries.ContainsKey(record.Id) && _entriesByTitle.ContainsKey(record.TitleHash);
            if (!looksRenamed) through.Add(record);
            else if (_heldBack.Count < MostHeldBack) _heldBack.Add(record);
            else _postponed.Add((record.SourceIdentifier, record.TitleHash));
        }

        return through;
    }

    /// <summary>How many of the records carry the title of an entry that the complete listing lacked.</summary>
    public int CountUnlisted(IReadOnlySet<DatasetId> seen) =>
        _heldBack.Count(r => IsRenamed(r.TitleHash, seen)) + _postponed.Count(r => IsRenamed(r.TitleHash, seen));

    /// <summary>The records that are new in their own right, because every entry of their title is still listed.</summary>
    public IReadOnlyList<HarvestedRecord> Others(IReadOnlySet<DatasetId> seen) => [.. _heldBack.Where(r => !IsRenamed(r.TitleHash, seen))];

    /// <summary>What to report of the records that are not stored because the run is held.</summary>
    public IEnumerable<Rejection> Reject(IReadOnlySet<DatasetId> seen) => _heldBack.Where(r => IsRenamed(r.TitleHash, seen)).Select(r => new Rejection(
        r.SourceIdentifier, r.Resource.Titles.In(), "record.identifier-changed",
        $"Der Titel ist unter anderer Kennung schon bekannt, die jetzt fehlt; die neue Kennung ist '{r.SourceIdentifier}'. Der Lauf wartet auf eine Entscheidung."));

    /// <summary>What to report of the records beyond those kept.</summary>
    public IEnumerable<Rejection> Postpone() => _postponed.Select(r => new Rejection(
        r.Identifier, null, "record.postponed",
        "Sehr viele neue Datensätze tragen Titel, die schon bekannt sind; dieser wird mit dem nächsten Lauf übernommen. Sie müssen nichts tun."));

    /// <summary>
    /// Where only changes were listed, nobody knows whether an entry that was not named is still there: leaves the records of its
    /// title to the next full listing.
    /// </summary>
    /// <param name="named">The entries that were listed, or said to be deleted.</param>
    /// <returns>What to report of the records left.</returns>
    public IReadOnlyList<Rejection> LeaveToFullListing(IReadOnlySet<DatasetId> named)
    {
        var left = _heldBack.Where(r => IsRenamed(r.TitleHash, named)).ToList();
        _heldBack = [.. _heldBack.Where(r => !IsRenamed(r.TitleHash, named))];
        return [.. left.Select(r => new Rejection(
            r.SourceIdentifier, r.Resource.Titles.In(), "record.postponed",
            $"Der Titel ist unter anderer Kennung schon bekannt; ob die neue Kennung '{r.SourceIdentifier}' sie ersetzt, zeigt der nächste Lauf, der alles abruft. Sie müssen nichts tun."))];
    }

    private bool IsRenamed(ulong titleHash, IReadOnlySet<DatasetId> seen) => _entriesByTitle[titleHash].Any(id => !seen.Contains(id));
}
