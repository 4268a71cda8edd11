using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// The words of the values that are suggested, in order, so that those with one beginning lie together. What is new lies in
/// short runs behind long ones, and each run is more than twice as long as the next: few to look through, seldom copied.
/// </summary>
internal sealed class ValueWords
{
    private readonly List<(string Word, int Ordinal)> _fresh = [];
    private WordRun[] _runs = [];

    /// <summary>All words so far. Called by the writer, after adding.</summary>
    public IReadOnlyList<WordRun> Current
    {
        get
        {
            if (_fresh.Count > 0) TakeIn();
            return _runs;
        }
    }

    public void Add(string label, int ordinal)
    {
        foreach (var word in FoldedWords.Of(label).Distinct(StringComparer.Ordinal)) _fresh.Add((word, ordinal));
    }

    private void TakeIn()
    {
        _fresh.Sort((a, b) => string.CompareOrdinal(a.Word, b.Word));
        var runs = _runs.ToList();
        runs.Add(new WordRun([.. _fresh.Select(f => f.Word)], [.. _fresh.Select(f => f.Ordinal)]));
        _fresh.Clear();
        while (runs.Count > 1 && runs[^1].Words.Length * 2 >= runs[^2].Words.Length)
        {
            var merged = WordRun.Merge(runs[^2], runs[^1]);
            runs.RemoveRange(runs.Count - 2, 2);
            runs.Add(merged);
        }

        _runs = [.. runs];
    }
}

/// <summary>Words in ordinal order, each with the value it belongs to; never changed once made.</summary>
/// <param name="Words">Folded words.</param>
/// <param name="Ordinals">The values.</param>
internal sealed record WordRun(string[] Words, int[] Ordinals)
{
    public static WordRun Merge(WordRun a, WordRun b)
    {
        var merged = new WordRun(new string[a.Words.Length + b.Words.Length], new int[a.Words.Length + b.Words.Length]);
        for (int i = 0, j = 0, to = 0; to < merged.Words.Length; to++)
        {
            var fromA = j == b.Words.Length || (i < a.Words.Length && string.CompareOrdinal(a.Words[i], b.Words[j]) <= 0);
            (merged.Words[to], merged.Ordinals[to]) = fromA ? (a.Words[i], a.Ordinals[i++]) : (b.Words[j], b.Ordinals[j++]);
        }

        return merged;
    }

    /// <summary>The values of which a word begins so.</summary>
    public ReadOnlySpan<int> Beginning(string prefix)
    {
        var from = First(prefix, end: false);
        return Ordinals.AsSpan(from, First(prefix, end: true) - from);
    }

    private int First(string prefix, bool end)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var word = Words[middle].AsSpan();
            var order = word[..Math.Min(word.Length, prefix.Length)].SequenceCompareTo(prefix);
            if (order < 0 || (end && order == 0)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>Texts in folded words, as suggestions compare them.</summary>
internal static class FoldedWords
{
    /// <summary>The words of a text, as far as a sort key goes.</summary>
    public static IEnumerable<string> Of(string text) =>
        GermanFolding.SortKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => GermanFolding.Word(w)).Where(w => w.Length > 0);

    /// <summary>Whether each beginning is the beginning of a word of a text.</summary>
    public static bool Have(string text, IReadOnlyList<string> beginnings)
    {
        var words = Of(text).ToList();
        return beginnings.All(b => words.Exists(w => w.StartsWith(b, StringComparison.Ordinal)));
    }
}
