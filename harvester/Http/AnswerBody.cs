using System.IO.Compression;
using System.Runtime.InteropServices;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>Reads and unpacks the body of an answer within the limits.</summary>
/// <param name="options">The limits.</param>
/// <param name="arrived">Called whenever something arrived, so that the silence is counted anew.</param>
internal sealed class AnswerBody(HarvestHttpOptions options, Action arrived)
{
    private const int FirstBuffer = 64 * 1024;
    private const int LargestFirstBuffer = 1024 * 1024;
    private const int RatioCountsFrom = 1_000_000;
    private const int MaxEncodings = 2;

    /// <summary>The body whole, unpacked.</summary>
    /// <exception cref="SourceFaultException">Too large, packed in an unknown or broken way, or a decompression bomb.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(Uri url, HttpContent content, CancellationToken cancellationToken)
    {
        var length = content.Headers.ContentLength;
        if (length > options.MaxDocumentBytes) throw SourceFaults.TooLarge(url, options.MaxDocumentMegabytes);
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var collected = await CollectAsync(url, stream, options.MaxDocumentBytes, length, cancellationToken).ConfigureAwait(false);
        var encodings = content.Headers.ContentEncoding.Where(e => !e.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToList();
        if (encodings.Count > MaxEncodings) throw SourceFaults.UnknownEncoding(url, string.Join(", ", encodings));
        for (var i = encodings.Count - 1; i >= 0; i--)
            collected = await UnpackAsync(url, collected, encodings[i], cancellationToken).ConfigureAwait(false);
        return collected;
    }

    /// <summary>The first bytes of a body that is not needed whole.</summary>
    public static async Task<byte[]> ReadStartAsync(HttpContent content, int atMost, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentEncoding.Count > 0) return [];
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[atMost];
        var read = await stream.ReadAtLeastAsync(buffer, atMost, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return buffer[..read];
    }

    private async Task<ReadOnlyMemory<byte>> CollectAsync(Uri url, Stream stream, long limit, long? expected, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the end is seen without growing; never a large buffer on a mere announcement.
        var buffer = new byte[expected is { } length ? Math.Min(length + 1, LargestFirstBuffer) : FirstBuffer];
        var filled = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (read == 0) return buffer.AsMemory(0, filled);
            arrived();
            filled += read;
            if (filled > limit) throw SourceFaults.TooLarge(url, options.MaxDocumentMegabytes);
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(filled * 2L, Array.MaxLength));
        }
    }

    private async Task<ReadOnlyMemory<byte>> UnpackAsync(Uri url, ReadOnlyMemory<byte> packed, string encoding, CancellationToken cancellationToken)
    {
        if (packed.IsEmpty) return packed;
        var limit = Math.Min(options.MaxDocumentBytes, Math.Max(RatioCountsFrom, packed.Length * (long)options.MaxCompressionRatio));
        var source = MemoryMarshal.TryGetArray(packed, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(packed.ToArray(), writable: false);
        await using var unpacking = Open(url, source, packed.Span, encoding);
        try
        {
            return await CollectAsync(url, unpacking, limit, null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw SourceFaults.BrokenEncoding(url, encoding, e);
        }
        catch (SourceFaultException) when (limit < options.MaxDocumentBytes)
        {
            throw SourceFaults.Bomb(url, options.MaxCompressionRatio);
        }
    }

#pragma warning disable CA1859 // The common type is the point.
    private static Stream Open(Uri url, MemoryStream source, ReadOnlySpan<byte> packed, string encoding)
#pragma warning restore CA1859
    {
        if (encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase) || encoding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            return new GZipStream(source, CompressionMode.Decompress);
        if (encoding.Equals("br", StringComparison.OrdinalIgnoreCase)) return new BrotliStream(source, CompressionMode.Decompress);
        if (!encoding.Equals("deflate", StringComparison.OrdinalIgnoreCase)) throw SourceFaults.UnknownEncoding(url, encoding);
        // "deflate" means zlib (RFC 9110 §8.4.1.2), but some servers send the bare stream: the zlib header tells (RFC 1950 §2.2).
        var zlib = packed.Length > 1 && (packed[0] & 0x0F) == 8 && ((packed[0] << 8) | packed[1]) % 31 == 0;
        return zlib ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress);
    }
}
