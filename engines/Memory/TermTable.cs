namespace OpenDataNrw.Engines.Memory;

/// <summary>Numbers the tokens of a segment in the making from 0.</summary>
internal sealed class TermTable
{
    private string[] _terms;
    private int[] _slots;

    public TermTable(int expected)
    {
        _terms = new string[Math.Max(16, expected)];
        _slots = new int[SlotsFor(_terms.Length)];
    }

    public int Count { get; private set; }

    public string this[int term] => _terms[term];

    public int FindOrAdd(string token)
    {
        var mask = _slots.Length - 1;
        var slot = token.GetHashCode() & mask;
        for (; _slots[slot] > 0; slot = (slot + 1) & mask)
            if (_terms[_slots[slot] - 1] == token)
                return _slots[slot] - 1;

        if (Count == _terms.Length) return Grow(token);
        _terms[Count] = token;
        _slots[slot] = ++Count;
        return Count - 1;
    }

    /// <summary>The tokens in ordinal order, and for each number given here its place there.</summary>
    public (string[] Sorted, int[] Places) Sort()
    {
        var sorted = _terms.AsSpan(0, Count).ToArray();
        var order = new int[Count];
        for (var term = 0; term < Count; term++) order[term] = term;
        Array.Sort(sorted, order, StringComparer.Ordinal);
        var places = new int[Count];
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;
        return (sorted, places);
    }

    private int Grow(string token)
    {
        Resize(_terms.Length * 2);
        return FindOrAdd(token);
    }

    private void Resize(int capacity)
    {
        Array.Resize(ref _terms, capacity);
        _slots = new int[SlotsFor(capacity)];
        var mask = _slots.Length - 1;
        for (var term = 0; term < Count; term++)
        {
            var slot = _terms[term].GetHashCode() & mask;
            while (_slots[slot] > 0) slot = (slot + 1) & mask;
            _slots[slot] = term + 1;
        }
    }

    // At most three quarters of the slots are taken, so a search for a token that is not there ends.
    private static int SlotsFor(int capacity) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(capacity + (capacity / 3) + 1));
}
