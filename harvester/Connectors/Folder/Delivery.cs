using System.Text;
using OpenDataNrw.Harvester.Archives;
using OpenDataNrw.Harvester.Inbox;

namespace OpenDataNrw.Harvester.Connectors.Folder;

/// <summary>The files of one delivery: of a folder in the inbox or of a ZIP file.</summary>
internal sealed class Delivery : IDisposable
{
    private const int MostFiles = 2_000;

    private readonly ZipContents? _zip;
    private readonly Func<string, CancellationToken, Task<ReadOnlyMemory<byte>>> _read;

    private Delivery(IReadOnlyList<string> files, ZipContents? zip, Func<string, CancellationToken, Task<ReadOnlyMemory<byte>>> read)
    {
        Files = files;
        _zip = zip;
        _read = read;
    }

    /// <summary>The paths of the files, in the order of their names.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>A folder of the inbox.</summary>
    public static Delivery Of(InboxFolder inbox, Uri folder, long mostBytes)
    {
        var files = new SortedDictionary<string, Uri>(StringComparer.Ordinal);
        var root = Uri.UnescapeDataString(folder.AbsolutePath).TrimEnd('/') + "/";
        foreach (var file in inbox.List(folder, MostFiles))
            if (Uri.UnescapeDataString(file.AbsolutePath)[root.Length..] is var path && !FileForm.IsLitter(path))
                files[path] = file;
        return new Delivery([.. files.Keys], null, async (path, cancellationToken) => (await inbox.ReadAsync(files[path], mostBytes, cancellationToken).ConfigureAwait(false)).Content);
    }

    /// <summary>A ZIP file.</summary>
    /// <exception cref="ArchiveNotReadableException">It is damaged or has too many entries.</exception>
    public static Delivery Of(ReadOnlyMemory<byte> bytes)
    {
        var zip = ZipContents.Open(bytes, ArchiveLimits.Delivery);
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in zip.Names)
            if (!name.EndsWith('/') && !name.EndsWith('\\') && !zip.IsLink(name) && PathOf(name) is var path && !FileForm.IsLitter(path))
                names[path] = name;
        // A folder around everything carries the date of the export as often as not; the files are known by what lies in it.
        if (CommonFolder(names.Keys) is { } folder) names = new SortedDictionary<string, string>(names.ToDictionary(n => n.Key[folder.Length..], n => n.Value), StringComparer.Ordinal);
        return new Delivery([.. names.Keys], zip, (path, _) => Task.FromResult<ReadOnlyMemory<byte>>(zip.Read(names[path])));
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="ArchiveNotReadableException">It cannot be unpacked.</exception>
    /// <exception cref="SourceFaultException">It cannot be read.</exception>
    public Task<ReadOnlyMemory<byte>> ReadAsync(string path, CancellationToken cancellationToken) => _read(path, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _zip?.Dispose();

    // Nothing is ever written under such a name; but it is an identity, and ".." is none.
    private static string PathOf(string name)
    {
        var path = new StringBuilder(name.Length);
        foreach (var part in name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "." or "..") continue;
            if (path.Length > 0) path.Append('/');
            foreach (var c in part) path.Append(char.IsControl(c) ? '_' : c);
        }

        // macOS writes ä as two characters.
        return path.ToString().IsNormalized() ? path.ToString() : path.ToString().Normalize();
    }

    private static string? CommonFolder(IReadOnlyCollection<string> paths)
    {
        string? common = null;
        foreach (var path in paths)
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0) return null;
            common ??= path[..(slash + 1)];
            if (!path.StartsWith(common, StringComparison.Ordinal)) return null;
        }

        return common;
    }
}
