using System.Buffers;
using System.Text;

namespace OpenDataNrw.Engines.Sql;

/// <summary>
/// Text as every database takes it: PostgreSQL refuses U+0000, and halves of surrogate pairs are no Unicode. Both become U+FFFD,
/// in all engines and also in what is searched for. Only keys and labels lie in columns of text; contents are kept as bytes.
/// </summary>
internal static class StorableText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspects = SearchValues.Create([(char)0, .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects)) return text;
        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value == 0) storable.Append(Replacement);
            else storable.Append(rune.ToString());
        return storable.ToString();
    }
}
