using System.Runtime.InteropServices;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>
/// Which entries are the same dataset on different routes, and which of them is shown. A projection of the store in memory: fed
/// with all entries it says the same whatever the order they came in. One may write while many read; each answer is of one
/// moment.
/// </summary>
public sealed class DuplicateIndex
{
    private readonly Lock _gate = new();
    private readonly EntryTable _entries = new();
    private readonly SignTable _signs = new();
    private readonly RouteLinks _links;
    private readonly ShownRoutes _shown;
    private readonly Regrouping _regrouping;
    private readonly Suggestions _suggestions;
    private readonly CopyFinder _copies;
    private long _changeNumber;
    private int _live;
    private bool _isLoaded;

    /// <summary>Makes an empty index.</summary>
    public DuplicateIndex()
    {
        _links = new RouteLinks(_entries, _signs);
        _shown = new ShownRoutes(_entries);
        _regrouping = new Regrouping(_entries, _signs, _links, _shown);
        _suggestions = new Suggestions(_entries, _signs, _links, _shown);
        _copies = new CopyFinder(_entries, _signs, _links, _suggestions);
    }

    /// <summary>The change number up to which it shows the store.</summary>
    public long ChangeNumber
    {
        get
        {
            lock (_gate) return _changeNumber;
        }
    }

    /// <summary>How many entries are not shown because another route to the same dataset is.</summary>
    public int HiddenCount
    {
        get
        {
            lock (_gate) return _shown.HiddenCount;
        }
    }

    /// <summary>
    /// How many entries it can be asked about, withdrawn ones left out; null before it was level with the store for the first
    /// time, when that an entry is not found says nothing.
    /// </summary>
    public int? LoadedEntries
    {
        get
        {
            lock (_gate) return _isLoaded ? _live : null;
        }
    }

    /// <summary>Notes that it was given all that the store holds.</summary>
    public void MarkLoaded()
    {
        lock (_gate) _isLoaded = true;
    }

    /// <summary>Takes over entries as they are now, withdrawn ones included.</summary>
    /// <param name="changed">The entries.</param>
    /// <param name="upTo">The change number up to which the index is current afterwards.</param>
    /// <returns>All entries that are shown otherwise than before, or with other routes; among them possibly ones that did not change themselves.</returns>
    public IReadOnlyList<DatasetId> Apply(IReadOnlyList<DuplicateCandidate> changed, long upTo)
    {
        ArgumentNullException.ThrowIfNull(changed);
        lock (_gate)
        {
            foreach (var candidate in changed) Apply(candidate);
            _changeNumber = Math.Max(_changeNumber, upTo);
            return _shown.TakeChanges();
        }
    }

    /// <summary>Takes over the priorities of all sources; a source that is not named has priority 0.</summary>
    /// <returns>All entries that are shown otherwise than before.</returns>
    public IReadOnlyList<DatasetId> SetPriorities(IReadOnlyDictionary<SourceId, int> priorities)
    {
        ArgumentNullException.ThrowIfNull(priorities);
        lock (_gate)
        {
            if (!_entries.SetPriorities(priorities)) return [];
            for (var entry = 0; entry < _entries.Count; entry++)
                if (_entries[entry].NextRoute != entry && _entries[entry].Shown == entry)
                    _shown.Choose(_shown.RingOf(entry));
            return _shown.TakeChanges();
        }
    }

    /// <summary>The routes to the dataset that an entry describes.</summary>
    public DatasetRoutes RoutesOf(DatasetId id)
    {
        lock (_gate)
        {
            var entry = _entries.Find(id);
            if (entry < 0) return new DatasetRoutes(id, []);
            if (!_entries[entry].Live)
            {
                entry = Successor(entry);
                if (entry < 0) return new DatasetRoutes(null, []);
            }

            var shown = _entries[entry].Shown;
            if (_entries[shown].NextRoute == shown) return new DatasetRoutes(_entries[shown].Id, []);
            var routes = _shown.RingOf(shown);
            routes.Sort(_shown.ByRank);
            var others = CollectionsMarshal.AsSpan(routes).ToArray();
            return new DatasetRoutes(
                _entries[shown].Id,
                [.. routes.Select(r => new Route(_entries[r].Id, _entries.SourceOf(r), _links.StrongestLink(r, others)!.Value))]);
        }
    }

    /// <summary>Whether an entry is not shown, because another route to the same dataset is.</summary>
    public bool IsHidden(DatasetId id)
    {
        lock (_gate) return _entries.Find(id) is >= 0 and var entry && _shown.IsHidden(entry);
    }

    /// <summary>Whether the entry of this readable name is not shown, because another route to the same dataset is.</summary>
    public bool IsHidden(string name)
    {
        var hash = DuplicateSigns.NameHash(name);
        lock (_gate) return _shown.IsHiddenName(hash);
    }

    /// <summary>
    /// Shown entries of other sources with the same title and publisher, that no better sign connects with this one and
    /// whose place does not speak against it: for people to look at. None where a source uses title and publisher for several.
    /// </summary>
    public IReadOnlyList<DatasetId> Suggest(DatasetId id)
    {
        lock (_gate) return _entries.Find(id) is >= 0 and var entry && _entries[entry].Live ? _suggestions.Of(entry) : [];
    }

    /// <summary>
    /// What the index holds of a record that is not stored, as if it were the only one that a new source lists. Nothing is
    /// taken over. An empty answer says nothing before <see cref="LoadedEntries"/> does.
    /// </summary>
    public KnownCopies FindCopies(UnstoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (_gate) return _copies.Find(record);
    }

    private void Apply(DuplicateCandidate candidate)
    {
        var entry = _entries.Find(candidate.Id);
        var isNew = entry < 0;
        if (isNew) entry = _entries.Add(candidate.Id);
        ref var row = ref _entries[entry];
        var live = candidate.State != PublicationState.Withdrawn;
        var present = candidate.State == PublicationState.Present;
        var source = _entries.NumberOf(candidate.Source);
        var sameSigns = !isNew && SameSigns(row, candidate.Signs);
        var relinked = isNew || !sameSigns || row.Live != live || row.Present != present || row.Source != source;
        if (row.Live != live) _live += live ? 1 : -1;
        _regrouping.Begin();
        if (!isNew && relinked && row.Live)
        {
            _regrouping.AddConcerned(entry);
            _signs.Unlink(row.FirstSign, row.SignCount);
        }

        if (isNew) _shown.RememberNew(entry);
        else _shown.Remember(entry);
        if (!sameSigns)
        {
            if (!isNew) _signs.Free(row.FirstSign, row.SignCount);
            row.FirstSign = _signs.Place(entry, candidate.Signs);
            row.SignCount = checked((byte)candidate.Signs.Count);
        }

        _shown.Rename(entry, candidate.NameHash);
        row.Modified = Winner.Seconds(candidate.Modified);
        row.Sequence = checked((int)candidate.Sequence);
        row.Place = candidate.Place;
        row.Source = source;
        (row.Live, row.Present) = (live, present);
        if (relinked) Relink(entry, isNew);
        else if (live) _shown.Choose(_shown.RingOf(entry));
    }

    private void Relink(int entry, bool isNew)
    {
        ref var row = ref _entries[entry];
        if (row.Live)
        {
            // What the new signs connected until now may come apart, or be joined by this entry.
            _regrouping.AddConcerned(entry);
            _signs.Link(row.FirstSign, row.SignCount);
            if (isNew && !_regrouping.IsAnybodyConcerned)
            {
                row.Shown = entry;
                return;
            }
        }

        _regrouping.Add(entry);
        _regrouping.Regroup();
    }

    private bool SameSigns(in DuplicateEntry row, IReadOnlyList<DuplicateSign> signs)
    {
        if (row.SignCount != signs.Count) return false;
        for (var i = 0; i < signs.Count; i++)
            if (_signs.At(row.FirstSign + i) != signs[i])
                return false;
        return true;
    }

    /// <summary>Of a withdrawn entry: the one that is left of its dataset, if it is one; else -1.</summary>
    private int Successor(int entry)
    {
        Span<int> members = stackalloc int[SignTable.MostMembers];
        var (first, count) = (_entries[entry].FirstSign, _entries[entry].SignCount);
        var found = -1;
        for (var place = first; place < first + count; place++)
        {
            var sign = _signs.At(place);
            if (sign.Kind >= SignKind.TitleAndPublisher) break;
            foreach (var member in members[.._links.Linked(sign, members)])
            {
                var shown = _entries[member].Shown;
                if (found >= 0 && found != shown) return -1;
                found = shown;
            }
        }

        return found;
    }
}
