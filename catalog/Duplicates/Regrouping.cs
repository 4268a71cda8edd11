namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Groups anew all entries that a change of one entry may concern.</summary>
internal sealed class Regrouping(EntryTable entries, SignTable signs, RouteLinks links, ShownRoutes shown)
{
    private readonly HashSet<int> _affected = [];

    /// <summary>Whether anybody was found concerned.</summary>
    public bool IsAnybodyConcerned => _affected.Count > 0;

    /// <summary>Begins with a change of another entry.</summary>
    public void Begin() => _affected.Clear();

    /// <summary>An entry itself is concerned.</summary>
    public void Add(int entry) => _affected.Add(entry);

    /// <summary>All who hang together with those who share a sign with the entry: they may be grouped otherwise after the change.</summary>
    public void AddConcerned(int entry)
    {
        Span<int> members = stackalloc int[SignTable.MostMembers + 1];
        var (first, count) = (entries[entry].FirstSign, entries[entry].SignCount);
        for (var place = first; place < first + count; place++)
        {
            var sign = signs.At(place);
            if (sign.Kind >= SignKind.TitleAndPublisher) break;
            foreach (var member in members[..signs.Concerned(sign, members)]) AddTogether(member);
        }
    }

    /// <summary>Groups everybody concerned. All is decided before anything is written, for rings are read meanwhile.</summary>
    public void Regroup()
    {
        var tangled = new HashSet<int>();
        var groups = new List<List<int>>();
        var left = new Stack<int>(_affected);
        while (left.TryPop(out var entry))
        {
            if (!_affected.Contains(entry)) continue;
            var together = new HashSet<int>();
            var believed = entries[entry].Live && !tangled.Contains(entry) && links.Gather(entry, together);
            if (!believed)
            {
                tangled.UnionWith(together);
                _affected.Remove(entry);
                groups.Add([entry]);
                continue;
            }

            int[] members = [.. together];
            var datasets = members.Length == 1 ? [0] : links.Divide(members);
            groups.AddRange(members.Index().GroupBy(m => datasets[m.Index], m => m.Item).Select(g => g.ToList()));
            _affected.ExceptWith(together);
        }

        foreach (var group in groups)
            foreach (var route in group)
                shown.Remember(route);
        foreach (var group in groups) shown.Join(group);
    }

    private void AddTogether(int member)
    {
        if (_affected.Contains(member)) return;
        var together = new HashSet<int>();
        if (links.Gather(member, together)) _affected.UnionWith(together);
        else _affected.Add(member);
    }
}
