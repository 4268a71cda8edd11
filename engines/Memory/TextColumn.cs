using System.Text;

namespace OpenDataNrw.Engines.Memory;

/// <summary>A text for each document, as UTF-8 in one array.</summary>
/// <param name="Ends">Where each text ends and the next begins.</param>
/// <param name="Utf8">The texts.</param>
internal sealed record TextColumn(int[] Ends, byte[] Utf8)
{
    public long Bytes => (sizeof(int) * (long)Ends.Length) + Utf8.Length;

    public static TextColumn Of(IReadOnlyList<string> texts)
    {
        var ends = new int[texts.Count];
        var length = 0;
        for (var i = 0; i < ends.Length; i++) ends[i] = length += Encoding.UTF8.GetByteCount(texts[i]);
        var utf8 = new byte[length];
        for (var i = 0; i < ends.Length; i++) Encoding.UTF8.GetBytes(texts[i], utf8.AsSpan(i == 0 ? 0 : ends[i - 1]));
        return new TextColumn(ends, utf8);
    }

    public ReadOnlySpan<byte> Of(int doc) => Utf8.AsSpan(Start(doc), Ends[doc] - Start(doc));

    public string Text(int doc) => Encoding.UTF8.GetString(Of(doc));

    private int Start(int doc) => doc == 0 ? 0 : Ends[doc - 1];
}
