using System.Numerics;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>What the index of duplicates holds of an entry.</summary>
internal struct DuplicateEntry
{
    public DatasetId Id;
    public ulong NameHash;
    public uint Modified;
    public int Sequence;
    public int Place;
    public int FirstSign;

    /// <summary>The entry that is shown for it; itself where that is it; -1 for a withdrawn one.</summary>
    public int Shown;

    /// <summary>The next route to the same dataset, in a ring; itself where it is alone.</summary>
    public int NextRoute;

    public ushort Source;
    public byte SignCount;

    /// <summary>Whether the source lists it.</summary>
    public bool Present;

    /// <summary>Whether it is present or missing; only such entries are routes.</summary>
    public bool Live;
}

/// <summary>All entries by number, and the numbers by id. Entries are never taken out; withdrawn ones still point to what is left.</summary>
internal sealed class EntryTable
{
    private readonly PagedArray<DuplicateEntry> _entries = new();
    private readonly Dictionary<SourceId, ushort> _sourceNumbers = [];
    private readonly List<SourceId> _sources = [];
    private readonly List<int> _priorities = [];
    private int[] _slots = new int[16];

    public int Count => _entries.Count;

    public ref DuplicateEntry this[int number] => ref _entries[number];

    /// <summary>The number of an entry, or -1.</summary>
    public int Find(DatasetId id) => _slots[SlotOf(id)] - 1;

    /// <summary>Adds an entry that is not there yet.</summary>
    public int Add(DatasetId id)
    {
        var number = _entries.Add();
        _entries[number].Id = id;
        if (_entries.Count > _slots.Length / 4 * 3)
        {
            _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)_slots.Length + 1)];
            for (var i = 0; i < number; i++) _slots[SlotOf(_entries[i].Id)] = i + 1;
        }

        _slots[SlotOf(id)] = number + 1;
        return number;
    }

    public SourceId SourceOf(int number) => _sources[_entries[number].Source];

    public ushort NumberOf(SourceId source)
    {
        if (_sourceNumbers.TryGetValue(source, out var number)) return number;
        number = checked((ushort)_sources.Count);
        _sourceNumbers.Add(source, number);
        _sources.Add(source);
        _priorities.Add(0);
        return number;
    }

    /// <summary>Takes over the priorities of sources; whoever is not named has 0.</summary>
    /// <returns>Whether any is different now.</returns>
    public bool SetPriorities(IReadOnlyDictionary<SourceId, int> priorities)
    {
        foreach (var source in priorities.Keys) NumberOf(source);
        var changed = false;
        for (var i = 0; i < _sources.Count; i++)
        {
            var priority = priorities.GetValueOrDefault(_sources[i]);
            changed |= priority != _priorities[i];
            _priorities[i] = priority;
        }

        return changed;
    }

    public Winner RankOf(int number)
    {
        ref var entry = ref _entries[number];
        return new Winner(entry.Present, entry.Modified, _priorities[entry.Source], entry.Sequence);
    }

    private int SlotOf(DatasetId id)
    {
        var mask = _slots.Length - 1;
        var slot = id.GetHashCode() & mask;
        while (_slots[slot] > 0 && _entries[_slots[slot] - 1].Id != id) slot = (slot + 1) & mask;
        return slot;
    }
}
