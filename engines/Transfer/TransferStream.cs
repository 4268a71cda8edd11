using System.Buffers;
using System.Buffers.Binary;

namespace OpenDataNrw.Engines.Transfer;

/// <summary>Pieces of bytes, one behind the other, each behind its length in four bytes (little-endian); -1 ends the rows of a table.</summary>
internal sealed class TransferStream(Stream stream) : IDisposable
{
    /// <summary>What is said of bytes that are not what they should be.</summary>
    public const string Damaged = "Die Sicherung ist beschädigt oder keine Sicherung des Datenraums.";

    private const int End = -1;
    private const int LongestPiece = 1 << 30;

    private readonly byte[] _length = new byte[4];
    private byte[] _piece = ArrayPool<byte>.Shared.Rent(1 << 16);

    public async Task WriteAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_length, piece.Length);
        await stream.WriteAsync(_length, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
    }

    public async Task WriteEndAsync(CancellationToken cancellationToken)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_length, End);
        await stream.WriteAsync(_length, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The next piece, valid until the next is asked for; null at the end of a table.</summary>
    /// <exception cref="InvalidDataException">The stream ends too soon, or these are not our bytes.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await stream.ReadExactlyAsync(_length, cancellationToken).ConfigureAwait(false);
            var length = BinaryPrimitives.ReadInt32LittleEndian(_length);
            if (length == End) return null;
            if (length is < 0 or > LongestPiece) throw new InvalidDataException(Damaged);
            if (length > _piece.Length)
            {
                ArrayPool<byte>.Shared.Return(_piece);
                _piece = ArrayPool<byte>.Shared.Rent(length);
            }

            await stream.ReadExactlyAsync(_piece.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            return _piece.AsMemory(0, length);
        }
        catch (EndOfStreamException fault)
        {
            throw new InvalidDataException(Damaged, fault);
        }
    }

    /// <summary>The next piece, which must be there.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public async Task<byte[]> ReadPieceAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidDataException(Damaged)).ToArray();

    public void Dispose() => ArrayPool<byte>.Shared.Return(_piece);
}
