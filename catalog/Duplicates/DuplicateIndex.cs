using System.Runtime.InteropServices;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>
/// Which entries are the same dataset on different routes, and which of them is shown. A projection of the store in memory: fed
/// with all entries it says the same whatever the order they came in. One may write while many read; each answer is of one
/// moment.
/// </summary>
public sealed class DuplicateIndex
{
    private const int MostSuggested = 16;

    private readonly Lock _gate = new();
    private readonly EntryTable _entries = new();
    private readonly SignTable _signs = new();
    private readonly RouteLinks _links;
    private readonly HashSet<ulong> _hiddenNames = [];
    private readonly Dictionary<int, Presentation> _before = [];
    private readonly HashSet<int> _affected = [];
    private long _changeNumber;

    /// <summary>Makes an empty index.</summary>
    public DuplicateIndex() => _links = new RouteLinks(_entries, _signs);

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
            lock (_gate) return _hiddenNames.Count;
        }
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
            return TakeChanges();
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
                    Show(RingOf(entry));
            return TakeChanges();
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
            var routes = RingOf(shown);
            routes.Sort(ByRank);
            var others = CollectionsMarshal.AsSpan(routes).ToArray();
            return new DatasetRoutes(
                _entries[shown].Id,
                [.. routes.Select(r => new Route(_entries[r].Id, _entries.SourceOf(r), _links.StrongestLink(r, others)!.Value))]);
        }
    }

    /// <summary>Whether an entry is not shown, because another route to the same dataset is.</summary>
    public bool IsHidden(DatasetId id)
    {
        lock (_gate) return _entries.Find(id) is >= 0 and var entry && IsHidden(entry);
    }

    /// <summary>Whether the entry of this readable name is not shown, because another route to the same dataset is.</summary>
    public bool IsHidden(string name)
    {
        var hash = DuplicateSigns.NameHash(name);
        lock (_gate) return _hiddenNames.Contains(hash);
    }

    /// <summary>
    /// Shown entries of other sources with the same title and publisher, that no better sign connects with this one and
    /// whose place does not speak against it: for people to look at. None where a source uses title and publisher for several.
    /// </summary>
    public IReadOnlyList<DatasetId> Suggest(DatasetId id)
    {
        lock (_gate)
        {
            var entry = _entries.Find(id);
            if (entry < 0 || !_entries[entry].Live) return [];
            var own = RingOf(entry);
            var suggested = new SortedSet<int>(Comparer<int>.Create(ByRank));
            foreach (var route in own)
            {
                if (_entries[route].SignCount == 0) continue;
                var last = _signs.At(_entries[route].FirstSign + _entries[route].SignCount - 1);
                if (last.Kind == SignKind.TitleAndPublisher) Suggest(route, last, own, suggested);
            }

            return [.. suggested.Take(MostSuggested).Select(s => _entries[s].Id)];
        }
    }

    private void Suggest(int route, DuplicateSign sign, List<int> own, SortedSet<int> suggested)
    {
        Span<int> members = stackalloc int[SignTable.MostMembers];
        var linked = members[.._links.Linked(sign, members)];
        if (linked.Length > MostSuggested || !linked.Contains(route)) return;
        foreach (var member in linked)
        {
            var shown = _entries[member].Shown;
            if (own.Contains(shown) || !PlacesAgree(_entries[route].Place, _entries[member].Place)) continue;
            // A source that lists both says itself that they are two.
            var theirs = RingOf(shown);
            if (!theirs.Exists(t => own.Exists(o => _entries[o].Source == _entries[t].Source))) suggested.Add(shown);
        }
    }

    // Places are key digits behind a 1: one lies in the other where its digits begin the other's.
    private static bool PlacesAgree(int one, int other)
    {
        if (one == 0 || other == 0) return true;
        while (one > other) one /= 10;
        while (other > one) other /= 10;
        return one == other;
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
        _affected.Clear();
        if (!isNew && relinked && row.Live)
        {
            AddConcerned(entry);
            _signs.Unlink(row.FirstSign, row.SignCount);
        }

        if (!isNew) Remember(entry);
        else
        {
            _before[entry] = default;
            (row.Shown, row.NextRoute) = (-1, entry);
        }

        if (!sameSigns)
        {
            if (!isNew) _signs.Free(row.FirstSign, row.SignCount);
            row.FirstSign = _signs.Place(entry, candidate.Signs);
            row.SignCount = checked((byte)candidate.Signs.Count);
        }

        if (row.NameHash != candidate.NameHash) _hiddenNames.Remove(row.NameHash);
        row.NameHash = candidate.NameHash;
        row.Modified = Winner.Seconds(candidate.Modified);
        row.Sequence = checked((int)candidate.Sequence);
        row.Place = candidate.Place;
        row.Source = source;
        (row.Live, row.Present) = (live, present);
        if (!relinked)
        {
            if (live) Show(RingOf(entry));
            return;
        }

        if (live)
        {
            // What the new signs connected until now may come apart, or be joined by this entry.
            AddConcerned(entry);
            _signs.Link(row.FirstSign, row.SignCount);
            if (isNew && _affected.Count == 0)
            {
                row.Shown = entry;
                return;
            }
        }

        _affected.Add(entry);
        Regroup();
    }

    private bool SameSigns(in DuplicateEntry row, IReadOnlyList<DuplicateSign> signs)
    {
        if (row.SignCount != signs.Count) return false;
        for (var i = 0; i < signs.Count; i++)
            if (_signs.At(row.FirstSign + i) != signs[i])
                return false;
        return true;
    }

    // All who hang together with those who share a sign with the entry: they may be grouped otherwise after the change.
    private void AddConcerned(int entry)
    {
        Span<int> members = stackalloc int[SignTable.MostMembers + 1];
        var (first, count) = (_entries[entry].FirstSign, _entries[entry].SignCount);
        for (var place = first; place < first + count; place++)
        {
            var sign = _signs.At(place);
            if (sign.Kind >= SignKind.TitleAndPublisher) break;
            foreach (var member in members[.._signs.Concerned(sign, members)]) AddTogether(member);
        }
    }

    private void AddTogether(int member)
    {
        if (_affected.Contains(member)) return;
        var together = new HashSet<int>();
        if (_links.Gather(member, together)) _affected.UnionWith(together);
        else _affected.Add(member);
    }

    // Everybody who may be grouped otherwise now. All is decided before anything is written, for rings are read meanwhile.
    private void Regroup()
    {
        var tangled = new HashSet<int>();
        var groups = new List<List<int>>();
        var left = new Stack<int>(_affected);
        while (left.TryPop(out var entry))
        {
            if (!_affected.Contains(entry)) continue;
            var together = new HashSet<int>();
            var believed = _entries[entry].Live && !tangled.Contains(entry) && _links.Gather(entry, together);
            if (!believed)
            {
                tangled.UnionWith(together);
                _affected.Remove(entry);
                groups.Add([entry]);
                continue;
            }

            int[] members = [.. together];
            var datasets = members.Length == 1 ? [0] : _links.Divide(members);
            groups.AddRange(members.Index().GroupBy(m => datasets[m.Index], m => m.Item).Select(g => g.ToList()));
            _affected.ExceptWith(together);
        }

        foreach (var group in groups)
            foreach (var route in group)
                Remember(route);
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Count; i++) _entries[group[i]].NextRoute = group[(i + 1) % group.Count];
            Show(group);
        }
    }

    private void Show(List<int> routes)
    {
        var best = routes[0];
        foreach (var route in routes)
            if (ByRank(route, best) < 0)
                best = route;
        foreach (var route in routes) Remember(route);
        foreach (var route in routes)
        {
            ref var row = ref _entries[route];
            row.Shown = row.Live ? best : -1;
            if (IsHidden(route)) _hiddenNames.Add(row.NameHash);
            else _hiddenNames.Remove(row.NameHash);
        }
    }

    private bool IsHidden(int entry) => _entries[entry].Live && _entries[entry].Shown != entry;

    private int ByRank(int one, int other) => _entries.RankOf(one).CompareTo(_entries.RankOf(other));

    private List<int> RingOf(int entry)
    {
        var ring = new List<int> { entry };
        for (var next = _entries[entry].NextRoute; next != entry; next = _entries[next].NextRoute) ring.Add(next);
        return ring;
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

    private void Remember(int entry)
    {
        if (!_before.ContainsKey(entry)) _before.Add(entry, PresentationOf(entry));
    }

    private List<DatasetId> TakeChanges()
    {
        var changed = new List<DatasetId>();
        foreach (var (entry, before) in _before)
            if (PresentationOf(entry) != before)
                changed.Add(_entries[entry].Id);
        _before.Clear();
        return changed;
    }

    private Presentation PresentationOf(int entry)
    {
        var routes = 0UL;
        var at = entry;
        do
        {
            // Mixed, so that the sum tells sets of entries apart.
            var mixed = ((ulong)at + 1) * 0x9E3779B97F4A7C15;
            routes += (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9;
            at = _entries[at].NextRoute;
        }
        while (at != entry);
        return new Presentation(_entries[entry].Shown + 1, routes);
    }

    /// <summary>What readers see of an entry: which one is shown for it (number from 1; 0 for none) and a sum over its routes.</summary>
    private readonly record struct Presentation(int Shown, ulong Routes);
}
