namespace OpenDataNrw.Engines.Memory;

/// <summary>How many edits lie between two words: letters added, dropped, changed, or neighbours swapped ("optimal string alignment").</summary>
internal static class EditDistance
{
    private const int MaxLength = 64;

    /// <summary>The distance, or null where it is more than <paramref name="most"/> or a word is longer than 64 characters.</summary>
    public static int? Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > MaxLength || b.Length > MaxLength) return null;
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length == 0 || b.Length == 0) return Math.Max(a.Length, b.Length);
        if (Math.Min(a.Length, b.Length) > most + 1 && !ShareEnough(a, b, most)) return null;

        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            // A swap reaches back two rows, so one row too far does not yet end it.
            if (least > most + 1) return null;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[b.Length] <= most ? last[b.Length] : null;
    }

    // Most words differ in more letters than edits can mend; that is seen without comparing their order.
    private static bool ShareEnough(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        var (lettersA, lettersB) = (0u, 0u);
        foreach (var c in a) lettersA |= 1u << (c & 31);
        foreach (var c in b) lettersB |= 1u << (c & 31);
        return System.Numerics.BitOperations.PopCount(lettersA & ~lettersB) <= most && System.Numerics.BitOperations.PopCount(lettersB & ~lettersA) <= most;
    }
}
