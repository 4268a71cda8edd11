using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace OpenDataNrw.Engines.Sql;

/// <summary>
/// Bytes as the store keeps them: the length (four bytes, little-endian), then Brotli at its lowest quality, which for records of
/// a few kilobytes is both quicker and smaller than zlib at its fastest. Very short bytes are kept as they are, under length -1.
/// </summary>
internal static class Packed
{
    private const int HeaderLength = 4;
    private const int Quality = 0;
    private const int AsTheyAre = -1;
    private const int WorthPacking = 256;

    // The window is allocated for each call; small records do not need a large one.
    private const int SmallWindow = 16;
    private const int LargeWindow = 22;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < WorthPacking)
        {
            var plain = new byte[HeaderLength + bytes.Length];
            BinaryPrimitives.WriteInt32LittleEndian(plain, AsTheyAre);
            bytes.CopyTo(plain.AsSpan(HeaderLength));
            return plain;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(HeaderLength + BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            BinaryPrimitives.WriteInt32LittleEndian(buffer, bytes.Length);
            if (!BrotliEncoder.TryCompress(bytes, buffer.AsSpan(HeaderLength), out var written, Quality, bytes.Length < 1 << SmallWindow ? SmallWindow : LargeWindow))
                throw new InvalidDataException("Brotli needed more room than it says it needs at most.");
            return buffer.AsSpan(0, HeaderLength + written).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        if (LengthOf(packed) == AsTheyAre) return packed[HeaderLength..].ToArray();
        var bytes = new byte[LengthOf(packed)];
        Unpack(packed, bytes);
        return bytes;
    }

    /// <summary>Reads something from the unpacked bytes, which are lent for the call only.</summary>
    public static T Read<T>(ReadOnlySpan<byte> packed, Func<ReadOnlySpan<byte>, T> read)
    {
        var length = LengthOf(packed);
        if (length == AsTheyAre) return read(packed[HeaderLength..]);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Unpack(packed, buffer.AsSpan(0, length));
            return read(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> packed) => BinaryPrimitives.ReadInt32LittleEndian(packed);

    private static void Unpack(ReadOnlySpan<byte> packed, Span<byte> bytes)
    {
        if (!BrotliDecoder.TryDecompress(packed[HeaderLength..], bytes, out var written) || written != bytes.Length)
            throw new InvalidDataException("Stored bytes are damaged: they do not unpack to the length they had.");
    }
}
