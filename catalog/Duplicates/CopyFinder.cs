namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>
/// Finds what the catalogue holds of a record that is not stored: all entries that might be grouped with it are copied, and grouped
/// with it there by the same rules. The catalogue's own tables are not touched.
/// </summary>
internal sealed class CopyFinder(EntryTable entries, SignTable signs, RouteLinks links, Suggestions suggestions)
{
    public KnownCopies Find(UnstoredRecord record)
    {
        var model = new Model(record);
        foreach (var entry in Near(record)) model.Add(entry, entries, signs);
        var (routes, doubted) = model.Divide();
        routes.Sort((one, other) => entries.RankOf(one.Entry).CompareTo(entries.RankOf(other.Entry)));
        List<int> own = [.. routes.Select(r => r.Entry)];
        return new KnownCopies(
            [.. routes.Select(RouteOf)],
            own.Count > 0 && RankOf(record).CompareTo(entries.RankOf(own[0])) < 0,
            [.. doubted.Select(d => d with { Entry = entries[d.Entry].Shown }).Where(d => !own.Contains(d.Entry)).Concat(Suggested(record, own))
                .DistinctBy(d => d.Entry).Take(Suggestions.Most).Select(RouteOf)]);
    }

    /// <summary>All entries that may hang together with a record, and those whose signs decide whether they do.</summary>
    private HashSet<int> Near(UnstoredRecord record)
    {
        var near = new HashSet<int>();
        foreach (var sign in record.Signs) AddMembers(sign, near);
        var together = new HashSet<int>();
        foreach (var entry in near)
        {
            if (together.Contains(entry)) continue;
            var linked = new HashSet<int>();
            // Too many to be believed: they are so without the record, too, and in the model again.
            links.Gather(entry, linked);
            together.UnionWith(linked);
        }

        foreach (var entry in together)
        {
            near.Add(entry);
            for (var i = 0; i < entries[entry].SignCount; i++) AddMembers(signs.At(entries[entry].FirstSign + i), near);
        }

        return near;
    }

    private void AddMembers(DuplicateSign sign, HashSet<int> near)
    {
        if (sign.Kind >= SignKind.TitleAndPublisher) return;
        Span<int> members = stackalloc int[SignTable.MostMembers];
        foreach (var member in members[..signs.Members(sign, members)]) near.Add(member);
    }

    private IEnumerable<LinkedEntry> Suggested(UnstoredRecord record, List<int> own) => record.Signs is [.., { Kind: SignKind.TitleAndPublisher } sign]
        ? suggestions.Of(sign, record.Place, own).Select(e => new LinkedEntry(e, SignKind.TitleAndPublisher))
        : [];

    private Route RouteOf(LinkedEntry linked) => new(entries[linked.Entry].Id, entries.SourceOf(linked.Entry), linked.By);

    private static Winner RankOf(UnstoredRecord record) => new(Present: true, Winner.Seconds(record.Modified), Priority: 0, Sequence: long.MaxValue);

    /// <summary>An entry of the catalogue and the strongest sign that speaks for it.</summary>
    private readonly record struct LinkedEntry(int Entry, SignKind By);

    /// <summary>A part of the catalogue with the record in it, as number 0.</summary>
    private sealed class Model
    {
        // No source of the catalogue has this number.
        private const ushort OwnSource = ushort.MaxValue;

        private readonly EntryTable _entries = new();
        private readonly SignTable _signs = new();
        private readonly RouteLinks _links;
        private readonly List<int> _originals = [-1];

        public Model(UnstoredRecord record)
        {
            _links = new RouteLinks(_entries, _signs);
            Add(new DuplicateEntry { Source = OwnSource, Present = true, Live = true }, record.Signs);
        }

        public void Add(int original, EntryTable entries, SignTable signs)
        {
            var row = entries[original];
            Span<int> members = stackalloc int[SignTable.MostMembers];
            var counting = new List<DuplicateSign>(row.SignCount);
            for (var i = 0; i < row.SignCount; i++)
                // What too many have says nothing in the catalogue, and must not begin to where fewer are left of them.
                if (signs.At(row.FirstSign + i) is { Kind: < SignKind.TitleAndPublisher } sign && signs.Members(sign, members) > 0)
                    counting.Add(sign);
            _originals.Add(original);
            Add(row, counting);
        }

        /// <summary>The entries that are the same dataset as the record, and those that a sign links with it and others keep apart.</summary>
        public (List<LinkedEntry> Routes, List<LinkedEntry> Doubted) Divide()
        {
            var direct = Direct();
            var together = new HashSet<int>();
            if (!_links.Gather(0, together)) return ([], direct);
            int[] members = [.. together];
            var datasets = members.Length == 1 ? [0] : _links.Divide(members);
            var own = datasets[Array.IndexOf(members, 0)];
            int[] routes = [.. members.Index().Where(m => datasets[m.Index] == own).Select(m => m.Item)];
            // One that only hangs together with the record by another route is named with what it has in common with that.
            List<LinkedEntry> same =
                [.. routes.Where(r => r != 0).Select(r => new LinkedEntry(_originals[r], _links.StrongestLink(r, [0]) ?? _links.StrongestLink(r, routes)!.Value))];
            return (same, direct.FindAll(d => !same.Exists(s => s.Entry == d.Entry)));
        }

        private List<LinkedEntry> Direct()
        {
            var direct = new List<LinkedEntry>();
            Span<int> members = stackalloc int[SignTable.MostMembers];
            for (var i = 0; i < _entries[0].SignCount; i++)
            {
                var sign = _signs.At(_entries[0].FirstSign + i);
                if (sign.Kind >= SignKind.TitleAndPublisher) break;
                var linked = members[.._links.Linked(sign, members)];
                if (!linked.Contains(0)) continue;
                foreach (var member in linked)
                    if (member != 0 && !direct.Exists(d => d.Entry == _originals[member]))
                        direct.Add(new LinkedEntry(_originals[member], sign.Kind));
            }

            return direct;
        }

        private void Add(DuplicateEntry row, IReadOnlyList<DuplicateSign> signs)
        {
            var number = _entries.Add(row.Id);
            row.FirstSign = _signs.Place(number, signs);
            row.SignCount = checked((byte)signs.Count);
            _entries[number] = row;
            _signs.Link(row.FirstSign, signs.Count);
        }
    }
}
