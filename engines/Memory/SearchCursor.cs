using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// Where a page ended: the sort key of its last hit. Bound to the question it was given for and checked by a hash, so that a
/// cursor that was altered, cut or moved to another question is refused instead of answered wrongly.
/// </summary>
internal readonly record struct SearchCursor(SortOrder Sort, ulong Question, float Score, long Modified, string Title, DatasetId Id)
{
    private const byte Format = 1;
    private const int FixedLength = 1 + 1 + 8 + 4 + 8 + 16;
    private const int CheckLength = 8;
    private const int MaxLength = 2048;

    public string Write()
    {
        var bytes = new byte[FixedLength + Encoding.UTF8.GetByteCount(Title) + CheckLength];
        bytes[0] = Format;
        bytes[1] = (byte)Sort;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(2), Question);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(10), Score);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(14), Modified);
        Id.Value.TryWriteBytes(bytes.AsSpan(22));
        Encoding.UTF8.GetBytes(Title, bytes.AsSpan(FixedLength));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(bytes.Length - CheckLength), Check(bytes.AsSpan(0, bytes.Length - CheckLength)));
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="InvalidQueryException">The text is no cursor of this sort order and question.</exception>
    public static SearchCursor Read(string text, SortOrder sort, ulong question)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text, out var length) || length < FixedLength + CheckLength) throw Invalid();
        var bytes = Base64Url.DecodeFromChars(text);
        var body = bytes.AsSpan(0, bytes.Length - CheckLength);
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(body.Length)) != Check(body) || body[0] != Format) throw Invalid();
        if (body[1] != (byte)sort || BinaryPrimitives.ReadUInt64LittleEndian(body[2..]) != question)
            throw new InvalidQueryException("cursor", "Der Cursor gehört zu einer anderen Suche. Bitte die Suche ohne Cursor von vorn beginnen.");
        return new SearchCursor(
            sort, question, BinaryPrimitives.ReadSingleLittleEndian(body[10..]), BinaryPrimitives.ReadInt64LittleEndian(body[14..]),
            Encoding.UTF8.GetString(body[FixedLength..]), new DatasetId(new Guid(body[22..FixedLength])));
    }

    // Not a secret: a cursor opens nothing. It keeps mistakes from looking like answers.
    private static ulong Check(ReadOnlySpan<byte> body) => ContentHash.Of(body).Low;

    private static InvalidQueryException Invalid() =>
        new("cursor", "Der Cursor ist ungültig. Bitte den Wert unverändert aus der vorigen Antwort übernehmen oder die Suche ohne Cursor von vorn beginnen.");
}
