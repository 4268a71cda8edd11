using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>
/// A hash of bytes by folded multiplication, sixteen bytes at a time. Its constants are drawn once per process, which keeps a
/// hostile document from making all its terms collide.
/// </summary>
internal static class ByteHash
{
    private static readonly ulong First = Draw();
    private static readonly ulong Second = Draw();
    private static readonly ulong Third = Draw();

    /// <summary>The hash of a text together with a number.</summary>
    public static int Of(ReadOnlySpan<byte> bytes, uint salt = 0)
    {
        var state = First ^ salt;
        var length = (ulong)bytes.Length;
        while (bytes.Length > 16)
        {
            state = Fold(BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ Second, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) ^ state);
            bytes = bytes[16..];
        }

        var (low, high) = Tail(bytes);
        return Mixed(Fold(Third ^ length, Fold(low ^ Second, high ^ state)));
    }

    /// <summary>The hash of three numbers.</summary>
    public static int Of(int a, int b, int c) =>
        Mixed(Fold(((ulong)(uint)a << 32 | (uint)c) ^ First, ((ulong)(uint)b << 32 | (uint)a) ^ Second));

    /// <summary>At most sixteen bytes as two numbers; for fewer, the numbers overlap.</summary>
    private static (ulong Low, ulong High) Tail(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..])),
        >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..])),
        > 0 => ((ulong)bytes[0] << 16 | (ulong)bytes[bytes.Length / 2] << 8 | bytes[^1], 0),
        _ => (0, 0),
    };

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out ulong low);
        return high ^ low;
    }

    private static int Mixed(ulong hash) => (int)(hash ^ (hash >> 32));

    private static ulong Draw()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes) | 1;
    }
}
