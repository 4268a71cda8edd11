using System.Numerics;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>
/// Which entries have a sign. Few entries share a sign and stand in a chain; what more than <see cref="MostMembers"/> share says
/// nothing and is only counted, so that no sign, however often a source repeats it, costs more than a step.
/// </summary>
internal sealed class SignTable
{
    /// <summary>The most entries that a sign may have to count: more routes than that to one dataset there are not.</summary>
    public const int MostMembers = 32;

    private const int None = -1;

    private readonly PagedArray<Posting> _postings = new();
    private readonly Stack<int>[] _free = [.. Enumerable.Range(0, DuplicateSigns.Most + 1).Select(_ => new Stack<int>())];
    private readonly Dictionary<ulong, HashSet<int>> _crowds = [];
    private int[] _slots = new int[16];
    private int _taken;

    /// <summary>Makes room for an entry's signs, without making them known yet.</summary>
    /// <returns>The place of the first; the others follow.</returns>
    public int Place(int entry, IReadOnlyList<DuplicateSign> signs)
    {
        var first = _free[signs.Count].TryPop(out var reused) ? reused : _postings.Add(signs.Count);
        for (var i = 0; i < signs.Count; i++) _postings[first + i] = new Posting { Key = signs[i].Value, Entry = entry, Next = None };
        return first;
    }

    /// <summary>Gives places back; their signs are not known any more.</summary>
    public void Free(int first, int count) => _free[count].Push(first);

    /// <summary>The sign at a place.</summary>
    public DuplicateSign At(int place) => new(_postings[place].Key);

    /// <summary>The entries that have a sign; none where they are too many.</summary>
    /// <param name="sign">The sign.</param>
    /// <param name="members">Takes them; at least <see cref="MostMembers"/> long.</param>
    /// <returns>How many.</returns>
    public int Members(DuplicateSign sign, Span<int> members)
    {
        var head = _slots[SlotOf(sign.Value)] - 1;
        var count = 0;
        for (var at = head; at >= 0; at = _postings[at].Next) members[count++] = _postings[at].Entry;
        return count;
    }

    /// <summary>
    /// The entries whose grouping a change of one entry's sign may touch: those that have it, also where they are one too many
    /// and would count with one less.
    /// </summary>
    /// <param name="sign">The sign.</param>
    /// <param name="members">Takes them; longer than <see cref="MostMembers"/>.</param>
    /// <returns>How many.</returns>
    public int Concerned(DuplicateSign sign, Span<int> members)
    {
        if (_crowds.Count == 0 || !_crowds.TryGetValue(sign.Value, out var crowd)) return Members(sign, members);
        if (crowd.Count > MostMembers + 1) return 0;
        var count = 0;
        foreach (var place in crowd) members[count++] = _postings[place].Entry;
        return count;
    }

    /// <summary>Makes the signs of some places known.</summary>
    public void Link(int first, int count)
    {
        for (var i = 0; i < count; i++) Link(first + i);
    }

    /// <summary>Makes the signs of some places unknown again.</summary>
    public void Unlink(int first, int count)
    {
        for (var i = 0; i < count; i++) Unlink(first + i);
    }

    private void Link(int place)
    {
        var key = _postings[place].Key;
        if (_crowds.Count > 0 && _crowds.TryGetValue(key, out var crowd))
        {
            crowd.Add(place);
            return;
        }

        var slot = SlotOf(key);
        var head = _slots[slot] - 1;
        if (head >= 0 && LengthFrom(head) >= MostMembers)
        {
            crowd = [place];
            for (var at = head; at >= 0; at = _postings[at].Next) crowd.Add(at);
            _crowds.Add(key, crowd);
            Vacate(slot);
            return;
        }

        _postings[place].Next = head;
        _slots[slot] = place + 1;
        if (head < 0 && ++_taken > _slots.Length / 4 * 3) Grow();
    }

    private void Unlink(int place)
    {
        var key = _postings[place].Key;
        if (_crowds.Count > 0 && _crowds.TryGetValue(key, out var crowd))
        {
            crowd.Remove(place);
            if (crowd.Count > MostMembers) return;
            _crowds.Remove(key);
            foreach (var member in crowd) Link(member);
            return;
        }

        var slot = SlotOf(key);
        var head = _slots[slot] - 1;
        if (head == place)
        {
            if (_postings[place].Next >= 0) _slots[slot] = _postings[place].Next + 1;
            else Vacate(slot);
            return;
        }

        var before = head;
        while (_postings[before].Next != place) before = _postings[before].Next;
        _postings[before].Next = _postings[place].Next;
    }

    private int LengthFrom(int place)
    {
        var length = 0;
        for (; place >= 0; place = _postings[place].Next) length++;
        return length;
    }

    private int SlotOf(ulong key)
    {
        var mask = _slots.Length - 1;
        var slot = (int)key & mask;
        while (_slots[slot] > 0 && _postings[_slots[slot] - 1].Key != key) slot = (slot + 1) & mask;
        return slot;
    }

    // Those behind the gap that would no longer be found across it move into it.
    private void Vacate(int gap)
    {
        var mask = _slots.Length - 1;
        _taken--;
        for (var slot = (gap + 1) & mask; _slots[slot] > 0; slot = (slot + 1) & mask)
        {
            var home = (int)_postings[_slots[slot] - 1].Key & mask;
            if (((slot - home) & mask) < ((slot - gap) & mask)) continue;
            _slots[gap] = _slots[slot];
            gap = slot;
        }

        _slots[gap] = 0;
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)before.Length + 1)];
        foreach (var head in before)
            if (head > 0)
                _slots[SlotOf(_postings[head - 1].Key)] = head;
    }

    private struct Posting
    {
        public ulong Key;
        public int Entry;
        public int Next;
    }
}
