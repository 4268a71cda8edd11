namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>
/// Which route of each dataset is shown. Routes of a dataset stand in a ring. Remembers how entries were presented, until somebody
/// asks what is different now.
/// </summary>
internal sealed class ShownRoutes(EntryTable entries)
{
    private readonly HashSet<ulong> _hiddenNames = [];
    private readonly Dictionary<int, Presentation> _before = [];

    public int HiddenCount => _hiddenNames.Count;

    public bool IsHidden(int entry) => entries[entry].Live && entries[entry].Shown != entry;

    public bool IsHiddenName(ulong hash) => _hiddenNames.Contains(hash);

    /// <summary>An entry has another name from now on.</summary>
    public void Rename(int entry, ulong nameHash)
    {
        ref var row = ref entries[entry];
        if (row.NameHash != nameHash) _hiddenNames.Remove(row.NameHash);
        row.NameHash = nameHash;
    }

    /// <summary>All routes of a dataset, beginning with one of them.</summary>
    public List<int> RingOf(int entry)
    {
        var ring = new List<int> { entry };
        for (var next = entries[entry].NextRoute; next != entry; next = entries[next].NextRoute) ring.Add(next);
        return ring;
    }

    /// <summary>Makes entries the routes of one dataset.</summary>
    public void Join(List<int> routes)
    {
        for (var i = 0; i < routes.Count; i++) entries[routes[i]].NextRoute = routes[(i + 1) % routes.Count];
        Choose(routes);
    }

    /// <summary>Chooses anew which route of a dataset is shown.</summary>
    public void Choose(List<int> routes)
    {
        var best = routes[0];
        foreach (var route in routes)
            if (ByRank(route, best) < 0)
                best = route;
        foreach (var route in routes) Remember(route);
        foreach (var route in routes)
        {
            ref var row = ref entries[route];
            row.Shown = row.Live ? best : -1;
            if (IsHidden(route)) _hiddenNames.Add(row.NameHash);
            else _hiddenNames.Remove(row.NameHash);
        }
    }

    /// <summary>Below 0 where the first entry is shown before the other.</summary>
    public int ByRank(int one, int other) => entries.RankOf(one).CompareTo(entries.RankOf(other));

    /// <summary>Remembers how an entry is presented before anything about it is changed.</summary>
    public void Remember(int entry)
    {
        if (!_before.ContainsKey(entry)) _before.Add(entry, PresentationOf(entry));
    }

    /// <summary>Remembers that an entry was not presented at all.</summary>
    public void RememberNew(int entry)
    {
        ref var row = ref entries[entry];
        _before[entry] = default;
        (row.Shown, row.NextRoute) = (-1, entry);
    }

    /// <summary>The entries that are presented otherwise than was remembered; forgets what was.</summary>
    public List<DatasetId> TakeChanges()
    {
        var changed = new List<DatasetId>();
        foreach (var (entry, before) in _before)
            if (PresentationOf(entry) != before)
                changed.Add(entries[entry].Id);
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
            at = entries[at].NextRoute;
        }
        while (at != entry);
        return new Presentation(entries[entry].Shown + 1, routes);
    }

    /// <summary>What readers see of an entry: which one is shown for it (number from 1; 0 for none) and a sum over its routes.</summary>
    private readonly record struct Presentation(int Shown, ulong Routes);
}
