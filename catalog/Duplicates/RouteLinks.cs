namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Which entries are linked by a sign, and what follows for those that hang together.</summary>
internal sealed class RouteLinks(EntryTable entries, SignTable signs)
{
    /// <summary>
    /// The most entries that may hang together. A dataset has a handful of routes; where more are tangled, none of the signs is
    /// believed.
    /// </summary>
    public const int MostLinked = 64;

    private readonly List<int> _queue = [];

    /// <summary>
    /// The entries that a sign holds to be the same, at most one per source; none where the sign is worthless. A source that
    /// gives one UUID or DOI to several records takes only itself out; any other sign that a source gives to several records
    /// (a page for a whole topic, a file with everything) is worthless for all.
    /// </summary>
    /// <param name="sign">The sign.</param>
    /// <param name="members">Takes the entries; at least <see cref="SignTable.MostMembers"/> long.</param>
    public int Linked(DuplicateSign sign, Span<int> members)
    {
        var count = signs.Members(sign, members);
        if (count < 2) return count;
        var kept = 0;
        Span<int> all = stackalloc int[SignTable.MostMembers];
        members[..count].CopyTo(all);
        all = all[..count];
        foreach (var member in all)
        {
            var standing = StandingInItsSource(member, all);
            if (standing == Standing.OneOfSeveral && sign.Kind > SignKind.Registered) return 0;
            if (standing == Standing.Only) members[kept++] = member;
        }

        return kept;
    }

    /// <summary>Gathers all entries that hang together with one, itself included.</summary>
    /// <param name="start">The entry.</param>
    /// <param name="together">Takes them in no particular order.</param>
    /// <returns>Whether they are few enough to be believed; if not, only some were gathered.</returns>
    public bool Gather(int start, HashSet<int> together)
    {
        Span<int> members = stackalloc int[SignTable.MostMembers];
        _queue.Clear();
        _queue.Add(start);
        together.Add(start);
        for (var i = 0; i < _queue.Count; i++)
        {
            var (first, count) = (entries[_queue[i]].FirstSign, entries[_queue[i]].SignCount);
            for (var place = first; place < first + count; place++)
            {
                var sign = signs.At(place);
                if (sign.Kind >= SignKind.TitleAndPublisher) break;
                var linked = members[..Linked(sign, members)];
                if (!linked.Contains(_queue[i])) continue;
                foreach (var member in linked)
                    if (together.Add(member))
                        _queue.Add(member);
                if (_queue.Count > MostLinked) return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Divides entries that hang together into datasets, the strongest kind of sign first. Where the signs of a kind would bring
    /// two entries of one source together, none of those involved is followed: which is right cannot be known.
    /// </summary>
    /// <param name="together">All entries that hang together.</param>
    /// <returns>For each of them the number of its dataset; equal numbers are one dataset.</returns>
    public int[] Divide(ReadOnlySpan<int> together)
    {
        var datasets = new int[together.Length];
        for (var i = 0; i < datasets.Length; i++) datasets[i] = i;
        Span<int> members = stackalloc int[SignTable.MostMembers];
        for (var kind = SignKind.Uuid; kind < SignKind.TitleAndPublisher; kind++)
        {
            var wanted = (int[])datasets.Clone();
            for (var i = 0; i < together.Length; i++)
            {
                var (first, count) = (entries[together[i]].FirstSign, entries[together[i]].SignCount);
                for (var place = first; place < first + count; place++)
                {
                    var sign = signs.At(place);
                    if (sign.Kind > kind) break;
                    if (sign.Kind < kind) continue;
                    var linked = members[..Linked(sign, members)];
                    // The group is looked at once, from its first member.
                    if (linked.IsEmpty || linked[0] != together[i]) continue;
                    foreach (var member in linked[1..]) Join(wanted, wanted[i], wanted[together.IndexOf(member)]);
                }
            }

            for (var i = 0; i < wanted.Length; i++)
                if (wanted[i] == i && OnePerSource(together, wanted, i))
                    for (var j = 0; j < wanted.Length; j++)
                        if (wanted[j] == i)
                            datasets[j] = i;
        }

        return datasets;
    }

    /// <summary>The strongest kind of sign that links an entry with any of others; null for none.</summary>
    public SignKind? StrongestLink(int entry, ReadOnlySpan<int> others)
    {
        Span<int> members = stackalloc int[SignTable.MostMembers];
        var (first, count) = (entries[entry].FirstSign, entries[entry].SignCount);
        for (var place = first; place < first + count; place++)
        {
            var sign = signs.At(place);
            if (sign.Kind >= SignKind.TitleAndPublisher) break;
            var linked = members[..Linked(sign, members)];
            if (!linked.Contains(entry)) continue;
            foreach (var member in linked)
                if (member != entry && others.Contains(member))
                    return sign.Kind;
        }

        return null;
    }

    private static void Join(int[] groups, int one, int other)
    {
        if (one == other) return;
        var (kept, given) = one < other ? (one, other) : (other, one);
        for (var i = 0; i < groups.Length; i++)
            if (groups[i] == given)
                groups[i] = kept;
    }

    private bool OnePerSource(ReadOnlySpan<int> together, int[] groups, int group)
    {
        for (var i = 0; i < groups.Length; i++)
            for (var j = i + 1; j < groups.Length; j++)
                if (groups[i] == group && groups[j] == group && entries[together[i]].Source == entries[together[j]].Source)
                    return false;
        return true;
    }

    // A portal that renames its records lists the new ones while the old ones are still missing: those do not count then.
    private Standing StandingInItsSource(int member, ReadOnlySpan<int> all)
    {
        var source = entries[member].Source;
        int of = 0, present = 0;
        foreach (var other in all)
        {
            if (entries[other].Source != source) continue;
            of++;
            if (entries[other].Present) present++;
        }

        if (of == 1) return Standing.Only;
        if (present != 1) return Standing.OneOfSeveral;
        return entries[member].Present ? Standing.Only : Standing.Replaced;
    }

    private enum Standing
    {
        Only,
        Replaced,
        OneOfSeveral,
    }
}
