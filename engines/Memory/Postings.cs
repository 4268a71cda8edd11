using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Which documents hold a token, in which fields, and how much it says about each.</summary>
/// <param name="Terms">The tokens, in ordinal order, so that those with one beginning lie together.</param>
/// <param name="Starts">Where the documents of each token begin; one more than there are tokens.</param>
/// <param name="Docs">Documents, ascending within a token.</param>
/// <param name="Marks">For each document its <see cref="PostingMark"/>.</param>
internal sealed record Postings(string[] Terms, int[] Starts, ushort[] Docs, ushort[] Marks)
{
    public long Bytes => (8L * Terms.Length) + (4L * Starts.Length) + (4L * Docs.Length);

    /// <summary>The number of a token, or below 0.</summary>
    public int Find(string token) => Array.BinarySearch(Terms, token, StringComparer.Ordinal);

    /// <summary>How many documents have a token.</summary>
    public int CountOf(int term) => Starts[term + 1] - Starts[term];

    /// <summary>The tokens that begin with something.</summary>
    public Range Beginning(string prefix) => new(FirstNotBefore(prefix, end: false), FirstNotBefore(prefix, end: true));

    private int FirstNotBefore(string prefix, bool end)
    {
        var (low, high) = (0, Terms.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var term = Terms[middle].AsSpan();
            var order = term[..Math.Min(term.Length, prefix.Length)].SequenceCompareTo(prefix);
            if (order < 0 || (end && order == 0)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>Two bytes about a token in a document: five bits for the fields it stands in, eleven for its weight.</summary>
internal static class PostingMark
{
    public const int MaxImpact = (1 << 11) - 1;

    /// <summary>All fields.</summary>
    public const int AnyField = 0x1F;

    public static ushort Of(int fields, int impact) => (ushort)((impact << 5) | fields);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Impact(ushort mark) => mark >> 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsIn(ushort mark, int fields) => (mark & fields) != 0;

    /// <summary>The bit of a field.</summary>
    public static int Bit(SearchField field) => 1 << (int)field;
}
