using System.Runtime.InteropServices;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// The words of each document in their order, for phrases: of each field its tokens as numbers of variable length, a 0 behind
/// each field. That is as much of positions as phrases need, at about two bytes a word.
/// </summary>
/// <param name="Ends">Where the words of each document end and those of the next begin.</param>
/// <param name="Coded">Token + 1, seven bits a byte, the lowest first.</param>
internal sealed record WordColumn(int[] Ends, byte[] Coded)
{
    public long Bytes => (sizeof(int) * (long)Ends.Length) + Coded.Length;

    public ReadOnlySpan<byte> Of(int doc) => Coded.AsSpan(doc == 0 ? 0 : Ends[doc - 1], Ends[doc] - (doc == 0 ? 0 : Ends[doc - 1]));

    /// <summary>Whether a document has tokens one behind the other in one field.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="terms">The tokens, 2 to 64.</param>
    /// <param name="field">The only field that counts; null for any.</param>
    public bool HasPhrase(int doc, ReadOnlySpan<int> terms, SearchField? field)
    {
        var coded = Of(doc);
        var wanted = 1UL << (terms.Length - 1);
        var inField = 0;
        // Bit n says that the last n + 1 tokens were the first n + 1 of the phrase (the "shift-and" of Baeza-Yates and Gonnet, 1992).
        for (ulong state = 0; coded.Length > 0;)
        {
            var term = Read(ref coded) - 1;
            if (term < 0)
            {
                inField++;
                state = 0;
                continue;
            }

            if (field is { } only && inField != (int)only) continue;
            var fits = 0UL;
            for (var i = 0; i < terms.Length; i++)
                if (terms[i] == term)
                    fits |= 1UL << i;
            state = ((state << 1) | 1) & fits;
            if ((state & wanted) != 0) return true;
        }

        return false;
    }

    public static int Read(ref ReadOnlySpan<byte> coded)
    {
        var value = 0;
        for (int i = 0, shift = 0; ; i++, shift += 7)
        {
            value |= (coded[i] & 0x7F) << shift;
            if (coded[i] >= 0x80) continue;
            coded = coded[(i + 1)..];
            return value;
        }
    }

    public static void Write(List<byte> coded, int value)
    {
        for (; value >= 0x80; value >>= 7) coded.Add((byte)(value | 0x80));
        coded.Add((byte)value);
    }

    public static WordColumn Of(int[] ends, List<byte> coded) => new(ends, CollectionsMarshal.AsSpan(coded).ToArray());
}
