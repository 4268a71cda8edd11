using System.IO.Compression;
using System.Security.Cryptography;

namespace OpenDataNrw.Engines.Transfer;

/// <summary>
/// A store as a file: 16 bytes by which it is known, the SHA-256 of everything behind it, and then, compressed with gzip, what
/// <see cref="StoreReading"/> wrote. The same for all engines.
/// </summary>
internal static class BackupFile
{
    private const int Buffer = 1 << 16;
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly byte[] Mark = "DATENRAUM-NRW 1\n"u8.ToArray();

    /// <summary>Makes the file; it has its name when it is complete.</summary>
    /// <exception cref="StoreTransferException">There is a file of this name.</exception>
    public static async Task<T> WriteAsync<T>(string path, Func<TransferStream, Task<T>> write, CancellationToken cancellationToken)
    {
        if (File.Exists(path)) throw new StoreTransferException($"Die Datei '{path}' gibt es schon; sie wird nicht überschrieben.");
        var unfinished = path + ".unfertig";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        // It holds everything that is stored, also what is not public.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OnlyOwner;
        try
        {
            T result;
            var file = new FileStream(unfinished, options);
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(Mark, cancellationToken).ConfigureAwait(false);
                await file.WriteAsync(new byte[SHA256.HashSizeInBytes], cancellationToken).ConfigureAwait(false);
                using var sha = SHA256.Create();
                var summed = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true);
                await using (summed.ConfigureAwait(false))
                {
                    var packed = new GZipStream(summed, CompressionLevel.Fastest, leaveOpen: true);
                    await using (packed.ConfigureAwait(false))
                    {
                        var buffered = new BufferedStream(packed, Buffer);
                        await using (buffered.ConfigureAwait(false))
                        {
                            using var content = new TransferStream(buffered);
                            result = await write(content).ConfigureAwait(false);
                        }
                    }

                    await summed.FlushFinalBlockAsync(cancellationToken).ConfigureAwait(false);
                }

                file.Position = Mark.Length;
                await file.WriteAsync(sha.Hash!, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
            return result;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads the file after its checksum was found right.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or no such file.</exception>
    public static async Task<T> ReadAsync<T>(string path, Func<TransferStream, Task<T>> read, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new StoreTransferException($"Eine Datei '{path}' gibt es nicht.");
        var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.Asynchronous });
        await using (file.ConfigureAwait(false))
        {
            await CheckAsync(file, cancellationToken).ConfigureAwait(false);
            file.Position = Mark.Length + SHA256.HashSizeInBytes;
            var packed = new GZipStream(file, CompressionMode.Decompress);
            await using (packed.ConfigureAwait(false))
            {
                var buffered = new BufferedStream(packed, Buffer);
                await using (buffered.ConfigureAwait(false))
                {
                    using var content = new TransferStream(buffered);
                    return await read(content).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task CheckAsync(FileStream file, CancellationToken cancellationToken)
    {
        var head = new byte[Mark.Length + SHA256.HashSizeInBytes];
        if (await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < head.Length || !head.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw new InvalidDataException("Die Datei ist keine Sicherung des Datenraums.");
        var hash = await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false);
        if (!hash.AsSpan().SequenceEqual(head.AsSpan(Mark.Length)))
            throw new InvalidDataException("Die Sicherung ist beschädigt: Ihre Prüfsumme stimmt nicht. Bitte eine andere Sicherung nehmen oder die Datei erneut kopieren.");
    }
}
