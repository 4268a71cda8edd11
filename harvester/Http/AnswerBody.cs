using System.Buffers;
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
        var encodings = Encodings(url, content);
        for (var i = encodings.Count - 1; i >= 0; i--)
            collected = await UnpackAsync(url, collected, encodings[i], cancellationToken).ConfigureAwait(false);
        return collected;
    }

    /// <summary>The body unpacked on its way into a temporary file, or into memory as long as it is small.</summary>
    /// <exception cref="SourceFaultException">As with <see cref="ReadAsync"/>; or the disk has no room for it.</exception>
    public async Task<Stream> SpoolAsync(Uri url, HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > options.MaxSpooledBytes) throw SourceFaults.TooLargeToSpool(url, options.MaxSpooledMegabytes);
        var encodings = Encodings(url, content);
        var network = new CountedStream(await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), arrived);
        Stream unpacked = network;
        for (var i = encodings.Count - 1; i >= 0; i--) unpacked = await OpenAsync(url, unpacked, encodings[i], cancellationToken).ConfigureAwait(false);
        using var spool = new Spool(url, options);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            for (long taken = 0; await unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0;)
            {
                taken += read;
                if (encodings.Count > 0 && taken > RatioCountsFrom && taken > network.Bytes * (long)options.MaxCompressionRatio)
                    throw SourceFaults.Bomb(url, options.MaxCompressionRatio);
                spool.Write(buffer.AsSpan(0, read));
            }

            return spool.Take();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw SourceFaults.BrokenEncoding(url, string.Join(", ", encodings), e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            await unpacked.DisposeAsync().ConfigureAwait(false);
        }
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
        await using var unpacking = await OpenAsync(url, source, encoding, cancellationToken).ConfigureAwait(false);
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

    private static List<string> Encodings(Uri url, HttpContent content)
    {
        var encodings = content.Headers.ContentEncoding.Where(e => !e.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToList();
        return encodings.Count <= MaxEncodings ? encodings : throw SourceFaults.UnknownEncoding(url, string.Join(", ", encodings));
    }

    private static async Task<Stream> OpenAsync(Uri url, Stream source, string encoding, CancellationToken cancellationToken)
    {
        if (encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase) || encoding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            return new GZipStream(source, CompressionMode.Decompress);
        if (encoding.Equals("br", StringComparison.OrdinalIgnoreCase)) return new BrotliStream(source, CompressionMode.Decompress);
        if (!encoding.Equals("deflate", StringComparison.OrdinalIgnoreCase)) throw SourceFaults.UnknownEncoding(url, encoding);
        // "deflate" means zlib (RFC 9110 §8.4.1.2), but some servers send the bare stream: the zlib header tells (RFC 1950 §2.2).
        var head = new byte[2];
        var known = await source.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var whole = new PrefixedStream(head.AsMemory(0, known), source);
        var zlib = known == head.Length && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
        return zlib ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
    }
}
