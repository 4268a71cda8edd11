using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Held;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>
/// Holds records back of which only the end of the listing tells what they are: new ones whose title an entry of the source already
/// carries under another identifier (if that entry is still listed, the record is simply new; if it is gone, the source may have
/// renamed it, and storing would double it), and those under an identifier that an entry had before it got another.
/// </summary>
internal sealed class RenamedRecords(SourceInventory inventory, SourceId source)
{
    /// <summary>Beyond this many only what tells them is kept, so that memory stays flat; such a record comes with the next run.</summary>
    private const int MostHeldBack = 5000;

    // Where a person let entries go, what is listed under their titles now is new.
    private readonly Dictionary<ulong, List<DatasetId>> _entriesByTitle = inventory.Entries
        .Where(e => e.Value.State != PublicationState.Withdrawn && e.Value.TitleHash != 0 && !inventory.Standing.Released.Contains(e.Key))
        .GroupBy(e => e.Value.TitleHash)
        .ToDictionary(g => g.Key, g => g.Select(e => e.Key).ToList());

    private readonly List<HarvestedRecord> _former = [];
    private List<HarvestedRecord> _heldBack = [];
    private List<(ArrivedRecord Record, ulong TitleHash)> _arrived = [];
    private readonly List<string> _postponed = [];

    /// <summary>All new records held back.</summary>
    public IReadOnlyList<HarvestedRecord> All => _heldBack;

    /// <summary>The records under identifiers that entries had before; their ids are those of these entries.</summary>
    public IReadOnlyList<HarvestedRecord> Former => _former;

    /// <summary>The records of a batch that can be stored at once.</summary>
    public IReadOnlyList<HarvestedRecord> HoldBack(IReadOnlyList<HarvestedRecord> batch)
    {
        if (_entriesByTitle.Count == 0 && inventory.Identities.IsEmpty) return batch;
        var through = new List<HarvestedRecord>(batch.Count);
        foreach (var record in batch)
        {
            if (IsFormer(record)) Keep(record, _former);
            else if (inventory.Entries.ContainsKey(record.Id) || !_entriesByTitle.ContainsKey(record.TitleHash)) through.Add(record);
            else
            {
                _arrived.Add((new ArrivedRecord(record.SourceIdentifier, IdentitySigns.Of(record.Resource)), record.TitleHash));
                Keep(record, _heldBack);
            }
        }

        return through;
    }

    /// <summary>The records that carry the title of an entry that the complete listing lacked.</summary>
    public IReadOnlyList<ArrivedRecord> Unlisted(IReadOnlySet<DatasetId> seen) => [.. _arrived.Where(a => IsRenamed(a.TitleHash, seen)).Select(a => a.Record)];

    /// <summary>The entries that carry the title of such a record, listed ones included.</summary>
    public IReadOnlyList<DatasetId> EntriesOfUnlisted(IReadOnlySet<DatasetId> seen) =>
        [.. _arrived.Select(a => a.TitleHash).Distinct().Where(t => IsRenamed(t, seen)).SelectMany(t => _entriesByTitle[t])];

    /// <summary>The records that are new in their own right, because every entry of their title is still listed.</summary>
    public IReadOnlyList<HarvestedRecord> Others(IReadOnlySet<DatasetId> seen) => [.. _heldBack.Where(r => !IsRenamed(r.TitleHash, seen))];

    /// <summary>What to report of the records that are not stored because the run is held.</summary>
    public IEnumerable<Rejection> Reject(IReadOnlySet<DatasetId> seen) => _heldBack.Where(r => IsRenamed(r.TitleHash, seen)).Select(r => new Rejection(
        r.SourceIdentifier, r.Resource.Titles.In(), "record.identifier-changed",
        $"Der Titel ist unter anderer Kennung schon bekannt, die jetzt fehlt; die neue Kennung ist '{r.SourceIdentifier}'. Der Lauf wartet auf eine Entscheidung."));

    /// <summary>What to report of the records beyond those kept.</summary>
    public IEnumerable<Rejection> Postpone() => _postponed.Select(identifier => new Rejection(
        identifier, null, "record.postponed",
        "Sehr viele neue Datensätze tragen Titel, die schon bekannt sind; dieser wird mit dem nächsten Lauf übernommen. Sie müssen nichts tun."));

    /// <summary>
    /// Where only changes were listed, nobody knows whether an entry that was not named is still there: leaves the records of its
    /// title, and those under former identifiers, to the next full listing.
    /// </summary>
    /// <param name="named">The entries that were listed, or said to be deleted.</param>
    /// <returns>What to report of the records left.</returns>
    public IReadOnlyList<Rejection> LeaveToFullListing(IReadOnlySet<DatasetId> named)
    {
        var left = _heldBack.Where(r => IsRenamed(r.TitleHash, named)).Concat(_former).ToList();
        _heldBack = [.. _heldBack.Where(r => !IsRenamed(r.TitleHash, named))];
        _arrived = [.. _arrived.Where(a => !IsRenamed(a.TitleHash, named))];
        _former.Clear();
        return [.. left.Select(r => new Rejection(
            r.SourceIdentifier, r.Resource.Titles.In(), "record.postponed",
            $"Der Datensatz ist unter anderer Kennung schon bekannt; ob die Kennung '{r.SourceIdentifier}' sie ersetzt, zeigt der nächste Lauf, der alles abruft. Sie müssen nichts tun."))];
    }

    private void Keep(HarvestedRecord record, List<HarvestedRecord> kept)
    {
        if (_heldBack.Count + _former.Count < MostHeldBack) kept.Add(record);
        else _postponed.Add(record.SourceIdentifier);
    }

    private bool IsFormer(HarvestedRecord record) => !inventory.Identities.IsEmpty && inventory.Identities.IsFormer(DatasetId.For(source, record.SourceIdentifier));

    private bool IsRenamed(ulong titleHash, IReadOnlySet<DatasetId> seen) => _entriesByTitle[titleHash].Any(id => !seen.Contains(id));
}
