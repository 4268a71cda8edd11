using System.Text;
using System.Text.Unicode;

namespace OpenDataNrw.Harvester.Archives;

/// <summary>
/// Decodes the names of entries that do not say that they are UTF-8: many programs write UTF-8 without saying so; else it is the
/// code page of DOS (APPNOTE.TXT D.1), whose letters ä, ö, ü and ß are the same in 437 and in 850.
/// </summary>
internal sealed class ZipEntryNames : Encoding
{
    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => For(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        For(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

    private static Encoding For(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? UTF8 : Dos;
}
