namespace OpenDataNrw.Catalog.Text;

/// <summary>A compound taken apart.</summary>
/// <param name="Leaves">Tokens of its smallest parts, in their order.</param>
/// <param name="Coarse">Tokens of its largest known parts; <paramref name="Leaves"/> where there are no larger ones.</param>
/// <param name="Inner">Tokens of known words within it that are compounds themselves.</param>
internal sealed record CompoundSplit(IReadOnlyList<string> Leaves, IReadOnlyList<string> Coarse, IReadOnlyList<string> Inner);

/// <summary>
/// Splits German compounds into known parts, always completely: a remainder that is no word makes the whole no compound. Of
/// several ways that is taken whose parts have the highest geometric mean of their counts (Koehn and Knight, "Empirical
/// Methods for Compound Splitting", EACL 2003); linking letters are theirs and those of Langer, "Zur Morphologie und Semantik
/// von Nominalkomposita", KONVENS 1998.
/// </summary>
internal sealed class CompoundSplitter(CompoundParts parts, BaseWords words)
{
    private const int MinPart = 3;
    private const int MinWord = 6;
    private const int MaxWord = 64;
    private const int MaxPieces = 5;
    private const int LongestWhole = 20;

    // Short words turn up by chance in longer ones; they must be that much more frequent to be believed.
    private const double ShortPartFactor = 0.15;

    // Letters between two parts, and what inflection adds to the last one.
    private static readonly string[] Links = ["s", "n", "es", "en", "er", "e", "ns", "ens"];
    private static readonly string[] Endings = ["n", "s", "e", "en", "er", "es", "ern", "em", "nen"];

    /// <summary>The parts of a folded word; null for a word that is not one of several known parts.</summary>
    public CompoundSplit? Split(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < MinWord or > MaxWord || words.IsIndivisible(folded)) return null;
        if (Best(folded, last: true) is not { } best) return null;

        var leaves = new List<(int Start, int End, string Token)>();
        var start = 0;
        foreach (var end in best)
        {
            AddLeaves(folded, start, end, leaves);
            start = end;
        }

        if (leaves.Count < 2) return null;
        var coarse = Coarsest(folded, leaves);
        return new CompoundSplit([.. leaves.Select(l => l.Token)], coarse ?? [.. leaves.Select(l => l.Token)], Inner(folded, leaves));
    }

    private void AddLeaves(ReadOnlySpan<char> folded, int start, int end, List<(int Start, int End, string Token)> leaves)
    {
        var last = end == folded.Length;
        var piece = folded[start..end];
        TryMatch(piece, start == 0, last, out var token, out _, out var word);
        if (word.Length >= MinWord && !words.IsIndivisible(word) && Best(piece, last) is { } finer)
        {
            var from = 0;
            foreach (var cut in finer)
            {
                TryMatch(piece[from..cut], start + from == 0, last && cut == piece.Length, out var part, out _, out _);
                leaves.Add((start + from, start + cut, part));
                from = cut;
            }

            return;
        }

        leaves.Add((start, end, token));
    }

    // The same word in as few known parts as possible, at boundaries of the leaves.
    private string[]? Coarsest(ReadOnlySpan<char> folded, List<(int Start, int End, string Token)> leaves)
    {
        if (leaves.Count < 3) return null;
        for (var first = leaves.Count - 1; first > 0; first--)
            if (TryMatch(folded[..leaves[first].Start], first: true, last: false, out var head, out _, out _)
                && TryMatch(folded[leaves[first].Start..], first: false, last: true, out var tail, out _, out _))
                return [head, tail];
        for (var i = 0; i + 1 < leaves.Count; i++)
            if (TryMatch(folded[leaves[i].Start..leaves[i + 1].End], i == 0, i + 2 == leaves.Count, out var joined, out _, out _))
                return [.. leaves[..i].Select(l => l.Token), joined, .. leaves[(i + 2)..].Select(l => l.Token)];
        return null;
    }

    private string[] Inner(ReadOnlySpan<char> folded, List<(int Start, int End, string Token)> leaves)
    {
        if (leaves.Count < 3) return [];
        var inner = new List<string>();
        for (var from = 0; from < leaves.Count; from++)
            for (var to = from + 2; to <= leaves.Count; to++)
                if (to - from < leaves.Count
                    && TryMatch(folded[leaves[from].Start..leaves[to - 1].End], from == 0, to == leaves.Count, out var token, out _, out _)
                    && !inner.Contains(token))
                    inner.Add(token);
        return [.. inner];
    }

    // For each number of parts the greatest sum of logarithms; then the greatest mean.
    private int[]? Best(ReadOnlySpan<char> word, bool last)
    {
        var length = word.Length;
        if (length < MinWord) return null;
        Span<bool> barred = stackalloc bool[MaxWord + 1];
        Bar(word, barred);
        Span<double> sums = stackalloc double[(MaxPieces + 1) * (MaxWord + 1)];
        Span<int> from = stackalloc int[(MaxPieces + 1) * (MaxWord + 1)];
        sums.Fill(double.NegativeInfinity);
        sums[0] = 0;
        for (var end = MinPart; end <= length; end++)
        {
            if (end < length && (barred[end] || length - end < MinPart)) continue;
            for (var start = 0; start <= end - MinPart; start++)
            {
                if (start == 0 && end == length) continue;
                if (start > 0 && (start < MinPart || barred[start])) continue;
                if (!Reachable(sums, start) || !TryMatch(word[start..end], start == 0, last && end == length, out _, out var weight, out _)) continue;
                for (var pieces = 1; pieces <= MaxPieces; pieces++)
                {
                    var sum = sums[((pieces - 1) * (MaxWord + 1)) + start] + weight;
                    if (sum <= sums[(pieces * (MaxWord + 1)) + end]) continue;
                    sums[(pieces * (MaxWord + 1)) + end] = sum;
                    from[(pieces * (MaxWord + 1)) + end] = start;
                }
            }
        }

        var best = 0;
        var mean = double.NegativeInfinity;
        for (var pieces = 2; pieces <= MaxPieces; pieces++)
            if (sums[(pieces * (MaxWord + 1)) + length] / pieces is var each && each > mean)
                (best, mean) = (pieces, each);
        if (best == 0) return null;
        var cuts = new int[best];
        for (var (pieces, end) = (best, length); pieces > 0; pieces--)
        {
            cuts[pieces - 1] = end;
            end = from[(pieces * (MaxWord + 1)) + end];
        }

        return cuts;
    }

    private static bool Reachable(ReadOnlySpan<double> sums, int at)
    {
        for (var pieces = 0; pieces < MaxPieces; pieces++)
            if (!double.IsNegativeInfinity(sums[(pieces * (MaxWord + 1)) + at]))
                return true;
        return false;
    }

    // No cut within a word that is never split, where it begins or ends the word: "kultur|teil" is no "urteil".
    private void Bar(ReadOnlySpan<char> word, Span<bool> barred)
    {
        for (var end = 4; end <= Math.Min(word.Length, LongestWhole); end++)
            if (words.IsWhole(word[..end]))
                barred[1..end].Fill(true);
        for (var tail = 0; tail <= 2; tail++)
            for (var length = 4; length <= Math.Min(word.Length - tail, LongestWhole); length++)
                if (words.IsWhole(word.Slice(word.Length - tail - length, length)))
                    barred[(word.Length - tail - length + 1)..(word.Length - tail)].Fill(true);
    }

    private bool TryMatch(ReadOnlySpan<char> piece, bool first, bool last, out string token, out double weight, out ReadOnlySpan<char> word)
    {
        word = piece;
        if (Fits(piece, first, last, out token, out weight)) return true;
        foreach (var ending in last ? Endings : Links)
        {
            if (piece.Length - ending.Length < MinPart || !piece.EndsWith(ending, StringComparison.Ordinal)) continue;
            word = piece[..^ending.Length];
            // "Eis" is no part of "Eisenbahn".
            if (word.Length == MinPart && ending is not ("s" or "es" or "e")) continue;
            if (Fits(word, first, last, out token, out weight)) return true;
        }

        word = piece;
        if (last || piece.Length < MinPart) return false;
        // Dropped e: Schule, Schulhof; Grenze, Grenzwert.
        Span<char> longer = stackalloc char[MaxWord + 1];
        if (piece.Length < 4) return false;
        piece.CopyTo(longer);
        longer[piece.Length] = 'e';
        return Fits(longer[..(piece.Length + 1)], first, last, out token, out weight);
    }

    private bool Fits(ReadOnlySpan<char> word, bool first, bool last, out string token, out double weight)
    {
        token = "";
        weight = 0;
        if (!parts.TryFind(word, out var part)) return false;
        if (part.Place == PartPlace.First && last) return false;
        if (part.Place == PartPlace.Last && (first || !last)) return false;
        token = part.Word.Length == 3 ? part.Word : part.Word[..GermanStemmer.Stem(part.Word)];
        weight = Math.Log(1 + (part.Word.Length < 4 ? part.Count * ShortPartFactor : part.Count));
        return true;
    }
}
