using System.Text;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>One entry that an edit heals.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Title">Its title; its identifier where it has none.</param>
/// <param name="Gain">What the edit brings to it.</param>
public readonly record struct HealedEntry(DatasetId Id, string Title, EditGain Gain);

/// <summary>One edit a person can make, over all entries that it heals.</summary>
public sealed record Edit
{
    /// <summary>Which edit it is.</summary>
    public required EditKey Key { get; init; }

    /// <summary>A short stable name of <see cref="Key"/>, for addresses.</summary>
    public required string Id { get; init; }

    /// <summary>The statement it is about.</summary>
    public required EditTopic Topic { get; init; }

    /// <summary>By what it was seen, in any of the entries.</summary>
    public required EditOrigins Origins { get; init; }

    /// <summary>How many entries it heals.</summary>
    public required int Entries { get; init; }

    /// <summary>Points of our own score that the entries gain together, each up to 100.</summary>
    public required double Score { get; init; }

    /// <summary>Points of the MQA that the entries gain together, each up to 405.</summary>
    public required long Mqa { get; init; }

    /// <summary>Whether we have put it right here already, so that only the source's own description, and other portals, gain.</summary>
    public required bool AtSource { get; init; }

    /// <summary>What it is worth against what it costs; the list is ordered by it.</summary>
    public required double Rank { get; init; }

    /// <summary>The finding of one of the entries, as an example; null where only indicators or shapes saw it.</summary>
    public Finding? Example { get; init; }

    /// <summary>What is the matter, where no finding says it.</summary>
    public (string German, string English)? Reason { get; init; }

    /// <summary>Some of the entries, those that gain most first.</summary>
    public required IReadOnlyList<HealedEntry> Healed { get; init; }
}

/// <summary>What to fix first: the edits of an entry, a publisher or a source, the most rewarding first.</summary>
/// <param name="Edits">The edits in order.</param>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="Faulty">How many of them need any edit.</param>
public sealed record FixList(IReadOnlyList<Edit> Edits, int Entries, int Faulty);

/// <summary>
/// Merges the edits of entries: the same edit stands once, with all entries that it heals. The result does not depend on the
/// order of the entries. Not safe for concurrent use.
/// </summary>
public sealed class FixListBuilder
{
    /// <summary>The most different edits that are kept apart; further ones are counted by their topic alone, so that hostile values do not grow without bound.</summary>
    public const int MostEdits = 2000;

    /// <summary>The most entries that an edit names.</summary>
    public const int MostHealed = 25;

    private const int ByHand = 5;

    private readonly Dictionary<EditKey, Group> _groups = [];
    private int _entries;
    private int _faulty;

    /// <summary>Takes an entry.</summary>
    public void Add(FixCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        Add(given.Id, given.Resource.Titles.In() ?? given.SourceIdentifier, EntryEdits.Of(given));
    }

    /// <summary>Takes the edits of an entry.</summary>
    /// <param name="id">Our id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="edits">What it needs.</param>
    public void Add(DatasetId id, string title, IReadOnlyList<EntryEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        _entries++;
        if (edits.Count > 0) _faulty++;
        foreach (var edit in edits) Find(edit.Key).Take(edit, new HealedEntry(id, title, edit.Gain));
    }

    /// <summary>The list of what was taken.</summary>
    public FixList Build()
    {
        var edits = _groups.Select(g => g.Value.ToEdit(g.Key)).ToList();
        edits.Sort(static (left, right) =>
        {
            var order = right.Rank.CompareTo(left.Rank);
            if (order == 0) order = right.Entries.CompareTo(left.Entries);
            return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
        });
        return new FixList(edits, _entries, _faulty);
    }

    private Group Find(EditKey key)
    {
        if (_groups.TryGetValue(key, out var group)) return group;
        if (_groups.Count >= MostEdits)
        {
            key = new EditKey(key.Topic, key.Kind == EditKind.Replace ? EditKind.Correct : key.Kind, null, null, null, null);
            if (_groups.TryGetValue(key, out group)) return group;
        }

        group = new Group();
        _groups.Add(key, group);
        return group;
    }

    /// <summary>What an edit costs, in units of one look and choice.</summary>
    private static double Cost(EditEffort effort, int entries) => effort switch
    {
        EditEffort.OnceForAll => ByHand,
        EditEffort.SameValue => ByHand + (0.2 * entries),
        EditEffort.EachEntry => 1.0 + entries,
        EditEffort.EachWithThought => 1.0 + (5.0 * entries),
        _ => 1.0 + (30.0 * entries),
    };

    private sealed class Group
    {
        private readonly List<HealedEntry> _healed = [];
        private EditOrigins _origins;
        private int _entries;
        private int _atSource;
        // Hundredths: sums do not depend on the order.
        private long _score;
        private long _value;
        private long _mqa;
        private (DatasetId Id, EntryEdit Edit)? _example;

        public void Take(EntryEdit edit, HealedEntry entry)
        {
            _entries++;
            _origins |= edit.Origins;
            _score += (long)Math.Round(edit.Gain.Score * 100);
            _mqa += edit.Gain.Mqa;
            _value += (long)Math.Round(edit.Gain.Value * 1000);
            if (edit.Gain.AtSource) _atSource++;
            if (_example is not { } example || Compare(entry.Id, example.Id) < 0) _example = (entry.Id, edit);
            var place = _healed.BinarySearch(entry, ByGain.Instance);
            if (place < 0) place = ~place;
            if (place >= MostHealed) return;
            _healed.Insert(place, entry);
            if (_healed.Count > MostHealed) _healed.RemoveAt(MostHealed);
        }

        public Edit ToEdit(EditKey key)
        {
            var topic = EditTopics.Of(key.Topic);
            var effort = key.Kind == EditKind.Export ? EditEffort.OnceForAll : topic.Effort;
            return new Edit
            {
                Key = key,
                Id = IdOf(key),
                Topic = topic,
                Origins = _origins,
                Entries = _entries,
                Score = _score / 100.0,
                Mqa = _mqa,
                AtSource = _atSource == _entries,
                Rank = Math.Round(_value / 1000.0 / Cost(effort, _entries), 4),
                Example = _example?.Edit.Findings is { Count: > 0 } findings ? findings[0] : null,
                Reason = _example?.Edit.Reason,
                Healed = [.. _healed],
            };
        }

        private static string IdOf(EditKey key) =>
            ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\u001f', key.Topic, key.Kind, key.Rule, key.Subject, key.Before, key.After))).ToString()[..16];
    }

    private static int Compare(DatasetId left, DatasetId right) => left.Value.CompareTo(right.Value);

    private sealed class ByGain : IComparer<HealedEntry>
    {
        public static readonly ByGain Instance = new();

        public int Compare(HealedEntry x, HealedEntry y)
        {
            var order = y.Gain.Value.CompareTo(x.Gain.Value);
            if (order == 0) order = string.CompareOrdinal(x.Title, y.Title);
            return order != 0 ? order : FixListBuilder.Compare(x.Id, y.Id);
        }
    }
}
