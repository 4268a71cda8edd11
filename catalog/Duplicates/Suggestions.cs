namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Entries with the same title and publisher, as far as nothing speaks against it: for people to look at.</summary>
internal sealed class Suggestions(EntryTable entries, SignTable signs, RouteLinks links, ShownRoutes shown)
{
    /// <summary>The most entries of one title and publisher; where there are more, it says nothing.</summary>
    public const int Most = 16;

    /// <summary>Shown entries that may be the same as an entry, the one that would be shown first first.</summary>
    public IReadOnlyList<DatasetId> Of(int entry)
    {
        var own = shown.RingOf(entry);
        var suggested = new SortedSet<int>(Comparer<int>.Create(shown.ByRank));
        Span<int> members = stackalloc int[SignTable.MostMembers];
        foreach (var route in own)
        {
            if (entries[route].SignCount == 0) continue;
            var last = signs.At(entries[route].FirstSign + entries[route].SignCount - 1);
            if (last.Kind != SignKind.TitleAndPublisher) continue;
            var linked = members[..links.Linked(last, members)];
            if (linked.Length <= Most && linked.Contains(route)) Add(linked, entries[route].Place, own, suggested);
        }

        return [.. suggested.Take(Most).Select(s => entries[s].Id)];
    }

    /// <summary>Shown entries that may be the same as a record that is not stored.</summary>
    /// <param name="sign">Its title and publisher.</param>
    /// <param name="place">Its place.</param>
    /// <param name="own">The routes of the dataset that it is, as far as that is known.</param>
    public IEnumerable<int> Of(DuplicateSign sign, int place, List<int> own)
    {
        Span<int> members = stackalloc int[SignTable.MostMembers];
        var suggested = new SortedSet<int>(Comparer<int>.Create(shown.ByRank));
        var linked = members[..links.Linked(sign, members)];
        if (linked.Length < Most) Add(linked, place, own, suggested);
        return suggested;
    }

    private void Add(ReadOnlySpan<int> linked, int place, List<int> own, SortedSet<int> suggested)
    {
        foreach (var member in linked)
        {
            var candidate = entries[member].Shown;
            if (own.Contains(candidate) || !PlacesAgree(place, entries[member].Place)) continue;
            // A source that lists both says itself that they are two.
            if (!shown.RingOf(candidate).Exists(t => own.Exists(o => entries[o].Source == entries[t].Source))) suggested.Add(candidate);
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
}
