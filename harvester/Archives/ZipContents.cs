using System.IO.Compression;
using System.Runtime.InteropServices;

namespace OpenDataNrw.Harvester.Archives;

/// <summary>A ZIP file in memory whose entries are unpacked within limits. For one caller at a time.</summary>
internal sealed class ZipContents : IDisposable
{
    private const int Uncounted = 1_000_000;

    private readonly ZipArchive _archive;
    private readonly ArchiveLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private long _read;

    private ZipContents(ZipArchive archive, ArchiveLimits limits)
    {
        (_archive, _limits) = (archive, limits);
        // Where a name comes twice the last one counts, as in the programs that unpack.
        foreach (var entry in archive.Entries) _entries[entry.FullName] = entry;
    }

    /// <summary>The names of the entries as they stand in the archive, folders included.</summary>
    public IReadOnlyCollection<string> Names => _entries.Keys;

    /// <summary>Whether bytes begin like a ZIP file.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>Opens an archive.</summary>
    /// <exception cref="ArchiveNotReadableException">It is damaged or has too many entries.</exception>
    public static ZipContents Open(ReadOnlyMemory<byte> bytes, ArchiveLimits limits)
    {
        ZipArchive? archive = null;
        try
        {
            var stream = MemoryMarshal.TryGetArray(bytes, out var array)
                ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
                : new MemoryStream(bytes.ToArray(), writable: false);
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, new ZipEntryNames());
            if (archive.Entries.Count > limits.Entries)
                throw new ArchiveNotReadableException("source.too-many-entries", $"enthält mehr als {limits.Entries} Einträge. Bitte auf mehrere Dateien verteilen.");
            return new ZipContents(archive, limits);
        }
        catch (InvalidDataException e)
        {
            archive?.Dispose();
            throw new ArchiveNotReadableException("source.broken-archive", "ist beschädigt oder nicht vollständig übertragen. Bitte neu speichern und noch einmal hochladen.", e);
        }
        catch (ArchiveNotReadableException)
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of an entry; null if there is none of that name.</summary>
    /// <exception cref="ArchiveNotReadableException">It is encrypted, damaged, or larger than the limits allow.</exception>
    public byte[]? Read(string name)
    {
        if (!_entries.TryGetValue(name, out var entry)) return null;
        if (entry.IsEncrypted)
            throw new ArchiveNotReadableException("source.encrypted", $"ist mit einem Kennwort geschützt ('{Shown(name)}'). Bitte ohne Kennwort speichern.");
        try
        {
            using var packed = entry.Open();
            return Unpack(packed, Shown(name), Math.Max(entry.CompressedLength, 1));
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw new ArchiveNotReadableException("source.broken-archive", $"ist beschädigt oder auf unbekannte Weise gepackt ('{Shown(name)}'). Bitte neu speichern.", e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _archive.Dispose();

    private byte[] Unpack(Stream packed, string name, long packedLength)
    {
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            _read += read;
            if (unpacked.Length + read > _limits.EntryBytes || _read > _limits.TotalBytes)
                throw new ArchiveNotReadableException("source.too-large", $"ist entpackt zu groß ('{name}': erlaubt sind {_limits.EntryBytes / 1_000_000} MB, zusammen {_limits.TotalBytes / 1_000_000} MB). Bitte aufteilen.");
            if (unpacked.Length + read > Uncounted && (unpacked.Length + read) / packedLength > _limits.Ratio)
                throw new ArchiveNotReadableException("source.decompression-bomb", $"ist mehr als {_limits.Ratio}-fach gepackt ('{name}') und wurde nicht gelesen. Bitte neu speichern.");
            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    private static string Shown(string name)
    {
        var shown = name.Length > 100 ? name[..100] + "…" : name;
        return string.Concat(shown.Select(c => char.IsControl(c) ? '?' : c));
    }
}
