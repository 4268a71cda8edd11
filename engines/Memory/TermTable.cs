namespace OpenDataNrw.Engines.Memory;

/// <summary>Numbers the tokens of a segment from 0. Filled by one writer, then only read.</summary>
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

    /// <summary>The number of a token, or -1.</summary>
    public int Find(string token)
    {
        var mask = _slots.Length - 1;
        for (var slot = token.GetHashCode() & mask; ; slot = (slot + 1) & mask)
        {
            var term = _slots[slot] - 1;
            if (term < 0 || _terms[term] == token) return term;
        }
    }

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

    /// <summary>Gives back the room that was not needed.</summary>
    public void Trim()
    {
        if (Count < _terms.Length) Resize(Math.Max(1, Count));
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
