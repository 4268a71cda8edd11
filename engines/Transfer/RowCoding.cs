using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenDataNrw.Engines.Transfer;

/// <summary>
/// A row as bytes: each value as a byte that tells its kind (0 null, 1 number, 2 text, 3 bytes) and, but for null, eight bytes of the number or
/// four of the length and then the text in UTF-8 or the bytes; numbers little-endian.
/// </summary>
internal static class RowCoding
{
    private const byte Null = 0;
    private const byte Number = 1;
    private const byte Text = 2;
    private const byte Bytes = 3;

    public static void Write(ArrayBufferWriter<byte> into, ReadOnlySpan<object?> row)
    {
        foreach (var value in row)
            switch (value)
            {
                case null:
                    into.Write([Null]);
                    break;
                case long number:
                    into.Write([Number]);
                    BinaryPrimitives.WriteInt64LittleEndian(into.GetSpan(8), number);
                    into.Advance(8);
                    break;
                case string text:
                    WriteLong(into, Text, Encoding.UTF8.GetBytes(text));
                    break;
                case byte[] bytes:
                    WriteLong(into, Bytes, bytes);
                    break;
                default:
                    throw new ArgumentException($"Columns hold numbers (long), text and bytes, not {value.GetType()}.", nameof(row));
            }
    }

    /// <exception cref="InvalidDataException">These are not the bytes of a row with so many columns.</exception>
    public static object?[] Read(ReadOnlySpan<byte> bytes, int columns)
    {
        var row = new object?[columns];
        try
        {
            for (var i = 0; i < columns; i++)
            {
                var kind = bytes[0];
                bytes = bytes[1..];
                row[i] = kind switch
                {
                    Null => null,
                    Number => BinaryPrimitives.ReadInt64LittleEndian(Take(ref bytes, 8)),
                    Text => Encoding.UTF8.GetString(TakeLong(ref bytes)),
                    Bytes => TakeLong(ref bytes).ToArray(),
                    _ => throw new InvalidDataException(TransferStream.Damaged),
                };
            }
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException(TransferStream.Damaged, fault);
        }

        return bytes.IsEmpty ? row : throw new InvalidDataException(TransferStream.Damaged);
    }

    private static void WriteLong(ArrayBufferWriter<byte> into, byte kind, ReadOnlySpan<byte> bytes)
    {
        into.Write([kind]);
        BinaryPrimitives.WriteInt32LittleEndian(into.GetSpan(4), bytes.Length);
        into.Advance(4);
        into.Write(bytes);
    }

    private static ReadOnlySpan<byte> TakeLong(ref ReadOnlySpan<byte> bytes) => Take(ref bytes, BinaryPrimitives.ReadInt32LittleEndian(Take(ref bytes, 4)));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int length)
    {
        var taken = bytes[..length];
        bytes = bytes[length..];
        return taken;
    }
}

/// <summary>Adds up the rows of a table in whatever order they come.</summary>
internal sealed class RowSum
{
    private long _rows;
    private UInt128 _hash;

    public TableSum Total => new(_rows, _hash.ToString("x32", System.Globalization.CultureInfo.InvariantCulture));

    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, digest);
        _hash = unchecked(_hash + BinaryPrimitives.ReadUInt128BigEndian(digest));
        _rows++;
    }
}
