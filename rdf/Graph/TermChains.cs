namespace OpenDataNrw.Rdf.Graph;

/// <summary>For each term, the triples in which it has one role, in the order of their arrival.</summary>
internal sealed class TermChains
{
    // Stored plus one, so that a fresh array says "none". First and last lie together: who appends needs both.
    private (int First, int Last, int Count)[] _ends = new (int, int, int)[64];
    private int[] _next = new int[64];

    /// <summary>The first triple of a term, or -1.</summary>
    public int First(int term) => (uint)term < (uint)_ends.Length ? _ends[term].First - 1 : -1;

    /// <summary>How many triples a term has.</summary>
    public int Count(int term) => (uint)term < (uint)_ends.Length ? _ends[term].Count : 0;

    /// <summary>The triple after another one of the same term, or -1.</summary>
    public int Next(int index) => (uint)index < (uint)_next.Length ? _next[index] - 1 : -1;

    public void Append(int term, int index)
    {
        if (term >= _ends.Length) Array.Resize(ref _ends, Math.Max(term + 1, _ends.Length * 2));
        if (index >= _next.Length) Array.Resize(ref _next, _next.Length * 2);
        ref var ends = ref _ends[term];
        if (ends.First == 0) ends.First = index + 1;
        else _next[ends.Last - 1] = index + 1;
        ends.Last = index + 1;
        ends.Count++;
    }

    /// <summary>Forgets all triples and keeps the room for as many.</summary>
    /// <param name="terms">How many terms there may have been.</param>
    /// <param name="triples">How many triples there were.</param>
    public void Clear(int terms, int triples)
    {
        Array.Clear(_ends, 0, Math.Min(terms, _ends.Length));
        Array.Clear(_next, 0, Math.Min(triples, _next.Length));
    }
}
