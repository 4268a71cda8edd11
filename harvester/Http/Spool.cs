using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>Takes a body of unknown size: small ones stay in memory, larger ones go to a file that nobody else can see.</summary>
/// <param name="url">Whose body it is, for messages.</param>
/// <param name="options">Folder and limits.</param>
/// <param name="mostInMemory">How many bytes stay in memory.</param>
internal sealed class Spool(Uri url, HarvestHttpOptions options, int mostInMemory = Spool.LargestInMemory) : IDisposable
{
    private const int LargestInMemory = 4 * 1024 * 1024;
    private const int RoomIsAskedEvery = 16 * 1024 * 1024;
    private const int FileBuffer = 64 * 1024;

    private Stream _content = new MemoryStream();
    private long _askRoomAt;

    /// <summary>Adds bytes.</summary>
    /// <exception cref="SourceFaultException"><c>source.too-large</c> or <c>source.no-room</c>.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        var length = _content.Length + bytes.Length;
        if (length > options.MaxSpooledBytes) throw SourceFaults.TooLargeToSpool(url, options.MaxSpooledMegabytes);
        try
        {
            if (length > mostInMemory)
            {
                if (_content is MemoryStream inMemory) MoveToFile(inMemory);
                if (length > _askRoomAt) AskForRoom(length);
            }

            _content.Write(bytes);
        }
        catch (IOException full)
        {
            throw SourceFaults.NoRoom(url, Folder, full);
        }
    }

    /// <summary>Hands the content over, from its beginning; it is the taker's to dispose.</summary>
    public Stream Take()
    {
        var taken = _content;
        _content = Stream.Null;
        taken.Position = 0;
        return taken;
    }

    public void Dispose() => _content.Dispose();

    private string Folder => options.SpoolFolder ?? Path.GetTempPath();

    private void MoveToFile(MemoryStream inMemory)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, Path.GetRandomFileName());
        var settings = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = FileBuffer };
        if (OperatingSystem.IsWindows()) settings.Options = FileOptions.DeleteOnClose;
        else settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, settings);
        // A file without a name lives as long as it is open: unlike deletion on closing, that holds for a killed process too.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        inMemory.WriteTo(file);
        _content = file;
    }

    private void AskForRoom(long length)
    {
        if (new DriveInfo(Path.GetFullPath(Folder)).AvailableFreeSpace - RoomIsAskedEvery < options.KeptFreeBytes) throw SourceFaults.NoRoom(url, Folder, null);
        _askRoomAt = length + RoomIsAskedEvery;
    }
}
